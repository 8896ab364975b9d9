"""Last step: what is on disk is known from now on."""

from __future__ import annotations

from itemadapter import ItemAdapter

from newsbot.items import Article
from newsbot.near import remember_line
from newsbot.pipelines.step import Step


class Remember(Step):
    """Remembers each article after its line is written, never before."""

    def process_item(self, item: Article) -> Article:
        """Remember ``item`` and return it."""
        keep_url = getattr(self.crawler.spider, "keeps_urls", False)
        sketched = self.crawler.settings["NEWSBOT_NEAR_DUPLICATES"] != "off"
        remember_line(self.store, ItemAdapter(item).asdict(), keep_url, sketched)
        return item
