"""Chromium as a renderer: scrapy-playwright drives it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import HtmlResponse

from newsbot.failures import KilledRenderer
from newsbot.rendering.page import (
    LEFT_OUT,
    LOOK,
    PageError,
    Rendered,
    RendererAwayError,
    RendererDiedError,
    Wanted,
    whole_response,
)

if TYPE_CHECKING:
    from playwright.async_api import Page, Route
    from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

# Debian's; where there is none, the one that `playwright install` fetched.
BROWSERS = ("chromium-headless-shell", "chromium")
OPTIONS = (
    "--disable-quic",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    # Megabytes of a page's own objects.
    "--js-flags=--max-old-space-size=512",
)
# What scrapy-playwright raises for a download that was not let happen.
NotDownloaded = RuntimeError
# Seconds in which a page is closed; its process is ended with it.
CLOSING = 5


class PlaywrightEngine:
    """One Chromium, each page in a context of its own; ``proxy`` is asked for all that a page wants."""

    def __init__(self, crawler: Crawler, proxy: Callable[[], str]) -> None:
        self.crawler = crawler
        self._proxy = proxy
        self._count = 0
        self._handler: ScrapyPlaywrightDownloadHandler | None = None

    async def open(self) -> None:
        """Start the browser; raises `RendererAwayError`. Pages that waited for it would be asked for all at once."""
        from playwright.async_api import Error
        from scrapy_playwright.handler import Config, ScrapyPlaywrightDownloadHandler

        handler = self._handler = ScrapyPlaywrightDownloadHandler(self.crawler)
        handler.config = Config.from_settings(self.crawler.settings)
        handler.config.launch_options = self._launch_options()
        handler.config.target_closed_max_retries = 0
        # A page asks as its browser does; who asks, the context says.
        handler.process_request_headers = None
        try:
            await handler._launch()
            await handler._maybe_launch_browser()
        except Error as error:
            raise RendererAwayError(f"Chromium does not start: {str(error).splitlines()[0]}") from error

    async def is_up(self) -> bool:
        """It is started anew whenever it is gone."""
        return True

    async def render(self, wanted: Wanted) -> Rendered:
        """The page; see `newsbot.rendering.page.Engine`."""
        from playwright.async_api import Error
        from playwright.async_api import TimeoutError as TookTooLong

        assert self._handler is not None
        self._count += 1
        name = f"page-{self._count}"
        request = Request(wanted.request.url, meta=self._meta(wanted, name))
        try:
            return await asyncio.wait_for(self._render(wanted, request), wanted.bounds.page)
        except (asyncio.TimeoutError, TookTooLong):
            raise TimeoutError(f"{request.url}: not rendered in {wanted.bounds.page} s") from None
        except (Error, NotDownloaded) as error:
            # A browser takes a redirect off the site, or a document, for a failure; the crawler has names for them.
            if answer := await _without_page(wanted, request):
                return answer
            raise self._told(error) from error
        finally:
            await self._close_context(name)

    async def close(self) -> None:
        """End the browser."""
        if self._handler is not None:
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._handler.close(), CLOSING)

    async def _render(self, wanted: Wanted, request: Request) -> Rendered:
        assert self._handler is not None
        response = await self._handler.download_request(request)
        page: Page = request.meta["playwright_page"]
        if answer := await _without_page(wanted, request):
            return answer
        late = not await _story_stands(page, wanted)
        headers = list(response.headers.to_unicode_dict().items())
        html = await page.content()
        return Rendered(whole_response(wanted.request, page.url, response.status, headers, html), late)

    def _meta(self, wanted: Wanted, name: str) -> dict[str, Any]:
        context = {
            "user_agent": wanted.user_agent,
            "accept_downloads": False,
            "service_workers": "block",
            # A page's own rules may forbid to ask it for its text.
            "bypass_csp": True,
            # The mirror speaks for the site, and has not its certificate.
            "ignore_https_errors": bool(getattr(self.crawler.spider, "mirror", None)),
        }
        return {
            "playwright": True,
            "playwright_include_page": True,
            "playwright_context": name,
            "playwright_context_kwargs": context,
            "playwright_page_goto_kwargs": {"wait_until": "domcontentloaded", "timeout": wanted.bounds.page * 1000},
            "playwright_page_init_callback": _Watch(wanted.bounds.requests),
            "first": {},
        }

    def _launch_options(self) -> dict[str, Any]:
        return {
            "executable_path": find_browser(),
            "args": list(OPTIONS),
            "chromium_sandbox": os.geteuid() != 0,
            "proxy": {"server": self._proxy()},
        }

    async def _close_context(self, name: str) -> None:
        """With the page, its popups and, if it will not end, its process."""
        from playwright.async_api import Error

        wrapper = self._handler.context_wrappers.get(name) if self._handler else None
        if wrapper is not None:
            with contextlib.suppress(Error, asyncio.TimeoutError):
                await asyncio.wait_for(wrapper.context.close(), CLOSING)

    def _told(self, error: Exception) -> Exception:
        browser = getattr(self._handler, "browser", None)
        if browser is None or not browser.is_connected():
            started = "Failed to launch" not in str(error) and "Executable" not in str(error)
            return (RendererDiedError if started else RendererAwayError)(str(error).splitlines()[0])
        said = str(error).splitlines()[0]
        return KilledRenderer(said) if "crashed" in said else PageError(said)


async def _without_page(wanted: Wanted, request: Request) -> Rendered | None:
    """The answer to the page's address, where it is a redirect or no page; None where it is one, or there is none."""
    first = request.meta["first"].get("response")
    if first is None:
        return None
    headers = list((await first.all_headers()).items())
    response = whole_response(wanted.request, request.url, first.status, headers, "")
    return None if isinstance(response, HtmlResponse) else Rendered(response)


class _Watch:
    """Keeps the first answer of a page, and from the page what it has no need of."""

    def __init__(self, most: int) -> None:
        self._left = most

    async def __call__(self, page: Page, request: Request) -> None:
        """What scrapy-playwright calls before a page is asked for."""
        page.on("response", lambda response: request.meta["first"].setdefault("response", response))
        await page.route("**", self._pass)

    async def _pass(self, route: Route) -> None:
        self._left -= 1
        if self._left < 0 or route.request.resource_type in LEFT_OUT:
            await route.abort()
        else:
            await route.fallback()


async def _story_stands(page: Page, wanted: Wanted) -> bool:
    """Wait until the text has come and stands still; False where the bound came first."""
    end, before, since = time.monotonic() + wanted.bounds.story, 0, time.monotonic()
    while (now := time.monotonic()) < end:
        letters = await page.evaluate(wanted.letters)
        if letters == before and letters and now - since >= wanted.still:
            return True
        if letters != before:
            before, since = letters, now
        await asyncio.sleep(LOOK)
    return False


def find_browser() -> str | None:
    """Debian's Chromium, the smaller first; None where Playwright's own has to do."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def find_own_browser() -> str | None:
    """The one that `playwright install` fetched."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
