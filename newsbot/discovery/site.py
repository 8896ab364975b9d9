"""A whole site by its address: its home page and robots.txt lead to feeds, sitemaps and section pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from scrapy.http import Response, TextResponse

from newsbot.discovery.base import Found, Listing, Window
from newsbot.discovery.links import Link, looks_like_section, read_links
from newsbot.discovery.section import Section, find_articles
from newsbot.discovery.tree import read_tree
from newsbot.text.urls import absolute_url, is_on

# Where feeds are on sites that do not say where; each is asked once a run, and most are not there.
COMMON_FEEDS = ("/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml")
_FEED_TYPES = frozenset(["application/rss+xml", "application/atom+xml", "application/rdf+xml"])
# A page of links to hundreds of feeds is a catalogue of tags.
_MOST_FEEDS, _MOST_SECTIONS = 12, 30


@dataclass(frozen=True)
class Site:
    """The site whose home page is ``home``; what is found there, the strategies `feed`, `sitemap`, `section` read."""

    home: str
    section: Section
    name: str = "site"

    def start(self, window: Window) -> Iterator[Found]:
        """The home page, robots.txt, and the sitemap's usual place."""
        if not window.is_named:
            yield Listing(self.home, window=window)
            yield Listing(urljoin(self.home, "/robots.txt"), window=window, guessed=True)
            yield Listing(urljoin(self.home, "/sitemap.xml"), window=window, strategy="sitemap", guessed=True)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """What robots.txt and the home page lead to, and the articles on the home page itself."""
        if not isinstance(response, TextResponse):
            raise ValueError("not a page")
        if urlsplit(listing.url).path == "/robots.txt":
            yield from (Listing(url, window=listing.window, strategy="sitemap") for url in find_sitemaps(response))
            return
        feeds = find_feeds(response)
        guesses = [] if feeds else [urljoin(response.url, path) for path in COMMON_FEEDS]
        yield from (Listing(url, window=listing.window, strategy="feed") for url in feeds)
        yield from (Listing(url, window=listing.window, strategy="feed", guessed=True) for url in guesses)
        links = list(read_links(response))
        for url in find_sections(links, self.section.address.hosts, response.url):
            yield Listing(url, window=listing.window, strategy="section")
        yield from find_articles(links, self.section, listing)


def find_sitemaps(robots: TextResponse) -> list[str]:
    """The sitemaps that a robots.txt names."""
    found = []
    for line in robots.text.splitlines():
        name, _, value = line.partition(":")
        if name.strip().lower() == "sitemap" and (url := absolute_url(robots.url, value.split("#")[0])):
            found.append(url)
    return list(dict.fromkeys(found))


def find_feeds(home: TextResponse) -> list[str]:
    """The feeds that a page names in its head, those of comments left out."""
    found = []
    for link in read_tree(home).xpath("//link[@href][contains(@rel, 'alternate')]"):
        url = absolute_url(home.url, link.attrib["href"])
        if url and link.attrib.get("type", "").strip().lower() in _FEED_TYPES and "comments" not in url:
            found.append(url)
    return list(dict.fromkeys(found))[:_MOST_FEEDS]


def find_sections(links: list[Link], hosts: tuple[str, ...], home: str) -> list[str]:
    """The section pages that a home page links to: those of its menus, else any that look like one."""
    there = [link for link in links if is_on(urlsplit(link.url).hostname or "", hosts) and looks_like_section(link)]
    menu = [link for link in there if link.in_navigation]
    urls = dict.fromkeys(link.url.partition("#")[0] for link in menu or there)
    return [url for url in urls if url.rstrip("/") != home.rstrip("/")][:_MOST_SECTIONS]
