"""The start of a story's body: its standfirst, and the list that says the story in short."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from lxml.html import HtmlElement

from newsbot.boilerplate.labels import is_label
from newsbot.boilerplate.page import SENTENCE_END
from newsbot.boilerplate.regions import is_called_lead, read_region
from newsbot.extraction.belonging import text_of
from newsbot.extraction.names import names_of
from newsbot.extraction.part import HEADINGS
from newsbot.extraction.reader import Block
from newsbot.extraction.site_names import compact
from newsbot.extraction.standfirst import fold_all, is_byline, is_described
from newsbot.text.sentences import weigh

# Letters of the shortest standfirst, and of one that is a heading; titles that are looked behind.
_SHORTEST, _HEADING, _TITLES = 25, 40, 3
_HEADINGS = frozenset("h2 h3 h4".split())
_TAGS = _HEADINGS | frozenset("div dd".split())
# Blocks of a body among which its standfirst stands; letters of the paragraph that begins the story.
_FIRST, _PARAGRAPH = 6, 60
# Items of the shortest list of key points, letters of its longest label.
_ITEMS, _LABEL = 2, 40


def split_leads(blocks: Sequence[Block], descriptions: Collection[str]) -> tuple[list[Block], list[Block]]:
    """What is a standfirst at the start of ``blocks`` though it looks like a heading or a label, and the others.

    Its class calls it that, and no later block has it, or the page describes itself by it. One that is a paragraph
    is left where it is: it may be the story's first.
    """
    wanted = fold_all(descriptions)
    leads: dict[int, Block] = {}
    for index, block in enumerate(blocks[:_FIRST]):
        is_wanted = is_described(compact(block.text), wanted)
        following = blocks[index + 1 :]
        if is_wanted or _is_called(block, following):
            if _is_set_apart(block, following) and not block.pictured and not is_label(block.text):
                leads[index] = replace(block, tag="p", lead=True)
        elif block.tag not in HEADINGS and weigh(block.text) >= _PARAGRAPH:
            break
    return list(leads.values()), [block for index, block in enumerate(blocks) if index not in leads]


def under_title(titles: Sequence[HtmlElement]) -> list[str]:
    """The longer headings right behind the page's ``titles``, each of which is a standfirst."""
    following = (title.getnext() for title in titles[:_TITLES])
    found = [text_of(heading) for heading in following if heading is not None and _may_follow(heading)]
    return [text for text in found if weigh(text) >= _HEADING and not is_byline(text)]


def _may_follow(heading: HtmlElement) -> bool:
    if heading.tag not in _HEADINGS or read_region(names_of(heading)) < 0:
        return False
    return next(heading.iter("a", "time"), None) is None


def _is_called(block: Block, following: Sequence[Block]) -> bool:
    """Whether its class, or that of a box that holds nothing else, says so, and no later block has the same."""
    element, above = block.element, block.element.above
    if block.linked or weigh(block.text) < (_HEADING if block.tag in HEADINGS else _SHORTEST):
        return False
    if element.name and is_called_lead(element.name):
        return not any(_is_alike(block, other) for other in following)
    if above is None or not above.name or not is_called_lead(above.name):
        return False
    return all(other.element is not element and other.element.above is not above for other in following)


def _is_alike(block: Block, other: Block) -> bool:
    return block.element is not other.element and block.tag == other.tag and block.element.name == other.element.name


def _is_set_apart(block: Block, following: Sequence[Block]) -> bool:
    """Whether it does not look like a paragraph of the story. A box may hold all of that."""
    if block.tag == "p":
        return weigh(block.text) < _PARAGRAPH and SENTENCE_END.search(block.text) is None
    return block.tag in _TAGS and not any(block.element is other.element for other in following)


def find_summaries(body: HtmlElement, descriptions: Collection[str]) -> Iterator[HtmlElement]:
    """The parts called a summary that are nothing but a list, of which the page describes itself by no item."""
    for element in body.iter("div", "section", "ul"):
        names = element.get("class")
        if names is not None and "ummary" in names and _is_listed(element):
            wanted = fold_all(descriptions)
            if not any(is_described(compact(text_of(item)), wanted) for item in element.iter("li")):
                yield element


def _is_listed(element: HtmlElement) -> bool:
    items = [text_of(item) for item in element.iter("li")]
    return len(items) >= _ITEMS and len(text_of(element)) - sum(map(len, items)) <= _LABEL
