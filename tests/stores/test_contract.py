"""The contract of a store, the same for each kind, and what the file adds to it."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.settings import Settings

from newsbot.stores import MemoryStore, Remembered, SqliteStore, Store, StoreError, open_store
from newsbot.stores.sqlite import SCHEMA

ROOT = Path(__file__).parents[2]
KINDS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda folder: MemoryStore(),
    "sqlite": lambda folder: SqliteStore(folder / "newsbot.sqlite"),
}


def text_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


FLOOD, ELECTION = text_hash("flood"), text_hash("election")


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with closing(KINDS[request.param](tmp_path)) as opened:
        yield opened


def test_a_new_store_knows_nothing(store: Store) -> None:
    assert store.count() == 0
    assert store.find("dawn:1") is None
    assert store.find_original(FLOOD) is None


@pytest.mark.parametrize(
    "article",
    [
        Remembered("dawn:1", FLOOD),
        Remembered("dawn:1", FLOOD, version=3),
        Remembered("dawn:1", FLOOD, original="brecorder:7"),
        Remembered("dawn:1"),
        Remembered("dawn:1", None, 2, "brecorder:7"),
        Remembered("روزنامہ:ایک", FLOOD),
        Remembered('it\'s "quoted"; --', FLOOD),
        Remembered("", FLOOD),
    ],
    ids=repr,
)
def test_what_is_remembered_is_found(store: Store, article: Remembered) -> None:
    store.remember(article)
    assert store.find(article.id) == article
    assert store.count() == 1


def test_other_ids_stay_unknown(store: Store) -> None:
    store.remember(Remembered("dawn:1", FLOOD))
    assert [store.find(other) for other in ("dawn:2", "dawn:", "DAWN:1", "brecorder:1", "dawn:1 ")] == [None] * 5


def test_the_original_of_a_text_is_found(store: Store) -> None:
    store.remember(Remembered("dawn:1", FLOOD))
    store.remember(Remembered("dawn:2", ELECTION))
    assert (store.find_original(FLOOD), store.find_original(ELECTION)) == ("dawn:1", "dawn:2")


def test_a_copy_is_counted_and_never_an_original(store: Store) -> None:
    store.remember(Remembered("dawn:1", FLOOD))
    store.remember(Remembered("dawn:0", FLOOD, original="dawn:1"))
    assert store.find_original(FLOOD) == "dawn:1"
    assert store.count() == 2


def test_a_copy_alone_makes_no_original(store: Store) -> None:
    store.remember(Remembered("dawn:2", FLOOD, original="dawn:1"))
    assert store.find_original(FLOOD) is None


def test_of_several_originals_the_smallest_id_is_found(store: Store) -> None:
    store.remember(Remembered("dawn:2", FLOOD))
    store.remember(Remembered("dawn:1", FLOOD))
    assert store.find_original(FLOOD) == "dawn:1"


def test_the_newest_version_replaces_the_older(store: Store) -> None:
    store.remember(Remembered("dawn:1", FLOOD))
    store.remember(Remembered("dawn:1", ELECTION, version=2))
    assert store.find("dawn:1") == Remembered("dawn:1", ELECTION, version=2)
    assert store.find_original(ELECTION) == "dawn:1"
    assert store.count() == 1


def test_the_text_of_a_replaced_version_has_no_original(store: Store) -> None:
    store.remember(Remembered("dawn:1", FLOOD))
    store.remember(Remembered("dawn:1", ELECTION, version=2))
    assert store.find_original(FLOOD) is None


def test_articles_without_text_are_no_copies_of_each_other(store: Store) -> None:
    store.remember(Remembered("dawn:1"))
    store.remember(Remembered("dawn:2"))
    assert store.count() == 2
    assert store.find_original(FLOOD) is None


def test_remembering_twice_changes_nothing(store: Store) -> None:
    for _ in range(2):
        store.remember(Remembered("dawn:1", FLOOD))
    assert (store.count(), store.find_original(FLOOD)) == (1, "dawn:1")


ARTICLES = st.builds(
    Remembered,
    id=st.sampled_from(["dawn:1", "dawn:2", "dawn:3"]),
    text_hash=st.sampled_from([None, FLOOD, ELECTION]),
    version=st.integers(1, 3),
    original=st.sampled_from([None, "dawn:9"]),
)


@given(st.lists(ARTICLES, max_size=6))
def test_all_kinds_answer_alike(articles: list[Remembered]) -> None:
    with closing(SqliteStore(Path(":memory:"))) as file, closing(MemoryStore()) as memory:
        newest = {article.id: article for article in articles}
        for article in articles:
            file.remember(article)
            memory.remember(article)
        for kind in (file, memory):
            assert kind.count() == len(newest)
            assert {article_id: kind.find(article_id) for article_id in newest} == newest
            for text in (FLOOD, ELECTION):
                holders = {a.id for a in newest.values() if a.text_hash == text and a.original is None}
                assert kind.find_original(text) == min(holders, default=None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "newsbot.sqlite"


def test_a_file_survives_its_process(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        store.remember(Remembered("dawn:1", FLOOD, 2))
        store.remember(Remembered("dawn:2", FLOOD, original="dawn:1"))
    with closing(SqliteStore(path)) as store:
        assert store.find("dawn:1") == Remembered("dawn:1", FLOOD, 2)
        assert store.find("dawn:2") == Remembered("dawn:2", FLOOD, original="dawn:1")
        assert store.find_original(FLOOD) == "dawn:1"


def test_what_is_remembered_survives_a_kill(path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from newsbot.stores import Remembered, SqliteStore\n"
        "SqliteStore(Path(sys.argv[1])).remember(Remembered('dawn:1')); os.kill(os.getpid(), 9)"
    )
    killed = subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False, timeout=60)
    assert killed.returncode == -9
    with closing(SqliteStore(path)) as store:
        assert store.find("dawn:1") == Remembered("dawn:1")


def test_two_handles_see_each_other(path: Path) -> None:
    with closing(SqliteStore(path)) as one, closing(SqliteStore(path)) as other:
        one.remember(Remembered("dawn:1", FLOOD))
        assert other.find_original(FLOOD) == "dawn:1"
        other.remember(Remembered("dawn:2", ELECTION))
        assert one.find("dawn:2") == Remembered("dawn:2", ELECTION)
        assert (one.count(), other.count()) == (2, 2)


_TOGETHER = """
import sys, time
from pathlib import Path
from newsbot.stores import Remembered, SqliteStore
print("ready", flush=True)
start = float(sys.stdin.readline())
for number in range(30):
    while time.time() < start + number / 50:
        pass
    store = SqliteStore(Path(sys.argv[1]) / f"{number}.sqlite")
    store.remember(Remembered(sys.argv[2]))
    store.close()
"""


def test_processes_that_meet_a_new_file_at_one_moment_all_get_it(tmp_path: Path) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _TOGETHER, str(tmp_path), name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("dawn:1", "brecorder:1")
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    start = f"{time.time() + 0.05}\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write(start)
        process.stdin.flush()
    assert [process.communicate(timeout=60)[1] for process in started] == ["", ""]
    for number in range(30):
        with closing(SqliteStore(tmp_path / f"{number}.sqlite")) as store:
            assert store.count() == 2


def test_the_file_is_in_write_ahead_mode(path: Path) -> None:
    SqliteStore(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "a" / "b" / "newsbot.sqlite").close()
    assert (tmp_path / "a" / "b" / "newsbot.sqlite").is_file()


@pytest.mark.parametrize("schema", [SCHEMA + 1, 999, -1])
def test_another_schema_is_refused_and_left_as_it_is(path: Path, schema: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute(f"PRAGMA user_version={schema}")
    with pytest.raises(StoreError) as refused:
        SqliteStore(path)
    assert str(path) in str(refused.value)
    assert f"schema {schema}" in str(refused.value)
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (schema,)
        assert db.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


@pytest.mark.parametrize(
    "content",
    [bytes(range(256)) * 64, b"dawn:1\n", b"SQLite format 3\0" + b"\xff" * 4096],
    ids=["bytes", "text", "header"],
)
def test_a_damaged_file_is_refused_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot open") as refused:
        SqliteStore(path)
    assert str(path) in str(refused.value)
    assert path.read_bytes() == content


def test_a_file_that_another_program_made_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE articles (title TEXT)")
    with pytest.raises(StoreError) as refused:
        SqliteStore(path)
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("name", ["file/newsbot.sqlite", "file/deeper/newsbot.sqlite", "folder"])
def test_a_place_that_takes_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(StoreError) as refused:
        SqliteStore(tmp_path / name)
    assert str(tmp_path / name) in str(refused.value)


def test_the_setting_names_the_store(tmp_path: Path) -> None:
    named = {"NEWSBOT_DATA": str(tmp_path / "data"), "NEWSBOT_STORE": "known.sqlite"}
    with closing(open_store(Settings(named))) as store:
        assert isinstance(store, SqliteStore)
        assert store.path == tmp_path / "data" / "known.sqlite"
    assert isinstance(open_store(Settings({**named, "NEWSBOT_STORE": "memory"})), MemoryStore)
