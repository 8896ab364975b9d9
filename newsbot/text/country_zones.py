"""The time zone of a site's country, by the end of its host's name: ``example.pk`` → ``Asia/Karachi``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

# Ends that are a country's by name and are sold all over the world.
_ANYBODYS = frozenset(
    "ad ag ai as bz cc cd cf cg co dj fm ga gd gg gq im io la ly me ml ms mu nu pm pn pw sc sh sr st su tf tk tl to tv"
    " vc vg vu ws yt".split()
)
# Where domains are named for another code than the tables of time zones have.
_CODES = {"uk": "gb"}
# A country of several zones has one that is its own, but for islands and remote parts; China's by law.
_MOST = re.compile(r"\bmost of\b|\bmainland\b|\bBeijing Time\b")


def zone_of_address(url: str) -> str | None:
    """IANA's name of the zone of the country under whose domain a page is; None where none or several may be it.

    The table is IANA's ``zone.tab``, as the package tzdata has it.

    >>> zone_of_address("https://www.example.co.uk/a"), zone_of_address("https://example.es/")
    ('Europe/London', 'Europe/Madrid')
    >>> [zone_of_address(f"https://example.{end}/") for end in ("com", "com.au", "tv")]
    [None, None, None]
    """
    try:
        end = (urlsplit(url).hostname or "").rpartition(".")[2]
    except ValueError:
        return None
    return None if end in _ANYBODYS else _zones().get(_CODES.get(end, end))


@cache
def _zones() -> dict[str, str]:
    """Country code → its one zone."""
    zones: dict[str, list[tuple[str, str]]] = {}
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, zone, *comment = line.split("\t")
            zones.setdefault(code.lower(), []).append((zone, "".join(comment)))
    own = {
        code: [zone for zone, comment in found if len(found) == 1 or _MOST.search(comment)]
        for code, found in zones.items()
    }
    return {code: names[0] for code, names in own.items() if len(names) == 1}
