"""Tags with more attributes than any page has: the parser takes the square of their number, some 10 s for 80,000.

What is a tag is told as HTML's tokenizer tells it: a quote is one behind an equals sign, elsewhere a letter of a name.
"""

from __future__ import annotations

import re

# Bytes. A smaller page has no room for so many that it takes long: names differ, and 20,000 take 60,000 letters. A look
# at a whole page takes a third of its parse: one that is not large is given it where what begins as a tag has many.
SMALL, LARGE = 60_000, 400_000
MOST = 10_000
_BEGINNING = 4_000
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
    """What stands before the first tag with more than `MOST` attributes; ``markup`` itself where there is no such tag.

    In a page that is not `LARGE` one may stay, if its first values are made to look like tags, and take its seconds.
    """
    if len(markup) < SMALL or (len(markup) < LARGE and _is_ordinary(markup)):
        return markup
    # Most of what is long is a script.
    if not any(map(_has_many, [part for part in _MARKUP.findall(markup) if len(part) >= 2 * MOST])):
        return markup
    return next(markup[: part.start()] for part in _MARKUP.finditer(markup) if _has_many(part[0]))


def _is_ordinary(markup: bytes) -> bool:
    """Whether no long tag has many attributes. Most bytes are leapt over, for tags follow each other closely."""
    tag = 0
    while tag >= 0:
        last = markup.rfind(b"<", tag + 1, tag + _BEGINNING)
        if last < 0:
            if _has_many(markup, tag):
                return False
            last = markup.find(b"<", tag + 1)
        tag = last
    return True


def _has_many(markup: bytes, start: int = 0) -> bool:
    tag = _TAG.match(markup, start)
    if tag is None or tag.end() - start < 2 * MOST:
        return False
    return sum(1 for _ in _ATTRIBUTE.finditer(tag[0])) > MOST
