"""What a page's microdata marks."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

_MARKED = etree.XPath("//*[@itemprop][not(self::meta)]")
_LOOKED_AT = 3000

Marked = dict[str, list[HtmlElement]]


def has_marks(markup: bytes) -> bool:
    """Whether a page may have any, which is found sooner than they are."""
    return b"itemprop" in markup or b"itemProp" in markup


def read_marked(root: HtmlElement) -> Marked:
    """The elements that microdata marks, by property."""
    marked: Marked = {}
    for element in _MARKED(root)[:_LOOKED_AT]:
        marked.setdefault(element.get("itemprop"), []).append(element)
    return marked
