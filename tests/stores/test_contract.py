"""The contract of a store, the same in memory and in a file, and what the file adds to it."""

from __future__ import annotations

import datetime
import hashlib
import re
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

from newsbot.stores import (
    Remembered,
    SqliteStore,
    Store,
    StoreError,
    Validators,
    Waiting,
    open_store,
    sqlite,
)
from newsbot.stores.sqlite import MEMORY
from newsbot.stores.tables import SCHEMA

ROOT = Path(__file__).parents[2]
KINDS: dict[str, Callable[[Path], Store]] = {
    "memory": lambda folder: SqliteStore(),
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


def days(*numbers: int) -> list[datetime.date]:
    return [datetime.date(2020, 1, number) for number in numbers]


FIRST, SECOND, THIRD = days(1, 2, 3)


def test_recent_gives_the_articles_of_a_source_from_a_day_on(store: Store) -> None:
    for article in (
        Remembered("dawn:1", FLOOD, day=FIRST),
        Remembered("dawn:2", FLOOD, 2, day=SECOND, url="https://example.org/2"),
        Remembered("dawn:3", ELECTION, day=THIRD),
        Remembered("dawn:4", ELECTION, original="dawn:3", day=THIRD),
        Remembered("dawn:5", ELECTION),
        Remembered("dawn2:6", ELECTION, day=THIRD),
        Remembered("brecorder:7", ELECTION, day=THIRD),
    ):
        store.remember(article)
    assert {article.id for article in store.recent("dawn", SECOND)} == {"dawn:2", "dawn:3"}
    assert Remembered("dawn:2", FLOOD, 2, day=SECOND, url="https://example.org/2") in store.recent("dawn", FIRST)
    assert list(store.recent("dawn", THIRD + datetime.timedelta(1))) == []
    assert list(store.recent("daw", FIRST)) == []


def test_what_is_remembered_while_recent_is_read_changes_nothing_of_it(store: Store) -> None:
    for number in range(5):
        store.remember(Remembered(f"dawn:{number}", day=FIRST))
    for article in (found := store.recent("dawn", FIRST)):
        store.remember(Remembered(f"{article.id}0", day=FIRST))
        break
    assert len(list(found)) == 4


def test_the_older_ones_are_counted_and_forgotten(store: Store) -> None:
    store.remember(Remembered("dawn:1", FLOOD, day=FIRST))
    store.remember(Remembered("dawn:2", FLOOD, original="dawn:1", day=FIRST))
    store.remember(Remembered("brecorder:3", ELECTION, day=SECOND))
    store.remember(Remembered("dawn:4"))
    store.wait(waiting("dawn:5"))
    assert [store.count(day) for day in (FIRST, SECOND, THIRD, None)] == [0, 2, 3, 4]
    assert store.forget(FIRST) == 0
    assert store.forget(SECOND) == 2
    assert (store.find("dawn:1"), store.find("dawn:2"), store.find_original(FLOOD)) == (None, None, None)
    assert store.find_original(ELECTION) == "brecorder:3"
    assert (store.count(), store.count(SECOND), store.forget(SECOND)) == (2, 0, 0)
    assert store.find("dawn:4") == Remembered("dawn:4")
    assert store.find_waiting("dawn:5") is not None
    store.remember(Remembered("dawn:1", FLOOD, day=FIRST))
    assert store.find_original(FLOOD) == "dawn:1"


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date(1969, 12, 31), datetime.date.max], ids=str)
def test_any_day_is_kept(store: Store, day: datetime.date) -> None:
    store.remember(Remembered("dawn:1", day=day))
    assert store.find("dawn:1") == Remembered("dawn:1", day=day)


NOON = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone.utc)


def waiting(article_id: str, tries: int = 1, moment: datetime.datetime | None = NOON) -> Waiting:
    return Waiting(article_id, "http_503", tries, moment, '{"url": "https://example.org/ä"}')


@pytest.mark.parametrize("moment", [NOON, NOON.replace(microsecond=123456), None], ids=repr)
def test_what_waits_is_found(store: Store, moment: datetime.datetime | None) -> None:
    assert store.find_waiting("dawn:1") is None
    store.wait(waiting("dawn:1", 2, moment))
    assert store.find_waiting("dawn:1") == waiting("dawn:1", 2, moment)
    assert store.find_waiting("dawn:2") is None
    assert store.find("dawn:1") is None
    assert store.count() == 0


def test_a_moment_is_the_same_in_any_time_zone(store: Store) -> None:
    karachi = NOON.astimezone(datetime.timezone(datetime.timedelta(hours=5)))
    store.wait(waiting("dawn:1", moment=karachi))
    store.wait(waiting("dawn:2", moment=NOON - datetime.timedelta(minutes=1)))
    assert [one.id for one in store.waiting("dawn")] == ["dawn:2", "dawn:1"]
    assert store.waiting("dawn")[1].next_try == NOON


def test_a_later_wait_replaces_the_one_before(store: Store) -> None:
    store.wait(waiting("dawn:1"))
    store.wait(waiting("dawn:1", 2, None))
    assert store.waiting("dawn") == [waiting("dawn:1", 2, None)]


def test_what_waits_is_listed_by_its_next_try_and_what_is_given_up_last(store: Store) -> None:
    hours = [NOON + datetime.timedelta(hours=hour) for hour in range(3)]
    for article_id, moment in (
        *(("dawn:1", None), ("dawn:2", hours[2]), ("dawn:3", hours[0]), ("dawn:5", hours[1]), ("dawn:4", hours[1])),
        *(("dawn2:6", hours[0]), ("brecorder:7", hours[0]), ("dawn:0", None)),
    ):
        store.wait(waiting(article_id, moment=moment))
    listed = [one.id for one in store.waiting("dawn")]
    assert listed == ["dawn:3", "dawn:4", "dawn:5", "dawn:2", "dawn:0", "dawn:1"]
    assert store.waiting("geo") == []


def test_one_waits_no_more_and_the_others_do(store: Store) -> None:
    store.wait(waiting("dawn:1"))
    store.wait(waiting("dawn:2"))
    store.drop_waiting("dawn:1")
    store.drop_waiting("dawn:3")
    assert [one.id for one in store.waiting("dawn")] == ["dawn:2"]


def test_what_is_remembered_waits_no_more(store: Store) -> None:
    store.wait(waiting("dawn:1"))
    store.wait(waiting("dawn:2"))
    store.remember(Remembered("dawn:1", FLOOD))
    assert store.find_waiting("dawn:1") is None
    assert [one.id for one in store.waiting("dawn")] == ["dawn:2"]


@pytest.mark.parametrize(
    "said", [Validators('"a"', "Thu, 01 Jan 2026 12:00:00 GMT"), Validators(etag='W/"b"'), Validators()], ids=repr
)
def test_the_word_of_a_server_is_kept_and_replaced(store: Store, said: Validators) -> None:
    url = "https://www.example.org/feed?x=1"
    assert store.find_validators(url) is None
    store.set_validators(url, Validators("old", "older"))
    store.set_validators(url, said)
    assert store.find_validators(url) == said
    assert store.find_validators(f"{url}2") is None


def test_flushing_changes_nothing(store: Store) -> None:
    store.flush()
    store.remember(Remembered("dawn:1", FLOOD))
    store.flush()
    assert store.find("dawn:1") == Remembered("dawn:1", FLOOD)


ARTICLES = st.builds(
    Remembered,
    id=st.sampled_from(["dawn:1", "dawn:2", "dawn:3"]),
    text_hash=st.sampled_from([None, FLOOD, ELECTION]),
    version=st.integers(1, 3),
    original=st.sampled_from([None, "dawn:9"]),
)


@given(st.lists(ARTICLES, max_size=6))
def test_the_newest_of_each_id_counts(articles: list[Remembered]) -> None:
    with closing(SqliteStore()) as store:
        newest = {article.id: article for article in articles}
        for article in articles:
            store.remember(article)
        assert store.count() == len(newest)
        assert {article_id: store.find(article_id) for article_id in newest} == newest
        for text in (FLOOD, ELECTION):
            holders = {a.id for a in newest.values() if a.text_hash == text and a.original is None}
            assert store.find_original(text) == min(holders, default=None)


def test_the_newest_pages_of_a_source(store: Store) -> None:
    for number in range(5):
        store.pages.add("dawn", f"dawn:{number}", bytes([number]), keep=3)
    store.pages.add("brecorder", "brecorder:1", b"other", keep=3)
    assert store.pages.newest("dawn", 9) == [b"\x04", b"\x03", b"\x02"]
    assert store.pages.newest("dawn", 1) == [b"\x04"]
    assert store.pages.newest("tribune", 9) == []


def test_an_article_fetched_again_has_one_page(store: Store) -> None:
    for article in ("dawn:1", "dawn:2", "dawn:1"):
        store.pages.add("dawn", article, article.encode(), keep=9)
    assert store.pages.newest("dawn", 9) == [b"dawn:1", b"dawn:2"]


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


def test_all_that_is_kept_survives_its_process(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        store.wait(waiting("dawn:1"))
        store.set_validators("https://example.org/", Validators("etag"))
        store.remember(Remembered("dawn:2", FLOOD, day=FIRST, url="https://example.org/2"))
    with closing(SqliteStore(path)) as store:
        assert store.find_waiting("dawn:1") == waiting("dawn:1")
        assert store.find_validators("https://example.org/") == Validators("etag")
        assert store.find("dawn:2") == Remembered("dawn:2", FLOOD, day=FIRST, url="https://example.org/2")


def test_what_is_flushed_is_in_the_file_itself(path: Path, tmp_path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        store.remember(Remembered("dawn:1", FLOOD))
        store.flush()
        (tmp_path / "copy.sqlite").write_bytes(path.read_bytes())
    with closing(SqliteStore(tmp_path / "copy.sqlite")) as copy:
        assert copy.find("dawn:1") == Remembered("dawn:1", FLOOD)


def test_two_texts_that_begin_alike_are_two(store: Store) -> None:
    alike = [FLOOD[:16] + end * 48 for end in "01"]
    for number, text in enumerate(alike):
        store.remember(Remembered(f"dawn:{number}", text))
    assert [store.find_original(text) for text in (*alike, FLOOD)] == ["dawn:0", "dawn:1", None]


def test_more_are_forgotten_than_one_transaction_takes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "FORGOTTEN_AT_ONCE", 3)
    with closing(SqliteStore(path)) as store:
        for number in range(8):
            store.remember(Remembered(f"dawn:{number}", FLOOD, day=FIRST))
        assert (store.forget(SECOND), store.count(), store.find_original(FLOOD)) == (8, 0, None)


@pytest.mark.parametrize(
    ("ask", "index"),
    [
        (lambda store: store.find_original(FLOOD), "originals"),
        (lambda store: store.count(FIRST), "days"),
        (lambda store: list(store.recent("dawn", FIRST)), "days"),
    ],
    ids=["find_original", "count", "recent"],
)
def test_an_index_answers(path: Path, ask: Callable[[SqliteStore], object], index: str) -> None:
    with closing(SqliteStore(path)) as store:
        statements: list[str] = []
        store._database.connection.set_trace_callback(statements.append)
        ask(store)
        store._database.connection.set_trace_callback(None)
        plan = [row[3] for row in store._database.connection.execute(f"EXPLAIN QUERY PLAN {statements[0]}")]
    assert any(re.match(rf"SEARCH articles USING (COVERING )?INDEX {index} ", step) for step in plan), plan


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


def test_an_older_store_gets_what_it_lacks(path: Path) -> None:
    with closing(SqliteStore(path)) as store:
        store.remember(Remembered("dawn:1", FLOOD))
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE pages")
        db.execute("PRAGMA user_version=1")
    with closing(SqliteStore(path)) as store:
        assert store.find("dawn:1") == Remembered("dawn:1", FLOOD)
        assert store.pages.newest("dawn", 1) == []


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
        assert store._database.path == tmp_path / "data" / "known.sqlite"
    with closing(open_store(Settings({**named, "NEWSBOT_STORE": "memory"}))) as store:
        assert store._database.path == MEMORY
    assert not list(tmp_path.glob("**/*memory*"))
