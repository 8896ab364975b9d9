"""The throttle in real crawls, against hosts that keep to a budget."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser

from bench.limited_host import Bucket, LimitedHost, Limits
from bench.throttle import CONTENDERS
from fixtures.dawn import site as dawn
from fixtures.server import Page, SiteServer
from newsbot.middlewares.throttle import declared_rates, is_refusal
from tests.conftest import ROOT, SECONDS, Scrapy

URL = "https://www.dawn.com/news/1"
DAY = ("-a", "since=2013-11-23", "-a", "until=2013-11-23")


def crawl(pages: int, *hosts: str, **settings: Any) -> float:
    """Crawl with newsbot's throttle in a process of its own; the seconds that it took."""
    asked = json.dumps({**CONTENDERS["newsbot"], **settings})
    begin = time.monotonic()
    command = [sys.executable, "-m", "bench.throttle", "--crawl", asked, ",".join(hosts), str(pages)]
    subprocess.run(command, cwd=ROOT, timeout=SECONDS, check=True)
    return time.monotonic() - begin


def steady(rate: float, burst: float = 5, **more: Any) -> Limits:
    return Limits(((0, rate),), burst, **more)


class LimitedSite:
    """The bundled site with a budget. ``rate`` 0 refuses every article."""

    def __init__(self, rate: float, headers: dict[str, str] | None = None) -> None:
        self.rate, self.headers, self.refused = rate, headers or {}, 0
        self.bucket = Bucket(steady(rate, burst=2))
        self.lock = threading.Lock()
        self.begin = time.monotonic()

    def lookup(self, path: str) -> Page | None:
        with self.lock:
            if path.startswith("/news/") and not (self.rate and self.bucket.take(time.monotonic() - self.begin)):
                self.refused += 1
                return Page(429, headers=self.headers)
        return dawn.lookup(path)


def test_a_budget_that_nobody_tells_is_found_and_kept_to() -> None:
    with LimitedHost(steady(20)) as host:
        crawl(300, f"http://127.0.0.1:{host.port}")
        seen = host.seen.summary()
    assert seen["pages"] == 300
    # A short run that has to learn; `make bench-throttle` measures long ones.
    assert seen["refused_late"] < 0.06
    assert seen["used"] > 0.7


def test_a_host_that_refuses_all_slows_down_no_other() -> None:
    with LimitedHost(steady(1, outage=(0, 1e9))) as slow, LimitedHost(Limits(((0, 0),))) as fast:
        hosts = f"http://127.0.0.1:{slow.port}", f"http://localhost:{fast.port}"
        took = crawl(300, *hosts, NEWSBOT_START_RATE=100.0, NEWSBOT_MAX_WAIT=8)
        assert fast.seen.summary()["pages"] == 300
        assert fast.seen.answers[-1][0] < 6
    # The other's 300 pages are given up together once the time is over.
    assert 8 < took < 25


def test_robots_txt_says_how_fast() -> None:
    with LimitedHost(steady(50), robots="User-agent: *\nCrawl-delay: 0.2\n") as host:
        crawl(10, f"http://127.0.0.1:{host.port}", ROBOTSTXT_OBEY=True, NEWSBOT_START_RATE=100.0)
    assert min(later[0] - earlier[0] for earlier, later in pairwise(host.seen.answers)) > 0.15


def test_a_paper_with_a_budget_is_had_whole(scrapy: Scrapy) -> None:
    limited = LimitedSite(4)
    with SiteServer(limited.lookup) as site:
        options = ("-s", "NEWSBOT_THROTTLE=True", "-s", "NEWSBOT_START_RATE=10")
        ran = scrapy("crawl", "dawn", *DAY, "-a", f"mirror={site.url}", *options)
    assert ran.status == 0, ran.log
    counts = ran.report()["candidates"]
    assert limited.refused > 0
    assert not [name for name in counts if name.startswith("failed/")]
    assert counts["stored"] == len(ran.articles()) > 5
    assert counts.pop("candidates") == sum(counts.values())


def test_what_is_refused_to_the_end_fails_by_name_and_waits(scrapy: Scrapy) -> None:
    options = ("-s", "NEWSBOT_THROTTLE=True", "-s", "NEWSBOT_MAX_WAIT=3", "-s", "NEWSBOT_START_RATE=10")
    with SiteServer(LimitedSite(0).lookup) as site:
        ran = scrapy("crawl", "dawn", *DAY, "-a", f"mirror={site.url}", *options)
    assert ran.status == 5, ran.log
    counts = ran.report()["candidates"]
    assert counts["failed/http_429"] == counts["candidates"] - counts.get("repeated", 0) > 0
    # Not a try after the other: all of them waited for the same time.
    assert ran.report()["seconds"] < 20
    listed = scrapy("failures", "dawn")
    assert listed.stdout.count("http_429") == counts["failed/http_429"]


def test_a_run_that_is_closed_while_requests_wait_ends_at_once(scrapy: Scrapy) -> None:
    begin = time.monotonic()
    with SiteServer(LimitedSite(0, {"Retry-After": "600"}).lookup) as site:
        options = ("-s", "NEWSBOT_THROTTLE=True", "-s", "CLOSESPIDER_TIMEOUT=4", "-s", "NEWSBOT_START_RATE=10")
        ran = scrapy("crawl", "dawn", *DAY, "-a", f"mirror={site.url}", *options)
    assert time.monotonic() - begin < 20
    counts = ran.report()["candidates"]
    assert counts["unfinished"] > 5
    assert counts.pop("candidates") == sum(counts.values())


@pytest.mark.parametrize(
    ("status", "headers", "refused"),
    [
        (200, {}, False),
        (404, {}, False),
        (403, {}, False),
        (429, {}, True),
        (503, {}, False),
        (503, {"Retry-After": "5"}, True),
        (403, {"cf-mitigated": "challenge"}, True),
        (500, {"Retry-After": "5"}, False),
    ],
)
def test_what_is_a_refusal(status: int, headers: dict[str, str], refused: bool) -> None:
    assert is_refusal(Response(URL, status, headers)) is refused


@pytest.mark.parametrize(
    ("robots", "rates"),
    [
        ("", []),
        ("User-agent: *\nCrawl-delay: 10", [0.1]),
        ("User-agent: *\nCrawl-delay: 0", []),
        ("User-agent: *\nCrawl-delay: soon", []),
        ("User-agent: *\nRequest-rate: 30/1m", [0.5]),
        ("User-agent: *\nRequest-rate: 0/5", []),
        ("User-agent: *\nCrawl-delay: 4\nRequest-rate: 1/2", [0.25, 0.5]),
        ("User-agent: otherbot\nCrawl-delay: 10", []),
        ("User-agent: *\nCrawl-delay: 10\n\nUser-agent: newsbot\nCrawl-delay: 2", [0.5]),
    ],
)
def test_what_robots_txt_declares(robots: str, rates: list[float]) -> None:
    assert declared_rates(ProtegoRobotParser(robots.encode(), None), "newsbot") == rates


def test_a_second_run_begins_where_the_first_was(tmp_path: Path) -> None:
    with LimitedHost(steady(40)) as host:
        seen = []
        for _ in range(2):
            host.start_again()
            crawl(250, f"http://127.0.0.1:{host.port}", NEWSBOT_DATA=str(tmp_path), NEWSBOT_STORE="store")
            seen.append(host.seen.summary())
    first, second = seen
    assert second["pages"] == 250
    assert second["refused_late"] < 0.06
    assert second["used"] > 0.85 > first["used"]
