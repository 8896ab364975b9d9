"""An article is stored once, under its first id."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from types import SimpleNamespace
from typing import TypeVar

import pytest
from scrapy.utils.test import get_crawler

from newsbot.dedupe.fingerprint import hash_text
from newsbot.drops import DuplicateId, DuplicateText
from newsbot.items import Article
from newsbot.pipelines.exact_duplicates import ExactDuplicates
from newsbot.pipelines.remember import Remember
from newsbot.stores import Remembered, SqliteStore

Pipeline = TypeVar("Pipeline", ExactDuplicates, Remember)
TEXT = ["The canal reopened on Sunday.", "“It took a year,” said Sana Qadir."]


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with closing(SqliteStore()) as opened:
        yield opened


def article(number: int, paragraphs: list[str] | None = None, source: str = "dawn") -> Article:
    return Article(id=f"{source}:{number}", source=source, paragraphs=TEXT if paragraphs is None else paragraphs)


def pipeline(kind: type[Pipeline], store: SqliteStore) -> Pipeline:
    """A pipeline as a run of a spider with this store has it."""
    crawler = get_crawler()
    crawler.spider = SimpleNamespace(store=store)
    return kind.from_crawler(crawler)


def pass_through(store: SqliteStore, item: Article) -> Article:
    """Both pipelines that meet the store, in their order."""
    return pipeline(Remember, store).process_item(pipeline(ExactDuplicates, store).process_item(item))


def test_a_new_article_gets_its_hash(store: SqliteStore) -> None:
    first = article(1)
    assert pipeline(ExactDuplicates, store).process_item(first) is first
    assert first.content_sha256 == hash_text(TEXT)


def test_an_article_is_not_remembered_before_it_is_on_disk(store: SqliteStore) -> None:
    pipeline(ExactDuplicates, store).process_item(article(1))
    assert store.count() == 0


def test_it_is_remembered_with_its_hash_and_version(store: SqliteStore) -> None:
    pass_through(store, article(1))
    assert store.find("dawn:1") == Remembered("dawn:1", hash_text(TEXT), 1)


def test_the_same_id_again(store: SqliteStore) -> None:
    pass_through(store, article(1))
    with pytest.raises(DuplicateId, match="dawn:1"):
        pass_through(store, article(1, ["Other words."]))
    assert store.find("dawn:1") == Remembered("dawn:1", hash_text(TEXT))


@pytest.mark.parametrize(
    "copy",
    [
        article(2),
        article(2, ["the canal reopened on Sunday", '"It took a year", said SANA QADIR']),
        article(2, [" ".join(TEXT)]),
        article(7, source="brecorder"),
    ],
    ids=["again", "typography", "paragraphs", "another paper"],
)
def test_the_same_text_under_another_id(store: SqliteStore, copy: Article) -> None:
    pass_through(store, article(1))
    with pytest.raises(DuplicateText, match="dawn:1") as dropped:
        pass_through(store, copy)
    assert str(copy.id) in str(dropped.value)


def test_a_copy_is_remembered_as_one(store: SqliteStore) -> None:
    """Or each run would fetch it again."""
    pass_through(store, article(1))
    with pytest.raises(DuplicateText):
        pass_through(store, article(2))
    assert store.find("dawn:2") == Remembered("dawn:2", hash_text(TEXT), original="dawn:1")


def test_all_copies_name_the_first(store: SqliteStore) -> None:
    pass_through(store, article(9))
    for number in (1, 2):
        with pytest.raises(DuplicateText, match="has the text of dawn:9"):
            pass_through(store, article(number))


def test_other_texts_pass(store: SqliteStore) -> None:
    pass_through(store, article(1))
    pass_through(store, article(2, [*TEXT, "It is open."]))
    assert store.count() == 2


def test_articles_without_text_are_no_copies(store: SqliteStore) -> None:
    for number in (1, 2):
        assert pass_through(store, article(number, [])).content_sha256 is None
    assert store.count() == 2
