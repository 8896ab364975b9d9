"""First step: what is not a whole article goes no further."""

from __future__ import annotations

from newsbot.drops import ConsentWall, NestedTooDeep, NoBody, NoDate, NoTitle, NoUrl, Paywall
from newsbot.extraction.kind import WITHOUT_TEXT
from newsbot.items import Article

# Flaws that explain a missing date; without one of them a missing date is an error of ours.
DATE_REASONS = frozenset(["impossible_date", "no_date"])


class Validate:
    """Requires url, title, a date or the reason why there is none, and a body unless the kind has none."""

    def process_item(self, item: Article) -> Article:
        """Return ``item``, or raise the `Dropped` that says what is missing."""
        if not item.url or not item.id:
            raise NoUrl("no address")
        if "consent_wall" in item.flaws and item.kind not in WITHOUT_TEXT:
            raise ConsentWall("it asks for consent")
        if not item.title:
            raise NoTitle("no headline")
        if not item.published_at and not DATE_REASONS & set(item.flaws):
            raise NoDate("no date of publication")
        if not item.paragraphs and not (item.kind in WITHOUT_TEXT and (item.description or item.images)):
            if "nested_too_deep" in item.flaws:
                raise NestedTooDeep("nested deeper than the parser goes")
            if item.free is False:
                raise Paywall("it is not free, and has no story")
            raise NoBody("no text found")
        return item
