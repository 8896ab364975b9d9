"""Fourth step: wire copy that another paper has printed already, or the same one on another day, is told."""

from __future__ import annotations

from newsbot.drops import NearDuplicate
from newsbot.items import Article
from newsbot.near import find_near
from newsbot.pipelines.step import Step
from newsbot.stores import Remembered


class NearDuplicates(Step):
    """Marks an article that is nearly the same as a stored one of any source; or drops it, as settings say."""

    def process_item(self, item: Article) -> Article:
        """Return ``item`` with the first article of its group, or raise `NearDuplicate`.

        Never dropped are a text that holds a stored one and goes on, since nothing else has all of its words, and a
        later version of a stored article. What is dropped is remembered, or each run would fetch it again.
        """
        assert item.id is not None
        settings = self.crawler.settings
        mode = settings["NEWSBOT_NEAR_DUPLICATES"]
        if mode == "off" or not (
            near := find_near(self.store, item.id, item.paragraphs, settings.getfloat("NEWSBOT_SIMILARITY"))
        ):
            return item
        kind, similarity = near.likeness.kind, near.likeness.similarity
        if mode == "drop" and kind != "whole" and item.version == 1:
            self.store.remember(Remembered(item.id, item.content_sha256, original=near.original))
            raise NearDuplicate(f"{item.id} is a {kind} of {near.original}, alike by {similarity}")
        item.near_duplicate_of, item.similarity, item.near_duplicate_kind = near.original, similarity, kind
        self.crawler.stats.inc_value(f"newsbot/near_duplicates/{kind}")
        return item
