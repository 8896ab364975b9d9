"""Each exit status of ``scrapy crawl``, by what really causes it. The one for poor quality: see tests/health."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fixtures.server import Page, SiteServer
from newsbot import exit_status
from tests.conftest import ROOT, SECONDS, Ran, Scrapy
from tests.newest import FEED, NUMBERS, SITEMAP, asked, name_only, page_of
from tests.test_crawl import sums

BROKEN = ("-s", "SPIDER_MODULES=tests.broken", "-s", "RETRY_TIMES=0")


def crawl(scrapy: Scrapy, site: SiteServer, *arguments: str, spider: str = "dawn") -> Ran:
    return scrapy("crawl", spider, "-a", f"mirror={site.url}", *arguments)


def assert_ended(ran: Ran, status: int, why: str) -> None:
    """By the exit status, the last line on stderr, the report, and sums that match."""
    assert ran.status == status, ran.log
    report = ran.report()
    assert report["exit_status"] == status
    assert why in report["why"]
    if status:
        assert ran.log.splitlines()[-1] == f"newsbot: {report['why']}"
    candidates, ended = sums(report)
    assert candidates == ended


def test_all_well_also_when_nothing_is_new(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:2])
    assert_ended(crawl(scrapy, site), 0, "all well")
    again = crawl(scrapy, site)
    assert_ended(again, 0, "all well")
    assert again.report()["output"] is None


def test_a_pipeline_that_raises_is_an_error(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:2])
    pipelines = json.dumps({"tests.broken.BrokenPipeline": 100})
    ran = crawl(scrapy, site, "-s", f"ITEM_PIPELINES={pipelines}")
    assert_ended(ran, 1, "2 pages ended in failed/pipeline_error")


def test_an_extraction_that_raises_is_an_error(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:2])
    ran = crawl(scrapy, site, *BROKEN, spider="broken_selector")
    assert_ended(ran, 1, "2 pages ended in failed/extraction_error")


def test_a_strategy_that_raises_is_an_error_and_the_listing_is_read_again(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:2])
    ran = crawl(scrapy, site, *BROKEN, spider="broken_listing")
    assert_ended(ran, 1, "the spider raised")
    assert len(ran.articles()) == 1
    again = crawl(scrapy, site, *BROKEN, spider="broken_listing")
    assert again.report()["listings_unchanged"] == 0
    assert again.report()["responses"] == {"200": 2}


@pytest.mark.parametrize("arguments", [("dawn", "-a", "since=yesterday"), ("dwan",)], ids=["argument", "spider"])
def test_what_cannot_be_followed_is_refused(scrapy: Scrapy, arguments: tuple[str, ...]) -> None:
    ran = scrapy("crawl", *arguments)
    assert ran.status == 2
    assert ran.log.count("\n") == 1
    assert not ran.data.exists()


def test_an_empty_site_is_nothing_found(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site)
    assert_ended(crawl(scrapy, site), 3, "found no article: 0 candidates")


def test_a_site_of_missing_pages_is_nothing_found(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, "999000", "999001")
    ran = crawl(scrapy, site)
    assert_ended(ran, 3, "found no article: 2 candidates")
    assert ran.report()["candidates"] == {"candidates": 2, "failed/http_404": 2}
    site.pages |= dict.fromkeys((FEED, SITEMAP), Page(404))
    assert_ended(crawl(scrapy, site), 3, "found no article: 0 candidates, 2 listings failed")


def test_a_site_that_refuses_everything_has_blocked_the_run(scrapy: Scrapy, site: SiteServer) -> None:
    site.pages |= dict.fromkeys((FEED, SITEMAP), Page(403))
    assert_ended(crawl(scrapy, site), 5, "the site refused 2 of 2 pages (2 http 403)")


def test_too_many_requests_is_blocked_and_the_articles_wait(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:5])
    site.pages |= {f"/news/{number}": Page(429) for number in NUMBERS[:5]}
    ran = crawl(scrapy, site, "-s", "RETRY_TIMES=0")
    assert_ended(ran, 5, "the site refused 5 of 7 pages (5 http 429)")
    assert ran.report()["candidates"]["failed/http_429"] == 5


def test_a_second_run_is_refused_while_one_goes_on_and_not_after_a_kill(
    scrapy: Scrapy, site: SiteServer, tmp_path: Path
) -> None:
    name_only(site, NUMBERS[0])
    site.pages[f"/news/{NUMBERS[0]}"] = Page(delay=SECONDS)
    command = [sys.executable, "-m", "scrapy", "crawl", "dawn", "-a", f"mirror={site.url}"]
    first = subprocess.Popen([*command, "-s", f"NEWSBOT_DATA={tmp_path / 'data'}"], cwd=ROOT, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + SECONDS
        while not asked(site, NUMBERS[0]):
            assert time.monotonic() < end
            time.sleep(0.01)
        second = crawl(scrapy, site)
        assert second.status == 75
        assert f"is in use: process {first.pid} since 20" in second.log
        site.pages[f"/news/{NUMBERS[0]}"] = page_of(NUMBERS[0])
        assert list(tmp_path.glob("data/dawn/runs/*")) == []
    finally:
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
    assert_ended(crawl(scrapy, site), 0, "all well")
    assert len(list(tmp_path.glob("data/dawn/*.gz"))) == 1


@pytest.mark.parametrize(
    ("counts", "status"),
    [
        ({"candidates": 3, "stored": 1, "repeated": 2}, exit_status.WELL),
        ({"candidates": 2, "dropped/near_duplicate": 2}, exit_status.WELL),
        ({"candidates": 3, "failed/not_article": 2, "repeated": 1}, exit_status.NOTHING_FOUND),
        ({"candidates": 3, "failed/robots_unreachable": 3}, exit_status.BLOCKED),
        ({"candidates": 3, "failed/robots_unreachable": 1, "stored": 2}, exit_status.WELL),
    ],
)
def test_what_the_counters_say(counts: dict[str, int], status: int) -> None:
    stats = {f"newsbot/{name}": count for name, count in counts.items()}
    assert exit_status.exit_status(stats, "finished")[0] == status
