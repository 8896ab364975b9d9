"""Which blocks of a body that no site's rule describes are its story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from newsbot.boilerplate.boxes import without_boxes
from newsbot.boilerplate.element import PageBlock, holder_of, main_holder
from newsbot.boilerplate.labels import is_caption
from newsbot.boilerplate.orphans import find_announcements, find_asked, find_captions_of_links, without_orphans
from newsbot.boilerplate.others import names_others, opens_speech
from newsbot.boilerplate.page import CELLS, HEADINGS, SENTENCE_END, is_furniture
from newsbot.boilerplate.prompts import is_note_to_reader, is_prompt
from newsbot.boilerplate.repeats import find_repeats
from newsbot.text.sentences import weigh
from newsbot.text.source_list import is_source_label

_PARAGRAPHS = frozenset("p li blockquote".split())
_OF_STORIES = _PARAGRAPHS | HEADINGS | CELLS | frozenset("dd dt pre".split())
# What may be nothing but figures.
_OF_FIGURES = HEADINGS | CELLS | frozenset("li dd dt pre".split())
# Letters. A line that is shorter than a paragraph may be a label.
_LABEL = 60
# Headings behind the first by which a story is a list. Blocks of a page's end, in which prompts may be longer;
# blocks in which later headings are looked for.
_A_LIST, _LAST, _LOOKED_AT = 2, 3, 200
# Shares of a block's letters inside links.
_MOSTLY, _NEARLY_ALL = 0.5, 0.9
# Share of the story in paragraphs.
_MOSTLY_PARAGRAPHS = 0.6
_OPENS_STORY = re.compile(r"[:—–-]\s*$|\([A-Z]{2,}")
# A fact and its name, as calls for events list them; and not who wrote the story, or when.
_FACT = re.compile(
    r"(?!(?:by|authors?|autor\w*|date|datum|posted|published|category|tags?|text|von|par|por|updated|source|quelle)\W)"
    r"[^\W\d][\w ]{1,18}: \S",
    re.IGNORECASE,
)
# A line of speech.
_QUOTES = re.compile(r"^[\"“„«「『].*[\"”“»」』]$|[\"”“»」』][,，]")
# A line that is drawn below a sender's name.
_DRAWN = re.compile(r"[*=_#~-]{5,}$")
_NUMBERED = re.compile(r"\W*\d{1,3}\W")

B = TypeVar("B", bound=PageBlock)


def keep_story(blocks: Sequence[B]) -> list[B]:
    """``blocks`` without links to other stories, prompts, labels, boxes, repeats, and lines that nothing follows."""
    blocks = without_boxes(_without_labels(_until_speech(blocks)))
    end = len(blocks) - _LAST
    dropped = {index for index, block in enumerate(blocks) if _is_around(block, index >= end)}
    dropped |= find_asked(blocks, dropped)
    dropped |= find_repeats(blocks, dropped)
    dropped |= find_announcements(blocks, dropped)
    dropped |= find_captions_of_links(blocks, dropped)
    kept = [block for index, block in enumerate(blocks) if index not in dropped]
    return without_orphans(_from_start(_without_last_notes(kept)))


def _without_labels(blocks: Sequence[B]) -> Sequence[B]:
    """Where the story stands in paragraphs: without the captions, names and dates beside them."""
    letters = sum(len(block.text) for block in blocks if block.tag in _PARAGRAPHS)
    if letters < _MOSTLY_PARAGRAPHS * sum(len(block.text) for block in blocks):
        return blocks
    return [block for block in blocks if block.tag in _OF_STORIES or _is_text(block) or is_source_label(block.text)]


def _is_text(block: PageBlock) -> bool:
    return weigh(block.text) >= _LABEL and block.linked <= _MOSTLY and SENTENCE_END.search(block.text) is not None


def _until_speech(blocks: Sequence[B]) -> Sequence[B]:
    """What comes before the heading of the readers' comments; a link in the middle of the story is a button to them."""
    letters = sum(len(block.text) for block in blocks)
    before = 0
    end: int | None = None
    for index, block in enumerate(blocks):
        if before > letters / 10 and opens_speech(block.text):
            end = _story_end(blocks, index) if end is None else end
            if index > end or block.linked < _NEARLY_ALL or block.tag in HEADINGS:
                return blocks[:index]
        before += len(block.text)
    return blocks


def _story_end(blocks: Sequence[B], until: int) -> int:
    """The index of the last text that stands beside most paragraphs of the first ``until`` blocks."""
    story = main_holder(blocks[:until])
    backwards = range(len(blocks) - 1, -1, -1)
    return next((i for i in backwards if holder_of(blocks[i]) is story and _is_text(blocks[i])), 0)


def _is_around(block: PageBlock, last: bool) -> bool:
    """Whether a block is none of the story by itself. ``last``: it stands among the last of the page."""
    text = block.text
    if block.tag == "h1" or is_furniture(block):
        return True
    if block.linked >= _MOSTLY and block.tag not in CELLS and not _is_whole(text):
        return True
    if block.linked >= _NEARLY_ALL and (block.tag in HEADINGS or block.tag in ("li", "div")):
        return True
    if names_others(text, block.linked) or is_prompt(text, block.linked, last):
        return True
    if block.tag not in _OF_FIGURES and not any(map(str.isalpha, text)):
        return True
    return block.pictured and is_caption(text, block.slanted)


def _without_last_notes(blocks: list[B]) -> list[B]:
    """Without the last blocks that are set apart by italics, and for the reader; where no other block is in italics."""
    end = len(blocks)
    while (
        end
        and blocks[end - 1].slanted >= _NEARLY_ALL
        and is_note_to_reader(blocks[end - 1].text, blocks[end - 1].linked)
    ):
        end -= 1
    return blocks if any(block.slanted >= _NEARLY_ALL for block in blocks[:end]) else blocks[:end]


def _is_whole(text: str) -> bool:
    """Whether it is a sentence, or announces one; a teaser is cut off with dots."""
    return text.endswith(":") or (SENTENCE_END.search(text) is not None and not text.endswith(("...", "…")))


def _from_start(blocks: list[B]) -> list[B]:
    """Without the labels before the first paragraph: kicker, title, byline, date."""
    start = 0
    while start < len(blocks) and _is_label(blocks[start]) and not _opens_story(blocks, start):
        start += 1
    return blocks[start:] if start < len(blocks) else blocks


def _is_label(block: PageBlock) -> bool:
    if block.tag in HEADINGS:
        return True
    if block.tag in CELLS:
        return False
    text = block.text
    if _DRAWN.search(text) and not any(map(str.islower, text)):
        return True
    return len(text) < _LABEL and not any(form.search(text) for form in (SENTENCE_END, _OPENS_STORY, _QUOTES))


def _opens_story(blocks: Sequence[B], index: int) -> bool:
    """Whether a line that looks like a label begins the story, as later ones of its kind show: a question, a fact."""
    block, following = blocks[index], blocks[index + 1 : index + 2]
    if block.tag not in HEADINGS:
        return bool(following) and all(_FACT.match(line.text) for line in (block, *following))
    if not following or following[0].tag in HEADINGS:
        return False
    alike = [other for other in blocks[index + 1 : index + _LOOKED_AT] if other.tag == block.tag]
    if block.text.endswith("?"):
        return any(other.text.endswith("?") for other in alike)
    if _NUMBERED.match(block.text):
        return any(_NUMBERED.match(other.text) for other in alike)
    return len(alike) >= _A_LIST and not SENTENCE_END.search(block.text) and not block.text.endswith(":")
