"""Texts are found by the keys they have in common, fresh or packed, and forgotten with their articles."""

from __future__ import annotations

import datetime
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsbot.stores import Remembered, Resembling, Sketched, SqliteStore, texts
from newsbot.stores.texts import MOST

ROOT = Path(__file__).parents[2]
OLD, NEW = datetime.date(2020, 1, 1), datetime.date(2024, 1, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "newsbot.sqlite")) as opened:
        yield opened


def keys(number: int) -> tuple[int, ...]:
    chance = random.Random(number)
    return tuple(chance.getrandbits(32) for _ in range(11))


def remember(store: SqliteStore, *numbers: int, day: datetime.date = NEW) -> None:
    with store.transaction():
        for number in numbers:
            store.remember(Remembered(f"dawn:{number}", day=day), Sketched(keys(number), b"%d" % number))


def found(store: SqliteStore, number: int) -> list[str]:
    return [known.id for known in store.texts.find(keys(number))]


def test_a_text_is_found_by_any_of_its_keys(store: SqliteStore) -> None:
    store.remember(Remembered("dawn:1"), Sketched(keys(1), b"data", "brecorder:7"))
    for key in keys(1):
        assert store.texts.find([key]) == [Resembling("dawn:1", "brecorder:7", b"data")]
    assert store.texts.find(keys(2)) == []
    assert store.texts.find([]) == []


def test_an_article_without_a_text_is_not_found(store: SqliteStore) -> None:
    store.remember(Remembered("dawn:1"))
    assert found(store, 1) == []


def test_the_first_one_stands_first(store: SqliteStore) -> None:
    for name in ("dawn:9", "dawn:1", "dawn:5"):
        store.remember(Remembered(name), Sketched(keys(1), b""))
    assert found(store, 1) == ["dawn:9", "dawn:1", "dawn:5"]


def packed(store: SqliteStore) -> int:
    return int(store._database.run("SELECT count(*) FROM packed_keys").fetchone()[0])


def test_all_of_a_thousand_are_found_and_nothing_else(store: SqliteStore) -> None:
    with store.transaction():
        for number in range(1000):
            # All of their keys lie in the blocks that come first.
            block = texts.STRIDE * (number % 7 + 1) % texts.BLOCKS
            near = tuple((block << 16) | (number * 11 + at) & 0xFFFF for at in range(11))
            store.remember(Remembered(f"dawn:{number}"), Sketched(near, b""))
        for block in range(8):
            store.texts._pack(texts.STRIDE * block % texts.BLOCKS)
    assert packed(store) == 7
    for number in range(0, 1000, 50):
        block = texts.STRIDE * (number % 7 + 1) % texts.BLOCKS
        near = [(block << 16) | (number * 11 + at) & 0xFFFF for at in range(11)]
        assert f"dawn:{number}" in [known.id for known in store.texts.find(near)]


def test_of_a_phrase_that_stands_everywhere_the_first_articles_are_kept(store: SqliteStore) -> None:
    with store.transaction():
        for number in range(3 * MOST):
            store.remember(Remembered(f"dawn:{number}"), Sketched((7,), b""))
    assert store._database.run("SELECT count(*) FROM fresh_keys").fetchone()[0] <= MOST
    assert store.texts.find([7])[0].id == "dawn:0"


def test_what_is_forgotten_is_not_found_and_takes_no_room(store: SqliteStore) -> None:
    remember(store, *range(100), day=OLD)
    remember(store, *range(100, 200))
    with store.transaction():
        for number in range(200):
            for key in keys(number)[:6]:
                store.texts._pack(key >> 16)
    assert store.forget(before=NEW) == 100
    assert [found(store, number) for number in (0, 50, 99)] == [[], [], []]
    assert found(store, 150) == ["dawn:150"]
    numbers = {number for (number,) in store._database.run("SELECT number FROM texts")}
    for (postings,) in store._database.run("SELECT postings FROM packed_keys"):
        assert set(texts._split(postings)[1]) <= numbers


def test_a_newer_version_leaves_the_text_of_the_older(store: SqliteStore) -> None:
    store.remember(Remembered("dawn:1"), Sketched(keys(1), b"one"))
    store.remember(Remembered("dawn:1", version=2), Sketched(keys(2), b"two"))
    assert [found(store, number) for number in (1, 2)] == [["dawn:1"], ["dawn:1"]]


def test_an_article_and_its_text_are_remembered_together_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "newsbot.sqlite"
    code = (
        "import os, sys; from pathlib import Path; from newsbot.stores import *; from newsbot.stores.texts import *;"
        "store = SqliteStore(Path(sys.argv[1])); store.remember(Remembered('dawn:1'), Sketched((1,), b''));"
        "SqliteTexts._pack = lambda *_: os.kill(os.getpid(), 9);"
        "store.remember(Remembered('dawn:2'), Sketched((2,), b''))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=False)
    assert done.returncode == -9
    with closing(SqliteStore(path)) as store:
        assert store.find("dawn:1") is not None
        assert [known.id for known in store.texts.find([1])] == ["dawn:1"]
        assert store.find("dawn:2") is None
        assert store.texts.find([2]) == []


def test_two_stores_on_one_file_see_each_others_texts(store: SqliteStore, tmp_path: Path) -> None:
    with closing(SqliteStore(tmp_path / "newsbot.sqlite")) as other:
        remember(store, 1)
        remember(other, 2)
        assert (found(other, 1), found(store, 2)) == (["dawn:1"], ["dawn:2"])
