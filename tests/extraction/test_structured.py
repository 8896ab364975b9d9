"""What a page says of itself to machines, whole and broken."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.extraction.structured import ARTICLE_TYPES, find_article, read_json_ld, read_meta, strings, types_of

ARTICLE = '{"@type": "NewsArticle", "headline": "Canal reopens"}'
CRUMBS = '{"@type": "BreadcrumbList", "itemListElement": []}'


def root(head: str) -> HtmlElement:
    return Selector(f"<html><head>{head}</head><body><p>Text.</p></body></html>").root


def script(*blocks: str) -> HtmlElement:
    return root("".join(f'<script type="application/ld+json">{block}</script>' for block in blocks))


def types(page: HtmlElement) -> list[list[str]]:
    return [types_of(item) for item in read_json_ld(page.iter("script"))[0]]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([], []),
        ([ARTICLE], [["NewsArticle"]]),
        ([CRUMBS, ARTICLE], [["BreadcrumbList"], ["NewsArticle"]]),
        ([f"[{CRUMBS}, {ARTICLE}]"], [["BreadcrumbList"], ["NewsArticle"]]),
        ([f"[[{CRUMBS}], {ARTICLE}]"], [["BreadcrumbList"], ["NewsArticle"]]),
        ([f'{{"@graph": [{CRUMBS}, {ARTICLE}]}}'], [["BreadcrumbList"], ["NewsArticle"]]),
        ([f'{{"@graph": [{{"@graph": [{ARTICLE}]}}]}}'], [["NewsArticle"]]),
        (["[]"], []),
        (['{"@graph": []}'], []),
        (['[1, null, "text", true]'], []),
        ([f"\n  {ARTICLE}\n"], [["NewsArticle"]]),
        (['{"@type": ["NewsArticle", "Report"]}'], [["NewsArticle", "Report"]]),
        (['{"@type": "https://schema.org/NewsArticle"}'], [["NewsArticle"]]),
        (['{"headline": "No type"}'], [[]]),
        (['{"@type": null}'], [[]]),
    ],
)
def test_objects(blocks: list[str], expected: list[list[str]]) -> None:
    page = script(*blocks)
    assert types(page) == expected
    assert read_json_ld(page.iter("script"))[1] is False


@pytest.mark.parametrize(
    "broken",
    [
        '{"@type": "NewsArticle", "headline": "Canal',
        '{"headline": "a" "b"}',
        '{"headline": }',
        "not json",
        "<p>not json</p>",
        "[" * 100_000,
        '{"a":' * 100_000,
        "[" * 5_000 + "]" * 5_000,
        '{"@type": "Person", "name": ' + "[" * 900 + "]" * 900 + "}",
    ],
    ids=lambda text: text[:20],
)
def test_a_broken_block_costs_that_block_only(broken: str) -> None:
    page = script(CRUMBS, broken, ARTICLE)
    assert types(page) == [["BreadcrumbList"], ["NewsArticle"]]
    assert read_json_ld(page.iter("script"))[1] is True


@pytest.mark.parametrize(
    "wrapped",
    [
        f"<!-- {ARTICLE} -->",
        f"<!-- made by a plug-in -->\n{ARTICLE}",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"/* <![CDATA[ */ {ARTICLE} /* ]]> */",
        f"{ARTICLE};",
        ARTICLE.replace('"}', '",}'),
        ARTICLE.replace("{", '{ "@context": "https://schema.org", // where words are from\n'),
    ],
)
def test_what_is_merely_wrapped_is_read(wrapped: str) -> None:
    page = script(CRUMBS, wrapped)
    assert types(page) == [["BreadcrumbList"], ["NewsArticle"]]
    assert read_json_ld(page.iter("script"))[1] is False


@pytest.mark.parametrize("empty", ["", "  \n "])
def test_an_empty_block_costs_nothing(empty: str) -> None:
    assert types(script(empty, ARTICLE)) == [["NewsArticle"]]


@pytest.mark.parametrize("scalar", ["null", "true", "7", '"text"'])
def test_a_block_that_is_no_object_costs_nothing(scalar: str) -> None:
    assert types(script(scalar, ARTICLE)) == [["NewsArticle"]]


@pytest.mark.parametrize(
    "block",
    [
        '{"@type": "NewsArticle", "headline": "Two\nlines"}',
        '{"@type": "NewsArticle", "headline": "Tab\tinside"}',
    ],
)
def test_what_browsers_and_papers_let_pass(block: str) -> None:
    assert types(script(block)) == [["NewsArticle"]]


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60))
def test_no_block_stops_it(block: str) -> None:
    assert ["NewsArticle"] in types(script(block.replace("<", ""), ARTICLE))


def test_other_scripts_are_not_read() -> None:
    assert types(root(f'<script>{ARTICLE}</script><script type="application/json">{ARTICLE}</script>')) == []


@pytest.mark.parametrize("stronger", range(len(ARTICLE_TYPES) - 1))
def test_the_most_telling_type_is_the_article(stronger: int) -> None:
    weak, strong = {"@type": ARTICLE_TYPES[stronger + 1]}, {"@type": ["Thing", ARTICLE_TYPES[stronger]]}
    assert find_article([weak, strong]) is strong
    assert find_article([strong, weak]) is strong


@pytest.mark.parametrize("key", ["mainEntity", "mainEntityOfPage"])
def test_an_article_inside_another_object(key: str) -> None:
    article = {"@type": "NewsArticle", "headline": "a"}
    assert find_article([{"@type": "WebPage", key: article}]) == article


def test_any_kind_of_article_is_one() -> None:
    satire = {"@type": "SatiricalArticle"}
    assert find_article([{"@type": "WebPage"}, satire]) is satire


def test_of_two_articles_the_one_with_the_pages_address() -> None:
    other, own = ({"@type": "NewsArticle", "url": f"https://example.org/{name}"} for name in "ab")
    assert find_article([other, own], ["https://example.org/b"]) is own
    assert find_article([other, own], ["https://example.org/c"]) is other


def test_references_are_followed() -> None:
    author = {"@type": "Person", "@id": "#ada", "name": "Ada Poole"}
    article = {"@type": "NewsArticle", "author": [{"@id": "#ada"}], "publisher": {"@id": "#nobody"}}
    assert find_article([article, author]) == {**article, "author": [author]}


@pytest.mark.parametrize("objects", [[], [{"@type": "Organization"}, {"@type": "BreadcrumbList"}, {}, {"@type": 7}]])
def test_no_article(objects: list[dict[str, Any]]) -> None:
    assert find_article(objects) == {}


def test_the_first_of_two_articles_is_the_pages() -> None:
    first, second = {"@type": "NewsArticle", "headline": "a"}, {"@type": "NewsArticle", "headline": "b"}
    assert find_article([first, second]) is first


def test_meta_elements_by_name_in_their_order() -> None:
    page = root(
        '<meta property="og:title" content="Canal &amp; river"><meta name=" Author " content="Sana Qadir">'
        '<meta itemprop="datePublished" content="2013-11-24"><meta name="author" content="Omar Lodhi">'
        '<meta charset="utf-8"><meta name="empty" content=""><meta name="none">'
    )
    assert read_meta(page.iter("meta")) == {
        "og:title": ["Canal & river"],
        "author": ["Sana Qadir", "Omar Lodhi"],
        "datepublished": ["2013-11-24"],
        "empty": [""],
    }


def test_a_property_goes_before_a_name() -> None:
    assert read_meta(root('<meta name="x" property="og:title" content="a">').iter("meta")) == {"og:title": ["a"]}


def test_meta_elements_of_the_body_count_too() -> None:
    page = Selector('<html><body><div itemscope><meta itemprop="keywords" content="flood"></div></body></html>').root
    assert read_meta(page.iter("meta")) == {"keywords": ["flood"]}


@pytest.mark.parametrize(
    ("value", "keys", "expected"),
    [
        ("A", (), ["A"]),
        (" ", (), []),
        (None, ("name",), []),
        (7, (), ["7"]),
        (1.5, (), ["1.5"]),
        (True, (), ["True"]),
        (False, (), ["False"]),
        (["A", None, ["B"]], (), ["A", "B"]),
        ({"name": "A", "url": "u"}, ("name",), ["A"]),
        ({"@id": "i", "name": "A"}, ("name", "@id"), ["A"]),
        ({"@id": "i", "name": " "}, ("name", "@id"), ["i"]),
        ({"name": ["A", "B"]}, ("name",), ["A", "B"]),
        ({"name": {"@value": "A"}}, ("name", "@value"), ["A"]),
        ([{"name": "A"}, "B", {"url": "u"}], ("name",), ["A", "B"]),
        ({"name": "A"}, (), []),
        ({}, ("name",), []),
    ],
)
def test_strings(value: object, keys: tuple[str, ...], expected: list[str]) -> None:
    assert strings(value, *keys) == expected
