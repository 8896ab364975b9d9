"""Last step: what is on disk is known from now on."""

from __future__ import annotations

from itemadapter import ItemAdapter

from newsbot.items import Article
from newsbot.pipelines.step import Step
from newsbot.stores import Remembered


class Remember(Step):
    """Remembers each article after its line is written, never before."""

    def process_item(self, item: Article) -> Article:
        """Remember ``item`` and return it."""
        self.store.remember(Remembered.of_line(ItemAdapter(item).asdict()))
        return item
