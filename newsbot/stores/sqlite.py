"""The default store: one SQLite file in write-ahead mode, so that several spiders can share it."""

from __future__ import annotations

import datetime
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsbot.stores.base import Remembered, StoreError, Validators, Waiting

SCHEMA = 1
# Another spider's transaction takes milliseconds; half a minute of waiting means that something is wrong.
BUSY_SECONDS = 30
FORGOTTEN_AT_ONCE = 5_000
EPOCH = datetime.date(1970, 1, 1)
# The index holds the first 8 bytes of a hash: at ten million articles two of them meet once in 370,000 stores.
_TABLES = """
CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    text_hash BLOB,
    version INTEGER NOT NULL,
    original TEXT,
    day INTEGER,
    url TEXT
) WITHOUT ROWID;
CREATE INDEX originals ON articles (substr(text_hash, 1, 8)) WHERE original IS NULL AND text_hash IS NOT NULL;
CREATE INDEX days ON articles (day);
CREATE TABLE waiting (
    id TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try TEXT,
    candidate TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE validators (url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT) WITHOUT ROWID;
"""
_ARTICLE = "id, hex(text_hash), version, original, day, url"


class SqliteStore:
    """`Store` in the file at ``path``, made with its folder where it is missing.

    Raises `StoreError` where the file is damaged, of another schema, or cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"cannot open the store {path}: {error}") from error
        try:
            self._open()
        except sqlite3.Error as error:
            self._db.close()
            raise StoreError(f"cannot open the store {path}: {error}{_way_out(error, path)}") from error

    def _open(self) -> None:
        self._set_journal()
        self._db.execute("PRAGMA synchronous=NORMAL")
        # Taken before the schema is looked at: two spiders may meet a new file at the same moment.
        self._db.execute("BEGIN IMMEDIATE")
        (schema,) = self._db.execute("PRAGMA user_version").fetchone()
        if schema == 0:
            for statement in _TABLES.split(";"):
                self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version={SCHEMA}")
        self._db.execute("COMMIT")
        if schema not in (0, SCHEMA):
            self._db.close()
            raise StoreError(f"the store {self.path} has schema {schema}, this newsbot knows {SCHEMA}")

    def _set_journal(self) -> None:
        """Turn to write-ahead mode; SQLite does not wait by itself for another process that does the same."""
        end = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self._db.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > end:
                    raise
                time.sleep(0.01)

    def find(self, article_id: str) -> Remembered | None:
        """See `Store.find`."""
        row = self._run(f"SELECT {_ARTICLE} FROM articles WHERE id = ?", (article_id,)).fetchone()
        return _article(row) if row else None

    def find_original(self, text_hash: str) -> str | None:
        """See `Store.find_original`."""
        blob = bytes.fromhex(text_hash)
        row = self._run(
            "SELECT id FROM articles WHERE substr(text_hash, 1, 8) = ? AND text_hash = ? AND original IS NULL"
            " AND text_hash IS NOT NULL ORDER BY id LIMIT 1",
            (blob[:8], blob),
        ).fetchone()
        return str(row[0]) if row else None

    def remember(self, article: Remembered) -> None:
        """See `Store.remember`. One transaction, so that a kill leaves both of its halves or none."""
        blob = bytes.fromhex(article.text_hash) if article.text_hash else None
        day = (article.day - EPOCH).days if article.day else None
        values = (article.id, blob, article.version, article.original, day, article.url)
        self._run("BEGIN IMMEDIATE")
        try:
            self._run("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?)", values)
            self._run("DELETE FROM waiting WHERE id = ?", (article.id,))
            self._run("COMMIT")
        except StoreError:
            # On a full disk SQLite has taken the transaction back by itself.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    def recent(self, source: str, since: datetime.date) -> Iterator[Remembered]:
        """See `Store.recent`."""
        rows = self._run(
            # By itself SQLite walks through all ids of the source, to have them in order.
            f"SELECT {_ARTICLE} FROM articles INDEXED BY days"
            " WHERE day >= ? AND original IS NULL AND id >= ? AND id < ? ORDER BY id",
            ((since - EPOCH).days, *_of_source(source)),
        )
        yield from [_article(row) for row in rows]

    def count(self, before: datetime.date | None = None) -> int:
        """See `Store.count`."""
        if before is None:
            return int(self._run("SELECT count(*) FROM articles").fetchone()[0])
        return int(self._run("SELECT count(*) FROM articles WHERE day < ?", ((before - EPOCH).days,)).fetchone()[0])

    def forget(self, before: datetime.date) -> int:
        """See `Store.forget`. In many transactions, so that no spider waits long for its own."""
        forgotten = 0
        query = "DELETE FROM articles WHERE id IN (SELECT id FROM articles WHERE day < ? LIMIT ?)"
        while count := self._run(query, ((before - EPOCH).days, FORGOTTEN_AT_ONCE)).rowcount:
            forgotten += count
        return forgotten

    def find_waiting(self, article_id: str) -> Waiting | None:
        """See `Store.find_waiting`."""
        row = self._run("SELECT * FROM waiting WHERE id = ?", (article_id,)).fetchone()
        return _waiting(row) if row else None

    def wait(self, waiting: Waiting) -> None:
        """See `Store.wait`."""
        moment = waiting.next_try.astimezone(datetime.timezone.utc).isoformat() if waiting.next_try else None
        values = (waiting.id, waiting.reason, waiting.tries, moment, waiting.candidate)
        self._run("INSERT OR REPLACE INTO waiting VALUES (?, ?, ?, ?, ?)", values)

    def waiting(self, source: str) -> list[Waiting]:
        """See `Store.waiting`."""
        query = "SELECT * FROM waiting WHERE id >= ? AND id < ? ORDER BY next_try IS NULL, next_try, id"
        return [_waiting(row) for row in self._run(query, _of_source(source))]

    def find_validators(self, url: str) -> Validators | None:
        """See `Store.find_validators`."""
        query = "SELECT etag, last_modified FROM validators WHERE url = ?"
        row = self._run(query, (url,)).fetchone()
        return Validators(*row) if row else None

    def set_validators(self, url: str, validators: Validators) -> None:
        """See `Store.set_validators`."""
        values = (url, validators.etag, validators.last_modified)
        self._run("INSERT OR REPLACE INTO validators VALUES (?, ?, ?)", values)

    def flush(self) -> None:
        """See `Store.flush`."""
        self._run("PRAGMA wal_checkpoint(FULL)")

    def close(self) -> None:
        """See `Store.close`."""
        self._db.close()

    def _run(self, query: str, values: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        try:
            return self._db.execute(query, values)
        except sqlite3.Error as error:
            raise StoreError(f"the store {self.path} fails: {error}{_way_out(error, self.path)}") from error


def _way_out(error: sqlite3.Error, path: Path) -> str:
    """What to do about a damaged file. Its errors are of this very class, those of locks and full disks below it."""
    if type(error) is not sqlite3.DatabaseError:
        return ""
    return (
        f". It is damaged: move it away with its -wal and -shm, and rebuild it with scrapy remember {path.parent},"
        " which does both with --fresh"
    )


def _of_source(source: str) -> tuple[str, str]:
    """The ends of the range in which all ids of a source lie; ``;`` is the character after ``:``."""
    return (f"{source}:", f"{source};")


def _article(row: tuple[Any, ...]) -> Remembered:
    article_id, text_hash, version, original, day, url = row
    when = EPOCH + datetime.timedelta(day) if day is not None else None
    return Remembered(article_id, text_hash.lower() or None, version, original, when, url)


def _waiting(row: tuple[Any, ...]) -> Waiting:
    article_id, reason, tries, next_try, candidate = row
    moment = datetime.datetime.fromisoformat(next_try) if next_try else None
    return Waiting(article_id, reason, tries, moment, candidate)
