"""What a site's strategies and its pages give, seen through the ordinary crawler: for ``checksite`` and ``addsite``."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import HtmlResponse, Response
from twisted.python.failure import Failure
from typing_extensions import Self

from newsbot.discovery.base import Candidate, Listing, Window, canonical_candidate
from newsbot.extraction.article import extract_article
from newsbot.extraction.page import read_page
from newsbot.extraction.sources import Listed, Sources
from newsbot.failures import failure_reason
from newsbot.items import Article
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider

# A look is no crawl: of each listing that leads to others so many are followed, and of a strategy's own so many asked.
MOST_NESTED, MOST_STARTS = 6, 6
# The fields of which each source is shown.
FIELDS = ("title description byline published_at updated_at section tags language free canonical_url").split()
# What the engine must have for a survey; articles are looked at, not kept.
SETTINGS: dict[str, Any] = {"ITEM_PIPELINES": {}, "LOG_LEVEL": "ERROR"}


@dataclass
class Read:
    """A listing as it was read, or why it was not. ``strategy``: the one that reads it."""

    strategy: str
    url: str
    candidates: list[Candidate] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    error: str | None = None

    @property
    def newest(self) -> str:
        """When the newest candidate was published, as far as the listing says; empty where it does not."""
        return max((one.published_at for one in self.candidates if one.published_at), default="")


@dataclass
class Looked:
    """A page, the article made of it, and what each source says: field → (source, text) in the order of the sources."""

    candidate: Candidate
    response: HtmlResponse
    article: Article
    said: dict[str, list[tuple[str, str]]]


@dataclass
class Survey:
    """All that was seen. ``failed``: pages that could not be had, with the reason. ``pages``: how many to look at."""

    pages: int = 3
    read: list[Read] = field(default_factory=list)
    looked: list[Looked] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)

    def of(self, strategy: str) -> list[Read]:
        """The listings of a strategy that held candidates."""
        return [read for read in self.read if read.strategy == strategy and read.candidates]

    def choose(self) -> Iterator[Candidate]:
        """Pages to look at: of each strategy in turn."""
        strategies = dict.fromkeys(read.strategy for read in self.read)
        queues = [[one for read in self.of(name) for one in read.candidates] for name in strategies]
        chosen: dict[str, Candidate] = {}
        for row in zip_longest(*queues):
            chosen |= {one.url: one for one in row if one is not None and one.url not in chosen}
        return islice(chosen.values(), self.pages)


def surveyor(spider: type[NewsSpider], survey: Survey) -> type[NewsSpider]:
    """A spider that finds articles as ``spider`` does, writes down in ``survey`` what it sees, and stores nothing."""
    return type("Surveyor", (Surveying, spider), {"survey": survey})


class Surveying(NewsSpider):
    """Mixed into a site's spider: listings are read by its strategies, then a few pages are looked at."""

    survey: Survey

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """As Scrapy does; the pages are asked for when the listings are read."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.look, signal=signals.spider_idle)
        return spider

    def _first_requests(self) -> Iterator[Request]:
        yesterday = datetime.datetime.now(datetime.timezone.utc).date() - datetime.timedelta(1)
        for name, strategy in self.strategies.items():
            starts = list(strategy.start(Window())) or list(strategy.start(Window(yesterday, yesterday)))
            yield from self._requests(starts[:MOST_STARTS], name)

    def parse_listing(self, response: Response, listing: Listing, strategy: str) -> Iterator[Request]:
        """Write down what a listing holds; a few of those it leads to, of each kind."""
        read = Read(strategy, listing.url)
        self.survey.read.append(read)
        try:
            found = list(self.strategies[strategy].parse(response, listing))
        except ValueError as error:
            read.error = str(error)
            return
        canonical = (canonical_candidate(one, self._address) for one in found if isinstance(one, Candidate))
        read.candidates = [one for one in canonical if one is not None]
        read.listings = [one for one in found if isinstance(one, Listing)]
        for kind in dict.fromkeys(one.strategy for one in read.listings):
            of_kind = [one for one in read.listings if one.strategy == kind]
            yield from self._requests(of_kind[:MOST_NESTED], strategy)

    def listing_failed(self, failure: Failure) -> None:
        """Write down why a listing could not be had."""
        request: Request = failure.request  # type: ignore[attr-defined]
        reason = failure_reason(failure.value)
        self.survey.read.append(Read(request.cb_kwargs["strategy"], request.url, error=reason))

    def look(self) -> None:
        """Ask for the pages that are looked at, once."""
        pages, self.survey.pages = list(self.survey.choose()), 0
        for candidate in pages:
            self.crawler.engine.crawl(self._article_request(candidate))
        if pages:
            raise DontCloseSpider

    def parse_article(self, response: Response, candidate: Candidate) -> Iterator[Article]:
        """Write down what a page gives; no article comes of it."""
        if isinstance(response, HtmlResponse):
            self.survey.looked.append(look_at(response, candidate, self.rules))
        else:
            self.survey.failed.append((candidate.url, "not_html"))
        return iter(())

    def article_failed(self, failure: Failure) -> None:
        """Write down why a page could not be had."""
        request: Request = failure.request  # type: ignore[attr-defined]
        self.survey.failed.append((request.url, failure_reason(failure.value)))


def look_at(response: HtmlResponse, candidate: Candidate, rules: ArticleRules) -> Looked:
    """The article of a page, and beside it what each source says."""
    listed = Listed(candidate.title, candidate.published_at, candidate.section)
    sources = Sources(read_page(response), rules, listed)
    said = {name: [(source, ", ".join(texts)) for source, texts in sources.of(name)] for name in FIELDS}
    return Looked(candidate, response, extract_article(response, rules, listed), said)
