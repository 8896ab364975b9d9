"""robots.txt as RFC 9309 has it: where it cannot be had, nothing is asked; of one without end, the beginning counts."""

from __future__ import annotations

import sys

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest, StopDownload
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached
from typing_extensions import Self

from newsbot.failures import HOST_GONE, RobotsUnreachable, TruncatedBody, failure_reason

# Bytes that are read: section 2.5 asks for as many at least.
MAXSIZE = 500 * 1024
RECEIVED = "robots_txt_received"


class Robots(RobotsTxtMiddleware):
    """Scrapy's takes the page of an error for a robots.txt, and one that it cannot get for one that allows all."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._unreachable: dict[str, RobotsUnreachable] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen to what arrives."""
        robots = super().from_crawler(crawler)
        crawler.signals.connect(robots.bytes_received, signal=signals.bytes_received)
        return robots

    async def process_request(self, request: Request, spider: Spider | None = None) -> None:
        """Raise `IgnoreRequest` where robots.txt forbids, `RobotsUnreachable` where it could not be had."""
        if _is_robots_txt(request):
            # It is cut off, not refused, whatever length it claims to have.
            request.meta.update({"download_maxsize": sys.maxsize, RECEIVED: 0})
        netloc = urlparse_cached(request).netloc
        known = self._unreachable.get(netloc)
        if known is not None and failure_reason(known) in HOST_GONE:
            # It costs nothing to look again whether the host is there.
            del self._unreachable[netloc], self._parsers[netloc]
        await super().process_request(request)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Ask the rules that there are."""
        if error := self._unreachable.get(urlparse_cached(request).netloc):
            raise RobotsUnreachable(*error.args) from error.__cause__
        super().process_request_2(rp, request)

    def bytes_received(self, data: bytes, request: Request) -> None:
        """End the download of a robots.txt that is too long with what there is of it."""
        if RECEIVED in request.meta:
            request.meta[RECEIVED] += len(data)
            # From here on it bounds what is decompressed.
            request.meta["download_maxsize"] = MAXSIZE
            if request.meta[RECEIVED] > MAXSIZE:
                raise StopDownload(fail=False)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """A robots.txt that failed to come: said with the pages that are not asked for, not in a traceback."""
        if _is_robots_txt(request) and not isinstance(exception, IgnoreRequest):
            raise RobotsUnreachable(f"{request.url}: {failure_reason(exception)}") from exception

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status == 429 or response.status >= 500:
            raise RobotsUnreachable(f"{response.url}: http_{response.status}")
        body = response.body[:MAXSIZE] if response.status < 300 else b""
        await super()._parse_robots(response.replace(body=body), netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        """What was refused by a rule of our own, as a redirect in a circle, counts as a site without robots.txt."""
        if isinstance(exc, TruncatedBody) or failure_reason(exc) == "too_large":
            exc = RobotsUnreachable(str(exc))
        if isinstance(exc, RobotsUnreachable):
            self._unreachable[netloc] = exc
        super()._robots_error(exc, netloc)


def _is_robots_txt(request: Request) -> bool:
    """Whether it is Scrapy's own request for one, or where that was led to."""
    if request.callback is not NO_CALLBACK or "dont_obey_robotstxt" not in request.meta:
        return False
    return RECEIVED in request.meta or urlparse_cached(request).path == "/robots.txt"
