"""The body of an article → its blocks of text, in page order.

The tree is walked, not changed: a field read later sees the page as it came.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.extraction.select import select
from newsbot.text.clean import clean_text

BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
NO_TEXT = frozenset(
    "audio button canvas embed figcaption figure form iframe input map nav noscript object picture script "
    "select style svg template textarea video".split()
)
NO_TEXT_BLOCKS = frozenset(["figcaption", "figure", "form"])
CELLS = frozenset(["td", "th"])
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item or table row. ``linked``: share of its letters inside links, 0 to 1."""

    text: str
    tag: str
    linked: float


@dataclass
class _Reader:
    """Gathers text until a block begins or ends, or two line breaks follow each other."""

    blocks: list[Block] = field(default_factory=list)
    tag: str = "p"
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0
    breaks: int = 0

    def begin(self, tag: str) -> None:
        """What follows is a block of its own."""
        text = clean_text("".join(self.parts))
        if text:
            self.blocks.append(Block(text, self.tag, min(1.0, self.linked / len(text))))
        self.tag, self.parts, self.linked, self.breaks = tag, [], 0, 0

    def add(self, text: str | None) -> None:
        """Text as it stands in the source, where a line break is a space like any other."""
        if not text:
            return
        if text.isspace():
            self.parts.append(" ")
            return
        if self.breaks > 1:
            self.begin(self.tag)
        elif self.breaks:
            self.parts.append(" ")
        self.breaks = 0
        self.parts.append(_SPACES.sub(" ", text))
        self.linked += len(text.strip()) if self.links else 0


def find_body(selector: Selector, rules_body: tuple[str, ...]) -> HtmlElement | None:
    """The first element that one of the site's selectors finds; None where there is none."""
    found = (element for expression in rules_body for element in select(selector, expression))
    return next((element.root for element in found), None)


def read_blocks(body: HtmlElement, dropped: list[HtmlElement]) -> list[Block]:
    """The text under ``body`` block by block; what is under ``dropped`` or holds no text is left out."""
    skipped = {id(element) for element in dropped}
    reader = _Reader()
    walk = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag
        left_out = tag in NO_TEXT or id(element) in skipped
        if event in ("start", "end") and (tag in BLOCKS or tag in NO_TEXT_BLOCKS):
            reader.begin(tag if event == "start" and not left_out else "p")
        if event == "start" and left_out:
            walk.skip_subtree()
        elif event == "start":
            _start(reader, element)
        elif event == "end" and not left_out:
            reader.links -= tag == "a"
            reader.add(" " if tag in CELLS else None)
        if event != "start" and element is not body:
            reader.add(element.tail)
    reader.begin("p")
    return reader.blocks


def _start(reader: _Reader, element: HtmlElement) -> None:
    reader.links += element.tag == "a"
    reader.breaks += element.tag == "br"
    reader.add(element.text)
