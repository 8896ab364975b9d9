"""The default store: one SQLite file in write-ahead mode, so that several spiders can share it."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from newsbot.stores.base import Remembered, StoreError

SCHEMA = 1
# Another spider's transaction takes milliseconds; half a minute of waiting means that something is wrong.
BUSY_SECONDS = 30
_TABLES = """
CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    text_hash BLOB,
    version INTEGER NOT NULL,
    original TEXT
) WITHOUT ROWID;
CREATE INDEX originals ON articles (text_hash) WHERE original IS NULL AND text_hash IS NOT NULL;
"""


class SqliteStore:
    """`Store` in the file at ``path``, made with its folder where it is missing.

    Raises `StoreError` where the file is damaged, of another schema, or cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
            self._open()
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"cannot open the store {path}: {error}") from error

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
            except sqlite3.OperationalError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.01)

    def find(self, article_id: str) -> Remembered | None:
        """See `Store.find`."""
        row = self._db.execute(
            "SELECT id, hex(text_hash), version, original FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        return Remembered(row[0], row[1].lower() or None, row[2], row[3]) if row else None

    def find_original(self, text_hash: str) -> str | None:
        """See `Store.find_original`."""
        row = self._db.execute(
            "SELECT id FROM articles WHERE text_hash = ? AND original IS NULL ORDER BY id LIMIT 1",
            (bytes.fromhex(text_hash),),
        ).fetchone()
        return str(row[0]) if row else None

    def remember(self, article: Remembered) -> None:
        """See `Store.remember`."""
        text_hash = bytes.fromhex(article.text_hash) if article.text_hash else None
        self._db.execute(
            "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?)",
            (article.id, text_hash, article.version, article.original),
        )

    def count(self) -> int:
        """See `Store.count`."""
        return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def close(self) -> None:
        """See `Store.close`."""
        self._db.close()
