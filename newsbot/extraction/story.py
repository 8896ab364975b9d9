"""Blocks of the body → the story's words, with what stands around them lifted off.

From the end: what `newsbot.extraction.ending` knows; from the start: the byline and the dateline.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from newsbot.boilerplate.page import SENTENCE_END
from newsbot.extraction.ending import lift_end
from newsbot.extraction.people import Standing
from newsbot.extraction.reader import Block
from newsbot.extraction.site_names import compact
from newsbot.extraction.writer import Writer
from newsbot.rules import ArticleRules
from newsbot.text.byline import Byline, read_byline
from newsbot.text.credit import Credit
from newsbot.text.dateline import Dateline, split_dateline
from newsbot.text.editorial_note import is_editorial_note
from newsbot.text.printed import Printed

# Letters of the longest byline in the body, and of the longest dateline that is a paragraph of its own.
_BYLINE, _DATELINE = 100, 40
_FIRST = 3
# What closes the dateline of a paper that names itself in it: ``BERLIN taz | Die …``.
_BAR = "|"


@dataclass(frozen=True)
class Story:
    """What the body says. ``author_note``: the notes joined by a space. ``writer``: who wrote it, by its end too."""

    paragraphs: list[str]
    dateline: Dateline | None = None
    credit: Credit | None = None
    printed: Printed | None = None
    author_note: str | None = None
    writer: Writer = field(default_factory=Writer)


def read_story(blocks: list[Block], rules: ArticleRules, published: str | None, writer: Writer) -> Story:
    """Take the text of a body apart. ``published``, ISO 8601, gives a dateline's date its year.

    A standfirst stays before the first paragraph, which is the one that may begin with a dateline. What else the page
    tells of who wrote it is ``writer``.
    """
    leads = [block.text for block in blocks if block.lead]
    own = [block for block in blocks if not block.lead]
    own = _without_byline(own, writer.byline)
    end = lift_end(own, rules, writer)
    dateline, paragraphs = _lift_dateline(end.paragraphs, bool(own and own[0].introduces), published, writer.site_names)
    if dateline is None and leads and (found := _dateline_at(leads, 0, published, writer.site_names)):
        dateline, leads = found
    story = Story(
        [*leads, *paragraphs], dateline, end.credit, end.printed, " ".join(end.notes) or None, writer=end.writer
    )
    return _with_reporters(story)


def _without_byline(blocks: list[Block], byline: Byline) -> list[Block]:
    """Without the line among the first ones that only says again who wrote it."""
    known = {compact(name) for name in byline.authors}
    for index, block in enumerate(blocks[:_FIRST] if known else []):
        if len(block.text) < _BYLINE and not SENTENCE_END.search(block.text):
            # To read it as a byline takes long.
            if not all(name in compact(block.text) for name in known):
                continue
            named = {compact(name) for name in read_byline(block.text).authors}
            if named == known and len(blocks) > 1:
                return blocks[:index] + blocks[index + 1 :]
    return blocks


def _lift_dateline(
    paragraphs: list[str], introduced: bool, published: str | None, names: frozenset[str]
) -> tuple[Dateline | None, list[str]]:
    """The dateline and the paragraphs without it. It is the second one's where the first one introduces the story."""
    if not paragraphs:
        return None, paragraphs
    if found := _dateline_at(paragraphs, 0, published, names):
        return found
    introduced = introduced or not SENTENCE_END.search(paragraphs[0]) or is_editorial_note(paragraphs[0])
    found = _dateline_at(paragraphs, 1, published, names)
    # A paragraph for each place is a list, and its datelines are headings.
    following = paragraphs[2:3]
    if found is None or (following and split_dateline(following[0], published, names)):
        return None, paragraphs
    # One that names who reports begins the story, whatever stands before it.
    return found if introduced or found[0].agencies or _BAR in found[0].closing else (None, paragraphs)


def _dateline_at(
    paragraphs: list[str], index: int, published: str | None, names: frozenset[str]
) -> tuple[Dateline, list[str]] | None:
    before, others = paragraphs[:index], paragraphs[index + 1 :]
    text = paragraphs[index] if index < len(paragraphs) else ""
    if others and len(text) < _DATELINE and text.endswith((":", "—", "–", "-", "|")):
        joined = split_dateline(f"{text} {others[0]}", published, names)
        if joined and joined.rest == others[0]:
            return joined, [*before, *others]
    found = split_dateline(text, published, names) if text else None
    return (found, [*before, *filter(None, (found.rest, *others))]) if found else None


def _with_reporters(story: Story) -> Story:
    """Whom the dateline names has written it, where nothing else says who has."""
    line, writer = story.dateline, story.writer
    if line is None or not line.reporters or writer.standing is Standing.NAMED or writer.signed:
        return story
    return replace(story, writer=replace(writer, byline=Byline(line.text, line.reporters, []), signed=True))
