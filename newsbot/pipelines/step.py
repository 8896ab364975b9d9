"""What the steps of the pipeline have in common."""

from __future__ import annotations

from scrapy.crawler import Crawler
from typing_extensions import Self

from newsbot.stores import Store


class Step:
    """A pipeline that knows its crawler."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As Scrapy builds its components."""
        return cls(crawler)

    @property
    def store(self) -> Store:
        """The spider's, opened when it is first asked: the shell builds its pipelines before its spider."""
        store: Store = self.crawler.spider.store  # type: ignore[union-attr]
        return store
