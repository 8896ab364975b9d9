"""Blocks of the body → the story's words, with what stands around them lifted off.

From the end: the printed line, the author's note and the agency credit; from the start: the dateline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from newsbot.boilerplate.page import is_furniture
from newsbot.extraction.reader import Block
from newsbot.rules import ArticleRules
from newsbot.text.author_note import is_author_note
from newsbot.text.credit import Credit, find_credit
from newsbot.text.dateline import Dateline, split_dateline
from newsbot.text.printed import Printed, read_printed_line

# Drawn with signs: `___`, `* * *`.
_LINE = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Story:
    """What the body says. ``author_note``: the notes joined by a space."""

    paragraphs: list[str]
    dateline: Dateline | None = None
    credit: Credit | None = None
    printed: Printed | None = None
    author_note: str | None = None


@dataclass
class _Tail:
    printed: Printed | None = None
    notes: list[str] = field(default_factory=list)


def read_story(blocks: list[Block], rules: ArticleRules, published: str | None) -> Story:
    """Take the text of a body apart. ``published``, ISO 8601, gives a dateline's date its year.

    A standfirst stays before the first paragraph, which is the one that may begin with a dateline.
    """
    leads = [block.text for block in blocks if block.lead]
    story = lift_end([block.text for block in blocks if not block.lead and not is_furniture(block)], rules)
    dateline = split_dateline(story.paragraphs[0], published) if story.paragraphs else None
    paragraphs = story.paragraphs
    if dateline:
        paragraphs = [text for text in (dateline.rest, *paragraphs[1:]) if text]
    return replace(story, paragraphs=[*leads, *paragraphs], dateline=dateline)


def lift_end(paragraphs: list[str], rules: ArticleRules) -> Story:
    """Take off what ends a story: the printed line, the author's note and the agency's credit."""
    paragraphs, tail = _lift_tail(paragraphs, rules)
    credit = find_credit(paragraphs)
    if credit:
        paragraphs, again = _lift_tail(credit.paragraphs, rules)
        tail = _Tail(tail.printed or again.printed, again.notes + tail.notes)
    return Story(paragraphs, None, credit, tail.printed, " ".join(tail.notes) or None)


def _lift_tail(paragraphs: list[str], rules: ArticleRules) -> tuple[list[str], _Tail]:
    """Take printed lines, trailers, notes and drawn lines off the end, as long as the last paragraph is one."""
    tail, kept = _Tail(), list(paragraphs)
    trailers = [re.compile(trailer) for trailer in rules.trailers]
    while kept:
        last = kept[-1]
        if printed := read_printed_line(last, rules.papers):
            tail.printed = tail.printed or printed
        elif is_author_note(last):
            tail.notes.insert(0, last)
        elif not _LINE.fullmatch(last) and not any(trailer.fullmatch(last) for trailer in trailers):
            break
        kept.pop()
    return kept, tail
