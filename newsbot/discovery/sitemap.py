"""Sitemaps: Google News sitemaps, and the indexes that lead to them."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from parsel import Selector
from scrapy.http import Response
from scrapy.utils.gz import gunzip, gzip_magic_number

from newsbot.discovery.base import Candidate, Found, Listing, Window
from newsbot.text.urls import absolute_url


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
        try:
            body = gunzip(response.body) if gzip_magic_number(response) else response.body
        except (OSError, EOFError, zlib.error) as error:
            raise ValueError(f"damaged gzip: {error}") from error
        document = Selector(text=body.decode("utf-8", "replace"), type="xml")
        document.remove_namespaces()
        if document.root.tag not in ("urlset", "sitemapindex"):
            raise ValueError("not a sitemap")
        for nested in document.xpath("//sitemap/loc/text()").getall():
            if url := absolute_url(response.url, nested):
                yield Listing(url)
        for entry in document.xpath("//url"):
            if address := entry.xpath("normalize-space(loc)").get():
                title = entry.xpath("normalize-space(news/title)").get()
                day = entry.xpath("normalize-space(news/publication_date)").get()
                yield Candidate(address, title or None, day or None, None, self.name)
