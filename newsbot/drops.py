"""Why an article is dropped: one class a reason, which also names its counter ``newsbot/dropped/…``."""

from __future__ import annotations

from scrapy.exceptions import DropItem


class Dropped(DropItem):
    """An article that is not exported. ``reason`` is its counter's name."""

    reason = "dropped"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)


class NoUrl(Dropped):
    reason = "no_url"


class NoTitle(Dropped):
    reason = "no_title"


class NoBody(Dropped):
    reason = "no_body"


class NestedTooDeep(Dropped):
    reason = "nested_too_deep"


class NoDate(Dropped):
    reason = "no_date"


class OutsideWindow(Dropped):
    reason = "outside_window"


class DuplicateId(Dropped):
    reason = "duplicate_id"


class DuplicateText(Dropped):
    reason = "duplicate_text"
