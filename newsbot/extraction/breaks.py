"""Single line breaks: between paragraphs on some pages, inside one on others.

An element's breaks are judged together. Where more of them stand behind the end of a sentence than do not, they part
paragraphs; an address, a verse, a list of results and text that was wrapped by hand stay one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsbot.boilerplate.page import SENTENCE_END
from newsbot.text.clean import clean_text
from newsbot.text.sentences import weigh

# Letters of the shortest line that is a paragraph, of the longest that is a heading.
_PARAGRAPH, _HEADING = 60, 100
_OPENERS = frozenset("\"'“”„‘«»‹›「『《〈–—-¿¡([")
_INDENTED = re.compile("(?:\u3000|\u00a0{2})")


@dataclass(slots=True)
class Line:
    """What stands between two line breaks, as it came; ``linked``, ``bold``: letters of it that are."""

    source: str
    linked: int
    bold: int

    @property
    def text(self) -> str:
        """The line, clean."""
        return clean_text(self.source)

    @property
    def is_heading(self) -> bool:
        """Whether it may be the heading of what follows it."""
        text = self.text
        return 0 < len(text) < _HEADING and self.bold >= len(text) and SENTENCE_END.search(text) is None


@dataclass(slots=True)
class Group:
    """Lines that are one paragraph, or a heading."""

    text: str
    linked: int
    is_heading: bool = False


def count_ends(lines: Sequence[Line]) -> int:
    """By how many more breaks follow the end of a sentence than do not; those behind short sentences tell nothing."""
    count = 0
    for before, after in pairwise(lines):
        text = before.text
        if _INDENTED.match(after.source) or _is_heading_of(before, after):
            count += 1
        elif after.is_heading and SENTENCE_END.search(text):
            continue
        elif not (SENTENCE_END.search(text) and _opens(after.text)):
            count -= 1
        elif weigh(text) >= _PARAGRAPH:
            count += 1
    return count


def group_lines(lines: Sequence[Line], has_headings: bool) -> list[Group]:
    """Lines whose breaks part paragraphs. A break inside of a sentence parts nothing. has_headings: bold lines are."""
    groups: list[Group] = []
    held: list[Line] = []
    for index, line in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        is_heading = has_headings and not held and after is not None and _is_heading_of(line, after)
        held.append(line)
        if is_heading or after is None or _parts(line, after, has_headings):
            text = clean_text(" ".join(one.source for one in held))
            groups.append(Group(text, sum(one.linked for one in held), is_heading))
            held = []
    return groups


def _parts(before: Line, after: Line, has_headings: bool) -> bool:
    if _INDENTED.match(after.source):
        return True
    return SENTENCE_END.search(before.text) is not None and (_opens(after.text) or (has_headings and after.is_heading))


def _is_heading_of(line: Line, after: Line) -> bool:
    return line.is_heading and weigh(after.text) >= _PARAGRAPH


def _opens(text: str) -> bool:
    """Whether a text begins as a sentence does: with a capital, a quotation, or a letter that has no capital."""
    return text[:1] in _OPENERS or (text[:1].isalpha() and not text[:1].islower())
