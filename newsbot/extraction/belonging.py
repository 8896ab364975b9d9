"""Which elements of a page belong to its article: by what they stand in, and by what they stand after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.names import class_of
from newsbot.text.clean import clean_text

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ELSEWHERE = re.compile(
    r"(?:^|[-_\s])(?:comments?|related|recommend\w*|sidebar|teasers?|widgets?(?! blog\b)|promo(?!ted)\w*|popular"
    r"|trending|latest|newsletter|(?<!\bpost-)(?<!\bentry-)(?<!\barticle-)footer|navigation|nav|menu|cards?|most-?\w+|read-?more)"
    r"(?:$|[-_\s])"
)
# The footer of an article, wherever it stands; another one is that of the article if it stands in it.
_OWN_FOOTER = re.compile(r"\b(?:post|entry|article)-")
_ELSEWHERE_TAGS = frozenset(["aside", "nav", "footer", "figure"])
# What holds a page's article, whatever it is called.
_WHOLE = frozenset(["main", "body", "html"])
_NO_TEXT = frozenset(["script", "style", "noscript", "template", "svg"])
# Texts of an element that are read, ancestors that are asked, titles that are tried, elements near the title.
_TEXTS, _ANCESTORS, _TITLES_TRIED, _NEAR = 60, 60, 10, 120
# Elements before the title that are read, and how far up.
_BEFORE, _LEVELS = 40, 3
_ID = 100  # letters of an id that are read

# Texts, each with its element and whether it stands right behind that.
Said = list[tuple[HtmlElement, str, bool]]


def text_of(element: HtmlElement) -> str:
    """The words in an element, its first ones where it is a whole part of the page."""
    # Most have no other element in them, and their text is at hand.
    return clean_text("".join(islice(element.itertext(), _TEXTS)) if len(element) else element.text or "")


def headlines(titles: Sequence[HtmlElement]) -> list[HtmlElement]:
    """The page's headlines: those of its h1 that have text."""
    return [title for title in titles[:_TITLES_TRIED] if text_of(title)]


# The elements of a page, and the pages of a site, have the same names again and again.
@lru_cache(maxsize=4096)
def words_of(classes: str) -> str:
    """Classes in lower case, their humps parted by hyphens."""
    return _HUMP.sub("-", classes).lower()


@lru_cache(maxsize=4096)
def _is_elsewhere(classes: str, name: str) -> bool:
    return _ELSEWHERE.search(f"{words_of(classes)} {name}") is not None


@lru_cache(maxsize=4096)
def _stem(name: str) -> str:
    """What a name that says elsewhere begins with, up to where it says so."""
    word = _ELSEWHERE.search(name)
    return name[: word.end()].rstrip("-_") if word else ""


class Place:
    """Where on its page the article is, told by its headline.

    titles: the page's headlines, the article's own first; without any, only names tell what belongs to it.
    """

    def __init__(self, titles: Sequence[HtmlElement] = ()) -> None:
        self._title = titles[0] if titles else None
        # What holds the headline holds the article, whatever it is called: `with-sidebar`, `card`.
        self._holders = set(titles[0].iterancestors()) if titles else set()
        # The walk to them takes its time, and many pages say the rest to machines.
        self._after: list[HtmlElement] = []
        self._left = _texts(_following(self._title), _NEAR)

    @cached_property
    def _usual(self) -> tuple[str, ...]:
        """What page builders call every part, so that it says nothing of one: `elementor-widget`."""
        classes = " ".join(class_of(holder) for holder in self._holders)
        return tuple(stem for stem in map(_stem, words_of(classes).split()) if "-" in stem)

    def is_own(self, element: HtmlElement) -> bool:
        """Whether the element is no part of what belongs to other articles, or to the whole site."""
        in_footer = False
        for above in islice(element.iterancestors(), _ANCESTORS):
            if above in self._holders:
                return not in_footer or above.tag == "article" or next(above.iterancestors("article"), None) is not None
            if above.tag == "footer":
                in_footer = _OWN_FOOTER.search(class_of(above)) is None
            elif above.tag in _ELSEWHERE_TAGS or self._is_elsewhere(above):
                return above.tag in _WHOLE
        return not in_footer

    def _is_elsewhere(self, element: HtmlElement) -> bool:
        classes, name = class_of(element), element.get("id", "")[:_ID]
        if not _is_elsewhere(classes, name):
            return False
        others = [one for one in words_of(classes).split() if not one.startswith(self._usual)] if self._usual else []
        return not self._usual or _is_elsewhere(" ".join(others), name)

    @property
    def after(self) -> list[HtmlElement]:
        """The first elements that follow the headline, where the article says who and when."""
        self._after.extend(self._left)
        return self._after

    def following(self) -> Iterator[HtmlElement]:
        """Those of `after`, walked over only as far as they are asked for."""
        yield from self._after
        for element in self._left:
            self._after.append(element)
            yield element

    @cached_property
    def said(self) -> Said:
        """What `after` says."""
        return said_by(self.after)

    @cached_property
    def before(self) -> list[HtmlElement]:
        """The elements right before the headline, within what holds it: above that the page is the site's."""
        return list(_texts(_preceding(self._title), _BEFORE))


def said_by(elements: Iterable[HtmlElement]) -> Said:
    """What elements say themselves, and what is said right behind them, without the indentation."""
    said = []
    for element in elements:
        if (text := element.text) and not text.isspace():
            said.append((element, text, False))
        if (text := element.tail) and not text.isspace():
            said.append((element, text, True))
    return said


def _texts(elements: Iterator[HtmlElement], number: int) -> Iterator[HtmlElement]:
    return islice((element for element in elements if element.tag not in _NO_TEXT), number)


def _preceding(element: HtmlElement | None) -> Iterator[HtmlElement]:
    for start in _upwards(element, _LEVELS):
        holder = start.getparent()
        if holder is None or holder.tag in _WHOLE:
            return
        for sibling in start.itersiblings(preceding=True):
            yield from sibling.iter(etree.Element)


def _following(element: HtmlElement | None) -> Iterator[HtmlElement]:
    for start in _upwards(element, _ANCESTORS):
        for sibling in start.itersiblings():
            yield from sibling.iter(etree.Element)


def _upwards(element: HtmlElement | None, levels: int) -> Iterator[HtmlElement]:
    if element is not None:
        yield element
        yield from islice(element.iterancestors(), levels)
