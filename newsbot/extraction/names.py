"""What an element says of itself by its names: the part of the page that it is, and whether it is shown."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region, is_key_points, read_region

_LONGEST = 400
# What boxes are made of, the only elements whose other attributes are looked at.
_BOXES = frozenset("article aside div section".split())
_DATA = frozenset("data-testid data-qa data-cy data-component data-component-name".split())
_LABEL = "aria-label"
_TELLING = _DATA | {_LABEL}


def region_of(element: HtmlElement) -> Region:
    """What an element's names say of it. A row of a table is named after what it tells of: a player, a date."""
    names = names_of(element)
    region = read_region(names) if names else Region.UNKNOWN
    if region is Region.BESIDE and element.tag == "tr":
        return Region.UNKNOWN
    if region is Region.UNKNOWN and element.tag in _BOXES and _is_called_around(element):
        return Region.AROUND
    return region


def _is_called_around(element: HtmlElement) -> bool:
    if _TELLING.isdisjoint(element.keys()):
        return False
    if any(read_region(name) is Region.AROUND for name in data_names(element)):
        return True
    return is_key_points(element.get(_LABEL, "")[:_LONGEST])


def data_names(element: HtmlElement) -> list[str]:
    """What an element is called for tests and for scripts, which tells something where classes are hashes."""
    return [value[:_LONGEST] for name, value in element.items() if name in _DATA]


def class_of(element: HtmlElement) -> str:
    """An element's class, not more of it than any has that says something."""
    return element.get("class", "")[:_LONGEST]


def names_of(element: HtmlElement) -> str:
    """An element's class and id, not more of them than any has that says something."""
    classes, own = element.get("class"), element.get("id")
    return f"{classes or ''} {own}"[:_LONGEST] if own else (classes or "")[:_LONGEST]


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element is not shown, by what it says itself."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and "none" in style and "display:none" in style.replace(" ", "")
