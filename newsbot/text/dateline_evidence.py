"""Weighs whether the parts before a mark are a dateline: the weaker the mark, the better known the place."""

from __future__ import annotations

import re
from enum import Enum, auto

from newsbot.text.dateline_parts import Parts
from newsbot.text.dateline_words import ENGLISH, KINDS_OF_PLACE, TOWN_ENDINGS, TOWN_OPENINGS
from newsbot.text.folding import fold
from newsbot.text.places import Rank, is_territory

_WORDS = re.compile(r"[^\W\d_]+")
_OPENING = re.compile(r"[\s\"'“”„«»‘’‚‹›¿¡(\[*_–—-]*")
_SENTENCE_END = re.compile(r"[.!?…。？！।:;][\"'“”’»)\]]*(?:\s|$)|[。！？।]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_CASELESS = re.compile(r"[\u0590-\u0dff\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONG_ENOUGH = 60


class Mark(Enum):
    """What closes a dateline."""

    DASH = auto()
    COLON = auto()
    STOP = auto()
    BRACKET = auto()
    END = auto()


def is_convincing(parts: Parts, mark: Mark, rest: str) -> bool:
    """Whether these parts, closed by this mark and followed by this text, are a dateline."""
    if rest and not _starts_sentence(rest):
        return False
    if not rest and mark in (Mark.STOP, Mark.BRACKET):
        return False
    if not parts.places:
        return _source_alone(parts, mark, rest)
    if parts.wire or parts.dated:
        return _with_source_or_date(parts, mark, rest)
    if rest and not _has_words(rest):
        return False
    return _WEIGH[mark](parts, rest)


def _source_alone(parts: Parts, mark: Mark, rest: str) -> bool:
    if not parts.agencies or not rest:
        return False
    return mark is Mark.DASH or (mark is Mark.BRACKET and not parts.bare_source)


def _with_source_or_date(parts: Parts, mark: Mark, rest: str) -> bool:
    if parts.date_first and (mark is Mark.END or not parts.rank):
        return False
    known = bool(parts.rank) or parts.qualified or parts.territory
    if mark is Mark.BRACKET:
        return known and parts.wire and bool(rest)
    if mark is Mark.END:
        return known and (parts.caps or parts.rank >= Rank.TOWN or parts.qualified)
    if mark is Mark.DASH:
        return known or parts.caps or not parts.person
    return known or parts.caps


def _dash(parts: Parts, rest: str) -> bool:
    if parts.caps:
        if parts.rank or parts.qualified:
            return True
        if parts.territory:
            return _is_sentence(rest)
        return not parts.person and _looks_like_town(parts.places[0]) and _is_sentence(rest)
    if parts.rank >= Rank.VILLAGE or (parts.qualified and not parts.territory):
        return _is_sentence(rest)
    return False


def _colon(parts: Parts, rest: str) -> bool:
    if parts.caps:
        return (parts.rank >= Rank.VILLAGE or (parts.qualified and not parts.person)) and not parts.territory
    known = (parts.rank >= Rank.CITY and not parts.person) or (bool(parts.rank) and parts.qualified)
    return known and _is_sentence(rest)


def _stop(parts: Parts, rest: str) -> bool:
    if parts.rank < Rank.VILLAGE or not _is_sentence(rest):
        return False
    return (parts.caps and parts.rank >= Rank.TOWN) or not _is_english(rest)


def _end(parts: Parts, rest: str) -> bool:
    if parts.territory or len(parts.places) > 1:
        return False
    if parts.caps:
        return parts.rank >= Rank.TOWN or (parts.qualified and not parts.person)
    return parts.rank >= Rank.CITY or (bool(parts.rank) and parts.qualified)


def _never(parts: Parts, rest: str) -> bool:
    return False


_WEIGH = {Mark.DASH: _dash, Mark.COLON: _colon, Mark.STOP: _stop, Mark.END: _end, Mark.BRACKET: _never}


def _starts_sentence(rest: str) -> bool:
    opening = _OPENING.match(rest)
    first = rest[opening.end() : opening.end() + 1] if opening else ""
    return bool(first) and not first.islower()


def _has_words(rest: str) -> bool:
    # One word, or capitals and figures alone, are a table, a route, a score.
    words = _WORDS.findall(rest)
    return (len(words) >= 2 and not all(map(str.isupper, words))) or bool(_CASELESS.search(rest[:10]))


def _is_sentence(rest: str) -> bool:
    if _UNSPACED.search(rest[:10]):
        return len(rest) > 15
    if _CASELESS.search(rest[:10]):
        return rest.count(" ") >= 4
    first = _SENTENCE_END.split(rest, maxsplit=1)[0]
    words = len(_WORDS.findall(first))
    return words >= 4 and (len(first) < len(rest) or len(rest) >= _LONG_ENOUGH)


def _is_english(rest: str) -> bool:
    return any(word.lower() in ENGLISH for word in _WORDS.findall(rest)[:40])


def _looks_like_town(name: str) -> bool:
    words = fold(name).split()
    return (
        words[0] in TOWN_OPENINGS
        or words[-1] in KINDS_OF_PLACE
        or (len(words[-1]) > 6 and words[-1].endswith(TOWN_ENDINGS))
        or is_territory(words[-1])
    )
