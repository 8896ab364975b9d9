"""The outline of a page → the element that holds its story.

From the whole page down, as long as one part holds nearly all that reads like a story: where it is cut into several
parts, their common holder is the one. What the page declares its body, and what a class calls one, needs less.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsbot.boilerplate.regions import Region
from newsbot.extraction.outline import Outline
from newsbot.extraction.part import Part

# Share of what its holder tells that a part must tell to be gone down into.
_SHARES = {Region.UNKNOWN: 0.75, Region.STORY: 0.55, Region.DECLARED: 0.3}
_SMALLEST_ARTICLE, _SMALLEST_DECLARED, _WHOLE = 0.2, 0.25, 0.6
_TITLES_TRIED = 3
# Paragraphs beside a part, and their letters, by which the story is more than that part.
_BESIDE, _BESIDE_LETTERS = 2, 300


def find_container(outline: Outline) -> Part | None:
    """The part that holds the story; None where nothing on the page reads like one."""
    part = outline.top
    if part is None or not part.told:
        return None
    part = _titled(outline, part)
    part = _declared(outline, part)
    held = _by_holder(outline)
    while (inner := _inner(part, held.get(part, []))) is not None:
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
    found = [
        part
        for part in outline.values()
        if part.region is Region.DECLARED and part.told >= _SMALLEST_DECLARED * within.told and _is_in(part, within)
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


def _by_holder(outline: Outline) -> dict[Part | None, list[Part]]:
    held: dict[Part | None, list[Part]] = {}
    for part in outline.values():
        if part.told:
            held.setdefault(part.parent, []).append(part)
    return held


def _inner(part: Part, held: Sequence[Part]) -> Part | None:
    """The part in ``part`` that holds nearly all; None where paragraphs of the story stand beside it."""
    best, beside, count = None, 0.0, 0
    for inside in held:
        if inside.element.tag == "p":
            beside += inside.told
            count += inside.told > 0
        elif not inside.is_left_out and (best is None or inside.told > best.told):
            best = inside
    if best is None or not best.told or (count >= _BESIDE and beside >= _BESIDE_LETTERS):
        return None
    return best if best.told >= _SHARES[best.region] * part.told else None
