"""The health of runs: real crawls of a site that changes, and Spidermon as Spidermon's users know it."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, ClassVar

from spidermon import MonitorSuite
from spidermon.contrib.scrapy import monitors as spidermon_monitors
from spidermon.core.actions import Action

from fixtures.server import Page, SiteServer
from tests.conftest import Ran, Scrapy

ADDRESS = "https://www.dawn.com/news/{}"
SAID = "dateline: 60 % of articles before, 0 % now"
NEW = "what is new"
FEED = b"<?xml version='1.0'?><rss version='2.0'><channel><title>Dawn</title></channel></rss>"


def article(number: int, text: str) -> Page:
    html = f"""<!doctype html><html lang="en"><head><title>Canal {number} is dredged</title></head><body>
    <article class="story"><h2 class="story__title"><a href="/news/{number}">Canal {number} is dredged</a></h2>
    <span class="story__time"><span class="timestamp--label">Published</span>
    <span class="timestamp--date" title="2025-09-25T08:00:00+05:00">September 25, 2025</span></span>
    <div class="story__content"><p>{text} The dredging of canal {number} began on Thursday, the department said.</p>
    <p>Boats {number} and {number + 7} will carry the silt to the fields beyond the old lock.</p></div>
    </article></body></html>"""
    return Page(body=html.encode())


def publish(site: SiteServer, day: int, articles: int, datelines: int) -> None:
    """A day's listings, and its articles, of which the first ``datelines`` have one."""
    numbers = range(1_900_000 + 100 * day, 1_900_000 + 100 * day + articles)
    for rank, number in enumerate(numbers):
        site.pages[f"/news/{number}"] = article(number, "KARACHI:" if rank < datelines else "")
    entries = "".join(f"<url><loc>{ADDRESS.format(number)}</loc></url>" for number in numbers)
    sitemap = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{entries}</urlset>"
    site.pages["/feeds/sitemap"] = Page(content_type="text/xml", body=sitemap.encode())
    site.pages["/feeds/home"] = Page(content_type="text/xml", body=FEED)


class NoteAction(Action):  # type: ignore[misc]
    """Stands for a notifier: writes what it was told into the file that the settings name."""

    def run_action(self) -> None:
        """Spidermon calls it after the monitors."""
        said = [result.reason for result in self.result.monitors_failed_results]
        Path(self.data.crawler.settings["NOTE"]).write_text("\n".join(said), encoding="utf-8")


class BrokenAction(Action):  # type: ignore[misc]
    """A notifier whose server is down."""

    def run_action(self) -> None:
        """Raises."""
        raise ConnectionError("the server of the messages is down")


class OwnSuite(MonitorSuite):  # type: ignore[misc]
    """A user's own, beside newsbot's."""

    monitors: ClassVar[list[type]] = [spidermon_monitors.ItemCountMonitor]


def test_a_site_that_changes_its_markup_ends_with_4(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    note, page = tmp_path / "note.txt", tmp_path / "report.txt"
    actions = "tests.extensions.test_health.NoteAction,spidermon.contrib.actions.reports.files.CreateFileReport"
    template = "reports/email/monitors/result.jinja"
    settings = {"NEWSBOT_HEALTH_ACTIONS": actions, "NOTE": note, "SPIDERMON_REPORT_FILENAME": page}
    spidermon = [f"-s{name}={value}" for name, value in settings.items()] + [f"-sSPIDERMON_REPORT_TEMPLATE={template}"]

    def crawl(day: int, articles: int, datelines: int) -> Ran:
        publish(site, day, articles, datelines)
        ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", *spidermon)
        assert ran.report()["output_lines"] == articles, ran.log
        return ran

    for day in range(3):
        ran = crawl(day, 20, 12)
        assert (ran.status, ran.report()["exit_status"]) == (0, 0), ran.log
        assert "pidermon]" not in ran.log
        assert "unhealthy" not in ran.log
    assert not note.exists()

    changed = crawl(3, 20, 0)
    assert changed.status == 4
    assert changed.log.splitlines()[-1] == f"newsbot: {SAID}"
    assert (changed.report()["exit_status"], changed.report()["why"]) == (4, SAID)
    assert f"WARNING: unhealthy: {SAID}" in changed.log
    assert note.read_text(encoding="utf-8") == SAID
    assert "Field coverage/test_fields_are_found_as_before" in page.read_text(encoding="utf-8")

    small = crawl(4, 3, 0)
    assert (small.status, small.report()["why"]) == (0, "all well")


def earlier(ran: Path, count: int, **changes: Any) -> Path:
    """The reports of ``count`` days before, below the data directory; returns their folder."""
    folder = ran / "data/dawn/runs"
    folder.mkdir(parents=True)
    for day in range(1, count + 1):
        start = datetime.now(timezone.utc) - timedelta(days=day)
        report = {
            "run": f"{start:%Y-%m-%dT%H-%M-%SZ}",
            "asked": NEW,
            "start": start.isoformat(timespec="seconds"),
            "reason": "finished",
            "exit_status": 0,
            "candidates": {"candidates": 400, "stored": 400},
            "coverage": {"title": 1.0, "dateline": 0.6},
            "responses": {"200": 402},
        }
        (folder / f"{report['run']}.json").write_text(json.dumps(report | changes), encoding="utf-8")
    return folder


def test_every_sentence_reaches_a_notifier_and_a_damaged_report_is_named(
    scrapy: Scrapy, site: SiteServer, tmp_path: Path
) -> None:
    folder = earlier(tmp_path, 5)
    damaged = max(folder.glob("*.json"))
    damaged.write_text(damaged.read_text(encoding="utf-8")[:90], encoding="utf-8")
    publish(site, 0, 20, 0)
    actions = "spidermon.contrib.actions.telegram.SendTelegramMessage"
    telegram = {"SENDER_TOKEN": "token", "RECIPIENTS": "reader", "FAKE": "True"}
    settings = [f"-sSPIDERMON_TELEGRAM_{name}={value}" for name, value in telegram.items()]
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", f"-sNEWSBOT_HEALTH_ACTIONS={actions}", *settings)
    count = r"articles: 400 a day before, 20 in the last \d+ hours"
    assert ran.status == 4
    assert re.fullmatch(f"newsbot: {SAID}; {count}", ran.log.splitlines()[-1])
    assert re.search(rf"INFO: newsbot: dawn: {SAID}; {count}", ran.log)
    assert re.search(rf"WARNING: .*{damaged.name} is damaged", ran.log)
    assert "Traceback" not in ran.log


def test_named_articles_are_not_judged(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    earlier(tmp_path, 5, asked="articles by name")
    publish(site, 0, 20, 0)
    ran = scrapy("crawl", "dawn", "-a", "ids=1900000-1900019", "-a", f"mirror={site.url}")
    assert (ran.status, ran.report()["asked"], ran.report()["output_lines"]) == (0, "articles by name", 20)


def test_a_run_that_was_stopped_is_not_judged(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    earlier(tmp_path, 5)
    publish(site, 0, 20, 0)
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", "-s", "CLOSESPIDER_ITEMCOUNT=12")
    assert (ran.status, ran.report()["reason"]) == (0, "closespider_itemcount")


def test_a_users_own_suite_and_a_notifier_that_fails(scrapy: Scrapy, site: SiteServer) -> None:
    suites = "newsbot.health.monitors.HealthSuite,tests.extensions.test_health.OwnSuite"
    settings = {
        "SPIDERMON_SPIDER_CLOSE_MONITORS": suites,
        "SPIDERMON_MIN_ITEMS": 10,
        "SPIDERMON_MAX_ERRORS": -1,
        "NEWSBOT_HEALTH_ACTIONS": "tests.extensions.test_health.BrokenAction",
    }
    publish(site, 0, 2, 0)
    given = [f"-s{name}={value}" for name, value in settings.items()]
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", *given)
    expected = "Expecting 'item_scraped_count' to be '>=' to '10.0'. Current value: '2.0'"
    assert ran.status == 4
    assert ran.report()["why"] == f"log: 0 errors, -1 at most are expected; {expected}"
    assert "the server of the messages is down" in ran.log
    assert ran.report()["output_lines"] == 2
