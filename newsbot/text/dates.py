"""Moments and days as pages print them.

Forms that are numbers alone are read here; every other form by dateparser, which knows months and orders in the
languages of the world. What a page leaves out is not invented: no year, no value; no time, no time; no offset and no
time zone, a time without offset.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import lru_cache
from zoneinfo import ZoneInfo

from newsbot.text.zones import find_offset

_DAY = r"(?P<year>\d{4})(?:(?P<mark>[-./])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)\.?"
_CLOCK = r"(?P<hour>\d\d?)(?::(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{1,9})?)?)?"
_ZONE = r"(?P<zone>Z|(?:UTC|GMT)?\s?[+-]\d\d?(?::?\d\d)?|UTC|GMT)?"
# Year first is the one order of bare numbers that all the world reads alike.
_NUMBERS = re.compile(
    rf"{_DAY}|年(?P<cmonth>\d\d?)月(?P<cday>\d\d?)日|년 ?(?P<kmonth>\d\d?)월 ?(?P<kday>\d\d?)일)"
    rf"(?:(?:T|\s{{0,2}}(?:\([^()]{{1,3}}\)|[,-])?\s{{0,2}})(?=\d\d?:){_CLOCK}\s?{_ZONE})?",
    re.IGNORECASE,
)
# Points between the numbers: day first, wherever they are printed so.
_DAY_FIRST = re.compile(
    r"(?P<day>\d\d?)\. ?(?P<month>\d\d?)\. ?(?P<year>\d{4})"
    rf"(?:,? ?(?:[-–|] )?(?=\d\d?:){_CLOCK}(?: Uhr)?\s?{_ZONE})?",
    re.IGNORECASE,
)
# `25.04.24` is a day of April in these languages; in Korean it is one of 2025.
_SHORT_YEAR = re.compile(r"(?<![\d.])(\d\d?\. ?\d\d?\. ?)(\d\d)(?![\d.])")
_SHORT_YEARS = frozenset("de nl da nb nn no sv fi is cs sk pl sl hr sr bg ru uk et lv tr it fr".split())
_ISO_BASIC = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?")
_HAS_TIME = re.compile(r"\d{1,2}\s*[:.h]\s*\d\d(?!\d)|\d\s*[ap]\.?m\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What dateparser and the forms above do not know of the ways to print a moment.
_NUMERAL = re.compile(r"\d")
_HANGUL_OR_HAN_CLOCK = re.compile(
    r"(?:(?P<am>午前|上午|오전)|(?P<pm>午後|下午|오후))?\s?(?<!\d)(?P<hour>\d\d?)(?:[時时시]\s?|:)(?P<minute>\d\d?)[分분]?"
)
_H_CLOCK = re.compile(r"(?<=\d)\s?h\s?(?=\d\d\b)")
_ZONE_IN_BRACKETS = re.compile(r"\(([A-Z]{2,5})\)$")
_FILLER = re.compile(r"(?<=\d\d\d\d)\.? (?:m\.|gada)(?= )|(?<=\d) d\.|(?<=\d\d\d\d\.) u(?= \d)")
_BUDDHIST_YEAR = re.compile(r"(?<!\d)2[45]\d\d(?!\d)")
_BUDDHIST_ERA = 543  # years before the common one
_LANGUAGES = {"no": "nb"}
_LONGEST = 100
# The year in which the first newspaper was printed.
FIRST_PAPER = 1605
_PARTS = frozenset("year month day cmonth cday kmonth kday".split())
# The fourth of May, or the fifth of April: English is printed in countries of either order.
_EITHER_ORDER = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])/(?!\1\b)(0?[1-9]|1[0-2])/\d{4}")


def parse_instant(text: str, timezone: str | None = None, language: str | None = None) -> str | None:
    """ISO 8601 of a printed moment, or None where it is none (a date that does not exist, too).

    timezone: IANA name, used where ``text`` has no offset; it knows the summer times of the past. Where neither
    is given the moment stands without offset, as it is printed. language: ISO 639-1, narrows how words are read.
    A text with a day but no time gives the day alone.

    >>> parse_instant("September 25, 2025 08:45am", "Asia/Karachi")
    '2025-09-25T08:45:00+05:00'
    >>> parse_instant("July 14, 2008 09:30am", "Asia/Karachi"), parse_instant("2008-07-14 09:30")
    ('2008-07-14T09:30:00+06:00', '2008-07-14T09:30:00')
    >>> parse_instant("25 Sep, 2025"), parse_instant("February 30, 2014")
    ('2025-09-25', None)
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    moment = _moment(text, language)
    # Some systems write the year 1 for a moment that they do not know.
    if moment is not None and moment.year < FIRST_PAPER:
        return None
    if not isinstance(moment, datetime.datetime):
        return moment.isoformat() if moment else None
    if moment.tzinfo is None and timezone:
        moment = moment.replace(tzinfo=ZoneInfo(timezone))
    return moment.replace(microsecond=0).isoformat()


def parse_day(text: str, language: str | None = None) -> datetime.date | None:
    """The day that ``text`` prints in full, or None.

    >>> parse_day("September 10th , 2014")
    datetime.date(2014, 9, 10)
    """
    instant = parse_instant(text, language=language)
    return datetime.date.fromisoformat(instant[:10]) if instant else None


# Pages say one moment in several places.
@lru_cache(maxsize=1024)
def _moment(text: str, language: str | None) -> datetime.date | None:
    """A moment, with offset where it is printed, or a day alone."""
    text = _as_numbers(text, language)
    if language in _SHORT_YEARS:
        text = _SHORT_YEAR.sub(r"\g<1>20\2", text)
    try:
        if numbers := _NUMBERS.fullmatch(text) or _DAY_FIRST.fullmatch(text):
            return _of_numbers(numbers)
        if basic := _ISO_BASIC.fullmatch(text):
            *parts, zone = basic.groups()
            return datetime.datetime(*(int(part or 0) for part in parts), tzinfo=_zone(zone))  # type: ignore[misc,arg-type]
    except ValueError:
        return None
    if not _YEAR.search(text) or (language in (None, "en") and _EITHER_ORDER.search(text)):
        return None
    moment = _parse_printed(text, language)
    return moment if moment is None or _HAS_TIME.search(text) else moment.date()


def _as_numbers(text: str, language: str | None) -> str:
    """``text`` with European digits, years and clocks."""
    if not text.isascii():
        text = _NUMERAL.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)
        text = _HANGUL_OR_HAN_CLOCK.sub(_clock, text)
    if language == "th":
        text = _BUDDHIST_YEAR.sub(lambda year: str(int(year[0]) - _BUDDHIST_ERA), text)
    return _FILLER.sub("", _ZONE_IN_BRACKETS.sub(r"\1", _H_CLOCK.sub(":", text)))


def _clock(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    if found["pm"] and hour < 12:
        hour += 12
    elif found["am"] and hour == 12:
        hour = 0
    return f" {hour}:{found['minute']:0>2}"


def _of_numbers(found: re.Match[str]) -> datetime.date:
    parts = {name.lstrip("ck"): int(value) for name, value in found.groupdict().items() if value and name in _PARTS}
    day = datetime.date(parts["year"], parts["month"], parts["day"])
    if found["hour"] is None:
        return day
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    return datetime.datetime.combine(day, datetime.time(hour, minute, second), _zone(found["zone"]))


def _zone(text: str | None) -> datetime.timezone | None:
    if not text:
        return None
    digits = re.sub(r"\D", "", text)
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits or 0), 0)
    offset = datetime.timedelta(hours=hours, minutes=minutes)
    return datetime.timezone(-offset if "-" in text else offset)


def _parse_printed(text: str, language: str | None) -> datetime.datetime | None:
    # Half a tenth of a second, and most pages give their dates in numbers: loaded where it is needed.
    import dateparser
    from dateparser.data import language_order

    language = _LANGUAGES.get(language or "", language)
    # Some pages say their texts in one language and their dates in English.
    known = [code for code in dict.fromkeys((language, "en")) if code in language_order]
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    tried = (dateparser.parse(text, languages=[code], settings=settings) for code in known)
    moment = next((moment for moment in tried if moment), None)
    # dateparser's own list takes IST for Israel's time.
    offset = find_offset(text) if moment else None
    return moment.replace(tzinfo=offset) if moment and offset else moment
