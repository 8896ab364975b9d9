"""Every candidate ends in exactly one counter.

``newsbot/candidates`` = ``newsbot/stored`` + ``newsbot/known`` + ``newsbot/repeated`` + the sum of
``newsbot/dropped/…`` + the sum of ``newsbot/failed/…`` + ``newsbot/unfinished``.
"""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.statscollectors import StatsCollector
from twisted.python.failure import Failure
from typing_extensions import Self

from newsbot.items import Article

logger = logging.getLogger(__name__)

PREFIX = "newsbot/"


class Outcomes:
    """Counts the ends that Scrapy signals. The spider counts failures, SeenCandidates those known already."""

    def __init__(self, stats: StatsCollector) -> None:
        self.stats = stats

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to the crawler."""
        outcomes = cls(crawler.stats)
        for handler, signal in (
            (outcomes.item_scraped, signals.item_scraped),
            (outcomes.item_dropped, signals.item_dropped),
            (outcomes.item_error, signals.item_error),
            (outcomes.request_dropped, signals.request_dropped),
            (outcomes.spider_error, signals.spider_error),
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
        self._count(f"dropped/{getattr(exception, 'reason', type(exception).__name__)}")

    def item_error(self, item: Any) -> None:
        """A pipeline failed."""
        self._count("failed/pipeline_error")

    def request_dropped(self, request: Request) -> None:
        """The scheduler has had this address in this run, directly or through a redirect."""
        if "article_id" not in request.meta:
            return
        if request.url in request.meta.get("redirect_urls", ()):
            self._count("failed/redirect_loop")
            logger.warning("failed (redirect_loop) %s", request.meta["redirect_urls"][0])
        else:
            self._count("repeated")

    def spider_error(self, failure: Failure, response: Response | Failure) -> None:
        """The extraction failed: a bug of ours, counted as such."""
        request = getattr(response, "request", None)
        if request is not None and "article_id" in request.meta:
            self._count("failed/extraction_error")

    def spider_closed(self, spider: Spider) -> None:
        """What has ended nowhere was still waiting when the run was stopped."""
        counts = ends(self.stats.get_stats())
        if unfinished := counts.pop("candidates", 0) - sum(counts.values()):
            self.stats.set_value(f"{PREFIX}unfinished", unfinished)

    def _count(self, name: str) -> None:
        self.stats.inc_value(PREFIX + name)


def ends(stats: dict[str, Any]) -> dict[str, int]:
    """Of a run's stats: its candidates and each of their ends, by name without the prefix."""
    names = ("candidates", "stored", "known", "repeated", "unfinished")
    counts = {name: stats[PREFIX + name] for name in names if PREFIX + name in stats}
    for name, value in stats.items():
        if name.startswith((f"{PREFIX}dropped/", f"{PREFIX}failed/")):
            counts[name.removeprefix(PREFIX)] = value
    return counts
