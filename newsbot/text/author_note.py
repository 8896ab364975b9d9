"""The note about the author that ends an opinion piece; it is about the article and not part of it."""

from __future__ import annotations

import re

_WHO = r"writer|author|columnist|reviewer|contributor"
# What news says of an author, where a note would tell who it is.
_NEWS = r"(?!says|argues|adds|notes|claims|believes|warns|points|insists|thanks|acknowledges|concludes)"
# … and what it says of an author's life abroad: `Die Autorin ist gestern gestorben`, `Der Autor ist 81`.
_NO_NEWS = r"(?!\d|am\b|gestern|gestorben|heute|in\b|ist\b|mort|muerto|nicht|seit|tot\b|verheiratet|verstorben)"
_NOTE = re.compile(
    rf"""
    \(?\s*(?:
      the\s+(?:{_WHO})(?:\s*,[^,]{{1,80}},)?\s+{_NEWS}(?:was(?!\s+\d)|has|can|may|(?!was\b)\w+s)\b.*
    | (?:der|die)\s+(?:gast)?(?:autor|autorin|verfasser|verfasserin|kolumnist|kolumnistin)
      \s+(?:(?:arbeitet|forscht|lebt|lehrt|leitet|schreibt)\b|ist\s+{_NO_NEWS}).*
    | (?:l['’](?:auteure?|autrice)\s+est|(?:el\s+autor|la\s+autora)\s+es|l['’](?:autore|autrice)\s+è
      |[oa]\s+autora?\s+é|de\s+auteur\s+is)\s+{_NO_NEWS}.*
    | the\s+(?:{_WHO})s\s+(?:are|were|have|can|may|teach|work|study)\b.*
    | about\s+the\s+(?:{_WHO})s?\b.*
    | (?:über\s+(?:den|die)|zum|zur)\s+(?:autor|autorin)(?:en|innen)?\s*(?::.*)?
    | (?:à\s+propos\s+de\s+l['’](?:auteure?|autrice)|sobre\s+(?:el|la|o|a)\s+autora?)\s*(?::.*)?
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | (?:e-?mails?|x|twitter|facebook|instagram|blog|website|threads|bluesky)\s*:\s*\S+(?:\s*[,;|&]\s*\S+)*
    | (?:she|he|they)\s+(?:can\s+be\s+reached|tweets?)\b.*
    | (?:media|press)\s+contacts?\s*:[^@\d]{{1,200}}(?:@|\d{{3}}[-.\s]\d{{3}}).*
    | @\w+
    )\s*\)?
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_LONGEST = 400


def is_author_note(paragraph: str) -> bool:
    """Whether ``paragraph``, taken from the end of a story, tells of its author.

    >>> is_author_note("The writer is a journalist."), is_author_note("X: @handle")
    (True, True)
    >>> is_author_note("The author of the report, he said, is unknown.")
    False
    """
    return len(paragraph) <= _LONGEST and _NOTE.fullmatch(paragraph.strip()) is not None
