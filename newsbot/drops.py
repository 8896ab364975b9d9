"""Why an article is dropped: one class a reason, which also names its counter."""

from __future__ import annotations

from scrapy.exceptions import DropItem


class Dropped(DropItem):
    """An article that is not exported.

    reason: one word. final: nothing is gained by another try; the others wait for one.
    """

    reason = "dropped"
    final = False

    def __init__(self, detail: str) -> None:
        super().__init__(detail)

    @property
    def counter(self) -> str:
        """The counter's name below ``newsbot/``."""
        return f"dropped/{self.reason}"


class NoUrl(Dropped):
    reason = "no_url"


class NoTitle(Dropped):
    reason = "no_title"


class NoBody(Dropped):
    reason = "no_body"


class Paywall(Dropped):
    """A page that says that it is not free, and has no story."""

    reason = "paywall"


class NestedTooDeep(Dropped):
    reason = "nested_too_deep"


class ConsentWall(Dropped):
    """A page that asks for consent before it shows its story; nothing is clicked."""

    reason = "consent_wall"


class NoDate(Dropped):
    reason = "no_date"


class DuplicateId(Dropped):
    reason = "duplicate_id"
    final = True


class DuplicateText(Dropped):
    reason = "duplicate_text"
    final = True


class NearDuplicate(Dropped):
    """Only where the user wants none of them."""

    reason = "near_duplicate"
    final = True


class Unchanged(Dropped):
    """Fetched once more, and the text is the same."""

    reason = "unchanged"
    final = True
    log_level = "DEBUG"

    @property
    def counter(self) -> str:
        """It is no loss, so its counter is not among the drops."""
        return self.reason


class OtherDay(Dropped):
    """Of another day than those asked for; a run that asks for its day, or for what is new, fetches it again."""

    reason = "other_day"
    final = True
    log_level = "DEBUG"


class BeyondMax(Dropped):
    """After so many articles as were asked for; the next run fetches it again."""

    reason = "beyond_max_items"
    final = True
    log_level = "DEBUG"


class NotStored(Dropped):
    """The output or the store failed; the run ends with exit status 6, and the next one fetches it again."""

    reason = "not_stored"
    final = True
