"""The selectors of a site's rules."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement
from parsel import Selector


def select(selector: Selector, expression: str) -> list[Selector]:
    """What a CSS selector, or an XPath expression (it begins with ``/``, ``./`` or ``(``), finds."""
    return list(selector.xpath(expression) if expression.startswith(("/", "./", "(")) else selector.css(expression))


def select_elements(root: HtmlElement, expressions: Iterable[str]) -> list[HtmlElement]:
    """The elements under ``root`` that any of the expressions finds."""
    selector = Selector(root=root)
    return [found.root for expression in expressions for found in select(selector, expression)]
