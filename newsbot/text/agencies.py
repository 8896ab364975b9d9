"""Which news agencies a credit names.

A credit is a trade mark, so its names are a closed list (``newsbot.text.agency_names``). A paper's own name in a credit
(``—Dawn/AFP``) is a supplier too. Case carries meaning in short names (``AP``, ``dpa``), so names of up to four letters
count only as listed; longer ones in any case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newsbot.text.agency_names import AMBIGUOUS_NAMES, CONNECTING_WORDS, PUBLICATIONS, WIRES

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u0900-\u0DFF\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uFF21-\uFF5A]")
_SOFT_GAP = re.compile(r"[\s\-–.&'’]+")
_ITEM_EDGE = re.compile(r"[/,;|()\[\]{}:+•·*—–、，（）：；/&＝=\"“”]|--|\s-|-\s|[.!?]\s|[.!?]$")
_UNLISTED = re.compile(
    r"\b(?:[A-Z][\w.&'’-]{0,30} ){1,5}"
    r"(?:(?:News|Press|Wire|Features?) (?:Service|Agency|Syndicate)|News Network|Newswires?)\b"
)
# One of these stands in each of them.
_OF_UNLISTED = ("News", "Press", "Wire", "Feature")
_JOINING = frozenset(("and", "und", "et", "y", "e", "en", "och", "og", "the", "ve", "и", "і", "و", "和", "及"))


def _names(table: str) -> Iterator[tuple[str, str]]:
    """Yield (printed name, canonical name) for every name in one of the tables above."""
    for line in table.replace("\n    ", " ").strip().splitlines():
        canonical, _, aliases = line.partition(":")
        for name in (canonical, *aliases.split(",")):
            if name.strip():
                yield name.strip(), canonical


def _key(name: str) -> str:
    return _SOFT_GAP.sub(" ", name).strip()


_ALL = [*_names(WIRES), *_names(PUBLICATIONS)]
WIRE_NAMES = frozenset(canonical for _, canonical in _names(WIRES))
WORDS = frozenset(word.casefold() for name, _ in _ALL for word in _WORD.findall(name))
_IN_UNSPACED = {name: canonical for name, canonical in _ALL if _UNSPACED.search(name)}
_UNSPACED_NAME = re.compile("|".join(map(re.escape, sorted(_IN_UNSPACED, key=len, reverse=True))))
_AS_PRINTED = {_key(name): canonical for name, canonical in _ALL if name not in _IN_UNSPACED}
AMBIGUOUS = frozenset(AMBIGUOUS_NAMES.split())
CONNECTORS = frozenset(CONNECTING_WORDS.split())
_ANY_CASE = {
    key.casefold(): canonical for key, canonical in _AS_PRINTED.items() if len(key) > 4 and key not in AMBIGUOUS
}


def _longest_by_first_word(keys: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in keys:
        words = _WORD.findall(key)
        first = words[0].casefold()
        longest[first] = max(longest.get(first, 0), len(words))
    return longest


_WORDS_FROM = _longest_by_first_word(_AS_PRINTED)

Span = tuple[int, int, str]
CUT = "\x00"


def _stands_alone(text: str, words: list[re.Match[str]], first: int, last: int) -> bool:
    """Whether the words are an item of their own: between edges, separators or connecting words."""
    opens = closes = True
    if first:
        gap = text[words[first - 1].end() : words[first].start()]
        opens = bool(_ITEM_EDGE.search(gap)) or _connects(words[first - 1].group())
    if last + 1 < len(words):
        gap = text[words[last].end() : words[last + 1].start()]
        closes = bool(_ITEM_EDGE.search(gap)) or _connects(words[last + 1].group())
    return opens and closes


def _connects(word: str) -> bool:
    return word.isdigit() or word.casefold() in CONNECTORS or word in _AS_PRINTED


def _spans_of_words(text: str) -> Iterator[Span]:
    # Most texts have no word with which a name begins.
    if _WORDS_FROM.keys().isdisjoint(map(str.casefold, _WORD.findall(text))):
        return
    words = list(_WORD.finditer(text))
    for first, word in enumerate(words):
        longest = _WORDS_FROM.get(word.group().casefold(), 0)
        for last in range(min(first + longest, len(words)) - 1, first - 1, -1):
            key = _key(text[word.start() : words[last].end()])
            name = _AS_PRINTED.get(key) or _ANY_CASE.get(key.casefold())
            if name and (key not in AMBIGUOUS or _stands_alone(text, words, first, last)):
                yield word.start(), words[last].end(), name
                break


def _listed(name: str) -> str:
    return _AS_PRINTED.get(_key(name), name)


# Those who read a line ask about its parts in turn, of each some times.
@lru_cache(maxsize=64)
def _spans(text: str) -> Sequence[Span]:
    """Return the names in the text as (start, end, canonical name), in order and apart from each other."""
    found = list(_spans_of_words(text))
    if any(map(text.__contains__, _OF_UNLISTED)):
        found += [(m.start(), m.end(), _listed(m.group().removeprefix("The "))) for m in _UNLISTED.finditer(text)]
    if not text.isascii():
        found += [(m.start(), m.end(), _IN_UNSPACED[m.group()]) for m in _UNSPACED_NAME.finditer(text)]
    if not found:
        return found
    apart: list[Span] = []
    for span in sorted(found, key=lambda span: (span[0], -span[1])):
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def find_agencies(text: str) -> list[str]:
    """Return the canonical names of the suppliers named in a short credit-like text, in order, no repeats.

    Initials and other words beside them are passed over. Names that are also ordinary words count only as an
    item of their own. The text should be a credit, not a sentence: ``he told AFP`` names an agency too.

    >>> find_agencies("—Dawn/Los Angeles Times News Service")
    ['Dawn', 'Los Angeles Times News Service']
    >>> find_agencies("KNA/iz"), find_agencies("With input from The Associated Press")
    (['KNA'], ['AP'])
    """
    return list(dict.fromkeys(name for _, _, name in _spans(text)))


def cut_agencies(text: str) -> tuple[list[str], str]:
    """Return the suppliers that ``find_agencies`` finds and the text with ``CUT`` in the place of each name.

    >>> cut_agencies("(FR mit dpa)")
    (['dpa'], '(FR mit \\x00)')
    """
    spans, pieces, end = _spans(text), [], 0
    if not spans:
        return [], text
    for start, stop, _ in spans:
        pieces.append(text[end:start])
        end = stop
    return list(dict.fromkeys(name for _, _, name in spans)), CUT.join([*pieces, text[end:]])


def is_agency(text: str) -> bool:
    """Whether the whole text is names of agencies, what separates them and words such as ``and``.

    >>> is_agency("AP and Reuters"), is_agency("AFP/Our correspondent")
    (True, False)
    """
    names, rest = cut_agencies(text)
    return bool(names) and all(word.casefold() in _JOINING for word in _WORD.findall(rest))
