"""Where a writer was, beside the name: `Ada Poole, Abuja`, `EFE | Madrid`, `ARD Berlin`."""

from __future__ import annotations

import re

from newsbot.text.dateline_words import FIRST_NAMES
from newsbot.text.folding import fold
from newsbot.text.places import Rank, is_short_form, is_territory, rank

_LONGEST = 40
_FROM = r"(?:in|from|aus|at|em|à|au|aux|en|da|dal(?:la)?|desde|vanuit|uit|från|fra|i|w|v|z|iz|из|в|з)"
_AWAY = re.compile(rf"{_FROM}\s(?P<place>\S.*)", re.IGNORECASE)
_INSIDE = re.compile(rf"\s+{_FROM}\s+(?P<place>[^\W\d_a-z].{{0,40}})$")
# What English and German say before any place, known or not.
_ANYWHERE = re.compile(r"\s+(?:reports? from|reporting from|in|from|aus|at)\s+[^\W\d_a-z].*$")
_OFFICE = re.compile(
    r"[A-Z]{2,6}(?:-?(?:Hauptstadt)?(?:[Ss]tudio|[Bb]üro|[Bb]ureau)|-Korrespondent\w*)?\s(?P<place>\S.*)"
)
_STUDIO = re.compile(r"[\w-]*(?:studio|büro)\b", re.IGNORECASE)


def is_place(item: str) -> bool:
    """Whether it is the name of one town that is no hamlet, or of a country, and nothing else; with ``in`` or without.

    >>> is_place("Abuja"), is_place("em Londres"), is_place("Germany"), is_place("Ada Poole")
    (True, True, True, False)
    """
    if len(item) > _LONGEST:
        return False
    away = _AWAY.match(item)
    name = away["place"] if away else item
    known = rank(name)
    # Towns are named after people: `Luis Gomes`, `Mary Esther`.
    least = Rank.VILLAGE if " " not in name else Rank.CITY if fold(name.split()[0]) in FIRST_NAMES else Rank.TOWN
    return known >= least or is_territory(name)


def may_go_on(item: str) -> bool:
    """Whether it says where the place before it lies: ``D.C.``."""
    return len(item) <= _LONGEST and (is_short_form(item) or is_place(item))


def is_office(item: str) -> bool:
    """Whether it is a station's office: ``ARD Berlin``, ``ARD-Studio Washington``."""
    office = _OFFICE.fullmatch(item)
    return (
        office is not None
        and not office["place"].isupper()
        and (is_place(office["place"]) or _STUDIO.match(item) is not None)
    )


def without_place(name: str) -> str:
    """A name without the place behind it: ``Ada Poole in Quebec``, ``Ana Sá em Londres``."""
    name = _ANYWHERE.sub("", name)
    inside = _INSIDE.search(name)
    # `Leonardo da Vinci`: one word is no full name.
    if inside and len(name[: inside.start()].split()) > 1 and is_place(inside["place"]):
        return name[: inside.start()]
    return name
