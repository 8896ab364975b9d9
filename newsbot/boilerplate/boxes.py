"""Boxes inside a story: parts with paragraphs of their own, beside the part or the row of parts that holds the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Protocol, TypeVar

from newsbot.boilerplate.page import TextBlock

_HOLDERS = frozenset("div section aside article".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
# Lists, quotations and tables of a story hold what they hold.
_OF_STORY = frozenset("ul ol dl li dd blockquote table tbody tr td".split())
# Letters that a box has in paragraphs.
_PARAGRAPH = 60
# Shares: of all paragraphs, those in the story's parts; of all letters, those of the largest box; of a title, its link.
_NEARLY_WHOLE, _BOX, _LINKED = 0.7, 0.3, 0.9


Kind = tuple[str, str, int]


@dataclass(eq=False, slots=True)
class Place:
    """A block element that holds text: its tag and class, how many are above it, and the one above."""

    tag: str
    name: str = ""
    depth: int = 0
    above: Place | None = None

    @property
    def kind(self) -> Kind:
        """What the parts of a story have in common: their tag and class, and how deep they stand."""
        return self.tag, self.name, self.depth

    def up(self) -> Iterator[Place]:
        """It and all above it."""
        place: Place | None = self
        while place is not None:
            yield place
            place = place.above


class PlacedBlock(TextBlock, Protocol):
    """A block with its element's tag, and where that stands."""

    @property
    def tag(self) -> str: ...
    @property
    def place(self) -> Place: ...


B = TypeVar("B", bound=PlacedBlock)


def without_boxes(blocks: Sequence[B]) -> Sequence[B]:
    """Where parts of one kind hold nearly all paragraphs: without the smaller parts that have paragraphs of their own.

    A box goes as a whole, with its heading and its lists. Where the story stands in a row of parts, one that looks
    otherwise may be of it; it is a box where it begins with a heading, and is called nothing of what they are.
    """
    paragraphs: Counter[Kind] = Counter()
    parts: Counter[Place] = Counter()
    for block in blocks:
        if block.tag == "p":
            paragraphs[_holder(block).kind] += len(block.text)
            parts[_holder(block)] += len(block.text)
    if len(parts) < 2:
        return blocks
    whole = paragraphs.total()
    [(story, letters)] = paragraphs.most_common(1)
    [(largest_part, most)] = parts.most_common(1)
    if letters < _NEARLY_WHOLE * whole:
        return blocks
    is_row = most < _NEARLY_WHOLE * whole
    # What has no class and stands beside the whole story is none of its kind.
    held = [part for part in parts if part.kind == story and (is_row or part.name or part is largest_part)]
    if len(held) == len(parts):
        return blocks
    around = _around(held)
    below = [_below(block.place, around) for block in blocks]
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
    return [block for block, places in zip(blocks, below, strict=True) if not places or places[-1] not in boxes]


@dataclass(slots=True)
class _Box:
    """What may be a box. ``paragraphs``: letters of them. Whether it begins with a heading, which may be a link."""

    is_headed: bool
    is_titled: bool
    letters: int = 0
    paragraphs: int = 0
    is_listed: bool = False


def _boxes(blocks: Sequence[PlacedBlock], below: Sequence[list[Place]], held: set[Place]) -> dict[Place, _Box]:
    """What stands beside the story's parts, behind its first paragraph, by its highest place."""
    boxes: dict[Place, _Box] = {}
    tag, name, _ = next(iter(held)).kind
    is_begun = False
    for block, places in zip(blocks, below, strict=True):
        is_begun = is_begun or (block.tag == "p" and _holder(block) in held)
        if not places:
            continue
        top = places[-1]
        if (box := boxes.get(top)) is None:
            is_heading = block.tag in _HEADINGS
            is_titled = is_heading and block.linked >= _LINKED
            is_other = set(top.name.split()).isdisjoint(name.split())
            box = boxes[top] = _Box(is_titled or (is_heading and is_other), is_titled)
        box.letters += len(block.text)
        if is_begun and block.tag == "p" and len(places) > 1 and places[1].tag in _HOLDERS:
            if not name or (places[1].tag, places[1].name) != (tag, name):
                box.paragraphs += len(block.text)
            box.is_listed = box.is_listed or not _OF_STORY.isdisjoint(place.tag for place in places)
    return boxes


def _holder(block: PlacedBlock) -> Place:
    return block.place.above or block.place


def _around(parts: Sequence[Place]) -> set[Place]:
    """The places that hold the story, with all above them."""
    around: set[Place] = set()
    for part in parts:
        for place in part.up():
            if place in around:
                break
            around.add(place)
    return around


def _below(place: Place, around: set[Place]) -> list[Place]:
    """The place and those above it that are not above the story, the highest last."""
    return list(takewhile(lambda above: above not in around, place.up()))
