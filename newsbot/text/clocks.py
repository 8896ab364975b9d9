"""Times of day as pages print them, with the zone behind them: ``2:24 p.m.``, ``14h24``, ``下午2:24``."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from newsbot.text.date_words import DateWords, word_key
from newsbot.text.zones import read_zone

_HALF_BEFORE = r"(?:(?P<morning>午前|上午|凌晨|早上|오전)|(?P<later>午後|下午|晚上|오후))?\s?"
_SECONDS = r"(?:\s?[:.]\s?(?P<second>\d\d)(?:[.,]\d{1,9})?(?!\d))?"
# A duration, a score, a price: what stands behind the numbers says so.
_NO_CLOCK = r"(?!\d|[.,:/]\d|\s?(?:min|sec|sek|seg|мин|сек|дк|dk|%|€|\$|£))"
_MINUTES = rf"\s?[:.h]\s?(?P<minute>\d\d){_SECONDS}{_NO_CLOCK}(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
_HOUR_ALONE = r"\s?(?P<noon>[ap])\.?\s?m\b\.?|\s?(?:Uhr|h|uur|часа?|часов)\b"
_HAN = r"\s?[時时시點点]\s?(?:(?P<han>\d\d?)\s?[分분]?)?"
_CLOCK = re.compile(rf"{_HALF_BEFORE}(?<![\d.,:/])(?P<hour>\d\d?)(?:{_MINUTES}|{_HOUR_ALONE}|{_HAN})", re.IGNORECASE)
# The word behind a clock that names its half of the day, or before it.
_WORD_BEHIND = re.compile(r"\s?([^\s\d,;:()|•·–—+\-]{1,16})")
_WORD_BEFORE = re.compile(r"([^\s\d,;:()|•·–—]{1,16})\s?$")
_TWO_WORDS_BEHIND = re.compile(r"\s?([^\W\d_]{1,3}\.)\s?([^\W\d_]{1,3}\.)")
_UNIT = re.compile(r"\s?(?:Uhr|uur|Hrs|hours|h|น\.|в\.|ч\.)(?![^\W\d_])", re.IGNORECASE)
_ZONE = re.compile(
    r",?\s?(?:\((?P<inner>(?:UTC|GMT)?\s?[+−-]\d\d?(?::?\d\d)?|[A-Z]{2,5}|[Мм][Сс][Кк])\)"
    r"|(?P<offset>(?:UTC|GMT)?\s?[+−-]\d\d?(?::?\d\d)?(?![\d:.\w-]))|(?P<name>[A-Z]{1,5}|[Мм][Сс][Кк])(?![^\W_]))"
    r"(?:\s?\([A-Z][A-Za-z ]{4,40}\))?"
)


class Clock(NamedTuple):
    """A time of day, its zone where one is named, and where both stand in their text."""

    time: datetime.time
    zone: datetime.tzinfo | None
    start: int
    end: int


def find_clock(text: str, words: DateWords) -> Clock | None:
    """The first time of day in a short text. A ValueError where no such time, or no such offset, exists."""
    found = _CLOCK.search(text)
    if found is None:
        return None
    start, end = found.span()
    after_noon: bool | None = None
    if half := found["half"] or found["noon"]:
        after_noon = half.lower() == "p"
    elif found["morning"] or found["later"]:
        after_noon = found["later"] is not None
    else:
        after_noon, start, end = _half(text, start, end, words)
    if unit := _UNIT.match(text, end):
        end = unit.end()
    hour = int(found["hour"])
    if after_noon is not None and hour <= 12:
        hour = hour % 12 + 12 * after_noon
    time = datetime.time(hour, int(found["minute"] or found["han"] or 0), int(found["second"] or 0))
    zone, end = _zone(text, end)
    return Clock(time, zone, start, end)


def _half(text: str, start: int, end: int, words: DateWords) -> tuple[bool | None, int, int]:
    """Whether a clock is one after noon, by the word behind it or before it, and where it begins and ends with that."""
    behind, before = _WORD_BEHIND.match(text, end), _WORD_BEFORE.search(text[max(start - 20, 0) : start])
    if behind and (half := _names_half(behind[1], words)) is not None:
        return half, start, behind.end()
    if (two := _TWO_WORDS_BEHIND.match(text, end)) and (half := _names_half(two[1] + two[2], words)) is not None:
        return half, start, two.end()
    if before and (half := _names_half(before[1], words)) is not None:
        return half, start - len(before[0]), end
    return None, start, end


def _names_half(word: str, words: DateWords) -> bool | None:
    key = word_key(word)
    return True if key in words.after_noon else False if key in words.before_noon else None


def _zone(text: str, end: int) -> tuple[datetime.tzinfo | None, int]:
    """The zone behind a clock. Capitals that name none are no part of the moment: `10:15, UK`."""
    found = _ZONE.match(text, end)
    if found is None:
        return None, end
    return read_zone((found["inner"] or found["offset"] or found["name"]).strip()), found.end()
