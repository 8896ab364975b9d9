"""Which blocks of a body that no site's rule describes are its story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from newsbot.boilerplate.boxes import PlacedBlock, without_boxes
from newsbot.boilerplate.page import SENTENCE_END, is_furniture
from newsbot.boilerplate.prompts import OTHERS, PROMPT, SPEECH

HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
CELLS = frozenset("tr td th".split())
_PARAGRAPHS = frozenset("p li blockquote".split())
_OF_STORIES = _PARAGRAPHS | HEADINGS | CELLS | frozenset("dd dt pre".split())
# Letters. A heading is shorter, a prompt too; a line that is shorter than a paragraph may be a label.
_HEADING, _PROMPT, _LINKED_PROMPT, _LABEL = 100, 120, 220, 60
# Shares of a block's letters inside links.
_MOSTLY, _NEARLY_ALL = 0.5, 0.9
# Share of the story in paragraphs.
_MOSTLY_PARAGRAPHS = 0.6
_OPENS_STORY = re.compile(r"[:—–-]\s*$|\([A-Z]{2,}")


B = TypeVar("B", bound=PlacedBlock)


def keep_story(blocks: Sequence[B]) -> list[B]:
    """``blocks`` without links to other stories, prompts, labels, boxes, and headings that nothing follows."""
    blocks = without_boxes(_without_labels(_until_speech(blocks)))
    return _without_orphans(_from_start([block for block in blocks if not _is_around(block)]))


def _without_labels(blocks: Sequence[B]) -> Sequence[B]:
    """Where the story stands in paragraphs: without the captions, names and dates beside them."""
    letters = sum(len(block.text) for block in blocks if block.tag in _PARAGRAPHS)
    if letters < _MOSTLY_PARAGRAPHS * sum(len(block.text) for block in blocks):
        return blocks
    return [block for block in blocks if block.tag in _OF_STORIES or _is_text(block)]


def _is_text(block: PlacedBlock) -> bool:
    return len(block.text) >= _LABEL and block.linked <= _MOSTLY and SENTENCE_END.search(block.text) is not None


def _until_speech(blocks: Sequence[B]) -> Sequence[B]:
    """What comes before the heading of the readers' comments."""
    letters = sum(len(block.text) for block in blocks)
    before = 0
    for index, block in enumerate(blocks):
        if before > letters / 10 and len(block.text) < _LABEL and SPEECH.fullmatch(block.text):
            return blocks[:index]
        before += len(block.text)
    return blocks


def _is_around(block: PlacedBlock) -> bool:
    text = block.text
    if block.tag == "h1" or is_furniture(block):
        return True
    if block.linked >= _MOSTLY and block.tag not in CELLS and not _is_whole(text):
        return True
    if block.linked >= _NEARLY_ALL and (block.tag in HEADINGS or block.tag in ("li", "div")):
        return True
    if len(text) < _HEADING and OTHERS.fullmatch(text):
        return True
    return len(text) < (_LINKED_PROMPT if block.linked else _PROMPT) and PROMPT.search(text.lower()) is not None


def _is_whole(text: str) -> bool:
    """Whether it is a sentence, or announces one; a teaser is cut off with dots."""
    return text.endswith(":") or (SENTENCE_END.search(text) is not None and not text.endswith(("...", "…")))


def _from_start(blocks: list[B]) -> list[B]:
    """Without the labels before the first paragraph: kicker, title, byline, date."""
    start = 0
    while start < len(blocks) and _is_label(blocks[start]):
        start += 1
    return blocks[start:] if start < len(blocks) else blocks


def _is_label(block: PlacedBlock) -> bool:
    if block.tag in HEADINGS:
        return True
    if block.tag in CELLS:
        return False
    return len(block.text) < _LABEL and not SENTENCE_END.search(block.text) and not _OPENS_STORY.search(block.text)


def _without_orphans(blocks: list[B]) -> list[B]:
    """Without headings that another heading of their rank, or nothing, follows."""
    kept: list[B] = []
    for block in reversed(blocks):
        below = kept[-1].tag if kept else "h1"
        is_heading = block.tag in HEADINGS and not SENTENCE_END.search(block.text)
        if not (is_heading and below in HEADINGS and below <= block.tag):
            kept.append(block)
    return kept[::-1]
