"""News sitemaps and their indexes, as text and as bytes."""

from __future__ import annotations

import datetime
import gzip

import pytest
from scrapy.http import Response, TextResponse, XmlResponse

from newsbot.discovery.base import Candidate, Listing, Window
from newsbot.discovery.sitemap import NewsSitemap

URL = "https://www.example.org/feeds/sitemap"
SITEMAP = NewsSitemap((URL,))
ENTRY = """<url><loc>
  https://www.example.org/news/{number}
</loc><lastmod>2025-09-26</lastmod><news:news><news:publication><news:name>Dawn</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2025-09-25T08:45:00+05:00</news:publication_date>
<news:title>Canal {number} reopens</news:title></news:news></url>"""


def urlset(*entries: str, end: str = "</urlset>") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{"".join(entries)}{end}'
    )


INDEX = """<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc> https://www.example.org/sitemap/1.xml.gz </loc><lastmod>2025-09-25</lastmod></sitemap>
<sitemap><loc>https://www.example.org/sitemap/2.xml</loc></sitemap></sitemapindex>"""


def parse(body: str | bytes, kind: type[Response] = XmlResponse) -> list[object]:
    content = body.encode() if isinstance(body, str) else body
    return list(SITEMAP.parse(kind(URL, body=content), Listing(URL)))


def candidate(number: int) -> Candidate:
    url = f"https://www.example.org/news/{number}"
    return Candidate(url, f"Canal {number} reopens", "2025-09-25T08:45:00+05:00", None, "news_sitemap")


def test_a_news_sitemap() -> None:
    body = urlset(*(ENTRY.format(number=number) for number in (3, 1, 2)))
    assert parse(body) == [candidate(3), candidate(1), candidate(2)]


@pytest.mark.parametrize("kind", [Response, TextResponse, XmlResponse])
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_packed_or_not_and_whatever_the_server_calls_it(kind: type[Response], pack: type[bytes]) -> None:
    assert parse(pack(urlset(ENTRY.format(number=1)).encode()), kind) == [candidate(1)]


def test_an_index_leads_to_its_sitemaps() -> None:
    assert parse(INDEX) == [
        Listing("https://www.example.org/sitemap/1.xml.gz"),
        Listing("https://www.example.org/sitemap/2.xml"),
    ]


def test_an_entry_without_news() -> None:
    assert parse(urlset("<url><loc>https://www.example.org/news/1</loc></url>")) == [
        Candidate("https://www.example.org/news/1", discovered_by="news_sitemap")
    ]


def test_without_namespaces_and_with_other_prefixes() -> None:
    bare = "<urlset><url><loc>https://www.example.org/news/1</loc></url></urlset>"
    assert [found.url for found in parse(bare)] == ["https://www.example.org/news/1"]
    other = urlset(ENTRY.format(number=1)).replace("news:", "n:").replace("xmlns:news", "xmlns:n")
    assert parse(other) == [candidate(1)]


def test_an_image_of_an_entry_is_no_article() -> None:
    image = '<i:image xmlns:i="http://www.google.com/schemas/sitemap-image/1.1"><i:loc>https://i.example.org/1.jpg</i:loc></i:image>'
    assert parse(urlset(ENTRY.format(number=1).replace("</url>", f"{image}</url>"))) == [candidate(1)]


@pytest.mark.parametrize("body", [urlset(), urlset("<url></url>"), urlset("<url><loc> </loc></url>")])
def test_an_empty_sitemap(body: str) -> None:
    assert parse(body) == []


@pytest.mark.parametrize(
    "body",
    [
        urlset(ENTRY.format(number=1), end="<url><loc>"),
        urlset(ENTRY.format(number=1), end="<url><loc>https://www.example.org/?a=1&b=2"),
        urlset(ENTRY.format(number=1), "\x01"),
        "\n\n" + urlset(ENTRY.format(number=1)),
        "\ufeff" + urlset(ENTRY.format(number=1)),
        gzip.compress(urlset(ENTRY.format(number=1)).encode())[:-8],
    ],
)
def test_a_broken_sitemap_still_gives_what_came_before(body: str | bytes) -> None:
    assert parse(body)[0] == candidate(1)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"   ",
        b"\0\0\0",
        b"not found",
        b"<!DOCTYPE html><html><body><p>Checking your browser.</p></body></html>",
        b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
        b"<!-- only a comment -->",
        gzip.compress(b"not found", mtime=0),
        b"\x1f\x8b\x08\x00broken",
        b"\x1f\x8b\x08",
        b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + b"\xff" * 20,
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(body)


def test_no_entity_of_a_sitemap_is_followed() -> None:
    body = (
        '<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY file SYSTEM "file:///etc/hostname">'
        "]><urlset><url><loc>https://www.example.org/news/1</loc></url>"
        "<url><loc>https://www.example.org/&file;</loc></url></urlset>"
    )
    urls = [found.url for found in parse(body)]
    assert urls[0] == "https://www.example.org/news/1"
    assert all(url in ("https://www.example.org/news/1", "https://www.example.org/") for url in urls)


def test_it_serves_runs_that_ask_for_what_is_new() -> None:
    assert list(SITEMAP.start(Window())) == [Listing(URL)]


@pytest.mark.parametrize(
    "window", [Window(since=datetime.date(2025, 9, 25)), Window(ids=range(1, 3)), Window(urls=(URL,))]
)
def test_it_serves_no_other_window(window: Window) -> None:
    assert list(SITEMAP.start(window)) == []
