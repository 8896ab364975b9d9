"""What is not a whole article is dropped for a named reason."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from scrapy.exceptions import DropItem

from newsbot.drops import Dropped, NestedTooDeep, NoBody, NoDate, NoTitle, NoUrl, Paywall
from newsbot.items import Article, Image
from newsbot.pipelines.validate import Validate

WHOLE = Article(
    id="dawn:1",
    source="dawn",
    url="https://www.dawn.com/news/1",
    title="Canal reopens",
    published_at="2013-11-24T06:30:00+05:00",
    paragraphs=["The canal reopened on Sunday."],
)
PICTURE = [Image("https://i.dawn.com/1.jpg")]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"description": None, "byline": None, "dateline": None},
        {"published_at": "2013-11-24"},
        {"published_at": None, "flaws": ["no_date"]},
        {"published_at": None, "flaws": ["broken_json_ld", "impossible_date"]},
        {"flaws": ["nested_too_deep"]},
        {"free": False},
        *({"kind": kind, "paragraphs": [], "description": "Boats."} for kind in ("video", "gallery", "cartoon")),
        {"kind": "cartoon", "paragraphs": [], "images": PICTURE},
        {"kind": "gallery", "paragraphs": ["Boats on the canal."]},
    ],
    ids=repr,
)
def test_kept_as_it_is(changes: dict[str, Any]) -> None:
    article = replace(WHOLE, **changes)
    assert Validate().process_item(article) is article
    assert article == replace(WHOLE, **changes)


@pytest.mark.parametrize(
    ("changes", "error", "reason"),
    [
        ({"url": None}, NoUrl, "no_url"),
        ({"url": ""}, NoUrl, "no_url"),
        ({"id": None}, NoUrl, "no_url"),
        ({"title": None}, NoTitle, "no_title"),
        ({"title": ""}, NoTitle, "no_title"),
        ({"published_at": None}, NoDate, "no_date"),
        ({"published_at": None, "flaws": ["broken_json_ld"]}, NoDate, "no_date"),
        ({"paragraphs": []}, NoBody, "no_body"),
        ({"paragraphs": [], "description": "Boats.", "images": PICTURE}, NoBody, "no_body"),
        ({"kind": "opinion", "paragraphs": [], "description": "Boats."}, NoBody, "no_body"),
        ({"kind": "liveblog", "paragraphs": [], "description": "Boats."}, NoBody, "no_body"),
        ({"kind": "video", "paragraphs": []}, NoBody, "no_body"),
        ({"kind": "gallery", "paragraphs": [], "description": ""}, NoBody, "no_body"),
        ({"paragraphs": [], "flaws": ["nested_too_deep"]}, NestedTooDeep, "nested_too_deep"),
        ({"paragraphs": [], "free": False}, Paywall, "paywall"),
        ({"paragraphs": [], "free": True}, NoBody, "no_body"),
        ({"url": None, "title": None, "paragraphs": []}, NoUrl, "no_url"),
        ({"title": None, "published_at": None}, NoTitle, "no_title"),
    ],
    ids=repr,
)
def test_dropped(changes: dict[str, Any], error: type[Dropped], reason: str) -> None:
    with pytest.raises(error) as dropped:
        Validate().process_item(replace(WHOLE, **changes))
    assert dropped.value.reason == reason
    assert isinstance(dropped.value, DropItem)
    assert str(dropped.value)


def test_each_reason_has_a_counter_of_its_own() -> None:
    reasons = [kind.reason for kind in Dropped.__subclasses__()]
    assert len(set(reasons)) == len(reasons)
    assert "dropped" not in reasons
