"""What is kept of hosts."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newsbot.stores import HostPace, SqliteStore

NOON = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone.utc)
SLOW = HostPace(0.7, 0.04, NOON)
FAST = HostPace(9.25, 1.0, NOON + datetime.timedelta(seconds=10))


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "s") if request.param == "file" else SqliteStore()) as opened:
        yield opened


def test_what_was_learnt_is_found_and_replaced(store: SqliteStore) -> None:
    assert store.hosts.find("www.dawn.com") is None
    for pace in (FAST, SLOW):
        store.hosts.set("www.dawn.com", pace)
        assert store.hosts.find("www.dawn.com") == pace
    assert store.hosts.find("images.dawn.com") is None


def test_a_moment_is_the_same_in_any_time_zone(store: SqliteStore) -> None:
    karachi = NOON.astimezone(datetime.timezone(datetime.timedelta(hours=5)))
    store.hosts.set("www.dawn.com", HostPace(1.0, 0.1, karachi))
    assert store.hosts.find("www.dawn.com") == HostPace(1.0, 0.1, NOON)


def test_two_runs_at_once_and_the_next_one_see_what_was_learnt_last(tmp_path: Path) -> None:
    path = tmp_path / "newsbot.sqlite"
    with closing(SqliteStore(path)) as one, closing(SqliteStore(path)) as other:
        one.hosts.set("www.dawn.com", SLOW)
        other.hosts.set("www.dawn.com", FAST)
        assert one.hosts.find("www.dawn.com") == FAST
    with closing(SqliteStore(path)) as later:
        assert later.hosts.find("www.dawn.com") == FAST


def test_an_older_store_gets_the_table(tmp_path: Path) -> None:
    path = tmp_path / "newsbot.sqlite"
    SqliteStore(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("DROP TABLE hosts")
        db.execute("PRAGMA user_version=1")
    with closing(SqliteStore(path)) as store:
        assert store.hosts.find("www.dawn.com") is None
