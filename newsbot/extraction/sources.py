"""Where each field of an article may be read from, best source first.

site rules ► JSON-LD ► meta ► generic ► listing. A source is a function of the page and the field's name that
returns the texts it has; which of them wins is the loader's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from parsel import Selector

from newsbot.extraction.page import Page
from newsbot.extraction.select import select
from newsbot.extraction.structured import strings, types_of
from newsbot.rules import ArticleRules

JSON_LD = {
    "title": ("headline", "name"),
    "description": ("description",),
    "byline": ("author", "creator"),
    "published_at": ("datePublished", "uploadDate", "dateCreated"),
    "updated_at": ("dateModified",),
    "section": ("articleSection",),
    "tags": ("keywords",),
    "language": ("inLanguage",),
    "free": ("isAccessibleForFree",),
}
META = {
    "title": ("og:title", "twitter:title"),
    "description": ("og:description", "description", "twitter:description"),
    "byline": ("author", "article:author_name", "byl", "parsely-author", "dc.creator"),
    "published_at": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
    ),
    "updated_at": ("article:modified_time", "og:updated_time", "datemodified"),
    "section": ("article:section", "parsely-section"),
    "tags": ("article:tag", "news_keywords", "keywords"),
    "language": ("og:locale", "content-language"),
}
GENERIC = {
    "title": ("//h1//text()[normalize-space()]/ancestor::h1", "//head/title"),
    "published_at": ("//time/@datetime",),
    "language": ("/html/@lang", "/html/@xml:lang"),
    "canonical_url": ("//head/link[@rel='canonical']/@href", "//link[@rel='canonical']/@href"),
}
# What carries the text in an object of JSON-LD: a person's name, a language's code.
_OBJECT_KEYS = ("name", "@value", "alternateName", "@id")


@dataclass(frozen=True)
class Listed:
    """What the listing said of the article before it was fetched."""

    title: str | None = None
    published_at: str | None = None
    section: str | None = None


NOT_LISTED = Listed()


@dataclass(frozen=True)
class Sources:
    """All sources of one page."""

    page: Page
    rules: ArticleRules
    listed: Listed

    def of(self, name: str) -> Iterator[tuple[str, list[str]]]:
        """The sources of field ``name`` that have something, each with its texts."""
        readers: tuple[tuple[str, Callable[[str], list[str]]], ...] = (
            ("site", self._site),
            ("json_ld", self._json_ld),
            ("meta", self._meta),
            ("generic", self._generic),
            ("listing", self._listing),
        )
        return ((source, texts) for source, read in readers if (texts := read(name)))

    def _site(self, name: str) -> list[str]:
        return _first(self.page.selector, self.rules.fields.get(name, ()))

    def _json_ld(self, name: str) -> list[str]:
        return next((found for key in JSON_LD.get(name, ()) if (found := self._property(key))), [])

    def _property(self, key: str) -> list[str]:
        # Some systems escape their JSON as they do their HTML.
        return [unescape(text) for text in strings(self.page.article.get(key), *_OBJECT_KEYS)]

    def _meta(self, name: str) -> list[str]:
        return next((found for key in META.get(name, ()) if (found := self.page.meta.get(key))), [])

    def _generic(self, name: str) -> list[str]:
        if name == "section":
            return self._title_section
        return _first(self.page.selector, GENERIC.get(name, ()))

    def _listing(self, name: str) -> list[str]:
        value = getattr(self.listed, name, None)
        return [value] if value else []

    @cached_property
    def _title_section(self) -> list[str]:
        """The middle of ``Headline - World - DAWN.COM``, where the paper's own name ends the page's title."""
        parts = [part.strip() for part in (self.page.selector.xpath("string(//head/title)").get() or "").split(" - ")]
        papers = {paper.casefold() for paper in self.rules.papers}
        return parts[-2:-1] if len(parts) > 2 and parts[-1].casefold() in papers else []

    @cached_property
    def breadcrumbs(self) -> list[str]:
        """The names of the page's BreadcrumbList in order, home first."""
        for item in self.page.objects:
            if "BreadcrumbList" in types_of(item):
                return strings(item.get("itemListElement"), "name", "item")
        return []


def _first(selector: Selector, expressions: tuple[str, ...]) -> list[str]:
    for expression in expressions:
        if texts := [text for found in select(selector, expression) if (text := _text(found)).strip()]:
            return texts
    return []


def _text(found: Selector) -> str:
    return found.root if isinstance(found.root, str) else (found.xpath("string()").get() or "")
