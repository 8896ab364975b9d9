"""Texts that are nearly the same: what is kept of a text to find them, and how alike two are.

A text is taken as its set of runs of three words. Of the set a sketch is kept, by which the Jaccard similarity of two
texts is told to about a hundredth; and the keys of eleven places of the text, always the same ones as long as their
words are there, by which the texts are found that it may be alike to. docs/design.md says why it is not MinHash.
"""

from __future__ import annotations

import heapq
import re
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

from xxhash import xxh3_64_intdigest

from newsbot.dedupe.fingerprint import fold_text
from newsbot.dedupe.oddsketch import count_difference, fold_sketch, make_sketch, spread

# Words: a shorter text is like too many others.
FEWEST_WORDS = 40
# Places of a text that are looked up, and the words of each: with fewer, stories meet that share a turn of phrase.
KEYS, KEY_WORDS = 11, 6
KEY_BITS = 32
# Bits of a sketch: at least one for two runs of words, within these bounds.
SMALLEST, LARGEST = 1024, 8192
FIGURE_BITS = 128
# A part of a longer text has at most this share of its length; and how much of it stands there must be known so well.
LONGEST_PART, PART_SPREAD = 0.85, 0.1
# Where of the figures of the shorter text more are contradicted, two texts may be one template with other figures; they
# are, where with the words around each no more is left of the difference. In a table no figure may differ.
CONTRADICTED, RUNS_OF_A_FIGURE = 1 / 3, 5
TABLE = 0.15
# Words: in a longer text a single changed figure is a correction.
LONG = 150
# Also those of Arabic, Persian and Hindi.
_FIGURE = re.compile("[0-9٠-٩۰-۹०-९][0-9٠-٩۰-۹०-९.,:]*")
# Marks that are none of ASCII: dashes, quotes and the ellipsis; and those of Arabic, Chinese and Japanese.
_MARKS = re.compile("[\u2010-\u2027«»،؛؟۔。、「」]")
_SPACES = bytes(byte if byte > 127 or chr(byte).isalnum() or byte == ord("_") else ord(" ") for byte in range(256))
_HEAD = struct.Struct("<HH16s")


@dataclass(frozen=True)
class Sketch:
    """What is kept of a text. runs: how many runs of three words it has; figures: how many figures."""

    runs: int
    figures: int
    figure_bits: int
    size: int
    bits: int

    def pack(self) -> bytes:
        """As the store keeps it; 148 bytes of most texts."""
        figures = self.figure_bits.to_bytes(FIGURE_BITS // 8, "little")
        head = _HEAD.pack(min(self.runs, 0xFFFF), min(self.figures, 0xFFFF), figures)
        return head + self.bits.to_bytes(self.size // 8, "little")

    @classmethod
    def unpack(cls, data: bytes) -> Sketch:
        """The sketch that was packed."""
        runs, figures, figure_bits = _HEAD.unpack_from(data)
        bits = data[_HEAD.size :]
        return cls(runs, figures, int.from_bytes(figure_bits, "little"), 8 * len(bits), int.from_bytes(bits, "little"))


@dataclass(frozen=True)
class Likeness:
    """How alike a text is to another. similarity: Jaccard. kind: ``copy``, ``part`` of it or ``whole`` around it."""

    similarity: float
    kind: str


@lru_cache(maxsize=32)
def sketch_text(paragraphs: tuple[str, ...]) -> tuple[tuple[int, ...], Sketch] | None:
    """The keys and the sketch of a text; None where it is too short. It is asked for twice an article."""
    folded = fold_text(paragraphs)
    words = split_words(folded)
    if len(words) < FEWEST_WORDS:
        return None
    threes = zip(words, words[1:], words[2:], strict=False)
    # A text has hundreds of them: no function of our own is called for each.
    runs = dict(zip(map(xxh3_64_intdigest, map(b" ".join, threes)), count(), strict=False))
    size = min(max(SMALLEST, 1 << (len(runs) // 2).bit_length()), LARGEST)
    distinct = {_hash([figure.replace(",", "").rstrip(".:").encode()]) for figure in _FIGURE.findall(folded)}
    sketch = Sketch(len(runs), len(distinct), make_sketch(distinct, FIGURE_BITS), size, make_sketch(runs, size))
    return _keys(words, runs), sketch


def split_words(folded: str) -> list[bytes]:
    """The words of a folded text in UTF-8; in a third of the time that a pattern of words takes.

    >>> split_words("“it’s 1,200,” he said—again")
    [b'it', b's', b'1', b'200', b'he', b'said', b'again']
    """
    return _MARKS.sub(" ", folded).encode("utf-8", "surrogatepass").translate(_SPACES).split()


def _hash(words: Iterable[bytes]) -> int:
    return xxh3_64_intdigest(b" ".join(words))


def _keys(words: Sequence[bytes], runs: dict[int, int]) -> tuple[int, ...]:
    """Of the runs with the smallest hashes, the words that begin with each. ``runs``: where each run is."""
    places = (runs[run] for run in heapq.nsmallest(KEYS, runs))
    return tuple({_hash(words[place : place + KEY_WORDS]) >> (64 - KEY_BITS) for place in places})


def compare(new: Sketch, old: Sketch, threshold: float) -> Likeness | None:
    """How alike two texts are, None where they are less so than ``threshold`` says.

    A copy has that Jaccard similarity. Of a part so large a share stands in the longer text.
    """
    smaller, larger = sorted((new.runs, old.runs))
    size = min(new.size, old.size)
    differ = count_difference(fold_sketch(new.bits, new.size, size), fold_sketch(old.bits, old.size, size), size)
    lacking = max(0.0, (differ - (larger - smaller)) / 2)
    common = max(0.0, smaller - lacking)
    similarity = common / (smaller + larger - common)
    if similarity >= threshold:
        kind = "copy"
    elif smaller <= LONGEST_PART * larger and common >= threshold * smaller and _is_known(differ, size, smaller):
        kind = "part" if new.runs < old.runs else "whole"
    else:
        return None
    return None if _is_template(new, old, lacking) else Likeness(round(similarity, 2), kind)


def _is_known(differ: float, size: int, smaller: int) -> bool:
    """Whether the share of the shorter text that stands in the longer can be told from sketches of that size."""
    return spread(differ, size) / 2 <= PART_SPREAD * smaller


def _is_template(one: Sketch, other: Sketch, lacking: float) -> bool:
    """Whether each has figures that the other has not, and little else. lacking: runs that only the shorter text has.

    Where only one has figures more, it has a passage more.
    """
    fewer, more = sorted((one.figures, other.figures))
    differ = count_difference(one.figure_bits, other.figure_bits, FIGURE_BITS)
    contradicted = (differ - (more - fewer)) / 2
    shorter = min(one.runs, other.runs)
    if fewer > TABLE * shorter:
        return contradicted > 0.5
    least = 1.5 if shorter >= LONG else 0.5
    return contradicted > max(least, CONTRADICTED * fewer) and RUNS_OF_A_FIGURE * contradicted >= lacking
