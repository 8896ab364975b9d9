"""The spider of every site: arguments → listings → candidates → article pages → articles."""

from __future__ import annotations

import datetime
import json
from collections.abc import AsyncIterator, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, cast
from zoneinfo import ZoneInfo

from scrapy import Request, Spider, signals
from scrapy.core.scheduler import Scheduler
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse, Response
from scrapy.settings import Settings
from twisted.python.failure import Failure
from typing_extensions import Self

import newsbot
from newsbot.arguments import Arguments, parse_arguments
from newsbot.discovery.article_ids import ArticleIds
from newsbot.discovery.base import Candidate, Found, Listing, Strategy, Window, canonical_candidate
from newsbot.discovery.urls import NamedUrls
from newsbot.extraction.article import extract_article
from newsbot.extraction.sources import Listed
from newsbot.failures import failure_reason
from newsbot.items import Article
from newsbot.mirror import SCHEMES
from newsbot.rules import ArticleRules
from newsbot.run import new_run_id
from newsbot.signals import candidate_failed, listing_read
from newsbot.stores import Store, open_store
from newsbot.text.urls import ArticleAddress

# An article page goes before the next listing: what is found is fetched while it is fresh, and the queue stays short.
ARTICLE_PRIORITY = 10
# Bytes. A sitemap may have 50 MB by its own standard.
LISTING_MAXSIZE = 64 * 1024 * 1024
NOT_MODIFIED = "http_304"
# Requests that wait in the queue before more are made.
QUEUED = 1000


class NewsSpider(Spider):
    """A site is data: its spider declares ``rules`` and ``discovery`` and has no code of its own."""

    rules: ClassVar[ArticleRules]
    discovery: ClassVar[tuple[Strategy, ...]] = ()

    def __init__(self, *args: Any, **arguments: str) -> None:
        """Raises `ArgumentError` for an argument that cannot be followed."""
        super().__init__(*args)
        asked = self.read_arguments(arguments)
        self.window, self.mirror, self.recheck = asked.window, asked.mirror, asked.recheck

    @classmethod
    def read_arguments(cls, arguments: dict[str, str]) -> Arguments:
        """What ``-a`` arguments ask of this spider; raises `ArgumentError` where they cannot be followed."""
        sections = next((getattr(s, "sections", ()) for s in cls.discovery if hasattr(s, "sections")), ())
        today = datetime.datetime.now(ZoneInfo(cls.rules.timezone)).date()
        return parse_arguments(arguments, cls._address(), sections, today)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """As Scrapy does, with the settings that follow from the arguments."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        # The shell builds the spider after the engine, when it is too late for settings.
        if not crawler.settings.frozen:
            spider._adjust(crawler.settings)
        return spider

    def _adjust(self, settings: Settings) -> None:
        """Say who asks, and, with a mirror, take pages from there."""
        # A job's place is kept, not Scrapy's use of it: see ReadListings.
        settings.set("NEWSBOT_JOB", settings["JOBDIR"])
        settings.set("JOBDIR", None, priority="cmdline")
        if contact := settings["NEWSBOT_CONTACT"]:
            settings.set("USER_AGENT", f"{settings['USER_AGENT']} {contact}", priority="spider")
        if self.mirror:
            handlers = dict.fromkeys(SCHEMES, "newsbot.mirror.MirrorHandler")
            settings.set("DOWNLOAD_HANDLERS", handlers, priority="spider")

    @classmethod
    def _address(cls) -> ArticleAddress:
        assert cls.rules.address is not None
        return cls.rules.address

    @cached_property
    def store(self) -> Store:
        """What is remembered; opened when it is first asked."""
        return open_store(self.settings)

    @cached_property
    def run_id(self) -> str:
        """The run's name, also of its output file."""
        return new_run_id(Path(self.settings["NEWSBOT_DATA"]) / self.name)

    @cached_property
    def strategies(self) -> dict[str, Strategy]:
        """The site's strategies by name, and those that every site has."""
        everywhere: tuple[Strategy, ...] = (ArticleIds(self._address()), NamedUrls())
        return {strategy.name: strategy for strategy in (*self.discovery, *everywhere)}

    async def start(self) -> AsyncIterator[Any]:
        """Requests for what was asked, no faster than they are taken: a window may hold a million articles."""
        for request in self._first_requests():
            # A host that is asked slowly leaves the crawler idle, with requests in its queue.
            while self._has_enough():
                await self.crawler.signals.wait_for(signals.scheduler_empty)
            yield request

    def _has_enough(self) -> bool:
        engine = self.crawler.engine
        return engine.needs_backout() or len(cast(Scheduler, engine.scheduler)) >= QUEUED

    def _first_requests(self) -> Iterator[Request]:
        if not self.window.is_named:
            yield from self._requests(self._waiting())
        if self.recheck is not None:
            for known in self.store.recent(self.name, self.recheck):
                url = known.url or self._address().canonical.format(id=known.id.partition(":")[2])
                yield self._article_request(Candidate(url, discovered_by="recheck"), recheck=True)
        for name, strategy in self.strategies.items():
            yield from self._requests(strategy.start(self.window), name)

    def _waiting(self) -> Iterator[Candidate]:
        """What could not be had in earlier runs and is due, whether a listing still names it or not."""
        now = datetime.datetime.now(datetime.timezone.utc)
        for waiting in self.store.waiting(self.name):
            if waiting.next_try and waiting.next_try <= now:
                yield Candidate(**json.loads(waiting.candidate))

    @property
    def rechecks(self) -> bool:
        """Whether this run looks at stored articles again."""
        return self.recheck is not None

    def parse(self, response: Response, **kwargs: Any) -> Iterator[Any]:
        """An article page or a listing, told by its address: for ``scrapy parse`` and the shell."""
        if self._address().read_id(response.url):
            yield from self.parse_article(response, Candidate(response.url))
            return
        for name, strategy in self.strategies.items():
            if listing := next((f for f in strategy.start(Window()) if f.url == response.url), None):
                yield from self.parse_listing(response, listing, name)  # type: ignore[arg-type]

    def parse_listing(self, response: Response, listing: Listing, strategy: str) -> Iterator[Request]:
        """Requests for the candidates of a listing."""
        self.crawler.stats.inc_value("newsbot/listings")
        nested = False
        try:
            for request in self._requests(self.strategies[strategy].parse(response, listing), strategy):
                nested = nested or "listing" in request.cb_kwargs
                yield request
        except ValueError as error:
            self._count_listing_failure(response.url, "unreadable", error)
        else:
            self.crawler.signals.send_catch_log(listing_read, response=response, nested=nested)

    def parse_article(self, response: Response, candidate: Candidate) -> Iterator[Article]:
        """The article of a page."""
        if not isinstance(response, HtmlResponse):
            content_type = (response.headers.get("Content-Type") or b"no content type").decode("latin-1")
            self._tell_failure(response.request, "not_html", content_type)
            return
        listed = Listed(candidate.title, candidate.published_at, candidate.section)
        article = extract_article(response, self.rules, listed)
        article.discovered_by = candidate.discovered_by or None
        article.fetched_at = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        article.run_id = self.run_id
        article.newsbot_version = newsbot.__version__
        yield article

    def article_failed(self, failure: Failure) -> None:
        """Tell that a candidate's page could not be had."""
        self._tell_failure(failure.request, failure_reason(failure.value), failure.value)  # type: ignore[attr-defined]

    def listing_failed(self, failure: Failure) -> None:
        """Count a listing that could not be had, or that has not changed."""
        request: Request = failure.request  # type: ignore[attr-defined]
        reason = failure_reason(failure.value)
        if reason == NOT_MODIFIED:
            self.crawler.stats.inc_value("newsbot/listings_unchanged")
        else:
            self._count_listing_failure(request.url, reason, failure.value)

    def _requests(self, found: Iterable[Found], strategy: str = "") -> Iterator[Request]:
        for one in found:
            if isinstance(one, Listing):
                kwargs = {"listing": one, "strategy": strategy}
                meta = {"download_maxsize": LISTING_MAXSIZE}
                yield Request(one.url, self.parse_listing, errback=self.listing_failed, cb_kwargs=kwargs, meta=meta)
            elif candidate := canonical_candidate(one, self._address()):
                yield self._article_request(candidate)

    def _article_request(self, candidate: Candidate, recheck: bool = False) -> Request:
        meta = {
            "article_id": f"{self.rules.source}:{self._address().read_id(candidate.url)}",
            "named": bool(self.window.urls),
            "recheck": recheck,
        }
        return Request(
            candidate.url,
            self.parse_article,
            errback=self.article_failed,
            cb_kwargs={"candidate": candidate},
            meta=meta,
            priority=ARTICLE_PRIORITY,
        )

    def _tell_failure(self, request: Request | None, reason: str, detail: object) -> None:
        self.crawler.signals.send_catch_log(candidate_failed, request=request, reason=reason, detail=detail)

    def _count_listing_failure(self, url: str, reason: str, detail: object) -> None:
        self.crawler.stats.inc_value(f"newsbot/listings_failed/{reason}")
        self.logger.warning("listing failed (%s) %s: %s", reason, url, detail)
