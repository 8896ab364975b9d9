"""Tags with more attributes than any page has: the parser takes the square of their number, some 10 s for 80,000.

What is a tag is told as HTML's tokenizer tells it: a quote is one behind an equals sign, elsewhere a letter of a name.
"""

from __future__ import annotations

import re

# A smaller page has no room for so many that it takes long: names differ, and 20,000 take 60,000 letters.
LARGE = 60_000
MOST = 10_000
_REST = rb"[^>=]*(?:=[ \t\r\n\f]*(?:\"[^\"]*\"|'[^']*')?[^>=]*)*"
# Comments and scripts are taken whole: what looks like a tag in them is none.
_MARKUP = re.compile(
    rb"<!--[^-]*(?:-(?!->)[^-]*)*"
    rb"|<(?:[sS][cC][rR][iI][pP][tT]|[sS][tT][yY][lL][eE])\b" + _REST + rb">?[^<]*(?:<(?!/[sS])[^<]*)*"
    rb"|<[a-zA-Z]" + _REST
)
_TAG = re.compile(rb"<[a-zA-Z]" + _REST)
_ATTRIBUTE = re.compile(rb"[^\s=/>]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?")


def cut_overloaded(markup: bytes) -> bytes:
    """What stands before the first tag with more than `MOST` attributes, in pages of at least `LARGE` bytes.

    ``markup`` itself where there is no such tag.
    """
    if len(markup) < LARGE:
        return markup
    # Most of what is long is a script.
    if not any(map(_is_overloaded, [part for part in _MARKUP.findall(markup) if len(part) >= 2 * MOST])):
        return markup
    return next(markup[: part.start()] for part in _MARKUP.finditer(markup) if _is_overloaded(part[0]))


def _is_overloaded(part: bytes) -> bool:
    if len(part) < 2 * MOST:
        return False
    tag = _TAG.match(part)
    return tag is not None and sum(1 for _ in _ATTRIBUTE.finditer(tag[0])) > MOST
