"""A fetched page, parsed once, with what its machine-readable parts say."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector
from scrapy.http import TextResponse

from newsbot.extraction.decoding import decode, said_encoding, utf_8
from newsbot.extraction.structured import Json, find_article, read_json_ld, read_meta
from newsbot.text.attributes import cut_overloaded

# libxml2 stops adding children at this depth and silently leaves out what lies deeper.
PARSER_DEPTH = 2048
# A walk over a page takes a tenth of the time of its parse; what is asked of whole pages is gathered in one.
_GATHERED = ("title", "meta", "link", "script", "h1", "figure")


@dataclass
class Page:
    """``url``: what was fetched, after redirects. ``flaws``: names of what is wrong with the page.

    elements: title, meta, link, script, h1 and figure, each in page order.
    """

    url: str
    status: int
    selector: Selector
    article: Json
    objects: list[Json]
    meta: dict[str, list[str]]
    elements: Mapping[str, list[HtmlElement]]
    flaws: list[str] = field(default_factory=list)

    @property
    def root(self) -> HtmlElement:
        """The document element."""
        root: HtmlElement = self.selector.root
        return root


def read_page(response: TextResponse) -> Page:
    """Parse ``response``. Never raises for what a page holds; what is wrong with it is in ``flaws``."""
    # Most say that they are UTF-8, and are: whether it is so, the parser tells for nothing.
    encoding = said_encoding(response)
    parsed = _parse(response.body.removeprefix(codecs.BOM_UTF8)) if encoding == "utf-8" else None
    is_utf_8 = parsed is not None and parsed.is_utf_8
    response, flaws = decode(response, encoding, is_utf_8 or None)
    if parsed is None or not is_utf_8:
        parsed = _parse(utf_8(response, flaws))
    if parsed.is_cut:
        flaws.append("too_much_markup")
    root = parsed.root
    elements = _gather(root)
    objects, broken = read_json_ld(elements["script"])
    if broken:
        flaws.append("broken_json_ld")
    return Page(
        url=response.url,
        status=response.status,
        selector=Selector(root=root, type="html"),
        article=find_article(objects, [response.url]),
        objects=objects,
        meta=read_meta(elements["meta"]),
        elements=elements,
        flaws=flaws,
    )


def _gather(root: HtmlElement) -> dict[str, list[HtmlElement]]:
    elements: dict[str, list[HtmlElement]] = {tag: [] for tag in _GATHERED}
    for element in root.iter(*_GATHERED):
        elements[str(element.tag)].append(element)
    return elements


@dataclass
class _Parsed:
    """A parsed page. ``is_cut``: whether its end was left out."""

    root: HtmlElement
    is_utf_8: bool
    is_cut: bool


def _parse(whole: bytes) -> _Parsed:
    markup = cut_overloaded(whole)
    root, is_utf_8 = _read(markup)
    return _Parsed(root, is_utf_8, markup is not whole)


def parse(markup: bytes) -> HtmlElement:
    """The document element of a page in UTF-8. A page without any element is an empty one."""
    return _read(markup)[0]


def _read(markup: bytes) -> tuple[HtmlElement, bool]:
    """The document element, and whether all bytes were UTF-8."""
    # Not the response's own selector: that raises for a page whose `base` element is no address.
    # Comments are left out: the text around one is one text.
    parser = etree.HTMLParser(
        recover=True, encoding="utf-8", huge_tree=True, collect_ids=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(markup.strip().replace(b"\0", b"") or b"<html/>", parser=parser)
    is_utf_8 = all(error.type != etree.ErrorTypes.ERR_INVALID_ENCODING for error in parser.error_log)
    # Without the methods that lxml.html adds to elements, each is made in half the time. Nothing here calls them.
    return cast(HtmlElement, root if root is not None else etree.fromstring(b"<html/>", parser=parser)), is_utf_8


def is_too_deep(root: HtmlElement) -> bool:
    """Whether the page is nested so deep that the parser cut it off."""
    level, depth = [root], 0
    while level and depth < PARSER_DEPTH - 8:
        level = [child for element in level for child in element]
        depth += 1
    return bool(level)
