"""A page's many titles → the article's own, without the name of the site and of its section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import islice
from urllib.parse import urlsplit

from newsbot.text.clean import clean_text

SEPARATORS = re.compile(r"\s+[-–—|•·»*/]+\s+|\s*(?:[|｜│ㅣ»]|::|--|—)\s*")
# A separator as it stands between a headline that the page prints and what its other titles add to it.
_ADDED = re.compile(r"\s*(?:[|｜│ㅣ•·»*]|::|--)|\s+[-–—/]|[-–—]\s")
# … and between it and the section, where the site's name stood behind that.
_ADDED_BEFORE_NAME = re.compile(r"[-–—]")
# What parts a kicker from its headline.
_KICKER = re.compile(r":\s+|\s+[-–—|•·»/]+\s+")
_LAST = re.compile(r"[\s\-–—|｜│ㅣ•·»*:,/]+$")
_TAGS = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_NOT_WORD = re.compile(r"[\W_]+")
_CUT_OFF = re.compile(r"\s*(?:…|\.\.\.)$")
# Parts of a host name that are no site's own name.
_ANY_HOST = frozenset("www com org net co ac gov info news online web amp mobile edition blog site".split())
_ARTICLES = ("the", "la", "le", "el", "die", "der", "das")
# A site writes longer names for itself than its host has: `Example News Online`.
_NAME_SHARE, _NAME_WORDS, _SHORTEST = 0.4, 4, 3
# Letters of the longest name; other scripts than Latin say more with fewer.
_LONGEST, _LONGEST_DENSE = 40, 24
# Cut to this length, a headline lacks its end though nothing says so.
_CUT_LENGTH = 100
# Words of the shortest headline behind a kicker; letters in which one ends, and marks that may part it.
_HEADLINE_WORDS, _LONGEST_KICKER, _MARKS = 3, 100, 3
_REMEMBERED = 200  # letters


def compact(text: str) -> str:
    """``text`` as a name is compared: letters and digits alone, without case."""
    return _compact(text) if len(text) <= _REMEMBERED else _fold(text)


def _fold(text: str) -> str:
    return _NOT_WORD.sub("", text).casefold()


# Names and titles are compared again and again.
_compact = lru_cache(maxsize=2048)(_fold)


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


def _can_be_name(name: str) -> bool:
    """Some pages give their headline for the site's name."""
    return _SHORTEST <= len(name) <= _LONGEST if name.isascii() else 0 < len(name) <= _LONGEST_DENSE


def is_site_name(text: str, names: frozenset[str]) -> bool:
    """Whether ``text`` is one of the ``names``, or one with a word or two beside it."""
    name = compact(text)
    if not name or name in names or any(name.removeprefix(a) in names or a + name in names for a in _ARTICLES):
        return bool(name)
    if len(text.split()) > _NAME_WORDS:
        return False
    return any(len(known) >= _NAME_SHARE * len(name) and _is_part(known, name) for known in names)


def _is_part(known: str, name: str) -> bool:
    return len(known) > _SHORTEST and (name.startswith(known) or name.endswith(known))


def headline_source(shared: str, again: str, given: str, printed: str, window: str) -> str | None:
    """Which of a page's titles is the headline where it is not the one given to machines: ``meta``, ``generic``.

    shared: Open Graph's. again: Twitter's. given: JSON-LD's. printed: the h1. window: the browser's. Each without the
    site's name, empty where the page has none.

    Systems fill all of them from one field, unless somebody writes another: where only the shared one differs, that is
    the newsroom's; where Twitter has it too, it is a teaser for the networks. A window's title that is not the printed
    one is made for search engines, and so is JSON-LD's then, if it is the same or if what is printed is shared.
    """
    shared, again, given, printed, window = map(compact, (shared, again, given, printed, window))
    if not shared or not given or shared == given:
        return None
    if given == printed == window:
        return "meta" if again != shared else None
    if window != printed == shared:
        return "meta"
    return "generic" if printed and given == window and again != shared else None


@dataclass(frozen=True)
class Titles:
    """What is known of a page beside the title at hand.

    names: the site's, from `site_names`. printed: the headlines that the page prints (h1). given: what it gives to
    machines as the headline itself. sections: the article's, as the page names them. others: all titles of the page.
    """

    names: frozenset[str]
    printed: Sequence[str] = ()
    given: Sequence[str] = ()
    sections: Sequence[str] = ()
    others: Sequence[str] = ()

    def headline(self, text: str) -> str:
        """``text`` without what is not the headline; empty where nothing is left."""
        text = _whole(plain(text), self.others)
        bare = self._known_start(text, _ADDED) or self._without_site(text)
        if bare != text:
            bare = self._known_start(bare, _ADDED_BEFORE_NAME) or bare
        return without_kicker(bare, self.others)

    def _known_start(self, text: str, added: re.Pattern[str]) -> str | None:
        """The headline with which ``text`` begins, where it has something ``added`` to it."""
        if text in self.given:
            return None
        known = (line for line in (*self.printed, *self.given) if len(line.split()) > 1 and text.startswith(line))
        return max((line for line in known if added.match(text, len(line))), key=len, default=None)

    def _without_site(self, text: str) -> str:
        if is_site_name(text, self.names) and len(text.split()) <= _NAME_WORDS:
            return ""
        dropped = False
        while parted := self._without_last(text, dropped):
            text, dropped = parted, True
        first = SEPARATORS.search(text)
        if first and is_site_name(text[: first.start()], self.names):
            text = text[first.end() :]
        return text

    def _without_last(self, text: str, after_name: bool) -> str | None:
        """``text`` without its last part, where that is the site's name, or the section before it."""
        last = max(SEPARATORS.finditer(text), key=lambda separator: separator.start(), default=None)
        if last and is_site_name(text[last.end() :], self.names):
            return text[: last.start()]
        if after_name:
            section = next((name for name in self.sections if name and text.endswith(name)), None)
            bare = text.removesuffix(section) if section else text
            if section and _LAST.search(bare) and _LAST.sub("", bare):
                return _LAST.sub("", bare)
        return None


def without_kicker(text: str, others: Iterable[str]) -> str:
    """``text`` without the words before its headline, where another title of the page tells that they are such.

    The other one has the same headline behind other words, or behind the same ones set off by another mark.

    >>> without_kicker("After the storm: Ferry sails again", ["Lake transport - Ferry sails again"])
    'Ferry sails again'
    >>> without_kicker("After the storm: Ferry sails again", ["After the storm - Ferry sails again"])
    'Ferry sails again'
    """
    for mark in islice(_KICKER.finditer(text, 0, _LONGEST_KICKER), _MARKS):
        headline = text[mark.end() :]
        if len(headline.split()) >= _HEADLINE_WORDS and any(
            _is_behind_another(headline, text[: mark.start()], mark.group().strip(), other) for other in others
        ):
            return headline
    return text


def _is_behind_another(headline: str, kicker: str, mark: str, other: str) -> bool:
    before = other.removesuffix(headline)
    own = next((found for found in _KICKER.finditer(before) if found.end() == len(before)), None)
    if own is None or before == other:
        return False
    words, other_words = ({compact(word) for word in given.split()} for given in (kicker, before[: own.start()]))
    return words.isdisjoint(other_words) or (words == other_words and (mark == ":") != (own.group().strip() == ":"))


def plain(text: str) -> str:
    """A title as text: some systems escape twice, some leave markup in."""
    return clean_text(_TAGS.sub("", unescape(unescape(text))))


def _whole(text: str, others: Sequence[str]) -> str:
    """``text``, or what another title has in full where this one is cut off."""
    start = _CUT_OFF.sub("", text)
    if start == text and len(text) < _CUT_LENGTH:
        return text
    longer = [other for other in others if other.startswith(start) and len(other) > len(text)]
    return next((other for other in longer if start != text or not _ADDED.match(other, len(start))), text)
