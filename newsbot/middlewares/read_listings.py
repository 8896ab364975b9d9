"""A long back-fill that was stopped or killed goes on where it was: listings that it has read are not asked again."""

from __future__ import annotations

from pathlib import Path

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from newsbot.signals import listing_read

FILE = "listings.txt"


class ReadListings(BaseSpiderMiddleware):
    """With ``JOBDIR``: writes down which listings were read to their end, until the job is finished.

    By then their candidates stand in the store, so that nothing else has to be kept of a job. Scrapy's own job
    is not used: what was in flight at a kill stands in its ``requests.seen`` and in no queue, so it is lost, and
    where the queues were left is written at a clean end only.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        folder = crawler.settings["NEWSBOT_JOB"]
        self.path = Path(folder) / FILE if folder else None
        self._read: set[str] = set()
        if self.path is not None:
            if self.path.exists():
                self._read.update(self.path.read_text(encoding="utf-8").splitlines())
            crawler.signals.connect(self.listing_read, signal=listing_read)
            crawler.signals.connect(self.spider_closed, signal=signals.spider_closed)

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        """``request``, or None for a listing that this job has read."""
        if (listing := request.cb_kwargs.get("listing")) and listing.url in self._read:
            self.crawler.stats.inc_value("newsbot/listings_read_before")
            return None
        return request

    def listing_read(self, response: Response, nested: bool) -> None:
        """Write it down, once its candidates would survive a power cut; not where it leads to other listings."""
        if nested or self.path is None:
            return
        self.crawler.spider.store.flush()  # type: ignore[union-attr]
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(response.cb_kwargs["listing"].url + "\n")

    def spider_closed(self, reason: str) -> None:
        """The same command begins a new job once this one is finished."""
        if reason == "finished" and self.path is not None:
            self.path.unlink(missing_ok=True)
