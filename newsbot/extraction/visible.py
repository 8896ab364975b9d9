"""What a page shows a reader of its author and its title, by the names that its markup gives them.

The last source asked before the listing: the names are habits, not a standard.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place, text_of
from newsbot.extraction.title import compact
from newsbot.text.byline import names_nobody, read_byline
from newsbot.text.clean import clean_text
from newsbot.text.signature import is_signature

_LINKED = etree.XPath("//a[contains(concat(' ', normalize-space(@rel), ' '), ' author ')]")
_MARKED = etree.XPath("//*[@itemprop][not(self::meta)]")
_NAME_IN = etree.XPath(".//*[@itemprop='name']")
_CLASSED = ("p", "div", "span", "address", "a", "li", "cite")
_LINKS_IN = etree.XPath(".//a[@href]")
_AUTHOR = re.compile(
    r"(?:^|[-_\s])(?:article|story|post|text|news|entry)?"
    r"(?:by-?lines?|authors?(?:name)?|writers?|reporters?|journalists?|autor(?:en|e|es)?|auteurs?)(?:$|[-_\s])"
)
_AUTHOR_PART = re.compile(
    r"image|img|avatar|photo|picture|bio|social|follow|about|desc|count|date|time|icon|share|more|email|box|role|title|crumb"
)
_BY_ALONE = re.compile(r"(?:by|von|par|por|door|av|af|di|autor|text)\s?:?", re.IGNORECASE)
_BEGUN = re.compile(
    r"(?:(?:Written|Reported|Posted|Published|Story|Words|Text|Texte)\s(?:by|von|par)|By|BY|Von|Par|Por|Door|Av|Af|Di)"
    r"\s?:?\s[A-ZÀ-Þ]"
)
# In the middle of a sentence these say something else, if more than a name follows.
_BEGUN_SMALL = re.compile(r"(?:by|von|par|por|door|av|af|di)\s(?=[A-ZÀ-Þ])")
# The address of a person's page says that it is one; where it may be another's, it has the name in it, too.
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|auteurs?|writers?|reporters?|journalist\w*|columnists?|contributors?)/"
)
_PERSON = re.compile(r"/(?:(?:[\w-]+-)?team|staff|people|persons?|profiles?(?:-\d+)?|by|redaktion|redakteur\w*)/")
# Elements between the headline and the first such address, and between those of people who wrote together.
_FIRST, _TOGETHER = 50, 12
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


def is_account(address: str) -> bool:
    """Whether the page of an author is that of the system's administrator, and so nobody's."""
    return _ACCOUNT.search(address) is not None


def printed_bylines(root: HtmlElement, place: Place, marked: Marked) -> list[str]:
    """The texts of the first element that is marked as the author's; the first byline after the headline else."""
    authors = [element for name in ("author", "creator") for element in marked.get(name, ()) if place.is_own(element)]
    names = (name for element in authors[:20] for name in (_NAME_IN(element) or [element]))
    return (
        _linked(root, place)
        or _texts(names)
        or _classed(root, place)
        or _begun(place)
        or _profiled(place)
        or _labelled(root, place)
    )


def _linked(root: HtmlElement, place: Place) -> list[str]:
    return _texts(link for link in _LINKED(root)[:20] if place.is_own(link) and not is_account(link.get("href", "")))


def _texts(elements: Iterator[HtmlElement]) -> list[str]:
    texts = (text for element in elements if element.tag != "figcaption" and (text := text_of(element)))
    return [text for text in texts if len(text) <= _LONGEST_BYLINE and not names_nobody(text)]


def _classed(root: HtmlElement, place: Place) -> list[str]:
    classed = (element for element in chain(place.after, root.iter(*_CLASSED)) if element.get("class"))
    for element in place.named(classed, _AUTHOR, _AUTHOR_PART):
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


def _begun(place: Place) -> list[str]:
    """The text after the title that begins as bylines do: `By Ada Poole`, in one piece or two."""
    said = [(element, text) for element in place.after for text in _direct(element)]
    for (element, text), following in zip(said, [*(text for _, text in said[1:]), ""], strict=False):
        if _BY_ALONE.fullmatch(text):
            whole = text_of(element)
            found = whole if whole.startswith(text) and whole != text else following
            if len(found) <= _LONGEST_BYLINE:
                return [found]
        if len(text) <= _LONGEST_BYLINE and (_BEGUN.match(text) or _is_name_begun(text)):
            return [text]
    return []


def _is_name_begun(text: str) -> bool:
    begun = _BEGUN_SMALL.match(text)
    return begun is not None and all(map(is_signature, read_byline(text[begun.end() :]).authors))


def _profiled(place: Place) -> list[str]:
    """The names after the headline that lead to the pages of their persons."""
    names: list[str] = []
    until = _FIRST
    for number, element in enumerate(place.after):
        if element.tag == "a" and number <= until and _is_profile(element):
            names.append(text_of(element))
            until = number + _TOGETHER
    return names


def _is_profile(link: HtmlElement) -> bool:
    address, name = link.get("href", "").partition("?")[0].lower(), text_of(link)
    if is_account(address) or not is_signature(name):
        return False
    return bool(_PROFILE.search(address) or (_PERSON.search(address) and compact(name) in compact(address)))


def _labelled(root: HtmlElement, place: Place) -> list[str]:
    """What stands behind a label that says author, in a list of facts about the article."""
    for label in islice(root.iter(*_LABELS), _LOOKED_AT):
        if _LABEL.fullmatch(text_of(label)) and place.is_own(label):
            beside = label.getnext()
            found = clean_text(label.tail or "") or (text_of(beside) if beside is not None else "")
            return [found] if 0 < len(found) <= _LONGEST_BYLINE else []
    return []


def _direct(element: HtmlElement) -> Iterable[str]:
    return (text for given in (element.text, element.tail) if (text := clean_text(given or "")))
