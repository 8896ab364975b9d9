"""Bad pages stop nothing, and each is counted under its own name, with its address in the log, once."""

from __future__ import annotations

import gzip
from dataclasses import dataclass

import pytest

from fixtures.dawn import site as dawn
from fixtures.server import HTML, Page, SiteServer
from tests.conftest import Ran, Scrapy, run_scrapy

FIRST = 900_001


def html(
    body: str = "", *, head: str = "", title: str = "A quiet day", stamp: str = "2014-09-10T05:00:00+05:00"
) -> str:
    """A page in the site's markup; each number in it makes its text another one."""
    return (
        f"<!doctype html><html lang=en><head><title>{title} - Pakistan - DAWN.COM</title>"
        f'<meta property="og:title" content="{title}">'
        f'<meta property="article:published_time" content="{stamp}">{head}</head>'
        f'<body><article class="story"><div class="story__content">{body}</div></article></body></html>'
    )


def paragraphs(name: str) -> str:
    return f"<p>Nothing was heard of {name} on Tuesday.</p><p>Officials said that they would wait.</p>"


@dataclass(frozen=True)
class Bad:
    """``counter``: where it ends, below ``newsbot/``; for a page that is kept, the flaw that it is kept with."""

    name: str
    page: Page
    counter: str
    kept: bool = False

    def __str__(self) -> str:
        return self.name


def _text(text: str, content_type: str = HTML, encoding: str = "utf-8") -> Page:
    return Page(content_type=content_type, body=text.encode(encoding))


def _zipped(body: bytes) -> Page:
    return Page(body=body, headers={"Content-Encoding": "gzip"})


WHOLE = html(paragraphs("gzip")).encode()
LONG = html("".join(f"<p>Paragraph {n} of a long report.</p>" for n in range(200_000))).encode()
DEEP = html("<div>" * 50_000 + paragraphs("depth") + "</div>" * 50_000)
OFFSITE = {"Location": "https://partner.example.org/elsewhere"}

BAD = [
    Bad("404", Page(404), "failed/http_404"),
    Bad("410", Page(410), "failed/http_410"),
    Bad("500", Page(500), "failed/http_500"),
    Bad("pdf", Page(content_type="application/pdf", body=b"%PDF-1.4 ..."), "failed/not_html"),
    Bad("json", _text('{"title": "no page"}', "application/json"), "failed/not_html"),
    Bad("plain text", _text("just words", "text/plain"), "failed/not_html"),
    Bad("truncated gzip", _zipped(gzip.compress(WHOLE)[:-60]), "failed/truncated_gzip"),
    Bad("gzip without its end", _zipped(gzip.compress(WHOLE)[:-4]), "failed/truncated_gzip"),
    Bad("no gzip at all", _zipped(WHOLE), "failed/bad_gzip_file"),
    Bad("off the site", Page(301, headers=OFFSITE), "failed/offsite"),
    Bad("redirect to itself", Page(302, headers={"Location": f"/news/{FIRST + 10}?again=1"}), "failed/redirect_loop"),
    Bad("cut off", Page(body=WHOLE, headers={"Content-Length": str(len(WHOLE) + 100)}), "failed/cut_off"),
    Bad("5 MB", Page(body=LONG), "failed/too_large"),
    Bad("5 MB zipped", _zipped(gzip.compress(LONG)), "failed/too_large"),
    Bad("empty", Page(body=b""), "dropped/no_title"),
    Bad("no body", _text(html()), "dropped/no_body"),
    Bad("nested 50,000 deep", _text(DEEP), "dropped/nested_too_deep"),
    Bad(
        "wrong charset",
        _text(html(paragraphs("Zürich’s")), "text/html; charset=iso-8859-1"),
        "flaws/wrong_charset",
        True,
    ),
    Bad("missing charset", _text(html(paragraphs("Köln’s")), "text/html"), "flaws/no_charset", True),
    Bad("cp1252 as utf-8", _text(html(paragraphs("Rome’s")), encoding="cp1252"), "flaws/wrong_charset", True),
    Bad(
        "invalid utf-8",
        Page(body=html(paragraphs("“Aden” and “Oran”")).encode() + b"<!-- \xff\xfe -->"),
        "flaws/invalid_utf8",
        True,
    ),
    Bad(
        "broken json-ld",
        _text(html(paragraphs("JSON"), head='<script type="application/ld+json">{"@type": "NewsArticle", </script>')),
        "flaws/broken_json_ld",
        True,
    ),
    Bad(
        "a date that is none",
        _text(html(paragraphs("dates"), stamp="2014-02-30T05:00:00+05:00")),
        "flaws/impossible_date",
        True,
    ),
    Bad("no date", _text(html(paragraphs("days"), stamp="")), "flaws/no_date", True),
    Bad("nul byte", _text(html(paragraphs("a nul\0 byte"))), "flaws/nul_byte", True),
]
LOOP = f"/news/{FIRST + 10}?again=1"


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """One crawl of all of them, and of a good page last."""
    folder = tmp_path_factory.mktemp("bad")
    with SiteServer(dawn.lookup) as site:
        for number, bad in enumerate(BAD, FIRST):
            site.pages[f"/news/{number}"] = bad.page
        site.pages[LOOP] = Page(302, headers={"Location": LOOP})
        good = next(str(story["url"]) for story in dawn.TRUTH if story["outcome"] == "stored")
        urls = [f"https://www.dawn.com/news/{number}" for number in range(FIRST, FIRST + len(BAD))]
        (folder / "urls.txt").write_text("\n".join([*urls, good]), encoding="utf-8")
        return run_scrapy(folder, "crawl", "dawn", "-a", f"urls_file={folder / 'urls.txt'}", "-a", f"mirror={site.url}")


def _address(bad: Bad) -> str:
    return f"https://www.dawn.com/news/{FIRST + BAD.index(bad)}"


def test_the_crawl_goes_on(crawled: Ran) -> None:
    assert crawled.status == 0, crawled.log
    assert "Traceback" not in crawled.log
    kept = {_address(bad) for bad in BAD if bad.kept}
    assert {article["url"] for article in crawled.articles()} - kept == {
        next(str(story["url"]) for story in dawn.TRUTH if story["outcome"] == "stored")
    }


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_counted_by_its_own_name(crawled: Ran, bad: Bad) -> None:
    report = crawled.report()
    counts = {**report["candidates"], **{f"flaws/{name}": count for name, count in report["flaws"].items()}}
    assert counts[bad.counter] == sum(other.counter == bad.counter for other in BAD)


@pytest.mark.parametrize("bad", BAD, ids=str)
def test_kept_or_named_once_in_the_log(crawled: Ran, bad: Bad) -> None:
    articles = {article["url"]: article for article in crawled.articles()}
    lines = [line for line in crawled.log.splitlines() if _address(bad) in line and "urls.txt" not in line]
    if bad.kept:
        assert bad.counter.removeprefix("flaws/") in articles[_address(bad)]["flaws"]
        assert "�" not in articles[_address(bad)]["body"]
    else:
        assert _address(bad) not in articles
        assert len(lines) == 1
        assert bad.counter.split("/")[1] in lines[0]


def test_the_counters_add_up(crawled: Ran) -> None:
    counts = crawled.report()["candidates"]
    assert counts.pop("candidates") == len(BAD) + 1 == sum(counts.values())


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"", "text/xml"), (b"<html><p>Busy</p></html>", HTML), (b"\x00\xff", "application/octet-stream")],
)
def test_a_bad_listing_is_counted(scrapy: Scrapy, site: SiteServer, body: bytes, content_type: str) -> None:
    site.pages["/feeds/home"] = Page(content_type=content_type, body=body)
    site.pages["/feeds/sitemap"] = Page(503)
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}")
    assert ran.report()["listings_failed"] == {"http_503": 1, "unreadable": 1}
    assert "Traceback" not in ran.log
