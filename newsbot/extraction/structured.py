"""What a page says of itself to machines: JSON-LD, meta and link elements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

import chompjs
from lxml.html import HtmlElement

Json = dict[str, Any]

# The most telling first. Of what schema.org calls articles each also counts by the end of its name.
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
# Where a page names its article inside of another object.
_NESTED = ("mainEntity", "mainEntityOfPage", "@graph")
# What carries the text in an object: a person's name, a language's code.
OBJECT_KEYS = ("name", "@value", "alternateName", "@id")
_DEEPEST = 50
_PEOPLE = ("author", "creator")
_RANKS = {name: rank for rank, name in enumerate(ARTICLE_TYPES)}
_DECODER = json.JSONDecoder(strict=False)


def read_json_ld(scripts: Iterable[HtmlElement]) -> tuple[list[Json], bool]:
    """All JSON-LD objects in a page's scripts, ``@graph`` opened, and whether a block of it was broken.

    A broken block costs that block only; what is merely wrapped in comments or has a comma too many is read.
    """
    objects: list[Json] = []
    broken = False
    for script in scripts:
        if not script.get("type", "").startswith("application/ld+json"):
            continue
        text = script.text or ""
        try:
            objects += _open_graphs([_read(text)] if text.strip() else [])
        except (ValueError, RecursionError):
            broken = True
    return objects, broken


def _read(text: str) -> Any:
    try:
        value = _DECODER.decode(text)
    except ValueError:
        value = chompjs.parse_js_object(text, loader_kwargs={"strict": False})
    # Few have so many brackets that they may be nested so deep.
    if text.count("{") + text.count("[") > _DEEPEST and _is_too_deep(value):
        raise ValueError("nested deeper than anything that is said of an article")
    return value


def _is_too_deep(value: Any) -> bool:
    level, depth = [value], 0
    while level and depth <= _DEEPEST:
        level = [part for outer in level if isinstance(outer, (dict, list)) for part in _parts(outer)]
        depth += 1
    return bool(level)


def _parts(outer: Any) -> Iterable[Any]:
    return outer.values() if isinstance(outer, dict) else outer


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


def find_article(objects: list[Json], addresses: Iterable[str] = ()) -> Json:
    """The object that describes the page's article, by the most telling type; {} where there is none.

    addresses: the page's own; of several objects of one type the one that names one of these goes first.
    Objects that it refers to by ``@id`` stand in it in full.
    """
    ranked = [(rank, item) for item in _with_nested(objects) if (rank := _rank(item)) is not None]
    if not ranked:
        return {}
    best = min(rank for rank, _ in ranked)
    same = [item for rank, item in ranked if rank == best]
    own = set(addresses)
    article = next((item for item in same if len(same) > 1 and own & _addresses_of(item)), same[0])
    values = [part for value in article.values() for part in _entries(value)]
    authors = [part for key in _PEOPLE for part in _entries(article.get(key))]
    if not any(map(_is_reference, values)) and not any(isinstance(part, dict) and "@id" in part for part in authors):
        return article
    nodes: dict[str, Json] = {}
    for item in _nodes(objects):
        if "@id" in item and len(item) > max(1, len(nodes.get(str(item["@id"]), ()))):
            nodes[str(item["@id"])] = item
    return {key: _resolved(value, nodes, key in _PEOPLE) for key, value in article.items()}


def _entries(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _with_nested(objects: list[Json]) -> Iterator[Json]:
    for item in objects:
        yield item
        for key in _NESTED:
            if isinstance(nested := item.get(key), dict):
                yield nested


def _rank(item: Json) -> int | None:
    types = types_of(item)
    ranks = [_RANKS[name] for name in types if name in _RANKS]
    if not ranks and any(name.endswith("Article") for name in types):
        return _RANKS["Article"]
    return min(ranks, default=None)


def _addresses_of(item: Json) -> set[str]:
    return {text for key in ("url", "mainEntityOfPage", "@id") for text in strings(item.get(key), "@id", "url")}


def _nodes(value: Any) -> Iterator[Json]:
    """All objects in a value, the outer before the inner ones."""
    level = [value]
    while level:
        yield from (part for part in level if isinstance(part, dict))
        level = [part for outer in level for part in _parts(outer) if isinstance(part, (dict, list))]


def _resolved(value: Any, nodes: dict[str, Json], in_full: bool) -> Any:
    """``value`` with its references followed; with ``in_full`` what has more than an id is completed, too."""
    if isinstance(value, list):
        return [_resolved(entry, nodes, in_full) for entry in value]
    if _is_reference(value):
        return nodes.get(str(value.get("@id")), value)
    if in_full and isinstance(value, dict) and "@id" in value:
        return {**nodes.get(str(value["@id"]), {}), **value}
    return value


def _is_reference(value: Any) -> bool:
    return isinstance(value, dict) and value.keys() <= {"@id", "@type"}


def read_meta(metas: Iterable[HtmlElement]) -> dict[str, list[str]]:
    """Contents of the meta elements by their name or property in lower case, in page order."""
    contents: dict[str, list[str]] = {}
    for meta in metas:
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content is not None:
            contents.setdefault(name.strip().lower(), []).append(content)
    return contents


def canonical_urls(links: Iterable[HtmlElement]) -> list[str]:
    """The addresses that a page's links give as its own."""
    return [link.get("href", "") for link in links if link.get("rel") == "canonical" and link.get("href", "").strip()]


def strings(value: Any, *keys: str) -> list[str]:
    """The texts in a JSON-LD value: a string, a number, a list of them, or objects that carry one under ``keys``.

    >>> strings([{"name": "A"}, "B"], "name")
    ['A', 'B']
    """
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [text for entry in value for text in strings(entry, *keys)]
    if isinstance(value, dict):
        return next((found for key in keys if (found := strings(value.get(key), *keys))), [])
    return [str(value)] if isinstance(value, (int, float, bool)) else []
