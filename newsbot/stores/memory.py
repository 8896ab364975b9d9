"""A store that lasts as long as the process, for trials and tests."""

from __future__ import annotations

from newsbot.stores.base import Remembered


class MemoryStore:
    """`Store` in two dictionaries."""

    def __init__(self) -> None:
        self._articles: dict[str, Remembered] = {}
        self._by_text: dict[str, set[str]] = {}

    def find(self, article_id: str) -> Remembered | None:
        """See `Store.find`."""
        return self._articles.get(article_id)

    def find_original(self, text_hash: str) -> str | None:
        """See `Store.find_original`."""
        return min(self._by_text.get(text_hash, ()), default=None)

    def remember(self, article: Remembered) -> None:
        """See `Store.remember`."""
        if (older := self._articles.get(article.id)) and older.text_hash:
            self._by_text[older.text_hash].discard(article.id)
        self._articles[article.id] = article
        if article.text_hash:
            holders = self._by_text.setdefault(article.text_hash, set())
            if article.original is None:
                holders.add(article.id)

    def count(self) -> int:
        """See `Store.count`."""
        return len(self._articles)

    def close(self) -> None:
        """See `Store.close`."""
