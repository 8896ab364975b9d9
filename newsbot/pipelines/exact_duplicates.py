"""Second step: an article that is stored already, or whose text is, is dropped."""

from __future__ import annotations

from newsbot.dedupe.fingerprint import hash_text
from newsbot.drops import DuplicateId, DuplicateText, Unchanged
from newsbot.items import Article
from newsbot.pipelines.step import Step
from newsbot.stores import Remembered


class ExactDuplicates(Step):
    """Drops the same id, and the same normalised text under another id, of any source in the store.

    In a run that looks at stored articles again, an edited one passes as the next version of itself.
    """

    def process_item(self, item: Article) -> Article:
        """Return ``item`` with its text's hash, or raise `DuplicateId`, `Unchanged` or `DuplicateText`.

        A copy is remembered, or each run would fetch it again; its original is on disk by then.
        """
        assert item.id is not None
        item.content_sha256 = hash_text(item.paragraphs)
        if known := self.store.find(item.id):
            return self._next_version(item, known)
        if item.content_sha256 and (original := self.store.find_original(item.content_sha256)):
            self.store.remember(Remembered(item.id, item.content_sha256, original=original))
            raise DuplicateText(f"{item.id} has the text of {original}")
        return item

    def _next_version(self, item: Article, known: Remembered) -> Article:
        if not getattr(self.crawler.spider, "rechecks", False):
            raise DuplicateId(f"{item.id} is stored already")
        if known.original or item.content_sha256 == known.text_hash:
            raise Unchanged(f"{item.id} has not changed")
        item.version, item.previous = known.version + 1, known.text_hash
        return item
