"""The standfirst: the lines under the headline, outside the body and at its start."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.boilerplate.labels import is_label
from newsbot.boilerplate.page import SENTENCE_END
from newsbot.boilerplate.prompts import is_prompt
from newsbot.boilerplate.regions import Region, is_called_lead, is_lead, read_region
from newsbot.extraction.names import class_of, names_of
from newsbot.extraction.outline import BLOCKS, Outline
from newsbot.extraction.part import HEADINGS, Part
from newsbot.extraction.reader import Block
from newsbot.extraction.site_names import compact
from newsbot.text.clean import clean_text
from newsbot.text.places import Rank, rank
from newsbot.text.sentences import weigh

# Letters of the shortest standfirst; of one that is a heading; of the shortest description, and of one that a text
# may only resemble; of a start that tells two texts alike.
_SHORTEST, _HEADING, _EQUAL, _DESCRIPTION, _START = 25, 40, 12, 30, 60
_LONGEST = 1_000
# How far above a paragraph the class may be that calls it a standfirst; texts that are one.
_HEIGHT, _MOST = 3, 4
_LEADS = frozenset("p div span dd h2 h3 h4".split())
# Letters of the longest place and of the longest badge that stand in an element of their own at the start.
_PLACE, _BADGE = 30, 12
_BADGES = re.compile(r"(?:\w{1,6}[-+ ])?(?:abo|plus|premium|exklusiv|exclusive|exclusif|exclusivo|esclusiva)\+?", re.I)
_BYLINE = re.compile(r"(?:By|Von|Par|Por|Di|Door|Av)(?: [^\W\d_a-z][\w.’'-]+){2}")
# Blocks of a body among which its standfirst stands; letters of the paragraph that begins the story.
_FIRST, _PARAGRAPH = 6, 60
_TITLES = 3


def find_standfirst(
    outline: Outline, container: Part, descriptions: Iterable[str], titles: Collection[str], first: Collection[str]
) -> list[str]:
    """The texts between title and story that a class calls a standfirst, or that the page gives as its description.

    first: the first lines of the story, which are not told twice.
    """
    wanted = _folded(descriptions)
    named, told = [folded for title in titles if (folded := compact(title))], _folded(first)
    found: list[str] = []
    place: Part | None = None
    for part in _before(outline, container, named):
        text = _read(part.element)
        folded = compact(text)
        if not folded or any(folded.startswith(title) or title.startswith(folded) for title in named):
            continue
        if part.element.tag == "li" or not _is_same(folded, wanted):
            holder = _named(part, text, wanted)
            if holder is None or (place is not None and place not in (holder, holder.parent)):
                continue
            place = place or holder.parent
        if len(found) < _MOST and not _is_told(folded, told):
            found.append(text)
            told.append(folded)
    return found


def split_leads(blocks: Sequence[Block], descriptions: Collection[str]) -> tuple[list[Block], list[Block]]:
    """What is a standfirst at the start of ``blocks`` though it looks like a heading or a label, and the others.

    Its class calls it that, and no later block has it, or the page describes itself by it. One that is a paragraph
    is left where it is: it may be the story's first.
    """
    wanted = _folded(descriptions)
    leads: dict[int, Block] = {}
    for index, block in enumerate(blocks[:_FIRST]):
        is_described = _is_same(compact(block.text), wanted)
        following = blocks[index + 1 :]
        if is_described or _is_called(block, following):
            if _is_set_apart(block, following) and not block.pictured and not is_label(block.text):
                leads[index] = replace(block, tag="p", lead=True)
        elif block.tag not in HEADINGS and weigh(block.text) >= _PARAGRAPH:
            break
    return list(leads.values()), [block for index, block in enumerate(blocks) if index not in leads]


def under_title(titles: Sequence[HtmlElement]) -> list[str]:
    """The longer headings right behind the page's ``titles``, each of which is a standfirst."""
    following = (title.getnext() for title in titles[:_TITLES])
    found = [_text(heading) for heading in following if heading is not None and _may_follow(heading)]
    return [text for text in found if weigh(text) >= _HEADING and not _BYLINE.match(text)]


def _may_follow(heading: HtmlElement) -> bool:
    if heading.tag not in _LEADS or heading.tag not in HEADINGS or read_region(names_of(heading)) < 0:
        return False
    return next(heading.iter("a", "time"), None) is None


def _folded(texts: Iterable[str]) -> list[str]:
    return [folded for text in texts if len(folded := compact(text)) >= _EQUAL]


def _before(outline: Outline, container: Part, titles: Collection[str]) -> Iterator[Part]:
    """The blocks between the page's title and the container that may be one."""
    after_title = False
    following = _behind_short(outline, titles)
    for part in outline.values():
        if part is container:
            return
        element = part.element
        after_title = after_title or element in following
        if element.tag == "h1":
            after_title = True
        elif not after_title:
            after_title = element.tag in HEADINGS and compact(_text(element)) in titles
        elif part.own and _is_text(part):
            yield part


def _behind_short(outline: Outline, titles: Collection[str]) -> set[HtmlElement]:
    """What follows the page's title, or what holds it, where that is too short for a part of the outline."""
    if any(one in outline for one in outline.titles):
        return set()
    title = next((one for one in outline.titles[:_TITLES] if compact(_text(one)) in titles), None)
    if title is None:
        return set()
    return {after for above in (title, *title.iterancestors()) for after in above.itersiblings()}


def _is_text(part: Part) -> bool:
    if part.own > _LONGEST or part.linked >= part.own / 3:
        return False
    return all(above.element.tag != "figure" for above in part.up())


def _named(part: Part, text: str, wanted: Collection[str]) -> Part | None:
    """What calls a text a standfirst: itself, or, for a paragraph, one of the elements around it."""
    tag, length = part.element.tag, weigh(text)
    if length < _SHORTEST or is_label(text) or is_prompt(text, 0) or _is_byline(part.element, text):
        return None
    if tag == "li":
        return part.parent if _is_bulleted(part, wanted) else None
    if tag not in _LEADS or next(part.element.iterchildren(*BLOCKS), None) is not None:
        return None
    if is_called_lead(_names(part.element)):
        return part if _may_be(part) else None
    if tag != "p" or any(above.is_left_out for above in part.up()):
        return None
    around = islice(part.up(), _HEIGHT)
    return next((above for above in around if is_lead(class_of(above.element))), None)


def _names(element: HtmlElement) -> str:
    """Its names and those of a box that holds nothing else, or of an element that holds all its text."""
    named = [element]
    if (around := element.getparent()) is not None and _holds_one(around):
        named.append(around)
    if _holds_one(element):
        named.append(element[0])
    return " ".join(map(names_of, named))


def _holds_one(element: HtmlElement) -> bool:
    return len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip()


def _may_be(part: Part) -> bool:
    """Whether no name around it says that it is none of the story; that of a box may be of the headline's."""
    return not any(above.aside or above.region <= Region.AROUND for above in part.up())


def _is_byline(element: HtmlElement, text: str) -> bool:
    if next(element.iter("time"), None) is not None:
        return True
    return _BYLINE.match(text) is not None and SENTENCE_END.search(text) is None


def _is_bulleted(item: Part, wanted: Collection[str]) -> bool:
    """Whether the page describes itself by an item of the list, or the list is called a standfirst."""
    holder = item.element.getparent()
    if holder is None or item.parent is None or not _may_be(item):
        return False
    if is_called_lead(class_of(holder)):
        return True
    items = (compact(_text(other)) for other in islice(holder, 2 * _MOST))
    return not any(part.is_left_out for part in item.up()) and any(_is_same(text, wanted) for text in items)


def _is_same(text: str, descriptions: Iterable[str]) -> bool:
    return any(_is_described(text, description) for description in descriptions)


def _is_described(text: str, description: str) -> bool:
    if text == description:
        return True
    if len(description) < _DESCRIPTION or len(text) < _SHORTEST:
        return False
    return (description[:_START] in text and len(text) < 2.5 * len(description)) or text in description


def _is_told(text: str, told: Iterable[str]) -> bool:
    """Whether one of the lines told says the same, or begins with as much of it as makes a paragraph."""
    return any(line == text or (len(text) >= _START and line.startswith(text[:_START])) for line in told)


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


def _is_set_apart(block: Block, following: Sequence[Block]) -> bool:
    """Whether it does not look like a paragraph of the story. A box may hold all of that."""
    if block.tag == "p":
        return weigh(block.text) < _PARAGRAPH and SENTENCE_END.search(block.text) is None
    return block.tag in _LEADS and not any(block.element is other.element for other in following)


def _is_alike(block: Block, other: Block) -> bool:
    return block.element is not other.element and block.tag == other.tag and block.element.name == other.element.name


def _text(element: HtmlElement) -> str:
    return clean_text("".join(element.itertext()))


def _read(element: HtmlElement) -> str:
    """Its text, a place in an element at its start set off by a dash, a badge that only subscribers may read it off."""
    text = _text(element)
    first = next(element.iterchildren(etree.Element), None)
    if first is None or first.tag != "span" or (element.text or "").strip() or not (first.tail or "").strip():
        return text
    stamp = _text(first)
    rest = text.removeprefix(stamp).lstrip()
    if not stamp or not first.get("class") or not rest:
        return text
    if len(stamp) <= _BADGE and _BADGES.fullmatch(stamp):
        return rest
    if len(stamp) <= _PLACE and text == stamp + rest and rank(stamp) is not Rank.UNKNOWN:
        return f"{stamp} – {rest}"
    return text
