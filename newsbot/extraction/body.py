"""The body of an article → its blocks of text, in page order.

The tree is walked, not changed: a field read later sees the page as it came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.boilerplate.boxes import Place
from newsbot.boilerplate.prompts import NEW_WINDOW
from newsbot.extraction.breaks import Line, count_ends, group_lines
from newsbot.extraction.budget import Budget
from newsbot.extraction.outline import BLOCKS
from newsbot.extraction.part import HEADINGS
from newsbot.extraction.select import select
from newsbot.text.clean import clean_text
from newsbot.text.places import Rank, rank

NO_TEXT = frozenset(
    "audio button canvas embed figcaption figure form iframe input map nav noscript object picture script "
    "select style svg template textarea video".split()
)
NO_TEXT_BLOCKS = frozenset(["figcaption", "figure", "form"])
CELLS = frozenset(["td", "th"])

# Letters of the longest heading; more stand in one that was not closed.
_LONGEST_HEADING = 200
# What a bold line of its own is, and in which blocks: items and cells have terms of their own.
_HEADING = "h4"
_WITH_HEADINGS = frozenset("p div section article main body blockquote center pre".split())
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
# Letters of the longest name of a place that an element of its own holds.
_LONGEST_PLACE = 30
_BOLD = frozenset(["b", "strong"])

LeftOut = Callable[[HtmlElement], bool]


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item or table row, or text that stands in an element beside such.

    tag: of the element that holds the text. linked: share of its letters inside links, 0 to 1.
    lead: whether it is the standfirst, which stands before the story.
    place: the element that holds the text, and what is above it.
    """

    text: str
    tag: str
    linked: float
    lead: bool = False
    place: Place = field(default_factory=lambda: Place("p"), compare=False, repr=False)


@dataclass
class _Reader:
    """Gathers text until a block begins or ends, or two line breaks follow each other.

    ``open``: the blocks being read, the innermost last. ``lines``: what stands before single line breaks, until it
    is known whether they part paragraphs: ``broken``, by the index of the block that they are if they do not.
    """

    blocks: list[Block] = field(default_factory=list)
    open: list[Place] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    broken: dict[int, list[Line]] = field(default_factory=dict)
    linked: int = 0
    links: int = 0
    anchors: int = 0
    bold: int = 0
    bold_letters: int = 0
    breaks: int = 0

    def enter(self, tag: str, name: str = "") -> None:
        """A block begins."""
        self.close()
        above = self.open[-1] if self.open else None
        if above is not None and above.tag in HEADINGS:
            tag = above.tag
        self.open.append(Place(tag, name, len(self.open), above))

    def leave(self) -> None:
        """The last block that began ends."""
        self.close()
        self.open.pop()

    def close(self) -> None:
        """What follows is another paragraph."""
        if self.lines:
            self._end_line()
            # What is broken by nothing but a line break at its start or end is whole.
            lines = [line for line in self.lines if not line.source.isspace() and line.source]
            self.lines = []
            if len(lines) > 1:
                self.broken[len(self.blocks)] = lines
            self._add_block(" ".join(line.source for line in lines), sum(line.linked for line in lines))
        elif self.parts:
            self._add_block("".join(self.parts), self.linked)
        self.parts, self.linked, self.bold_letters, self.breaks = [], 0, 0, 0

    def _add_block(self, source: str, linked: int) -> None:
        if text := clean_text(source):
            if linked and "(" in text:
                text = NEW_WINDOW.sub("", text)
            place = self.open[-1]
            # A heading that is not closed takes in what follows it.
            is_within = place.above is not None and place.above.tag in HEADINGS
            tag = "p" if is_within and len(text) >= _LONGEST_HEADING else place.tag
            self.blocks.append(Block(text, tag, min(1.0, linked / len(text)), place=place))

    def _end_line(self) -> None:
        self.lines.append(Line("".join(self.parts), self.linked, self.bold_letters))
        self.parts, self.linked, self.bold_letters = [], 0, 0

    def add(self, text: str | None) -> None:
        """Text as it stands in the source, where a line break is a space like any other."""
        if not text:
            return
        if text.isspace():
            self.parts.append(text if "\u3000" in text or "\xa0" in text else " ")
            return
        if self.breaks > 1:
            self.close()
        elif self.breaks and self.parts:
            self._end_line()
        self.breaks = 0
        if self.open[-1].tag == "pre" and "\n" in text:
            *ended, text = _BLANK_LINE.split(text)
            for part in ended:
                self.parts.append(part)
                self.close()
        self.parts.append(text)
        if self.links > self.anchors or self.bold:
            letters = len(text.strip())
            self.linked += letters if self.links > self.anchors else 0
            self.bold_letters += letters if self.bold else 0

    def read(self) -> list[Block]:
        """The blocks; where single line breaks part the paragraphs of an element, each is one."""
        if not self.broken:
            return self.blocks
        ends: Counter[Place] = Counter()
        for index, lines in self.broken.items():
            ends[self.blocks[index].place] += count_ends(lines)
        read: list[Block] = []
        for index, block in enumerate(self.blocks):
            if index in self.broken and ends[block.place] > 0:
                read += _parted(block, self.broken[index])
            else:
                read.append(block)
        return read


def _parted(block: Block, lines: list[Line]) -> Iterator[Block]:
    for group in group_lines(lines, block.tag in _WITH_HEADINGS):
        if group.text:
            linked = min(1.0, group.linked / len(group.text))
            tag = _HEADING if group.is_heading else block.tag
            yield Block(group.text, tag, linked, place=block.place)


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
                _end(reader, element)
            reader.add(element.tail)
    budget.end(walk)
    reader.close()
    return reader.read()


def _skip(reader: _Reader, tag: str) -> None:
    if tag in BLOCKS or tag in NO_TEXT_BLOCKS:
        reader.close()


def _start(reader: _Reader, element: HtmlElement, body: HtmlElement) -> None:
    tag = str(element.tag)
    if tag in BLOCKS and element is not body:
        is_heading = tag not in HEADINGS and element.get("role") == "heading"
        reader.enter("h2" if is_heading else tag, element.get("class", ""))
    elif tag == "a":
        reader.links += 1
        reader.anchors += reader.open[-1].tag in HEADINGS and element.get("href", "").startswith("#")
    elif tag == "br":
        reader.breaks += 1
    elif tag in _BOLD:
        reader.bold += 1
    reader.add(element.text)


def _end(reader: _Reader, element: HtmlElement) -> None:
    tag = str(element.tag)
    if tag in BLOCKS:
        reader.leave()
    elif tag == "a":
        reader.links -= 1
        reader.anchors = min(reader.anchors, reader.links)
    elif tag in _BOLD:
        reader.bold -= 1
    elif tag in CELLS or (tag == "span" and _is_stamp(element, reader.parts)):
        reader.add(" ")


def _is_stamp(span: HtmlElement, parts: list[str]) -> bool:
    """Whether a paragraph begins with the name of a place that touches what follows: style sets a line between."""
    after = span.tail
    if not after or not after[0].isupper() or span.get("class") is None:
        return False
    name = "".join(parts).strip()
    return 1 < len(name) <= _LONGEST_PLACE and name == (span.text or "").strip() and rank(name) is not Rank.UNKNOWN
