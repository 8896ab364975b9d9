"""One renderer for a run: places for a few pages at a time, and patience for one that is gone."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)
from scrapy.http import Response

from newsbot.failures import KilledRenderer, OffsiteRequest, PrivateAddress
from newsbot.rendering.gate import REASON, Gate
from newsbot.rendering.page import Engine, PageError, Rendered, RendererAwayError, RendererDiedError, Wanted

# Seconds between two looks at a renderer that is gone.
LOOK = 0.5
# The gate's reasons, as a plain download would have failed.
FAILURES: dict[str, type[Exception]] = {
    "foreign_host": OffsiteRequest,
    "private_address": PrivateAddress,
    "host_not_found": CannotResolveHostError,
    "connection_refused": DownloadConnectionRefusedError,
    "timeout": DownloadTimeoutError,
}


class RendererLostError(Exception):
    """No renderer came back in the time there was."""


class Renderer:
    """An engine behind a gate.

    places: pages at a time. patience: seconds to wait for an engine that is gone. is_closing: whether the run is.
    """

    def __init__(
        self, engine: Engine, gate: Gate, places: int, patience: float, is_closing: Callable[[], bool]
    ) -> None:
        self.engine, self.gate = engine, gate
        self._patience, self._is_closing = patience, is_closing
        self._count, self._places = places, asyncio.Semaphore(places)
        self._alone = asyncio.Lock()
        self._gone_since: float | None = None

    async def open(self) -> None:
        """Open the gate and make the engine ready; raises `RendererAwayError`."""
        await self.gate.start()
        await self.engine.open()

    async def close(self) -> None:
        """Leave nothing behind."""
        await self.engine.close()
        await self.gate.stop()

    async def render(self, wanted: Wanted) -> Rendered:
        """The page; raises what a plain download would, `KilledRenderer`, or `RendererLostError`.

        A page under way when the engine dies is asked for once more and alone: if that kills it again, it was it.
        """
        deaths = 0
        while deaths < 2:
            try:
                async with self._place(alone=deaths > 0):
                    if deaths:
                        # Up until this moment, so that it is this page if it goes again.
                        await self._until_up()
                    return await self._render(wanted)
            except RendererDiedError:
                deaths += 1
            except RendererAwayError:
                await asyncio.sleep(LOOK)
                await self._until_up()
        self._gone_since = None
        raise KilledRenderer(f"{wanted.request.url}: the renderer died of it twice")

    async def _render(self, wanted: Wanted) -> Rendered:
        host = urlsplit(wanted.request.url).hostname or ""
        try:
            rendered = await self.engine.render(wanted)
        except TimeoutError as error:
            # What takes too long takes so each time.
            wanted.request.meta["dont_retry"] = True
            raise DownloadTimeoutError(str(error)) from None
        except PageError as error:
            raise FAILURES.get(self.gate.failed.pop(host, ""), DownloadFailedError)(str(error)) from None
        self._gone_since = None
        if reason := _gates_own(rendered.response):
            raise FAILURES.get(reason, DownloadFailedError)(f"{wanted.request.url}: {reason}")
        return rendered

    async def _until_up(self) -> None:
        """Wait for the engine; raises `RendererLostError`."""
        self._gone_since = self._gone_since or time.monotonic()
        while True:
            up = await self.engine.is_up()
            if self._is_closing() or time.monotonic() - self._gone_since > self._patience:
                raise RendererLostError(f"nothing was rendered for {time.monotonic() - self._gone_since:.0f} s")
            if up:
                return
            await asyncio.sleep(LOOK)

    @asynccontextmanager
    async def _place(self, alone: bool) -> AsyncIterator[None]:
        """One of the places, or all of them."""
        taken = 0
        try:
            if alone:
                # Two that each wait for the rest of the places would wait for ever.
                async with self._alone:
                    while taken < self._count:
                        await self._places.acquire()
                        taken += 1
            else:
                await self._places.acquire()
                taken = 1
            yield
        finally:
            for _ in range(taken):
                self._places.release()


def _gates_own(response: Response) -> str:
    return (response.headers.get(REASON) or b"").decode()
