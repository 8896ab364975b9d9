"""The standfirst: the lines under the headline, where they stand outside the body."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.boilerplate.labels import is_label
from newsbot.boilerplate.page import SENTENCE_END
from newsbot.boilerplate.prompts import is_prompt
from newsbot.boilerplate.regions import Region, is_called_lead, is_lead
from newsbot.extraction.belonging import text_of
from newsbot.extraction.names import class_of, names_of
from newsbot.extraction.outline import BLOCKS, Outline
from newsbot.extraction.part import HEADINGS, Part
from newsbot.extraction.site_names import compact
from newsbot.text.places import Rank, rank
from newsbot.text.sentences import weigh

# Letters of the shortest standfirst, of the shortest description, and of one that a text may only resemble; of a start
# that tells two texts alike.
_SHORTEST, _EQUAL, _DESCRIPTION, _START = 25, 12, 30, 60
_LONGEST = 1_000
# How far above a paragraph the class may be that calls it a standfirst; texts that are one.
_HEIGHT, _MOST = 3, 4
_LEADS = frozenset("p div span dd h2 h3 h4".split())
# Letters of the longest place and of the longest badge that stand in an element of their own at the start.
_PLACE, _BADGE = 30, 12
_BADGES = re.compile(r"(?:\w{1,6}[-+ ])?(?:abo|plus|premium|exklusiv|exclusive|exclusif|exclusivo|esclusiva)\+?", re.I)
_BYLINE = re.compile(r"(?:By|Von|Par|Por|Di|Door|Av)(?: [^\W\d_a-z][\w.’'-]+){2}")
# Titles of the page that are looked behind.
_TITLES = 3


def find_standfirst(
    outline: Outline, container: Part, descriptions: Iterable[str], titles: Collection[str], first: Collection[str]
) -> list[str]:
    """The texts between title and story that a class calls a standfirst, or that the page gives as its description.

    first: the first lines of the story, which are not told twice.
    """
    wanted = fold_all(descriptions)
    named = [folded for title in titles if (folded := compact(title))]
    found: list[str] = []
    place: Part | None = None
    for part in _before(outline, container, named):
        holder = _named(part, wanted)
        if holder is None and not wanted:
            continue
        text = _read(part.element)
        folded = compact(text)
        if not folded or any(folded.startswith(title) or title.startswith(folded) for title in named):
            continue
        if part.element.tag == "li" or not is_described(folded, wanted):
            if holder is None or (place is not None and place not in (holder, holder.parent)):
                continue
            if _is_other(part.element, text):
                continue
            place = place or holder.parent
        if not _is_told(folded, [*fold_all(first), *map(compact, found)]):
            found.append(text)
            if len(found) == _MOST:
                break
    return found


def fold_all(texts: Iterable[str]) -> list[str]:
    """``texts`` compact, without those that are too short to tell a standfirst."""
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
            after_title = element.tag in HEADINGS and compact(text_of(element)) in titles
        elif part.own and _is_of_words(part):
            yield part


def _behind_short(outline: Outline, titles: Collection[str]) -> set[HtmlElement]:
    """What follows the page's title, or what holds it, where that is too short for a part of the outline."""
    if any(one in outline for one in outline.titles):
        return set()
    title = next((one for one in outline.titles[:_TITLES] if compact(text_of(one)) in titles), None)
    if title is None:
        return set()
    return {after for above in (title, *title.iterancestors()) for after in above.itersiblings()}


def _is_of_words(part: Part) -> bool:
    if part.own > _LONGEST or part.linked >= part.own / 3:
        return False
    return all(above.element.tag != "figure" for above in part.up())


def _is_other(element: HtmlElement, text: str) -> bool:
    """Whether what a class calls a standfirst is a label, a prompt, a date or a byline."""
    if weigh(text) < _SHORTEST or is_label(text) or is_prompt(text, 0) or is_byline(text):
        return True
    return next(element.iter("time"), None) is not None


def _named(part: Part, wanted: Collection[str]) -> Part | None:
    """What calls a text a standfirst: itself, or, for a paragraph, one of the elements around it."""
    tag = part.element.tag
    if tag == "li":
        return part.parent if _is_bulleted(part, wanted) else None
    if tag not in _LEADS:
        return None
    named: Part | None = None
    if is_called_lead(_names(part.element)):
        named = part if _may_be(part) else None
    elif tag == "p" and not any(above.is_left_out for above in part.up()):
        around = islice(part.up(), _HEIGHT)
        named = next((above for above in around if is_lead(class_of(above.element))), None)
    # The many tags of blocks take longest.
    return named if named is not None and next(part.element.iterchildren(*BLOCKS), None) is None else None


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


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the story, and not more."""
    return _BYLINE.match(text) is not None and SENTENCE_END.search(text) is None


def _is_bulleted(item: Part, wanted: Collection[str]) -> bool:
    """Whether the page describes itself by an item of the list, or the list is called a standfirst.

    One that is called a summary says the story in short.
    """
    holder = item.element.getparent()
    if holder is None or item.parent is None or not _may_be(item):
        return False
    if is_called_lead(class_of(holder)) and "ummary" not in class_of(holder):
        return True
    items = (compact(text_of(other)) for other in islice(holder, 2 * _MOST))
    return not any(part.is_left_out for part in item.up()) and any(is_described(text, wanted) for text in items)


def is_described(text: str, descriptions: Iterable[str]) -> bool:
    """Whether one of the ``descriptions`` is the text, or has most of it; all compact."""
    return any(_resembles(text, description) for description in descriptions)


def _resembles(text: str, description: str) -> bool:
    if text == description:
        return True
    if len(description) < _DESCRIPTION or len(text) < _SHORTEST:
        return False
    return (description[:_START] in text and len(text) < 2.5 * len(description)) or text in description


def _is_told(text: str, told: Iterable[str]) -> bool:
    """Whether one of the lines told says the same, or begins with as much of it as makes a paragraph."""
    return any(line == text or (len(text) >= _START and line.startswith(text[:_START])) for line in told)


def _read(element: HtmlElement) -> str:
    """Its text, a place in an element at its start set off by a dash, a badge that only subscribers may read it off."""
    text = text_of(element)
    first = next(element.iterchildren(etree.Element), None)
    if first is None or first.tag != "span" or (element.text or "").strip() or not (first.tail or "").strip():
        return text
    stamp = text_of(first)
    rest = text.removeprefix(stamp).lstrip()
    if not stamp or not first.get("class") or not rest:
        return text
    if len(stamp) <= _BADGE and _BADGES.fullmatch(stamp):
        return rest
    if len(stamp) <= _PLACE and text == stamp + rest and rank(stamp) is not Rank.UNKNOWN:
        return f"{stamp} – {rest}"
    return text
