"""What the store costs as it grows: ``make bench-store`` prints the table that docs/benchmarks.md quotes.

For each size a store is filled with ids in the order of time, random hashes and days: all but the last articles by
large transactions on the store's own schema, which take minutes less, and the rest by the store itself. Then a fresh
process opens it through `SqliteStore` and does what a crawl does; every figure is of that process.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from bench.metadata import table
from newsbot.stores import Remembered, SqliteStore, Waiting

SIZES = (10_000, 1_000_000, 10_000_000)
LOOKUPS = 20_000
# The middle one of several rounds stands in the table: another process on the machine moves a hundredth part easily.
ROUNDS, ROUND = 9, 4_000
OPENINGS = 5
PARTS = {"median": 49, "p99": 98}
SAID = (
    ("open", "opening, slowest of 5, ms", 1),
    ("find", "`find`, stored, a second", 0),
    ("find_miss", "`find`, unknown, a second", 0),
    ("original", "`find_original`, stored, a second", 0),
    ("original_miss", "`find_original`, unknown, a second", 0),
    ("insert", "`remember`, a second", 0),
    ("median", "all for one article, median, ms", 3),
    ("p99", "all for one article, p99, ms", 3),
    ("slowest", "all for one article, slowest of 36,000, ms", 1),
    ("bytes", "bytes on disk an article, log and all", 0),
    ("memory", "peak memory of the process, MiB", 0),
    ("filled", "filling the store for this table, s", 0),
)
FIRST_ID = 1_000_000
EPOCH = datetime.date(1970, 1, 1)
FIRST_DAY = datetime.date(2000, 1, 1)
A_DAY = 300
MOMENT = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
# What is kept of a candidate as long as it waits, about as long as real ones.
CANDIDATE = json.dumps({"url": "https://www.dawn.com/news/1234567", "title": "A headline of some length " * 3})
BATCH = 200_000
T = TypeVar("T")


def article_id(number: int) -> str:
    """Ids grow with time, as those of most sites do."""
    return f"dawn:{FIRST_ID + number}"


def text_hash(number: int) -> bytes:
    """A hash like any other, that can be made again for a look-up."""
    return hashlib.sha256(b"%d" % number).digest()


def day(number: int) -> datetime.date:
    """Some hundred articles a day."""
    return FIRST_DAY + datetime.timedelta(number // A_DAY)


def article(number: int) -> Remembered:
    """The article of that number."""
    return Remembered(article_id(number), text_hash(number).hex(), day=day(number))


def fill(path: Path, size: int) -> float:
    """Make a store of ``size`` articles; the seconds it took. The indexes grow with it, as they would by and by."""
    begun = time.perf_counter()
    SqliteStore(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA cache_size=-2000000")
        db.execute("PRAGMA wal_autocheckpoint=0")
        for start in range(0, size, BATCH):
            db.execute("BEGIN")
            db.executemany(
                "INSERT INTO articles VALUES (?, ?, 1, NULL, ?, NULL)", rows(start, min(start + BATCH, size))
            )
            db.execute("COMMIT")
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return time.perf_counter() - begun


def rows(start: int, end: int) -> Iterator[tuple[str, bytes, int]]:
    """The columns of some articles that are not the same for all."""
    for number in range(start, end):
        yield article_id(number), text_hash(number), (day(number) - EPOCH).days


def timed(call: Callable[[T], object], values: Iterable[T]) -> Iterator[float]:
    """Seconds of each call. One value is made at a time, so that the memory measured is the store's."""
    for value in values:
        start = time.perf_counter()
        call(value)
        yield time.perf_counter() - start


def rate(call: Callable[[T], object], values: Iterable[T]) -> int:
    """Calls a second."""
    times = array("d", timed(call, values))
    return round(len(times) / sum(times))


def measure(path: Path, size: int) -> dict[str, float]:
    """What a process that works on the store sees; it has done nothing else."""
    openings = list(timed(lambda _: SqliteStore(path).close(), range(OPENINGS)))
    choose = random.Random(size)
    stored = [choose.randrange(size) for _ in range(LOOKUPS)]
    end = size + ROUNDS * ROUND
    with closing(SqliteStore(path)) as store:
        row: dict[str, float] = {
            "open": max(openings) * 1000,
            "find": rate(store.find, map(article_id, stored)),
            "find_miss": rate(store.find, (f"{article_id(number)}x" for number in stored)),
            "original": rate(store.find_original, (text_hash(number).hex() for number in stored)),
            "original_miss": rate(store.find_original, (text_hash(-number - 1).hex() for number in stored)),
        }
        rounds = [transactions(store, start) for start in range(size, end, ROUND)]
        for name, at in PARTS.items():
            row[name] = statistics.median(statistics.quantiles(times, n=100)[at] for times in rounds) * 1000
        row["slowest"] = max(map(max, rounds)) * 1000
        row["insert"] = rate(store.remember, map(article, range(end, end + LOOKUPS)))
        store.flush()
        row["bytes"] = sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) / (end + LOOKUPS)
    row["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return row


def transactions(store: SqliteStore, start: int) -> array[float]:
    """Seconds of each new article of a round, with all that a crawl asks for it from its listing to its line."""

    def whole(new: Remembered) -> None:
        store.find(new.id)
        store.find_waiting(new.id)
        store.wait(Waiting(new.id, "unfinished", 0, MOMENT, CANDIDATE))
        store.find_original(new.text_hash or "")
        store.remember(new)

    return array("d", timed(whole, map(article, range(start, start + ROUND))))


def plan(path: Path) -> str:
    """How SQLite finds an original; the statement is the store's own, caught as it runs."""
    with closing(SqliteStore(path)) as store:
        seen: list[str] = []
        store._database.connection.set_trace_callback(seen.append)
        store.find_original("0" * 64)
        store._database.connection.set_trace_callback(None)
        return "; ".join(row[3] for row in store._database.connection.execute(f"EXPLAIN QUERY PLAN {seen[0]}"))


STEPS: dict[str, Callable[[Path, int], Any]] = {"fill": fill, "measure": measure}


def in_a_process(step: str, path: Path, size: int) -> Any:
    """What a step answers that is done by a fresh process: its memory is its own."""
    command = [sys.executable, "-m", "bench.store", "--sizes", str(size), f"--{step}", str(path)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def main() -> None:
    """Print the table, or, as the process that is measured, what it is asked for."""
    parser = argparse.ArgumentParser(description="what the store costs as it grows")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many articles, by commas")
    for step in STEPS:
        parser.add_argument(f"--{step}", metavar="PATH", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    for step, do in STEPS.items():
        if path := getattr(options, step):
            print(json.dumps(do(path, sizes[0])))
            return
    found = [measured(size) for size in sizes]
    head = " | ".join(["remembered articles", *(f"{size:,}" for size in sizes)])
    print(table(head, ([said, *(f"{row[name]:,.{digits}f}" for row in found)] for name, said, digits in SAID)))
    print(f"An original is found by: {found[-1]['plan']}")


def measured(size: int) -> dict[str, Any]:
    """All figures of one size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "newsbot.sqlite"
        filled = in_a_process("fill", path, size)
        return {**in_a_process("measure", path, size), "filled": filled, "plan": plan(path)}


if __name__ == "__main__":
    main()
