"""Where each field of an article may be read from, best source first.

site rules ► JSON-LD ► meta ► generic ► listing. A source is a function of the page and the field's name that
returns the texts it has; which of them wins is the loader's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape

from lxml import etree
from parsel import Selector

from newsbot.extraction.authors import people
from newsbot.extraction.belonging import Place
from newsbot.extraction.bylines import Related, printed_bylines, read_related
from newsbot.extraction.headings import head_title
from newsbot.extraction.microdata import Marked, read_marked
from newsbot.extraction.moments import dated
from newsbot.extraction.page import Page
from newsbot.extraction.page_titles import PageTitles
from newsbot.extraction.select import select
from newsbot.extraction.site_names import named_by_window, site_names
from newsbot.extraction.source_names import JSON_LD, META, META_SITE
from newsbot.extraction.structured import OBJECT_KEYS, Json, canonical_urls, strings, types_of
from newsbot.extraction.times import printed_changes, printed_times
from newsbot.extraction.title import plain
from newsbot.rules import ArticleRules
from newsbot.text.byline_labels import is_by

_ORGANISATIONS = ("publisher", "isPartOf", "sourceOrganization", "provider")
_SITES = frozenset(["WebSite", "Organization", "NewsMediaOrganization"])
_MOMENTS = ("published_at", "updated_at")
_LANGUAGES = (etree.XPath("/html/@lang"), etree.XPath("/html/@xml:lang"))


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
    _read: dict[str, list[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, name: str) -> Iterator[tuple[str, list[str]]]:
        """The sources of field ``name`` that have something, each with its texts."""
        for source, read in (*self._declaring, ("generic", self._generic), ("listing", self._listing)):
            if texts := read(name):
                yield source, texts

    def moments(self, name: str) -> Iterator[tuple[str, Iterable[str]]]:
        """As `of`, of a moment; what the page prints is looked for only as far as it is asked for."""
        yield from ((source, read(name)) for source, read in self._declaring)
        yield "generic", self._printed_moments(name)
        yield "listing", self._listing(name)

    def declared(self, name: str) -> list[str]:
        """What the site's rules and the page's machine-readable parts give for field ``name``, all together."""
        return [text for _, read in self._declaring for text in read(name)]

    def titles(self) -> Iterator[tuple[str, list[str]]]:
        """`of` the title, without the site's name in it, the headline first."""
        return self._titles.ranked(self.of("title"))

    # Not cached: methods that a page holds would hold the page, until the garbage collector comes by.
    @property
    def _declaring(self) -> tuple[tuple[str, Callable[[str], list[str]]], ...]:
        """The sources that need no look at what the page shows."""
        return ("site", self._site), ("json_ld", self._json_ld), ("meta", self._meta)

    def _site(self, name: str) -> list[str]:
        for expression in self.rules.fields.get(name, ()):
            found = [_text(found) for found in select(self.page.selector, expression)]
            if texts := [text for text in found if text.strip()]:
                return texts
        return []

    def _json_ld(self, name: str) -> list[str]:
        """What JSON-LD gives for a field; of some it is asked more than once."""
        if name not in self._read:
            self._read[name] = self._of_json_ld(name)
        return self._read[name]

    def _of_json_ld(self, name: str) -> list[str]:
        return next((found for key in JSON_LD.get(name, ()) if (found := self._property(key))), [])

    def _property(self, key: str) -> list[str]:
        value = self.page.article.get(key)
        if value is None and key == "isAccessibleForFree":
            # Of a page that is free but for some parts of it, the article is not.
            parts = self.page.article.get("hasPart")
            value = [
                part.get(key) for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict)
            ]
        found = people(value) if key in ("author", "creator") else strings(value, *OBJECT_KEYS)
        # Some systems escape their JSON as they do their HTML.
        return [unescape(text) for text in found]

    def _meta(self, name: str) -> list[str]:
        meta = self.page.meta
        found = next((found for key in META.get(name, ()) if (found := meta.get(key)) and any(found)), [])
        if name == "byline" and not found and any(map(is_by, meta.get("twitter:label1", ()))):
            return meta.get("twitter:data1", [])
        return list(map(dated, found)) if name in _MOMENTS else found

    def _generic(self, name: str) -> list[str]:
        if name == "title":
            return [*self._titles.printed, self._window]
        if name == "byline":
            return printed_bylines(self.page.root, self.place, self._marked, self._related)
        if name in _MOMENTS:
            return list(self._printed_moments(name))
        if name == "section":
            return self._title_section or self._crumb
        if name == "canonical_url":
            return canonical_urls(self.page.elements["link"])
        if name == "tags":
            links = (link for link, rel in self._related if rel == "tag")
            return [text for link in links if (text := "".join(link.itertext())).strip()]
        if name == "language":
            return next((found for path in _LANGUAGES if (found := path(self.page.root)) and found[0].strip()), [])
        return []

    def _printed_moments(self, name: str) -> Iterator[str]:
        if name == "published_at":
            yield from printed_times(self.place, self.page.url, self._marked.get("datePublished", []))
        else:
            yield from printed_changes(self.place, self._marked.get("dateModified", []))

    def _listing(self, name: str) -> list[str]:
        value = getattr(self.listed, name, None)
        return [value] if value else []

    @cached_property
    def _titles(self) -> PageTitles:
        return PageTitles(self.page, self._meta("title"), self._window, self.site_names, self.breadcrumbs)

    @cached_property
    def _window(self) -> str:
        """The title of the browser's window."""
        return head_title(self.page.elements["title"])

    @cached_property
    def place(self) -> Place:
        """Where on the page the article is."""
        return Place(self._titles.tops)

    @cached_property
    def _marked(self) -> Marked:
        return read_marked(self.page.root)

    @cached_property
    def _related(self) -> Related:
        return read_related(self.page.root)

    @cached_property
    def site_names(self) -> frozenset[str]:
        """The names that the site has on this page, as `site_names` folds them."""
        said = [text for key in META_SITE for text in self.page.meta.get(key, ())]
        said += [text for key in _ORGANISATIONS for text in strings(self.page.article.get(key), "name")]
        said += [
            text for item in self.page.objects if not _SITES.isdisjoint(types_of(item)) for text in _names_of(item)
        ]
        said += named_by_window(self._window, self.declared("byline"))
        return site_names(self.page.url, [*said, *self.rules.papers])

    @cached_property
    def _title_section(self) -> list[str]:
        """The middle of ``Headline - World - DAWN.COM``, where the paper's own name ends the page's title."""
        parts = [part.strip() for part in self._window.split(" - ")]
        papers = {paper.casefold() for paper in self.rules.papers}
        return parts[-2:-1] if len(parts) > 2 and parts[-1].casefold() in papers else []

    @cached_property
    def breadcrumbs(self) -> list[str]:
        """The names of the page's BreadcrumbList in order, home first."""
        for item in self.page.objects:
            if "BreadcrumbList" in types_of(item):
                return strings(item.get("itemListElement"), "name", "item")
        return []

    @property
    def _crumb(self) -> list[str]:
        """The last breadcrumb that is a section: neither home nor the article itself."""
        if self.rules.papers or len(self.breadcrumbs) < 2:
            return []
        titles = {*self._titles.printed, *(plain(text) for text in strings(self.page.article.get("headline")))}
        return [name for name in self.breadcrumbs[1:] if plain(name) not in titles and "://" not in name][-1:]


def _names_of(item: Json) -> list[str]:
    return [*strings(item.get("name")), *strings(item.get("alternateName"))]


def _text(found: Selector) -> str:
    return found.root if isinstance(found.root, str) else (found.xpath("string()").get() or "")
