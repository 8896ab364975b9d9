"""Wire copy is told: marked, dropped or left alone, within a run, across runs and between spiders."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from scrapy.utils.test import get_crawler

from bench.templates import TEMPLATES
from newsbot.drops import NearDuplicate
from newsbot.extensions.storage import recover
from newsbot.items import Article
from newsbot.near import find_near, is_sketched, remember_line, sketch, why_wrong
from newsbot.output import PartFile
from newsbot.pipelines.near_duplicates import NearDuplicates
from newsbot.pipelines.remember import Remember
from newsbot.stores import Remembered, SqliteStore
from tests.dedupe.test_near import story

WIRE = list(story(1))
HALF = WIRE[:5]
CUT = WIRE[:-1]


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with closing(SqliteStore()) as opened:
        yield opened


def article(article_id: str, paragraphs: list[str], **fields: Any) -> Article:
    return Article(
        id=article_id,
        source=article_id.partition(":")[0],
        paragraphs=paragraphs,
        published_at="2025-09-25T06:00:00+05:00",
        **fields,
    )


def crawler_with(store: SqliteStore, mode: str = "mark", similarity: float = 0.8) -> Crawler:
    crawler = get_crawler(settings_dict={"NEWSBOT_NEAR_DUPLICATES": mode, "NEWSBOT_SIMILARITY": similarity})
    crawler.spider = SimpleNamespace(store=store)
    return crawler


def pass_through(store: SqliteStore, item: Article, **settings: Any) -> Article:
    crawler = crawler_with(store, **settings)
    marked = NearDuplicates.from_crawler(crawler).process_item(item)
    return Remember.from_crawler(crawler).process_item(marked)


def said(item: Article) -> tuple[str | None, float | None, str | None]:
    return item.near_duplicate_of, item.similarity, item.near_duplicate_kind


def test_the_first_one_is_of_nothing(store: SqliteStore) -> None:
    assert said(pass_through(store, article("dawn:1", WIRE))) == (None, None, None)


def test_another_papers_copy_is_marked(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", WIRE))
    original, similarity, kind = said(pass_through(store, article("brecorder:7", CUT)))
    assert (original, kind) == ("dawn:1", "copy")
    assert similarity == pytest.approx(0.9, abs=0.03)


def test_a_copy_of_a_copy_names_the_first_of_them(store: SqliteStore) -> None:
    for article_id, paragraphs in (("dawn:1", WIRE), ("brecorder:7", CUT)):
        pass_through(store, article(article_id, paragraphs))
    assert said(pass_through(store, article("nation_pk:3", CUT))) == ("dawn:1", 1.0, "copy")


def test_a_part_and_a_whole_are_marked_as_such(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", WIRE))
    assert said(pass_through(store, article("brecorder:7", HALF)))[::2] == ("dawn:1", "part")
    other = list(story(2))
    pass_through(store, article("dawn:2", other[:5]))
    assert said(pass_through(store, article("brecorder:8", other)))[::2] == ("dawn:2", "whole")


def test_a_version_of_itself_is_no_duplicate(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", WIRE))
    assert said(pass_through(store, article("dawn:1", CUT, version=2))) == (None, None, None)


def test_a_version_of_itself_is_no_duplicate_of_its_own_copy(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", WIRE))
    pass_through(store, article("brecorder:7", CUT))
    assert said(pass_through(store, article("dawn:1", CUT, version=2))) == (None, None, None)


def test_nothing_is_found_before_its_line_is_on_disk(store: SqliteStore) -> None:
    NearDuplicates.from_crawler(crawler_with(store)).process_item(article("dawn:1", WIRE))
    assert said(pass_through(store, article("brecorder:7", WIRE))) == (None, None, None)


def test_off_looks_at_nothing_and_keeps_nothing(store: SqliteStore) -> None:
    for article_id in ("dawn:1", "brecorder:7"):
        assert said(pass_through(store, article(article_id, WIRE), mode="off")) == (None, None, None)
    assert find_near(store, "nation_pk:1", WIRE, 0.8) is None


def test_dropped_are_copies_and_parts_and_they_are_remembered(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", WIRE))
    for article_id, paragraphs in (("brecorder:7", CUT), ("brecorder:8", HALF)):
        with pytest.raises(NearDuplicate, match=r"of dawn:1"):
            pass_through(store, article(article_id, paragraphs), mode="drop")
        known = store.find(article_id)
        assert known is not None
        assert known.original == "dawn:1"


def test_a_longer_story_is_kept_and_so_is_a_later_version(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", HALF))
    assert said(pass_through(store, article("brecorder:7", WIRE), mode="drop"))[2] == "whole"
    assert said(pass_through(store, article("brecorder:8", CUT, version=2), mode="drop"))[2] == "copy"


def test_the_threshold_is_a_setting(store: SqliteStore) -> None:
    pass_through(store, article("dawn:1", WIRE))
    assert said(pass_through(store, article("brecorder:7", WIRE[1:-2]), similarity=0.95))[2] == "part"
    edited = [*WIRE[:4], *story(9)[:2], *WIRE[6:]]
    assert said(pass_through(store, article("brecorder:8", edited))) == (None, None, None)
    assert said(pass_through(store, article("brecorder:9", edited), similarity=0.6))[2] == "copy"


@pytest.mark.parametrize(
    ("mode", "threshold", "said"),
    [
        ("mark", "0.8", None),
        ("drop", 1, None),
        ("delete", 0.8, "accepted are mark, drop, off"),
        ("mark", "much", "from 0.5 to 1"),
        ("mark", 0.2, "from 0.5 to 1"),
    ],
)
def test_settings_that_cannot_be_followed_are_told(mode: str, threshold: str | float, said: str | None) -> None:
    wrong = why_wrong(mode, threshold)
    assert wrong is None if said is None else wrong is not None and said in wrong


@pytest.mark.parametrize("name", TEMPLATES)
def test_pages_of_one_template_are_not_one_story(store: SqliteStore, name: str) -> None:
    for number in range(80):
        text = TEMPLATES[name](random.Random(f"{name} {number}"))
        assert find_near(store, f"dawn:{number}", text, 0.8) is None
        store.remember(Remembered(f"dawn:{number}"), sketch(text))


def test_the_same_page_of_a_template_in_two_papers_is_one(store: SqliteStore) -> None:
    for name in ("weather", "market table", "scorecard", "bullion"):
        text = TEMPLATES[name](random.Random(name))
        store.remember(Remembered(f"dawn:{name}"), sketch(text))
        near = find_near(store, "brecorder:1", text, 0.8)
        assert near is not None
        assert (near.original, near.likeness.similarity) == (f"dawn:{name}", 1.0)


def test_a_line_alone_tells_what_a_run_has_remembered(store: SqliteStore) -> None:
    first, second = article("dawn:1", WIRE), article("brecorder:7", CUT, near_duplicate_of="dawn:1")
    for item in (first, second):
        remember_line(store, ItemAdapter(item).asdict())
    near = find_near(store, "nation_pk:3", CUT, 0.8)
    assert near is not None
    assert (near.original, near.closest) == ("dawn:1", "brecorder:7")
    kept = sketch(WIRE)
    assert kept is not None
    assert is_sketched(store, "dawn:1", kept)
    assert not is_sketched(store, "dawn:2", kept)


def test_after_a_kill_the_texts_of_the_lines_are_known(store: SqliteStore, tmp_path: Path) -> None:
    part = PartFile(tmp_path / "2025-09-25T06-00-00Z.jsonl.part")
    part.write(ItemAdapter(article("dawn:1", WIRE)).asdict())
    part.close()
    recover(tmp_path, store)
    assert said(pass_through(store, article("brecorder:7", CUT)))[0] == "dawn:1"
