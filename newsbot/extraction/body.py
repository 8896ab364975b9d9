"""The body of an article → its blocks of text, in page order.

The tree is walked, not changed: a field read later sees the page as it came.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.boilerplate.labels import NEW_WINDOW
from newsbot.boilerplate.regions import is_lead
from newsbot.extraction.budget import Budget
from newsbot.extraction.names import class_of
from newsbot.extraction.outline import BLOCKS, HEADINGS
from newsbot.extraction.select import select
from newsbot.text.clean import clean_text

NO_TEXT = frozenset(
    "audio button canvas embed figcaption figure form iframe input map nav noscript object picture script "
    "select style svg template textarea video".split()
)
NO_TEXT_BLOCKS = frozenset(["figcaption", "figure", "form"])
CELLS = frozenset(["td", "th"])
_ITALICS = frozenset(["em", "i"])
_MARK, _AFTER_WORD = re.compile(r"\[?\d{1,3}\]?|[*†‡§]{1,3}"), re.compile(r"[\w.,;:!?…)”’“\"»]")

# Blocks among which what leads to the story stands.
_FIRST = 4

LeftOut = Callable[[HtmlElement], bool]


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item or table row, or text that stands in an element beside such.

    tag: of the element that holds the text. linked: share of its letters inside links, 0 to 1.
    slanted: share of its letters in italics. pictured: whether it is the first text behind a picture.
    lead: whether it is the standfirst, which stands before the story. introduces: whether it is one of the first blocks
    and its class or bold type sets it off as what leads to the story.
    holder, group: tag and number of the block that holds this one; blocks of one number stand in the same.
    """

    text: str
    tag: str
    linked: float
    lead: bool = False
    introduces: bool = False
    holder: str = ""
    group: int = 0
    slanted: float = 0.0
    pictured: bool = False


@dataclass
class _Reader:
    """Gathers text until a block begins or ends, or two line breaks follow each other.

    ``open``: the tags of the blocks being read, each with its number, the innermost last.
    """

    blocks: list[Block] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)
    count: int = 0
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    anchors: int = 0
    breaks: int = 0
    introducing: set[int] = field(default_factory=set)
    italics: int = 0
    slanted: int = 0
    pictured: bool = False

    def enter(self, tag: str, introduces: bool = False) -> None:
        """A block begins."""
        self.close()
        self.count += 1
        self.open.append((tag, self.count))
        if introduces:
            self.introducing.add(self.count)

    def leave(self) -> None:
        """The last block that began ends."""
        self.close()
        self.open.pop()

    def close(self) -> None:
        """What follows is another paragraph."""
        if self.parts and (text := clean_text("".join(self.parts))):
            if self.linked and ("(" in text or ", open" in text):
                text = NEW_WINDOW.sub("", text)
            (tag, _), (holder, group) = self.open[-1], self.open[-2:][0]
            tag = holder if holder in HEADINGS else tag
            linked, slanted = (min(1.0, share / len(text)) for share in (self.linked, self.slanted))
            introduces = bool(self.introducing) and any(number in self.introducing for _, number in self.open[-2:])
            self.blocks.append(Block(text, tag, linked, False, introduces, holder, group, slanted, self.pictured))
            self.pictured = False
        self.parts, self.linked, self.slanted, self.breaks = [], 0, 0, 0

    def add(self, text: str | None) -> None:
        """Text as it stands in the source, where a line break is a space like any other."""
        if not text:
            return
        if text.isspace():
            self.parts.append(" ")
            return
        if self.breaks > 1:
            self.close()
        elif self.breaks:
            self.parts.append(" ")
        self.breaks = 0
        self.parts.append(text)
        if self.links > self.anchors:
            self.linked += len(text.strip())
        if self.italics:
            self.slanted += len(text.strip())


def find_body(selector: Selector, rules_body: tuple[str, ...]) -> HtmlElement | None:
    """The first element that one of the site's selectors finds; None where there is none."""
    found = (element for expression in rules_body for element in select(selector, expression))
    return next((element.root for element in found), None)


def leave_out(dropped: Collection[HtmlElement]) -> LeftOut:
    """What tells the elements that are listed in ``dropped``."""
    return frozenset(dropped).__contains__


def read_blocks(body: HtmlElement, is_left_out: LeftOut, budget: Budget | None = None) -> list[Block]:
    """The text under ``body`` block by block, until the budget is spent.

    The tree is one of `newsbot.extraction.page.parse`, without comments. is_left_out: whether an element, with all that
    is under it, is no part of the text; what holds no text never is.
    """
    budget = budget or Budget()
    reader = _Reader()
    reader.enter(str(body.tag))
    walk = etree.iterwalk(body, events=("start", "end"))
    skipped = None
    for event, element in budget.take(walk):
        if event == "start":
            if element.tag in NO_TEXT or is_left_out(element) or (element.tag == "a" and _is_mark(element, reader)):
                skipped = element
                walk.skip_subtree()
                _skip(reader, str(element.tag))
            else:
                _start(reader, element, body)
        elif element is not body:
            if element is not skipped:
                _end(reader, str(element.tag))
            reader.add(element.tail)
    budget.end(walk)
    reader.close()
    return reader.blocks


def _skip(reader: _Reader, tag: str) -> None:
    if tag in BLOCKS or tag in NO_TEXT_BLOCKS:
        reader.close()


def _is_mark(link: HtmlElement, reader: _Reader) -> bool:
    """Whether a link is the mark of a footnote: raised, or set right behind a word."""
    if not link.get("href", "").startswith("#") or len(link) > 1 or reader.open[-1][0] in HEADINGS:
        return False
    inner = link[0] if len(link) else link
    if not _MARK.fullmatch((inner.text or "").strip()):
        return False
    holder = link.getparent()
    raised = inner.tag == "sup" or (holder is not None and holder.tag == "sup")
    return raised or bool(reader.parts and _AFTER_WORD.search(reader.parts[-1][-1:]))


def _start(reader: _Reader, element: HtmlElement, body: HtmlElement) -> None:
    tag = str(element.tag)
    if tag in BLOCKS and element is not body:
        reader.enter(tag, len(reader.blocks) < _FIRST and _introduces(element))
    elif tag == "a":
        reader.links += 1
        reader.anchors += reader.open[-1][0] in HEADINGS and element.get("href", "").startswith("#")
    elif tag == "br":
        reader.breaks += 1
    elif tag in _ITALICS:
        reader.italics += 1
    elif tag == "img":
        reader.pictured = reader.pictured or all(map(str.isspace, reader.parts))
    reader.add(element.text)


def _introduces(element: HtmlElement) -> bool:
    """Whether a class calls it a standfirst, or all of it is bold."""
    names = class_of(element)
    if names == "bold" or is_lead(names):
        return True
    inner = element[0] if len(element) == 1 and not (element.text or "").strip() else None
    return inner is not None and inner.tag in ("b", "strong") and not (inner.tail or "").strip()


def _end(reader: _Reader, tag: str) -> None:
    if tag in BLOCKS:
        reader.leave()
    elif tag == "a":
        reader.links -= 1
        reader.anchors = min(reader.anchors, reader.links)
    elif tag in _ITALICS:
        reader.italics -= 1
    elif tag in CELLS:
        reader.add(" ")
