"""A spider whose start are articles: what pipelines, stats, report and exit status do in a crawl they do here too."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.utils.asyncio import create_looping_call
from typing_extensions import Self

import newsbot
from newsbot.discovery.base import Window
from newsbot.drops import NotStored
from newsbot.ends import OUTPUT_FAILED, PREFIX
from newsbot.extract.lines import Target
from newsbot.extract.page import UNREADABLE, NoPage
from newsbot.extract.sites import Sites
from newsbot.extract.source import Sources
from newsbot.extract.workers import Outcome, WorkerDied, Workers
from newsbot.failures import failure_reason
from newsbot.items import Article
from newsbot.middlewares.throttle import is_closing
from newsbot.run import new_run_id
from newsbot.stores import Store, open_store
from newsbot.warc.read import Damaged, Record, read_records

# Seconds between two looks whether the spider may close.
_LOOK = 0.1


class ExtractSpider(Spider):
    """Reads ``files`` and asks no network. A page that comes twice is one article, an edited one its next version."""

    name = "extract"
    window = Window()
    rechecks = True
    keeps_urls = False

    def __init__(self, files: tuple[str, ...], workers: int, sites: Sites, target: Target | None) -> None:
        super().__init__()
        self.target = target
        self.sources = Sources(files)
        self._count, self._sites = workers, sites
        self._workers: Workers | None = None
        self._is_through = asyncio.Event()
        self._problem: Exception | None = None
        self._looks = create_looping_call(self._let_close)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Listen for what becomes of each article."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        for handler, signal in (
            (spider.item_through, signals.item_scraped),
            (spider.item_dropped, signals.item_dropped),
            (spider.item_through, signals.item_error),
            (spider.opened, signals.spider_opened),
        ):
            crawler.signals.connect(handler, signal=signal)
        return spider

    @cached_property
    def store(self) -> Store:
        """What is remembered; in memory, unless the user names one."""
        return open_store(self.settings)

    @cached_property
    def run_id(self) -> str:
        """The run's name, also of its output file."""
        return new_run_id(Path(self.settings["NEWSBOT_DATA"]) / self.name)

    async def start(self) -> AsyncIterator[Article]:
        """The articles, each when the one before is written: so the lines have the order of the files."""
        self._workers = Workers(self._count, self._sites, self.settings.getint("DOWNLOAD_MAXSIZE"))
        async for record, outcome in self._workers.outcomes(self._pages()):
            # Asked to close, Scrapy still takes what `start` yields, and counts it after the report.
            if is_closing(self.crawler):
                return
            if not isinstance(outcome, Article):
                self._count_loss(record, outcome)
                continue
            self._count_one("candidates")
            outcome.run_id, outcome.newsbot_version = self.run_id, newsbot.__version__
            self._is_through.clear()
            yield outcome
            await self._is_through.wait()
            if self._problem is not None:
                self.crawler.stats.set_value(f"{PREFIX}problem", str(self._problem))
                raise CloseSpider(OUTPUT_FAILED)

    def opened(self) -> None:
        """Be able to close."""
        self._looks.start(_LOOK)

    def item_through(self) -> None:
        """The next one may come."""
        self._is_through.set()

    def item_dropped(self, exception: Exception) -> None:
        """The same, unless nothing can be written any more."""
        self._problem = exception if isinstance(exception, NotStored) else None
        self._is_through.set()

    def closed(self, reason: str) -> None:
        """Let go of processes and files."""
        if self._looks.running:
            self._looks.stop()
        self.sources.stop()
        if self._workers is not None:
            self._workers.close()

    async def _pages(self) -> AsyncIterator[tuple[Record, str]]:
        """The records that may be pages; the others are counted. A file is read in a thread: a pipe may stand still."""
        records = self._records()
        while (found := await asyncio.to_thread(next, records, None)) is not None:
            record, file = found
            self._count_one("records")
            if isinstance(record, Damaged):
                self._count_one("records/damaged")
                self.logger.warning("damaged: %s: %s", file, record.detail)
            elif reason := _why_no_page(record):
                self._count_one(f"records/{reason}")
            else:
                self.crawler.stats.inc_value("response_received_count")
                yield record, file

    def _records(self) -> Iterator[tuple[Record | Damaged, str]]:
        longest = self.settings.getint("DOWNLOAD_MAXSIZE")
        for source in self.sources:
            try:
                for record in read_records(source, longest):
                    yield record, source.name
            except OSError as error:
                yield Damaged(f"cannot be read further: {error.strerror}"), source.name

    def _let_close(self) -> None:
        """Scrapy 2.19 closes the scraper when the last response is through, and what `start` yields has none.

        Its issue 7029: asked to close while an item is in the pipelines, it waits for ever.
        """
        slot = self.crawler.engine.scraper.slot if self.crawler.engine is not None else None
        if slot is not None and slot.closing is not None and not slot.closing.called and slot.is_idle():
            slot.closing.callback(self)

    def _count_loss(self, record: Record, outcome: Outcome) -> None:
        if isinstance(outcome, NoPage):
            self._count_one(f"records/{outcome.reason}")
            return
        assert isinstance(outcome, BaseException)
        known = isinstance(outcome, (*UNREADABLE, WorkerDied))
        reason = failure_reason(outcome) if known else "extraction_error"
        self._count_one("candidates")
        self._count_one(f"failed/{reason}")
        trace = None if known else outcome
        self.logger.log(30 if known else 40, "failed (%s) %s: %s", reason, record.url, outcome, exc_info=trace)

    def _count_one(self, name: str) -> None:
        self.crawler.stats.inc_value(PREFIX + name)


def _why_no_page(record: Record) -> str | None:
    """The counter of a record that holds no page; None for one that may."""
    if record.kind != "response":
        return record.kind or "no_type"
    if record.is_too_long:
        return "too_large"
    is_http = record.url.startswith(("http://", "https://")) and record.content_type.startswith("application/http")
    return None if is_http else "no_http"
