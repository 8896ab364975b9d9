"""The body of an article → its blocks of text, in page order.

The tree is walked, not changed: a field read later sees the page as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.boilerplate.prompts import NEW_WINDOW
from newsbot.extraction.budget import Budget
from newsbot.extraction.outline import BLOCKS
from newsbot.extraction.part import HEADINGS
from newsbot.extraction.select import select
from newsbot.text.clean import clean_text

NO_TEXT = frozenset(
    "audio button canvas embed figcaption figure form iframe input map nav noscript object picture script "
    "select style svg template textarea video".split()
)
NO_TEXT_BLOCKS = frozenset(["figcaption", "figure", "form"])
CELLS = frozenset(["td", "th"])

LeftOut = Callable[[HtmlElement], bool]


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item or table row, or text that stands in an element beside such.

    tag: of the element that holds the text. linked: share of its letters inside links, 0 to 1.
    lead: whether it is the standfirst, which stands before the story.
    holder, group: tag and number of the block that holds this one; blocks of one number stand in the same.
    """

    text: str
    tag: str
    linked: float
    lead: bool = False
    holder: str = ""
    group: int = 0


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

    def enter(self, tag: str) -> None:
        """A block begins."""
        self.close()
        self.count += 1
        self.open.append((tag, self.count))

    def leave(self) -> None:
        """The last block that began ends."""
        self.close()
        self.open.pop()

    def close(self) -> None:
        """What follows is another paragraph."""
        if self.parts and (text := clean_text("".join(self.parts))):
            if self.linked and "(" in text:
                text = NEW_WINDOW.sub("", text)
            holder, group = self.open[-2:][0]
            linked = min(1.0, self.linked / len(text))
            self.blocks.append(Block(text, self.open[-1][0], linked, holder=holder, group=group))
        self.parts, self.linked, self.breaks = [], 0, 0

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
        self.linked += len(text.strip()) if self.links > self.anchors else 0


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
            if element.tag in NO_TEXT or is_left_out(element):
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


def _start(reader: _Reader, element: HtmlElement, body: HtmlElement) -> None:
    tag = str(element.tag)
    if tag in BLOCKS and element is not body:
        reader.enter(tag)
    elif tag == "a":
        reader.links += 1
        reader.anchors += reader.open[-1][0] in HEADINGS and element.get("href", "").startswith("#")
    elif tag == "br":
        reader.breaks += 1
    reader.add(element.text)


def _end(reader: _Reader, tag: str) -> None:
    if tag in BLOCKS:
        reader.leave()
    elif tag == "a":
        reader.links -= 1
        reader.anchors = min(reader.anchors, reader.links)
    elif tag in CELLS:
        reader.add(" ")
