"""Who wrote an article: which source is believed, and what of it is a name."""

from __future__ import annotations

import pytest
from parsel import Selector

from newsbot.extraction.people import find_byline
from newsbot.extraction.sources import people
from newsbot.extraction.visible import printed_bylines, read_marked

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
    ],
)
def test_byline(found: list[tuple[str, list[str]]], authors: list[str], source: str) -> None:
    byline = find_byline(found, SITE)
    assert byline is not None
    assert (byline[1].authors, byline[0]) == (authors, source)


@pytest.mark.parametrize("found", [[], [("meta", ["https://example.org/a"])], [("meta", [" ", "@ada"])]])
def test_nobody(found: list[tuple[str, list[str]]]) -> None:
    assert find_byline(found, SITE) is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ada Poole", ["Ada Poole"]),
        ({"@type": "Person", "name": "Ada Poole"}, ["Ada Poole"]),
        ({"givenName": "Ada", "familyName": "Poole"}, ["Ada Poole"]),
        ([{"name": "Ada Poole"}, "Tom Quill"], ["Ada Poole", "Tom Quill"]),
        ({"name": ["Ada Poole", "Tom Quill"]}, ["Ada Poole", "Tom Quill"]),
        ({"@id": "#ada"}, ["#ada"]),
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
    ],
)
def test_printed(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}<p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, root.xpath("//h1"), read_marked(root)) == ["Ada Poole"]


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
    byline = find_byline([("generic", printed_bylines(root, root.xpath("//h1"), read_marked(root)))], SITE)
    assert byline is not None
    assert byline[1].authors == ["Ada Poole", "Tom Quill"]


@pytest.mark.parametrize(
    "markup",
    [
        '<aside><a rel="author" href="/ada">Ada Poole</a></aside>',
        '<div class="related-stories"><div class="byline">Ada Poole</div></div>',
        '<div class="comments"><span class="author">Ada Poole</span></div>',
        '<div class="author-image">Ada Poole</div>',
        "<p>by the lake</p>",
    ],
)
def test_nothing_of_other_articles(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}</body></html>").root
    assert printed_bylines(root, root.xpath("//h1"), read_marked(root)) == []
