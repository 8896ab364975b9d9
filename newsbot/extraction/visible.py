"""What a page shows a reader of its title, and what its microdata marks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place, text_of
from newsbot.extraction.title import compact
from newsbot.text.clean import clean_text

_MARKED = etree.XPath("//*[@itemprop][not(self::meta)]")
# Letters of the shortest headline, without spaces; headings that are looked at.
_HEADLINE, _HEADINGS = 15, 200
_LOOKED_AT = 3000


Marked = dict[str, list[HtmlElement]]


def printed_titles(titles: Sequence[HtmlElement], whole: str) -> list[str]:
    """The headlines that the page prints: those that the ``whole`` title of its window has in it, else all."""
    printed = [text_of(title) for title in titles]
    return [text for text in printed if text in whole] or printed


def titled_first(headings: Iterable[HtmlElement], titles: Collection[str]) -> list[HtmlElement]:
    """Those of ``headings`` that are long enough for a headline, before the others those that are one of ``titles``.

    titles: the page's, compact.
    """
    long = [heading for heading in headings if len(compact(text_of(heading))) >= _HEADLINE]
    return sorted(long, key=lambda heading: not _is_one_of(heading, titles))


def titled_headings(root: HtmlElement, titles: Collection[str]) -> list[HtmlElement]:
    """The first heading of a lower rank that is one of the page's ``titles``, or has one in it, or is part of one."""
    anywhere = Place()
    headings = islice(root.iter("h2", "h3"), _HEADINGS)
    return list(islice((one for one in headings if _is_one_of(one, titles) and anywhere.is_own(one)), 1))


def _is_one_of(heading: HtmlElement, titles: Collection[str]) -> bool:
    text = compact(text_of(heading))
    known = (title for title in titles if len(title) >= _HEADLINE)
    return len(text) >= _HEADLINE and any(text in title or title in text for title in known)


def head_title(titles: Iterable[HtmlElement]) -> str:
    """The title of the browser's window; a drawing's stands elsewhere."""
    found = (title for title in titles if (holder := title.getparent()) is not None and holder.tag == "head")
    return next((clean_text("".join(title.itertext())) for title in found), "")


def read_marked(root: HtmlElement) -> Marked:
    """The elements that microdata marks, by property."""
    marked: Marked = {}
    for element in _MARKED(root)[:_LOOKED_AT]:
        marked.setdefault(element.get("itemprop"), []).append(element)
    return marked
