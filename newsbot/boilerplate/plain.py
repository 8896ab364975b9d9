"""What stands around a story in plain text, where the markup that told it apart is lost.

An extractor that took too much leaves the page's furniture as lines like any other. What is left to tell them by is
their form and their order: labels that stand alone, counters, lists of numbers, and the sidebar of other stories in
which each title stands twice, with a date and a teaser.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from newsbot.boilerplate.labels import is_label
from newsbot.boilerplate.others import names_others
from newsbot.boilerplate.page import SENTENCE_END
from newsbot.boilerplate.prompts import is_prompt
from newsbot.text.dates import parse_day

# Headings of a page's other parts. Only where nothing of the story follows: one alone can open a part of it.
_HEADINGS = frozenset(
    (
        "opinion|opinions|editorial|editorials|comments|comment|latest stories|latest news|latest|"
        "most popular|most read|must read|trending|top stories|top news|read more|related|related stories|"
        "related news|related articles|more stories|more news|more from this section|recommended|"
        "recommended for you|you may also like|featured|popular|editor's picks|editor’s picks|newsletter|"
        "newsletters|sign up|subscribe|share|share this|follow us|tags|advertisement|sponsored|dear visitor|"
        "post a comment|leave a comment|add a comment|your comment|comments closed|load more|view more"
    ).split("|")
)
_COUNTER = re.compile(
    r"(?:\d+ (?:characters?(?: left| remaining)?|comments?|shares?)|comments? \(\d+\))", re.IGNORECASE
)
_STAMP = re.compile(
    r"(?:(?:last )?(?:updated|published|posted|modified)(?: on| at)?:?\s*)?(?P<moment>.+)", re.IGNORECASE
)
_AGO = re.compile(r"(?:about |an? |\d+ )(?:second|minute|hour|day|week|month|year)s? ago", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = re.compile(r"(?P<number>\d{1,2})(?:[.)]\s*|\s+|$)(?P<title>.*)")
# A sentence and what follows it: another, or the agency's credit.
_SENTENCE = re.compile(r"[.!?…][”’\"')]*\s*(?:\s[A-Z]|[—–(])")
# Letters. A headline is shorter, a line with a date on it much.
_HEADLINE, _DATED = 160, 48
# Lines in which a title stands again, its date between; lines that a teaser may take.
_AGAIN, _TEASER = 4, 2
_FEWEST_NUMBERS = 3
# Lines of a text's end, in which prompts may be longer.
_LAST = 3


@dataclass(frozen=True)
class Furniture:
    """Indexes of lines. ``doubtful``: they look like other stories' headlines, and nothing proves it."""

    sure: frozenset[int]
    doubtful: frozenset[int]


def find_furniture(lines: Sequence[str]) -> Furniture:
    """What of ``lines``, each a paragraph or less, is no part of the story that they tell.

    >>> find_furniture(["The gates were opened.", "Advertisement", "Boats passed.", "Comments"]).sure
    frozenset({1, 3})
    """
    end = len(lines) - _LAST
    everywhere = {index for index, line in enumerate(lines) if _is_around(line, index >= end)}
    sure = everywhere | _last_run(lines, everywhere | set(_listed(lines)))
    return Furniture(frozenset(sure), frozenset(_doubtful(lines, sure)))


def _listed(lines: Sequence[str]) -> Iterator[int]:
    """The lines that are furniture if they end the text."""
    yield from (index for index, line in enumerate(lines) if _heads_others(line))
    yield from _numbered(lines)
    yield from _entries(lines)


def _is_around(line: str, last: bool) -> bool:
    return is_label(line) or _COUNTER.fullmatch(line) is not None or is_prompt(line, 0, last)


def _heads_others(line: str) -> bool:
    return line.casefold().strip(" :»") in _HEADINGS or names_others(line, 0)


def _entries(lines: Sequence[str]) -> Iterator[int]:
    """A sidebar's entries: a title, its date, the title again, a teaser. The first before any sentence is the story."""
    folded = [line.casefold() for line in lines]
    stamps = {index for index, line in enumerate(lines) if _is_stamp(line)}
    yield from stamps
    story = next((index for index, line in enumerate(lines) if not _is_headline(line)), len(lines))
    titles = [index for index in range(story, len(lines)) if _is_headline(lines[index]) and index not in stamps]
    firsts = {index for index in titles if folded[index] in folded[index + 1 : index + 1 + _AGAIN]}
    for first in sorted(firsts):
        second = folded.index(folded[first], first + 1)
        yield from range(first, second + 1)
        for teaser in range(second + 1, min(second + 1 + _TEASER, len(lines))):
            if teaser in firsts:
                break
            yield teaser


def _numbered(lines: Sequence[str]) -> Iterator[int]:
    """Headlines under 1, 2, 3 …, the number before the headline or on a line of its own."""
    run: list[int] = []
    expected = 1
    for index, line in enumerate(lines):
        found = _NUMBERED.fullmatch(line)
        if found and int(found["number"]) == expected and not SENTENCE_END.search(found["title"]):
            run.append(index)
            expected += 1
        elif run and _is_headline(line) and lines[index - 1].isdigit():
            run.append(index)
        else:
            yield from run if expected > _FEWEST_NUMBERS else ()
            run, expected = [], 1
    yield from run if expected > _FEWEST_NUMBERS else ()


def _last_run(lines: Sequence[str], ending: Collection[int]) -> set[int]:
    start = len(lines)
    while start and start - 1 in ending:
        start -= 1
    return set(range(start, len(lines)))


def _doubtful(lines: Sequence[str], sure: Collection[int]) -> Iterator[int]:
    """Two headlines or more that end the text."""
    left = [index for index in range(len(lines)) if index not in sure]
    run = []
    while left and _is_headline(lines[left[-1]]):
        run.append(left.pop())
    return iter(run if left and len(run) > 1 else ())


def _is_headline(line: str) -> bool:
    return len(line) <= _HEADLINE and not SENTENCE_END.search(line) and not _SENTENCE.search(line)


def _is_stamp(line: str) -> bool:
    """Whether a line is a date and nothing else."""
    if len(line) > _DATED:
        return False
    stamp = _STAMP.fullmatch(line)
    moment = stamp["moment"] if stamp else line
    return bool(_AGO.fullmatch(moment) or (_YEAR.search(moment) and parse_day(moment)))
