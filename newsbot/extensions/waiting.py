"""What could not be had waits in the store for another try.

The tries are spaced out: an hour after the first, then six times as long each time, a week at most. After
``NEWSBOT_TRIES`` an article is given up; ``scrapy failures`` lists it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import datetime, timedelta, timezone
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure
from typing_extensions import Self

from newsbot.drops import DuplicateId, DuplicateText, NearDuplicate, OtherDay
from newsbot.failures import NOT_STORED
from newsbot.items import Article
from newsbot.signals import candidate_failed, host_blocked
from newsbot.stores import Remembered, StoreError, Waiting

FIRST_PAUSE = timedelta(hours=1)
GROWTH = 6
LONGEST_PAUSE = timedelta(days=7)
# The counter of what a host kept from being asked for.
BLOCKED = "blocked"


def next_try(tries: int, most: int, now: datetime) -> datetime | None:
    """When to try again after ``tries`` of ``most``; None where that was the last."""
    if tries >= most:
        return None
    pause: timedelta = min(FIRST_PAUSE * GROWTH ** max(0, tries - 1), LONGEST_PAUSE)
    return now + pause


class WaitingList:
    """Writes down what failed, or was no whole article."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for failures."""
        waiting = cls(crawler)
        crawler.signals.connect(waiting.candidate_failed, signal=candidate_failed)
        crawler.signals.connect(waiting.host_blocked, signal=host_blocked)
        crawler.signals.connect(waiting.item_scraped, signal=signals.item_scraped)
        crawler.signals.connect(waiting.item_dropped, signal=signals.item_dropped)
        crawler.signals.connect(waiting.item_error, signal=signals.item_error)
        crawler.signals.connect(waiting.spider_error, signal=signals.spider_error)
        return waiting

    def candidate_failed(self, request: Request, reason: str) -> None:
        """The page could not be had; one that could not be stored is the next run's, without a pause."""
        if reason == NOT_STORED:
            return
        self._wait(request, reason)

    def host_blocked(self, requests: Iterable[Request]) -> None:
        """Take back the tries of what failed because its host refuses everything."""
        store = self.crawler.spider.store  # type: ignore[union-attr]
        later = datetime.now(timezone.utc) + FIRST_PAUSE
        for article_id in {request.meta.get("article_id") for request in requests} - {None}:
            if waiting := store.find_waiting(article_id):
                store.wait(replace(waiting, tries=max(0, waiting.tries - 1), next_try=later))

    def item_scraped(self, item: Any, response: Response | None) -> None:
        """An address that led to the article of another one is not asked again."""
        request = getattr(response, "request", None)
        article_id = request.meta.get("article_id") if request is not None else None
        store = self.crawler.spider.store  # type: ignore[union-attr]
        if article_id and isinstance(item, Article) and item.id != article_id and not store.find(article_id):
            store.remember(Remembered(article_id, original=item.id))

    def item_dropped(self, item: Any, response: Response | None, exception: Exception) -> None:
        """The page was no whole article; it may be one later."""
        request = getattr(response, "request", None)
        if isinstance(exception, DuplicateId | DuplicateText | NearDuplicate):
            self.item_scraped(item, response)
        elif request is not None and isinstance(exception, OtherDay):
            # What a run for new articles has left waiting is not this run's to strike out.
            if request.meta.get("first_seen"):
                self.crawler.spider.store.drop_waiting(request.meta["article_id"])  # type: ignore[union-attr]
        elif request is not None and not getattr(exception, "final", True):
            self._wait(request, getattr(exception, "reason", ""))

    def item_error(self, response: Response | None, failure: Failure) -> None:
        """A pipeline raised: a bug of ours, which the next version may not have."""
        if response is not None and response.request is not None and not isinstance(failure.value, StoreError):
            self._wait(response.request, "pipeline_error")

    def spider_error(self, response: Response) -> None:
        """The extraction raised, likewise."""
        request = getattr(response, "request", None)
        if request is not None:
            self._wait(request, "extraction_error")

    def _wait(self, request: Request, reason: str) -> None:
        article_id, candidate = request.meta.get("article_id"), request.cb_kwargs.get("candidate")
        # What is fetched once more is stored; the next recheck asks for it again.
        if article_id is None or candidate is None or request.meta.get("recheck"):
            return
        store = self.crawler.spider.store  # type: ignore[union-attr]
        before = store.find_waiting(article_id)
        # One that was not asked for has not been tried.
        tries = (before.tries if before else 0) + (reason != BLOCKED)
        moment = next_try(tries, self.crawler.settings.getint("NEWSBOT_TRIES"), datetime.now(timezone.utc))
        store.wait(Waiting(article_id, reason, tries, moment, json.dumps(asdict(candidate))))
