"""A live line on the terminal: what a run has done so far.

tqdm draws it, rather than rich: it has no dependencies, and all that is needed is one line that steps aside for the
lines of the log and comes back below them.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call
from tqdm import tqdm
from typing_extensions import Self

from newsbot.ends import PREFIX

# Seconds between two drawings, and those over which pages a second are counted.
INTERVAL, RATE_SPAN = 0.5, 10.0


class Progress:
    """Draws the line while a spider is open, where standard error is a terminal and ``NEWSBOT_PROGRESS`` is on."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._task = create_looping_call(self.draw)
        self._line: _Line | None = None
        self._pages: deque[tuple[float, int]] = deque(maxlen=round(RATE_SPAN / INTERVAL))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises `NotConfigured` where there is nobody to look at it: under cron, in a pipe, in Scrapy's shell."""
        settings = crawler.settings
        looked_at = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        if not (looked_at and settings.getbool("NEWSBOT_PROGRESS") and settings.getbool("LOG_ENABLED")):
            raise NotConfigured
        # How Scrapy's shell says that nothing is to come up in its own lines.
        if not settings.getfloat("LOGSTATS_INTERVAL"):
            raise NotConfigured
        progress = cls(crawler)
        crawler.signals.connect(progress.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(progress.spider_closed, signal=signals.spider_closed)
        return progress

    def spider_opened(self, spider: Spider) -> None:
        """Begin to draw."""
        self._line = _Line(sys.stderr)
        self._task.start(INTERVAL)

    def spider_closed(self) -> None:
        """Take the line away: the log's last line says what the run did."""
        if self._task.running:
            self._task.stop()
        if self._line is not None:
            self._line.close()

    def draw(self) -> None:
        """Draw the line as the stats are now."""
        assert self._line is not None
        assert self.crawler.spider is not None
        stats = self.crawler.stats.get_stats()
        self._pages.append((time.monotonic(), stats.get("response_received_count", 0)))
        self._line.show(f"{self.crawler.spider.name}: {self.text(stats, self._rate())}")

    def text(self, stats: Mapping[str, Any], rate: float) -> str:
        """A run so far; ``rate``: pages a second."""
        return describe(stats, rate)

    def _rate(self) -> float:
        (start, before), (end, now) = self._pages[0], self._pages[-1]
        return (now - before) / (end - start) if end > start else 0.0


def describe(stats: Mapping[str, Any], rate: float) -> str:
    """A run so far, in a line; ``rate``: pages a second.

    >>> describe({"response_received_count": 12, "newsbot/stored": 9, "scheduler/enqueued": 20}, 1.5)
    '12 pages, 9 articles, 1.5 pages/s, 0 × 429, 20 queued'
    """
    queued = stats.get("scheduler/enqueued", 0) - stats.get("scheduler/dequeued", 0)
    return (
        f"{stats.get('response_received_count', 0)} pages, {stats.get(f'{PREFIX}stored', 0)} articles, "
        f"{rate:.1f} pages/s, {stats.get('downloader/response_status_count/429', 0)} × 429, {queued} queued"
    )


class _Tqdm(tqdm):  # type: ignore[type-arg]
    # A thread that would draw as well.
    monitor_interval = 0


class _Line:
    """The last line of ``terminal``; what the log writes there goes above it."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal
        self._drawn = _Tqdm(file=terminal, bar_format="{desc}", leave=False)
        self._handlers = list(_log_handlers(terminal))
        for handler in self._handlers:
            handler.setStream(_Above(terminal))

    def show(self, text: str) -> None:
        """Replace the line; one longer than the terminal is wide is cut, for it could not be taken back."""
        columns = os.get_terminal_size(self._terminal.fileno()).columns
        self._drawn.set_description_str(text[: columns - 1] if columns else text)

    def close(self) -> None:
        """Leave the terminal as it was."""
        self._drawn.close()
        for handler in self._handlers:
            handler.setStream(self._terminal)


class _Above:
    """A stream whose text is written above the line."""

    def __init__(self, terminal: TextIO) -> None:
        self._terminal = terminal

    def write(self, text: str) -> None:
        tqdm.write(text, file=self._terminal, end="")

    def flush(self) -> None:
        self._terminal.flush()


def _log_handlers(terminal: TextIO) -> Iterator[logging.StreamHandler[Any]]:
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler) and handler.stream is terminal:
            yield handler
