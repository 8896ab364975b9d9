"""What is left alone once the furniture is gone: headings over nothing, lines above links, boxes of prompts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from newsbot.boilerplate.element import BlockElement, PageBlock, holder_of, main_holder
from newsbot.boilerplate.page import CELLS, HEADINGS, SENTENCE_END
from newsbot.boilerplate.prompts import is_demand
from newsbot.text.credit import find_credit
from newsbot.text.signature import read_signature

B = TypeVar("B", bound=PageBlock)
# Letters of a line that announces, and of a heading that heads nothing whatever it ends with.
_LINE = 60
# Share of a block's letters inside links; share of the story before what may end it.
_MOSTLY, _BEFORE_END = 0.5, 0.5
_NUMBERED = re.compile(r"\W*\d{1,3}\W")


def find_announcements(blocks: Sequence[PageBlock], dropped: set[int]) -> set[int]:
    """Lines that end in a colon before links that were dropped, or before nothing."""
    found: set[int] = set()
    nothing_follows, only_links = True, False
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if index in dropped:
            only_links = (only_links or index + 1 not in dropped) and block.linked >= _MOSTLY
            continue
        announces = len(block.text) < _LINE and block.text.endswith((":", "：")) and block.tag not in CELLS
        if announces and (nothing_follows or only_links):
            found.add(index)
        nothing_follows = only_links = False
    return found


def find_captions_of_links(blocks: Sequence[PageBlock], dropped: set[int]) -> set[int]:
    """Short lines that are no sentences, below which their part of the page, beside the story, held only links."""
    found: set[int] = set()
    if not any(blocks[index].linked >= _MOSTLY for index in dropped):
        return found
    story = main_holder(blocks)
    around = set(story.up()) if story else set()
    # Of each part: whether what was seen of it, from its end, were links that were dropped.
    only_links: dict[BlockElement, bool] = {}
    for index in range(len(blocks) - 1, -1, -1):
        block = blocks[index]
        if index in dropped and block.linked < _MOSTLY:
            continue
        is_link = index in dropped
        if not is_link and only_links.get(holder_of(block)) and holder_of(block) not in around and _is_caption(block):
            found.add(index)
            continue
        for above in holder_of(block).up():
            only_links[above] = is_link and only_links.get(above, True)
    return found


def _is_caption(block: PageBlock) -> bool:
    """Whether a line may name what stands below it; who signs and who supplied a story have lines as short."""
    text = block.text
    if len(text) >= _LINE or block.tag in CELLS or block.tag == "li" or SENTENCE_END.search(text):
        return False
    return read_signature(text) is None and find_credit([text]) is None


def find_asked(blocks: Sequence[PageBlock], dropped: set[int]) -> set[int]:
    """What stands under headings that ask the reader for something, up to the next heading.

    In a part of its own anywhere; among the story's own paragraphs only in their second half.
    """
    asking = [index for index in sorted(dropped) if blocks[index].tag in HEADINGS and is_demand(blocks[index].text)]
    found: set[int] = set()
    if not asking:
        return found
    story = main_holder(blocks)
    for index in asking:
        heading = blocks[index]
        if holder_of(heading) is story and index < _BEFORE_END * len(blocks):
            continue
        for below in range(index + 1, len(blocks)):
            if blocks[below].tag in HEADINGS or holder_of(blocks[below]) is not holder_of(heading):
                break
            found.add(below)
    return found


def without_orphans(blocks: list[B]) -> list[B]:
    """Without headings that another heading of their rank, or nothing, follows."""
    kept: list[B] = []
    for index in range(len(blocks) - 1, -1, -1):
        if not _is_orphan(blocks, index, kept[-1] if kept else None):
            kept.append(blocks[index])
    return kept[::-1]


def _is_orphan(blocks: Sequence[B], index: int, below: B | None) -> bool:
    block = blocks[index]
    if block.tag not in HEADINGS or _is_numbered(blocks, index):
        return False
    if below is None:
        return len(block.text) < _LINE or not SENTENCE_END.search(block.text)
    return (
        below.tag in HEADINGS and below.tag <= block.tag and not below.pictured and not SENTENCE_END.search(block.text)
    )


def _is_numbered(blocks: Sequence[B], index: int) -> bool:
    """Whether it is one of several headings with numbers that need no text."""
    if not _NUMBERED.match(blocks[index].text):
        return False
    beside = [*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2]]
    return any(other.tag == blocks[index].tag and _NUMBERED.match(other.text) for other in beside)
