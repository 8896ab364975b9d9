"""Takes a possible dateline apart; every part must be a place, where it lies, a date, an agency or a reporter."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsbot.text.agencies import find_agencies, is_agency
from newsbot.text.dateline_words import (
    ARTICLES,
    DESKS,
    FIRST_NAMES,
    KINDS_OF_PLACE,
    LABELS,
    NEWSMAKERS,
    PARTICLES,
    PARTS_OF_PLACE,
    PRESS_WORDS,
    REPORTER_WORDS,
    RIVERS,
    WHEREABOUTS,
)
from newsbot.text.folding import fold
from newsbot.text.months import MONTHS, WEEKDAYS
from newsbot.text.places import Rank, is_territory, may_follow_comma, rank
from newsbot.text.printed_date import PrintedDate, find_printed_date

_MOST_WORDS = 16
_BRACKETED = re.compile(r"[(（\[［]([^()（）\[\]［］]{1,70})[)）\]］]|(?<![^\s.,])/\s?([^/\d]{2,30}?)\s?/(?=$|[\s.,])")
_BRACKET = re.compile(r"[()（）\[\]［］]")
_BETWEEN = re.compile(r"\s*[,，،;]\s*|\s+[-‐‑–—―−|·•]+\s*|--+|[—―]|\.-(?!-)\s*|(?<=\x1f)\s*|\s*(?=\x1f)")
_JOINED = re.compile(r"\s*/\s*|\s+(?:and|und|et|y|e|og|och|en|ve|dan|и|&)\s+|\s*[·・、]\s*")
_HYPHEN = re.compile(r"[-–‐‑]")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d\d(?:\s?(?:[ap]\.?m\.?|Uhr|GMT|IST|PKT|Uhr))?\b", re.IGNORECASE)
_TRIMMED = " \t\n\r\f\v\x1f\xa0\u2009\u202f\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad*_;,:-‐‑–—―−|·•/="
_NAME = re.compile(r"[^\W\d_][^\d_:;!?\"“”«»„%$€£@#<>=+]*")
_SITE = re.compile(
    r"[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|co|de|at|ch|id|tv|pk|in|uk|ru|news|info|fr|es|it|br|am|kg|us|eu)", re.I
)
_CODE = re.compile(r"[^\W\d_]{2,16}(?:[-/ ]?[^\W\d_]{1,6})?\d{0,2}")
_WORDS = re.compile(r"[^\W\d_]+")
_LISTED = re.compile(r"\s*[,/]\s*")
_UNBROKEN = re.compile(r"\S+")
_NO_FIRST_WORD = (PARTICLES - WHEREABOUTS - ARTICLES) | MONTHS.keys() | WEEKDAYS
_SMALL_WORDS = PARTICLES | MONTHS.keys() | REPORTER_WORDS | WEEKDAYS | KINDS_OF_PLACE
_END_OF_SENTENCE = re.compile(r"(?<=[^\W\d_]{4})\.$")
_OFFICE = re.compile(r"^ИА | (?:Indonesia|Philippines|International|Türk|Brasil|en Español|Español)$")
# In brackets, and nothing that the lists know: a magazine, a district. Allowed, and no evidence of anything.
_ASIDE = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?: [^\W\d_a-zß-öø-ÿ][^\W\d_]+){0,3}")
_DATE_MARK = "\x1f"


@dataclass
class Parts:
    """What a dateline is made of, and how well its weakest place is known.

    rank: of the least known place. caps: the places are in capitals. qualified: a state, region or country is
    named. wire: something in brackets, or set off, says who supplies the story. joined: several towns. reporters: who
    filed it, where that is said in a form of its own.
    """

    places: list[str] = field(default_factory=list)
    agencies: list[str] = field(default_factory=list)
    date: PrintedDate | None = None
    rank: Rank = Rank.UNKNOWN
    caps: bool = False
    qualified: bool = False
    territory: bool = False
    wire: bool = False
    dated: bool = False
    date_first: bool = False
    person: bool = False
    bare_source: bool = False
    reporters: list[str] = field(default_factory=list)


def read_parts(text: str) -> Parts | None:
    """The parts of a possible dateline, or None where a part is nothing that a dateline has."""
    if text.count(" ") > _MOST_WORDS:
        return None
    parts = Parts()
    bare = _take_brackets(_TIME.sub("", _take_date(text, parts)), parts)
    if bare is None or not _read_segments(_segments(bare), parts):
        return None
    return parts if parts.places or parts.agencies else None


def before_sentence(text: str) -> int:
    """Where the first word stands that only a sentence has: small-lettered, in no place's name, no month."""
    for word in _UNBROKEN.finditer(text):
        if word.group()[:1].islower() and not _may_be_small(word.group().strip(".,;()[]/’'*-–—")):
            return word.start()
    return len(text)


def _may_be_small(word: str) -> bool:
    return (
        "/" in word
        or not word.islower()
        or fold(word) in _SMALL_WORDS
        or bool(_SITE.fullmatch(word))
        or is_agency(word)
    )


def _take_date(text: str, parts: Parts) -> str:
    date = find_printed_date(text)
    if date is None:
        return text
    parts.date, parts.dated, parts.date_first = date, True, not text[: date.start].strip(_TRIMMED)
    return f"{text[: date.start]}{_DATE_MARK}{text[date.end :]}"


def _take_brackets(text: str, parts: Parts) -> str | None:
    for bracket in _BRACKETED.finditer(text):
        if not _read_bracket((bracket[1] or bracket[2]).strip(_TRIMMED), parts, slashes=bracket[1] is None):
            return None
    text = _BRACKETED.sub(_DATE_MARK, text)
    return None if _BRACKET.search(text) else text


def _read_bracket(inside: str, parts: Parts, slashes: bool) -> bool:
    if not inside or fold(inside) in WEEKDAYS or _read_source(inside, parts):
        return True
    if not slashes and (rank(inside) or all(map(may_follow_comma, _LISTED.split(inside)))):
        parts.qualified = True
        return True
    return _read_unlisted_source(inside, parts, slashes) or (not slashes and bool(_ASIDE.fullmatch(inside)))


def _read_source(text: str, parts: Parts, bare: bool = False) -> bool:
    words = [fold(word) for word in _WORDS.findall(text)]
    agencies = [name for name in find_agencies(text) if not bare or name not in NEWSMAKERS]
    if agencies and (not bare or is_agency(text) or _is_press(text, words) or _OFFICE.sub("", text) in agencies):
        parts.agencies += agencies
    elif _is_press(text, words):
        parts.agencies.append(text)
    elif not words or not (words[0] in DESKS or all(word in REPORTER_WORDS | PARTICLES for word in words)):
        return False
    parts.wire = True
    return True


def _read_unlisted_source(inside: str, parts: Parts, slashes: bool) -> bool:
    # A station's call sign, a small agency (epdÖ) or the writer's initials, which are no agency's name.
    if not _CODE.fullmatch(inside) or (inside.istitle() and not slashes):
        return False
    if not inside.islower():
        parts.agencies.append(inside)
    parts.wire = True
    return True


def _is_press(text: str, words: list[str]) -> bool:
    if _SITE.fullmatch(text):
        return True
    return 1 < len(words) <= 5 and text[:1].isupper() and (words[-1] in PRESS_WORDS) and not text.isupper()


def _segments(text: str) -> list[str]:
    return [segment for segment in (part.strip(_TRIMMED) for part in _BETWEEN.split(text)) if segment.strip(".")]


def _read_segments(segments: list[str], parts: Parts) -> bool:
    for segment in segments:
        if fold(segment) in WEEKDAYS:
            parts.dated = True
        elif parts.places and may_follow_comma(segment):
            parts.places[-1], parts.qualified = f"{parts.places[-1]}, {segment}", True
        elif not (_read_bare_source(segment.lstrip(". "), parts) or _read_places(segment, parts)):
            return False
    return True


def _read_bare_source(segment: str, parts: Parts) -> bool:
    if rank(segment) or not _read_source(segment, parts, bare=True):
        return False
    parts.bare_source = True
    return True


def _read_places(segment: str, parts: Parts) -> bool:
    names = _names(_END_OF_SENTENCE.sub("", segment))
    if not names or not all(map(_is_name, names)):
        return False
    known = min(map(_rank, names))
    if parts.places and known < Rank.CITY:
        if not known and not _ends_in_kind(segment):
            return False
        parts.places[-1], parts.qualified = f"{parts.places[-1]}, {segment}", True
        return True
    parts.rank = min(known, parts.rank) if parts.places else known
    parts.caps = all(map(_is_caps, names)) and (parts.caps or not parts.places)
    parts.territory = parts.territory or all(map(_is_region_only, names))
    parts.person = fold(names[0]).partition(" ")[0] in FIRST_NAMES
    parts.places += names
    return True


def _names(segment: str) -> list[str]:
    if rank(segment):
        return [segment]
    names = [name for name in _JOINED.split(segment) if name]
    if len(names) == 2 and "/" in segment and (fold(names[1]) in RIVERS or _is_region_only(names[1])):
        return [segment]
    if len(names) == 1 and not is_territory(segment):
        joined = _HYPHEN.split(segment)
        if len(joined) > 1 and all(map(rank, joined)) and not _ends_in_kind(segment):
            return joined
    return names


def _is_region_only(name: str) -> bool:
    return is_territory(name) and not rank(name)


def _rank(name: str) -> Rank:
    town, slash, _ = name.partition("/")
    before, _, behind = name.partition(" ")
    if slash:
        return rank(name) or rank(town.strip())
    return rank(name) or (_rank(behind) if fold(before) in PARTS_OF_PLACE else Rank.UNKNOWN)


def _ends_in_kind(name: str) -> bool:
    words = fold(name).split()
    return len(words) > 1 and (words[-1] in KINDS_OF_PLACE or words[0] in KINDS_OF_PLACE)


def _is_name(name: str) -> bool:
    if rank(name) or is_territory(name):
        return True
    words = name.split()
    folded = [fold(word) for word in words]
    if not _NAME.fullmatch(name) or not 1 <= len(words) <= 5 or len(name) < 3:
        return False
    if folded[0] in _NO_FIRST_WORD or any(word in LABELS for word in folded):
        return False
    return all(word[:1].isupper() or fold(word) in PARTICLES for word in words) and not name.endswith(("’s", "'s", "."))


def _is_caps(name: str) -> bool:
    words = [word for word in _WORDS.findall(name) if fold(word) not in PARTICLES]
    return bool(words) and all(word.isupper() or (word.startswith("Mc") and word[2:].isupper()) for word in words)
