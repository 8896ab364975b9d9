"""What a page shows a reader of its author and its title, by the names that its markup gives them.

The last source asked before the listing: the names are habits, not a standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.belonging import after_title, is_own, named, text_of
from newsbot.extraction.title import compact
from newsbot.text.clean import clean_text

_LINKED = etree.XPath("//a[contains(concat(' ', normalize-space(@rel), ' '), ' author ')]")
_MARKED = etree.XPath("//*[@itemprop][not(self::meta)]")
_NAME_IN = etree.XPath(".//*[@itemprop='name']")
_CLASSED = ("p", "div", "span", "address", "a", "li", "cite")
_LINKS_IN = etree.XPath(".//a[@href]")
_AUTHOR = re.compile(
    r"(?:^|[-_\s])(?:by-?line|authors?(?:name)?|writers?|reporters?|journalists?|autor(?:en|e|es)?|auteurs?)(?:$|[-_\s])"
)
_AUTHOR_PART = re.compile(
    r"image|img|avatar|photo|picture|bio|social|follow|about|desc|count|date|time|icon|share|more|email|box|role|title"
)
_BY_ALONE = re.compile(r"(?:by|von|par|por|door|av|af|di|autor|text)\s?:?", re.IGNORECASE)
_BEGUN = re.compile(r"(?:By|BY|Von|Par|Por|Door|Av|Af|Di)\s?:?\s[A-ZÀ-Þ]")
# Between names, or before one: the words around belong together.
_JOINING = re.compile(
    r"[,;&|•·–—-]|[,;]?\s?(?:and|und|et|y|e|en|och|og|i|with|by|von|par|por|door|av|af|di):?", re.IGNORECASE
)
_ACCOUNT = re.compile(r"/author/admin\d*/?$")
_LABELS = ("strong", "b", "dt", "th", "label")
_LABEL = re.compile(
    r"(?:(?:the )?authors?|written by|autor(?:in|en|innen|es)?(?:[/*:]\s?(?:in|innen|autor))?|auteurs?|autor[ei]"
    r"|penulis|yazar|författare|forfatter|автор|作者)\s?:?",
    re.IGNORECASE,
)
# Letters of the shortest headline, without spaces; headings that are looked at.
_HEADLINE, _HEADINGS = 15, 200
_LONGEST_BYLINE, _AUTHORS = 150, 20
_LOOKED_AT = 3000


Marked = dict[str, list[HtmlElement]]


def printed_titles(titles: Sequence[HtmlElement], whole: str) -> list[str]:
    """The headlines that the page prints: those that the ``whole`` title of its window has in it, else all."""
    printed = [text_of(title) for title in titles]
    return [text for text in printed if text in whole] or printed


def titled_headings(root: HtmlElement, titles: Iterable[str]) -> list[HtmlElement]:
    """The first heading of a lower rank that is one of the page's ``titles``, or has one in it, or is part of one."""
    known = [folded for title in titles if len(folded := compact(title)) >= _HEADLINE]
    for heading in islice(root.iter("h2", "h3"), _HEADINGS):
        text = compact(text_of(heading))
        if len(text) >= _HEADLINE and any(text in title or title in text for title in known) and is_own(heading):
            return [heading]
    return []


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


def is_account(address: str) -> bool:
    """Whether the page of an author is that of the system's administrator, and so nobody's."""
    return _ACCOUNT.search(address) is not None


def printed_bylines(root: HtmlElement, titles: Sequence[HtmlElement], marked: Marked) -> list[str]:
    """The texts of the first element that is marked as the author's; the first byline after the headline else."""
    authors = [element for name in ("author", "creator") for element in marked.get(name, ()) if is_own(element)]
    names = (name for element in authors[:20] for name in (_NAME_IN(element) or [element]))
    return _linked(root) or _texts(names) or _classed(root) or _begun(titles) or _labelled(root)


def _linked(root: HtmlElement) -> list[str]:
    return _texts(link for link in _LINKED(root)[:20] if is_own(link) and not is_account(link.get("href", "")))


def _texts(elements: Iterator[HtmlElement]) -> list[str]:
    return [text for element in elements if (text := text_of(element)) and len(text) <= _LONGEST_BYLINE]


def _classed(root: HtmlElement) -> list[str]:
    classed = (element for element in root.iter(*_CLASSED) if element.get("class"))
    for element in named(classed, _AUTHOR, _AUTHOR_PART):
        if 2 < len(text_of(element)) <= _LONGEST_BYLINE:
            others = element.itersiblings(str(element.tag))
            alike = (other for other in others if other.get("class") == element.get("class"))
            return [name for author in (element, *islice(alike, _AUTHORS)) for name in _names(author)]
    return []


def _names(element: HtmlElement) -> list[str]:
    links = [link for link in _LINKS_IN(element) if "uth" in link.get("href")]
    if any(is_account(link.get("href")) for link in links):
        return []
    linked = [name for link in links if (name := text_of(link))]
    return linked or [text for text in [_parted(element)] if text and len(text) <= _LONGEST_BYLINE]


def _parted(element: HtmlElement) -> str:
    """The texts of a byline with a bar between those that its markup alone holds apart: a name and a job."""
    parted = ""
    for piece in (text for given in element.itertext() if (text := clean_text(given))):
        joined = not parted or _JOINING.fullmatch(piece) or _JOINING.fullmatch(parted.split()[-1])
        parted += piece if joined and not parted else f" {piece}" if joined else f" | {piece}"
    return parted


def _begun(titles: Sequence[HtmlElement]) -> list[str]:
    """The text after the title that begins as bylines do: `By Ada Poole`, in one piece or two."""
    said = [(element, text) for element in after_title(titles) for text in _direct(element)]
    for (element, text), following in zip(said, [*(text for _, text in said[1:]), ""], strict=False):
        if _BY_ALONE.fullmatch(text):
            whole = text_of(element)
            found = whole if whole.startswith(text) and whole != text else following
            if len(found) <= _LONGEST_BYLINE:
                return [found]
        if _BEGUN.match(text) and len(text) <= _LONGEST_BYLINE:
            return [text]
    return []


def _labelled(root: HtmlElement) -> list[str]:
    """What stands behind a label that says author, in a list of facts about the article."""
    for label in islice(root.iter(*_LABELS), _LOOKED_AT):
        if _LABEL.fullmatch(text_of(label)) and is_own(label):
            beside = label.getnext()
            found = clean_text(label.tail or "") or (text_of(beside) if beside is not None else "")
            return [found] if 0 < len(found) <= _LONGEST_BYLINE else []
    return []


def _direct(element: HtmlElement) -> Iterable[str]:
    return (text for given in (element.text, element.tail) if (text := clean_text(given or "")))
