"""What kind of piece an article is."""

from __future__ import annotations

from typing import Any

import pytest
from parsel import Selector

from newsbot.extraction.kind import SECTIONS, WITHOUT_TEXT, find_kind
from newsbot.extraction.page import Page


def kind(
    *sections: str | None,
    types: tuple[str, ...] = (),
    meta: str | None = None,
    declared: dict[str, str] | None = None,
    has_text: bool = True,
    pictures: int = 0,
) -> str:
    objects: list[dict[str, Any]] = [{"@type": name} for name in types]
    page = Page(
        url="https://www.example.org/news/1",
        status=200,
        selector=Selector("<html></html>"),
        article={},
        objects=objects,
        meta={"og:type": [meta]} if meta else {},
        elements={},
    )
    return find_kind(page, sections, declared or {}, has_text, pictures)


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("Editorial", "editorial"),
        (" OPINION ", "opinion"),
        ("Op-Ed", "opinion"),
        ("Columns", "opinion"),
        ("Letters to the Editor", "letter"),
        ("Letters", "letter"),
        ("Cartoon", "cartoon"),
        ("Videos", "video"),
        ("Photos", "gallery"),
        ("Pakistan", "article"),
        ("Newspaper", "article"),
        ("Letters from home", "article"),
        ("", "article"),
        (None, "article"),
    ],
)
def test_section(section: str | None, expected: str) -> None:
    assert kind(section) == expected


def test_the_most_telling_section_goes_first() -> None:
    assert kind("Editorial", "Opinion") == "editorial"
    assert kind("Opinion", "Editorial") == "opinion"
    assert kind(None, "Newspaper", "Letters", "Opinion") == "letter"


def test_a_site_has_its_own_names() -> None:
    declared = {"other voices": "opinion", "leaders": "article"}
    assert kind("Other Voices", declared=declared) == "opinion"
    assert kind("Leaders", declared=declared) == "article"
    assert kind("Other Voices") == "article"


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (("LiveBlogPosting",), "liveblog"),
        (("BreadcrumbList", "LiveBlogPosting"), "liveblog"),
        (("https://schema.org/LiveBlogPosting",), "liveblog"),
        (("OpinionNewsArticle",), "opinion"),
        (("NewsArticle",), "article"),
        (("NewsArticle", "VideoObject"), "article"),
        (("NewsArticle", "ImageGallery"), "article"),
    ],
)
def test_type(types: tuple[str, ...], expected: str) -> None:
    assert kind("Pakistan", types=types) == expected


def test_a_live_blog_is_one_in_any_section_and_before_it_has_text() -> None:
    assert kind("Opinion", types=("LiveBlogPosting",)) == "liveblog"
    assert kind(types=("LiveBlogPosting",), has_text=False) == "liveblog"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"types": ("NewsArticle", "VideoObject")}, "video"),
        ({"types": ("ImageGallery",)}, "gallery"),
        ({"meta": "video.other"}, "video"),
        ({"meta": "article"}, "article"),
        ({"meta": "article", "pictures": 3}, "gallery"),
        ({"pictures": 30}, "gallery"),
        ({"pictures": 2}, "article"),
        ({"types": ("VideoObject",), "pictures": 9}, "video"),
        ({}, "article"),
    ],
)
def test_without_text(options: dict[str, Any], expected: str) -> None:
    assert kind("Pakistan", has_text=False, **options) == expected


@pytest.mark.parametrize("options", [{"meta": "video.other"}, {"pictures": 30}, {"types": ("VideoObject",)}])
def test_a_story_with_pictures_is_an_article(options: dict[str, Any]) -> None:
    assert kind("Pakistan", has_text=True, **options) == "article"


@pytest.mark.parametrize(("section", "expected"), [("Video", "video"), ("Cartoons", "cartoon"), ("Gallery", "gallery")])
@pytest.mark.parametrize("has_text", [True, False])
def test_a_section_of_pictures_needs_no_text(section: str, expected: str, has_text: bool) -> None:
    assert kind(section, has_text=has_text) == expected


def test_a_section_of_pictures_says_more_than_the_page() -> None:
    assert kind("Cartoons", meta="video.other", has_text=False) == "cartoon"


def test_an_opinion_without_text_stays_one_unless_it_is_pictures() -> None:
    assert kind("Opinion", has_text=False) == "opinion"
    assert kind("Opinion", types=("VideoObject",), has_text=False) == "video"


def test_kinds_without_text_are_kinds() -> None:
    assert set(SECTIONS.values()) > WITHOUT_TEXT
    assert all(name == name.casefold().strip() for name in SECTIONS)
