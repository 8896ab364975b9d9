"""What must hold before a run may begin, and as long as it goes on: the lock, the store, and room to write.

A run that cannot begin, or go on, is closed with ``newsbot/problem`` saying why.
"""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from twisted.python.failure import Failure
from typing_extensions import Self

from newsbot.drops import NotStored
from newsbot.ends import LOCKED, OUTPUT_FAILED, STORE_FAILED
from newsbot.failures import NOT_STORED
from newsbot.lock import LockedError, RunLock
from newsbot.near import remember_line
from newsbot.output import OutputError, mend, publish, unfinished
from newsbot.signals import candidate_failed
from newsbot.stores import Store, StoreError
from newsbot.warc import files as archive_files

logger = logging.getLogger(__name__)


class Storage:
    """Takes the lock, opens the store and publishes what a killed run left."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._lock: RunLock | None = None
        self._closing: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for the run's first and last moments, and for what cannot be stored."""
        storage = cls(crawler)
        for handler, signal in (
            (storage.spider_opened, signals.spider_opened),
            (storage.item_dropped, signals.item_dropped),
            (storage.failed, signals.item_error),
            (storage.failed, signals.spider_error),
            (storage.candidate_failed, candidate_failed),
            (storage.spider_closed, signals.spider_closed),
            (storage.engine_stopped, signals.engine_stopped),
        ):
            crawler.signals.connect(handler, signal=signal)
        return storage

    def spider_opened(self, spider: Spider) -> None:
        """Raise `CloseSpider` where the run cannot begin."""
        folder = Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name
        self._lock = RunLock(folder)
        try:
            self._lock.acquire()
            sketched = self.crawler.settings["NEWSBOT_NEAR_DUPLICATES"] != "off"
            recover(folder, spider.store, getattr(spider, "keeps_urls", False), sketched)  # type: ignore[attr-defined]
        except LockedError as error:
            raise CloseSpider(self._say(LOCKED, error)) from error
        except StoreError as error:
            raise CloseSpider(self._say(STORE_FAILED, error)) from error
        except OutputError as error:
            raise CloseSpider(self._say(OUTPUT_FAILED, error)) from error
        except OSError as error:
            raise CloseSpider(self._say(OUTPUT_FAILED, f"cannot write {folder}: {error.strerror}")) from error

    def item_dropped(self, exception: Exception) -> None:
        """End the run where the output failed."""
        if isinstance(exception, NotStored):
            self._end(OUTPUT_FAILED, exception)

    def failed(self, failure: Failure) -> None:
        """End the run where the store failed."""
        if isinstance(failure.value, StoreError):
            self._end(STORE_FAILED, failure.value)

    def candidate_failed(self, request: Request, reason: str, detail: object) -> None:
        """End the run where a page could not be kept."""
        if reason == NOT_STORED:
            self._end(OUTPUT_FAILED, detail)

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Publish the archive files. The lines that name their records are published by then."""
        if reason == LOCKED:
            return
        try:
            for part in archive_files.unfinished(Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name):
                archive_files.publish(part)
        except OutputError as error:
            self._say(OUTPUT_FAILED, error)

    def engine_stopped(self) -> None:
        """Close the store and give the lock back, last of all."""
        if "store" in vars(self.crawler.spider):
            self.crawler.spider.store.close()  # type: ignore[union-attr]
        if self._lock is not None:
            self._lock.release()

    def _end(self, reason: str, why: object) -> None:
        if self._closing is None:
            engine = self.crawler.engine
            self._closing = asyncio.ensure_future(engine.close_spider_async(reason=self._say(reason, why)))

    def _say(self, reason: str, why: object) -> str:
        self.crawler.stats.set_value("newsbot/problem", str(why))
        logger.error("%s", why)
        return reason


def recover(folder: Path, store: Store, keep_urls: bool = False, sketched: bool = True) -> None:
    """Publish the files of runs that were killed, and remember the articles on their lines.

    A line may have been written just before the kill and its article not remembered; the other way round
    cannot be, because the line comes first. Archive files are mended before the lines that name their records.
    """
    for part in archive_files.unfinished(folder):
        archive_files.mend(part)
        archive_files.publish(part)
    for part in unfinished(folder):
        lines = 0
        for article in mend(part):
            lines += 1
            known = store.find(article["id"])
            if known is None or known.version < article["version"]:
                remember_line(store, article, keep_urls, sketched)
        store.flush()
        publish(part)
        logger.warning("recovered %s lines of a run that was killed: %s", lines, part.name)
