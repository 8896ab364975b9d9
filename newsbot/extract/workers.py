"""Processes that extract. One that dies costs the page that it died of, and no other."""

from __future__ import annotations

import asyncio
import os
import signal
import threading
from collections import deque
from collections.abc import AsyncIterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process

from newsbot.extract.page import Extractor, NoPage
from newsbot.extract.sites import Sites
from newsbot.items import Article
from newsbot.warc.read import Record

Outcome = Article | NoPage | BaseException
# Pages that are read ahead for each worker. With the size of a page this bounds what is in memory.
_AHEAD = 4


class WorkerDied(Exception):  # noqa: N818 - named as the failures are
    """The process that read the page is gone: killed by the system for its memory, or by the parser's own crash."""


class Workers:
    """``count`` processes. What they find comes in the order in which the pages go in."""

    def __init__(self, count: int, sites: Sites, longest: int) -> None:
        self._count, self._setup = count, (sites, longest)
        self._pool = self._start(count)

    async def outcomes(self, pages: AsyncIterator[tuple[Record, str]]) -> AsyncIterator[tuple[Record, Outcome]]:
        """What is on each page, given with the name of its file; an exception where it cannot be read."""
        ahead: deque[_Task] = deque()
        async for record, file in pages:
            ahead.append(self._submit(self._pool, record, file))
            if len(ahead) > self._count * _AHEAD:
                yield await self._first(ahead)
        while ahead:
            yield await self._first(ahead)

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        # The pool itself would wait for them.
        for process in list((self._pool._processes or {}).values()):
            process.kill()
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _first(self, ahead: deque[_Task]) -> tuple[Record, Outcome]:
        outcome = await _outcome(ahead[0].future)
        if isinstance(outcome, BrokenProcessPool):
            await self._try_alone(ahead)
            outcome = await _outcome(ahead[0].future)
        return ahead.popleft().record, outcome

    async def _try_alone(self, ahead: deque[_Task]) -> None:
        """Which page a worker died of nobody says, so those that were on their way go one by one."""
        self.close()
        self._pool = self._start(1)
        for at, task in enumerate(ahead):
            if task.future.done() and not isinstance(task.future.exception(), BrokenProcessPool):
                continue
            again = ahead[at] = self._submit(self._pool, task.record, task.file)
            if isinstance(await _outcome(again.future), BrokenProcessPool):
                died: Future[Article | NoPage] = Future()
                died.set_exception(WorkerDied("the worker died of it"))
                ahead[at] = _Task(task.record, task.file, died)
                self.close()
                self._pool = self._start(1)
        self.close()
        self._pool = self._start(self._count)

    def _start(self, count: int) -> ProcessPoolExecutor:
        # A fork would take the reactor with it.
        return ProcessPoolExecutor(count, get_context("spawn"), _begin, self._setup)

    def _submit(self, pool: ProcessPoolExecutor, record: Record, file: str) -> _Task:
        try:
            return _Task(record, file, pool.submit(_extract, record, file))
        except BrokenProcessPool as error:
            broken: Future[Article | NoPage] = Future()
            broken.set_exception(error)
            return _Task(record, file, broken)


class _Task:
    def __init__(self, record: Record, file: str, future: Future[Article | NoPage]) -> None:
        self.record, self.file, self.future = record, file, future


async def _outcome(future: Future[Article | NoPage]) -> Outcome:
    done = asyncio.wrap_future(future)
    await asyncio.wait([done])
    return done.exception() or done.result()


_extractor: Extractor | None = None


def _begin(sites: Sites, longest: int) -> None:
    """In a worker: the parent ends it, and nothing else does but the parent's own end."""
    global _extractor
    _extractor = Extractor(sites, longest)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = parent_process()
    assert parent is not None
    connection.wait([parent.sentinel])
    os._exit(1)


def _extract(record: Record, file: str) -> Article | NoPage:
    assert _extractor is not None
    return _extractor.extract(record, file)
