"""The pictures of an article, with their captions and photographers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from posixpath import basename
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place
from newsbot.extraction.page import Page
from newsbot.extraction.select import select_elements
from newsbot.extraction.structured import strings
from newsbot.items import Image
from newsbot.rules import ArticleRules
from newsbot.text.caption import split_caption
from newsbot.text.clean import clean_text
from newsbot.text.urls import absolute_url

CAPTION = "figcaption"
# What shows a picture, and where its address stands.
_SHOWS = {"img": ("data-src", "data-original", "src"), "source": ("srcset",)}
_MOST = 100  # figures; a gallery has fewer


def find_images(page: Page, place: Place, rules: ArticleRules) -> tuple[str, list[Image]] | None:
    """The article's pictures and their source: the site's figures, else those that are no part of other things.

    Where the site declares none, the picture that the page names to machines leads, unless a figure shows it.
    """
    if rules.figures:
        images = read_images(select_elements(page.root, rules.figures), page.url, rules.captions)
        return ("site", images) if images else None
    with_picture = (figure for figure in page.elements["figure"] if next(figure.iter(*_SHOWS), None) is not None)
    figures = [figure for figure in islice(with_picture, _MOST) if place.is_own(figure)]
    shown = read_images(figures, page.url, rules.captions)
    lead = next(_leads(page), None)
    if lead is None or _is_shown(lead[1], shown):
        return ("generic", shown) if shown else None
    return lead[0], [lead[1], *shown]


def _is_shown(picture: Image, shown: Sequence[Image]) -> bool:
    """Whether one of the pictures is of the same file."""
    name = _file(picture.url) if shown else ""
    # To take an address apart takes longest, and figures' addresses have their file's name as it is.
    return any(name in image.url and _file(image.url) == name for image in shown)


def _leads(page: Page) -> Iterator[tuple[str, Image]]:
    """The page's own picture, as JSON-LD and meta elements name it."""
    for picture in _objects(page.article.get("image")):
        if not isinstance(picture, (str, dict)):
            continue
        if address := next(iter(strings(picture, "url", "contentUrl", "@id")), None):
            yield from _lead("json_ld", page, address, picture)
    for address in page.meta.get("og:image", [])[:1]:
        yield from _lead("meta", page, address, None)


def _objects(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _lead(source: str, page: Page, address: str, picture: Any) -> Iterator[tuple[str, Image]]:
    url = absolute_url(page.url, address)
    if url is None or address.startswith("#"):
        return
    said = picture if isinstance(picture, dict) else {}
    texts = (" ".join(strings(said.get(key), "name")) for key in ("caption", "creditText"))
    caption, credit = (clean_text(text) or None for text in texts)
    parted = split_caption(caption or "")
    yield source, Image(url, parted.text, credit or parted.credit)


def _file(url: str) -> str:
    """The name of a picture's file: its sizes lie in other folders, or say so in the query."""
    return basename(urlsplit(url).path)


def read_images(figures: list[HtmlElement], url: str, captions: Sequence[str] = ()) -> list[Image]:
    """One `Image` for each figure that shows a picture.

    url: the page's, for relative addresses. captions: selectors of the site's, where it has no `figcaption`.
    """
    images: dict[str, Image] = {}
    for figure in figures:
        if address := _address(figure):
            caption = split_caption(_caption(figure, captions))
            if absolute := absolute_url(url, address):
                images.setdefault(absolute, Image(absolute, caption.text, caption.credit))
    return list(images.values())


def _address(figure: HtmlElement) -> str | None:
    for element in figure.iterdescendants(*_SHOWS):
        names = _SHOWS[str(element.tag)]
        for name in filter(names.__contains__, element.keys()):
            if (parts := element.get(name, "").split(maxsplit=1)) and not parts[0].startswith("data:"):
                return parts[0]
    return None


def _caption(figure: HtmlElement, captions: Sequence[str]) -> str:
    found = [*figure.iter(CAPTION), *(select_elements(figure, captions) if captions else ())]
    return next((text for caption in found if (text := clean_text("".join(caption.itertext())))), "")
