"""Splash as a renderer: scrapy-splash talks to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)
from scrapy.http import Response
from scrapy.utils.misc import build_from_crawler

from newsbot.network.handler import HttpHandler
from newsbot.network.resolver import allow_private
from newsbot.rendering.page import (
    LOOK,
    STILL_ANYWHERE,
    PageError,
    Rendered,
    RendererAwayError,
    RendererDiedError,
    Wanted,
    whole_response,
)
from newsbot.rendering.splash_adapter import DeduplicateArgs, Splash, SplashJsonResponse

SCRIPT = Path(__file__).with_name("splash.lua")
# Seconds for an answer to a ping.
PING = 5
# Splash's answer for a page that took longer than it was given.
TIMED_OUT = 504


class SplashEngine:
    """Asks the Splash at ``SPLASH_URL``, which asks ``proxy`` for all that a page wants."""

    def __init__(self, crawler: Crawler, proxy: Callable[[], str]) -> None:
        self.url = str(crawler.settings["SPLASH_URL"])
        allow_private(urlsplit(self.url).hostname or "")
        self._proxy = proxy
        self._handler = build_from_crawler(HttpHandler, crawler)
        self._splash = build_from_crawler(Splash, crawler)
        self._arguments = build_from_crawler(DeduplicateArgs, crawler)
        self._script = SCRIPT.read_text(encoding="utf-8")

    async def open(self) -> None:
        """See that it answers; raises `RendererAwayError`."""
        self._arguments.make_room()
        self._splash.spider_opened(self._splash.crawler.spider)
        if not await self.is_up():
            raise RendererAwayError(f"no Splash answers at {self.url}")

    async def is_up(self) -> bool:
        """Whether it answers to a ping."""
        ping = Request(urljoin(self.url, "_ping"), meta={"download_timeout": PING})
        try:
            return (await self._handler.download_request(ping)).status == 200
        except (DownloadFailedError, DownloadTimeoutError, DownloadConnectionRefusedError, CannotResolveHostError):
            return False

    async def render(self, wanted: Wanted) -> Rendered:
        """The page; see `newsbot.rendering.page.Engine`."""
        request = Request(wanted.request.url, meta=self._meta(wanted))
        there: Request | Response | None = self._splash.process_request(
            self._arguments.get_processed_request(request, None)
        )
        # Splash forgets arguments that it was sent once; scrapy-splash then hands back the request with all of them.
        while isinstance(there, Request):
            there = self._splash.process_response(there, await self._ask(there))
        assert isinstance(there, SplashJsonResponse)
        return _read(wanted, there.data)

    async def close(self) -> None:
        """Close the connections to it."""
        await self._handler.close()

    def _meta(self, wanted: Wanted) -> dict[str, Any]:
        arguments = {
            "lua_source": self._script,
            "proxy": self._proxy(),
            "timeout": wanted.bounds.page,
            "resource_timeout": wanted.bounds.page / 2,
            "story_wait": wanted.bounds.story,
            "look": LOOK,
            "still": wanted.still,
            "still_anywhere": STILL_ANYWHERE,
            "letters": wanted.letters,
            "most_requests": wanted.bounds.requests,
            "user_agent": wanted.user_agent,
        }
        splash = {
            "args": arguments,
            "endpoint": "execute",
            "cache_args": ["lua_source", "letters"],
            "slot_policy": "scrapy_default",
            "magic_response": False,
        }
        return {"splash": splash, "download_timeout": wanted.bounds.page, "download_maxsize": 4 * wanted.bounds.maxsize}

    async def _ask(self, request: Request) -> Response:
        try:
            return await self._handler.download_request(request)
        except (DownloadConnectionRefusedError, CannotResolveHostError) as error:
            raise RendererAwayError(f"no Splash answers at {self.url}") from error
        except DownloadTimeoutError as error:
            # It ends by itself what takes too long, if it is able to do anything.
            raise RendererDiedError(f"Splash at {self.url} stands still") from error
        except DownloadFailedError as error:
            raise RendererDiedError(f"Splash at {self.url} hung up") from error


def _read(wanted: Wanted, answer: dict[str, Any]) -> Rendered:
    if answer.get("error") == TIMED_OUT:
        raise TimeoutError(f"{wanted.request.url}: not rendered in {wanted.bounds.page} s")
    if "failed" in answer or "error" in answer:
        raise PageError(str(answer.get("failed") or answer.get("info") or answer))
    fields = list(answer["headers"].items()) if answer["headers"] else []
    status, html = int(answer["http_status"]), answer.get("html", "")
    return Rendered(whole_response(wanted.request, answer["url"], status, fields, html), bool(answer.get("late")))
