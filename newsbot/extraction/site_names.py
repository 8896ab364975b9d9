"""The names of a site, as its pages and its host have them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from newsbot.text.signature import is_signature

_NOT_WORD = re.compile(r"[\W_]+")
# Bytes, for what is beyond ASCII stays as it is in UTF-8: letters in lower case, and what is neither letter nor digit.
_LOWER = bytes(range(256)).lower()
_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
# Parts of a host name that are no site's own name.
_ANY_HOST = frozenset("www com org net co ac gov info news online web amp mobile edition blog site".split())
_ARTICLES = ("the", "la", "le", "el", "die", "der", "das")
# A site writes longer names for itself than its host has: `Example News Online`.
_NAME_SHARE, NAME_WORDS, _SHORTEST = 0.4, 4, 3
# Letters of the longest name; other scripts than Latin say more with fewer.
_LONGEST, _LONGEST_DENSE = 40, 24
# General words of the trade: with one of them a name of three letters is still the site's.
_TRADE = frozenset(
    "actualité actualités aktualności berita daily digital haberler info live magazine media news newspaper nieuws"
    " nachrichten notícias noticias notizie novosti nyheder nyheter nyt online press radio sport television tv uutiset"
    " web weekly zeitung новини новости ニュース 新聞 新闻 뉴스".split()
)
# At the end of a window's title.
_LAST_PART = re.compile(r"[_|｜–—-]\s?([^_|｜–—-]{2,40})$")
_REMEMBERED = 200  # letters


def compact(text: str) -> str:
    """``text`` as a name is compared: letters and digits alone, without case."""
    return _compact(text) if len(text) <= _REMEMBERED else _compact_paragraph(text)


def _fold(text: str) -> str:
    folded = text.encode(errors="surrogatepass").translate(_LOWER, _ASCII_SIGNS).decode(errors="surrogatepass")
    return folded if folded.isascii() else _NOT_WORD.sub("", folded).casefold()


# Names and titles are compared again and again, the first paragraphs of a page some times.
_compact = lru_cache(maxsize=2048)(_fold)
_compact_paragraph = lru_cache(maxsize=16)(_fold)


def site_names(url: str, said: Iterable[str]) -> frozenset[str]:
    """The names of a site, compact: what its pages say, and the parts of its host that are its own.

    >>> sorted(site_names("https://www.example.co.uk/a", ["The Example", "@example"]))
    ['example', 'examplecouk', 'theexample']
    """
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    names = {compact(name) for name in said} | {compact(host)}
    names |= {label for part in host.split(".") if (label := compact(part)) not in _ANY_HOST}
    return frozenset(name for name in names if _can_be_name(name))


def named_by_window(window: str, authors: Iterable[str]) -> list[str]:
    """An author with whose name the last part of the window's title begins, and that part: the site's names.

    >>> named_by_window("Ferry sails_Lakesport", ["Lake"]), named_by_window("Ferry sails - Ada Poole", ["Ada Poole"])
    (['Lake', 'Lakesport'], [])
    """
    last = _LAST_PART.search(window)
    if last is None:
        return []
    house = next((name for name in authors if name and last[1].startswith(name) and not is_signature(name)), None)
    return [house, last[1]] if house else []


def _can_be_name(name: str) -> bool:
    """Some pages give their headline for the site's name."""
    return _SHORTEST <= len(name) <= _LONGEST if name.isascii() else 0 < len(name) <= _LONGEST_DENSE


def is_site_name(text: str, names: frozenset[str]) -> bool:
    """Whether ``text`` is one of the ``names``, or one with a word or two beside it."""
    name = compact(text)
    if not name or name in names:
        return bool(name)
    if not names.isdisjoint([article + name for article in _ARTICLES]):
        return True
    if name.startswith(_ARTICLES) and any(name.removeprefix(article) in names for article in _ARTICLES):
        return True
    words = text.split()
    if len(words) > NAME_WORDS:
        return False
    own = [word for word in words if word.casefold() not in _TRADE]
    if own and len(own) < len(words) and compact("".join(own)) in names:
        return True
    return any(len(known) >= _NAME_SHARE * len(name) and _is_part(known, name) for known in names)


def _is_part(known: str, name: str) -> bool:
    return len(known) > _SHORTEST and (name.startswith(known) or name.endswith(known))
