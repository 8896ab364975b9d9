"""Who wrote the article, by the first source that names people, desks or agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum

from newsbot.extraction.title import compact, is_site_name
from newsbot.text.byline import Byline, names_nobody, read_byline
from newsbot.text.clean import clean_text

# How a writer signs a short piece, and how accounts are called: `amw`, `news_desk`.
_SIGN = re.compile(r"[a-zß-ÿ][a-zß-ÿ\d_. -]*")
# What stands in brackets behind an agency's name: its address.
_ADDRESS = re.compile(r"\s*\([^()]*\)")
_BRACKET = re.compile(r"[()]")


class Standing(IntEnum):
    """How well a byline tells who wrote the article: a name; the site alone; an account or sign; not at all."""

    NAMED = 0
    SITE = 1
    SIGN = 2
    NOBODY = 3


def find_byline(found: Iterable[tuple[str, list[str]]], site_names: frozenset[str]) -> tuple[str, Byline, Standing]:
    """(source, byline, standing) of the first source that names somebody.

    A source that has only the site's own name is heard after the others: a better one may name the person. Last of all
    is one that has but a sign of a few letters, or the name of an account. The source of nobody is empty.
    """
    best = "", Byline("", [], []), Standing.NOBODY
    for source, texts in found:
        names = [text for given in texts if (text := clean_text(given)) and not names_nobody(text)]
        byline = read_byline(", ".join(dict.fromkeys(names)))
        if source == "site" and names:
            return source, byline, Standing.NAMED
        byline, standing = _judge(byline, site_names)
        if standing < best[2]:
            best = source, byline, standing
        if standing is Standing.NAMED:
            break
    return best


def _judge(byline: Byline, site_names: frozenset[str]) -> tuple[Byline, Standing]:
    """``byline`` without the site beside its people, and how well it tells who wrote."""
    people = [name for name in byline.authors if not _is_site(name, site_names)]
    own = byline.agencies if byline.agencies and _is_of_site(byline.text, site_names) else []
    if people:
        byline = replace(byline, authors=[_without_site(name, site_names) for name in people])
        named = byline.agencies != own or not all(_SIGN.fullmatch(name) for name in people)
        return byline, Standing.NAMED if named else Standing.SIGN
    if byline.agencies != own:
        return byline, Standing.NAMED
    if own:
        byline = replace(byline, authors=byline.authors or [_ADDRESS.sub("", byline.text).strip()])
    return byline, Standing.SITE if byline.authors else Standing.NOBODY


def _is_of_site(text: str, site_names: frozenset[str]) -> bool:
    """Whether a byline is the agency whose site this is: ``Example Press (www.example.org)``."""
    parts = [part.strip() for part in _BRACKET.split(text) if part.strip()]
    return any(is_site_name(part.removeprefix("www."), site_names) for part in parts)


def _is_site(name: str, site_names: frozenset[str]) -> bool:
    """Whether an author is the site itself, or one of its desks: ``ZDF Berlin``."""
    first = name.split()[0]
    return is_site_name(name, site_names) or (first.isupper() and compact(first) in site_names)


def _without_site(name: str, site_names: frozenset[str]) -> str:
    """A person without the site printed right behind: ``Ada Poole The Example``, ``Ada Poole for The Example``."""
    words = name.split()
    start = next((i for i in range(2, len(words)) if compact(" ".join(words[i:])) in site_names), len(words))
    before = start - 1 if start < len(words) and words[start - 1].casefold() == "for" else start
    return " ".join(words[: max(before, 2)])
