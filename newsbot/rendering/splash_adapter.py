"""scrapy-splash 0.11.1 for Scrapy 2.19: whatever of it is used comes from here.

In Scrapy there is no ``canonicalize_url`` any more, middlewares take no ``spider``, what a spider gives out comes
asynchronously, and a request's slot has another name. For a spider of one's own with ``SplashRequest``, name these
three in place of those of its documentation.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import scrapy.utils.url
from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware
from typing_extensions import Self
from w3lib.url import canonicalize_url

scrapy.utils.url.canonicalize_url = canonicalize_url  # type: ignore[attr-defined]

from scrapy_splash import (  # noqa: E402 - it needs the name above
    SplashCookiesMiddleware,
    SplashDeduplicateArgsMiddleware,
    SplashJsonResponse,
    SplashMiddleware,
    SplashRequest,
)

__all__ = ["DeduplicateArgs", "Splash", "SplashCookies", "SplashJsonResponse", "SplashRequest"]


class Splash(SplashMiddleware):  # type: ignore[misc]
    """Turns a request with ``splash`` in its meta into one to Splash; a downloader middleware."""

    def process_request(self, request: Request) -> Request | None:
        """The request to Splash. It stays the site's: neither off-site nor anything for its robots.txt."""
        there: Request | None = super().process_request(request, self.crawler.spider)
        if there is not None:
            there.meta["allow_offsite"] = True
        return there

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """The page, or the request once more with the arguments that Splash has forgotten."""
        answer: Request | Response = super().process_response(request, response, self.crawler.spider)
        return answer

    def _get_slot_key(self, request: Request) -> str:
        key: str = self.crawler.engine.downloader.get_slot_key(request)
        return key


class SplashCookies(SplashCookiesMiddleware):  # type: ignore[misc]
    """Keeps the cookies of sessions; a downloader middleware."""

    crawler: Crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As Scrapy builds them."""
        cookies: Self = super().from_crawler(crawler)
        cookies.crawler = crawler
        return cookies

    def process_request(self, request: Request) -> None:
        """Send them."""
        super().process_request(request, self.crawler.spider)

    def process_response(self, request: Request, response: Response) -> Response:
        """Take them."""
        answer: Response = super().process_response(request, response, self.crawler.spider)
        return answer


class DeduplicateArgs(BaseSpiderMiddleware):
    """Long arguments are sent to Splash once; a spider middleware."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._theirs = SplashDeduplicateArgsMiddleware()

    async def process_start(self, start: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Make room for what is sent once."""
        self.make_room()
        async for one in super().process_start(start):
            yield one

    def make_room(self) -> None:
        """For the arguments, on the spider: where scrapy-splash looks for them."""
        spider: Any = self.crawler.spider
        spider.state = getattr(spider, "state", {})
        spider.state.setdefault(self._theirs.local_values_key, {})

    def get_processed_request(self, request: Request, response: Response | None) -> Request:
        """The request with a name for each long argument."""
        processed: Request = self._theirs._process_request(request, self.crawler.spider)
        return processed
