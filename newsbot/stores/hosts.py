"""What was learnt of hosts, in the SQLite store."""

from __future__ import annotations

import datetime

from newsbot.stores.base import HostPace
from newsbot.stores.database import Database


class SqliteHosts:
    """`newsbot.stores.base.Hosts` in one table."""

    def __init__(self, database: Database) -> None:
        self._run = database.run

    def find(self, host: str) -> HostPace | None:
        """See `newsbot.stores.base.Hosts.find`."""
        row = self._run("SELECT rate, doubt, learnt_at FROM hosts WHERE host = ?", (host,)).fetchone()
        return HostPace(row[0], row[1], datetime.datetime.fromisoformat(row[2])) if row else None

    def set(self, host: str, pace: HostPace) -> None:
        """See `newsbot.stores.base.Hosts.set`."""
        moment = pace.learnt_at.astimezone(datetime.timezone.utc).isoformat()
        self._run("INSERT OR REPLACE INTO hosts VALUES (?, ?, ?, ?)", (host, pace.rate, pace.doubt, moment))
