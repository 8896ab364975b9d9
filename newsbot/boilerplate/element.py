"""Where a block stands on its page: the element that holds its text, and those above that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from newsbot.boilerplate.page import TextBlock

Kind = tuple[str, str, int]


@dataclass(eq=False, slots=True)
class BlockElement:
    """A block element that holds text: its tag and class, how many are above it, and the one above.

    introduces: whether it is one of the first, and its class or bold type sets it off as what leads to the story.
    """

    tag: str
    name: str = ""
    depth: int = 0
    above: BlockElement | None = None
    introduces: bool = False

    @property
    def kind(self) -> Kind:
        """What the parts of a story have in common: their tag and class, and how deep they stand."""
        return self.tag, self.name, self.depth

    def up(self) -> Iterator[BlockElement]:
        """It and all above it."""
        element: BlockElement | None = self
        while element is not None:
            yield element
            element = element.above


class PageBlock(TextBlock, Protocol):
    """A block of a page, with its tag and where it stands.

    slanted: share of its letters in italics. pictured: whether it is the first text behind a picture.
    """

    @property
    def tag(self) -> str: ...
    @property
    def element(self) -> BlockElement: ...
    @property
    def slanted(self) -> float: ...
    @property
    def pictured(self) -> bool: ...


def holder_of(block: PageBlock) -> BlockElement:
    """The element in which the block stands beside others."""
    return block.element.above or block.element


def main_holder(blocks: Sequence[PageBlock]) -> BlockElement | None:
    """The element in which most letters of paragraphs stand; None without any blocks."""
    letters: dict[BlockElement, int] = {}
    for block in blocks:
        holder = holder_of(block)
        letters[holder] = letters.get(holder, 0) + (len(block.text) if block.tag == "p" else 0)
    return max(letters, key=letters.__getitem__, default=None)
