"""Text as it is met on a walk over a page → blocks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from newsbot.boilerplate.element import BlockElement
from newsbot.boilerplate.labels import NEW_WINDOW
from newsbot.extraction.breaks import Line, count_ends, group_lines
from newsbot.extraction.part import HEADINGS
from newsbot.text.clean import clean_text

# Letters of the longest heading; more stand in one that was not closed.
_LONGEST_HEADING = 200
# What a bold line of its own is, and in which blocks: items and cells have terms of their own.
_HEADING = "h4"
_WITH_HEADINGS = frozenset("p div section article main body blockquote center pre".split())
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")


@dataclass(slots=True)
class Block:
    """One paragraph, heading, list item or table row, or text that stands in an element beside such.

    tag: of the element that holds the text. linked: share of its letters inside links, 0 to 1.
    slanted: share of its letters in italics. pictured: whether it is the first text behind a picture.
    lead: whether it is the standfirst, which stands before the story.
    element: the one that holds the text, and what is above it.
    """

    text: str
    tag: str
    linked: float
    lead: bool = False
    slanted: float = 0.0
    pictured: bool = False
    introduces: bool = False
    element: BlockElement = field(default_factory=lambda: BlockElement("p"), compare=False, repr=False)


@dataclass
class Reader:
    """Gathers text until a block begins or ends, or two line breaks follow each other.

    ``open``: the blocks being read, the innermost last. ``lines``: what stands before single line breaks, until it
    is known whether they part paragraphs: ``broken``, by the index of the block that they are if they do not.
    """

    blocks: list[Block] = field(default_factory=list)
    open: list[BlockElement] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    broken: dict[int, list[Line]] = field(default_factory=dict)
    linked: int = 0
    links: int = 0
    anchors: int = 0
    bold: int = 0
    bold_letters: int = 0
    italics: int = 0
    slanted: int = 0
    pictured: bool = False
    breaks: int = 0

    def enter(self, tag: str, name: str = "", introduces: bool = False) -> None:
        """A block begins."""
        self.close()
        above = self.open[-1] if self.open else None
        if above is not None and above.tag in HEADINGS:
            tag = above.tag
        self.open.append(BlockElement(tag, name, len(self.open), above, introduces))

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
        else:
            self.breaks = 0
            return
        self.parts, self.linked, self.bold_letters, self.slanted, self.breaks = [], 0, 0, 0, 0

    def _add_block(self, source: str, linked: int) -> None:
        text = clean_text(source)
        if linked and ("(" in text or ", open" in text):
            text = NEW_WINDOW.sub("", text)
        if text:
            element = self.open[-1]
            # A heading that is not closed takes in what follows it.
            is_within = element.above is not None and element.above.tag in HEADINGS
            tag = "p" if is_within and len(text) >= _LONGEST_HEADING else element.tag
            introduces = element.introduces or (element.above is not None and element.above.introduces)
            linked_share, slanted = _share(linked, text), _share(self.slanted, text)
            self.blocks.append(Block(text, tag, linked_share, False, slanted, self.pictured, introduces, element))
            self.pictured = False

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
        if self.links > self.anchors or self.bold or self.italics:
            letters = len(text.strip())
            self.slanted += letters if self.italics else 0
            self.linked += letters if self.links > self.anchors else 0
            self.bold_letters += letters if self.bold else 0

    def read(self) -> list[Block]:
        """The blocks; where single line breaks part the paragraphs of an element, each is one."""
        if not self.broken:
            return self.blocks
        ends: Counter[BlockElement] = Counter()
        for index, lines in self.broken.items():
            ends[self.blocks[index].element] += count_ends(lines)
        read: list[Block] = []
        for index, block in enumerate(self.blocks):
            if index in self.broken and ends[block.element] > 0:
                read += _parted(block, self.broken[index])
            else:
                read.append(block)
        return read


def _share(letters: int, text: str) -> float:
    return min(1.0, letters / len(text)) if letters else 0.0


def _parted(block: Block, lines: list[Line]) -> Iterator[Block]:
    for group in group_lines(lines, block.tag in _WITH_HEADINGS):
        if group.text:
            linked = min(1.0, group.linked / len(group.text))
            tag = _HEADING if group.is_heading else block.tag
            yield replace(block, text=group.text, tag=tag, linked=linked)
