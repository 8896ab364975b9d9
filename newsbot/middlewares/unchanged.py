"""Listings are asked whether they have changed since the last run; one that has not costs nothing more."""

from __future__ import annotations

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from typing_extensions import Self

from newsbot.signals import listing_read
from newsbot.stores import Validators


class Unchanged:
    """Sends ``If-None-Match`` and ``If-Modified-Since`` with listings, by what the store kept of their servers.

    What the servers say now is kept at the end of a run that went to its end, and of listings that were read to
    theirs: candidates that a run has not seen must not be hidden behind a 304.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._seen: dict[str, Validators] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for the end of the run."""
        unchanged = cls(crawler)
        crawler.signals.connect(unchanged.listing_read, signal=listing_read)
        crawler.signals.connect(unchanged.spider_closed, signal=signals.spider_closed)
        return unchanged

    def process_request(self, request: Request) -> None:
        """Add what the server gave last time."""
        listing = request.cb_kwargs.get("listing")
        if listing is None or listing.window.since:
            return
        known = self.crawler.spider.store.find_validators(request.url)  # type: ignore[union-attr]
        if known and known.etag:
            request.headers.setdefault("If-None-Match", known.etag)
        if known and known.last_modified:
            request.headers.setdefault("If-Modified-Since", known.last_modified)

    def listing_read(self, response: Response, nested: bool) -> None:
        """Note what the server gives now.

        What leads to listings is read every time: they change, and it may not. One that was asked for some days was
        not read for the others.
        """
        if nested or response.cb_kwargs["listing"].window.since:
            return
        etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
        if response.request is not None and (etag or modified):
            self._seen[response.request.url] = Validators(_text(etag), _text(modified))

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Keep it, where all went well."""
        if reason == "finished" and not self.crawler.stats.get_value("newsbot/problem"):
            for url, validators in self._seen.items():
                spider.store.set_validators(url, validators)  # type: ignore[attr-defined]


def _text(header: bytes | None) -> str | None:
    return header.decode("latin-1") if header else None
