"""First step: what a site shows on many of its pages is taken out of the story."""

from __future__ import annotations

from newsbot.boilerplate.recurring import WINDOW, PageLines
from newsbot.dedupe.fingerprint import hash_text
from newsbot.extraction.without import drop_recurring
from newsbot.items import Article
from newsbot.pipelines.step import Step
from newsbot.rules import ArticleRules


class StripRecurring(Step):
    """Learns the lines of each page as it comes, and drops those that earlier pages of its source had.

    Where a site's rules say what its body is, they are right about it: nothing is learnt or dropped there.
    """

    def process_item(self, item: Article) -> Article:
        """Return ``item`` without what recurs.

        One that is stored as its page has it stays so: what could not be told from the story then is no edit now.
        """
        if not item.id or not item.source or item.evidence.get("paragraphs") == "site":
            return item
        lines = PageLines.of(item.paragraphs)
        earlier = [PageLines.from_bytes(data) for data in self.store.pages.newest(item.source, WINDOW)]
        self.store.pages.add(item.source, item.id, lines.to_bytes(), keep=WINDOW)
        known = self.store.find(item.id)
        if known is not None and known.text_hash == hash_text(item.paragraphs):
            return item
        rules = getattr(self.crawler.spider, "rules", ArticleRules())
        if dropped := drop_recurring(item, earlier, rules):
            assert self.crawler.stats
            self.crawler.stats.inc_value("newsbot/recurring_paragraphs", dropped)
        return item
