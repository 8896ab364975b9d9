"""The names under a headline: who wrote it, which desk, which agency.

What is no name falls away: ``By``, job titles, addresses, handles, where the writer was, when the page was updated.
Honorifics (``Dr``, ``Sir``) are part of the printed name and stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsbot.text.agencies import CUT, cut_agencies, find_agencies, is_agency
from newsbot.text.agencies import WORDS as AGENCY_WORDS
from newsbot.text.byline_asia import is_asian, is_aside, part_jobs, without_job
from newsbot.text.byline_dates import is_time, without_dates
from newsbot.text.byline_labels import Part, is_label, read_label
from newsbot.text.byline_parts import items, parts, without_addresses
from newsbot.text.byline_places import is_office, is_place, may_go_on, without_place
from newsbot.text.byline_words import BYLINE_WORDS, EDITED, NOT_TEXT, SURE, TEXT
from newsbot.text.months import MONTHS, WEEKDAYS
from newsbot.text.roles import WORDS as ROLE_WORDS
from newsbot.text.roles import (
    describes,
    ends_in_role,
    is_desk,
    is_role,
    is_role_word,
    is_subject,
    without_job_before,
    without_role,
)

LONGEST_BYLINE = 1000  # characters; what goes on longer is no list of names

_WORD = re.compile(r"[^\W\d_]+")
# Most bylines are the name of a person, two words none of which says anything else in any byline.
_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)? (?:[A-Z]\. )?[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?")
_TELLING = AGENCY_WORDS | ROLE_WORDS | SURE | BYLINE_WORDS | NOT_TEXT | TEXT | EDITED | MONTHS.keys() | WEEKDAYS
_DIGIT = re.compile(r"\d")
_DOTTED = re.compile(r"\b(?:\w|Jr|Sr|Inc|Ltd|Corp|Co)\.$")
_ENDS = " ,:*-–—()"
_LAST_LATIN = "\u024f"
# Beside an agency's name: `Da Reuters`, `EFE en Madrid`.
_SMALL = frozenset(
    """
    a af aus av avec com con d da de den der di do em en for fra från from i in l la le med mit par por på the van via
    von with z à
    """.split()
)
_BEHIND_AGENCY = re.compile(r"(?:[-–—:/\s]|\b(?:for|For|FOR|via|from|of)\b|\b[Tt]he\b)+$")


@dataclass(frozen=True)
class Byline:
    """A byline as printed, its people and desks in order, and its agencies by their canonical names."""

    text: str
    authors: list[str]
    agencies: list[str]


@dataclass
class _Read:
    """What the parts read so far have said. roles: jobs and desks that no name stands before.

    placed, described: whether the last item said where the one before it was, or what that one's job is.
    """

    people: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    placed: bool = False
    described: bool = False


def read_byline(text: str) -> Byline:
    """Read a byline into people and desks on one side and agencies on the other.

    >>> byline = read_byline("By Lise Aumont in Quebec and Tom Quill, Staff Writer | AFP")
    >>> byline.authors, byline.agencies
    (['Lise Aumont', 'Tom Quill'], ['AFP'])
    >>> read_byline("The Newspaper's Staff Reporter").authors
    ["The Newspaper's Staff Reporter"]
    """
    printed = " ".join(text.split())
    if _NAME.fullmatch(printed) and _TELLING.isdisjoint(printed.casefold().split()):
        return Byline(printed, [printed], [])
    rest = without_addresses(without_dates(printed[:LONGEST_BYLINE])).strip(" ,;|")
    if is_asian(rest):
        rest = part_jobs(rest)
    if is_agency(rest):
        return Byline(printed, [], find_agencies(rest))
    found = _without_labels(list(parts(rest)))
    read = _Read()
    for part, apart in found[_places_before(found) :]:
        _read_part(part, apart, read)
    return Byline(printed, _authors(read), list(dict.fromkeys(read.agencies)))


def _without_labels(found: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The parts without those that end in a colon before others: ``Somewhere: | Ada Poole``."""
    named = [(part, apart) for part, apart in found if part[-1] not in ":："]
    return named if any(_is_complete(part) for part, _ in named) else found


def _places_before(found: list[tuple[str, bool]]) -> int:
    """How many parts are places before the one that names somebody: ``Paris – Ada Poole``."""
    if len(found) < 2:
        return 0
    count = next((i for i, (part, _) in enumerate(found) if not all(map(is_place, items(part)))), len(found))
    return count if any(_is_complete(part) or is_agency(part) for part, _ in found[count:]) else 0


def _read_part(part: str, apart: bool, read: _Read) -> None:
    said, text = read_label(part)
    if said is Part.NOBODY or (is_label(part) and not is_role(part)):
        return
    if said is Part.SOURCE:
        read.agencies += find_agencies(text) or [text]
        return
    if said is Part.AUTHOR:
        # What stands before `by` says no more than where it was printed: `OLJ / Par Anne Morel`.
        read.people = list(filter(_is_complete, read.people))
    place, _, behind = text.partition(":")
    held = items(behind if behind.strip() and is_place(place.strip()) else text)
    read.described = False
    for item in held:
        if not (_is_town(item, read.people) and any(map(is_agency, held))):
            _read_item(item, apart, read, read.editors if said is Part.EDITOR else read.people)


def _read_item(item: str, apart: bool, read: _Read, people: list[str]) -> None:
    name = _name(item)
    if not _WORD.search(name) or is_time(name):
        return
    placed, read.placed = read.placed, False
    described, read.described = read.described, False
    if is_role(name):
        # A role behind a name is that person's; "our" makes it a desk beside the person.
        (people if people and name.startswith("Our ") else read.roles).append(name)
        read.described = True
    elif is_label(name):
        return
    elif _is_agency(name):
        read.agencies += find_agencies(name)
    elif (placed and may_go_on(name)) or (_is_behind(read, people) and is_place(name)):
        read.placed = True
    elif people and (_is_description(name, apart) or _goes_on(name, people[-1], described)):
        read.described = True
    else:
        person, supplier = _parted(name)
        people.append(person)
        read.agencies += supplier


def _authors(read: _Read) -> list[str]:
    desks = [name for name in read.roles if is_desk(name)] if read.people else read.roles[:1]
    names = list(dict.fromkeys(desks + read.people)) or list(dict.fromkeys(read.editors))
    return [name for name in names if len(names) == 1 or not (is_subject(name) or is_aside(name))]


def _name(item: str) -> str:
    words = item.split()
    # Some pages print a name twice, once for each size of the screen.
    words = words[: len(words) // 2] if len(words) > 2 and words == words[: len(words) // 2] * 2 else words
    name = " ".join(words).strip(_ENDS)
    name = without_job(name) if is_asian(name) else name
    if not name.startswith("From ") and not is_role(name):
        name = without_job_before(without_role(without_place(read_label(name)[1])).strip(_ENDS))
    return name if _DOTTED.search(name) else name.rstrip(". ")


def _is_complete(name: str) -> bool:
    """Whether it may be a full name: of two words, or in a script that does not part them."""
    return " " in name or name[:1] > _LAST_LATIN


def _is_behind(read: _Read, people: list[str]) -> bool:
    return _is_complete(people[-1]) if people else bool(read.agencies or read.roles)


def _is_town(item: str, people: list[str]) -> bool:
    """Whether one word in capitals stands between a name and its agency: ``Derya Kaplan / VADİKÖY, (DHA)``."""
    alone = bool(people) and item.isupper() and len(item) > 3 and " " not in item
    return alone and not people[-1].isupper() and not is_agency(item)


def _is_agency(item: str) -> bool:
    """Whether it is agencies with at most small words, a job and a place: ``Da Reuters``, ``EFE Madrid``."""
    names, rest = cut_agencies(item)
    if not names or is_agency(item):
        return bool(names)
    *before, behind = rest.split(CUT)
    if behind[:1] == "." or any(word.casefold() not in _SMALL for text in before for word in _WORD.findall(text)):
        return False
    return all(is_role_word(word) or word.casefold() in _SMALL for word in _WORD.findall(behind)) or is_place(
        behind.strip(" -–—:,/")
    )


def _goes_on(item: str, person: str, described: bool) -> bool:
    """Whether it is one word more of a job, or a person's degree: ``Vice President, Sales``, ``Ada Poole, RN``."""
    if " " in item or " " not in person or item[0] > _LAST_LATIN:
        return False
    return described or (1 < len(item) < 4 and item.isupper() and not person.isupper())


def _parted(item: str) -> tuple[str, list[str]]:
    """Part a person from the agency printed right behind: ``Ada Poole Associated Press``."""
    names, rest = cut_agencies(item)
    person = _BEHIND_AGENCY.sub("", rest.removesuffix(CUT)).strip()
    if names and rest.endswith(CUT) and CUT not in person and " " in person:
        return person, names
    return item, []


def _is_description(item: str, apart: bool) -> bool:
    """Whether what stands behind a name tells of that person, or of a desk.

    apart: whether a bar is between them. Then it is one, or a button, if it is no full name: ``Ada Poole | Follow``.
    """
    if is_office(item) or _DIGIT.search(item) or describes(item):
        return True
    if item[0] > _LAST_LATIN:
        return is_aside(item)
    return apart and (" " not in item or ends_in_role(item))
