"""What newsbot remembers between requests and between runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class StoreError(Exception):
    """The store cannot be used; the message names it and says why."""


@dataclass(frozen=True)
class Remembered:
    """An article that is on disk. ``original``: the id of the article it is an exact copy of, if it is one."""

    id: str
    text_hash: str | None = None
    version: int = 1
    original: str | None = None


class Store(Protocol):
    """The memory of a data directory, shared by its spiders. An article is remembered only once it is on disk."""

    def find(self, article_id: str) -> Remembered | None:
        """What is remembered of an article, None for a new one."""
        ...

    def find_original(self, text_hash: str) -> str | None:
        """The id of the article with this text (hexadecimal SHA-256 of its words), the smallest where there are several."""
        ...

    def remember(self, article: Remembered) -> None:
        """Remember an article from now on, durably. The newest version of an id replaces the older ones."""
        ...

    def count(self) -> int:
        """How many ids are remembered."""
        ...

    def close(self) -> None:
        """Release the store; it is not used afterwards."""
        ...
