"""Moments and days as pages print them.

A text is read when it is a day, a time, a zone, and words that say nothing more. A day whose month is in no list here
is asked of dateparser, which knows more forms; never the time beside it, nor the order of numbers. What a page leaves
out is not invented: no year, no value; no time, no time; no offset and no time zone, a time without offset.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from contextlib import suppress
from functools import lru_cache
from zoneinfo import ZoneInfo

from newsbot.text.clocks import find_clock
from newsbot.text.date_forms import FIRST_PAPER, find_day
from newsbot.text.date_words import DateWords, date_words, word_key
from newsbot.text.zones import read_zone

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:\s?(Z|[+-]\d\d(?::?\d\d)?))?)?",
    re.IGNORECASE,
)
_ISO_BASIC = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_NUMERAL = re.compile(r"\d")
_WIDE = str.maketrans("：／．，（）－", ":/.,()-")
# `Mon Mar 03 10:15:00 +0000 2025`: the year behind the time, as machines print it.
_YEAR_LAST = re.compile(r"([A-Za-z]{3}) (\d\d?) (\d\d:\d\d(?::\d\d)?(?: [A-Z+-][\w:]{2,8})?) (\d{4})$")
# A weekday in brackets, one that is counted, and those that no space parts from the day.
_WEEKDAY = re.compile(
    r"\((?![A-Z]{2}|мск)[^()\s\d]{1,3}\)|\b(?:[Tt]hứ|[Tt]h) [2-7]\b"
    "|[月火水木金土日]曜日?|(?:周|週|星期|禮拜|礼拜)[一二三四五六日天]"
)
_LEFT = re.compile(r"[^\s|,;:()\[\]•·‧∙●–—/\-@*&\"]+")
# What follows a moment and is none of its sentence: another part of the line, a name.
_SET_OFF = re.compile(
    r"\s?(?:[|•·–—/(\[,;-]\s?(?![a-zà-þа-яα-ω])|(?:by|von|par|por|door|av|af|di|da|in)\s(?=[^\Wa-zà-þ])|\s(?=[^\W\da-zà-þа-я]))"
)
_SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?…]$")
# A label names the moment, and may name a person before it.
_LABEL = re.compile(
    r"\W*(?:post|publ|submit|creat|writ|updat|by\b|von\b|par\b|por\b|veröff|aktual|actual|mis à)", re.IGNORECASE
)
_WORDS_BEFORE, _WORDS_OF_LABEL = 3, 8
_LANGUAGES = {"no": "nb"}
_LONGEST = 100


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
    return _iso(_moment(text, language), timezone) if 0 < len(text) <= _LONGEST else None


def find_instant(text: str, timezone: str | None = None, language: str | None = None) -> str | None:
    """As `parse_instant`, of a text that says more before or behind its moment than a date does.

    >>> find_instant("Posted by Ada Poole at 10:05 AM on June 3, 2016"), find_instant("In May 2024 3 ferries sank")
    ('2016-06-03T10:05:00', None)
    """
    text = text.strip()
    if not 0 < len(text) <= _LONGEST:
        return None
    return _iso(_moment(text, language) or _moment_within(text, language), timezone)


def _iso(moment: datetime.date | None, timezone: str | None) -> str | None:
    # Some systems write the year 1 for a moment that they do not know.
    if moment is None or moment.year < FIRST_PAPER:
        return None
    if not isinstance(moment, datetime.datetime):
        return moment.isoformat()
    if moment.tzinfo is None and timezone:
        moment = moment.replace(tzinfo=ZoneInfo(timezone))
    return moment.isoformat(timespec="seconds")


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
    text = _with_european_numbers(text)
    try:
        if iso := _ISO.fullmatch(text) or _ISO_BASIC.fullmatch(text):
            return _of_iso(*iso.groups())
        return _printed(_in_order(text), language)
    except ValueError:
        # There is no such day, or no such time.
        return None


def _with_european_numbers(text: str) -> str:
    if text.isascii():
        return text
    return _NUMERAL.sub(lambda digit: str(unicodedata.decimal(digit[0])), text.translate(_WIDE))


def _in_order(text: str) -> str:
    return _YEAR_LAST.sub(r"\1 \2, \4 \3", _WEEKDAY.sub("", text))


def _of_iso(year: str, month: str, day: str, hour: str | None, *rest: str | None) -> datetime.date:
    date = datetime.date(int(year), int(month), int(day))
    if hour is None:
        return date
    minute, second, zone = rest
    time = datetime.time(int(hour), int(minute or 0), int(second or 0), tzinfo=read_zone(zone) if zone else None)
    return datetime.datetime.combine(date, time)


def _printed(text: str, language: str | None) -> datetime.date | None:
    """The moment that ``text`` is, if it holds a day and nothing that is not of a moment."""
    words = date_words(language)
    day = find_day(text, words, language)
    if day and day.date is None:
        return None
    left = f"{text[: day.start]} | {text[day.end :]}" if day else text
    clock = find_clock(left, words)
    if clock:
        left = f"{left[: clock.start]} {left[clock.end :]}"
    date = day.date if day and _says_nothing(left, words) else None if day else _asked_for(left, language)
    if date is None or clock is None:
        return date
    return datetime.datetime.combine(date, clock.time, clock.zone)


@lru_cache(maxsize=256)
def _moment_within(text: str, language: str | None) -> datetime.date | None:
    """The first day in a text and the time next to it, where the words around are those of a label or a byline."""
    text, words = _in_order(_with_european_numbers(text)), date_words(language)
    try:
        day = find_day(text, words, language)
    except ValueError:
        return None
    if day is None or day.date is None:
        return None
    before, behind = text[: day.start], text[day.end :]
    clock = None
    # A time that cannot be read leaves the day.
    with suppress(ValueError):
        if (clock := find_clock(behind, words)) and _says_nothing(behind[: clock.start], words):
            behind = behind[clock.end :]
        elif (clock := find_clock(before, words)) and _says_nothing(before[clock.end :], words):
            before = before[: clock.start]
        else:
            clock = None
    if not _stands_alone(before, behind, words):
        return None
    return datetime.datetime.combine(day.date, clock.time, clock.zone) if clock else day.date


def _stands_alone(before: str, behind: str, words: DateWords) -> bool:
    """Whether the words around a moment are no sentence that it belongs to."""
    before = before.rpartition(". ")[2]
    first = _LEFT.findall(before)
    named = [word for word in first if word_key(word) not in words.weekdays]
    if len(named) > (_WORDS_OF_LABEL if _LABEL.match(before) else _WORDS_BEFORE):
        return False
    if _says_nothing(behind, words):
        return True
    # `On 3 May 2024, Ada …`
    if named and all(map(words.is_beside, named)):
        return False
    return _SET_OFF.match(behind) is not None and not _SENTENCE_END.search(behind)


def _says_nothing(text: str, words: DateWords) -> bool:
    return all(map(words.is_beside, _LEFT.findall(text)))


def _asked_for(text: str, language: str | None) -> datetime.date | None:
    """The day that dateparser finds in ``text``, which must have a year and the number of a day."""
    if not (_YEAR.search(text) and _SHORT_NUMBER.search(text)):
        return None
    # Half a tenth of a second, and most pages give their dates in numbers: loaded where it is needed.
    import dateparser
    from dateparser.data import language_order

    language = _LANGUAGES.get(language or "", language)
    # Some pages say their texts in one language and their dates in English.
    known = [code for code in dict.fromkeys((language, "en")) if code in language_order]
    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    tried = (dateparser.parse(text, languages=[code], settings=settings) for code in known)
    moment = next((moment for moment in tried if moment), None)
    return moment.date() if moment else None
