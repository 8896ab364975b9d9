"""Which of a page's headings is the headline of its article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place, text_of
from newsbot.extraction.names import class_of
from newsbot.extraction.site_names import NAME_WORDS, compact, is_site_name
from newsbot.extraction.title import SEPARATORS, is_headline
from newsbot.text.clean import clean_text

# Letters of the shortest headline, without spaces; headings that are looked at.
_HEADLINE, _HEADINGS, _LOOKED_AT = 15, 200, 3000
_UNRANKED = ("h4", "h5", "b", "strong", "font", "div", "span", "td", "p")
_KICKER = re.compile(
    r"(?:^|[-_\s])(?:ante-?t[ií]tulo|cintillo|dachzeile|eyebrow|head-?kicker|kicker|occhiello|over-?line|over-?title|pre-?title"
    r"|roof-?line|section-label|spitzmarke|sur-?titre|top-?line|volanta)(?:$|[-_\s])"
)
_WORDS = 3
_MARKS = re.compile(r"^[\s:»|–—-]+|[\s:»|–—-]+$")


def printed_titles(titles: Sequence[HtmlElement], whole: str, others: Collection[str]) -> list[str]:
    """The headlines that the page prints: those that the ``whole`` title of its window has in it, else all.

    others: the page's other titles.
    """
    printed = [text_of(title) for title in titles]
    return [text for text in printed if text in whole] or [_without_kicker(title, [whole, *others]) for title in titles]


def _without_kicker(title: HtmlElement, others: Collection[str]) -> str:
    """The words of a heading without those of its first element, where no other title of the page has them.

    Either another title has what follows, and nothing parts the two, or the heading alone tells the title and the
    element's name says that it goes before a headline.
    """
    text = text_of(title)
    first = next(title.iterchildren(etree.Element), None)
    if first is None or (title.text or "").strip():
        return text
    kicker = text_of(first)
    headline = text.removeprefix(kicker).lstrip(" :–—|-")
    if not kicker or (len(headline.split()) < _WORDS and not is_headline(headline)):
        return text
    if any(compact(kicker) in compact(other) for other in others):
        return text
    named = _KICKER.search(f"{class_of(first)} {first.get('data-cy', '')} {first.get('data-qa', '')}".lower())
    if any(headline in other for other in others):
        return headline if text == kicker + headline else text
    return headline if named else text


def lower_headline(
    root: HtmlElement, printed: Sequence[HtmlElement], window: str, others: Collection[str], names: frozenset[str]
) -> HtmlElement | None:
    """The heading of a lower rank that is the headline, where the ``printed`` h1 is the site's name, or there is none.

    window: the browser's title, which such a page fills with both. others: its other titles. names: the site's.
    """
    wanted = _beside_logo(list(map(text_of, printed)), window, others, names)
    if not wanted:
        return None
    anywhere = Place()
    begun = not printed
    for heading in islice(root.iter("h1", "h2", "h3", "h4"), _HEADINGS):
        begun = begun or heading.tag == "h1"
        if begun and heading.tag != "h1" and compact(text_of(heading)) in wanted and anywhere.is_own(heading):
            return heading
    return None


def _beside_logo(printed: list[str], window: str, others: Collection[str], names: frozenset[str]) -> set[str]:
    """What the window's title says beside the h1, or without it; compact, empty where the h1 may be the headline."""
    if not window or any(text in other for text in printed for other in others if other != window):
        return set()
    if logo := max((text for text in printed if text in window), key=len, default=""):
        said = [_MARKS.sub("", window.removeprefix(logo).removesuffix(logo))]
        if not is_site_name(logo, names) and len(logo.split()) > min(NAME_WORDS, len(said[0].split()) - 1):
            return set()
    else:
        said = [window, *longer_sides(window)]
    return {compact(text) for text in said if is_headline(text) and not is_site_name(text, names)} - {compact(logo)}


def longer_sides(window: str) -> list[str]:
    """What the window's title may have beside the site's name, by its first and by its last mark."""
    marks = list(SEPARATORS.finditer(window))
    sides = ((window[: mark.start()], window[mark.end() :]) for mark in marks[:1] + marks[-1:])
    return [max(pair, key=len) for pair in sides]


def titled_first(headings: Iterable[HtmlElement], titles: Collection[str]) -> list[HtmlElement]:
    """Those of ``headings`` that are long enough for a headline, before the others those that are one of ``titles``.

    titles: the page's, compact.
    """
    long = [heading for heading in headings if len(compact(text_of(heading))) >= _HEADLINE]
    return sorted(long, key=lambda heading: not _is_one_of(heading, titles)) if len(long) > 1 else long


def titled_headings(root: HtmlElement, titles: Collection[str]) -> list[HtmlElement]:
    """The first heading of a lower rank that is one of the page's ``titles``, or has one in it, or is part of one."""
    anywhere = Place()
    headings = islice(root.iter("h2", "h3"), _HEADINGS)
    return list(islice((one for one in headings if _is_one_of(one, titles) and anywhere.is_own(one)), 1))


def titled_elements(root: HtmlElement, titles: Collection[str]) -> list[HtmlElement]:
    """The first element that is no heading and says one of the page's ``titles`` alone, as old pages have it."""
    wanted = {title for title in titles if len(title) >= _HEADLINE}
    found = (
        element
        for element in islice(root.iter(*_UNRANKED), _LOOKED_AT)
        if element.text and compact(element.text) in wanted and compact(text_of(element)) in wanted
    )
    anywhere = Place()
    return list(islice((element for element in found if anywhere.is_own(element)), 1))


def _is_one_of(heading: HtmlElement, titles: Collection[str]) -> bool:
    text = compact(text_of(heading))
    known = (title for title in titles if len(title) >= _HEADLINE)
    return len(text) >= _HEADLINE and any(text in title or title in text for title in known)


def head_title(titles: Iterable[HtmlElement]) -> str:
    """The title of the browser's window; a drawing's stands elsewhere."""
    found = (title for title in titles if (holder := title.getparent()) is not None and holder.tag == "head")
    return next((clean_text("".join(title.itertext())) for title in found), "")
