"""What a page shows a reader of its author, by the names that its markup gives them and by how bylines begin.

The last source asked before the listing: the names are habits, not a standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice, pairwise

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place, text_of
from newsbot.extraction.byline_lines import begun, beside_date, lines_of, with_job
from newsbot.extraction.microdata import Marked
from newsbot.extraction.names import class_of
from newsbot.extraction.profiles import is_account, is_profile
from newsbot.text.byline import read_byline
from newsbot.text.byline_labels import names_author, names_nobody, read_label
from newsbot.text.clean import clean_text
from newsbot.text.roles import is_role
from newsbot.text.signature import is_signature

# What a link says with ``rel``, whose words are parted by these alone.
_IS_AUTHOR = re.compile(r"(?:^|[ \t\r\n])author(?:$|[ \t\r\n])")
_NAME_IN = etree.XPath(".//*[@itemprop='name']")
_CLASSED = ("p", "div", "span", "address", "a", "li", "cite")
_LINKS_IN = etree.XPath(".//a[@href]")
# What else names an element, near the headline; elsewhere its class must do.
_NAMES = ("class", "id", "data-testid", "data-component", "data-qa", "aria-labelledby")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_AUTHOR = re.compile(
    r"(?:^|[-_\s])(?:article|story|post|text|news|entry|lbl)?"
    r"(?:by-?lines?|posted-by|authors?(?:name)?|writers?|write-by|reporters?|journalists?|autor(?:en|e|es)?|auteurs?"
    r"|contributor-name|szerzok?|forfatter|skribent|yazar|signature)(?:$|[-_\s])"
)
_AUTHOR_PART = re.compile(
    r"image|img|avatar|photo|picture|bio|social|follow|about|desc|count|date|time|icon|share|more|email|box|role|title|crumb"
)
# Elements between the headline and the first person's link, and between those of people who wrote together.
_FIRST, _TOGETHER = 50, 12
# Between names, or before one: the words around belong together.
_JOINING = re.compile(
    r"[,;&|•·–—-]|[,;]?\s?(?:and|und|et|y|e|en|och|og|i|with|by|von|par|por|door|av|af|di):?", re.IGNORECASE
)
# Words of one language that are more in any other, for `by` and `and`; only in what is named a byline.
_OF_LANGUAGE = {"am": ("በ", "እና"), "ha": ("Daga", "da"), "sw": ("Na", "na")}
_LABELS = ("strong", "b", "dt", "th", "label")
_LONGEST, _AUTHORS, _NAME, _CLASS = 150, 20, 200, 400
_LOOKED_AT = 3000

# Links, and what each says with ``rel``.
Related = list[tuple[HtmlElement, str]]


def read_related(root: HtmlElement) -> Related:
    """The links of a page that say how it is related to where they lead, and what they say."""
    return [(link, rel) for link in root.iter("a") if (rel := link.get("rel"))]


def printed_bylines(root: HtmlElement, place: Place, marked: Marked, related: Related) -> list[str]:
    """The texts of the first element that is marked as the author's; the first byline after the headline else.

    One that has only a job is heard after the others. related: the page's links that have ``rel``.
    """
    weak: list[str] = []
    for names in _found(root, place, marked, related):
        if names and not all(is_role(read_label(name)[1]) for name in names):
            return names
        weak = weak or names
    return weak


def _found(root: HtmlElement, place: Place, marked: Marked, related: Related) -> Iterator[list[str]]:
    yield _linked(related, place)
    yield _marked(place, marked)
    yield _classed(root, place)
    said = lines_of(place)
    yield begun(said, place)
    yield _profiled(place)
    yield _labelled(root, place)
    yield with_job(said, place)
    yield beside_date(said, place)


def _linked(related: Related, place: Place) -> list[str]:
    links = islice((link for link, rel in related if _IS_AUTHOR.search(rel)), 20)
    return _texts(link for link in links if place.is_own(link) and not is_account(link.get("href", "")))


def _marked(place: Place, marked: Marked) -> list[str]:
    authors = [element for name in ("author", "creator") for element in marked.get(name, ()) if place.is_own(element)]
    return _texts(name for element in authors[:20] for name in (_NAME_IN(element) or [element]))


def _texts(elements: Iterator[HtmlElement]) -> list[str]:
    texts = (text for element in elements if element.tag != "figcaption" and (text := _text(element)))
    return [text for text in texts if len(text) <= _LONGEST and not names_nobody(text)]


def _text(element: HtmlElement) -> str:
    return clean_text(element.get("content", "")) if element.tag == "meta" else text_of(element)


def _classed(root: HtmlElement, place: Place) -> list[str]:
    near = (element for element in place.after if _is_named(element))
    anywhere = ((element, classes) for element in root.iter(*_CLASSED) if (classes := element.get("class")))
    far = (element for element, classes in islice(anywhere, _LOOKED_AT) if _calls_author(classes[:_CLASS]))
    for element in filter(place.is_own, chain(near, far)):
        if 2 < len(text := text_of(element)) <= _LONGEST and ("ignature" not in class_of(element) or _is_people(text)):
            others = element.itersiblings(str(element.tag))
            alike = (other for other in others if other.get("class") == element.get("class") and _is_named(other))
            found = (name for author in (element, *islice(alike, _AUTHORS)) for name in _names(author))
            return [_in_english(name, root.get("lang", "")[:2]) for name in found]
    return []


def _in_english(text: str, language: str) -> str:
    """A byline with the words of some languages for `by` and `and` as English has them.

    The first is known by the language of the page, or by standing apart from the names.
    """
    for code, (by, joining) in _OF_LANGUAGE.items():
        apart = f"{by} | "
        if text.startswith(apart) or (code == language and text.startswith(f"{by} ")):
            return text.removeprefix(apart).removeprefix(f"{by} ").replace(f" {joining} ", " and ")
    return text


def _is_people(text: str) -> bool:
    authors = read_byline(text).authors
    return bool(authors) and all(map(is_signature, authors))


def _is_named(element: HtmlElement) -> bool:
    given = element.keys()
    for attribute in _NAMES:
        if (
            attribute in given
            and (name := element.get(attribute))
            and (is_author := _calls_author(name[:_NAME])) is not None
        ):
            return is_author
    return False


@lru_cache(maxsize=4096)
def _calls_author(name: str) -> bool | None:
    """Whether an element's name is that of an author's own; None where it has no author in it."""
    name = _HUMP.sub("-", name).lower()
    return not _AUTHOR_PART.search(name) if _AUTHOR.search(name) else None


def _names(element: HtmlElement) -> list[str]:
    links = [link for link in _LINKS_IN(element) if "uth" in link.get("href")]
    if any(is_account(link.get("href")) for link in links):
        return []
    linked = [name for link in links if (name := text_of(link))]
    return linked or [text for text in _parted(element) if text and len(text) <= _LONGEST]


def _parted(element: HtmlElement) -> list[str]:
    """The texts of a byline with a bar between those that its markup alone holds apart: a name and a job.

    Of a list of labels and what they label only what is said of the author.
    """
    pieces = [text for given in element.itertext() if (text := clean_text(given))]
    if labelled := [name for label, name in pairwise(pieces) if _is_hidden_label(label)]:
        return labelled
    parted = ""
    for piece in pieces:
        joined = not parted or _JOINING.fullmatch(piece) or _JOINING.fullmatch(parted.split()[-1])
        parted += piece if joined and not parted else f" {piece}" if joined else f" | {piece}"
    return [parted]


def _is_hidden_label(text: str) -> bool:
    """Whether it is what is read to the blind before a name: ``Author,``."""
    return text.endswith(",") and names_author(text[:-1])


def _profiled(place: Place) -> list[str]:
    """The names after the headline that lead to the pages of their persons."""
    names: list[str] = []
    until = _FIRST
    for number, element in enumerate(place.after):
        if element.tag == "a" and number <= until and is_profile(element):
            names.append(text_of(element))
            until = number + _TOGETHER
    return names


def _labelled(root: HtmlElement, place: Place) -> list[str]:
    """What stands behind a label that says author, in a list of facts about the article."""
    for label in islice(root.iter(*_LABELS), _LOOKED_AT):
        if names_author(text_of(label)) and place.is_own(label):
            beside = label.getnext()
            found = clean_text(label.tail or "") or (text_of(beside) if beside is not None else "")
            return [found] if 0 < len(found) <= _LONGEST else []
    return []
