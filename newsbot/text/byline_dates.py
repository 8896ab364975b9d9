"""Dates and times among the names of a byline: they say nothing of who wrote."""

from __future__ import annotations

import re

from newsbot.text.printed_date import find_printed_date

_MOST = 4
_MARK = "\x1f"
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?(?: (?:[A-Z]{2,4}|Uhr)\b)?"
    r"|\b\d{1,3}[ -]?(?:min(?:ute)?s? (?:ago|read)|(?:h|h(?:ou)?rs?|days?|weeks?) ago)\b"
    r"|\b\d{1,2} ?[ap]\.?m\b\.?(?: [A-Z]{2,4}\b)?",
    re.IGNORECASE,
)
_DAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag"
    r"|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
# What leads to a date, and what parts its halves.
_AROUND = re.compile(
    r"(?:\b(?:(?:first |last )?(?:published|updated|posted|modified|created)(?! by)|on(?: the)?|at"
    r"|publiée?|publicad[oa]|pubblicato|veröffentlicht|aktualisiert|mis à jour|actualizado|aggiornato"
    rf"|am|um|vom|den|le|el|il|em|{_DAY})\b[\s.,:|–—-]{{0,4}}){{0,4}}{_MARK}[\s,.|–—-]{{0,4}}"
    rf"(?:(?:(?:on|at|um|à)\s)?{_MARK}[\s,.|–—-]{{0,4}}){{0,4}}",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"[\s|,•·–—-]{0,5}\b(?:(?:last |first )?(?:published|updated|posted|modified)\b(?! by)"
    r"|(?:aktualisiert|veröffentlicht|stand|mis à jour|publié|actualizado|publicado|aggiornato)\b:?(?= )).*$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:\d{1,2}[:.]\d{2}.*|.*\b(?:19|20)\d\d\b.*|\d+ (?:min(?:ute)?|hour|day|week)s? ago"
    rf"|\d+ min(?:ute)?s?\.?(?: (?:read|Lesezeit))?|{_DAY}\.?)",
    re.IGNORECASE,
)


def without_dates(text: str) -> str:
    """``text`` with a semicolon in the place of each date, and without what is said behind of a change.

    >>> without_dates("Posted by Ada Poole at 10:05 AM on June 17, 2016")
    'Posted by Ada Poole ; '
    """
    if any(map(str.isdigit, text)):
        for _ in range(_MOST):
            date = find_printed_date(text)
            if date is None:
                break
            text = f"{text[: date.start]}{_MARK}{text[date.end :]}"
        text = _AROUND.sub(" ; ", _CLOCK.sub(_MARK, text)).replace("  ;", " ;")
    return _WHEN.sub("", text)


def is_time(item: str) -> bool:
    """Whether it tells when: ``3 hours ago``, ``4 min read``."""
    return _TIME.fullmatch(item) is not None
