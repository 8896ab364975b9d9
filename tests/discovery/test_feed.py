"""RSS and Atom feeds, whole and broken."""

from __future__ import annotations

import datetime

import pytest
from scrapy.http import Response, TextResponse, XmlResponse

from newsbot.discovery.base import Candidate, Listing, Window
from newsbot.discovery.feed import Feed

URL = "https://www.example.org/feeds/home"
FEED = Feed((URL, "https://www.example.org/feeds/latest"))
ITEM = """<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate>
<description><![CDATA[<p>LAHORE: The canal <a href="/news/999">reopens</a>.</p>]]></description></item>"""
DATE = "Thu, 25 Sep 2025 08:45:00 +0500"


def item(link: str = "https://www.example.org/news/1", title: str = "Canal reopens", date: str = DATE) -> str:
    return ITEM.format(link=link, title=title, date=date)


def rss(*items: str, end: str = "</channel></rss>") -> str:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">'
    return f"{head}<channel><title>Home</title><link>https://www.example.org</link>{''.join(items)}{end}"


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Home</title>
<entry><title>Canal reopens</title><link rel="alternate" href="https://www.example.org/news/1"/>
<published>2025-09-25T08:45:00+05:00</published><updated>2025-09-26T00:00:00Z</updated></entry></feed>"""


def parse(body: str | bytes) -> list[Candidate]:
    content = body.encode() if isinstance(body, str) else body
    found = list(FEED.parse(XmlResponse(URL, body=content), Listing(URL)))
    assert all(isinstance(one, Candidate) for one in found)
    return found


CANAL = Candidate("https://www.example.org/news/1", "Canal reopens", "2025-09-25T03:45:00+00:00", None, "feed")


@pytest.mark.parametrize("body", [rss(item()), ATOM])
def test_an_entry(body: str) -> None:
    assert parse(body) == [CANAL]


@pytest.mark.parametrize("kind", [Response, TextResponse, XmlResponse])
def test_how_the_server_calls_it_does_not_matter(kind: type[Response]) -> None:
    assert list(FEED.parse(kind(URL, body=rss(item()).encode()), Listing(URL))) == [CANAL]


def test_entries_come_in_the_order_of_the_feed() -> None:
    links = [f"https://www.example.org/news/{number}" for number in (3, 1, 2)]
    assert [found.url for found in parse(rss(*map(item, links)))] == links


@pytest.mark.parametrize(
    "link", ["/news/1", "../news/1", "//www.example.org/news/1", " https://www.example.org/news/1\n"]
)
def test_links_are_made_absolute(link: str) -> None:
    assert [found.url for found in parse(rss(item(link)))] == ["https://www.example.org/news/1"]


@pytest.mark.parametrize("date", ["", "soon", "Thu, 99 Sep 2025 08:45:00 +0500"])
def test_an_entry_without_a_readable_date(date: str) -> None:
    assert parse(rss(item(date=date)))[0].published_at is None


def test_an_entry_without_a_link_is_no_candidate() -> None:
    assert parse(rss(item(link=""), item())) == [CANAL]


@pytest.mark.parametrize("link", ["https://[broken/news/1", "http://[::1/news/1"])
def test_an_address_that_cannot_be_read_costs_no_other_entry(link: str) -> None:
    assert CANAL in parse(rss(item(link), item()))


def test_typography_and_scripts_come_through() -> None:
    assert parse(rss(item(title="“Canal” — نہر &amp; river")))[0].title == "“Canal” — نہر & river"


@pytest.mark.parametrize(
    "body",
    [
        rss(item(), item("https://www.example.org/news/2"), end=""),
        rss(item(), end="<item><title>Cut of"),
        rss(item(), end="<item><title>Fish & chips</title></wrong>"),
        rss(item(), "\x01\x02").encode(),
        rss(item()).encode() + b"\xff\xfe\0",
        "\n  " + rss(item()),
    ],
)
def test_a_broken_feed_still_gives_what_came_before(body: str | bytes) -> None:
    assert parse(body)[0] == CANAL


@pytest.mark.parametrize("body", [rss(), ATOM[: ATOM.index("<entry>")] + "</feed>"])
def test_an_empty_feed_is_a_feed(body: str) -> None:
    assert parse(body) == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0\0\0",
        b"<!DOCTYPE html><html><head><title>Blocked</title></head><body><p>Checking your browser.</p></body></html>",
        b'{"entries": []}',
        b"%PDF-1.4",
        b'<?xml version="1.0"?><urlset><url><loc>https://www.example.org/news/1</loc></url></urlset>',
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match="not a feed"):
        parse(body)


def test_it_serves_runs_that_ask_for_what_is_new() -> None:
    assert list(FEED.start(Window())) == [Listing(url) for url in FEED.urls]


@pytest.mark.parametrize(
    "window",
    [
        Window(datetime.date(2025, 9, 25), datetime.date(2025, 9, 25)),
        Window(ids=range(1, 3)),
        Window(urls=("https://www.example.org/news/1",)),
    ],
)
def test_it_serves_no_other_window(window: Window) -> None:
    assert list(FEED.start(window)) == []
