"""Subheadings that no heading element tells: a second h1, and what stands in a div of a class of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from newsbot.boilerplate.page import SENTENCE_END
from newsbot.extraction.reader import Block
from newsbot.extraction.site_names import compact

# Letters of the longest heading, of the shortest paragraph; headings of one class in a story.
_HEADING, _PARAGRAPH, _SEVERAL = 100, 60, 3


def name_headings(blocks: Sequence[Block], titles: Collection[str]) -> list[Block]:
    """``blocks`` with the tags of headings on what is one. titles: of the page, which are none of the story's."""
    styles = _heading_styles(blocks)
    if not styles and all(block.tag != "h1" for block in blocks):
        return list(blocks)
    named = list(blocks)
    known = {compact(title) for title in titles}
    is_begun = False
    for index, block in enumerate(blocks):
        if block.tag == "h1" and is_begun and compact(block.text) not in known:
            named[index] = replace(block, tag="h2")
        elif block.tag == "div" and block.element.name in styles and _may_be(block, blocks[index + 1 : index + 2]):
            named[index] = replace(block, tag="h3")
        is_begun = is_begun or (block.tag != "h1" and len(block.text) >= _PARAGRAPH)
    return named


def _heading_styles(blocks: Sequence[Block]) -> set[str]:
    """The classes of divs that stand before paragraphs again and again, with other words each time."""
    texts: dict[str, set[str]] = defaultdict(set)
    for block, after in pairwise(blocks):
        if block.tag == "div" and block.element.name and _may_be(block, [after]):
            texts[block.element.name].add(block.text)
    return {name for name, found in texts.items() if len(found) >= _SEVERAL}


def _may_be(block: Block, after: Sequence[Block]) -> bool:
    if len(block.text) >= _HEADING or block.linked or SENTENCE_END.search(block.text):
        return False
    return any(len(next_.text) >= _PARAGRAPH and next_.element.name != block.element.name for next_ in after)
