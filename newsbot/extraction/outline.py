"""A page → where its text stands: the elements above its longer texts, each with how much of it looks like a story.

Only texts of some length are asked for, and an element is looked at once however many texts stand under it: what
a page costs grows with its text and not with its markup, and with neither more than linearly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region, is_lead, is_of_others
from newsbot.extraction.budget import Budget
from newsbot.extraction.names import is_hidden, names_of, region_of

BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_PAGE = frozenset(["html", "body"])
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Elements whose text is not the story's, by what they are.
NOT_STORY = frozenset("aside button dialog figcaption figure footer form label menu nav".split())
_BREAKS = BLOCKS | frozenset("body figcaption figure form html td th".split())
# What holds no text of any story, so that it is not looked into.
_UNREAD = frozenset(
    "button dialog figure footer head iframe menu noscript object script select style svg template textarea".split()
)
# One sign of these is as long as three letters: a word, or a syllable and a half.
_DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]+")
_SENTENCE = re.compile(r"[.!?…。！？؟۔।]['\"”’»)\]]*\s*$|[,،、，;:؛]\s")
# Letters: texts, and links, that are no longer are not looked at; the shortest paragraph that tells of a story.
_SHORT, _SHORT_LINK, _PARAGRAPH, _LONGEST_TEASER = 15, 24, 60, 600
_MOSTLY_LINKS = 0.5
# A page of so many teasers and nothing else is a list of stories and tells none.
_ALL_TEASERS = 3
# Shares of a page's story by which a part is not left out for its name.
_HALF, _NEARLY_ALL = 0.5, 0.9
# Share of an item's letters that is the linked title of another story.
_TITLE_SHARE = 0.2
# What a teaser's letters count for.
_OF_TEASER = 0.05
# … and those of what is left out for its name.
_OF_LEFT_OUT = 0.1


@dataclass(slots=True, eq=False)
class Part:
    """An element above some text. ``own``, ``linked``: letters of the block's own text, and of it inside links.

    ``letters``, ``links``: the same of all that is under it. ``told``: letters under it that read like a story.
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
        if self.own < _PARAGRAPH or not self.sentences or self.element.tag in HEADINGS:
            return 0.0
        linked = self.linked / self.own
        return self.own * (1 - linked) if linked < _MOSTLY_LINKS else 0.0

    def up(self) -> Iterator[Part]:
        """It and all above it, from the inside out."""
        part: Part | None = self
        while part is not None:
            yield part
            part = part.parent


class Outline(dict[HtmlElement, Part]):
    """The parts of a page by their element, each after the one above it, blocks in page order.

    A part knows the one above it and not those under it: in a circle they would hold on to the whole page.
    ``titles``: the page's h1.
    """

    def __init__(self) -> None:
        super().__init__()
        self.titles: list[HtmlElement] = []

    @property
    def top(self) -> Part | None:
        """What holds all of it."""
        return next(iter(self.values()), None)


def read_outline(root: HtmlElement, budget: Budget) -> Outline:
    """Where the text of a page stands."""
    outline = Outline()
    walk = etree.iterwalk(root, events=("start",))
    for _, element in budget.take(walk):
        tag, tail = element.tag, element.tail
        # Most are menus, but a tag that is not closed takes in the story.
        if tag in _UNREAD or (tag == "nav" and next(element.iter("p", "h1"), None) is None):
            walk.skip_subtree()
        else:
            text = element.text
            if text is not None and len(text) > (_SHORT_LINK if tag == "a" else _SHORT):
                _read(outline, element, text)
            if tag == "h1":
                outline.titles.append(element)
        # Most of these are the indentation of the next element.
        if tail is not None and len(tail) > _SHORT and not tail.isspace():
            holder = element.getparent()
            if holder is not None:
                _read(outline, holder, tail)
    budget.end(walk)
    _add_up(outline)
    return outline


def _read(outline: Outline, element: HtmlElement, text: str) -> None:
    text = text.strip()
    if len(text) > _SHORT:
        _count(outline.get(element) or _find(outline, element), text)


def _find(outline: Outline, element: HtmlElement) -> Part:
    missing = []
    above: HtmlElement | None = element
    part = None
    while above is not None and (part := outline.get(above)) is None:
        missing.append(above)
        above = above.getparent()
    for new in reversed(missing):
        part = outline[new] = _part(new, part)
    assert part is not None
    return part


def _part(element: HtmlElement, parent: Part | None) -> Part:
    tag = element.tag
    # A page's own classes tell what is on it somewhere.
    region = Region.UNKNOWN if tag in _PAGE else region_of(element)
    declared = element.get("itemprop") or element.get("property")
    if declared and "articleBody" in declared:
        region = Region.DECLARED
    aside = tag in NOT_STORY or is_hidden(element)
    if parent is None:
        return Part(element, None, None, tag == "a", region, aside)
    block = None if tag in _BREAKS else parent.block or parent
    return Part(element, parent, block, tag == "a" or parent.in_link, region, aside)


def _count(part: Part, text: str) -> None:
    length = len(text)
    if not text.isascii():
        length += 2 * sum(map(len, _DENSE.findall(text)))
    block = part.block or part
    block.own += length
    block.linked += length if part.in_link else 0
    block.sentences += _SENTENCE.search(text) is not None


def _add_up(outline: Outline) -> None:
    """Sum each part's letters; then what reads like a story, which what is left out adds nothing to.

    What holds half of all that reads like a story is not left out for its name: some papers call all of it so.
    """
    parts = list(outline.values())
    own = {part: weight for part in parts if part.own >= _PARAGRAPH and (weight := part.weight())}
    for part in parts:
        part.letters, part.links = part.own, part.linked
    for part in reversed(parts):
        if (above := part.parent) is not None:
            above.letters += part.letters
            above.links += part.links
    _add_told(parts, own)
    if teasers := [part for part in own if _is_teaser(part)]:
        worth = 0.0 if len(teasers) == len(own) >= _ALL_TEASERS else _OF_TEASER
        for teaser in teasers:
            own[teaser] *= worth
        _add_told(parts, own)
    all_told = parts[0].told if parts else 0.0
    for part in parts:
        if part.is_left_out and part.region is not Region.WALL:
            _forgive(part, all_told)
    _add_told(parts, own, shown=True)


def _add_told(parts: list[Part], own: dict[Part, float], shown: bool = False) -> None:
    """Sum what reads like a story. ``shown``: without what is left out."""
    for part in parts:
        part.told = own.get(part, 0.0)
    for part in reversed(parts):
        if part.told and (above := part.parent) is not None:
            if not shown or not part.is_left_out:
                above.told += part.told
            elif not part.aside:
                above.told += part.told * _OF_LEFT_OUT


def _is_teaser(part: Part) -> bool:
    """Whether it is an item, or the only paragraph in what holds it, with a title that is a link; or a standfirst."""
    if part.own > _LONGEST_TEASER:
        return False
    if is_lead(names_of(part.element)):
        return True
    if part.element.tag == "li" and part.linked > _TITLE_SHARE * part.own:
        return True
    holder = part.parent
    while holder is not None and holder.letters == part.letters:
        if holder.region >= Region.STORY:
            return False
        holder = holder.parent
    if holder is None or holder.told > part.told:
        return False
    return holder.links - part.links >= _SHORT


def _forgive(part: Part, all_told: float) -> None:
    most = _NEARLY_ALL if part.region is Region.AROUND and is_of_others(names_of(part.element)) else _HALF
    if part.told and part.told >= most * all_told:
        part.region, part.aside = max(part.region, Region.UNKNOWN), False
    elif part.region is Region.BESIDE and part.told > 150 and part.links < part.letters / 4:
        part.region = Region.UNKNOWN
