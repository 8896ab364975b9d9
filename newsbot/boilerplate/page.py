"""What stands inside the body of a page and is not the story, told by the page alone."""

from __future__ import annotations

import re
from typing import Protocol

from newsbot.boilerplate.labels import is_label
from newsbot.text.author_note import is_author_note
from newsbot.text.sentences import CLOSERS, STOPS

# Parts of a page whose class says that they are no text of it.
_CLASSES = (
    "share social related sidebar widget newsletter subscribe promo advert adsbygoogle comments pagination "
    "timestamp twitter-tweet instagram-media breadcrumb"
).split()
FURNITURE = ", ".join(["time", *(f"[class*='{name}']" for name in _CLASSES)])
# Links to other stories, set as paragraphs of their own.
RELATED = re.compile(
    r"(?:also\s+(?:read|see|watch)|read\s+(?:more|also|next)|read|see\s+also|watch|explore|related|more\s+on\s+this|"
    r"from\s+the\s+archives?|know\s+more|editorial|explainer|don['’]t\s+miss)\s*[:|—–-]\s*.{0,200}",
    re.IGNORECASE | re.DOTALL,
)
# What embedded posts leave behind as text; with a full stop and no account it is a sentence about one.
_EMBED = re.compile(
    r"a\s+(?:photo|video|post|reel)\s+(?:posted|shared)\s+by\b.{0,300}|view\s+this\s+post\s+on\s+\w+.{0,100}",
    re.IGNORECASE | re.DOTALL,
)
_TWEETS = re.compile(r".{0,300}\bpic\.twitter\.com/\w+.{0,200}|.{0,80}\(@\w+\)\s+\w+\.?\s+\d{1,2},\s+\d{4}", re.DOTALL)
# Looked for letter by letter: the first set, which no stop is in, tells most letters from the many stops at a glance.
SENTENCE_END = re.compile(rf"[^a-z A-Z,\u00c0-\u0530](?<=[{STOPS}])[{CLOSERS}]*$")
CLOSING = re.compile(r"\W*published\s+in\b|\s*[-–—(]", re.IGNORECASE)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
CELLS = frozenset("tr td th".split())
_MOSTLY, _WHOLLY = 0.6, 0.99


class TextBlock(Protocol):
    """What is asked of a block: its text, and the share of it inside links (0 to 1)."""

    @property
    def text(self) -> str: ...
    @property
    def linked(self) -> float: ...


def _tells_of_the_story(text: str) -> bool:
    """Whether a linked line is a sentence, or one of those at the end of a story that may be links too."""
    return bool(SENTENCE_END.search(text)) or bool(CLOSING.match(text)) or is_author_note(text)


def _is_embed(text: str) -> bool:
    # Most texts are done with by these looks.
    if ("pic.twitter.com/" in text or "(@" in text) and _TWEETS.fullmatch(text):
        return True
    # `A photo …`, `View this …`.
    if not text.startswith(("A", "a", "V", "v")) or not _EMBED.fullmatch(text):
        return False
    return "(@" in text or not SENTENCE_END.search(text)


def is_furniture(block: TextBlock) -> bool:
    """Whether a block is a link to another story, an embed's text or a label, and so no part of the story.

    ``Read: …`` alone can open a sentence; it is furniture only where most of it is a link. A line that is
    nothing but a link, and no sentence, names another page.
    """
    if is_label(block.text) or _is_embed(block.text):
        return True
    if block.linked >= _WHOLLY and not _tells_of_the_story(block.text):
        return True
    return block.linked >= _MOSTLY and RELATED.fullmatch(block.text) is not None
