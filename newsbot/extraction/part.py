"""An element of a page above some of its text, and how much of that reads like a story."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region
from newsbot.extraction.names import is_hidden, region_of

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Elements whose text is not the story's, by what they are.
NOT_STORY = frozenset("aside button dialog figcaption figure footer form label menu nav".split())
_PAGE = frozenset(["html", "body"])
# Letters of the shortest paragraph that tells of a story.
PARAGRAPH = 60
_MOSTLY_LINKS = 0.5


class Part:
    """An element above some text. ``own``, ``linked``: letters of the block's own text, and of it inside links.

    ``sentences``: its texts that hold one. Set when all are known, by `newsbot.extraction.telling.add_up`:
    ``letters``, ``links``, the same of all that is under it, and ``told``, letters under it that read like a story.
    """

    # A page has hundreds: no dataclass, which would set what is not known yet.
    __slots__ = (
        "_aside",
        "_region",
        "block",
        "element",
        "in_link",
        "letters",
        "linked",
        "links",
        "own",
        "parent",
        "sentences",
        "told",
    )
    letters: int
    links: int
    told: float

    def __init__(self, element: HtmlElement, parent: Part | None, block: Part | None, in_link: bool) -> None:
        self.element = element
        self.parent = parent
        self.block = block
        self.in_link = in_link
        self.own = self.linked = self.sentences = 0
        self._region: Region | None = None
        self._aside = False

    @property
    def region(self) -> Region:
        """What its names say of it. Most are never asked: what tells no story is in none."""
        return self._region if self._region is not None else self._judge()

    @property
    def aside(self) -> bool:
        """Whether its element is one of no story's text, or hidden."""
        if self._region is None:
            self._judge()
        return self._aside

    @property
    def is_left_out(self) -> bool:
        """Whether it is no part of a story by its element or its name."""
        return self.region < 0 or self._aside

    def call(self, region: Region, aside: bool) -> None:
        """Hold it for something else than its names and its element say."""
        self._region, self._aside = region, aside

    def _judge(self) -> Region:
        element = self.element
        tag = element.tag
        # Most paragraphs have no attribute, and each one that is asked for takes time.
        if not element.keys():
            self.call(Region.UNKNOWN, tag in NOT_STORY)
            return Region.UNKNOWN
        # A page's own classes tell what is on it somewhere.
        region = Region.UNKNOWN if tag in _PAGE else region_of(element)
        declared = element.get("itemprop") or element.get("property")
        if declared and "articleBody" in declared:
            region = Region.DECLARED
        self.call(region, tag in NOT_STORY or is_hidden(element))
        return region

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
