"""The fingerprint of a text: the same for the same words, whatever the typography."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"\w+")


def fold_text(paragraphs: Sequence[str]) -> str:
    """The text in one form of letters and in lower case, its paragraphs joined by a space."""
    return unicodedata.normalize("NFKC", " ".join(paragraphs)).casefold()


def find_words(folded: str) -> list[str]:
    """The words of a folded text, without punctuation and spaces."""
    return _WORD.findall(folded)


def hash_text(paragraphs: Sequence[str]) -> str | None:
    """SHA-256 in hexadecimal of the words in lower case, without punctuation, spaces or paragraph breaks.

    None for a text without a word.

    >>> hash_text(["“Yes,” he said."]) == hash_text(['"Yes"', "he said"])
    True
    """
    words = find_words(fold_text(paragraphs))
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words else None
