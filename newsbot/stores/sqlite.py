"""The default store: one SQLite file in write-ahead mode, so that several spiders can share it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from newsbot.stores.base import Remembered, Sketched, Validators, Waiting
from newsbot.stores.database import Database
from newsbot.stores.hosts import SqliteHosts
from newsbot.stores.pages import SqlitePages
from newsbot.stores.texts import SqliteTexts

FORGOTTEN_AT_ONCE = 5_000
EPOCH = datetime.date(1970, 1, 1)
# SQLite's own name for a database that lasts as long as its connection.
MEMORY = Path(":memory:")
_ARTICLE = "id, hex(text_hash), version, original, day, url"


class SqliteStore:
    """`Store` in the file at ``path``, made with its folder where it is missing; without one, for a trial, in memory.

    Raises `StoreError` where the file is damaged, of a schema not known, or cannot be opened.
    """

    def __init__(self, path: Path = MEMORY) -> None:
        self._database = Database(path)
        self._run = self._database.run
        self.pages = SqlitePages(self._database)
        self.hosts = SqliteHosts(self._database)
        self.texts = SqliteTexts(self._database)
        self.transaction = self._database.transaction

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

    def remember(self, article: Remembered, text: Sketched | None = None) -> None:
        """See `Store.remember`. One transaction, so that a kill leaves all of its parts or none."""
        blob = bytes.fromhex(article.text_hash) if article.text_hash else None
        day = (article.day - EPOCH).days if article.day else None
        values = (article.id, blob, article.version, article.original, day, article.url)
        with self._database.transaction():
            self._run("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?)", values)
            self._run("DELETE FROM waiting WHERE id = ?", (article.id,))
            if text:
                self.texts.add(article.id, article.day, text)

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
        self.texts.forget(before)
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

    def drop_waiting(self, article_id: str) -> None:
        """See `Store.drop_waiting`."""
        self._run("DELETE FROM waiting WHERE id = ?", (article_id,))

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
        self._database.flush()

    def close(self) -> None:
        """See `Store.close`."""
        self._database.close()


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
