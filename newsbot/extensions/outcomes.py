"""Every candidate ends in exactly one counter; see `newsbot.ends` for their names."""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached
from twisted.python.failure import Failure
from typing_extensions import Self

from newsbot.ends import PREFIX, ends
from newsbot.items import Article
from newsbot.network.addresses import is_private_host
from newsbot.signals import candidate_failed
from newsbot.stores import StoreError

logger = logging.getLogger(__name__)


class Outcomes:
    """Counts the ends of candidates. Those that end before they are fetched, SeenCandidates counts."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to the crawler."""
        outcomes = cls(crawler)
        for handler, signal in (
            (outcomes.item_scraped, signals.item_scraped),
            (outcomes.item_dropped, signals.item_dropped),
            (outcomes.item_error, signals.item_error),
            (outcomes.request_dropped, signals.request_dropped),
            (outcomes.spider_error, signals.spider_error),
            (outcomes.candidate_failed, candidate_failed),
            (outcomes.spider_closed, signals.spider_closed),
        ):
            crawler.signals.connect(handler, signal=signal)
        return outcomes

    def item_scraped(self, item: Any) -> None:
        """The article is stored."""
        self._count("stored")
        if isinstance(item, Article):
            self._count(f"kinds/{item.kind}")
            for flaw in item.flaws:
                self._count(f"flaws/{flaw}")

    def item_dropped(self, item: Any, exception: Exception) -> None:
        """A pipeline dropped the article for a named reason."""
        self._count(getattr(exception, "counter", f"dropped/{type(exception).__name__}"))

    def item_error(self, failure: Failure) -> None:
        """A pipeline raised: the store refused, or it is a bug of ours."""
        self._count("dropped/not_stored" if isinstance(failure.value, StoreError) else "failed/pipeline_error")

    def request_dropped(self, request: Request) -> None:
        """The scheduler has had this address in this run, directly or through a redirect."""
        if "article_id" not in request.meta:
            return
        led = request.meta.get("redirect_urls", ())
        if request.url in led:
            self._fail_redirect(request, "redirect_loop")
        elif led and is_private_host(urlparse_cached(request).hostname or ""):
            self._fail_redirect(request, "private_address")
        else:
            self._count("repeated")

    def _fail_redirect(self, request: Request, reason: str) -> None:
        first = request.replace(url=request.meta["redirect_urls"][0])
        self.crawler.signals.send_catch_log(candidate_failed, request=first, reason=reason, detail=request.url)

    def spider_error(self, failure: Failure, response: Response | Failure) -> None:
        """The extraction failed: a bug of ours, counted as such."""
        request = getattr(response, "request", None)
        if request is not None and "article_id" in request.meta:
            self._count("failed/extraction_error")

    def candidate_failed(self, request: Request, reason: str, detail: object) -> None:
        """The page could not be had."""
        self._count(f"failed/{reason}")
        candidate = request.cb_kwargs.get("candidate")
        logger.warning("failed (%s) %s: %s", reason, candidate.url if candidate else request.url, detail)

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """What has ended nowhere was still waiting its turn when the run was stopped."""
        counts = ends(self.crawler.stats.get_stats())
        unfinished = counts.pop("candidates", 0) - sum(counts.values())
        if unfinished < 0 or (unfinished and reason == "finished"):
            self.crawler.stats.set_value(f"{PREFIX}unbalanced", unfinished)
            logger.error("%s candidates have ended nowhere: a bug of newsbot", unfinished)
        elif unfinished:
            self.crawler.stats.set_value(f"{PREFIX}unfinished", unfinished)

    def _count(self, name: str) -> None:
        self.crawler.stats.inc_value(PREFIX + name)
