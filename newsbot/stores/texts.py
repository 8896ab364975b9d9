"""Where texts are found again that are nearly the same: which articles hold a key, and what is kept of each, in SQLite.

A key is a number below 2**32, drawn evenly. To add an article to a dozen lists that lie anywhere in a large file would
change a dozen pages of it. So new keys stand in a small table, ``fresh_keys``, and with each article that is added one
of 65,536 ranges of keys is taken from there and put into its block of ``packed_keys``, in turn. All of it is part of
the transaction that remembers the article: no pause for putting things in order, and nothing to mend after a kill.
"""

from __future__ import annotations

import datetime
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from newsbot.stores.base import Resembling, Sketched
from newsbot.stores.database import Database

EPOCH = datetime.date(1970, 1, 1)
# A block holds the keys that have their upper 16 bits in common; the lower 16 stand in it.
LOWER = 16
BLOCKS = 1 << (32 - LOWER)
# Prime to the number of blocks, so that all come in turn, and far from its neighbours.
STRIDE = 20011
# Articles of one key that are kept: a standing phrase of a site is on all of its pages.
MOST = 64
# Articles that are looked at, those with the most keys in common.
CLOSEST = 16
# Blocks that are cleaned, and articles that are deleted, in one transaction.
AT_ONCE = 5_000
_FRESH = (
    "INSERT OR IGNORE INTO fresh_keys SELECT ?1, ?2"
    " WHERE (SELECT count(*) FROM (SELECT 1 FROM fresh_keys WHERE key = ?1 LIMIT ?3)) < ?3"
)


class SqliteTexts:
    """`newsbot.stores.base.Texts` in three tables."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._run = database.run

    def find(self, keys: Sequence[int]) -> list[Resembling]:
        """See `newsbot.stores.base.Texts.find`."""
        hits = Counter(self._numbers(keys))
        if not hits:
            return []
        closest = [number for number, _ in hits.most_common(CLOSEST)]
        query = f"SELECT article, original, sketch FROM texts WHERE number IN ({_marks(closest)}) ORDER BY number"
        return [Resembling(*row) for row in self._run(query, tuple(closest))]

    def _numbers(self, keys: Sequence[int]) -> Iterator[int]:
        for (number,) in self._run(f"SELECT number FROM fresh_keys WHERE key IN ({_marks(keys)})", tuple(keys)):
            yield number
        lower: dict[int, list[int]] = {}
        for key in keys:
            lower.setdefault(key >> LOWER, []).append(key & 0xFFFF)
        query = f"SELECT block, postings FROM packed_keys WHERE block IN ({_marks(lower)})"
        for block, postings in self._run(query, tuple(lower)):
            for key in lower[block]:
                yield from _read_list(postings, key)

    def add(self, article_id: str, day: datetime.date | None, text: Sketched) -> None:
        """Add a text, as part of the transaction that remembers its article."""
        values = (article_id, (day - EPOCH).days if day else None, text.original, text.data)
        number = self._run("INSERT INTO texts (article, day, original, sketch) VALUES (?, ?, ?, ?)", values).lastrowid
        assert number is not None
        self._database.run_many(_FRESH, [(key, number, MOST) for key in text.keys])
        self._pack(number * STRIDE % BLOCKS)

    def _pack(self, block: int) -> None:
        """Move what is fresh of a block's keys into it."""
        bounds = (block << LOWER, (block + 1) << LOWER)
        query = "SELECT key & 65535, number FROM fresh_keys WHERE key >= ? AND key < ?"
        if fresh := self._run(query, bounds).fetchall():
            found = self._run("SELECT postings FROM packed_keys WHERE block = ?", (block,)).fetchone()
            lower, numbers = _split(found[0] if found else b"")
            for key, number in fresh:
                start, end = bisect_left(lower, key), bisect_right(lower, key)
                if end - start < MOST:
                    lower.insert(end, key)
                    numbers.insert(end, number)
            self._put(block, lower, numbers)
            self._run("DELETE FROM fresh_keys WHERE key >= ? AND key < ?", bounds)

    def _put(self, block: int, lower: array[int], numbers: array[int]) -> None:
        values = (block, lower.tobytes() + numbers.tobytes())
        self._run("INSERT OR REPLACE INTO packed_keys VALUES (?, ?)", values)

    def forget(self, before: datetime.date) -> None:
        """Forget the texts of days before ``before`` with all their keys, in many transactions."""
        query = "DELETE FROM texts WHERE number IN (SELECT number FROM texts WHERE day < ? LIMIT ?)"
        forgotten = 0
        while count := self._run(query, ((before - EPOCH).days, AT_ONCE)).rowcount:
            forgotten += count
        if forgotten:
            self._run("DELETE FROM fresh_keys WHERE number NOT IN (SELECT number FROM texts)")
            self._clean()

    def _clean(self) -> None:
        (last,) = self._run("SELECT ifnull(max(number), 0) FROM texts").fetchone()
        known = bytearray(last + 1)
        for (number,) in self._run("SELECT number FROM texts"):
            known[number] = 1
        for start in range(0, BLOCKS, AT_ONCE):
            with self._database.transaction():
                query = "SELECT block, postings FROM packed_keys WHERE block >= ? AND block < ?"
                for block, postings in self._run(query, (start, start + AT_ONCE)).fetchall():
                    self._drop_unknown(block, postings, known)

    def _drop_unknown(self, block: int, postings: bytes, known: bytearray) -> None:
        lower, numbers = _split(postings)
        kept = [at for at, number in enumerate(numbers) if number >= len(known) or known[number]]
        if len(kept) < len(numbers):
            self._put(block, array("H", [lower[at] for at in kept]), array("I", [numbers[at] for at in kept]))


def _marks(values: Sequence[int] | dict[int, list[int]]) -> str:
    return ",".join("?" * len(values))


def _split(postings: bytes) -> tuple[array[int], array[int]]:
    """The lower halves of a block's keys in their order, and the number of the article that each belongs to."""
    lower, numbers = array("H"), array("I")
    half = len(postings) // 3
    lower.frombytes(postings[:half])
    numbers.frombytes(postings[half:])
    return lower, numbers


def _read_list(postings: bytes, key: int) -> array[int]:
    """The articles of one key of a block."""
    half = len(postings) // 3
    lower = memoryview(postings)[:half].cast("H")
    start, end = bisect_left(lower, key), bisect_right(lower, key)
    numbers = array("I")
    numbers.frombytes(postings[half + 4 * start : half + 4 * end])
    return numbers
