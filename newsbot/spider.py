"""The spider of every site: arguments → listings → candidates → article pages → articles."""

from __future__ import annotations

import datetime
import json
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, cast

from scrapy import Request, signals
from scrapy.core.scheduler import Scheduler
from scrapy.http import HtmlResponse, Response
from twisted.python.failure import Failure

import newsbot
from newsbot.discovery.base import Candidate, Found, Listing, Window, canonical_candidate
from newsbot.extraction.article import extract_article
from newsbot.extraction.sources import Listed
from newsbot.failures import failure_reason
from newsbot.items import Article
from newsbot.signals import candidate_failed, listing_read
from newsbot.site import SiteSpider

# An article page goes before the next listing: what is found is fetched while it is fresh, and the queue stays short.
ARTICLE_PRIORITY = 10
# Bytes. A sitemap may have 50 MB by its own standard.
LISTING_MAXSIZE = 64 * 1024 * 1024
NOT_MODIFIED = "http_304"
# How a site says that there is nothing where something was only looked for.
ABSENT = ("http_404", "http_410", "unreadable")
# Requests that wait in the queue before more are made.
QUEUED = 1000


class NewsSpider(SiteSpider):
    """A site is data: its spider declares ``rules`` and ``discovery`` and has no code of its own."""

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
        # What waits may be of any day; only a job that goes on looks for its own among it.
        if not self.window.is_named and (not self.checks_days or self.settings["NEWSBOT_JOB"]):
            yield from self._requests(self._waiting())
        if self.recheck is not None:
            for known in self.store.recent(self.name, self.recheck):
                # A store made again from the lines may not have the address of every one.
                if url := known.url or self._address.rebuild(known.id.partition(":")[2]):
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
        if self._address.read_id(response.url):
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
            self._count_listing_failure(listing, getattr(error, "reason", "unreadable"), error)
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
        if record := response.meta.get("warc"):
            article.evidence["warc"] = record
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
            self._count_listing_failure(request.cb_kwargs["listing"], reason, failure.value)

    def _requests(self, found: Iterable[Found], strategy: str = "") -> Iterator[Request]:
        for one in found:
            if isinstance(one, Listing):
                kwargs = {"listing": one, "strategy": one.strategy or strategy}
                meta = {"download_maxsize": LISTING_MAXSIZE}
                yield Request(one.url, self.parse_listing, errback=self.listing_failed, cb_kwargs=kwargs, meta=meta)
            elif candidate := canonical_candidate(one, self._address):
                yield self._article_request(candidate)

    def _article_request(self, candidate: Candidate, recheck: bool = False) -> Request:
        meta = {
            "article_id": f"{self.rules.source}:{self._address.read_id(candidate.url)}",
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

    def _count_listing_failure(self, listing: Listing, reason: str, detail: object) -> None:
        if listing.guessed and reason in ABSENT:
            self.crawler.stats.inc_value("newsbot/listings_absent")
            return
        self.crawler.stats.inc_value(f"newsbot/listings_failed/{reason}")
        self.logger.warning("listing failed (%s) %s: %s", reason, listing.url, detail)
