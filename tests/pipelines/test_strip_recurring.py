"""What a site shows on many of its pages is taken out of its stories, as pages come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from scrapy.utils.test import get_crawler

from newsbot.dedupe.fingerprint import hash_text
from newsbot.items import Article, ArticleCredit
from newsbot.pipelines.strip_recurring import StripRecurring
from newsbot.rules import ArticleRules
from newsbot.stores import Remembered, SqliteStore, Store
from tests.boilerplate.test_recurring import SIDEBAR, story


@pytest.fixture
def store() -> Iterator[Store]:
    with closing(SqliteStore()) as opened:
        yield opened


def step(store: Store) -> StripRecurring:
    crawler = get_crawler()
    crawler.spider = SimpleNamespace(store=store, rules=ArticleRules(papers=("Dawn",)))
    return StripRecurring(crawler)


def article(number: int, paragraphs: list[str], found: str = "generic", source: str = "dawn") -> Article:
    return Article(id=f"{source}:{number}", source=source, paragraphs=paragraphs, evidence={"paragraphs": found})


def test_from_the_second_page_on(store: Store) -> None:
    strip = step(store)
    first, second = (strip.process_item(article(n, [*story(n), *SIDEBAR])) for n in (1, 2))
    assert first.paragraphs == [*story(1), *SIDEBAR]
    assert second.paragraphs == story(2)
    assert second.body == "\n\n".join(story(2))
    assert strip.crawler.stats.get_value("newsbot/recurring_paragraphs") == len(SIDEBAR)


def test_it_is_remembered_from_run_to_run(tmp_path: Path) -> None:
    for number in (1, 2):
        with closing(SqliteStore(tmp_path / "newsbot.sqlite")) as store:
            stripped = step(store).process_item(article(number, [*story(number), *SIDEBAR]))
    assert stripped.paragraphs == story(2)


def test_what_the_sidebar_hid_is_lifted(store: Store) -> None:
    strip = step(store)
    end = ["—AFP", "Published in Dawn, March 4th, 2024"]
    for number in (1, 2, 3):
        stripped = strip.process_item(article(number, [*story(number), *end, *SIDEBAR]))
    assert stripped.paragraphs == story(3)
    assert stripped.credit == ArticleCredit("—AFP", ["AFP"], "body")
    assert stripped.printed_on == "2024-03-04"
    assert stripped.evidence == {"paragraphs": "generic", "credit": "generic", "printed_on": "generic"}


def test_another_source_and_a_sites_own_word_change_nothing(store: Store) -> None:
    strip = step(store)
    strip.process_item(article(1, [*story(1), *SIDEBAR]))
    for other in (article(2, [*story(2), *SIDEBAR], source="tribune"), article(2, [*story(2), *SIDEBAR], found="site")):
        assert strip.process_item(other).paragraphs == [*story(2), *SIDEBAR]


def test_the_same_article_again_loses_nothing(store: Store) -> None:
    strip = step(store)
    for _ in range(3):
        assert strip.process_item(article(1, [*story(1), *SIDEBAR])).paragraphs == [*story(1), *SIDEBAR]


def test_a_page_that_is_stored_with_what_recurs_is_no_edited_one(store: Store) -> None:
    strip = step(store)
    page = [*story(1), *SIDEBAR]
    first = strip.process_item(article(1, list(page)))
    store.remember(Remembered("dawn:1", hash_text(first.paragraphs)))
    strip.process_item(article(2, [*story(2), *SIDEBAR]))
    assert strip.process_item(article(1, list(page))).paragraphs == page
    assert strip.process_item(article(1, [*story(3), *SIDEBAR])).paragraphs == story(3)
