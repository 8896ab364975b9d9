"""Moments and days as pages print them.

ISO 8601 is read by dateutil, every other form by dateparser, which knows months and orders in
the languages of the world. What a page leaves out is not invented: no year, no value; no time, no time.
"""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo

import dateparser
from dateutil.parser import isoparse

_ISO = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?")
_HAS_TIME = re.compile(r"\d{1,2}\s*[:.h]\s*\d\d(?!\d)|\d\s*[ap]\.?m\b", re.IGNORECASE)
_LONGEST = 100


def parse_instant(text: str, timezone: str = "UTC", language: str | None = None) -> str | None:
    """ISO 8601 of a printed moment, or None where it is none (a date that does not exist, too).

    timezone: IANA name, used where ``text`` has no offset; it knows the summer times of the past.
    language: ISO 639-1, narrows how words are read. A text with a day but no time gives the day alone.

    >>> parse_instant("September 25, 2025 08:45am", "Asia/Karachi")
    '2025-09-25T08:45:00+05:00'
    >>> parse_instant("July 14, 2008 09:30am", "Asia/Karachi")
    '2008-07-14T09:30:00+06:00'
    >>> parse_instant("25 Sep, 2025"), parse_instant("February 30, 2014")
    ('2025-09-25', None)
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    moment = _parse_iso(text) if _ISO.fullmatch(text) else _parse_printed(text, language)
    if moment is None:
        return None
    if not _HAS_TIME.search(text):
        return moment.date().isoformat()
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(timezone))
    return moment.replace(microsecond=0).isoformat()


def parse_day(text: str, language: str | None = None) -> datetime.date | None:
    """The day that ``text`` prints in full, or None.

    >>> parse_day("September 10th , 2014")
    datetime.date(2014, 9, 10)
    """
    instant = parse_instant(text, language=language)
    return datetime.date.fromisoformat(instant[:10]) if instant else None


def _parse_iso(text: str) -> datetime.datetime | None:
    try:
        moment: datetime.datetime = isoparse(text)
    except ValueError:
        return None
    return moment


def _parse_printed(text: str, language: str | None) -> datetime.datetime | None:
    return dateparser.parse(
        text,
        languages=[language] if language else ["en"],
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]},
    )
