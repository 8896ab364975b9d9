"""Names of places as news is filed from them: is this a place, how well known, may it follow a comma?

The lists are data beside this module: `data/places.txt.gz` (GeoNames, CC BY 4.0, and Unicode CLDR; made by
`data/make_places.py`) and `data/places_by_hand.txt`. They are read once, when first asked for.
"""

import gzip
import re
from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from newsbot.text.folding import fold

_DATA = Path(__file__).with_name("data")
_SECTION = re.compile(r"^\[([a-z]+)\]\n", re.MULTILINE)


class Rank(IntEnum):
    """How well a name is known as that of a place; a higher one needs less other evidence."""

    UNKNOWN = 0
    HAMLET = 1
    VILLAGE = 2
    TOWN = 3
    CITY = 4


class _Places(NamedTuple):
    cities: frozenset[str]
    towns: frozenset[str]
    villages: frozenset[str]
    hamlets: frozenset[str]
    countries: frozenset[str]
    regions: frozenset[str]
    short: frozenset[str]


def rank(name: str) -> Rank:
    """How well the name is known as that of a town; countries and regions are none.

    >>> rank("KARACHI"), rank("Saint Petersburg"), rank("Timbuktoo-on-Sea")
    (<Rank.CITY: 4>, <Rank.CITY: 4>, <Rank.UNKNOWN: 0>)
    """
    places, folded = _places(), fold(name)
    if folded in places.cities:
        return Rank.CITY
    if folded in places.towns:
        return Rank.TOWN
    if folded in places.villages:
        return Rank.VILLAGE
    return Rank.HAMLET if folded in places.hamlets else Rank.UNKNOWN


def is_territory(name: str) -> bool:
    """Whether the name is that of a country, a state or a region, in full.

    >>> is_territory("Switzerland"), is_territory("Schweiz"), is_territory("New Mexico"), is_territory("N.M.")
    (True, True, True, False)
    """
    places, folded = _places(), fold(name)
    return folded in places.countries or folded in places.regions


def may_follow_comma(name: str) -> bool:
    """Whether the name says where the town before the comma lies: a territory, or a state's short form.

    >>> may_follow_comma("Wis."), may_follow_comma("DC"), may_follow_comma("Gaza"), may_follow_comma("Lahore")
    (True, True, True, False)
    """
    return is_short_form(name) or is_territory(name)


def is_short_form(name: str) -> bool:
    """Whether the name is a state's in short, with or without its point.

    >>> is_short_form("Wis"), is_short_form("Cuba")
    (True, False)
    """
    return fold(name) in _places().short


@lru_cache(maxsize=1)
def _places() -> _Places:
    made = _sections(gzip.decompress((_DATA / "places.txt.gz").read_bytes()).decode())
    hand = _sections((_DATA / "places_by_hand.txt").read_text("utf-8"))
    by_hand = {name: frozenset(map(fold, _split(text))) for name, text in hand.items()}
    never = by_hand["never"]
    return _Places(
        cities=(frozenset(made["cities"].split("\n")) - never) | by_hand["cities"],
        towns=frozenset(made["towns"].split("\n")) - never,
        villages=frozenset(made["villages"].split("\n")) - never,
        hamlets=frozenset(made["hamlets"].split("\n")) - never,
        countries=frozenset(made["countries"].split("\n")),
        regions=by_hand["regions"],
        short=by_hand["short"],
    )


def _sections(text: str) -> dict[str, str]:
    _, *parts = _SECTION.split(text)
    return dict(zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True))


def _split(text: str) -> list[str]:
    return [name.strip() for name in re.split(r"[|\n]", text) if name.strip()]
