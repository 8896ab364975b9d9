"""Spidermon, which judges a run by its monitors when it ends."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

from scrapy import Spider
from scrapy.crawler import Crawler
from spidermon import settings as words
from spidermon.contrib.scrapy.extensions import Spidermon
from spidermon.contrib.scrapy.runners import SpiderMonitorResult, SpiderMonitorRunner

from newsbot.ends import PREFIX
from newsbot.extensions.report import Report
from newsbot.health.runs import Comparison, Run, read_runs

logger = logging.getLogger(__name__)


class Health(Spidermon):  # type: ignore[misc]
    """Spidermon's extension, with all its settings, and the spider's earlier runs in its monitors' data.

    What fails in any suite of ``SPIDERMON_SPIDER_CLOSE_MONITORS`` becomes the stat ``newsbot/health``, a list of
    sentences, from which the run has its exit status. So this stands before `Report` in ``EXTENSIONS``.
    """

    def __init__(self, crawler: Crawler, *args: Any, **kwargs: Any) -> None:
        super().__init__(crawler, *args, **kwargs)
        self._data: dict[str, Any] = {}

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Judge the run."""
        self._data = {"reason": reason, "comparison": self._compare(spider, reason)}
        super().spider_closed(spider)

    def _compare(self, spider: Spider, reason: str) -> Comparison | None:
        """With the earlier runs of its kind; None for a run that was stopped, or whose articles the user named."""
        report, window = self.crawler.get_extension(Report), getattr(spider, "window", None)
        if report is None or window is None or window.is_named or reason != "finished":
            return None
        run = Run.of_report(report.describe(spider, reason))
        return Comparison(run, read_runs(report.folder(spider), run.asked))

    def _generate_data_for_spider(self, spider: Spider) -> dict[str, Any]:
        return {**super()._generate_data_for_spider(spider), **self._data}

    def _run_suites(self, spider: Spider, suites: Sequence[Any]) -> None:
        data = self._generate_data_for_spider(spider)
        tell = self._tell if suites is self.spider_closed_suites else None
        for suite in suites:
            _Runner(spider, tell).run(suite, **data)

    def _tell(self, sentences: Sequence[str]) -> None:
        for sentence in sentences:
            logger.warning("unhealthy: %s", sentence)
        if sentences:
            known = self.crawler.stats.get_value(f"{PREFIX}health", [])
            self.crawler.stats.set_value(f"{PREFIX}health", [*known, *sentences])


class _Result(SpiderMonitorResult):  # type: ignore[misc]
    """Spidermon's own writes thirty lines into the log of a run in which all is well."""

    def log(self, msg: object, level: int = logging.DEBUG) -> None:
        """An action that failed is an error; what a monitor found, `Health` says in a line."""
        action_failed = level == logging.ERROR and self.step.name in words.STEPS.ACTION_RELATED
        self.spider.logger.log(logging.ERROR if action_failed else logging.DEBUG, "[Spidermon] %s", msg)


class _Runner(SpiderMonitorRunner):  # type: ignore[misc]
    def __init__(self, spider: Spider, tell: Callable[[Sequence[str]], None] | None) -> None:
        super().__init__(spider)
        self._tell = tell

    def create_result(self) -> _Result:
        return _Result(self.spider)

    def run_monitors(self) -> None:
        """Tell before any action is called."""
        super().run_monitors()
        if self._tell:
            self._tell([line for failed in self.result.monitors_failed_results for line in _sentences(failed)])


def _sentences(failed: Any) -> list[str]:
    """What a monitor found; of one that raised, what it raised."""
    if failed.reason:
        return [line.strip() for line in failed.reason.splitlines() if line.strip()]
    return [f"{failed.monitor.monitor_name}: {failed.error.strip().splitlines()[-1]}"]
