"""The pictures of an article, with their captions and photographers."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement
from parsel import Selector

from newsbot.extraction.select import select
from newsbot.items import Image
from newsbot.text.caption import split_caption
from newsbot.text.clean import clean_text
from newsbot.text.urls import absolute_url

_ADDRESS = "(.//img/@data-src | .//img/@data-original | .//img/@src | .//source/@srcset)"
CAPTION = "figcaption"


def read_images(figures: list[HtmlElement], url: str, captions: Sequence[str] = ()) -> list[Image]:
    """One `Image` for each figure that shows a picture.

    url: the page's, for relative addresses. captions: selectors of the site's, where it has no `figcaption`.
    """
    images: dict[str, Image] = {}
    for figure in figures:
        selector = Selector(root=figure)
        if address := _address(selector):
            caption = split_caption(_caption(selector, captions))
            if absolute := absolute_url(url, address):
                images.setdefault(absolute, Image(absolute, caption.text, caption.credit))
    return list(images.values())


def _address(selector: Selector) -> str | None:
    candidates = [text.strip() for text in selector.xpath(_ADDRESS).getall()]
    return next((text.split()[0] for text in candidates if text and not text.startswith("data:")), None)


def _caption(selector: Selector, captions: Sequence[str]) -> str:
    found = (caption for expression in (CAPTION, *captions) for caption in select(selector, expression))
    texts = (clean_text(caption.xpath("string()").get() or "") for caption in found)
    return next((text for text in texts if text), "")
