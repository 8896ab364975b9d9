"""Calendars without end: how far a run follows listings that lead to listings."""

from __future__ import annotations

import logging
from collections import Counter
from datetime import datetime, timedelta, timezone

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from newsbot.discovery.base import Listing
from newsbot.discovery.days import days_of_article

logger = logging.getLogger(__name__)

# Listings between where a strategy starts and where it may come to; an index of sitemaps has one.
DEEPEST = 5
# Where the day begins first, and a paper that is dated a day ahead.
_FIRST_ZONE, _AHEAD = timezone(timedelta(hours=14)), timedelta(1)


class Bounds(BaseSpiderMiddleware):
    """Refuses, and counts by name, listings of days to come, too far from the start, or too many of one strategy."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.most = crawler.settings.getint("NEWSBOT_MAX_LISTINGS")
        self.last_day = datetime.now(_FIRST_ZONE).date() + _AHEAD
        self._asked: Counter[str] = Counter()

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        """``request``, or None for a listing that leads too far."""
        listing = request.cb_kwargs.get("listing")
        if listing is None:
            return request
        strategy = request.cb_kwargs["strategy"]
        if reason := self.refuse(listing, strategy, request.meta.get("depth", 0)):
            self.crawler.stats.inc_value(f"newsbot/listings_refused/{reason}")
            logger.debug("listing refused (%s) %s", reason, request.url)
            return None
        self._asked[strategy] += 1
        return request

    def refuse(self, listing: Listing, strategy: str, depth: int) -> str | None:
        """Why it is not asked for, in a word. depth: the listings that led to it, as Scrapy counts them."""
        span = days_of_article(listing.url)
        day = listing.day or (span[0] if span else None)
        if day is not None and day > self.last_day:
            return "future_day"
        if depth > DEEPEST:
            return "too_deep"
        return "too_many" if self._asked[strategy] >= self.most else None
