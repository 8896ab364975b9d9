"""Spidermon's monitors at the end of a run; what they say is plain, one sentence a line.

They judge runs that went to their end and were asked for what is new or for days, against the spider's own
baseline (see `newsbot.health.runs`); where there is none yet, they say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from scrapy.utils.misc import load_object
from spidermon import MonitorSuite, monitors
from spidermon.contrib.scrapy.monitors import BaseScrapyMonitor

from newsbot.health.falls import Fall, find_fall
from newsbot.health.runs import LEAST_ARTICLES, NEW, Comparison

# A quiet hour has few new pages, and those that failed before are tried again in it.
LEAST_PAGES = 30
# 404 and 410 are what old addresses come to; 429 asks to be asked again. What they cost, `Pages` sees.
EXPECTED_ANSWERS = ("404", "410", "429")


class HealthMonitor(BaseScrapyMonitor):  # type: ignore[misc]
    """What the monitors of the suite share."""

    def compared(self) -> Comparison:
        """This run and the earlier ones; skips the monitor where the run is not one to be judged."""
        comparison: Comparison | None = self.data.get("comparison")
        if comparison is None:
            self.skipTest("not a run to be judged")
        assert comparison is not None
        return comparison

    def complain(self, sentences: Iterable[str]) -> None:
        """Fail where there are any."""
        if text := "\n".join(sentences):
            self.fail(text)


@monitors.name("Field coverage")
class FieldCoverage(HealthMonitor):
    """A field that many articles had is missing: the site has changed its pages."""

    def test_fields_are_found_as_before(self) -> None:
        """Each field by itself."""
        self.complain(fallen_fields(self.compared()))


@monitors.name("Pages")
class Pages(HealthMonitor):
    """Fewer of the pages are whole articles: they could not be had, or have no text where it was."""

    def test_pages_are_articles_as_before(self) -> None:
        """All reasons together."""
        self.complain(lost_pages(self.compared()))


@monitors.name("HTTP answers")
class Answers(HealthMonitor):
    """The server answers with errors, also where a later try had the page."""

    def test_answers_are_as_before(self) -> None:
        """Each status by itself."""
        self.complain(unwanted_answers(self.compared()))


@monitors.name("Article count")
class ArticleCount(HealthMonitor):
    """Hardly anything new: the listings no longer name what is published."""

    def test_as_many_articles_as_before(self) -> None:
        """Only for runs that were asked for what is new."""
        self.complain(missing_articles(self.compared()))


@monitors.name("Errors")
class Errors(HealthMonitor):
    """More errors on the log than ``SPIDERMON_MAX_ERRORS``."""

    def test_few_errors_on_the_log(self) -> None:
        """Whoever logged them."""
        self.compared()
        most, errors = self.crawler.settings.getint("SPIDERMON_MAX_ERRORS"), self.stats.get("log_count/ERROR", 0)
        self.complain([f"log: {errors} errors, {most} at most are expected"] if errors > most else [])


@monitors.name("Finish reason")
class FinishReason(HealthMonitor):
    """Closed for a reason that is not among ``SPIDERMON_EXPECTED_FINISH_REASONS``; looks at every run."""

    def test_closed_for_a_known_reason(self) -> None:
        """Those with an exit status of their own are known."""
        reason, expected = self.data.get("reason"), self.crawler.settings.getlist("SPIDERMON_EXPECTED_FINISH_REASONS")
        self.complain([] if reason in expected else [f"finish reason: {reason}, expected are {', '.join(expected)}"])


class HealthSuite(MonitorSuite):  # type: ignore[misc]
    """All monitors of newsbot; a failure calls the actions of ``NEWSBOT_HEALTH_ACTIONS``."""

    monitors: ClassVar[list[type]] = [FieldCoverage, Pages, Answers, ArticleCount, Errors, FinishReason]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self._crawler:
            for path in self._crawler.settings.getlist("NEWSBOT_HEALTH_ACTIONS"):
                self.add_monitors_failed_action(load_object(path))


def fallen_fields(compared: Comparison) -> Iterator[str]:
    """A sentence for each field that fewer articles have than before."""
    for name, now in compared.run.fields.items():
        if fall := find_fall(compared.before(lambda run, name=name: run.fields.get(name)), now, LEAST_ARTICLES):  # type: ignore[misc]
            yield fall.say(name, "articles")


def lost_pages(compared: Comparison) -> Iterator[str]:
    """A sentence where less than half of the pages were articles, and more before."""
    now = compared.run.whole
    fall = find_fall(compared.before(lambda run: run.whole), now, LEAST_PAGES)
    if fall and fall.now < 0.5:
        losses = sorted(compared.run.losses.items(), key=lambda loss: -loss[1])
        yield fall.say("articles", "pages") + f" ({', '.join(f'{name} {count}' for name, count in losses)})"


def unwanted_answers(compared: Comparison) -> Iterator[str]:
    """A sentence for each HTTP status of 400 and above that came much more often than before."""
    for status in compared.run.answers:
        if status >= "400" and status not in EXPECTED_ANSWERS:
            before = compared.before(lambda run, status=status: run.answer(status))  # type: ignore[misc]
            if fall := find_fall(before, compared.run.answer(status), LEAST_PAGES):
                yield Fall(1 - fall.before, 1 - fall.now).say(f"HTTP {status}", "answers")


def missing_articles(compared: Comparison) -> Iterator[str]:
    """A sentence where hardly any article came."""
    if compared.run.asked.startswith(NEW) and (collapse := compared.collapse()):
        a_day, lately, hours = collapse
        yield f"articles: {a_day:.0f} a day before, {lately} in the last {hours:.0f} hours"
