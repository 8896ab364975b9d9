"""What a page says of itself to machines: JSON-LD and meta elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from extruct.jsonld import JsonLdExtractor
from lxml import etree
from lxml.html import HtmlElement

Json = dict[str, Any]

ARTICLE_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "BackgroundNewsArticle",
    "LiveBlogPosting",
    "Article",
    "BlogPosting",
    "VideoObject",
    "ImageGallery",
    "WebPage",
)

_SCRIPTS = etree.XPath('//script[@type="application/ld+json"]')
_METAS = etree.XPath("//meta[@content][@property or @name or @itemprop]")
_EXTRACTOR = JsonLdExtractor()


def read_json_ld(root: HtmlElement) -> tuple[list[Json], bool]:
    """All JSON-LD objects of a page, ``@graph`` opened, and whether a block of it was broken.

    A broken block costs that block only.
    """
    objects: list[Json] = []
    broken = False
    for script in _SCRIPTS(root):
        try:
            objects += _open_graphs(_EXTRACTOR.extract_items(script))
        except (ValueError, RecursionError):
            broken = True
    return objects, broken


def _open_graphs(items: Iterable[Any]) -> Iterator[Json]:
    for item in items:
        if isinstance(item, list):
            yield from _open_graphs(item)
        elif isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from _open_graphs(graph)
            else:
                yield item


def types_of(item: Json) -> list[str]:
    """The schema.org types of an object, without their address."""
    types = item.get("@type") or []
    return [str(name).rsplit("/", 1)[-1] for name in (types if isinstance(types, list) else [types])]


def find_article(objects: list[Json]) -> Json:
    """The object that describes the page's article, by the most telling type; {} where there is none."""
    for wanted in ARTICLE_TYPES:
        for item in objects:
            if wanted in types_of(item):
                return item
    return {}


def read_meta(root: HtmlElement) -> dict[str, list[str]]:
    """Contents of the meta elements by their name or property in lower case, in page order."""
    contents: dict[str, list[str]] = {}
    for meta in _METAS(root):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        contents.setdefault(name.strip().lower(), []).append(meta.get("content"))
    return contents


def strings(value: Any, *keys: str) -> list[str]:
    """The texts in a JSON-LD value: a string, a number, a list of them, or objects that carry one under ``keys``.

    >>> strings([{"name": "A"}, "B"], "name")
    ['A', 'B']
    """
    if isinstance(value, list):
        return [text for entry in value for text in strings(entry, *keys)]
    if isinstance(value, dict):
        return next((found for key in keys if (found := strings(value.get(key), *keys))), [])
    return [str(value)] if isinstance(value, (str, int, float, bool)) and str(value).strip() else []
