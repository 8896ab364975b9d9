"""Which elements of a page belong to its article: by what they stand in, and by what they stand after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.names import class_of
from newsbot.text.clean import clean_text

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ELSEWHERE = re.compile(
    r"(?:^|[-_\s])(?:comments?|related|recommend\w*|sidebar|teasers?|widgets?|promo\w*|popular|trending|latest|newsletter"
    r"|footer|navigation|nav|menu|cards?|most-?\w+|read-?more)(?:$|[-_\s])"
)
_ELSEWHERE_TAGS = frozenset(["aside", "nav", "footer", "figure"])
# What holds a page's article, whatever it is called.
_WHOLE = frozenset(["main", "body", "html"])
_NO_TEXT = frozenset(["script", "style", "noscript", "template", "svg"])
# Texts of an element that are read, ancestors that are asked, titles that are tried, elements near the title.
_TEXTS, _ANCESTORS, _TITLES_TRIED, _NEAR, _LOOKED_AT = 60, 60, 10, 120, 3000
_ID = 100  # letters of an id that are read


def text_of(element: HtmlElement) -> str:
    """The words in an element, its first ones where it is a whole part of the page."""
    return clean_text("".join(islice(element.itertext(), _TEXTS)))


def headlines(titles: Sequence[HtmlElement]) -> list[HtmlElement]:
    """The page's headlines: those of its h1 that have text."""
    return [title for title in titles[:_TITLES_TRIED] if text_of(title)]


# The elements of a page, and the pages of a site, have the same names again and again.
@lru_cache(maxsize=4096)
def _words(classes: str) -> str:
    """Classes in lower case, their humps parted by hyphens."""
    return _HUMP.sub("-", classes).lower()


@lru_cache(maxsize=4096)
def _is_elsewhere(classes: str, name: str) -> bool:
    return _ELSEWHERE.search(f"{_words(classes)} {name}") is not None


def is_own(element: HtmlElement) -> bool:
    """Whether the element is no part of what belongs to other articles, or to the whole site."""
    for above in islice(element.iterancestors(), _ANCESTORS):
        if above.tag in _ELSEWHERE_TAGS or _is_elsewhere(class_of(above), above.get("id", "")[:_ID]):
            return above.tag in _WHOLE
    return True


def named(elements: Iterable[HtmlElement], name: re.Pattern[str], but: re.Pattern[str] | None) -> Iterator[HtmlElement]:
    """The first elements whose class has ``name`` in it, ``but`` not, and that are the article's own."""
    for element in islice(elements, _LOOKED_AT):
        classes = _words(class_of(element))
        if name.search(classes) and not (but and but.search(classes)) and is_own(element):
            yield element


def after_title(titles: Sequence[HtmlElement]) -> list[HtmlElement]:
    """The first elements that follow the first of the headlines, where the article says who and when."""
    found = _following(titles[0]) if titles else iter(())
    return list(islice((element for element in found if element.tag not in _NO_TEXT), _NEAR))


def _following(element: HtmlElement) -> Iterator[HtmlElement]:
    for start in (element, *islice(element.iterancestors(), _ANCESTORS)):
        for sibling in start.itersiblings():
            yield from sibling.iter(etree.Element)
