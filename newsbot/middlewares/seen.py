"""Candidates that need no fetching end here: those that are stored, and those that wait for a later try.

Those that pass are written down as waiting until they are stored or fail. So a run that is stopped or killed
loses none of them, though no listing may name them any more.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime, timezone

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from newsbot.stores import Store, Waiting

# Why those wait that a run has not come to.
UNFINISHED = "unfinished"


class SeenCandidates(BaseSpiderMiddleware):
    """Counts each candidate, and stops those that the store knows before they are scheduled.

    A request for a candidate carries its article's id as ``article_id`` in its meta. With ``recheck`` it is
    fetched although it is stored; with ``named`` (the user gave its address) although it waits.
    """

    @property
    def store(self) -> Store:
        """The spider's; the shell builds its middlewares before its spider."""
        store: Store = self.crawler.spider.store  # type: ignore[union-attr]
        return store

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        """``request``, or None where its article need not be fetched."""
        article_id = request.meta.get("article_id")
        if article_id is None:
            return request
        self.crawler.stats.inc_value("newsbot/candidates")
        end = self._end(article_id, request)
        if end is None:
            return request
        self.crawler.stats.inc_value(f"newsbot/{end}")
        return None

    def _end(self, article_id: str, request: Request) -> str | None:
        if self.store.find(article_id) is not None:
            return None if request.meta.get("recheck") else "known"
        waiting = self.store.find_waiting(article_id)
        if waiting is None:
            candidate = json.dumps(asdict(request.cb_kwargs["candidate"]))
            self.store.wait(Waiting(article_id, UNFINISHED, 0, datetime.now(timezone.utc), candidate))
            request.meta["first_seen"] = True
            return None
        return None if request.meta.get("named") else _waits(waiting)


def _waits(waiting: Waiting) -> str | None:
    if waiting.next_try is None:
        return "given_up"
    return "waiting" if waiting.next_try > datetime.now(timezone.utc) else None
