"""Datelines that bear the house's sign behind the place, ``BERLIN taz |``, or its name: ``tirto.id -``."""

from __future__ import annotations

import re

from newsbot.text.agencies import find_agencies, is_agency
from newsbot.text.dateline_parts import Parts
from newsbot.text.dateline_words import LABELS, PARTICLES
from newsbot.text.folding import fold, letters
from newsbot.text.places import Rank, is_territory, rank

_LONGEST = 90
_PLACE = (
    r"(?P<place>[^\W\d_a-zß-öø-ÿ][\w.’'-]{1,24}(?: [\w.’'-]{2,20}){0,2}?(?: \([^()]{2,20}\)|/(?-i:[A-Z])[a-z]{3,12})?)"
)
_HOUSE = re.compile(
    rf"{_PLACE}(?P<gap> ?/ ?| )(?P<source>[\w.-]{{2,20}}(?:/[\w.-]{{2,20}}){{0,2}}?)"
    r"(?P<closing>\s*\|\s*|\s+[-–—]\s+|(?P<stop>\.\s+))(?=[^\W\d_a-zß-öø-ÿ]|[\"„“«»‚‘'])"
)
_SIGNED = re.compile(rf"(?P<sign>[a-zß-ÿ]{{2,4}}) {_PLACE}(?P<closing>\s+[–—-]\s+)(?=[^\W\d_a-zß-öø-ÿ]|[\"„“«»‚‘'])")
_NAMED = re.compile(
    r"(?:\((?P<bracketed>[^\W\d_][^()]{1,30})\)\s?|(?P<domain>[\w-]{2,30}(?:\.[A-Za-z]{2,4}){1,2})\s)"
    r"[-–—]{1,2}\s(?=[^\W\d_a-zß-öø-ÿ]|[\"„“«»‚‘'])"
)
# What closes each of them: a bar, or a dash or full stop before a space.
_CLOSING = re.compile(r"[|.–—-](?:(?<=\|)|\s)")
_CODE = re.compile(r"[a-z]{2,4}|[A-Z]{2,4}")


def find_house_dateline(story: str, names: frozenset[str]) -> tuple[Parts, int, int] | None:
    """The parts, where the dateline ends and where the story starts; None where it has none of these forms.

    names: of the site, compact; one may stand where a sign does.
    """
    head = story[:_LONGEST]
    if not _CLOSING.search(head):
        return None
    found = _HOUSE.match(head)
    if found and _is_source(found, names) and (known := _known(found["place"])):
        agencies = find_agencies(found["source"].replace("/", ", "))
        return _parts(found["place"], known, agencies), found.start("closing"), found.end("closing")
    found = _SIGNED.match(head)
    if found and fold(found["sign"]) not in PARTICLES | LABELS and (known := _known(found["place"])):
        return _parts(found["place"], known, []), found.start("closing"), found.end("closing")
    found = _NAMED.match(head)
    if found and (name := found["bracketed"] or found["domain"]) and _names_site(name, names):
        end = len(found.group().rstrip(" -–—"))
        return Parts(wire=True), end, found.end()
    return None


def _names_site(name: str, names: frozenset[str]) -> bool:
    """Whether it is the site's name; a host's has no accents: ``Dân trí`` is dantri.example."""
    return letters(name) in names or letters(fold(name)) in names


def _parts(place: str, known: Rank, agencies: list[str]) -> Parts:
    return Parts(places=[place], agencies=agencies, rank=known, caps=place.isupper(), wire=True)


def _known(place: str) -> Rank | None:
    """How well a place is known, if it is at least a town, or any place in capitals."""
    bare = place.partition(" (")[0]
    known = max(rank(place), rank(bare), rank(bare.partition("/")[0]))
    return known if known >= Rank.TOWN or (known and bare.isupper()) else None


def _is_source(found: re.Match[str], names: frozenset[str]) -> bool:
    """Whether agencies and at most one sign stand behind the place; a club's letters do, too: ``PARIS FC – Der``."""
    items = found["source"].split("/")
    others = [item for item in items if not is_agency(item)]
    if any(map(rank, others)) or any(map(is_territory, others)) or len(others) > 1:
        return False
    if not others:
        return True
    if found["stop"] or not (_CODE.fullmatch(others[0]) or letters(others[0]) in names):
        return False
    return "|" in found["closing"] or "/" in found["gap"] or len(items) > 1 or others[0].islower()
