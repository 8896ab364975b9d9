"""The parts of a page → how much under each reads like a story, and which names tell nothing on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region, is_of_consent, is_of_others
from newsbot.extraction.names import names_of
from newsbot.extraction.part import PARAGRAPH, Part
from newsbot.extraction.styles import Styles, find_styles, region_in
from newsbot.extraction.teasers import SEVERAL, find_teasers

# Shares of a page's story by which a part is not left out for its name.
_HALF, _NEARLY_ALL = 0.5, 0.9
# What a teaser's letters count for.
_OF_TEASER = 0.02
# … and those of what is left out for its name.
_OF_LEFT_OUT = 0.1
# Letters that a part called one beside the story tells if it is of it, and the share of links it may have.
_TELLING, _OF_LINKS = 150, 0.25
_PRESSED = frozenset("a button form".split())
# Elements in a part, and above one, that are looked at.
_LOOKED_AT = 200


def add_up(parts: Sequence[Part], titles: Sequence[HtmlElement], styles: Styles) -> Styles:
    """Sum each part's letters; then what reads like a story, which what is left out adds nothing to.

    What holds half of all that reads like a story is not left out for its name: some papers call all of it so. Nor
    is what has a name that the story has again and again. The names that tell nothing are returned.
    """
    own = {part: weight for part in parts if part.own >= PARAGRAPH and (weight := part.weight())}
    for part in parts:
        part.letters, part.links, part.told = part.own, part.linked, own.get(part, 0.0)
    for part in reversed(parts):
        if (above := part.parent) is not None:
            above.letters += part.letters
            above.links += part.links
            above.told += part.told
    # What is above a part that tells something tells it too.
    telling = [part for part in parts if part.told]
    if teasers := find_teasers(own):
        worth = 0.0 if len(teasers) == len(own) >= SEVERAL else _OF_TEASER
        for teaser in teasers:
            own[teaser] *= worth
        _add_told(telling, own)
    left_out = [part for part in telling if part.told and part.is_left_out]
    if left_out:
        styles = _forgive([part for part in telling if part.told], left_out, titles, styles)
        if styles:
            _rename(parts, styles)
        _add_told(telling, own, shown=True)
    return styles


def _add_told(telling: Sequence[Part], own: dict[Part, float], shown: bool = False) -> None:
    """Sum what reads like a story. ``shown``: without what is left out."""
    for part in telling:
        part.told = own.get(part, 0.0)
    for part in reversed(telling):
        if part.told and (above := part.parent) is not None:
            if not shown or not part.is_left_out:
                above.told += part.told
            elif not part.aside:
                above.told += part.told * _OF_LEFT_OUT


def _forgive(told: Sequence[Part], left_out: Sequence[Part], titles: Sequence[HtmlElement], styles: Styles) -> Styles:
    all_told = told[0].told
    titled = _titled(told, titles)
    condemned = {part for part in left_out if part.region < 0 and not part.aside and part.told < _NEARLY_ALL * all_told}
    for part in left_out:
        if part.region is not Region.WALL and _is_of_story(part, all_told, titled):
            part.call(max(part.region, Region.UNKNOWN), False)
    return styles | find_styles(told, condemned, all_told)


def _rename(parts: Sequence[Part], styles: Styles) -> None:
    for part in parts:
        if part.region < 0 and part.region is not Region.WALL:
            part.call(region_in(part.element, styles), part.aside)


def _titled(parts: Sequence[Part], titles: Sequence[HtmlElement]) -> dict[Part, float]:
    """What is above the page's title, each with what the part under it tells that the title stands in."""
    if not titles:
        return {}
    above = {titles[0], *titles[0].iterancestors()}
    told = {}
    for part in parts:
        if part.element in above:
            told[part] = 0.0
            if part.parent is not None:
                told[part.parent] = part.told
    return told


def _is_of_story(part: Part, all_told: float, titled: dict[Part, float]) -> bool:
    names = names_of(part.element)
    if part.region is Region.AROUND and is_of_consent(names) and part not in titled:
        return False
    most = _NEARLY_ALL if part.region is Region.AROUND and is_of_others(names) else _HALF
    if part.told and part.told >= most * all_told:
        return True
    if part.region is not Region.BESIDE or part.aside:
        return False
    if part.told <= _TELLING or part.links >= _OF_LINKS * part.letters:
        return False
    return not _asks(part) and not _is_beside_title(part, titled)


def _asks(part: Part) -> bool:
    """Whether it is a wall's own text: an offer with something to press."""
    if "paywall" not in names_of(part.element).lower():
        return False
    return any(element.tag in _PRESSED for element in islice(part.element.iter(), _LOOKED_AT))


def _is_beside_title(part: Part, titled: dict[Part, float]) -> bool:
    """Whether it stands beside what holds the page's title and tells more."""
    shared = next((above for above in islice(part.up(), _LOOKED_AT) if above in titled), None)
    return shared is not None and shared is not part and titled[shared] > part.told
