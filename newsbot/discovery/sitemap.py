"""Sitemaps: those of Google News, those of whole sites, and the indexes that lead to them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from parsel import Selector
from scrapy.http import Response
from scrapy.utils.gz import gunzip, gzip_magic_number

from newsbot.discovery.base import Candidate, Found, Listing, TooLargeError, Window
from newsbot.discovery.days import days_of_article, days_of_sitemap, lately, may_be_of, read_day
from newsbot.discovery.links import looks_like_article
from newsbot.text.urls import absolute_url

# Of an index that dates nothing, so many of its sitemaps may be read for what is new.
_MOST_UNDATED = 10
# Bytes. The standard allows 50 MB, and a zipped one may hold a thousand times what was sent.
MAXSIZE = 64 * 1024 * 1024


@dataclass(frozen=True)
class NewsSitemap:
    """The news sitemaps at ``urls``, for runs that ask for what is new."""

    urls: tuple[str, ...]
    name: str = "news_sitemap"

    def start(self, window: Window) -> Iterator[Found]:
        """The sitemaps themselves."""
        if window.is_new:
            yield from (Listing(url) for url in self.urls)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """The articles of a sitemap, or the sitemaps of an index. ``.xml.gz`` comes as bytes, not as text."""
        document = read_sitemap(response)
        yield from (Listing(url) for url, _ in nested_sitemaps(response, document))
        for entry in document.xpath("//url"):
            if candidate := _read_entry(entry, self.name):
                yield candidate


@dataclass(frozen=True)
class Sitemap:
    """The sitemaps of a whole site at ``urls``: for runs that ask for days, what may be of them.

    new: also for runs that ask for what is new; that is what changed lately, by the sitemap's own dates, and all of
    a news sitemap. any_page: the sitemap lists more than articles, so that the form of an address has to tell.
    follow: a regular expression found in the names of those sitemaps of an index that list articles.
    """

    urls: tuple[str, ...]
    follow: str = ""
    new: bool = False
    any_page: bool = False
    name: str = "sitemap"

    def start(self, window: Window) -> Iterator[Found]:
        """The sitemaps themselves."""
        if window.since or (self.new and window.is_new):
            yield from (Listing(url, window=window) for url in self.urls)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """Of a sitemap or an index what the listing's window asks for."""
        document = read_sitemap(response)
        nested = nested_sitemaps(response, document)
        followed = [(url, day) for url, day in nested if re.search(self.follow, url)]
        for url in choose_sitemaps(followed, listing.window):
            yield replace(listing, url=url, guessed=False)
        entries = [(one, entry) for entry in document.xpath("//url") if (one := _read_entry(entry, self.name))]
        articles = [_Entry(one, bool(entry.xpath("news")), _modified(entry)) for one, entry in entries]
        if self.any_page:
            articles = [one for one in articles if one.of_news or looks_like_article(one.candidate.url)]
        since = lately(one.modified for one in articles)
        yield from (one.candidate for one in articles if one.is_asked(listing.window, since))


@dataclass(frozen=True)
class _Entry:
    """``of_news``: it is in the terms of Google News. ``modified``: the day of its last change."""

    candidate: Candidate
    of_news: bool
    modified: date | None

    def is_asked(self, window: Window, since: date) -> bool:
        """Whether it may be of the window's days; for a run that asks for what is new, whether it is of ``since``."""
        if window.since is None:
            return self.of_news or (self.modified is not None and self.modified >= since)
        published = read_day(self.candidate.published_at)
        days = (published, published) if published else days_of_article(self.candidate.url)
        return may_be_of(window, days, self.modified)


def read_sitemap(response: Response) -> Selector:
    """The document of a sitemap, without namespaces. Raises ValueError where it is none."""
    try:
        body = gunzip(response.body, max_size=MAXSIZE) if gzip_magic_number(response) else response.body
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(f"damaged gzip: {error}") from error
    except ValueError as error:
        raise TooLargeError(str(error)) from error
    document = Selector(text=body.decode("utf-8", "replace"), type="xml")
    document.remove_namespaces()
    if document.root.tag not in ("urlset", "sitemapindex"):
        raise ValueError("not a sitemap")
    return document


def nested_sitemaps(response: Response, document: Selector) -> list[tuple[str, date | None]]:
    """The sitemaps of an index, each with the day of its last change."""
    found = []
    for entry in document.xpath("//sitemap"):
        if url := absolute_url(response.url, entry.xpath("normalize-space(loc)").get() or ""):
            found.append((url, _modified(entry)))
    return found


def choose_sitemaps(nested: list[tuple[str, date | None]], window: Window) -> list[str]:
    """The sitemaps of an index that may hold what ``window`` asks for."""
    if window.since is not None:
        return [url for url, modified in nested if may_be_of(window, days_of_sitemap(url), modified)]
    days = [modified or (span[1] if (span := days_of_sitemap(url)) else None) for url, modified in nested]
    since = lately(days)
    chosen = [url for (url, _), day in zip(nested, days, strict=True) if day is not None and day >= since]
    undated = [url for (url, _), day in zip(nested, days, strict=True) if day is None]
    news = [url for url in undated if "news" in url]
    return chosen + (news or ([] if chosen else undated[:_MOST_UNDATED]))


def _read_entry(entry: Selector, name: str) -> Candidate | None:
    address = entry.xpath("normalize-space(loc)").get()
    if not address:
        return None
    title = entry.xpath("normalize-space(news/title)").get()
    day = entry.xpath("normalize-space(news/publication_date)").get()
    return Candidate(address, title or None, day or None, None, name)


def _modified(entry: Selector) -> date | None:
    return read_day(entry.xpath("normalize-space(lastmod)").get())
