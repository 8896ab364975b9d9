"""Datelines of Chinese, Japanese and Korean papers, which have forms of their own."""

from __future__ import annotations

import re

from newsbot.text.agencies import find_agencies
from newsbot.text.dateline_parts import Parts
from newsbot.text.dateline_reporters import find_reporters_dateline, read_reporters
from newsbot.text.places import Rank, rank
from newsbot.text.printed_date import find_printed_date

_HAN = r"\u3400-\u9fff"
_CHINESE = re.compile(
    rf"[（(【]?(?P<source>[{_HAN}]{{1,6}}?(?:社|网|網|报|報|台)|本[报報网台]|[据據]?新[华華]社)"
    rf"(?P<middle>[^，。：:！？\n]{{2,30}}?)(?:(?:[专專]|[綜综]合外)?[电電讯訊](?:[报報][导導道])?)[）)】]?"
    rf"(?: ?[（(][^（）()]{{1,30}}[）)])?"
)
_BRACKETED = re.compile(
    r"(?:【(?P<a>[^【】]{1,40})】|[\[［](?P<b>[^\[\]［］]{1,40})[\]］]|[（(](?P<c>[^（）()]{1,40})[）)])"
)
_KOREAN_REPORTER = re.compile(
    r"\s*(?:[가-힣]{2,4}[·, ]*){1,4}\s*(?:선임|전문|수습|인턴)?(?:기자|특파원|통신원)(?=\s*=)"
)
_CLOSING = re.compile(r"\s*।\s*|\s*[=＝]\s*|\s*[-–—－]{1,2}\s*|\s*[：:]\s*|\s*")
_SPLIT = re.compile(r"[\s\u3000＝=／/・·、,]+")
_REPORTER_NAME = re.compile(rf"记者[{_HAN}]{{2,3}}|記者[{_HAN}]{{2,3}}")


def find_asian_dateline(story: str, names: frozenset[str]) -> tuple[Parts, int, int] | None:
    """The parts, where the dateline ends and where the story starts; None where it has none of these forms.

    names: of the site, letters and digits alone.
    """
    if story[:60].isascii():
        return None
    found = _chinese(story) or _bracketed(story) or find_reporters_dateline(story, names)
    if found is None:
        return None
    parts, end = found
    closing = _CLOSING.match(story, end)
    return parts, end, closing.end() if closing else end


def _chinese(story: str) -> tuple[Parts, int] | None:
    found = _CHINESE.match(story)
    if found is None:
        return None
    source, middle = found["source"], _REPORTER_NAME.sub("", found["middle"])
    date = find_printed_date(middle)
    before = middle[: date.start] if date else middle
    places = _known_at_end(before) or (_known_at_end(middle[date.end :]) if date else [])
    if not (places or (date and not before)):
        return None
    parts = Parts(places=places, agencies=find_agencies(source), date=date, rank=Rank.CITY, wire=True)
    parts.reporters = read_reporters(found.group())
    return parts, found.end()


def _known_at_end(text: str) -> list[str]:
    places = []
    for name in _SPLIT.split(text):
        longest = next((name[start:] for start in range(len(name) - 1) if rank(name[start:])), None)
        if longest:
            places.append(longest)
    return places


def _bracketed(story: str) -> tuple[Parts, int] | None:
    found = _BRACKETED.match(story)
    if found is None or found.group().isascii():
        return None
    inside = found["a"] or found["b"] or found["c"]
    parts = _read_inside(inside)
    reporter = _KOREAN_REPORTER.match(story, found.end())
    if parts is None and reporter and "=" in inside:
        parts = Parts(agencies=find_agencies(inside) or [inside.partition("=")[0]])
    if parts is None or (found["c"] and not (parts.agencies or reporter)):
        return None
    return parts, reporter.end() if reporter else found.end()


def _read_inside(inside: str) -> Parts | None:
    date = find_printed_date(inside)
    words = [word for word in _SPLIT.split(inside[: date.start] if date else inside) if word]
    places = []
    for word in words:
        place = _place_at_start(word)
        if place is None:
            break
        places.append(place)
    return (
        Parts(places=places, agencies=find_agencies(inside), date=date, rank=Rank.CITY, wire=True) if places else None
    )


def _place_at_start(word: str) -> str | None:
    if rank(word):
        return word
    agency = next(iter(find_agencies(word)), None)
    ends = range(len(word) - 1, 1, -1) if agency else ()
    return next((word[:end] for end in ends if rank(word[:end])), None)
