"""The body of an article → its blocks of text, in page order.

The tree is walked, not changed: a field read later sees the page as it came.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Container

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.boilerplate.regions import is_lead
from newsbot.extraction.budget import Budget
from newsbot.extraction.names import class_of
from newsbot.extraction.outline import BLOCKS
from newsbot.extraction.part import HEADINGS
from newsbot.extraction.reader import Block, Reader
from newsbot.extraction.select import select
from newsbot.text.places import Rank, rank

NO_TEXT = frozenset(
    "audio button canvas embed figcaption figure form iframe input map nav noscript object picture script "
    "select style svg template textarea video".split()
)
NO_TEXT_BLOCKS = frozenset(["figcaption", "figure", "form"])
CELLS = frozenset(["td", "th"])

# Letters of the longest name of a place that an element of its own holds.
_LONGEST_PLACE = 30
_BOLD, _ITALICS = frozenset(["b", "strong"]), frozenset(["em", "i"])
_BOLD_CLASSES = frozenset(["bold", "font-bold"])
# The mark of a footnote, and what it stands behind.
_MARK, _AFTER_WORD = re.compile(r"\[?\d{1,3}\]?|[*†‡§]{1,3}"), re.compile(r"[\w.,;:!?…)”’“\"»]")
# Blocks among which what leads to the story stands.
_FIRST = 4

LeftOut = Callable[[HtmlElement], bool]


def find_body(selector: Selector, rules_body: tuple[str, ...]) -> HtmlElement | None:
    """The first element that one of the site's selectors finds; None where there is none."""
    found = (element for expression in rules_body for element in select(selector, expression))
    return next((element.root for element in found), None)


def leave_out(dropped: Collection[HtmlElement]) -> LeftOut:
    """What tells the elements that are listed in ``dropped``."""
    return frozenset(dropped).__contains__


def read_blocks(
    body: HtmlElement, is_left_out: LeftOut, budget: Budget | None = None, forms: Container[HtmlElement] = ()
) -> list[Block]:
    """The text under ``body`` block by block, until the budget is spent.

    The tree is one of `newsbot.extraction.page.parse`, without comments. is_left_out: whether an element, with all that
    is under it, is no part of the text; what holds no text never is, but for the ``forms`` that took in the text.
    """
    budget = budget or Budget()
    reader = Reader()
    reader.enter(str(body.tag))
    walk = etree.iterwalk(body, events=("start", "end"))
    skipped = None
    for event, element in budget.take(walk):
        if event == "start":
            if _holds_no_text(element, reader, forms) or is_left_out(element):
                skipped = element
                walk.skip_subtree()
                _skip(reader, str(element.tag))
            else:
                _start(reader, element, body)
        elif element is not body:
            if element is not skipped:
                _end(reader, element)
            reader.add(element.tail)
    budget.end(walk)
    reader.close()
    return reader.read()


def _holds_no_text(element: HtmlElement, reader: Reader, forms: Container[HtmlElement]) -> bool:
    if element.tag in NO_TEXT:
        return element not in forms
    return element.tag == "a" and _is_mark(element, reader)


def _is_mark(link: HtmlElement, reader: Reader) -> bool:
    """Whether a link is the mark of a footnote: raised, or set right behind a word."""
    if not link.get("href", "").startswith("#") or len(link) > 1 or reader.open[-1].tag in HEADINGS:
        return False
    inner = link[0] if len(link) else link
    if not _MARK.fullmatch((inner.text or "").strip()):
        return False
    holder = link.getparent()
    raised = inner.tag == "sup" or (holder is not None and holder.tag == "sup")
    return raised or bool(reader.parts and _AFTER_WORD.search(reader.parts[-1][-1:]))


def _skip(reader: Reader, tag: str) -> None:
    if tag in BLOCKS or tag in NO_TEXT_BLOCKS:
        reader.close()


def _start(reader: Reader, element: HtmlElement, body: HtmlElement) -> None:
    tag = str(element.tag)
    if tag in BLOCKS and element is not body:
        is_heading = tag == "div" and element.get("role") == "heading"
        introduces = len(reader.blocks) < _FIRST and _introduces(element)
        reader.enter("h2" if is_heading else tag, element.get("class", ""), introduces)
    elif tag == "a":
        reader.links += 1
        reader.anchors += reader.open[-1].tag in HEADINGS and element.get("href", "").startswith("#")
    elif tag == "br":
        reader.breaks += 1
    elif tag in _BOLD:
        reader.bold += 1
    elif tag in _ITALICS:
        reader.italics += 1
    elif tag == "img":
        reader.pictured = reader.pictured or not (reader.lines or "".join(reader.parts).strip())
    reader.add(element.text)


def _introduces(element: HtmlElement) -> bool:
    """Whether a class calls it a standfirst, or all of it is bold."""
    names = class_of(element)
    if names and (is_lead(names) or not _BOLD_CLASSES.isdisjoint(names.split())):
        return True
    inner = element[0] if len(element) == 1 and not (element.text or "").strip() else None
    return inner is not None and inner.tag in _BOLD and not (inner.tail or "").strip()


def _end(reader: Reader, element: HtmlElement) -> None:
    tag = str(element.tag)
    if tag in BLOCKS:
        reader.leave()
    elif tag == "a":
        reader.links -= 1
        reader.anchors = min(reader.anchors, reader.links)
    elif tag in _BOLD:
        reader.bold -= 1
    elif tag in _ITALICS:
        reader.italics -= 1
    elif tag in CELLS or (tag == "span" and _is_stamp(element, reader.parts)):
        reader.add(" ")


def _is_stamp(span: HtmlElement, parts: list[str]) -> bool:
    """Whether a paragraph begins with the name of a place that touches what follows: style sets a line between."""
    after = span.tail
    if not after or not after[0].isupper() or span.get("class") is None:
        return False
    name = "".join(parts).strip()
    return 1 < len(name) <= _LONGEST_PLACE and name == (span.text or "").strip() and rank(name) is not Rank.UNKNOWN
