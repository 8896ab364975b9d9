"""What a page says twice: its pull quotes, and copies of its text for other screens."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice

from newsbot.boilerplate.element import BlockElement, PageBlock, holder_of, main_holder
from newsbot.boilerplate.page import SENTENCE_END

# Letters and words of a line that no story says twice by chance; letters of such a paragraph, and of a beginning.
_QUOTE, _WORDS, _PARAGRAPH, _BEGINNING = 25, 4, 80, 16
# Letters of the longest quote drawn out of a text, and of the line that names who said it.
_LONGEST_QUOTE, _SPEAKER = 240, 60
# Bounds on what is looked at: quotes, and letters of the text, and of a block, that they are looked for in.
_MOST_QUOTES, _MOST_LETTERS, _LONGEST_BLOCK = 60, 100_000, 3000
_SIGNS = " .,;:!?…“”„‟«»‹›‘’\"'–—-"
_NO_WORD = re.compile(r"[^\w\s]")
# Bytes, for what is beyond ASCII stays as it is in UTF-8: a space for all that is of no word.
_SPACED = bytes(code if code > 127 or chr(code).isalnum() or code == ord("_") else ord(" ") for code in range(256))
_MARKS = '“”„‟«»‹›"「」『』'
_TEXT = frozenset("p div span blockquote aside section q".split())
# What parts are called that hold a quotation, or words that are made to stand out.
_DRAWN = re.compile(r"quot|emphasi[sz]ed", re.IGNORECASE)


def find_repeats(blocks: Sequence[PageBlock], dropped: Collection[int] = ()) -> set[int]:
    """The indexes of the blocks that say again what another block says, word for word; but those of ``dropped``."""
    indexes = [index for index in range(len(blocks)) if index not in dropped]
    kept = [blocks[index] for index in indexes]
    return {indexes[found] for found in _copies(kept) | _quotes(kept)}


def _copies(blocks: Sequence[PageBlock]) -> set[int]:
    seen: set[str] = set()
    copies = set()
    for index, block in enumerate(blocks):
        if len(block.text) < _PARAGRAPH or block.tag not in _TEXT:
            continue
        if block.text in seen and SENTENCE_END.search(block.text):
            copies.add(index)
        seen.add(block.text)
    return copies


def _quotes(blocks: Sequence[PageBlock]) -> set[int]:
    """Lines that stand whole in a longer block, and who said them."""
    drawn: set[int] = set()
    story = main_holder(blocks)
    marked = list(islice((i for i, block in enumerate(blocks) if _may_be_drawn(block, story)), _MOST_QUOTES))
    if not marked:
        return drawn
    raw = "\n".join(block.text for block in blocks)[:_MOST_LETTERS].lower()
    # Few begin like another text, and fewer have their words in one; only for these is all of it folded.
    begun = [i for i in marked if raw.count(blocks[i].text.strip(_SIGNS)[:_BEGINNING].lower()) > 1]
    candidates = [i for i in begun if _has_words_elsewhere(blocks, i)]
    if not candidates:
        return drawn
    folded = [_fold(block.text[:_LONGEST_BLOCK]) for block in blocks]
    whole = "\n".join(folded)[:_MOST_LETTERS]
    for index in candidates:
        core = folded[index]
        if len(core) < _QUOTE or core.count(" ") < _WORDS - 1 or whole.count(core) < 2:
            continue
        if any(len(text) > len(core) and core in text for text in folded):
            drawn.add(index)
            if index + 1 < len(blocks) and _is_speaker(blocks[index + 1], blocks[index]):
                drawn.add(index + 1)
    return drawn


def _has_words_elsewhere(blocks: Sequence[PageBlock], index: int) -> bool:
    """Whether another block has all the words of a block; where folded texts are alike, the words between signs are."""
    words = _fold(blocks[index].text).split()
    others = (block.text[:_LONGEST_BLOCK].lower() for i, block in enumerate(blocks) if i != index)
    return any(all(map(text.__contains__, words)) for text in others)


def _may_be_drawn(block: PageBlock, story: BlockElement | None) -> bool:
    """Whether it is marked as a quotation, or a sentence in a box of its own, beside the ``story``."""
    text = block.text
    if not _QUOTE <= len(text) <= _LONGEST_QUOTE or block.tag not in _TEXT:
        return False
    if block.tag == "blockquote" or (text[0] in _MARKS and text[-1] in _MARKS):
        return True
    holder = holder_of(block)
    if holder is story:
        return False
    return SENTENCE_END.search(text) is not None or _is_of_quotes(holder) or _is_of_quotes(block.element)


def _is_of_quotes(element: BlockElement) -> bool:
    return element.tag == "blockquote" or _DRAWN.search(element.name) is not None


def _fold(text: str) -> str:
    spaced = text.lower().encode(errors="surrogatepass").translate(_SPACED).decode(errors="surrogatepass")
    return " ".join((spaced if spaced.isascii() else _NO_WORD.sub(" ", spaced)).split())


def _is_speaker(block: PageBlock, quote: PageBlock) -> bool:
    """Whether a line names who said the quote before it: short, no sentence, and in the same box or behind a dash."""
    if len(block.text) >= _SPEAKER or block.tag not in _TEXT or SENTENCE_END.search(block.text):
        return False
    return block.text.startswith(("—", "–", "-")) or (holder_of(block) is holder_of(quote) and block.tag == quote.tag)
