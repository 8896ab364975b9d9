"""Each site's rules on real pages of that site, which are kept beside the project and not in it."""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import mean
from types import ModuleType
from typing import Any

import pytest
from itemadapter import ItemAdapter
from scrapy.http import HtmlResponse
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from newsbot.extraction.article import extract_article
from tests.conftest import ROOT

SHARED = ROOT / ".." / "shared"
SPIDERS = SpiderLoader(Settings({"SPIDER_MODULES": ["newsbot.spiders"]}))
# What each site's rules must reach: F1 of the body, and of titles, instants and authors the share that is right. None
# where the pages' truth does not say. They may only rise.
FLOORS: dict[str, tuple[float, float | None, float | None, float | None]] = {
    "apnews": (0.96, 1.0, 1.0, 0.5),
    "br": (0.98, 1.0, 1.0, 1.0),
    "businessinsider": (0.95, 1.0, 1.0, 1.0),
    "dailymaverick": (0.97, 1.0, 1.0, 1.0),
    "dw": (0.99, 1.0, 0.66, 1.0),
    # Two of the six are live blogs, of which the truth has the introduction alone.
    "independent": (0.74, 1.0, 1.0, 1.0),
    "inews": (0.99, 1.0, 1.0, 1.0),
    "latimes": (0.985, 1.0, 1.0, 1.0),
    "mirror": (0.95, 1.0, 1.0, 1.0),
    # The truth takes the town behind a name for an author: `Seb Dumitru, Lille`.
    "ntv": (0.99, 1.0, 1.0, 0.83),
    "nypost": (0.985, None, None, None),
    "theintercept": (0.975, 1.0, 1.0, 1.0),
    "timeslive": (0.95, 1.0, 1.0, 1.0),
    "usatoday": (0.985, None, None, None),
    "washingtontimes": (0.98, 1.0, 1.0, 1.0),
}

pytestmark = pytest.mark.skipif(
    not (SHARED / "data" / "pages.warc.gz").exists(), reason="the real pages are not here: ../shared/data/pages.warc.gz"
)


def _records(path: Path) -> Iterator[tuple[str, bytes]]:
    """Target and payload of each response."""
    with gzip.open(path, "rb") as file:
        while line := file.readline():
            if not line.startswith(b"WARC/"):
                continue
            headers: dict[str, str] = {}
            while (line := file.readline()).strip():
                name, _, value = line.decode("utf-8", "replace").partition(":")
                headers[name.strip().lower()] = value.strip()
            payload = file.read(int(headers["content-length"]))
            if headers.get("warc-type") == "response":
                yield headers["warc-target-uri"].strip("<>"), payload


@cache
def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_pages", SHARED / "bench" / "score_pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def _pages() -> dict[str, list[tuple[dict[str, Any], HtmlResponse]]]:
    """Of each site with floors its pages, with what is true of them."""
    lines = (SHARED / "data" / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    truth = {page["url"]: page for page in map(json.loads, lines)}
    addresses = {name: SPIDERS.load(name).rules.address for name in FLOORS}  # type: ignore[attr-defined]
    found: dict[str, list[tuple[dict[str, Any], HtmlResponse]]] = {name: [] for name in FLOORS}
    for url, payload in _records(SHARED / "data" / "pages.warc.gz"):
        name = next((name for name, address in addresses.items() if address.read_id(url)), None)
        if name is None or url not in truth:
            continue
        head, _, body = payload.partition(b"\r\n\r\n")
        headers = dict(line.decode("latin-1").split(":", 1) for line in head.split(b"\r\n")[1:] if b":" in line)
        kept = {key: value.strip() for key, value in headers.items() if key.lower() == "content-type"}
        found[name].append((truth[url], HtmlResponse(url, headers=kept, body=body)))
    return found


@cache
def _scores(site: str) -> dict[str, float | None]:
    score = _scorer()
    rules = SPIDERS.load(site).rules  # type: ignore[attr-defined]
    pairs = [(true, ItemAdapter(extract_article(page, rules)).asdict()) for true, page in _pages()[site]]
    counts = [score.body_counts(true["body"], found["body"]) for true, found in pairs]
    precision = mean([tp / (tp + fp) for tp, fp, _ in counts if tp + fp] or [0.0])
    recall = mean([tp / (tp + fn) if tp + fn else 0.0 for tp, _, fn in counts] or [0.0])
    checks = {
        "title": lambda true, found: score.folded(true) == score.folded(found["title"]),
        "published": lambda true, found: score.same_time(true, found["published_at"]),
        "authors": lambda true, found: score.names_f1(true, found["authors"]),
    }
    scores: dict[str, float | None] = {
        "body": 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    }
    for name, check in checks.items():
        values = [float(check(true[name], found)) for true, found in pairs if true.get(name)]
        scores[name] = mean(values) if values else None
    return scores


@pytest.mark.parametrize("site", sorted(FLOORS))
def test_a_site_keeps_its_floors(site: str) -> None:
    assert _pages()[site]
    floors = dict(zip(("body", "title", "published", "authors"), FLOORS[site], strict=True))
    scores = _scores(site)
    assert {name for name, value in scores.items() if value is None} == {k for k, v in floors.items() if v is None}
    low = {name: scores[name] for name, floor in floors.items() if floor is not None and (scores[name] or 0) < floor}
    assert low == {}


@pytest.mark.parametrize("site", sorted(FLOORS))
def test_what_a_file_says_it_was_held_against_is_here(site: str) -> None:
    checked = SPIDERS.load(site).checked  # type: ignore[attr-defined]
    assert checked.split()[0] == str(len(_pages()[site]))


def test_no_other_file_says_that_it_was_checked() -> None:
    assert {name for name in SPIDERS.list() if getattr(SPIDERS.load(name), "checked", None)} == set(FLOORS)
