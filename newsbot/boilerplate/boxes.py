"""Boxes inside a story: parts with paragraphs of their own, beside the part or the row of parts that holds the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from newsbot.boilerplate.element import BlockElement, Kind, PageBlock, holder_of
from newsbot.boilerplate.page import HEADINGS

_HOLDERS = frozenset("div section aside article".split())
# Lists, quotations and tables of a story hold what they hold.
_OF_STORY = frozenset("ul ol dl li dd blockquote table tbody tr td".split())
# Letters that a box has in paragraphs.
_PARAGRAPH = 60
# Shares: of all paragraphs, those in the story's parts; of all letters, those of the largest box; of a title, its link.
_NEARLY_WHOLE, _BOX, _LINKED = 0.7, 0.3, 0.9


B = TypeVar("B", bound=PageBlock)


def without_boxes(blocks: Sequence[B]) -> Sequence[B]:
    """Where parts of one kind hold nearly all paragraphs: without the smaller parts that have paragraphs of their own.

    A box goes as a whole, with its heading and its lists. Where the story stands in a row of parts, one that looks
    otherwise may be of it; it is a box where it begins with a heading, and is called nothing of what they are.
    """
    parts: dict[BlockElement, int] = {}
    for block in blocks:
        if block.tag == "p":
            holder = holder_of(block)
            parts[holder] = parts.get(holder, 0) + len(block.text)
    if len(parts) < 2:
        return blocks
    paragraphs: Counter[Kind] = Counter()
    for part, count in parts.items():
        paragraphs[part.kind] += count
    whole = paragraphs.total()
    [(story, letters)] = paragraphs.most_common(1)
    largest_part = max(parts, key=parts.__getitem__)
    most = parts[largest_part]
    if letters < _NEARLY_WHOLE * whole:
        return blocks
    is_row = most < _NEARLY_WHOLE * whole
    # What has no class and stands beside the whole story is none of its kind.
    held = [part for part in parts if part.kind == story and (is_row or part.name or part is largest_part)]
    if len(held) == len(parts):
        return blocks
    around = _around(held)
    below = [_below(block.element, around) for block in blocks]
    found = _boxes(blocks, below, set(held))
    largest = _BOX * sum(len(block.text) for block in blocks)
    boxes = {
        top
        for top, box in found.items()
        if box.letters < largest
        and box.paragraphs > _PARAGRAPH
        and (box.is_titled or not (top.tag == "article" or box.is_listed))
        and (box.is_headed or not is_row)
    }
    return [block for block, elements in zip(blocks, below, strict=True) if not elements or elements[-1] not in boxes]


@dataclass(slots=True)
class _Box:
    """What may be a box. ``paragraphs``: letters of them. Whether it begins with a heading, which may be a link."""

    is_headed: bool
    is_titled: bool
    letters: int = 0
    paragraphs: int = 0
    is_listed: bool = False


def _boxes(
    blocks: Sequence[PageBlock], below: Sequence[list[BlockElement]], held: set[BlockElement]
) -> dict[BlockElement, _Box]:
    """What stands beside the story's parts, behind its first paragraph, by its highest element."""
    boxes: dict[BlockElement, _Box] = {}
    tag, name, _ = next(iter(held)).kind
    is_begun = False
    for block, elements in zip(blocks, below, strict=True):
        is_begun = is_begun or (block.tag == "p" and holder_of(block) in held)
        if not elements:
            continue
        top = elements[-1]
        if (box := boxes.get(top)) is None:
            is_heading = block.tag in HEADINGS
            is_titled = is_heading and block.linked >= _LINKED
            is_headed = is_titled or (is_heading and set(top.name.split()).isdisjoint(name.split()))
            box = boxes[top] = _Box(is_headed, is_titled)
        box.letters += len(block.text)
        if is_begun and block.tag == "p" and len(elements) > 1 and elements[1].tag in _HOLDERS:
            if not name or (elements[1].tag, elements[1].name) != (tag, name):
                box.paragraphs += len(block.text)
            box.is_listed = box.is_listed or not _OF_STORY.isdisjoint(element.tag for element in elements)
    return boxes


def _around(parts: Sequence[BlockElement]) -> set[BlockElement]:
    """The elements that hold the story, with all above them."""
    around: set[BlockElement] = set()
    for part in parts:
        for element in part.up():
            if element in around:
                break
            around.add(element)
    return around


def _below(element: BlockElement, around: set[BlockElement]) -> list[BlockElement]:
    """The element and those above it that are not above the story, the highest last."""
    below: list[BlockElement] = []
    above: BlockElement | None = element
    while above is not None and above not in around:
        below.append(above)
        above = above.above
    return below
