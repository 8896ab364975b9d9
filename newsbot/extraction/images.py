"""The pictures of an article, with their captions and photographers."""

from __future__ import annotations

from lxml.html import HtmlElement
from parsel import Selector

from newsbot.items import Image
from newsbot.text.caption import split_caption
from newsbot.text.clean import clean_text
from newsbot.text.urls import absolute_url

_ADDRESS = "(.//img/@data-src | .//img/@data-original | .//img/@src | .//source/@srcset)"
_CAPTION = (
    ".//figcaption[normalize-space()]",
    ".//*[contains(concat(' ', normalize-space(@class), ' '), ' media__caption ')][normalize-space()]",
)


def read_images(figures: list[HtmlElement], url: str) -> list[Image]:
    """One `Image` for each figure that shows a picture; ``url`` is the page's, for relative addresses."""
    images: dict[str, Image] = {}
    for figure in figures:
        selector = Selector(root=figure)
        if address := _address(selector):
            caption = split_caption(_caption(selector))
            if absolute := absolute_url(url, address):
                images.setdefault(absolute, Image(absolute, caption.text, caption.credit))
    return list(images.values())


def _address(selector: Selector) -> str | None:
    candidates = [text.strip() for text in selector.xpath(_ADDRESS).getall()]
    return next((text.split()[0] for text in candidates if text and not text.startswith("data:")), None)


def _caption(selector: Selector) -> str:
    for expression in _CAPTION:
        if found := selector.xpath(expression):
            return clean_text(found[0].xpath("string()").get() or "")
    return ""
