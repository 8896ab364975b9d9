"""The fingerprint of a text: the same for the same words, whatever the typography."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"\w+")


def hash_text(paragraphs: Sequence[str]) -> str | None:
    """SHA-256 in hexadecimal of the words in lower case, without punctuation, spaces or paragraph breaks.

    None for a text without a word.

    >>> hash_text(["“Yes,” he said."]) == hash_text(['"Yes"', "he said"])
    True
    """
    folded = unicodedata.normalize("NFKC", " ".join(paragraphs)).casefold()
    words = _WORD.findall(folded)
    return hashlib.sha256(" ".join(words).encode()).hexdigest() if words else None
