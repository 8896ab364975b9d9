"""The lines of each site's newest pages, in SQLite."""

from __future__ import annotations

from newsbot.stores.database import Database


class SqlitePages:
    """`Pages` in a table of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._run = database.run

    def newest(self, source: str, count: int) -> list[bytes]:
        """See `Pages.newest`."""
        query = "SELECT lines FROM pages WHERE source = ? ORDER BY number DESC LIMIT ?"
        return [lines for (lines,) in self._run(query, (source, count))]

    def add(self, source: str, article_id: str, lines: bytes, keep: int) -> None:
        """See `Pages.add`."""
        with self._database.transaction():
            self._run("DELETE FROM pages WHERE source = ? AND article = ?", (source, article_id))
            newest = self._run("SELECT max(number) FROM pages WHERE source = ?", (source,)).fetchone()[0] or 0
            self._run("INSERT INTO pages VALUES (?, ?, ?, ?)", (source, newest + 1, article_id, lines))
            self._run("DELETE FROM pages WHERE source = ? AND number <= ?", (source, newest + 1 - keep))
