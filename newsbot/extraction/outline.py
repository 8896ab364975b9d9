"""A page → where its text stands: the elements above its longer texts, each with how much of it looks like a story.

Only texts of some length are asked for, and an element is looked at once however many texts stand under it: what
a page costs grows with its text and not with its markup, and with neither more than linearly.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.budget import Budget
from newsbot.extraction.part import Part
from newsbot.extraction.styles import Styles
from newsbot.extraction.telling import add_up
from newsbot.text.sentences import CLOSERS, STOPS, weigh

BLOCKS = frozenset(
    "address article aside blockquote center dd details div dl dt fieldset footer h1 h2 h3 h4 h5 h6 header hr "
    "li main nav ol p pre section summary table tbody tfoot thead tr ul".split()
)
_BREAKS = BLOCKS | frozenset("body figcaption figure form html td th".split())
# What holds no text of any story, so that it is not looked into.
_UNREAD = frozenset(
    "button dialog figure footer head iframe menu noscript object script select style svg template textarea".split()
)
_COMMAS = ",،、，;:؛՝፣၊"
# One set comes first, for Python leaps to its next sign.
_SENTENCE = re.compile(rf"[{STOPS}{_COMMAS}](?:(?<=[{STOPS}])[{CLOSERS}]*\s*$|(?<=[{_COMMAS}])\s)")
# Thai and Lao have no full stop, and spaces only where one takes breath.
_UNSTOPPED = re.compile("[\u0e00-\u0eff]{25}")
# Letters and words of a text that is one of sentences in a script whose stops are not known here.
_LONG, _MANY_WORDS = 100, 15
_STOPPED = re.compile("[A-Za-z\u00c0-\u06ff\u0900-\u097f\u2e80-\ud7ff]")
# Letters: texts, and links, that are no longer are not looked at.
_SHORT, _SHORT_LINK = 15, 24


class Outline(dict[HtmlElement, Part]):
    """The parts of a page by their element, each after the one above it, blocks in page order.

    A part knows the one above it and not those under it: in a circle they would hold on to the whole page.
    ``titles``: the page's h1. ``styles``: the names that tell nothing on this page, see `newsbot.extraction.styles`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.titles: list[HtmlElement] = []
        self.styles: Styles = frozenset()

    @property
    def top(self) -> Part | None:
        """What holds all of it."""
        return next(iter(self.values()), None)


def read_outline(root: HtmlElement, budget: Budget, styles: Styles = frozenset()) -> Outline:
    """Where the text of a page stands. styles: names of the story's own text, as the page declares them."""
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
    outline.styles = add_up(list(outline.values()), outline.titles, styles)
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
    if parent is None:
        return Part(element, None, None, tag == "a")
    block = None if tag in _BREAKS else parent.block or parent
    return Part(element, parent, block, tag == "a" or parent.in_link)


def _count(part: Part, text: str) -> None:
    length = weigh(text)
    is_sentence = (
        text[-1] in STOPS
        or ", " in text
        or _SENTENCE.search(text) is not None
        or (not text.isascii() and _is_unstopped(text))
    )
    block = part.block or part
    block.own += length
    block.linked += length if part.in_link else 0
    block.sentences += is_sentence


def _is_unstopped(text: str) -> bool:
    """Whether it reads like sentences in a script that has no full stop, or one that is not known here."""
    if _UNSTOPPED.search(text):
        return True
    return len(text) >= _LONG and not _STOPPED.search(text) and text.count(" ") >= _MANY_WORDS - 1
