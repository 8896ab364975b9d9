"""After the first step: an article of another day than those asked for goes no further."""

from __future__ import annotations

from newsbot.drops import OtherDay
from newsbot.items import Article
from newsbot.pipelines.step import Step


class AskedDays(Step):
    """Holds the days of ``since=`` and ``until=`` against the page, where listings do not tell them for certain."""

    def process_item(self, item: Article) -> Article:
        """Return ``item``, or raise `OtherDay`; its day is that of its own time zone."""
        spider = self.crawler.spider
        if not getattr(spider, "checks_days", False):
            return item
        window = spider.window  # type: ignore[union-attr]
        day = (item.published_at or "")[:10]
        if not window.since.isoformat() <= day <= window.until.isoformat():
            raise OtherDay(f"{item.id} is of {day or 'an unknown day'}")
        return item
