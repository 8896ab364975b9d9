"""One spelling for the many spellings of a place name, so that a list can be asked for it."""

import re
import unicodedata

# Letters that Unicode does not decompose, though print often does.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_DROPPED = re.compile(r"[.'’‘`´ʻʼ]")
_SPACES = re.compile(r"[\s\-‐‑_]+")
_LEADING = {"saint": "st", "sankt": "st", "mount": "mt", "fort": "ft"}


def fold(name: str) -> str:
    """The name without case, accents, points and hyphens; `Saint`, `Mount` and `Fort` shortened.

    >>> fold("SAINT-ÉTIENNE"), fold("St. Gallen"), fold("Düsseldorf")
    ('st etienne', 'st gallen', 'dusseldorf')
    """
    folded = name.casefold()
    if folded.isascii() and folded.isalpha():
        return folded
    if not folded.isascii():
        decomposed = unicodedata.normalize("NFKD", folded).translate(_PLAIN)
        folded = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
    folded = _SPACES.sub(" ", _DROPPED.sub("", folded)).strip()
    first, _, others = folded.partition(" ")
    return f"{_LEADING[first]} {others}" if others and first in _LEADING else folded


def letters(name: str) -> str:
    """The letters and digits of a name, without case.

    >>> letters("The Lake-Herald 24")
    'thelakeherald24'
    """
    return "".join(filter(str.isalnum, name.casefold()))
