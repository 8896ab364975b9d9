"""The connection to one SQLite file in write-ahead mode: its opening, its errors, its transactions."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsbot.stores.base import StoreError
from newsbot.stores.tables import SCHEMA, TABLES

# Another spider's transaction takes milliseconds; half a minute of waiting means that something is wrong.
BUSY_SECONDS = 30
# KiB of the file that are kept in memory.
CACHE = 32_000


class Database:
    """The file at ``path``, made with its folder and tables where they are missing.

    Raises `StoreError` where the file is damaged, of a schema not known, or cannot be opened, read or written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"cannot open the store {path}: {error}") from error
        try:
            self._open()
        except sqlite3.Error as error:
            self.connection.close()
            raise StoreError(f"cannot open the store {path}: {error}{_way_out(error, path)}") from error

    def run(self, query: str, values: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        """Run one statement; outside a `transaction` it is one by itself."""
        try:
            return self.connection.execute(query, values)
        except sqlite3.Error as error:
            raise StoreError(f"the store {self.path} fails: {error}{_way_out(error, self.path)}") from error

    def run_many(self, query: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Run one statement for each of ``rows``."""
        try:
            self.connection.executemany(query, rows)
        except sqlite3.Error as error:
            raise StoreError(f"the store {self.path} fails: {error}{_way_out(error, self.path)}") from error

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is run inside, or none of it, also after a kill. One inside another is part of that."""
        if self.connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            # On a full disk SQLite has taken the transaction back by itself.
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise

    def flush(self) -> None:
        """Return when all that was committed would survive a power cut."""
        self.run("PRAGMA wal_checkpoint(FULL)")

    def close(self) -> None:
        """Release the file."""
        self.connection.close()

    def _open(self) -> None:
        self._set_journal()
        self.connection.execute("PRAGMA synchronous=NORMAL")
        # The keys of texts lie anywhere in the file; with SQLite's own two megabytes each would be read anew.
        self.connection.execute(f"PRAGMA cache_size=-{CACHE}")
        # Taken before the schema is looked at: two spiders may meet a new file at the same moment.
        self.connection.execute("BEGIN IMMEDIATE")
        (schema,) = self.connection.execute("PRAGMA user_version").fetchone()
        if 0 <= schema < SCHEMA:
            for statement in TABLES.split(";"):
                self.connection.execute(statement)
            self.connection.execute(f"PRAGMA user_version={SCHEMA}")
        self.connection.execute("COMMIT")
        if not 0 <= schema <= SCHEMA:
            self.connection.close()
            raise StoreError(f"the store {self.path} has schema {schema}, this newsbot knows {SCHEMA}")

    def _set_journal(self) -> None:
        """Turn to write-ahead mode; SQLite does not wait by itself for another process that does the same."""
        end = time.monotonic() + BUSY_SECONDS
        while True:
            try:
                self.connection.execute("PRAGMA journal_mode=WAL")
                return
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > end:
                    raise
                time.sleep(0.01)


def _way_out(error: sqlite3.Error, path: Path) -> str:
    """What to do about a damaged file. Its errors are of this very class, those of locks and full disks below it."""
    if type(error) is not sqlite3.DatabaseError:
        return ""
    return (
        f". It is damaged: move it away with its -wal and -shm, and rebuild it with scrapy remember {path.parent},"
        " which does both with --fresh"
    )
