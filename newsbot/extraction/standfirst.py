"""The standfirst: the lines under the headline, where they stand outside the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsbot.boilerplate.regions import is_lead
from newsbot.extraction.names import class_of
from newsbot.extraction.outline import Outline
from newsbot.extraction.part import Part
from newsbot.extraction.site_names import compact
from newsbot.text.clean import clean_text

# Letters of the shortest standfirst, of the shortest description, of a start that tells two texts alike.
_SHORTEST, _DESCRIPTION, _START = 25, 30, 60
_LONGEST = 1_000
# How far above a text the class may be that calls it a standfirst.
_HEIGHT = 3


def find_standfirst(outline: Outline, container: Part, descriptions: Iterable[str], known: Iterable[str]) -> str | None:
    """The text between title and story that a class calls a standfirst, or that the page gives as its description.

    A heading under the title is a part of that, unless the page describes itself by it.
    known: titles of the page and the first lines of the story, which are no standfirst.
    """
    wanted = [folded for text in descriptions if len(folded := compact(text)) >= _DESCRIPTION]
    told = [folded for text in known if (folded := compact(text))]
    described = None
    for part, after_title in _before(outline, container):
        if not after_title or any(above.element.tag == "figure" for above in part.up()):
            continue
        named = _is_named(part)
        if not (named or wanted):
            continue
        text = clean_text("".join(part.element.itertext()))
        folded = compact(text)
        if not folded or any(line.startswith(folded[:_START]) or folded.startswith(line) for line in told):
            continue
        is_described = any(_is_same(folded, description) for description in wanted)
        if named and (part.element.tag == "p" or is_described):
            return text
        described = described or (text if is_described else None)
    return described


def _before(outline: Outline, container: Part) -> Iterator[tuple[Part, bool]]:
    """The blocks before the container that may be one, and whether the page's title stands before them."""
    after_title = False
    for part in outline.values():
        if part is container:
            return
        if part.element.tag == "h1":
            after_title = True
        elif _SHORTEST <= part.own <= _LONGEST and part.linked < part.own / 3:
            yield part, after_title


def _is_named(part: Part) -> bool:
    above = list(zip(range(_HEIGHT), part.up(), strict=False))
    names = any(is_lead(class_of(found.element)) for _, found in above)
    return names and not any(found.is_left_out for found in part.up())


def _is_same(text: str, description: str) -> bool:
    return (description[:_START] in text and len(text) < 2.5 * len(description)) or text in description
