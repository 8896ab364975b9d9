"""How well general extraction does on the bundled pages without any site's rules. The floors may only rise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import HtmlResponse

from bench.extract import bundled, shapes
from bench.score import score
from fixtures.dawn import site as dawn
from newsbot.extraction.article import extract_article
from newsbot.rules import ArticleRules

FLOORS: dict[str, dict[str, float]] = json.loads(
    Path(__file__).with_name("quality_floors.json").read_text(encoding="utf-8")
)
# So much may a figure stand above its floor before the floor has to follow.
ROOM = 0.01
# The pages that are measured stay the same ones, or a floor would not tell one day's work from another's.
PUBLISHERS = ("brecorder", "dawn")
OTHERS = (
    "apnews",
    "br",
    "businessinsider",
    "dailymaverick",
    "dw",
    "independent",
    "inews",
    "latimes",
    "mirror",
    "ntv",
    "nypost",
    "theintercept",
    "timeslive",
    "usatoday",
    "washingtontimes",
)

Pair = tuple[HtmlResponse, dict[str, Any]]


def _cases(publishers: tuple[str, ...]) -> Iterator[Pair]:
    for case, truth in bundled():
        if truth["publisher"] in publishers:
            yield HtmlResponse(truth["url"], headers=case["headers"], body=case["page"]), truth


def _shapes() -> Iterator[Pair]:
    for case, truth in shapes():
        yield HtmlResponse(truth["url"], headers=case["headers"], body=case["page"]), truth


def _site() -> Iterator[Pair]:
    for story in dawn.TRUTH:
        if story["outcome"] in ("stored", "duplicate") and story["paragraphs"]:
            url = str(story["url"])
            page = dawn.lookup(url.removeprefix("https://www.dawn.com"))
            assert page is not None
            truth = {**story, "published": story["published_at"], "body": "\n\n".join(map(str, story["paragraphs"]))}
            yield HtmlResponse(url, headers={"Content-Type": page.content_type}, body=page.body), truth


@cache
def figures(pages: str) -> dict[str, float]:
    """What is measured on one of the sets of pages."""
    given = {
        "cases": lambda: _cases(PUBLISHERS),
        "other publishers": lambda: _cases(OTHERS),
        "dawn site": _site,
        "shapes": _shapes,
    }
    pairs = list(given[pages]())
    assert len(pairs) >= 15
    articles = [vars(extract_article(response, ArticleRules())) for response, _ in pairs]
    truth = [known for _, known in pairs]
    return score(truth, [{**article, "url": known["url"]} for article, known in zip(articles, truth, strict=True)])


FIGURES = [pytest.param(pages, name, id=f"{pages}:{name}") for pages, floors in FLOORS.items() for name in floors]


@pytest.mark.parametrize(("pages", "name"), FIGURES)
def test_not_below_its_floor(pages: str, name: str) -> None:
    assert figures(pages)[name] >= FLOORS[pages][name]


@pytest.mark.parametrize(("pages", "name"), FIGURES)
def test_the_floor_follows(pages: str, name: str) -> None:
    measured = figures(pages)[name]
    assert measured <= FLOORS[pages][name] + ROOM, (
        f"better than its floor: raise it in quality_floors.json to {measured}"
    )


def test_every_figure_has_a_floor() -> None:
    assert [set(floors) for floors in FLOORS.values()] == [{"body_f1", "title", "published", "authors_f1"}] * 4
