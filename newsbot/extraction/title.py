"""A page's many titles → the article's own, without the name of the site and of its section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import islice

from newsbot.extraction.site_names import NAME_WORDS, compact, is_site_name
from newsbot.text.clean import clean_text

SEPARATORS = re.compile(r"\s+[-–—|•·»*/]+\s+|\s*(?:[|｜│ㅣ»]|::|--|—)\s*")
# What all separators have, and brackets: a title without any of it has nothing beside the headline.
_MARK = re.compile(r"[-–—|｜│ㅣ•·»*/:：_(（]")
# A separator as it stands between a headline that the page prints and what its other titles add to it.
_ADDED = re.compile(r"\s*(?:[|｜│ㅣ•·»*]|::|--)|\s+[-–—/]|[-–—]\s|_(?=\S)")
# … and between it and the section, where the site's name stood behind that.
_ADDED_BEFORE_NAME = re.compile(r"[-–—]")
# A mark between a headline and the site's whole name that stands in headlines, too.
_COLON = re.compile(r"\s+[:_]\s+|(?<=[^\x00-\u02ff]):(?=\S)|\s*：\s*|(?<=\S)_(?=\S)")
_COLON_MARK = re.compile(r"[:：_]")
_COLON_BEFORE_NAME = re.compile(r"\s+:\s")
# Scripts that say a headline in one word, and how many of their signs are one; those of a section beside it.
_DENSE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_HEADLINE, _DENSE_SECTION = 6, 6
# In brackets behind it: who supplied it, or what else the page has.
_IN_BRACKETS = re.compile(r"\s?[(（]([^()（）]{2,40})[)）]")
_EXTRAS = re.compile(r"(?:audio|fotos?|gallery|images?|live|photos?|pictures?|pics|podcast|v[ií]d[eé]os?|watch)", re.I)
# What an archive adds.
_PUBLISHED = re.compile(r"\s\(Published (?:19|20)\d\d\)$")
# What parts a kicker from its headline.
_KICKER = re.compile(r":\s+|\s+[-–—|•·»/]+\s+")
_LAST = re.compile(r"[\s\-–—|｜│ㅣ•·»*:,/]+$")
_FIRST = re.compile(r"^[\s\-–—|｜│ㅣ•·»*:,/]+")
_TAGS = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_CUT_OFF = re.compile(r"\s*(?:…|\.\.\.)$")
# Cut to this length, a headline lacks its end though nothing says so.
_CUT_LENGTH = 100
# Words of the shortest headline behind a kicker; letters in which one ends, and marks that may part it.
_HEADLINE_WORDS, _LONGEST_KICKER, _MARKS = 3, 100, 3
# Names and sections behind a headline; words of one that a system did not fill in from another.
_PARTS, _OWN_WORDS = 8, 4
_SMALL_WORD = 3  # letters


def headline_source(shared: str, again: str, given: str, printed: str, window: str, copied: bool = False) -> str | None:
    """Which of a page's titles is the headline where it is not the one given to machines: ``meta``, ``generic``.

    shared: Open Graph's. again: Twitter's. given: JSON-LD's. printed: the h1. window: the browser's. Each without the
    site's name, empty where the page has none. copied: whether the shared one is the window's with the site's name.

    Systems fill all of them from one field, unless somebody writes another: where only the shared one differs, that is
    the newsroom's; where Twitter has it too, it is a teaser for the networks. A window's title that is not the printed
    one is made for search engines, and so is JSON-LD's then, if it is the same or if what is printed is shared; and so
    is the shared one that is a copy of it, where the printed one says the same in other words. Without JSON-LD a
    teaser for the networks is known by the window's title, that is the printed one.
    """
    if copied and not given and shared == window:
        own = set(map(compact, printed.split()))
        return "generic" if len(own) >= _OWN_WORDS and _says_same(own, set(map(compact, shared.split()))) else None
    shared, again, given, printed, window = map(compact, (shared, again, given, printed, window))
    if printed and not given and shared == again != printed == window:
        return "generic"
    if not shared or not given or shared == given:
        return None
    if given == printed == window:
        return "meta" if again != shared else None
    if window != printed == shared:
        return "meta"
    return "generic" if printed and given == window and again != shared else None


def _says_same(words: set[str], others: set[str]) -> bool:
    return sum(len(word) > _SMALL_WORD for word in words & others) > 1


@dataclass(frozen=True)
class Titles:
    """What is known of a page beside the title at hand.

    names: the site's, from `site_names`. printed: the headlines that the page prints (h1). given: what it gives to
    machines as the headline itself. sections: the article's, as the page names them. others: all titles of the page.
    authors: whom the page names to machines, compact.
    """

    names: frozenset[str]
    printed: Sequence[str] = ()
    given: Sequence[str] = ()
    sections: Sequence[str] = ()
    others: Sequence[str] = ()
    authors: frozenset[str] = frozenset()

    def headline(self, text: str) -> str:
        """``text`` without what is not the headline; empty where nothing is left."""
        text = plain(text)
        text = _whole(_PUBLISHED.sub("", text) if text.endswith(")") else text, self.others)
        if _MARK.search(text) is None:
            return "" if self._is_own_name(text) else text
        bare = (
            self._behind_name(text)
            or self._before_brackets(text)
            or self._known_start(text, _ADDED)
            or self._without_site(text)
        )
        if bare != text:
            added = _COLON_BEFORE_NAME if _COLON_BEFORE_NAME.match(text, len(bare)) else _ADDED_BEFORE_NAME
            bare = self._known_start(bare, added) or bare
        return without_kicker(bare, self.others)

    def _behind_name(self, text: str) -> str | None:
        """The printed headline where ``text`` is the site's name, a colon and that."""
        for line in self.printed:
            name, colon, _ = text.removesuffix(line).rpartition(":")
            if colon and text.endswith(line) and name.strip() and is_site_name(name, self.names):
                return line
        return None

    def _before_brackets(self, text: str) -> str | None:
        """The printed headline where ``text`` is that with brackets: a supplier, the site behind it, or extras."""
        for line in self.printed:
            found = _IN_BRACKETS.match(text, len(line)) if is_headline(line) and text.startswith(line) else None
            if found and (compact(found[1]) in self.authors or _EXTRAS.fullmatch(found[1])):
                return line if found.end() == len(text) or self._is_site(text[found.end() :]) else None
            if found and any(self._is_site(other[found.end() :]) for other in self.others if other.startswith(text)):
                return line
        return None

    def _is_site(self, behind: str) -> bool:
        mark = SEPARATORS.match(behind)
        return mark is not None and is_site_name(behind[mark.end() :], self.names)

    def _known_start(self, text: str, added: re.Pattern[str]) -> str | None:
        """The headline with which ``text`` begins, where it has something ``added`` to it."""
        given = () if text in self.given else self.given
        known = (line for line in (*self.printed, *given) if is_headline(line) and text.startswith(line))
        found = max((line for line in known if added.match(text, len(line))), key=len, default=None)
        if found is not None and text in self.given and not self._is_section(_FIRST.sub("", text[len(found) :])):
            return None
        return found

    def _is_section(self, text: str) -> bool:
        """Whether what stands behind the printed headline is a section, though machines are given it with that."""
        return text in self.sections or (0 < len(text) <= _DENSE_SECTION and len(_DENSE.findall(text)) == len(text))

    def _without_site(self, text: str) -> str:
        if self._is_own_name(text):
            return ""
        for number in range(_PARTS):
            if not (parted := self._without_last(text, number > 0)):
                break
            text = parted
        first = SEPARATORS.search(text)
        if first and is_site_name(text[: first.start()], self.names):
            text = text[first.end() :]
        return text

    def _is_own_name(self, text: str) -> bool:
        return len(text.split()) <= NAME_WORDS and is_site_name(text, self.names)

    def _without_last(self, text: str, after_name: bool) -> str | None:
        """``text`` without its last part, where that is the site's name, or the section before it."""
        last = _last(SEPARATORS, text)
        if last and is_site_name(text[last.end() :], self.names):
            return text[: last.start()]
        colon = _last(_COLON, text) if _COLON_MARK.search(text) else None
        if colon and colon.start() and compact(text[colon.end() :]) in self.names:
            return text[: colon.start()]
        if after_name:
            section = next((name for name in self.sections if name and text.endswith(name)), None)
            bare = text.removesuffix(section) if section else text
            if section and _LAST.search(bare) and _LAST.sub("", bare):
                return _LAST.sub("", bare)
        return None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def is_headline(line: str) -> bool:
    """Whether a line is long enough to be known again."""
    return " " in line or len(_DENSE.findall(line)) >= _DENSE_HEADLINE


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
        if mark.start():
            # The same title has the same words there, set off by the same mark.
            others = [other for other in others if other != text]
        if len(headline.split()) >= _HEADLINE_WORDS and any(
            _is_behind_another(headline, text[: mark.start()], mark.group().strip(), other) for other in others
        ):
            return headline
    return text


def _is_behind_another(headline: str, kicker: str, mark: str, other: str) -> bool:
    before = other.removesuffix(headline)
    if before == other:
        return False
    own = next((found for found in _KICKER.finditer(before) if found.end() == len(before)), None)
    if own is None:
        return False
    words, other_words = ({compact(word) for word in given.split()} for given in (kicker, before[: own.start()]))
    return words.isdisjoint(other_words) or (words == other_words and (mark == ":") != (own.group().strip() == ":"))


def plain(text: str) -> str:
    """A title as text: some systems escape twice, some leave markup in."""
    return clean_text(_TAGS.sub("", unescape(unescape(text))))


def _whole(text: str, others: Sequence[str]) -> str:
    """``text``, or what another title has in full where this one is cut off."""
    start = _CUT_OFF.sub("", text) if text.endswith(("…", "...")) else text
    if start == text and len(text) < _CUT_LENGTH:
        return text
    longer = [other for other in others if other.startswith(start) and len(other) > len(text)]
    return next((other for other in longer if start != text or not _ADDED.match(other, len(start))), text)
