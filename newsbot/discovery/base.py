"""Finding articles: what a run is asked for, and what a strategy answers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from scrapy.http import Response

from newsbot.text.urls import ArticleAddress


@dataclass(frozen=True)
class Window:
    """What a run is asked for; empty: what is new. ``since`` and ``until`` are days of the paper, both included."""

    since: datetime.date | None = None
    until: datetime.date | None = None
    sections: tuple[str, ...] = ()
    ids: range | None = None
    urls: tuple[str, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether the run is asked for nothing but what is new."""
        return self == Window()

    @property
    def is_named(self) -> bool:
        """Whether the user named the articles one by one."""
        return self.ids is not None or bool(self.urls)

    def days(self) -> Iterator[datetime.date]:
        """The days asked for, first to last."""
        if self.since and self.until:
            for offset in range((self.until - self.since).days + 1):
                yield self.since + datetime.timedelta(offset)


@dataclass(frozen=True)
class Candidate:
    """An article's address, as it was found. ``published_at``: ISO 8601, what the listing says."""

    url: str
    title: str | None = None
    published_at: str | None = None
    section: str | None = None
    discovered_by: str = ""


NEW = Window()


@dataclass(frozen=True)
class Listing:
    """A page of candidates to fetch: a feed, a sitemap, a day of the archive.

    window: what the run asks for, where the page itself holds more. strategy: which one reads it, where that is
    not the one that found it. guessed: nobody names it, so that it is no failure where it is not there.
    """

    url: str
    section: str | None = None
    day: datetime.date | None = None
    window: Window = NEW
    strategy: str | None = None
    guessed: bool = False


class TooLargeError(ValueError):
    """A listing that holds more than a listing can."""

    reason = "too_large"


Found = Candidate | Listing


class Strategy(Protocol):
    """One way of finding articles. Its name becomes the candidates' ``discovered_by``."""

    @property
    def name(self) -> str:
        """One word, the same in every run."""
        ...

    def start(self, window: Window) -> Iterator[Found]:
        """Where to look for what ``window`` asks; nothing where this strategy does not serve it."""
        ...

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """What a fetched listing holds. Raises ValueError where it is no such listing."""
        ...


def canonical_candidate(candidate: Candidate, address: ArticleAddress) -> Candidate | None:
    """``candidate`` under the article's one address; None where it is not an article of the site."""
    url = address.canonical_url(candidate.url)
    return replace(candidate, url=url) if url else None
