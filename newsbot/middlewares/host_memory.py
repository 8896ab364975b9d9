"""What one run learnt of a host's pace, for the next one to begin with."""

from __future__ import annotations

import logging
import time
from datetime import datetime, timedelta, timezone
from urllib.parse import urlsplit

from scrapy.crawler import Crawler

from newsbot.pace import Pace
from newsbot.stores import HostPace, Store, StoreError

logger = logging.getLogger(__name__)

# Seconds between two savings: so much of it a kill may take.
INTERVAL = 10.0
# What a night may have changed, and how long it takes until a host may be asked half as fast, or is a stranger again.
FRESH_DOUBT, HALF, STRANGER = 0.1, timedelta(days=30), timedelta(days=90)


class HostMemory:
    """In the store of the spider, once that is open. Of a mirror it is the mirror that is remembered, not the site."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._saved: dict[str, float] = {}

    def begin(self, host: str, pace: Pace) -> None:
        """Let ``pace`` begin where an earlier run was."""
        self._saved[host] = time.monotonic()
        store = self._store()
        known = store.hosts.find(self._name(host)) if store else None
        if known is None:
            return
        age = datetime.now(timezone.utc) - known.learnt_at
        if age < STRANGER:
            pace.remember(known.rate, known.doubt + FRESH_DOUBT + max(0.0, age / HALF))

    def keep(self, host: str, pace: Pace, at_once: bool = False) -> None:
        """Save what was learnt, every ten seconds at most, or ``at_once``; where nothing was, what is known stays."""
        now = time.monotonic()
        if now - self._saved[host] < INTERVAL and not at_once:
            return
        self._saved[host] = now
        store, learnt = self._store(), pace.learnt()
        if store is None or learnt is None:
            return
        try:
            store.hosts.set(self._name(host), HostPace(*learnt, datetime.now(timezone.utc)))
        except StoreError as error:
            # What cannot be done without the store ends the run; this can.
            logger.warning("the pace of %s is not kept: %s", host, error)

    def _name(self, host: str) -> str:
        mirror = getattr(self.crawler.spider, "mirror", None)
        return urlsplit(mirror).netloc if mirror else host

    def _store(self) -> Store | None:
        store: Store | None = vars(self.crawler.spider).get("store") if self.crawler.spider else None
        return store
