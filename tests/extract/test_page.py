"""Pages as archives hold them: coded, chunked, or said to be so and not."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from newsbot.extract.page import UNREADABLE, Extractor, NoPage
from newsbot.extract.sites import Sites, load_sites
from newsbot.failures import failure_reason
from newsbot.items import Article
from newsbot.spiders.news import NewsSiteSpider
from newsbot.warc.read import Record
from tests.archived import answer, other_page
from tests.newest import NUMBERS, page_of
from tests.test_crawl import STORED

BODY = page_of(NUMBERS[0]).body
URL = f"https://www.dawn.com/news/{NUMBERS[0]}"
LONGEST = 1 << 20


@pytest.fixture(scope="module")
def sites() -> Sites:
    return load_sites(SpiderLoader.from_settings(get_project_settings()))


def record(block: bytes, url: str = URL, moment: str = "2026-11-24T01:02:03.5Z") -> Record:
    return Record("response", "urn:uuid:1", url, moment, "application/http; msgtype=response", block)


def chunked(body: bytes) -> bytes:
    pieces = [body[start : start + 1000] for start in range(0, len(body), 1000)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    "block",
    [
        answer(BODY),
        answer(gzip.compress(BODY), b"Content-Encoding: gzip"),
        answer(zlib.compress(BODY), b"content-encoding: deflate"),
        answer(brotli.compress(BODY), b"Content-Encoding: br"),
        answer(chunked(BODY), b"Transfer-Encoding: chunked"),
        answer(chunked(gzip.compress(BODY)), b"Transfer-Encoding: chunked", b"Content-Encoding: gzip"),
        answer(BODY, b"Transfer-Encoding: chunked", b"Content-Encoding: gzip"),
        answer(BODY, b"Content-Encoding: br", b"Content-Length: 17"),
    ],
    ids=["plain", "gzip", "deflate", "br", "chunked", "chunked gzip", "said to be both", "said to be br"],
)
def test_each_form_gives_the_article(sites: Sites, block: bytes) -> None:
    article = Extractor(sites, LONGEST).extract(record(block), "a.warc.gz")
    truth = STORED[f"dawn:{NUMBERS[0]}"]
    assert isinstance(article, Article)
    assert (article.id, article.title, article.paragraphs) == (truth["id"], truth["title"], truth["paragraphs"])
    assert (article.fetched_at, article.discovered_by) == ("2026-11-24T01:02:03+00:00", "warc")
    assert article.evidence["warc"] == "a.warc.gz#urn:uuid:1"


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (answer(BODY).replace(b"200 OK", b"404 Not Found"), "http_404"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n", "not_html"),
        (b"HTTP/1.1 OK\r\n\r\n" + BODY, "no_http"),
        (b"SSH-2.0\r\n\r\n", "no_http"),
        (b"", "no_http"),
    ],
)
def test_what_is_no_page_has_a_reason(sites: Sites, block: bytes, reason: str) -> None:
    assert Extractor(sites, LONGEST).extract(record(block), "a") == NoPage(reason)


@pytest.mark.parametrize(("url", "moment"), [("http://[broken", "2026-11-24T01:02:03Z"), (URL, "lately")])
def test_a_record_that_does_not_say_what_it_is(sites: Sites, url: str, moment: str) -> None:
    assert Extractor(sites, LONGEST).extract(record(answer(BODY), url, moment), "a") == NoPage("no_http")


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (answer(gzip.compress(BODY)[:-40], b"Content-Encoding: gzip"), "truncated_gzip"),
        (answer(gzip.compress(bytes(LONGEST + 1)), b"Content-Encoding: gzip"), "too_large"),
        (answer(b"\x81no brotli", b"Content-Encoding: br"), "brotli_error"),
    ],
)
def test_what_cannot_be_unpacked_has_a_reason(sites: Sites, block: bytes, reason: str) -> None:
    with pytest.raises(UNREADABLE) as raised:
        Extractor(sites, LONGEST).extract(record(block), "a")
    assert failure_reason(raised.value) == reason


def test_a_listing_of_a_known_site_is_no_article(sites: Sites) -> None:
    listing = other_page("/newspaper/national/2013-11-24")
    found = Extractor(sites, LONGEST).extract(record(answer(listing), "https://www.dawn.com/newspaper/national"), "a")
    assert found == NoPage("not_article")


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://www.dawn.com/news/1", "dawn"),
        ("http://dawn.com/news/1", "dawn"),
        ("https://sport.dawn.com/news/1", "dawn"),
        ("https://anotherdawn.com/news/1", "anotherdawn.com"),
        ("https://www.example.org/a", "example.org"),
        ("https://news.example.org:8080/a", "news.example.org"),
    ],
)
def test_whose_rules(sites: Sites, url: str, source: str) -> None:
    rules = sites.rules_of(url)
    assert rules.source == source
    assert rules.address is not None
    assert bool(rules.body) == (source == "dawn")


def test_ids_of_a_site_without_a_file_are_those_of_a_crawl(sites: Sites) -> None:
    spider = NewsSiteSpider(site="https://www.example.org/")
    assert sites.rules_of("https://www.example.org/a") == spider.rules
