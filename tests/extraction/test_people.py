"""Who wrote an article: which source is believed, and what of it is a name."""

from __future__ import annotations

import pytest
from parsel import Selector
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.belonging import Place
from newsbot.extraction.people import Standing, find_byline
from newsbot.extraction.sources import people
from newsbot.extraction.title import site_names
from newsbot.extraction.visible import printed_bylines, read_marked
from newsbot.rules import ArticleRules
from newsbot.text.byline import Byline

SITE = frozenset(["thelakeherald", "lakeherald"])


@pytest.mark.parametrize(
    ("found", "authors", "source"),
    [
        ([("json_ld", ["Ada Poole"]), ("meta", ["Tom Quill"])], ["Ada Poole"], "json_ld"),
        ([("json_ld", ["Ada Poole", "Tom Quill"])], ["Ada Poole", "Tom Quill"], "json_ld"),
        ([("json_ld", ["The Lake Herald"]), ("meta", ["Tom Quill"])], ["Tom Quill"], "meta"),
        ([("json_ld", ["The Lake Herald"]), ("meta", ["Lake Herald"])], ["The Lake Herald"], "json_ld"),
        ([("meta", ["The Lake Herald", "Tom Quill"])], ["Tom Quill"], "meta"),
        ([("json_ld", ["Tom Quill The Lake Herald"])], ["Tom Quill"], "json_ld"),
        ([("site", ["The Lake Herald"]), ("meta", ["Tom Quill"])], ["The Lake Herald"], "site"),
        ([("json_ld", ["https://example.org/ada"]), ("meta", ["Tom Quill"])], ["Tom Quill"], "meta"),
        ([("meta", ["@adapoole"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("meta", ["desk@example.org"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("meta", ["Tom Quill", "(Image: Getty Images)"])], ["Tom Quill"], "meta"),
        ([("json_ld", ["Reuters"]), ("meta", ["Tom Quill"])], [], "json_ld"),
        ([("generic", ["Tom Quill, LAKEHERALD Quebec"])], ["Tom Quill"], "generic"),
        ([("generic", ["Tom Quill for The Lake Herald"])], ["Tom Quill"], "generic"),
        ([("json_ld", ["The Lake Herald"]), ("generic", ["tqu"])], ["The Lake Herald"], "json_ld"),
        ([("meta", ["news_desk"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("generic", ["tqu"])], ["tqu"], "generic"),
        ([("json_ld", ["tqu and Tom Quill"]), ("meta", ["Ada Poole"])], ["tqu", "Tom Quill"], "json_ld"),
    ],
)
def test_byline(found: list[tuple[str, list[str]]], authors: list[str], source: str) -> None:
    said, byline, _ = find_byline(found, SITE)
    assert (byline.authors, said) == (authors, source)


@pytest.mark.parametrize(
    ("found", "authors", "agencies"),
    [
        ([("json_ld", ["Reuters"])], ["Reuters"], ["Reuters"]),
        ([("json_ld", ["Reuters (www.reuters.com)"])], ["Reuters"], ["Reuters"]),
        ([("json_ld", ["Reuters"]), ("generic", ["Tom Quill"])], ["Tom Quill"], []),
        ([("json_ld", ["Tom Quill, Reuters"])], ["Tom Quill"], ["Reuters"]),
        ([("json_ld", ["AFP"]), ("generic", ["Tom Quill"])], [], ["AFP"]),
    ],
)
def test_an_agency_at_home_is_the_desk(
    found: list[tuple[str, list[str]]], authors: list[str], agencies: list[str]
) -> None:
    _, byline, _ = find_byline(found, site_names("https://www.reuters.com/", []))
    assert (byline.authors, byline.agencies) == (authors, agencies)


@pytest.mark.parametrize("found", [[], [("meta", ["https://example.org/a"])], [("meta", [" ", "@ada"])]])
def test_nobody(found: list[tuple[str, list[str]]]) -> None:
    assert find_byline(found, SITE) == ("", Byline("", [], []), Standing.NOBODY)


LONG = "The ferry sailed again on Friday, two years after the storm that had sunk its sister."


def test_a_page_signed_in_its_text() -> None:
    page = (
        '<html lang="en"><head><meta charset=utf-8><title>Ferry sails again</title>'
        '<meta property="og:site_name" content="The Lake Herald">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "The Lake Herald"}}</script>'
        f"</head><body><article><h1>Ferry sails again</h1><p>{LONG}</p><p>{LONG.lower()}</p>"
        '<p style="text-align:right"><strong>Ada Poole</strong></p></article></body></html>'
    )
    article = extract_article(HtmlResponse("https://lake.example.org/1", body=page.encode()), ArticleRules())
    assert (article.authors, article.byline, article.evidence["authors"]) == (["Ada Poole"], "Ada Poole", "generic")
    assert article.paragraphs == [LONG, LONG.lower()]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ada Poole", ["Ada Poole"]),
        ({"@type": "Person", "name": "Ada Poole"}, ["Ada Poole"]),
        ({"givenName": "Ada", "familyName": "Poole"}, ["Ada Poole"]),
        ([{"name": "Ada Poole"}, "Tom Quill"], ["Ada Poole", "Tom Quill"]),
        ({"name": ["Ada Poole", "Tom Quill"]}, ["Ada Poole", "Tom Quill"]),
        ({"@id": "#ada"}, ["#ada"]),
        ({"name": "Lake Admin", "url": "https://example.org/author/admin/"}, []),
        (None, []),
        ({}, []),
    ],
)
def test_people_of_json_ld(value: object, names: list[str]) -> None:
    assert people(value) == names


@pytest.mark.parametrize(
    "markup",
    [
        '<a rel="author" href="/ada">Ada Poole</a>',
        '<span itemprop="author" itemscope><b itemprop="name">Ada Poole</b> writes</span>',
        '<div class="article-byline">Ada Poole</div>',
        '<p>3 May | 14:07 | By <span class="authorname">Ada Poole</span></p>',
        '<div class="ArticleByline">Ada Poole</div>',
        '<p class="byline">By <a href="/author/ada">Ada Poole</a>, in Quebec</p>',
        "<div><span>By</span> <a href='/people/7'>Ada Poole</a></div>",
        "<ul><li><strong>Date</strong> 3 May</li><li><strong>Autorin/Autor</strong> Ada Poole</li></ul>",
        "<dl><dt>Author:</dt><dd>Ada Poole</dd></dl>",
        '<main class="l-card"><a rel="author" href="/ada">Ada Poole</a></main>',
        "<dl class='author'><dt>Ada Poole</dt></dl>",
        '<p class="textauthor">Ada Poole</p>',
        '<div><a href="https://example.org/authors/ada-poole/">Ada Poole</a> <a href="/tags/authors">Books</a></div>',
        '<div><a href="/meet-the-team/ada-poole-p4">Ada Poole</a></div>',
        '<span itemprop="author">(Picture: Tom Quill)</span><a class="author">Ada Poole</a>',
    ],
)
def test_printed(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}<p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root)) == ["Ada Poole"]


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="author">Ada Poole</div><div class="author">Tom Quill</div><div class="date">3 May</div>',
        "<ul><li>By: <b><a href=/7>Ada Poole</a>, </b><b><a href=/8>Tom Quill</a></b></li><li>Edited: Ida</li></ul>",
        '<p class="byline"><a href="/author/ada">Ada Poole</a>, <a href="/author/tom">Tom Quill</a></p>',
    ],
)
def test_printed_by_two(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}<p>Text by the lake.</p></body></html>").root
    _, byline, _ = find_byline([("generic", printed_bylines(root, Place(root.xpath("//h1")), read_marked(root)))], SITE)
    assert byline.authors == ["Ada Poole", "Tom Quill"]


@pytest.mark.parametrize("line", ["von Ada Poole", "Written by Ada Poole", "by Ada Poole and Tom Quill"])
def test_a_line_that_begins_small(line: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1><p>{line}</p><p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root)) == [line]


@pytest.mark.parametrize("name", ["content with-sidebar", "teaser-box", "card"])
def test_what_holds_the_headline_holds_the_article(name: str) -> None:
    markup = f'<div class="{name}"><h1>Ferry sails</h1><p class="byline">Ada Poole</p></div>'
    root = Selector(f"<html><body>{markup}<p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root)) == ["Ada Poole"]


@pytest.mark.parametrize(
    "markup",
    [
        '<aside><a rel="author" href="/ada">Ada Poole</a></aside>',
        '<div class="related-stories"><div class="byline">Ada Poole</div></div>',
        '<div class="comments"><span class="author">Ada Poole</span></div>',
        '<div class="author-image">Ada Poole</div>',
        "<p>by the lake</p>",
        '<a rel="author" href="/author/admin/">Lake Admin</a>',
        '<p class="byline"><a href="/author/admin/">Lake Admin</a></p>',
        "<aside><b>Author</b> Ada Poole</aside>",
        '<div><a href="/people/tom-quill">Ada Poole</a></div>',
        '<div><a href="/author/ada-poole">All her stories on the lake</a></div>',
        f'{"<i>lake</i>" * 60}<a href="/author/ada-poole">Ada Poole</a>',
        "<p><b>Author</b></p>",
    ],
)
def test_nothing_of_other_articles(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}</body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root)) == []
