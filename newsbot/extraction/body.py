"""The body of an article → its blocks of text, in page order.

The tree is walked, not changed: a field read later sees the page as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    "audio button canvas embed figcaption figure form iframe input ins map nav noscript object picture script "
    "select style svg template textarea video".split()
)
CELLS = frozenset(["td", "th"])
# Line breaks of the source are spaces; only those of `br` are kept as such, and two end a paragraph.
_SPACES = re.compile(r"\s+")
_BREAK = re.compile(r"\n\s*\n\s*")


@dataclass(frozen=True)
class Block:
    """One paragraph, heading, list item or table row. ``linked``: share of its letters inside links, 0 to 1."""

    text: str
    tag: str
    linked: float


@dataclass
class _Gathering:
    """Text gathered since the last block began or ended."""

    tag: str = "p"
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def flush(self) -> Iterator[Block]:
        text = "".join(self.parts)
        share = self.linked / max(1, len(text.strip()))
        for piece in _BREAK.split(text):
            if cleaned := clean_text(piece):
                yield Block(cleaned, self.tag, min(1.0, share))
        self.parts, self.linked = [], 0


def find_body(selector: Selector, rules_body: tuple[str, ...]) -> HtmlElement | None:
    """The first element that one of the site's selectors finds; None where there is none."""
    found = (element for expression in rules_body for element in select(selector, expression))
    return next((element.root for element in found), None)


def read_blocks(body: HtmlElement, dropped: list[HtmlElement]) -> list[Block]:
    """The text under ``body`` block by block; what is under ``dropped`` or holds no text is left out."""
    skipped = {id(element) for element in dropped}
    gathering, links = _Gathering(), 0
    blocks: list[Block] = []
    walk = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            if tag in NO_TEXT or id(element) in skipped:
                walk.skip_subtree()
                continue
            if tag in BLOCKS:
                blocks += gathering.flush()
                gathering.tag = tag
            links += tag == "a"
            if tag == "br":
                gathering.parts.append("\n")
            _gather(gathering, element.text, links)
        elif event == "end":
            if tag in BLOCKS and id(element) not in skipped:
                blocks += gathering.flush()
                gathering.tag = "p"
            if tag in CELLS:
                gathering.parts.append(" ")
            links -= tag == "a" and id(element) not in skipped
        if event != "start" and element is not body:
            _gather(gathering, element.tail, links)
    return blocks + list(gathering.flush())


def _gather(gathering: _Gathering, text: str | None, links: int) -> None:
    if text:
        gathering.parts.append(_SPACES.sub(" ", text))
        if links:
            gathering.linked += len(text.strip())
