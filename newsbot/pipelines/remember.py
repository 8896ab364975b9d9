"""Last step: what is on disk is known from now on."""

from __future__ import annotations

from scrapy.crawler import Crawler
from typing_extensions import Self

from newsbot.items import Article
from newsbot.stores import Remembered, Store


class Remember:
    """Remembers each article after its line is written, never before."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the spider's store."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Take the store once the spider is there."""
        self.store: Store = self.crawler.spider.store  # type: ignore[union-attr]

    def process_item(self, item: Article) -> Article:
        """Remember ``item`` and return it."""
        assert item.id is not None
        self.store.remember(Remembered(item.id, item.content_sha256, item.version))
        return item
