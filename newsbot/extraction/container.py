"""The outline of a page → the element that holds its story.

From the whole page down, as long as one part holds nearly all that reads like a story: where it is cut into several
parts, their common holder is the one. What the page declares its body, and what a class calls one, needs less.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from lxml.html import HtmlElement

from newsbot.boilerplate.prompts import is_prompt
from newsbot.boilerplate.regions import Region, is_lead
from newsbot.extraction.names import class_of, names_of
from newsbot.extraction.outline import Outline
from newsbot.extraction.part import PARAGRAPH, Part
from newsbot.text.clean import clean_text

# Share of what its holder tells that a part must tell to be gone down into.
_SHARES = {Region.UNKNOWN: 0.75, Region.STORY: 0.55, Region.DECLARED: 0.3}
_SMALLEST_ARTICLE, _SMALLEST_DECLARED, _WHOLE = 0.2, 0.25, 0.6
_TITLES_TRIED = 3
# Paragraphs beside a part, and their letters, by which the story is more than that part.
_BESIDE, _BESIDE_LETTERS = 2, 300
_OF_LINKS = 0.1
# Share of the story by which a part that is called so is of it, beside a larger one.
_OTHER_HALF = 0.25
# What a story holds and none is.
_OF_STORY = frozenset("ul ol dl blockquote tbody".split())
# What lists of comments and of other stories hold; elements that are looked at for it.
_OF_OTHERS = frozenset("a form img time".split())
_LOOKED_AT = 200

Held = dict[Part | None, list[Part]]


def find_container(outline: Outline) -> Part | None:
    """The part that holds the story; None where nothing on the page reads like one."""
    part = outline.top
    if part is None or not part.told:
        return None
    part = _titled(outline, part)
    part = _declared(outline, part)
    held = _by_holder(outline)
    titled = {above for title in outline.titles[:_TITLES_TRIED] for above in title.iterancestors()}
    while (inner := _inner(part, held, titled)) is not None:
        part = inner
    return part


def _titled(outline: Outline, whole: Part) -> Part:
    """The `article` around the page's title, where there is one: other articles may follow."""
    for title in outline.titles[:_TITLES_TRIED]:
        article = next(title.iterancestors("article"), None)
        part = outline.get(article) if article is not None else None
        if part is not None and part.told >= _SMALLEST_ARTICLE * whole.told:
            return part
    return whole


def _declared(outline: Outline, within: Part) -> Part:
    smallest = _SMALLEST_DECLARED * within.told
    found = [
        part
        for part in outline.values()
        if part.told >= smallest and part.region is Region.DECLARED and _is_in(part, within)
    ]
    if len(found) == 1 or (found and found[0].told > _WHOLE * within.told):
        return found[0]
    return within


def _is_in(part: Part, whole: Part) -> bool:
    for above in part.up():
        if above is whole:
            return True
        if above.is_left_out:
            return False
    return False


def _by_holder(outline: Outline) -> Held:
    held: dict[Part | None, list[Part]] = {}
    for part in outline.values():
        if part.told:
            held.setdefault(part.parent, []).append(part)
    return held


def _inner(part: Part, held: Held, titled: Collection[HtmlElement]) -> Part | None:
    """The part in ``part`` that holds nearly all; None where parts of the story stand beside it."""
    best, beside, count = None, 0.0, 0
    for inside in held.get(part, ()):
        if inside.element.tag == "p":
            beside += inside.told
            count += inside.told > 0
        elif not inside.is_left_out and (best is None or inside.told > best.told):
            best = inside
    if best is None or not best.told or (count >= _BESIDE and beside >= _BESIDE_LETTERS):
        return None
    if best.told < _SHARES[best.region] * part.told or best.element.tag in _OF_STORY:
        return None
    return None if _has_more(best, part, held, titled) else best


def _has_more(best: Part, whole: Part, held: Held, titled: Collection[HtmlElement]) -> bool:
    """Whether a paragraph beside ``best``, or a part like it, is of the story; not where it has the page's title."""
    others = [part for part in held[whole] if part is not best and part.told >= PARAGRAPH and not part.is_left_out]
    if not others or not titled or best.element in titled:
        return False
    return any(
        _is_prose(part, best)
        or _is_alike(part, best)
        or _is_plain_list(part)
        or (_is_called_story(part, held) and (best.region < Region.STORY or part.told >= _OTHER_HALF * whole.told))
        for part in others
    )


def _is_plain_list(part: Part) -> bool:
    if part.element.tag not in _OF_STORY:
        return False
    return all(element.tag not in _OF_OTHERS for element in islice(part.element.iter(), _LOOKED_AT))


def _is_called_story(part: Part, held: Held) -> bool:
    """Whether it, or the one part that holds all it tells, is called the story."""
    inside: Part | None = part
    while inside is not None and inside.region < Region.STORY:
        within = held.get(inside, ())
        inside = within[0] if len(within) == 1 and not within[0].is_left_out else None
    return inside is not None


def _is_prose(part: Part, best: Part) -> bool:
    """Whether it is a paragraph that asks for nothing, beside a part that no name calls the story."""
    if part.element.tag != "p" or best.region >= Region.STORY or part.links or is_lead(names_of(part.element)):
        return False
    return not is_prompt(clean_text("".join(part.element.itertext())), 0)


def _is_alike(part: Part, best: Part) -> bool:
    """Whether it is called what ``best`` is, as the parts of a story are that a page's builder has put together.

    Each of the readers' comments may be, too; they are dated.
    """
    called = class_of(part.element)
    if not called or called != class_of(best.element) or part.element.tag != best.element.tag:
        return False
    return part.links <= _OF_LINKS * part.letters and next(part.element.iter("time", "form", "h1"), None) is None
