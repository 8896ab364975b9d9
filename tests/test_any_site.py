"""`scrapy crawl news -a site=…` from end to end: a site that no file describes, over real sockets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fixtures.server import NOT_FOUND, Page, SiteServer
from newsbot.any_site import read_home, site_address
from newsbot.arguments import ArgumentError
from tests import harbour
from tests.conftest import Ran, Scrapy, read_lines


@pytest.fixture
def harbour_site() -> Iterator[SiteServer]:
    """The Harbour Gazette on a free port."""
    with SiteServer(harbour.pages().get) as server:
        yield server


def crawl(scrapy: Scrapy, site: SiteServer, *more: str) -> Ran:
    arguments = (f"site={harbour.HOME}/", f"mirror={site.url}", *more)
    return scrapy("crawl", "news", *(part for argument in arguments for part in ("-a", argument)))


def numbers(ran: Ran) -> list[int]:
    return sorted(int(article["title"].split()[2]) for article in ran.articles())


def test_feeds_sitemaps_and_sections_are_found_and_what_is_no_article_is_told_apart(
    scrapy: Scrapy, harbour_site: SiteServer
) -> None:
    ran = crawl(scrapy, harbour_site)
    assert ran.status == 0, ran.log
    # 9 to 11 from the feed, 5 to 8 as the sitemap's newest days, 12 from a section alone, with no structured data.
    assert numbers(ran) == [5, 6, 7, 8, 9, 10, 11, 12]
    assert {article["source"] for article in ran.articles()} == {"example.org"}
    assert all(article["id"].startswith("example.org:") for article in ran.articles())
    assert all("utm_source" not in article["url"] for article in ran.articles())
    report = ran.report()
    counts = dict(report["candidates"])
    assert counts.pop("candidates") == sum(counts.values())
    assert counts["failed/not_article"] == 1
    assert not [path for path in harbour_site.requests if path in ("/about", "/privacy") or "/tag/" in path]
    assert ran.data.joinpath("example.org", "runs").is_dir()


def test_days_are_those_of_publication_and_a_second_run_asks_no_article_again(
    scrapy: Scrapy, harbour_site: SiteServer
) -> None:
    window = ("since=2026-11-02", "until=2026-11-03")
    ran = crawl(scrapy, harbour_site, *window)
    assert ran.status == 0, ran.log
    assert numbers(ran) == [2, 3]
    # A month that the sitemap's own name tells of is not asked for.
    assert "/sitemap-2026-10.xml" not in harbour_site.requests
    harbour_site.requests.clear()
    new = crawl(scrapy, harbour_site)
    assert numbers(new) == [2, 3, 5, 6, 7, 8, 9, 10, 11, 12]
    assert not {harbour.slug(2), harbour.slug(3)} & set(harbour_site.requests)


def test_max_items_is_held_to_the_letter_and_the_rest_comes_next(scrapy: Scrapy, harbour_site: SiteServer) -> None:
    assert len(crawl(scrapy, harbour_site, "max_items=3").articles()) == 3
    assert len(crawl(scrapy, harbour_site).articles()) == 8


def test_a_site_without_feed_and_sitemap_works_by_its_sections(scrapy: Scrapy, harbour_site: SiteServer) -> None:
    harbour_site.pages |= {
        "/robots.txt": NOT_FOUND,
        "/": harbour.html("Home", harbour.teasers(10)),
        "/feed.xml": NOT_FOUND,
    }
    ran = crawl(scrapy, harbour_site)
    assert ran.status == 0, ran.log
    assert numbers(ran) == [7, 9, 10, 11, 12]
    assert ran.report()["listings_failed"] == {}


def test_an_empty_site_ends_with_3_and_one_that_refuses_with_5(scrapy: Scrapy) -> None:
    with SiteServer({"/": harbour.html("Home", "<p>Nothing yet.</p>")}.get) as server:
        assert crawl(scrapy, server).status == 3
    with SiteServer(lambda path: None if path == "/robots.txt" else Page(403)) as server:
        assert crawl(scrapy, server, "max_items=1").status == 5


def test_two_sites_neither_mix_nor_lock_each_other(scrapy: Scrapy, harbour_site: SiteServer) -> None:
    crawl(scrapy, harbour_site, "max_items=1")
    other = scrapy("crawl", "news", "-a", "site=https://example.com", "-a", f"mirror={harbour_site.url}")
    # The same pages under another name are another site's: its own folder, its own ids.
    assert other.status == 0, other.log
    for folder in ("example.org", "example.com"):
        (file,) = (other.data / folder).glob("*.jsonl.gz")
        assert {article["source"] for article in read_lines(file)} == {folder}
    table = scrapy("runs", "example.org")
    assert table.status == 0, table.log
    assert "all well" in table.stdout


@pytest.mark.parametrize("given", [{}, {"site": "ftp://example.org"}, {"site": "https://"}, {"site": "https://x/?a=1"}])
def test_what_is_no_site_is_refused(given: dict[str, str]) -> None:
    with pytest.raises(ArgumentError, match="accepted is site="):
        read_home(given)


def test_a_site_is_its_host_and_those_below_it() -> None:
    address = site_address("example.org")
    assert address.read_id("https://sport.example.org/a")
    assert address.read_id("https://www.example.org/a?page=2")
    assert address.read_id("https://anexample.org/a") is None
    assert address.read_id("https://example.org.example.com/a") is None


def test_a_missing_site_is_refused_in_one_line(scrapy: Scrapy) -> None:
    ran = scrapy("crawl", "news")
    assert (ran.status, len(ran.log.splitlines())) == (2, 1)
    assert "site=https://example.org/" in ran.log
