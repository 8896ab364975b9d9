"""The marks that end a sentence, in the scripts that have them. Thai and Lao have none."""

from __future__ import annotations

import re

# Latin, Greek and Cyrillic; Chinese and Japanese; Arabic and Urdu; of India; Armenian; Ethiopic; Khmer; Burmese.
STOPS = ".!?…。！？｡؟۔।॥։՜።፧។៕။"
# What may stand between a sentence's mark and its end.
CLOSERS = "'\"”’“»«›」』】)）\\]"
# One sign of these is as long as three letters: a word, or a syllable and a half.
_SIGN = "[\u0e00-\u0eff\u1000-\u109f\u1200-\u137f\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]"
# A sign beyond those that most texts are made of: the letters from Europe to India, dashes, quotes and symbols. None of
# these is dense, and two ranges are passed over faster than the many of the dense signs.
_BEYOND = re.compile("[^\x00-\u0dff\u2000-\u2e7f]")
# Where a set comes first Python leaps to its next sign; where it is repeated, it tries each letter.
_DENSE = re.compile(f"{_SIGN}{_SIGN}*")


def weigh(text: str) -> int:
    """How long a text is, in letters of an alphabet.

    >>> weigh("ferry"), weigh("渡船")
    (5, 6)
    """
    if text.isascii() or _BEYOND.search(text) is None:
        return len(text)
    return len(text) + 2 * sum(map(len, _DENSE.findall(text)))
