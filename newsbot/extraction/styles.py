"""Names that tell nothing on a page, because its story wears them: ``<p class="paywall">``, again and again.

Parts are judged together, by the classes for which they would be left out: one may be an advert, but where many of
one class hold much of what the page tells, it is how the page sets its story.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region, is_of_consent, is_of_others, is_of_pictures, read_region
from newsbot.extraction.names import class_of, data_names, region_of
from newsbot.extraction.part import HEADINGS, Part
from newsbot.extraction.structured import Json, strings

# Tags, a line of text's all being one, and names.
Styles = frozenset[tuple[str, str]]
_LINES = HEADINGS | frozenset(["p"])
# Share of what is told that so many of one class must hold; that of a pair; that of texts beside pictures.
_SEVERAL, _SHARE, _OF_PAIR, _OF_PICTURES = 3, 0.3, 0.5, 0.7
_OF_LINKS = 0.25
_ANY = "*"
_CLASS = re.compile(r"\.(-?[_a-zA-Z][-\w]*)")
_SELECTORS, _LONGEST = 8, 400


@dataclass(slots=True)
class _Group:
    count: int = 0
    told: float = 0.0
    letters: int = 0
    links: int = 0
    pictures: int = 0
    pressed: int = 0


def find_styles(parts: Sequence[Part], condemned: Collection[Part], all_told: float) -> Styles:
    """The names for which parts are left out, and should not be. parts: each after the one above it.

    condemned: those that are called something else, forgiven by themselves or not.
    """
    groups: dict[tuple[str, str], _Group] = {}
    pictured: dict[HtmlElement, bool] = {}
    others = 0.0
    for part in _outermost(parts, condemned):
        names = [name for name in _names(part.element) if read_region(name) < 0]
        if any(map(is_of_others, names)):
            others += part.told
        else:
            for name in names:
                _add(groups.setdefault((_kind(part.element), name), _Group()), part, pictured)
    whole = all_told - others
    return frozenset(key for key, group in groups.items() if _is_style(key[1], group, whole))


def _outermost(parts: Sequence[Part], condemned: Collection[Part]) -> Iterator[Part]:
    """Those condemned that no other one is above that is left out."""
    within: set[Part] = set()
    for part in parts:
        is_within = part.parent in within
        if is_within or part.is_left_out:
            within.add(part)
        if part in condemned and not is_within:
            yield part


def _add(group: _Group, part: Part, pictured: dict[HtmlElement, bool]) -> None:
    group.count += 1
    group.told += part.told
    group.letters += part.letters
    group.links += part.links
    holder = part.parent.element if part.parent is not None else part.element
    if holder not in pictured:
        pictured[holder] = next(holder.iter("img", "picture"), None) is not None
    group.pictures += pictured[holder]
    group.pressed += next(part.element.iter("form", "button", "input"), None) is not None


def _is_style(name: str, group: _Group, whole: float) -> bool:
    if is_of_consent(name) or group.links > _OF_LINKS * group.letters or group.pressed > group.count / 2:
        return False
    if group.count < _SEVERAL:
        return group.count > 1 and group.told >= _OF_PAIR * whole
    if is_of_pictures(name) and group.pictures > group.count / 2:
        return group.told >= _OF_PICTURES * whole
    return group.told >= _SHARE * whole


def region_in(element: HtmlElement, styles: Styles) -> Region:
    """What an element's names say of it, where ``styles`` tell nothing."""
    region = region_of(element)
    if region >= 0 or not styles or region is Region.WALL:
        return region
    kind = _kind(element)
    condemning = [name for name in _names(element) if read_region(name) < 0]
    if not condemning:
        return region
    own = {name for styled, name in styles if styled in (kind, _ANY)}
    return min((read_region(_beyond(name, own)) for name in condemning), default=Region.UNKNOWN)


def _beyond(name: str, styles: Collection[str]) -> str:
    """What a name says beyond the style that it begins with: ``w-widget-title`` is a title where all are widgets."""
    return min((name.removeprefix(style) for style in styles), key=len, default=name)


def paid_styles(article: Json) -> Styles:
    """The classes of what only subscribers see, as the page declares them to search engines: the story's own text."""
    parts = article.get("hasPart")
    found: set[tuple[str, str]] = set()
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict) and str(part.get("isAccessibleForFree")).lower() == "false":
            for selector in strings(part.get("cssSelector"))[:_SELECTORS]:
                found.update((_ANY, name) for name in _CLASS.findall(selector[:_LONGEST]))
    return frozenset(found)


def _kind(element: HtmlElement) -> str:
    return "p" if element.tag in _LINES else str(element.tag)


def _names(element: HtmlElement) -> list[str]:
    return [*class_of(element).split(), element.get("id") or "", *data_names(element)]
