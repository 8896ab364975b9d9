"""The forms in which days are printed: where one stands in a short text, and which day it is."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from newsbot.text.date_words import DateWords, word_key

# What may be the name of a month: any run of letters, which `re` does not know of all scripts.
_WORD = r"(?P<month>[^\s\d,;:/()|•·–—-]{2,20}(?: (?:ال)[^\s\d,;:/()|•·–—-]{2,10})?)"
_OF = r"(?:(?:de|del|di|du|of|den|năm|år)\s|d['’]|พ\.ศ\.\s?)?"
_YEAR = r"(?P<year>(?:1[3-9]|2[0-5])\d\d)(?!\d)"
_DAY = r"(?P<day>\d\d?)"
_GAP = r"[\s/-]{1,2}"
_NAMED = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 3 May 2024, 3. Mai 2024, 3 de maio de 2024
        rf"(?<![\d.:]){_DAY}(?:st|nd|rd|th|er|ste|de|-?a|-?го|[ºª°])?[.,]?[\s/-]{{0,2}}{_OF}"
        rf"{_WORD}[\s/,-]{{0,3}}{_OF}{_YEAR}",
        # May 3rd, 2024
        rf"{_WORD}[\s/-]{{0,2}}{_DAY}(?:st|nd|rd|th|[.])?(?![\d:.])\s?[,/-]?\s{{0,2}}{_OF}{_YEAR}",
        # 2024. május 3., 2024 m. gegužės 3 d.
        rf"(?<!\d){_YEAR}(?:[.,]| (?:m|ж)\.)?{_GAP}{_WORD}{_GAP}{_DAY}(?![\d:])(?: d\.|[.a](?!\w))?",
        # 2024. gada 3. maijs
        rf"(?<!\d){_YEAR}\.? gada {_DAY}\. {_WORD}",
        # 3 tháng 5, 2024
        rf"(?<!\d){_DAY} (?:tháng|thg) (?P<month>\d\d?),? (?:năm )?{_YEAR}",
    )
)
_YEAR_FIRST = re.compile(
    r"(?<![\d.])(?P<year>\d{4})(?:(?P<mark>[-./])\s?(?P<month>\d\d?)(?P=mark)\s?(?P<day>\d\d?)(?!\d)\.?"
    r"|\s?[年년]\s?(?P<cmonth>\d\d?)\s?[月월]\s?(?P<cday>\d\d?)\s?[日일])"
)
# Points between the numbers: day first, wherever they are printed so.
_POINTS = re.compile(r"(?<![\d.])(?P<day>\d\d?)\. ?(?P<month>\d\d?)\. ?(?P<year>\d{4}|\d\d)(?!\.?\d)\.?")
_STROKES = re.compile(
    r"(?<![\d/-])(?P<first>\d\d?)(?P<mark>[/-])(?P<second>\d\d?)(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/-])"
)
# `25.04.24` is a day of April in these languages; in Korean it is one of 2025.
_SHORT_YEARS = frozenset(
    "de nl da nb nn no sv fi is cs sk pl sl hr sr bs mk bg ru uk be et lv tr it fr ro el he".split()
)
_LETTERS = re.compile(r"[^\W\d_]+")
_CENTURY, _BUDDHIST_ERA = 2000, 543  # years before the common one
# The year in which the first newspaper was printed, and one in which these lines are of no use.
FIRST_PAPER, _LAST_PAPER = 1605, 2200


class Day(NamedTuple):
    """A day and where it stands in its text; none where it is printed, but cannot be told or does not exist."""

    date: datetime.date | None
    start: int
    end: int


def find_day(text: str, words: DateWords, language: str | None) -> Day | None:
    """The first day of a short text, in the most telling form that fits.

    A ValueError where no such day exists.
    """
    if found := _YEAR_FIRST.search(text):
        numbers = {
            name.lstrip("c"): int(value) for name, value in found.groupdict().items() if value and name != "mark"
        }
        return Day(_date(numbers["year"], numbers["month"], numbers["day"], language), *found.span())
    for form in _NAMED:
        for found in form.finditer(text):
            month = int(found["month"]) if found["month"].isdigit() else words.month(found["month"])
            if month is not None:
                return Day(_date(int(found["year"]), month, int(found["day"]), language), *found.span())
    return _in_points(text, language) or _in_strokes(text, words, language)


def _in_points(text: str, language: str | None) -> Day | None:
    found = _POINTS.search(text)
    if found is None:
        return None
    day, month, year = (int(found[name]) for name in ("day", "month", "year"))
    if year < 100 and language not in _SHORT_YEARS:
        # `07.17.18` leaves one reading.
        date = _date(year, day, month, language) if day <= 12 < month else None
        return Day(date, *found.span())
    return Day(_date(year, month, day, language), *found.span())


def _in_strokes(text: str, words: DateWords, language: str | None) -> Day | None:
    """`05/03/2024`: in March or in May, as the language has it, the weekday beside it or a number above twelve."""
    found = _STROKES.search(text)
    if found is None:
        return None
    first, second, year = (int(found[name]) for name in ("first", "second", "year"))
    orders = {(first, second), (second, first)}
    found_dates = (_date(year, month, day, language) for day, month in orders if month <= 12)
    possible = {date for date in found_dates if date}
    beside = {words.weekdays.get(word_key(word), -1) for word in _LETTERS.findall(text)} - {-1}
    if len(possible) > 1 and words.day_first:
        return Day(_date(year, second, first, language), *found.span())
    if len(possible) > 1:
        possible = {date for date in possible if date.weekday() in beside}
    return Day(possible.pop() if len(possible) == 1 else None, *found.span())


def _date(year: int, month: int, day: int, language: str | None) -> datetime.date | None:
    if year < 100:
        year += _CENTURY
    elif language == "th" and year > _LAST_PAPER:
        year -= _BUDDHIST_ERA
    elif language == "fa" and year < FIRST_PAPER:
        return _of_persia(year, month, day)
    date = datetime.date(year, month, day)
    return date if FIRST_PAPER <= year < _LAST_PAPER else None


def _of_persia(year: int, month: int, day: int) -> datetime.date:
    """A day of the calendar of Iran, by its cycle of 33 years with eight leap years, which holds from 1799 to 2256.

    >>> _of_persia(1403, 12, 11)
    datetime.date(2025, 3, 1)
    """
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    before = 365 * (year - 1) + (8 * year + 21) // 33 + 31 * min(month - 1, 6) + 30 * max(month - 7, 0)
    return datetime.date.fromordinal(before + day + 226_894)
