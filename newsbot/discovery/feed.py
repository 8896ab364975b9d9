"""RSS and Atom feeds: the newest articles of a site."""

from __future__ import annotations

import datetime
from calendar import timegm
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import feedparser
from scrapy.http import Response

from newsbot.discovery.base import Candidate, Found, Listing, Window
from newsbot.discovery.days import may_be_of, read_day
from newsbot.text.urls import absolute_url


@dataclass(frozen=True)
class Feed:
    """The feeds at ``urls``, for runs that ask for what is new."""

    urls: tuple[str, ...]
    name: str = "feed"

    def start(self, window: Window) -> Iterator[Found]:
        """The feeds themselves."""
        if window.is_new:
            yield from (Listing(url) for url in self.urls)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """The entries of a feed. A feed cut off or damaged midway still gives what came before."""
        feed = feedparser.parse(response.body, sanitize_html=False, resolve_relative_uris=False)
        if not feed.entries and not feed.get("version"):
            raise ValueError("not a feed")
        for entry in feed.entries:
            published = _published(entry)
            day = read_day(published)
            if not may_be_of(listing.window, (day, day) if day else None):
                continue
            if (given := entry.get("link")) and (link := absolute_url(response.url, given)):
                yield Candidate(link, entry.get("title"), published, None, self.name)


def _published(entry: Any) -> str | None:
    moment = entry.get("published_parsed")
    if moment is None:
        return None
    return datetime.datetime.fromtimestamp(timegm(moment), datetime.timezone.utc).isoformat()
