"""A list of sources at the end of a story: a label alone, and below it nothing but short lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = re.compile(
    r"(?:(?:verwendete|unsere|weitere|our|nos|nuestras|le nostre|onze)\s)?"
    r"(?:sources?|quellen?|fuentes?|fontes?|fonti|fonte|källor|kilder|lähteet|bronnen|źródła|zdroje|források|kaynaklar"
    r"|источники|джерела|πηγές)\s?:?",
    re.IGNORECASE,
)
_MOST_LINES, _LONGEST_LINE = 10, 160
_SENTENCE = re.compile(r"(?:\S+\s+){6}.*[.!?…]$")


def is_source_label(text: str) -> bool:
    """Whether a line is the label of such a list.

    >>> is_source_label("Verwendete Quellen"), is_source_label("Quellen des Nils")
    (True, False)
    """
    return len(text) < 30 and _LABEL.fullmatch(text) is not None


def find_source_list(paragraphs: Sequence[str]) -> int | None:
    """The index of the label where the story ends in a list of its sources.

    >>> find_source_list(["The boat sails.", "Sources:", "Harbour police", "Reuters"])
    1
    """
    first = len(paragraphs) - 1
    while first > 0 and len(paragraphs) - first <= _MOST_LINES + 1:
        text = paragraphs[first].strip()
        if is_source_label(text):
            return first if first < len(paragraphs) - 1 else None
        if len(text) > _LONGEST_LINE or _SENTENCE.match(text):
            return None
        first -= 1
    return None
