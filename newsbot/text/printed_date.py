"""The date inside a dateline: a day and a month, seldom a year, in the forms of many languages."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from newsbot.text.folding import fold
from newsbot.text.months import MONTHS

# The vowel signs of the scripts of India are no letters to `re`.
_WORD = r"(?P<month>(?:[^\W\d_]|[\u0900-\u0dff]){2,14})"
_DAY = r"(?<![\d.:/])(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![^\W_]){_WORD}\.?\s{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s{{0,2}}{_YEAR})?",
        rf"{_DAY}\s{{0,2}}(?:de |d['’]|di )?{_WORD}(?![^\W\d_])\.?(?:,?\s{{0,2}}(?:del? )?{_YEAR})?",
        rf"(?<![^\W_]){_WORD}\.?\s{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"{_DAY}\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{2,4}})?(?![\d:])",
        r"(?<!\d)(?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>\d{2,4})(?!\d)",
        r"(?:(?P<year>\d{4})[年년]\s?)?(?:(?P<month>\d{1,2})[月월]\s?)?(?P<day>\d{1,2})[日일]",
    )
)
# A paper of the evening before, or of a place further west, may carry tomorrow's date; none prints next month's.
# A line that seems older than ten months is misprinted: better no date than a wrong one.
_AHEAD, _BEHIND = datetime.timedelta(days=7), datetime.timedelta(days=300)


class PrintedDate(NamedTuple):
    """A date as printed: where it stands in the text, and the numbers that are there."""

    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None


def find_printed_date(text: str) -> PrintedDate | None:
    """The first date in a short text, in the most telling form that fits; whether the day exists is not asked.

    >>> find_printed_date("MADRID, 3 ene")[:4], find_printed_date("Nendeln, 27.6.205")[2:]
    ((8, 13, 3, 1), (27, 6, 205))
    """
    if not any(map(str.isdigit, text)):
        return None
    for form in _FORMS:
        for match in form.finditer(text):
            numbers = match.groupdict()
            month = _month(numbers["month"])
            if month is None and numbers["month"]:
                continue
            day, year = numbers.get("day"), numbers["year"]
            return PrintedDate(
                match.start(), match.end(), int(day) if day else None, month, int(year) if year else None
            )
    return None


def _month(printed: str | None) -> int | None:
    if printed is None or printed.isdigit():
        return int(printed) if printed else None
    return MONTHS.get(fold(printed))


def resolve_date(printed: PrintedDate, published: datetime.date | None) -> datetime.date | None:
    """The day meant, its year (and where only a day is printed its month) taken from the publication.

    None where no day is printed, where there is no such day, or where nothing says the year.
    """
    if printed.day is None:
        return None
    if printed.month is None:
        return _nearest(_same_day_of_months(printed.day, published), published) if published else None
    if printed.year is not None:
        year = printed.year + 2000 if printed.year < 100 else printed.year
        return _day(year, printed.month, printed.day) if year >= 1800 else None
    if published is None:
        return None
    years = (published.year + 1, published.year, published.year - 1)
    return _nearest((_day(year, printed.month, printed.day) for year in years), published)


def _nearest(days: Iterator[datetime.date | None], published: datetime.date) -> datetime.date | None:
    possible = [day for day in days if day and -_BEHIND <= day - published <= _AHEAD]
    return max(possible, default=None)


def _same_day_of_months(day: int, published: datetime.date) -> Iterator[datetime.date | None]:
    month = published.year * 12 + published.month - 1
    for counted in (month + 1, month, month - 1):
        yield _day(counted // 12, counted % 12 + 1, day)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
