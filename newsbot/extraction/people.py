"""Who wrote the article, by the first source that names people, desks or agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsbot.extraction.title import compact, is_site_name
from newsbot.text.byline import Byline, read_byline
from newsbot.text.clean import clean_text

# An address, or who made a picture.
_NOBODY = re.compile(
    r"https?://|^@\w+$|^[\w.+-]+@[\w-]+\.\w|^\W*(?:image|photo|picture|foto|bild|video)\w*(?: credit)?\s?:",
    re.IGNORECASE,
)


def find_byline(found: Iterable[tuple[str, list[str]]], site_names: frozenset[str]) -> tuple[str, Byline] | None:
    """(source, byline) of the first source that names somebody; None where none does.

    A source that has only the site's own name is heard last: a better one may name the person.
    """
    site: tuple[str, Byline] | None = None
    for source, texts in found:
        names = [text for given in texts if (text := clean_text(given)) and not _NOBODY.search(text)]
        byline = read_byline(", ".join(dict.fromkeys(names)))
        if source != "site" and (people := [name for name in byline.authors if not _is_site(name, site_names)]):
            byline = Byline(byline.text, [_without_site(name, site_names) for name in people], byline.agencies)
        if source != "site" and not byline.agencies and all(_is_site(name, site_names) for name in byline.authors):
            site = site or ((source, byline) if byline.authors else None)
        elif byline.authors or byline.agencies or (source == "site" and names):
            return source, byline
    return site


def _is_site(name: str, site_names: frozenset[str]) -> bool:
    """Whether an author is the site itself, or one of its desks: ``ZDF Berlin``."""
    first = name.split()[0]
    return is_site_name(name, site_names) or (first.isupper() and compact(first) in site_names)


def _without_site(name: str, site_names: frozenset[str]) -> str:
    """A person without the site printed right behind: ``Ada Poole The Example``."""
    words = name.split()
    start = next((i for i in range(2, len(words)) if compact(" ".join(words[i:])) in site_names), len(words))
    return " ".join(words[:start])
