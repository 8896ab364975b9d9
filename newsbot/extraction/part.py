"""An element of a page above some of its text, and how much of that reads like a story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Letters of the shortest paragraph that tells of a story.
PARAGRAPH = 60
_MOSTLY_LINKS = 0.5


@dataclass(slots=True, eq=False)
class Part:
    """An element above some text. ``own``, ``linked``: letters of the block's own text, and of it inside links.

    ``letters``, ``links``: the same of all that is under it. ``told``: letters under it that read like a story.
    ``aside``: whether its element is one of no story's text, or hidden.
    """

    element: HtmlElement
    parent: Part | None
    block: Part | None
    in_link: bool
    region: Region
    aside: bool
    own: int = 0
    linked: int = 0
    sentences: int = 0
    letters: int = 0
    links: int = 0
    told: float = 0.0

    @property
    def is_left_out(self) -> bool:
        """Whether it is no part of a story by its element or its name."""
        return self.aside or self.region < 0

    def weight(self) -> float:
        """Letters of its own text, if that is a paragraph of sentences and not of links."""
        if self.own < PARAGRAPH or not self.sentences or self.element.tag in HEADINGS:
            return 0.0
        linked = self.linked / self.own
        return self.own * (1 - linked) if linked < _MOSTLY_LINKS else 0.0

    def up(self) -> Iterator[Part]:
        """It and all above it, from the inside out."""
        part: Part | None = self
        while part is not None:
            yield part
            part = part.parent
