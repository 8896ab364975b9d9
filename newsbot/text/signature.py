"""Whether a line is the name of somebody and nothing else, or that of nobody."""

from __future__ import annotations

import re

# A part of a name: capitalised, an initial, or a particle.
_NAME_PART = re.compile(r"[^\W\d_a-z](?:[^\W\d_]|['’.-])*|d[aeiou]|d[ae]l|dos|das|van|von|der|den|bin|al|el|la|y")
_SIGNS = re.compile(r"[a-zß-ÿ]{2,4}|\(?[a-z]{2,4}/[a-z]{2,4}\)?|[A-Z]{2,12}-(?:Redaktion|Team|Desk)")
# An address, or who made a picture.
_NOBODY = re.compile(
    r"https?://|^@\w+$|^[\w.+-]+@[\w-]+\.\w|^\W*(?:image|photo|picture|foto|bild|video)\w*(?: credit)?\s?:",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 40


def names_nobody(text: str) -> bool:
    """Whether what stands for a byline is an address, or tells who made a picture."""
    return _NOBODY.search(text) is not None


def is_signature(text: str) -> bool:
    """Whether a line is nothing but the name of a person or a desk, or a reporter's sign, as below a text.

    >>> [is_signature(text) for text in ("Ada Poole", "HERALD-Redaktion", "amw")]
    [True, True, True]
    >>> [is_signature(text) for text in ("Quebec", "Happy New Year!", "The crew sails", "Lake Herald, page 3")]
    [False, False, False, False]
    """
    if len(text) > _LONGEST_SIGNATURE:
        return False
    words = text.split()
    if len(words) == 1:
        return bool(_SIGNS.fullmatch(text))
    return 0 < len(words) <= 4 and all(_NAME_PART.fullmatch(word) for word in words) and words[0][0].isupper()
