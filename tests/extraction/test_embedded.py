"""Stories that stand in no element of their page."""

from __future__ import annotations

import json

import pytest
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.embedded import find_markup
from newsbot.extraction.page import parse
from newsbot.items import Article
from newsbot.rules import ArticleRules

STORY = [
    "The windmill on the ridge turned for the first time since the war, and ground a sack of oats before noon.",
    "Its sails were sewn by four people of the village, out of canvas that a circus had left in a barn nearby.",
    "“You can hear it from the church,” said Petra Holm, who read the plans of 1790 that the work was done by.",
    "The flour will be sold at the mill on Sundays, in bags that the school has printed with a picture of it.",
]
MARKUP = "".join(f"<p>{text}</p>" for text in STORY)


def article(inside: str) -> Article:
    page = f"<html><head><title>Mill</title></head><body><div id=root></div>{inside}</body></html>"
    return extract_article(HtmlResponse("https://example.org/a", body=page.encode()), ArticleRules())


def ld(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **values})}</script>'


def script(text: str) -> str:
    return f"<script>{text}</script>".replace("<p>", "\\u003cp>").replace("</p>", "\\u003c/p>")


@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n", " \n \n"])
def test_the_body_that_json_ld_declares(between: str) -> None:
    found = article(ld(articleBody=between.join(STORY)))
    assert found.paragraphs == STORY
    assert found.evidence["paragraphs"] == "json_ld"


@pytest.mark.parametrize("body", [" ".join(STORY), STORY[0], "\n".join(STORY[:2]), f"<p>{STORY[0]}</p>", ""])
def test_a_declared_body_that_is_not_clean_or_not_whole(body: str) -> None:
    assert article(ld(articleBody=body)).paragraphs == []


def test_a_declared_body_of_markup_is_read_as_markup() -> None:
    assert article(ld(articleBody=MARKUP)).paragraphs == STORY


def test_what_the_page_shows_goes_before_what_it_declares() -> None:
    found = article(MARKUP + ld(articleBody="\n".join(f"{text} More." for text in STORY)))
    assert found.paragraphs == STORY
    assert found.evidence["paragraphs"] == "generic"


@pytest.mark.parametrize(
    "text",
    [
        f"self.__next_f.push([1,{json.dumps(MARKUP)}])",
        f"window.STATE = {json.dumps({'article': {'id': 7, 'html': MARKUP}})}",
        f"var short = {json.dumps('<p>One.</p>')}; var story = {json.dumps('<div>' + MARKUP + '</div>')};",
    ],
)
def test_markup_in_a_script(text: str) -> None:
    assert article(script(text)).paragraphs == STORY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "var a = '<p>';",
        f'var a = "{MARKUP[:200]}"',
        f'var a = "{MARKUP}',
        'var a = "\\x<p><p><p>' + "x" * 500 + '"',
    ],
)
def test_scripts_without_such_markup(text: str) -> None:
    assert article(script(text)).paragraphs == []


@pytest.mark.parametrize("filler", ['"', '\\"', "\\", '"<p>', "x"])
def test_a_script_of_two_million_signs_is_looked_through_once(filler: str) -> None:
    """A string that does not end must not be tried from each of its quotes again."""
    root = parse(f'<html><body><script>a = "<p>{filler * (2_000_000 // len(filler))}</script>'.encode())
    assert find_markup(root) is None
