"""The bundled Dawn-shaped site holds what it claims: every address answers and every form is there."""

from __future__ import annotations

import http.client
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from parsel import Selector

from fixtures.dawn.site import TRUTH, lookup
from fixtures.dawn.site.paper import DAWN
from fixtures.server import Page, SiteServer

DAYS = ("2013-11-23", "2013-11-24", "2013-11-25", "2025-09-24", "2025-09-25")
READABLE = [record for record in TRUTH if record["outcome"] in ("stored", "duplicate")]
TELLING = ("title", "description", "section", "kind", "paragraphs", "dateline", "images", "author_note")


@pytest.fixture
def server() -> Iterator[SiteServer]:
    with SiteServer(lookup) as site:
        yield site


def ask(site: SiteServer, path: str, method: str = "GET") -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=5)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.headers), body


def html(path: str) -> str:
    page = lookup(path)
    assert page is not None
    return page.body.decode()


def listed(path: str) -> list[str]:
    links = Selector(html(path)).css("article.story h2.story__title > a.story__link::attr(href)").getall()
    return [link for link in links if "dawn.com/news/" in link]


def path_of(record: dict[str, object]) -> str:
    return urlsplit(str(record["url"])).path


def test_truth_ids_are_unique_and_grow_with_time() -> None:
    assert len({record["id"] for record in TRUTH}) == len(TRUTH)
    stories = sorted(DAWN.stories, key=lambda story: story.id)
    assert [story.day for story in stories] == sorted(story.day for story in stories)


def test_there_is_enough_of_everything() -> None:
    assert len(TRUTH) >= 44
    assert {day for record in TRUTH for day in record["days"]} == set(DAYS)
    assert len({record["newspaper_section"] for record in TRUTH} - {None}) >= 9
    outcomes = Counter(record["outcome"] for record in TRUTH)
    assert outcomes.keys() == {"stored", "duplicate", "no_body", "http_404", "offsite_redirect"}
    assert outcomes["duplicate"] == 2
    kinds = {"article", "opinion", "editorial", "letter", "liveblog", "video", "gallery", "cartoon"}
    assert {record["kind"] for record in TRUTH} == kinds


@pytest.mark.parametrize("record", TRUTH, ids=lambda record: str(record["id"]))
def test_every_story_answers_as_its_outcome_says(server: SiteServer, record: dict[str, object]) -> None:
    status, headers, body = ask(server, path_of(record))
    assert status == {"http_404": 404, "offsite_redirect": 301}.get(str(record["outcome"]), 200)
    if status == 301:
        assert "dawn.com" not in headers["Location"]
    if status == 200:
        assert Selector(body.decode()).css("title::text").re_first(r".* - (.+) - DAWN\.COM") == record["section"]


def test_all_addresses_of_an_article_give_the_same_page() -> None:
    number = 1058363
    forms = ("", "/", "/any-slug", "/fonts.googleapis.com", "?utm_source=x", "/any-slug?page=2")
    pages = {html(f"/news/{number}{form}") for form in forms}
    pages |= {html(f"/news/amp/{number}"), html(f"/news/print/{number}")}
    assert len(pages) == 1


@pytest.mark.parametrize("path", ["/sitemap.xml", "/news/1", "/newspaper/nowhere/2013-11-23", "/nothing"])
def test_what_the_site_does_not_have_is_404(server: SiteServer, path: str) -> None:
    status, headers, _ = ask(server, path)
    assert (status, headers["Content-Type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize("day", DAYS)
def test_archive_lists_the_days_stories_among_junk(day: str) -> None:
    numbers = {int(number) for link in listed(f"/archive/{day}") for number in re.findall(r"/(\d{4,})", link)}
    own = {story.id for story in DAWN.stories if story.day == day}
    assert own < numbers
    assert "www.chinadaily.com.cn" in html(f"/archive/{day}")


@pytest.mark.parametrize("page", list(DAWN.pages))
def test_every_page_of_the_newspaper_is_there_on_every_day(page: str) -> None:
    for day in DAYS:
        found = "\n".join(listed(f"/newspaper/{page}/{day}"))
        own = [story for story in DAWN.stories if (story.page, story.day) == (page, day)]
        assert all(f"/{story.id}" in found for story in own)
        assert "From our archive" in html(f"/newspaper/{page}/{day}") or not own


def test_some_stories_are_listed_under_odd_addresses() -> None:
    links = "\n".join(link for day in DAYS for link in listed(f"/archive/{day}"))
    for form in ("http://www.", "//dawn.com", "utm_source", "#comments", "/amp/", "/print/", ".googleapis.com"):
        assert form in links


@pytest.mark.parametrize("path", ["/feeds/home", "/feeds/home/", "/feeds/latest-news"])
def test_feed_parses_and_is_newest_first(path: str) -> None:
    items = ElementTree.fromstring(html(path)).findall("channel/item")
    links = [item.findtext("link") or "" for item in items]
    assert len(links) == sum(bool(record["in_feed"]) for record in TRUTH) <= 30
    assert all((item.findtext("pubDate") or "").endswith("+0500") for item in items)
    assert "<p>" in (items[-1].findtext("description") or "")


def test_news_sitemap_parses_and_holds_todays_stories() -> None:
    root = ElementTree.fromstring(html("/feeds/sitemap"))
    spaces = {
        "site": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "news": "http://www.google.com/schemas/sitemap-news/0.9",
        "image": "http://www.google.com/schemas/sitemap-image/1.1",
    }
    assert len(root.findall("site:url/site:loc", spaces)) == sum(bool(record["in_feed"]) for record in TRUTH)
    assert all(date.text for date in root.findall("site:url/news:news/news:publication_date", spaces))
    assert root.findall("site:url/image:image/image:loc", spaces)


def test_both_eras_of_markup() -> None:
    old, new = html("/news/1057735"), html("/news/1944402")
    assert "<h1 class='story__title" in old
    assert "<h2 class='story__title" in new
    assert "NewsArticle" not in old
    assert '"NewsArticle"' in new
    assert "23 Nov, 2013" in old
    assert "September 25, 2025" in new


def test_the_sidebar_differs_and_stands_where_a_plain_selector_takes_it_for_the_story() -> None:
    pages = [Selector(html(path_of(record))) for record in READABLE]
    inside = [page for page in pages if page.css("div.story__content .tabs article p")]
    assert len(inside) >= 10
    assert len([page for page in pages if page.css("article > .tabs")]) >= 10
    assert len([page for page in pages if page.css("aside > .tabs")]) >= 10
    first = {page.css(".tabs article h2 a::text").get() for page in pages}
    assert len(first) >= 5


CREDITS = (
    *("—AFP", "—Reuters", "— News agencies", "— Dawn/AFP", "—APP", "— Staff correspondent", "-- AP", "–AFP/Reuters"),
    *("—Courtesy: The Guardian", "—Dawn/Los Angeles Times News Service", "—Agencies", "-APP", "– APP"),
)


@pytest.mark.parametrize("text", CREDITS)
def test_every_form_of_credit_is_there(text: str) -> None:
    assert any((record["credit"] or {}).get("text") == text for record in TRUTH)


@pytest.mark.parametrize("where", ["body", "byline", "dateline", "note"])
def test_every_place_of_a_credit_is_there(where: str) -> None:
    assert any((record["credit"] or {}).get("where") == where for record in TRUTH)


@pytest.mark.parametrize(
    "markup",
    [
        "<strong>LANDI KOTAL, Nov 23:</strong>",
        "<b>PESHAWAR, Nov 23:</b>",
        "PLEASANT VALLEY (New York), Nov 22:",
        "CHARSADDA/ TIMERGARA, Nov 22:",
        "CARDIFF (Wales):",
        "PARIS (Reuters) -",
        "<p></p>",
        "<h3>",
        "<h4>",
        "<p><strong>Who loses?</strong></p>",
        "<ul><li>",
        "<ol><li>",
        "<blockquote class='blockquote'>",
        "media__item--twitter",
        "A photo posted by",
        "Also read:",
        "Read more:",
        "&shy;",
        "&nbsp;",
        "<figcaption class='media__caption'>",
        "<div class='media__caption'>",
        "<p>Published in Dawn, November 24th , 2013</p>",
        "<p>Published in Dawn, The Business and Finance Weekly, November 25th, 2013</p>",
        "<em>Published in Dawn, EOS, September 24th, 2025</em>",
        "<em>Published in Dawn, Young World, November 23rd, 2013</em>",
        "X: @fdareshani",
        "LiveBlogPosting",
        "500 characters",
        "COMMENT MOD POLICY",
        "Most Popular",
        "On DawnNews",
    ],
)
def test_every_form_of_markup_is_there(markup: str) -> None:
    assert any(markup in html(path_of(record)) for record in READABLE)


def test_a_copy_has_the_words_of_its_original() -> None:
    by_id = {record["id"]: record for record in TRUTH}
    for copy in (record for record in TRUTH if record["outcome"] == "duplicate"):
        original = by_id[copy["original"]]
        assert copy["id"] > original["id"]
        assert {name: copy[name] for name in TELLING} == {name: original[name] for name in TELLING}


@pytest.mark.parametrize("record", READABLE, ids=lambda record: str(record["id"]))
def test_truth_is_clean_and_has_words_where_its_kind_has(record: dict[str, object]) -> None:
    words = record["paragraphs"]
    assert isinstance(words, list)
    assert bool(words) == (record["kind"] not in ("video", "gallery", "cartoon"))
    assert not [text for text in words if not text.strip() or re.search("[\u00ad\u00a0<>&]|  |^[*#!]", text)]


def test_server_counts_requests_and_serves_replaced_pages(server: SiteServer) -> None:
    server.pages["/news/1944402"] = Page(200, "image/png", b"\x00", {"Content-Encoding": "gzip"})
    status, headers, body = ask(server, "/news/1944402")
    assert (status, headers["Content-Type"], headers["Content-Encoding"], body) == (200, "image/png", "gzip", b"\x00")
    assert ask(server, "/robots.txt?x=1", "HEAD")[2] == b""
    assert server.requests == ["/news/1944402", "/robots.txt?x=1"]
