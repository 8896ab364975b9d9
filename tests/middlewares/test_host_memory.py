"""What is kept of a host's pace while a run goes on, and what a later run makes of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest

from newsbot.middlewares import host_memory
from newsbot.middlewares.host_memory import INTERVAL, HostMemory
from newsbot.pace import LEAST_SERVED, Pace
from newsbot.stores import HostPace, SqliteStore, StoreError

HOST = "www.dawn.com"
DAY = datetime.timedelta(days=1)


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with closing(SqliteStore()) as opened:
        yield opened


def memory(store: Any, mirror: str | None = None) -> HostMemory:
    spider = SimpleNamespace(store=store, mirror=mirror)
    return HostMemory(SimpleNamespace(spider=spider))  # type: ignore[arg-type]


def known(store: SqliteStore, rate: float, age: datetime.timedelta = DAY, host: str = HOST) -> None:
    store.hosts.set(host, HostPace(rate, 0.02, datetime.datetime.now(datetime.timezone.utc) - age))


def begun(store: SqliteStore, mirror: str | None = None) -> Pace:
    pace = Pace(1.0, 0)
    memory(store, mirror).begin(HOST, pace)
    return pace


def served(pages: int = LEAST_SERVED) -> Pace:
    pace, now = Pace(1.0, 0), 0.0
    for _ in range(pages):
        now += pace.wait(now)
        pace.served(pace.sent(now))
    return pace


def test_a_stranger_is_asked_as_such(store: SqliteStore) -> None:
    assert begun(store).rate == 1.0


@pytest.mark.parametrize(("days", "least", "most"), [(0, 8.5, 9), (1, 8, 9), (7, 7, 8), (30, 4, 5.5), (91, 1, 1)])
def test_an_older_memory_is_trusted_less(store: SqliteStore, days: int, least: float, most: float) -> None:
    known(store, 10.0, days * DAY)
    assert least <= begun(store).rate <= most


def test_a_clock_that_was_set_back_makes_no_memory_surer(store: SqliteStore) -> None:
    known(store, 10.0, -400 * DAY)
    assert 8 < begun(store).rate < 9


def test_it_is_kept_while_the_run_goes_on(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, pace, now = memory(store), served(), 1000.0
    monkeypatch.setattr(host_memory.time, "monotonic", lambda: now)
    kept.begin(HOST, Pace(1.0, 0))
    kept.keep(HOST, pace)
    assert store.hosts.find(HOST) is None
    now += INTERVAL
    kept.keep(HOST, pace)
    first = store.hosts.find(HOST)
    assert first is not None
    assert first.rate == pace.rate
    kept.keep(HOST, served(40))
    assert store.hosts.find(HOST) == first
    kept.keep(HOST, served(40), at_once=True)
    assert store.hosts.find(HOST) != first


def test_a_run_that_learnt_nothing_leaves_what_is_known(store: SqliteStore) -> None:
    known(store, 10.0)
    before = store.hosts.find(HOST)
    kept = memory(store)
    kept.begin(HOST, Pace(1.0, 0))
    kept.keep(HOST, served(2), at_once=True)
    assert store.hosts.find(HOST) == before


def test_of_a_mirror_nothing_is_taken_for_the_site(store: SqliteStore) -> None:
    known(store, 10.0)
    known(store, 50.0, host="127.0.0.1:8000")
    assert begun(store, "http://127.0.0.1:8000").rate > 40
    kept = memory(store, "http://127.0.0.1:9000")
    kept.begin(HOST, Pace(1.0, 0))
    kept.keep(HOST, served(), at_once=True)
    found = store.hosts.find(HOST)
    assert found is not None
    assert found.rate == 10.0
    assert store.hosts.find("127.0.0.1:9000") is not None


def test_without_a_store_nothing_is_remembered() -> None:
    kept, pace = HostMemory(SimpleNamespace(spider=SimpleNamespace())), Pace(1.0, 0)  # type: ignore[arg-type]
    kept.begin(HOST, pace)
    kept.keep(HOST, served(), at_once=True)
    assert pace.rate == 1.0


def test_a_store_that_fails_costs_the_memory_and_no_page(caplog: pytest.LogCaptureFixture) -> None:
    def fail(*values: Any) -> None:
        raise StoreError("the disk is full")

    broken = SimpleNamespace(hosts=SimpleNamespace(find=lambda host: None, set=fail))
    kept = memory(broken)
    kept.begin(HOST, Pace(1.0, 0))
    kept.keep(HOST, served(), at_once=True)
    assert "the disk is full" in caplog.text
