"""The line at the end of a story that says which issue of the paper printed it."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from newsbot.text.dates import parse_day
from newsbot.text.folding import letters

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_LINE = re.compile(r"[(\[]?\s*published in\s+(?P<rest>[^!?]{3,120}?)[.\s)\]]*", re.IGNORECASE)
_DAY = re.compile(
    rf"(?P<head>.*?)[,\s]*\b(?P<day>(?:{_MONTHS})[a-z]*\.?\s+\d{{1,2}}(?:\s*(?:st|nd|rd|th))?\s*,?\s*\d{{4}})",
    re.IGNORECASE,
)
# A Chinese paper's own: `《 Paper 》（ 2025年03月01日 07 版）`.
_CHINESE = re.compile(
    r"《\s*(?P<paper>[^《》]{1,20}?)\s*》\s*[（(]\s*(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"\s*第?\s*[A-Z]?\d{1,3}\s*版\s*[）)]"
)


@dataclass(frozen=True)
class Printed:
    """``day`` is None where the line names a day that does not exist; ``edition`` where it is just the paper."""

    day: datetime.date | None
    edition: str | None


def read_printed_line(paragraph: str, papers: tuple[str, ...]) -> Printed | None:
    """What ``Published in Dawn, EOS, May 4th, 2025`` says; None for any paragraph that is not such a line.

    papers: the names that the paper gives itself.

    >>> read_printed_line("Published in Dawn, September 10th , 2014", ("Dawn",))
    Printed(day=datetime.date(2014, 9, 10), edition=None)
    >>> read_printed_line("Published in Dawn, The Business and Finance Weekly, April 14th, 2025", ("Dawn",)).edition
    'The Business and Finance Weekly'
    """
    if chinese := _CHINESE.fullmatch(paragraph.strip()):
        return _read_chinese(chinese, papers)
    line = _LINE.fullmatch(paragraph.strip())
    parts = _DAY.fullmatch(line["rest"].strip()) if line else None
    if parts is None:
        return None
    names = [name.strip() for name in parts["head"].split(",") if name.strip()]
    known = {letters(paper) for paper in papers}
    if not any(letters(name) in known for name in names):
        return None
    editions = [name for name in names if letters(name) not in known]
    return Printed(parse_day(parts["day"].replace(".", "")), ", ".join(editions) or None)


def _read_chinese(line: re.Match[str], papers: tuple[str, ...]) -> Printed:
    own = {letters(paper) for paper in papers}
    try:
        day = datetime.date(int(line["year"]), int(line["month"]), int(line["day"]))
    except ValueError:
        day = None
    return Printed(day, None if letters(line["paper"]) in own else line["paper"])
