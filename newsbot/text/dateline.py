"""The dateline at the start of a story: where it was filed, on which day, and by which agency.

A dateline is taken apart into what it is made of (places, a date, agencies, brackets, a closing mark), and every
part must be one of these; then the marks of a dateline are weighed. An agency or a date beside a name in
capitals is enough; a dash after capitals nearly; a colon or a full stop needs a place that the list knows.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newsbot.text.dateline_asia import find_asian_dateline
from newsbot.text.dateline_evidence import Mark, is_convincing
from newsbot.text.dateline_house import find_house_dateline
from newsbot.text.dateline_parts import Parts, before_sentence, read_parts
from newsbot.text.places import is_short_form
from newsbot.text.printed_date import resolve_date

_LONGEST = 150
_MARKS = re.compile(
    r"""
    # Signs and spaces alone begin one, and what stands behind a bracket.
    (?: (?=\W) | (?<=[)\]）]) ) (?:
    (?P<dash>
        \s* [.,;]? \s? (?: -{2,3} | [—―] ) \*{0,2} \s*
      | \s+ [–‒−] \s* | \. [–‒−-] \s* | (?<=[)\]]) [–‒−-] \s* | [–‒−] \s+
      | \s+ [-‐‑] (?: \s+ | $ ) | (?<=[\w)]) [-‐‑] (?: \s+ | $ ) | \s [-‐‑] (?=[A-ZÀ-Þ“"‘«„])
      | \s+ [|•·] \s+
    )
  | (?P<colon> \s* [:：] \*{0,2} (?: \s* [-–—]+ )? \s* )
  | (?P<stop> [.。।] \*{0,2} (?: \s+ (?![-–—―\s]) | $ ) )
  | (?P<bracket> (?<=[)\]）]) (?: \s+ | (?=[^\s.,:;—–-]) ) )
    )
    """,
    re.VERBOSE,
)
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad"
_LAST_PART = re.compile(r",\s*([^,]{1,8})$|\b((?:[A-Z]\.){1,2}[A-Z])$")
_STARTS = re.compile(rf"[\s{_INVISIBLE}*_]*[^\W_a-zß-öø-ÿ]|[\s{_INVISIBLE}*_]*[(\[（【〔［“\"/]")


@dataclass(frozen=True)
class Dateline:
    """A dateline and what is left: `text + closing + rest` is the paragraph without its outer white space.

    text: as printed, without the mark that closes it, such as `BRUSSELS, Feb 9`.
    places: as printed, one entry a place, a bracketed country left out, `LA CROSSE, Wis.` kept together.
    date: the day with its year; None where no full day is printed, or none that exists.
    agencies: canonical names of agencies; of a paper or station that the list lacks, the name as printed.
    closing: all between text and rest, such as `: ` or ` — `; may be empty.
    reporters: who filed it, where the dateline of an Asian paper says so.
    """

    text: str
    places: list[str]
    date: datetime.date | None
    agencies: list[str]
    rest: str
    closing: str
    reporters: list[str] = field(default_factory=list)


def split_dateline(
    paragraph: str, published: datetime.date | str | None = None, names: frozenset[str] = frozenset()
) -> Dateline | None:
    """The dateline that opens a story's first paragraph, or None where it has none.

    published: when the story came out, a day, a moment or either as ISO 8601; gives the year of a date printed
    without one. Raises ValueError for a text that is no date. names: of the site that printed it, letters and digits
    alone, without case: one of them may stand for the agency.

    >>> found = split_dateline("BRUSSELS, Dec 31: The plan was put off.", "2010-01-01T05:00:00+05:00")
    >>> found.text, found.places, found.date, found.rest
    ('BRUSSELS, Dec 31', ['BRUSSELS'], datetime.date(2009, 12, 31), 'The plan was put off.')
    >>> split_dateline("CLAIM: Brussels put off the plan.") is None
    True
    """
    story = paragraph.strip()
    if not _STARTS.match(story):
        split = find_house_dateline(story, names) if story[:1].isalpha() else None
        return _dateline(story, split, None) if split else None
    if isinstance(published, str):
        published = datetime.date.fromisoformat(published[:10])
    elif isinstance(published, datetime.datetime):
        published = published.date()
    split = find_asian_dateline(story, names) or _find_dateline(story) or find_house_dateline(story, names)
    return _dateline(story, split, published) if split else None


def _dateline(story: str, split: tuple[Parts, int, int], published: datetime.date | None) -> Dateline:
    parts, end, rest_starts = split
    return Dateline(
        text=story[:end],
        places=parts.places,
        date=resolve_date(parts.date, published) if parts.date else None,
        agencies=parts.agencies,
        rest=story[rest_starts:],
        closing=story[end:rest_starts],
        reporters=parts.reporters,
    )


def _find_dateline(story: str) -> tuple[Parts, int, int] | None:
    # From the last mark to the first, so that `MOSCOW, 3 Jan — TASS.` is not cut at its dash.
    for end, rest_starts, mark in reversed(list(_possible_ends(story))):
        parts = read_parts(story[:end])
        if parts and is_convincing(parts, mark, story[rest_starts : rest_starts + 2 * _LONGEST]):
            return parts, end, rest_starts
    return None


def _ends_in_abbreviation(text: str) -> bool:
    last = _LAST_PART.search(text)
    return last is not None and (last[1] is None or is_short_form(last[1]))


def _possible_ends(story: str) -> Iterator[tuple[int, int, Mark]]:
    head = story[: before_sentence(story[:_LONGEST])]
    for found in _MARKS.finditer(head):
        end, mark = found.start(), Mark[str(found.lastgroup).upper()]
        if found.group().startswith(".") and _ends_in_abbreviation(head[:end]):
            end += 1
        if (end and end < found.end()) or mark is Mark.BRACKET:
            yield end, found.end(), mark
    if len(head) == len(story) and not _MARKS.search(head[-3:]):
        yield len(story), len(story), Mark.END
