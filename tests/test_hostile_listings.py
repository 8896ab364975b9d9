"""Listings that mean harm: calendars without end, bombs, private addresses, one article a thousand times."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from fixtures.hostile import OK, HostileServer, bomb, endless, page
from tests.conftest import Ran
from tests.test_bad_input import html, paragraphs
from tests.test_hostile import MEMORY, crawl

SITE = "https://www.dawn.com"
GOOD = range(720_001, 720_006)
XML = b"Content-Type: application/xml"


def index(*urls: str) -> bytes:
    return f"<sitemapindex>{''.join(f'<sitemap><loc>{url}</loc></sitemap>' for url in urls)}</sitemapindex>".encode()


def urlset(*urls: str) -> bytes:
    return f"<urlset>{''.join(f'<url><loc>{url}</loc></url>' for url in urls)}</urlset>".encode()


def feed(*urls: str) -> bytes:
    items = "".join(f"<item><link>{url}</link></item>" for url in urls)
    return f"<rss version='2.0'><channel><title>Dawn</title>{items}</channel></rss>".encode()


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, int, list[str]]:
    """One crawl for what is new: the good articles are each named at the end of some mischief."""
    folder = tmp_path_factory.mktemp("listings")
    with HostileServer() as site, HostileServer() as private:
        sessions = [f"{SITE}/news/{GOOD[0]};jsessionid={n:032X}?PHPSESSID={n:026x}" for n in range(500)]
        sessions += [f"{SITE}/news/{GOOD[0]}/a-slug?sid={n:032x}" for n in range(500)]
        elsewhere = [f"http://127.0.0.1:{private.port}/sitemap.xml", "http://169.254.169.254/latest/meta-data/"]
        paths = {
            "/robots.txt": page(b""),
            "/feeds/home": page(feed(*sessions, *elsewhere, "file:///etc/passwd"), XML),
            "/feeds/sitemap": page(
                index(
                    *(f"{SITE}/{name}" for name in ("bomb.xml.gz", "unzipped.xml", "endless.xml", "nested.xml.gz")),
                    *(f"{SITE}/archive/2099-01-{day:02}" for day in range(1, 31)),
                    f"{SITE}/sitemap-1.xml",
                    f"{SITE}/calendar/1.xml",
                    *elsewhere,
                    "file:///etc/passwd",
                ),
                XML,
            ),
            "/bomb.xml.gz": page(bomb(3200), b"Content-Type: application/gzip"),
            "/unzipped.xml": page(bomb(3200), XML, b"Content-Encoding: gzip"),
            "/nested.xml.gz": page(gzip.compress(bomb(3200)), b"Content-Type: application/gzip"),
            "/endless.xml": endless(OK.replace(b"text/html", b"text/xml") + b"\r\n<urlset>", b" " * 60_000),
            "/sitemap-1.xml": page(urlset(*(f"{SITE}/news/{number}" for number in GOOD)), XML),
            **{f"/calendar/{n}.xml": page(index(f"{SITE}/calendar/{n + 1}.xml"), XML) for n in range(1, 40)},
        }
        site.paths |= paths | {f"/news/{number}": page(html(paragraphs(str(number))).encode()) for number in GOOD}
        settings = ("-s", "DOWNLOAD_TIMEOUT=10", "-s", "RETRY_TIMES=0")
        ran, memory = crawl(folder, "dawn", "-a", f"mirror=http://127.0.0.1:{site.port}", *settings)
        assert private.connections == 0
        return ran, memory, site.asked


def test_all_good_articles_are_stored_once(crawled: tuple[Ran, int, list[str]]) -> None:
    ran, _, asked = crawled
    assert ran.status == 0, ran.log
    assert {article["id"] for article in ran.articles()} == {f"dawn:{number}" for number in GOOD}
    assert [asked.count(f"/news/{number}") for number in GOOD] == [1] * len(GOOD)
    assert not [path for path in asked if "session" in path.lower() or "sid=" in path]


def test_an_article_under_a_thousand_addresses_is_one_that_is_repeated(crawled: tuple[Ran, int, list[str]]) -> None:
    ran, _, _ = crawled
    ends = ran.report()["candidates"]
    # Once it is stored it is known.
    assert ends.pop("repeated", 0) + ends.pop("known", 0) == 1000
    assert ends == {"candidates": 1000 + len(GOOD), "stored": len(GOOD)}


def test_each_listing_ends_under_its_own_name(crawled: tuple[Ran, int, list[str]]) -> None:
    ran, _, asked = crawled
    report = ran.report()
    # A bomb that was asked for as what it is, one within another, which is no sitemap, and two that do not end.
    assert report["listings_failed"] == {"private_address": 2, "too_large": 3, "unreadable": 1}, ran.log
    assert report["listings_refused"] == {"future_day": 30, "too_deep": 1}
    assert len([path for path in asked if path.startswith("/calendar/")]) == 5
    assert not [path for path in asked if "2099" in path]


def test_memory_is_bounded(crawled: tuple[Ran, int, list[str]]) -> None:
    assert crawled[1] < MEMORY


def test_listings_of_one_strategy_are_bounded_in_number(tmp_path: Path) -> None:
    with HostileServer() as site:
        site.paths["/feeds/home"] = page(feed(f"{SITE}/news/{GOOD[0]}"), XML)
        site.paths["/feeds/sitemap"] = page(index(*(f"{SITE}/s{n}.xml" for n in range(50))), XML)
        site.paths |= {f"/s{n}.xml": page(urlset(), XML) for n in range(50)}
        site.paths[f"/news/{GOOD[0]}"] = page(html(paragraphs("one")).encode())
        mirror = f"mirror=http://127.0.0.1:{site.port}"
        ran, _ = crawl(tmp_path, "dawn", "-a", mirror, "-s", "NEWSBOT_MAX_LISTINGS=10")
    assert ran.report()["listings_refused"] == {"too_many": 41}
    assert ran.report()["listings"] == 11
    assert ran.report()["candidates"] == {"candidates": 1, "stored": 1}
