"""Section pages: the pages of a site that show its newest articles, for what no feed and no sitemap names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scrapy.http import Response

from newsbot.discovery.base import Candidate, Found, Listing, Window
from newsbot.discovery.days import days_of_article, may_be_of
from newsbot.discovery.links import Link, looks_like_article, read_links
from newsbot.text.urls import ArticleAddress

# A link in the words of a headline may be an article's whatever its address looks like.
_HEADLINE_WORDS = 5


@dataclass(frozen=True)
class Section:
    """The section pages at ``urls``.

    address: tells the site's articles from everything else. any_page: the address fits every page of the site, so
    that the form of a link has to tell.
    """

    urls: tuple[str, ...]
    address: ArticleAddress
    any_page: bool = False
    name: str = "section"

    def start(self, window: Window) -> Iterator[Found]:
        """The section pages themselves, for runs that name no articles."""
        if not window.is_named:
            yield from (Listing(url, window=window) for url in self.urls)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """The articles that a section page links to, each once."""
        yield from find_articles(list(read_links(response)), self, listing)


def find_articles(links: list[Link], section: Section, listing: Listing) -> Iterator[Candidate]:
    """The candidates among a page's links; the title is that of the link which is a headline."""
    titles: dict[str, str | None] = {}
    for link in links:
        url = section.address.canonical_url(link.url)
        if url is None or not (_is_candidate(link) if section.any_page else True):
            continue
        if may_be_of(listing.window, days_of_article(url)):
            titles[url] = titles.get(url) or (link.text if link.in_heading and link.text else None)
    for url, title in titles.items():
        yield Candidate(url, title, None, None, section.name)


def _is_candidate(link: Link) -> bool:
    if looks_like_article(link.url):
        return not link.in_navigation or len(link.text.split()) >= _HEADLINE_WORDS
    return link.in_heading and not link.in_navigation and len(link.text.split()) >= _HEADLINE_WORDS
