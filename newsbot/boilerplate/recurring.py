"""What recurs on the pages of one site is not the story: sidebars, teasers, notices and prompts.

No page tells that by itself; the pages that came before it do. Lines that a story shares with another version of
itself, or with an earlier story on its subject, are words of the story and stay.
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from newsbot.boilerplate.page import SENTENCE_END

# Pages of a site that are looked back upon: a sidebar is the same for a day, a prompt for months.
WINDOW = 40
# Of the newest so many pages a line must stand on so large a share; a sidebar that is new today soon does.
NEWEST, OF_NEWEST = 5, 0.6
# … or on this share of the whole window, for what a site shows on some kinds of pages only.
OF_WINDOW, FEWEST = 0.25, 4
# Two pages that share more of their letters are versions of one story, and say nothing about the site.
SAME_STORY = 0.5
# A line that could be the story's own: a sentence, and not a short one. In letters.
PROSE = 60
_WORD = re.compile(r"\w+")
_LINE = struct.Struct("<QH")
_LETTERS_MOST = 0xFFFF


@dataclass(frozen=True)
class PageLines:
    """The lines of one page: each as the fingerprint of its words, with its length in letters."""

    letters: dict[int, int]

    @classmethod
    def of(cls, paragraphs: Iterable[str]) -> PageLines:
        """The lines that have a word in them; figures alone recur by chance."""
        return cls({key: min(len(text), _LETTERS_MOST) for text in paragraphs if (key := line_key(text)) is not None})

    @classmethod
    def from_bytes(cls, data: bytes) -> PageLines:
        """What `to_bytes` gave."""
        return cls(dict(_LINE.iter_unpack(data)))

    def to_bytes(self) -> bytes:
        """Ten bytes a line."""
        return b"".join(_LINE.pack(key, letters) for key, letters in self.letters.items())

    def is_story_of(self, other: PageLines) -> bool:
        """Whether both pages tell one story: most of the longer one's letters are on the other, too."""
        shared = sum(letters for key, letters in self.letters.items() if key in other.letters)
        return shared >= SAME_STORY * max(sum(self.letters.values()), sum(other.letters.values()), 1)


def line_key(text: str) -> int | None:
    """64 bits of the SHA-256 of the words in lower case; None for a line without letters.

    >>> line_key("Read more »") == line_key("READ MORE"), line_key("12 : 30")
    (True, None)
    """
    words = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    if all(word.isnumeric() for word in words):
        return None
    return int.from_bytes(hashlib.sha256(" ".join(words).encode()).digest()[:8], "little")


def find_recurring(paragraphs: Sequence[str], earlier: Sequence[PageLines], own: Collection[str] = ()) -> set[int]:
    """The indexes of the paragraphs that are furniture of the site.

    earlier: the pages before this one, the newest first; `WINDOW` of them are enough. own: texts that are the
    article's, whoever else repeats them: its title and description. Empty where nothing would be left.

    From the second page on, what stands at either end of the story and does not read like one; from the third,
    whatever most of the newest pages have.
    """
    keys = [line_key(text) for text in paragraphs]
    exempt = {None, *(line_key(text) for text in own)}
    this = PageLines.of(paragraphs)
    others = [page for page in earlier[:WINDOW] if not this.is_story_of(page)]
    often = {key for key in set(keys) - exempt if key is not None and _is_often(key, others)}
    once = {key for page in others for key in page.letters} - exempt
    found = {index for index, key in enumerate(keys) if key in often}
    found |= set(_ends(paragraphs, [key in once for key in keys], found))
    return found if len(found) < len(paragraphs) else set()


def _is_often(key: int, pages: Sequence[PageLines]) -> bool:
    def is_on(newest: Sequence[PageLines], share: float, fewest: int) -> bool:
        return sum(key in page.letters for page in newest) >= max(fewest, ceil(share * len(newest)))

    return is_on(pages[:NEWEST], OF_NEWEST, 2) or is_on(pages, OF_WINDOW, FEWEST)


def _ends(paragraphs: Sequence[str], shared: Sequence[bool], found: Collection[int]) -> Iterator[int]:
    """The shared lines at the start and at the end, where most of what they add is no prose."""
    indexes = range(len(paragraphs))
    for order in (indexes, indexes[::-1]):
        is_shared, run = next(groupby(order, key=lambda index: shared[index]), (False, iter(())))
        lines = [index for index in run if index not in found] if is_shared else []
        if 2 * sum(_is_prose(paragraphs[index]) for index in lines) < len(lines):
            yield from lines


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE and SENTENCE_END.search(text) is not None
