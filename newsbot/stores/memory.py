"""A store that lasts as long as the process, for trials and tests."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newsbot.stores.base import Remembered, Validators, Waiting


class MemoryStore:
    """`Store` in dictionaries."""

    def __init__(self) -> None:
        self._articles: dict[str, Remembered] = {}
        self._by_text: dict[str, set[str]] = {}
        self._waiting: dict[str, Waiting] = {}
        self._validators: dict[str, Validators] = {}

    def find(self, article_id: str) -> Remembered | None:
        """See `Store.find`."""
        return self._articles.get(article_id)

    def find_original(self, text_hash: str) -> str | None:
        """See `Store.find_original`."""
        return min(self._by_text.get(text_hash, ()), default=None)

    def remember(self, article: Remembered) -> None:
        """See `Store.remember`."""
        self._drop(article.id)
        self._articles[article.id] = article
        self._waiting.pop(article.id, None)
        if article.text_hash and article.original is None:
            self._by_text.setdefault(article.text_hash, set()).add(article.id)

    def recent(self, source: str, since: datetime.date) -> Iterator[Remembered]:
        """See `Store.recent`."""
        for article in list(self._articles.values()):
            if article.id.startswith(f"{source}:") and article.day and article.day >= since and not article.original:
                yield article

    def count(self, before: datetime.date | None = None) -> int:
        """See `Store.count`."""
        return len(self._articles) if before is None else len(self._older(before))

    def forget(self, before: datetime.date) -> int:
        """See `Store.forget`."""
        older = self._older(before)
        for article_id in older:
            self._drop(article_id)
        return len(older)

    def _older(self, before: datetime.date) -> list[str]:
        return [article.id for article in self._articles.values() if article.day and article.day < before]

    def _drop(self, article_id: str) -> None:
        older = self._articles.pop(article_id, None)
        if older and older.text_hash:
            self._by_text.get(older.text_hash, set()).discard(article_id)

    def find_waiting(self, article_id: str) -> Waiting | None:
        """See `Store.find_waiting`."""
        return self._waiting.get(article_id)

    def wait(self, waiting: Waiting) -> None:
        """See `Store.wait`."""
        self._waiting[waiting.id] = waiting

    def waiting(self, source: str) -> list[Waiting]:
        """See `Store.waiting`."""
        never = datetime.datetime.max.replace(tzinfo=datetime.timezone.utc)
        found = [waiting for waiting in self._waiting.values() if waiting.id.startswith(f"{source}:")]
        return sorted(found, key=lambda waiting: (waiting.next_try or never, waiting.id))

    def find_validators(self, url: str) -> Validators | None:
        """See `Store.find_validators`."""
        return self._validators.get(url)

    def set_validators(self, url: str, validators: Validators) -> None:
        """See `Store.set_validators`."""
        self._validators[url] = validators

    def flush(self) -> None:
        """See `Store.flush`."""

    def close(self) -> None:
        """See `Store.close`."""
