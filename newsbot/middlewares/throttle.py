"""As fast as each host allows, and no faster: `newsbot.pace` at the edge of Scrapy.

A request waits here for its turn, and one that was refused goes back to the scheduler, first in line. It holds one
of Scrapy's places meanwhile, so `HostQueue` gives each host only a few of them: a slow host slows down no other.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.pqueues import DownloaderAwarePriorityQueue
from scrapy.robotstxt import ProtegoRobotParser, RobotParser
from typing_extensions import Self

from newsbot.middlewares.host_memory import HostMemory
from newsbot.pace import Pace
from newsbot.retry_after import read_retry_after

logger = logging.getLogger(__name__)

# Seconds after which a request that waits looks whether the run is being closed.
LOOK = 0.5
# Seconds that no timer can wait for.
AT_ONCE = 0.001
# Requests of a host that may be held ready beside those under way.
READY = 2
REFUSED_SINCE = "refused_since"


def is_throttled(crawler: Crawler) -> bool:
    """Whether ``NEWSBOT_THROTTLE`` says so; with ``auto`` all but a mirror, which is the user's own server."""
    chosen = str(crawler.settings["NEWSBOT_THROTTLE"]).lower()
    if chosen == "auto":
        return not getattr(crawler.spider, "mirror", None)
    return crawler.settings.getbool("NEWSBOT_THROTTLE")


def is_closing(crawler: Crawler) -> bool:
    """Whether the run has begun to end, while requests wait in its middlewares."""
    engine = crawler.engine
    assert engine is not None
    assert engine.scraper.slot is not None
    return engine.needs_backout() and not (engine.downloader.needs_backout() or engine.scraper.slot.needs_backout())


@dataclass
class _Host:
    pace: Pace
    # Held by the request whose turn is next; the others stand in line.
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    # When it last served a page, or was first asked.
    served: float = field(default_factory=time.monotonic)


class Throttle:
    """Holds requests back, one pace a host; what is refused waits and is never given up before ``NEWSBOT_MAX_WAIT``."""

    def __init__(self, crawler: Crawler) -> None:
        if not is_throttled(crawler):
            raise NotConfigured
        self.crawler = crawler
        settings = crawler.settings
        self.start, self.most = settings.getfloat("NEWSBOT_START_RATE"), settings.getfloat("NEWSBOT_MAX_RATE")
        if delay := settings.getfloat("DOWNLOAD_DELAY"):
            self.most = min(self.most or math.inf, 1 / delay)
        self.max_wait = settings.getfloat("NEWSBOT_MAX_WAIT")
        self.longest_pause = settings.getfloat("NEWSBOT_MAX_RETRY_AFTER")
        self._hosts: dict[str, _Host] = {}
        self.memory = HostMemory(crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for what robots.txt says; raises `NotConfigured` where nothing is to be held back."""
        throttle = cls(crawler)
        crawler.signals.connect(throttle.robots_parsed, signal=signals.robots_parsed)
        crawler.signals.connect(throttle.spider_closed, signal=signals.spider_closed)
        return throttle

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Keep to ``Crawl-delay`` and ``Request-rate``."""
        agent = self.crawler.settings["ROBOTSTXT_USER_AGENT"] or self.crawler.settings["USER_AGENT"]
        for rate in declared_rates(robotparser, agent):
            self._host(request).pace.declare(rate)

    def spider_closed(self) -> None:
        """Keep what was learnt for the next run."""
        for key, host in self._hosts.items():
            self.memory.keep(key, host.pace, at_once=True)

    async def process_request(self, request: Request) -> Request | Response | None:
        """Wait for the turn; where the run is being closed meanwhile, the request goes back."""
        host = self._host(request)
        async with host.turn:
            while (wait := host.pace.wait(time.monotonic())) > AT_ONCE:
                if is_closing(self.crawler):
                    return leave(request)
                if self._is_lost(host, request):
                    request.meta["dont_retry"] = True
                    return Response(request.url, status=429, request=request)
                await asyncio.sleep(min(wait, LOOK))
            request.meta["sent"] = host.pace.sent(time.monotonic())
        # It may be a copy of one that was put back past the filter of duplicates; what it leads to is not.
        request.dont_filter = request.meta.pop("was_unfiltered", request.dont_filter)
        return None

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """The response, or the request once more where it was refused."""
        host, now, sent = self._host(request), time.monotonic(), request.meta.pop("sent", None)
        # From a cache, or given up: the host was not asked.
        if sent is None:
            return response
        if not is_refusal(response):
            host.pace.served(sent)
            host.served = now
            self.memory.keep(self._key(request), host.pace)
            request.meta.pop(REFUSED_SINCE, None)
            return response
        retry_after = read_retry_after(_header(response, "Retry-After"), datetime.now(timezone.utc))
        self._tell(request, response, host)
        host.pace.refused(sent, now, min(retry_after, self.longest_pause))
        request.meta.setdefault(REFUSED_SINCE, now)
        if self._is_lost(host, request):
            request.meta["dont_retry"] = True
            return response
        # Whether a challenge is a budget that is spent or a block, the breaker finds out.
        return response if is_challenge(response) else put_back(request)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """A connection that broke is neither an answer nor a refusal."""
        if sent := request.meta.pop("sent", None):
            self._host(request).pace.failed(sent)

    def _host(self, request: Request) -> _Host:
        key = self._key(request)
        if key not in self._hosts:
            self._hosts[key] = _Host(Pace(self.start, self.most))
            self.memory.begin(key, self._hosts[key].pace)
        return self._hosts[key]

    def _key(self, request: Request) -> str:
        return self.crawler.engine.downloader.get_slot_key(request)

    def _is_lost(self, host: _Host, request: Request) -> bool:
        now = time.monotonic()
        return now - request.meta.get(REFUSED_SINCE, now) >= self.max_wait or (
            host.pace.refused_since is not None and now - host.served >= self.max_wait
        )

    def _tell(self, request: Request, response: Response, host: _Host) -> None:
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value("newsbot/refused")
        self.crawler.stats.inc_value(f"newsbot/refused/{response.status}")
        level = logging.INFO if host.pace.refused_since is None else logging.DEBUG
        logger.log(level, "refused (%s) at %.2f requests a second: %s", response.status, host.pace.rate, request.url)


class HostQueue(DownloaderAwarePriorityQueue):
    """Scrapy's, with a bound on how many requests of one host are taken out before they are answered."""

    def __init__(self, crawler: Crawler, *args: Any, **kwargs: Any) -> None:
        super().__init__(crawler, *args, **kwargs)
        self.bounded = is_throttled(crawler)

    def pop(self) -> Request | None:
        """The next request of a host that has a place left."""
        full = {key: self.pqueues.pop(key) for key in self._full() if key in self.pqueues}
        try:
            return super().pop()
        finally:
            self.pqueues.update(full)

    def _full(self) -> list[str]:
        if not self.bounded:
            return []
        downloader = self.crawler.engine.downloader
        taken = Counter(downloader.get_slot_key(request) for request in downloader.active)
        return [key for key, count in taken.items() if count >= downloader.domain_concurrency + READY]


def is_refusal(response: Response) -> bool:
    """Whether the host says: not now. A 503 that names no time is out of order, and Scrapy's to try again."""
    return (
        response.status == 429
        or (response.status == 503 and "Retry-After" in response.headers)
        or is_challenge(response)
    )


def is_challenge(response: Response) -> bool:
    """Whether Cloudflare says that it wants proof of a person, in the header that it has for this."""
    return _header(response, "Cf-Mitigated").lower() == "challenge"


def declared_rates(parser: RobotParser, agent: str) -> list[float]:
    """What robots.txt says for ``agent``, in requests a second."""
    delay = parser.crawl_delay(agent)
    # Only Protego, Scrapy's default, reads Request-rate; Scrapy's own interface has no name for it.
    rate = parser.rp.request_rate(agent) if isinstance(parser, ProtegoRobotParser) else None
    return [
        *([1 / delay] if delay and delay > 0 else []),
        *([rate.requests / rate.seconds] if rate and rate.requests > 0 and rate.seconds > 0 else []),
    ]


def leave(request: Request) -> Request:
    """The request for a scheduler that hands out no more; raises `IgnoreRequest` for one that has no scheduler."""
    if request.callback is NO_CALLBACK:
        raise IgnoreRequest("the run is being closed")
    return put_back(request)


def put_back(request: Request) -> Request:
    """The request for another turn, before those that have had none."""
    again = request.replace(dont_filter=True)
    if "was_unfiltered" not in request.meta:
        again.meta["was_unfiltered"] = request.dont_filter
    if not request.meta.get("put_back"):
        again.priority += 1
        again.meta["put_back"] = True
    return again


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")
