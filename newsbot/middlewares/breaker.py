"""Stops asking a host that refuses everything, and tells a login or a paywall from a block.

`newsbot.breaker` at the edge of Scrapy. Requests for a host that is looked at wait here, before their turn; once it
is given up they fail as ``blocked``, and wait in the store. Where no other host is left, the run is closed.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import defaultdict
from datetime import datetime, timezone

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.utils.httpobj import urlparse_cached
from typing_extensions import Self

from newsbot.breaker import Breaker, Sign
from newsbot.challenge import find_challenge
from newsbot.closed_page import LOGIN, find_closed
from newsbot.ends import HOSTS_BLOCKED, PREFIX
from newsbot.failures import Challenged, HostBlocked, LoginRequired, PaywallMet, failure_reason
from newsbot.middlewares.throttle import is_closing, is_throttled, leave, put_back
from newsbot.signals import host_blocked

logger = logging.getLogger(__name__)

# In a request's meta: it is a look at its host, for its articles or for what lists them; how often it was challenged.
LOOK, CHALLENGED = "look", "challenged"
# On the answer to a look that came to nothing.
IN_VAIN = "in vain"
CHALLENGES = 3
# Seconds after which a request that waits looks how things stand.
STEP = 0.5
REFUSALS = frozenset((401, 403))
# The host, or what stands before it, is out of order; a 500 is one page's own.
OUT_OF_ORDER = frozenset((502, 503, 504, *range(520, 528)))
UNREACHABLE = frozenset(
    ("host_not_found", "connection_refused", "tls_error", "timeout", "no_answer", "download_failed")
)


class _Host:
    def __init__(self, longest_pause: float) -> None:
        self.breaker = Breaker(longest_pause)
        # An address that it served.
        self.good = ""
        self.next_look = 0.0
        self.is_looking = False
        # What failed in this row of refusals.
        self.row: list[Request] = []

    def refused(self, sign: Sign, request: Request) -> None:
        was_open = self.breaker.is_open
        self.breaker.refused(sign, time.monotonic())
        if not self.breaker.is_open:
            self.row.append(request)
        elif not was_open:
            self.next_look = time.monotonic() + self.breaker.pause()

    def served(self, url: str) -> None:
        self.breaker.served()
        self.good = url
        self.row.clear()

    def looked(self, sign: Sign | None) -> None:
        if sign is None:
            self.breaker.look_served()
            self.row.clear()
        else:
            self.breaker.look_refused(sign, time.monotonic())


class Breakers:
    """Two breakers a host: one for its articles, and one for what lists them, which may be served where those are not.

    They hold back where the throttle does, by ``NEWSBOT_THROTTLE``; what is closed or challenged is named in any case.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.holds = is_throttled(crawler)
        longest_pause = crawler.settings.getfloat("NEWSBOT_LOOK_AGAIN")
        self._hosts: defaultdict[tuple[str, bool], _Host] = defaultdict(lambda: _Host(longest_pause))
        self._closing: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As Scrapy builds them."""
        return cls(crawler)

    async def process_request(self, request: Request) -> Request | None:
        """Wait while the host is looked at; raise `HostBlocked` once it is given up."""
        host = self._hosts[_key(request)]
        while host.breaker.is_open and LOOK not in request.meta:
            if host.breaker.is_tripped:
                self._close_if_alone()
                raise HostBlocked(self._describe(_key(request)))
            if is_closing(self.crawler):
                return leave(request)
            if host.is_looking or time.monotonic() < host.next_look:
                await asyncio.sleep(STEP)
            else:
                await self._look(host, request)
        return None

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """The page; the request once more where the host refuses all; raises `IgnoreRequest` by name."""
        if "cached" in response.flags:
            return response
        host, closed, sign = self._hosts[_key(request)], find_closed(response), read_sign(response)
        if LOOK in request.meta:
            if IN_VAIN not in response.flags:
                host.looked(None if closed else sign)
            return response
        if closed:
            raise (LoginRequired if closed == LOGIN else PaywallMet)(f"http {response.status}: {response.url}")
        if sign is None:
            if response.status == 200:
                host.served(request.url)
            return response
        if again := self._refused(host, sign, request):
            return again
        if sign.guard:
            raise Challenged(f"http {response.status} by {sign.guard}: {response.url}")
        return response

    def process_exception(self, request: Request, exception: Exception) -> Request | Response | None:
        """The request once more where the host cannot be reached at all."""
        reason = failure_reason(exception)
        sign = Sign(reason.replace("_", " "), blocks=False)
        if LOOK in request.meta:
            self._hosts[_key(request)].looked(sign)
            return Response(request.url, status=503, request=request, flags=[IN_VAIN])
        if isinstance(exception, IgnoreRequest) or reason not in UNREACHABLE:
            return None
        return self._refused(self._hosts[_key(request)], sign, request)

    def _refused(self, host: _Host, sign: Sign, request: Request) -> Request | None:
        """The request for another turn, None where its failure is its own."""
        if not self.holds:
            return None
        was_open = host.breaker.is_open
        host.refused(sign, request)
        if host.breaker.is_open:
            if not was_open:
                logger.warning("%s; it is looked at again", self._describe(_key(request)))
            return put_back(request)
        if not sign.guard or request.meta.get(CHALLENGED, 0) >= CHALLENGES:
            return None
        request.meta[CHALLENGED] = request.meta.get(CHALLENGED, 0) + 1
        return put_back(request)

    async def _look(self, host: _Host, request: Request) -> None:
        """Ask once more for what the host has served, or, if nothing, for what waits."""
        meta = {LOOK: _key(request)[1], "dont_retry": True, "dont_redirect": True, "dont_obey_robotstxt": True}
        look = Request(host.good or request.url, callback=NO_CALLBACK, dont_filter=True, meta=meta)
        host.is_looking = True
        try:
            await self.crawler.engine.download_async(look)
        except IgnoreRequest as error:
            logger.debug("no look at %s: %s", look.url, error)
        finally:
            host.is_looking = False
        if host.breaker.is_tripped:
            self._trip(host, _key(request))
        elif host.breaker.is_open:
            host.next_look = time.monotonic() + host.breaker.pause()

    def _trip(self, host: _Host, key: tuple[str, bool]) -> None:
        assert self.crawler.stats is not None
        said = self._describe(key)
        logger.error("%s; it is not asked any more in this run", said)
        known = self.crawler.stats.get_value(f"{PREFIX}blocked", [])
        self.crawler.stats.set_value(f"{PREFIX}blocked", [*known, said])
        self.crawler.signals.send_catch_log(host_blocked, requests=host.row)

    def _close_if_alone(self) -> None:
        """Close the run where no host is left whose articles may be asked for."""
        engine = self.crawler.engine
        assert engine is not None
        names = {_key(request)[0] for request in engine.downloader.active}
        names.update(getattr(getattr(engine.scheduler, "mqs", None), "pqueues", ()))
        if self._closing is None and all(self._hosts[name, True].breaker.is_tripped for name in names):
            self._closing = asyncio.ensure_future(engine.close_spider_async(reason=HOSTS_BLOCKED))

    def _describe(self, key: tuple[str, bool]) -> str:
        name, breaker = key[0], self._hosts[key].breaker
        assert breaker.last is not None
        since = datetime.now(timezone.utc).timestamp() - (time.monotonic() - breaker.since)
        clock = datetime.fromtimestamp(since, timezone.utc).strftime("%H:%M UTC")
        requests = f"the last {breaker.count} requests (since {clock})"
        guard = f", the last by {breaker.last.guard}" if breaker.last.guard else ""
        if breaker.last.what.isdigit():
            return f"{name} answered {breaker.last.what} to {requests}{guard}"
        return f"{name} could not be had with {requests}: {breaker.last.what}"


def read_sign(response: Response) -> Sign | None:
    """What an answer says of the whole host, None where it says nothing against it."""
    if guard := find_challenge(response):
        return Sign(str(response.status), blocks=True, guard=guard)
    if response.status in REFUSALS:
        return Sign(str(response.status), blocks=True)
    return Sign(str(response.status), blocks=False) if response.status in OUT_OF_ORDER else None


def _key(request: Request) -> tuple[str, bool]:
    """The host, and whether it is asked for an article."""
    return urlparse_cached(request).hostname or "", request.meta.get(LOOK, "article_id" in request.meta)
