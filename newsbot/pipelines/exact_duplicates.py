"""Second step: an article that is stored already, or whose text is, is dropped."""

from __future__ import annotations

from scrapy.crawler import Crawler
from typing_extensions import Self

from newsbot.dedupe.fingerprint import hash_text
from newsbot.drops import DuplicateId, DuplicateText
from newsbot.items import Article
from newsbot.stores import Remembered, Store


class ExactDuplicates:
    """Drops the same id, and the same normalised text under another id, of any source in the store."""

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
        """Return ``item`` with its text's hash, or raise `DuplicateId` or `DuplicateText`.

        A copy is remembered, or each run would fetch it again; its original is on disk by then.
        """
        assert item.id is not None
        if self.store.find(item.id):
            raise DuplicateId(f"{item.id} is stored already")
        item.content_sha256 = hash_text(item.paragraphs)
        if item.content_sha256 and (original := self.store.find_original(item.content_sha256)):
            self.store.remember(Remembered(item.id, item.content_sha256, original=original))
            raise DuplicateText(f"{item.id} has the text of {original}")
        return item
