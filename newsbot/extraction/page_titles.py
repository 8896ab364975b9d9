"""All the titles of one page: the window's, those given to machines, those that it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from lxml.html import HtmlElement

from newsbot.extraction.authors import people
from newsbot.extraction.belonging import headlines, text_of
from newsbot.extraction.headings import (
    longer_sides,
    lower_headline,
    printed_titles,
    titled_elements,
    titled_first,
    titled_headings,
)
from newsbot.extraction.page import Page
from newsbot.extraction.site_names import compact
from newsbot.extraction.structured import strings
from newsbot.extraction.title import Titles, headline_source, plain


@dataclass(frozen=True)
class PageTitles:
    """shared: what meta elements give for the title. window: the title of the browser's.

    names: the site's. breadcrumbs: the sections above the page.
    """

    page: Page
    shared: Sequence[str]
    window: str
    names: frozenset[str]
    breadcrumbs: Sequence[str]

    def ranked(self, found: Iterable[tuple[str, list[str]]]) -> Iterator[tuple[str, list[str]]]:
        """The sources ``found`` for the title, without the site's name; before all the one `headline_source` tells."""
        headline = self._headline

        def first(texts: Iterable[str]) -> str:
            return next(filter(None, map(headline, texts)), "")

        bare = {
            source: texts if source == "site" else [bare for text in texts if (bare := headline(text))]
            for source, texts in found
        }
        shared, again = (first(self.page.meta.get(name, ())) for name in ("og:title", "twitter:title"))
        given, printed, window = first(bare.get("json_ld", ())), first(self.printed), headline(self.window)
        copied = self.window != window and self.window in map(plain, self.page.meta.get("og:title", ()))
        if "site" not in bare and (source := headline_source(shared, again, given, printed, window, copied)):
            yield source, [shared if source == "meta" else printed]
        yield from bare.items()

    @cached_property
    def _headline(self) -> Callable[[str], str]:
        """A title without what is not the headline."""
        return cache(self._known.headline)

    @cached_property
    def printed(self) -> list[str]:
        """The headlines that the page prints."""
        return printed_titles(self._headings, self.window, self._given)

    @cached_property
    def tops(self) -> list[HtmlElement]:
        """Below which element the page says who and when: its h1, else the heading or element that has its title."""
        titles = [compact(title) for title in map(self._headline, [*self.shared, self.window])]
        root = self.page.root
        headings = titled_first(self._headings, titles) or titled_headings(root, titles) or self._headings
        return headings or titled_elements(root, [*titles, *map(compact, longer_sides(self.window))])

    @cached_property
    def _first_rank(self) -> list[HtmlElement]:
        return headlines(self.page.elements["h1"])

    @cached_property
    def _headings(self) -> list[HtmlElement]:
        lower = lower_headline(self.page.root, self._first_rank, self.window, self._given, self.names)
        return self._first_rank if lower is None else [lower]

    @cached_property
    def _given(self) -> list[str]:
        return [plain(text) for text in (*strings(self.page.article.get("headline")), *self.shared)]

    @cached_property
    def _known(self) -> Titles:
        article, meta = self.page.article, self.page.meta
        sections = [*strings(article.get("articleSection")), *meta.get("article:section", ())]
        given = [*strings(article.get("headline")), *meta.get("headline", ())]
        others = [*strings(article.get("alternativeHeadline")), *self.shared, self.window]
        # An h1 that is not the headline is the site's name.
        logos = () if self._headings == self._first_rank else map(text_of, self._first_rank)
        return Titles(
            self.names | {compact(text) for text in logos},
            self.printed,
            [plain(text) for text in given],
            [*sections, *self.breadcrumbs],
            # Most pages have one title in all these places.
            [plain(text) for text in dict.fromkeys((*self.printed, *given, *others))],
            frozenset(map(compact, [*people(article.get("author")), *meta.get("author", ())])),
        )
