"""A store that lasts as long as the process, for trials and tests."""

from __future__ import annotations

from newsbot.stores.base import Remembered


class MemoryStore:
    """`Store` in two dictionaries."""

    def __init__(self) -> None:
        self._articles: dict[str, Remembered] = {}
        self._originals: dict[str, str] = {}

    def find(self, article_id: str) -> Remembered | None:
        """See `Store.find`."""
        return self._articles.get(article_id)

    def find_original(self, text_hash: str) -> str | None:
        """See `Store.find_original`."""
        return self._originals.get(text_hash)

    def remember(self, article: Remembered) -> None:
        """See `Store.remember`."""
        self._articles[article.id] = article
        if article.text_hash and article.original is None:
            self._originals.setdefault(article.text_hash, article.id)

    def count(self) -> int:
        """See `Store.count`."""
        return len(self._articles)

    def close(self) -> None:
        """See `Store.close`."""
