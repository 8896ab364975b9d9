"""Every hand-checked page of every site: one test a field."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from itemadapter import ItemAdapter
from scrapy.http import HtmlResponse
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from newsbot.extraction.article import extract_article

FIXTURES = Path(__file__).parents[1] / "fixtures"
SPIDERS = SpiderLoader(Settings({"SPIDER_MODULES": ["newsbot.spiders"]}))
CASES = sorted(meta.parent for meta in FIXTURES.glob("*/*/meta.json"))


def _name(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def extracted(case: Path) -> dict[str, Any]:
    """The article of a case's page, as a line of the output would hold it."""
    meta = _read(case / "meta.json")
    page = (case / "page.html").read_bytes()
    response = HtmlResponse(meta["url"], status=meta["status"], headers=meta["headers"], body=page)
    article = extract_article(response, SPIDERS.load(case.parent.name).rules)
    return json.loads(json.dumps(ItemAdapter(article).asdict()))


def _claims() -> list[Any]:
    return [
        pytest.param(case, field, value, id=f"{_name(case)}:{field}")
        for case in CASES
        for field, value in _read(case / "expected.json")["article"].items()
    ]


def test_there_are_cases() -> None:
    assert len([case for case in CASES if case.parent.name == "dawn"]) >= 15


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_case_is_reviewed(case: Path) -> None:
    assert _read(case / "meta.json")["reviewed"] is True, f"check {case}/expected.json by hand, then set reviewed"


@pytest.mark.parametrize(("case", "field", "expected"), _claims())
def test_field(case: Path, field: str, expected: Any) -> None:
    assert extracted(case)[field] == expected


@pytest.mark.parametrize("case", CASES, ids=_name)
def test_nothing_else_leaks_in(case: Path) -> None:
    body = extracted(case)["body"]
    for phrase in _read(case / "expected.json")["must_not_contain"]:
        assert phrase not in body
