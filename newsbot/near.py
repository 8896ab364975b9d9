"""Near duplicates: the texts that the store knows, and the one at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsbot.dedupe.near import Likeness, Sketch, compare, sketch_text
from newsbot.stores import Remembered, Resembling, Sketched, Store

# What NEWSBOT_NEAR_DUPLICATES accepts.
MODES = ("mark", "drop", "off")
# Texts that are less alike have few keys in common, or none, and many of them would not be found.
LEAST_SIMILARITY = 0.5


def why_wrong(mode: str, threshold: str | float) -> str | None:
    """What is wrong with the settings for near duplicates; None where they can be followed."""
    if mode not in MODES:
        return f"NEWSBOT_NEAR_DUPLICATES is {mode!r}: accepted are {', '.join(MODES)}"
    try:
        if LEAST_SIMILARITY <= float(threshold) <= 1:
            return None
    except ValueError:
        pass
    return f"NEWSBOT_SIMILARITY is {threshold!r}: accepted is a number from {LEAST_SIMILARITY} to 1"


@dataclass(frozen=True)
class Near:
    """original: the id of the first article of the group. likeness: to that of the group which is the ``closest``."""

    original: str
    closest: str
    likeness: Likeness


def sketch(paragraphs: Sequence[str], original: str | None = None) -> Sketched | None:
    """What the store keeps of a text; None where it is too short to be compared."""
    found = sketch_text(tuple(paragraphs))
    return Sketched(found[0], found[1].pack(), original) if found else None


def find_near(store: Store, article_id: str, paragraphs: Sequence[str], threshold: float) -> Near | None:
    """Which article of the store this text is nearly the same as. Versions of itself do not count."""
    found = sketch_text(tuple(paragraphs))
    if found is None:
        return None
    keys, text = found
    best: Near | None = None
    for known in store.texts.find(keys):
        original = known.original or known.id
        if article_id not in (known.id, original) and (likeness := _compare(text, known, threshold)):
            near = Near(original, known.id, likeness)
            best = max(best or near, near, key=_closeness)
    return best


def _compare(text: Sketch, known: Resembling, threshold: float) -> Likeness | None:
    return compare(text, Sketch.unpack(known.data), threshold)


def _closeness(near: Near) -> tuple[bool, float]:
    return near.likeness.kind == "copy", near.likeness.similarity


def remember_line(store: Store, line: Mapping[str, Any], keep_url: bool = False, sketched: bool = True) -> None:
    """Remember an article as a line of the output has it, and its text too where it is to be ``sketched``."""
    text = sketch(line["paragraphs"], line.get("near_duplicate_of")) if sketched else None
    store.remember(Remembered.of_line(line, keep_url), text)


def is_sketched(store: Store, article_id: str, text: Sketched) -> bool:
    """Whether the store has this very text of this article."""
    return any(known.id == article_id and known.data == text.data for known in store.texts.find(text.keys))
