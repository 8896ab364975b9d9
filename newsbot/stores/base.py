"""What newsbot remembers between requests and between runs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class StoreError(Exception):
    """The store cannot be used; the message names it and says why."""


@dataclass(frozen=True)
class Remembered:
    """An article that is on disk.

    original: the id of the article it is an exact copy of, if it is one. day: of its publication, or of its
    storing where the page did not say. url: where it is, only for sites whose ids do not tell.
    """

    id: str
    text_hash: str | None = None
    version: int = 1
    original: str | None = None
    day: datetime.date | None = None
    url: str | None = None

    @classmethod
    def of_line(cls, article: Mapping[str, Any], keep_url: bool = False) -> Remembered:
        """What is kept of an article, as a line of the output has it. keep_url: its id does not tell its address."""
        moment = article["published_at"] or article["fetched_at"]
        day = datetime.date.fromisoformat(moment[:10]) if moment else None
        url = article["url"] if keep_url else None
        return cls(article["id"], article["content_sha256"], article["version"], day=day, url=url)


@dataclass(frozen=True)
class Waiting:
    """An article that could not be had yet: why, after how many tries, and when to try again.

    next_try: with time zone; None once it is given up. candidate: what the listing said, as JSON.
    """

    id: str
    reason: str
    tries: int
    next_try: datetime.datetime | None
    candidate: str


@dataclass(frozen=True)
class Validators:
    """What a server said to ask with next time, so that it may answer: not modified."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True)
class Sketched:
    """What is kept of an article's text, to find others that are nearly the same.

    keys: evenly drawn numbers below 2**32; texts that are much alike have some in common. data: what two texts are
    compared by. original: the id of the article that this one is a near duplicate of, if it is one.
    """

    keys: tuple[int, ...]
    data: bytes
    original: str | None = None


@dataclass(frozen=True)
class Resembling:
    """An article whose text has keys in common with another; ``original`` and ``data`` as they were kept of it."""

    id: str
    original: str | None
    data: bytes


@dataclass(frozen=True)
class HostPace:
    """How fast a host could be asked.

    rate: requests a second. doubt: by how much that may be wrong, as a part of it. learnt_at: with time zone.
    """

    rate: float
    doubt: float
    learnt_at: datetime.datetime


class Hosts(Protocol):
    """What was learnt of hosts."""

    def find(self, host: str) -> HostPace | None:
        """How fast a host could be asked, None for one never asked."""
        ...

    def set(self, host: str, pace: HostPace) -> None:
        """Keep what was learnt of a host, in place of what was known."""
        ...


class Pages(Protocol):
    """What stood on the newest pages of each source."""

    def newest(self, source: str, count: int) -> list[bytes]:
        """The lines of the newest ``count`` pages, the newest first, as they were added."""
        ...

    def add(self, source: str, article_id: str, lines: bytes, keep: int) -> None:
        """Add a page, in place of an older one of this article; only the newest ``keep`` of the source stay."""
        ...


class Texts(Protocol):
    """The texts of articles, by what texts that are much alike have in common."""

    def find(self, keys: Sequence[int]) -> list[Resembling]:
        """The texts with the most of ``keys``, at most sixteen, the one that was remembered first at the front."""
        ...


class Store(Protocol):
    """The memory of a data directory, shared by its spiders. An article is remembered only once it is on disk."""

    @property
    def pages(self) -> Pages:
        """What stood on the newest pages of each source."""
        ...

    @property
    def hosts(self) -> Hosts:
        """What was learnt of hosts."""
        ...

    @property
    def texts(self) -> Texts:
        """The texts of the articles that were remembered with one."""
        ...

    def find(self, article_id: str) -> Remembered | None:
        """What is remembered of an article, None for a new one."""
        ...

    def find_original(self, text_hash: str) -> str | None:
        """The id of the article with this text (SHA-256 of its words), the smallest where there are several."""
        ...

    def remember(self, article: Remembered, text: Sketched | None = None) -> None:
        """Remember an article from now on, durably, and its text with it; it waits no more.

        A newer version replaces the older. The texts of both stay: other papers may have copied either.
        """
        ...

    def recent(self, source: str, since: datetime.date) -> Iterator[Remembered]:
        """The articles of a source, copies left out, of ``since`` and the days after it."""
        ...

    def count(self, before: datetime.date | None = None) -> int:
        """How many ids are remembered, all or those of days before ``before``."""
        ...

    def forget(self, before: datetime.date) -> int:
        """Forget the articles of days before ``before``; how many they were."""
        ...

    def find_waiting(self, article_id: str) -> Waiting | None:
        """Why an article waits, None where it does not."""
        ...

    def wait(self, waiting: Waiting) -> None:
        """Let an article wait; what was known of its waiting is replaced."""
        ...

    def drop_waiting(self, article_id: str) -> None:
        """Let an article wait no more; nothing where it does not."""
        ...

    def waiting(self, source: str) -> list[Waiting]:
        """All that waits of a source, the next to try first, those given up last."""
        ...

    def find_validators(self, url: str) -> Validators | None:
        """What to ask a listing with; None for one never seen."""
        ...

    def set_validators(self, url: str, validators: Validators) -> None:
        """Keep what a listing's server said."""
        ...

    def flush(self) -> None:
        """Return when all that is remembered would survive a power cut."""
        ...

    def close(self) -> None:
        """Release the store; it is not used afterwards."""
        ...
