"""Before an article is written: what comes after the last one that was asked for waits for the next run."""

from __future__ import annotations

from scrapy.crawler import Crawler

from newsbot.drops import BeyondMax
from newsbot.items import Article
from newsbot.pipelines.step import Step


class MaxItems(Step):
    """Holds ``max_items=`` to the letter: when the crawl is told to end, pages are still on their way."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._passed = 0

    def process_item(self, item: Article) -> Article:
        """Return ``item``, or raise `BeyondMax`."""
        most = getattr(self.crawler.spider, "max_items", None)
        if most is not None and self._passed >= most:
            raise BeyondMax(f"{item.id} comes after {most} articles")
        self._passed += 1
        return item
