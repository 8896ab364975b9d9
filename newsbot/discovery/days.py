"""Which days an address or an entry of a listing may be of, before its page is fetched."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable

from newsbot.discovery.base import Window

# A listing's clock and the paper's own may lie a day apart.
_SLACK = datetime.timedelta(1)
# What of a listing without days asked for counts as new, reckoned from its own newest entry.
_LATELY = datetime.timedelta(3)
_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)(?:[/-](\d\d?))?(?=[/-]|\.|$)")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(\d\d)(?:[/_-]?(\d\d))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def read_day(text: str | None) -> datetime.date | None:
    """The day of an ISO 8601 text; None where it begins with none."""
    try:
        return datetime.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def days_of_article(url: str) -> tuple[datetime.date, datetime.date] | None:
    """First and last day that an article's address names.

    >>> days_of_article("https://example.org/2024/02/a-slug/")
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    return _span(_IN_PATH.search(url))


def days_of_sitemap(url: str) -> tuple[datetime.date, datetime.date] | None:
    """First and last day that a sitemap's name tells of.

    >>> days_of_sitemap("https://example.org/sitemap-2024.xml")
    (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
    """
    if span := _span(_IN_NAME.search(url)):
        return span
    year = _YEAR.search(url)
    return (datetime.date(int(year[1]), 1, 1), datetime.date(int(year[1]), 12, 31)) if year else None


def _span(match: re.Match[str] | None) -> tuple[datetime.date, datetime.date] | None:
    if match is None:
        return None
    year, month = int(match[1]), int(match[2])
    try:
        if match[3]:
            day = datetime.date(year, month, int(match[3]))
            return day, day
        return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])
    except ValueError:
        return None


def may_be_of(
    window: Window, days: tuple[datetime.date, datetime.date] | None, modified: datetime.date | None = None
) -> bool:
    """Whether something may be of the days asked for.

    days: the first and last it is said to be of. modified: of its last change, which no part of it is later than.
    """
    if window.since is None or window.until is None:
        return True
    first, last = window.since - _SLACK, window.until + _SLACK
    if days is not None and (days[1] < first or days[0] > last):
        return False
    return modified is None or modified >= first


def lately(days: Iterable[datetime.date | None]) -> datetime.date:
    """The day from which on entries of a listing are new, by its newest; the first of all where none has a day."""
    known = [day for day in days if day is not None]
    return max(known) - _LATELY if known else datetime.date.min
