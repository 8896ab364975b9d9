"""The breaker in real crawls, against sites that refuse, fail, or ask for a login."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from bench.throttle import CONTENDERS
from fixtures.dawn import site as dawn
from fixtures.server import Page, SiteServer
from newsbot.breaker import REFUSALS
from tests.conftest import ROOT, SECONDS, Ran, Scrapy
from tests.newest import FEED, NUMBERS, name_only, page_of

# Everything as with the site itself, and a minute in a second.
QUICK = ("-s", "NEWSBOT_THROTTLE=True", "-s", "NEWSBOT_START_RATE=50", "-s", "NEWSBOT_MAX_RATE=50")
CLOUDFLARE = Page(403, body=b"<script>window._cf_chl_opt = {}</script>")
MANY = [str(990000 + number) for number in range(40)]


def crawl(scrapy: Scrapy, mirror: str, *arguments: str, look: float = 1.0) -> Ran:
    return scrapy("crawl", "dawn", "-a", f"mirror={mirror}", *QUICK, "-s", f"NEWSBOT_LOOK_AGAIN={look}", *arguments)


def waiting(ran: Ran) -> dict[str, tuple[str, int]]:
    """Why each article waits, and after how many tries."""
    with closing(sqlite3.connect(ran.data / "newsbot.sqlite")) as db:
        rows = db.execute("SELECT id, reason, tries FROM waiting WHERE next_try IS NOT NULL")
        return {article: (reason, tries) for article, reason, tries in rows}


def assert_adds_up(ran: Ran) -> dict[str, int]:
    counts: dict[str, int] = dict(ran.report()["candidates"])
    assert counts["candidates"] == sum(value for name, value in counts.items() if name != "candidates")
    return counts


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (Page(403), "); 40 articles wait"),
        (CLOUDFLARE, "), the last by Cloudflare; 40 articles wait"),
    ],
    ids=["403", "challenge"],
)
def test_a_site_that_begins_to_refuse_all_is_left_alone(
    scrapy: Scrapy, site: SiteServer, page: Page, said: str
) -> None:
    name_only(site, *MANY)
    site.pages |= {f"/news/{number}": page for number in MANY}
    ran = crawl(scrapy, site.url)
    assert ran.status == 5, ran.log
    # Ten in a row, those under way at that moment, and two looks.
    asked = [path for path in site.requests if path.startswith("/news/")]
    assert len(asked) < REFUSALS + 8
    counts = assert_adds_up(ran)
    assert counts["candidates"] == len(MANY)
    why = ran.report()["why"]
    assert re.match(r"www\.dawn\.com answered 403 to the last 1\d requests \(since \d\d:\d\d UTC\)", why)
    assert why.endswith(said)
    assert ran.log.splitlines()[-1] == f"newsbot: {why}"
    # Nothing is lost, and no try counted.
    assert set(waiting(ran)) == {f"dawn:{number}" for number in MANY}
    assert {tries for _, tries in waiting(ran).values()} == {0}


def test_a_short_outage_costs_nothing(scrapy: Scrapy) -> None:
    begin: list[float] = []
    lock = threading.Lock()

    def lookup(path: str) -> Page | None:
        with lock:
            if path.startswith("/news/"):
                begin.append(time.monotonic())
                if len(begin) > 4 and begin[-1] - begin[4] < 3:
                    return Page(503)
        return dawn.lookup(path)

    with SiteServer(lookup) as site:
        ran = crawl(scrapy, site.url, "-a", "since=2013-11-23", "-a", "until=2013-11-23", look=10)
    assert ran.status == 0, ran.log
    counts = assert_adds_up(ran)
    assert counts["stored"] > 5
    assert not [name for name in counts if name.startswith("failed/")]
    assert "could not" not in ran.report()["why"]
    assert ran.report()["responses"]["503"] < 12


@pytest.mark.parametrize("mirror", ["http://127.0.0.1:9", "http://newsbot.invalid:8000"], ids=["port", "name"])
def test_a_site_that_is_not_there_is_soon_given_up(scrapy: Scrapy, mirror: str) -> None:
    ran = crawl(scrapy, mirror, look=2)
    assert ran.status == 5, ran.log
    assert "www.dawn.com could not be had with the last" in ran.report()["why"]
    assert ran.report()["seconds"] < 15


def test_what_is_closed_is_named_and_no_block(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:3], *MANY[:24])
    login, bare = Page(403, body=b"<form><input type=password></form>"), Page(403)
    away = Page(302, headers={"Location": "/login?returnUrl=/news"})
    answers = [Page(402), login, away, Page(401, headers={"WWW-Authenticate": "Basic"}), bare, page_of(NUMBERS[0])]
    site.pages |= {f"/news/{number}": answers[index % 6] for index, number in enumerate(MANY[:24])}
    ran = crawl(scrapy, site.url)
    counts = assert_adds_up(ran)
    assert (counts["failed/login"], counts["failed/paywall"], counts["failed/http_403"]) == (12, 4, 4)
    assert "/login?returnUrl=/news" not in site.requests
    assert ran.status == 0, ran.log
    assert waiting(ran)[f"dawn:{MANY[0]}"] == ("paywall", 1)


def test_a_refused_listing_with_a_login_says_so(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:2])
    site.pages[FEED] = Page(302, headers={"Location": "/signin"})
    assert crawl(scrapy, site.url).report()["listings_failed"] == {"login": 1}


def test_other_hosts_of_a_run_go_on(tmp_path: Path) -> None:
    with SiteServer(lambda path: Page(403)) as closed, SiteServer(lambda path: Page(body=b"<p>A page.")) as opened:
        settings = {
            **CONTENDERS["newsbot"],
            "DOWNLOADER_MIDDLEWARES": {
                **CONTENDERS["newsbot"]["DOWNLOADER_MIDDLEWARES"],
                "newsbot.middlewares.breaker.Breakers": 605,
            },
            "NEWSBOT_START_RATE": 50,
            "NEWSBOT_LOOK_AGAIN": 0.5,
        }
        hosts = f"{closed.url},{opened.url.replace('127.0.0.1', 'localhost')}"
        command = [sys.executable, "-m", "bench.throttle", "--crawl", json.dumps(settings), hosts, "150"]
        subprocess.run(command, cwd=ROOT, timeout=SECONDS, check=True)
        assert len(closed.requests) < REFUSALS + 12
        assert len(set(opened.requests)) == 150
