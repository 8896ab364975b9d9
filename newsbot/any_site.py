"""A site that no file describes: what it publishes is found from its home page, and read by the general rules."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from scrapy.http import Response, TextResponse

from newsbot.arguments import ArgumentError, Arguments, parse_arguments
from newsbot.discovery.base import Candidate
from newsbot.discovery.feed import Feed
from newsbot.discovery.section import Section
from newsbot.discovery.site import Site
from newsbot.discovery.sitemap import Sitemap
from newsbot.extraction.kind import WITHOUT_TEXT
from newsbot.items import Article
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress

# Characters of text: of a page that says it is an article, and of one that does not.
_DECLARED, _UNDECLARED = 100, 700
_PARAGRAPHS = 3
_MACHINE_READ = ("site", "json_ld", "microdata", "meta")
_OG_ARTICLE = re.compile(r"<meta\b(?=[^>]*og:type)(?=[^>]*content=[\"']?\s*article)[^>]*>", re.IGNORECASE)


class AnySiteSpider(NewsSpider):
    """The site at ``site=``. Its host, without ``www.``, is the name of its runs and the first half of its ids.

    The site is that host and all below it: what is published under another name of the same owner is another site.
    """

    rules = ArticleRules()

    def __init__(self, *args: Any, **arguments: str) -> None:
        """Raises `ArgumentError` for an argument that cannot be followed."""
        home = read_home(arguments)
        host = self.run_name(arguments)
        self.rules = ArticleRules(source=host, address=site_address(host))
        section = Section((), site_address(host), any_page=True)
        self.discovery = (Site(home, section), Feed(()), Sitemap((), new=True, any_page=True), section)
        self.allowed_domains = [host]
        super().__init__(*args, **arguments)
        self.name = host

    @classmethod
    def read_arguments(cls, arguments: dict[str, str]) -> Arguments:
        """What ``-a`` arguments ask; raises `ArgumentError` where they cannot be followed."""
        address = site_address(cls.run_name(arguments))
        today = datetime.datetime.now(datetime.timezone.utc).date()
        given = {name: value for name, value in arguments.items() if name != "site"}
        return parse_arguments(given, address, (), today, has_days=True, also=("site",))

    @classmethod
    def run_name(cls, arguments: dict[str, str]) -> str:
        """The site's host without ``www.``; raises `ArgumentError` where none is given."""
        return (urlsplit(read_home(arguments)).hostname or "").removeprefix("www.")

    def parse_article(self, response: Response, candidate: Candidate) -> Iterator[Article]:
        """The article of a page; a page that is none fails as ``not_article``, unless the user named it."""
        for article in super().parse_article(response, candidate):
            if self.window.is_named or is_article(article, response):
                yield article
            else:
                self._tell_failure(response.request, "not_article", "too little text, and nothing says that it is one")


def read_home(arguments: dict[str, str]) -> str:
    """The address of the site's home page; raises `ArgumentError` where ``site=`` gives none."""
    text = str(arguments.get("site", "")).strip()
    accepted = ArgumentError(f"site={text!r} is no site: accepted is site=https://example.org/")
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        raise accepted from None
    if not known or parts.query or " " in parts.netloc:
        raise accepted
    return f"{parts.scheme}://{parts.netloc}{parts.path or '/'}"


def site_address(host: str) -> ArticleAddress:
    """Every page of ``host`` and of the hosts below it."""
    return ArticleAddress((host, f".{host}"), "/")


def is_article(article: Article, response: Response) -> bool:
    """Whether a page's own evidence makes it an article.

    That is a moment of publication in what it says to machines, or its type, and some text; or text enough in
    several paragraphs. A video or a gallery needs no text.
    """
    declared = article.evidence.get("published_at") in _MACHINE_READ
    if not declared and isinstance(response, TextResponse):
        declared = bool(_OG_ARTICLE.search(response.text))
    letters = len(article.body or "")
    if declared:
        return letters >= _DECLARED or article.kind in WITHOUT_TEXT
    return letters >= _UNDECLARED and len(article.paragraphs) >= _PARAGRAPHS
