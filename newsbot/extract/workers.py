"""Processes that extract. One that dies costs the page that it died of, and no other."""

from __future__ import annotations

import asyncio
import signal
import threading
import traceback
from collections import deque
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection
from queue import SimpleQueue

from newsbot.extract.page import Extractor, NoPage
from newsbot.extract.sites import Sites
from newsbot.items import Article
from newsbot.warc.read import Record

Outcome = Article | NoPage | BaseException
# Pages that are read ahead for each worker. With the size of a page this bounds what is in memory.
_AHEAD = 4
# How often a page is tried: what killed a worker may have been meant for the worker alone.
_TRIES = 2


class WorkerDied(Exception):  # noqa: N818 - named as the failures are
    """The process that read the page is gone: killed by the system for its memory, or by the parser's own crash."""


class Workers:
    """``count`` processes. What they find comes in the order in which the pages go in.

    Each has a pipe of its own and a thread that waits at it. The pools of the standard library share one queue,
    and where a worker is killed in the middle of a write to it, they wait for ever.
    """

    def __init__(self, count: int, sites: Sites, longest: int) -> None:
        """``longest``: bytes of a page, unpacked."""
        self._count, self._setup = count, (sites, longest)
        self._threads = ThreadPoolExecutor(count)
        # Before its first page a worker is none.
        self._idle: SimpleQueue[_Worker | None] = SimpleQueue()
        for _ in range(count):
            self._idle.put(None)
        self._started: list[_Worker] = []
        self._starts = threading.Lock()
        self._is_closed = False

    async def outcomes(self, pages: AsyncIterator[tuple[Record, str]]) -> AsyncIterator[tuple[Record, Outcome]]:
        """What is on each page, given with the name of its file; an exception where it cannot be read."""
        loop = asyncio.get_running_loop()
        ahead: deque[tuple[Record, asyncio.Future[Outcome]]] = deque()
        async for record, file in pages:
            ahead.append((record, loop.run_in_executor(self._threads, self._outcome, record, file)))
            if len(ahead) > self._count * _AHEAD:
                first, outcome = ahead.popleft()
                yield first, await outcome
        while ahead:
            first, outcome = ahead.popleft()
            yield first, await outcome

    def close(self) -> None:
        """End the processes, whatever they are doing."""
        with self._starts:
            self._is_closed = True
            for worker in self._started:
                worker.kill()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _outcome(self, record: Record, file: str) -> Outcome:
        """In a thread. There are as many as workers, so one is idle."""
        worker = self._idle.get()
        try:
            for _ in range(_TRIES):
                worker = worker or self._start()
                if worker is None:
                    break
                try:
                    return worker.outcome(record, file)
                except (EOFError, OSError):
                    worker.kill()
                    worker = None
            return WorkerDied("the worker died of it")
        finally:
            self._idle.put(worker)

    def _start(self) -> _Worker | None:
        """None once it is closed."""
        with self._starts:
            self._started = [worker for worker in self._started if worker.is_alive()]
            if self._is_closed:
                return None
            self._started.append(_Worker(self._setup))
            return self._started[-1]


class _Worker:
    """A process, and the pipe to it."""

    def __init__(self, setup: tuple[Sites, int]) -> None:
        # A fork would take the reactor with it.
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, *setup), daemon=True)
        # A terminal's Ctrl-C goes to all processes, and this one ends when its parent says so. It is born deaf,
        # for until it can ignore anything it imports for a second. The tracker's start would undo that.
        resource_tracker.ensure_running()
        heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, heard)
            # With the only other copy in the process, its death is read as the end of the pipe.
            theirs.close()

    def outcome(self, record: Record, file: str) -> Outcome:
        """Raises EOFError or OSError where the process is gone."""
        self._pipe.send((record, file))
        outcome: Outcome
        try:
            outcome, trace = self._pipe.recv()
        except (EOFError, OSError):
            raise
        except Exception as error:  # noqa: BLE001 - of a class that cannot be made again from what was sent
            return error
        if isinstance(outcome, BaseException):
            outcome.__cause__ = _There(trace)
        return outcome

    def is_alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        self._process.kill()


def _work(pipe: Connection, sites: Sites, longest: int) -> None:
    """In a process, until the parent or its end of the pipe is gone."""
    extractor = Extractor(sites, longest)
    while True:
        try:
            record, file = pipe.recv()
        except (EOFError, OSError):
            return
        answer: tuple[Outcome, str]
        try:
            answer = extractor.extract(record, file), ""
        except Exception as error:  # noqa: BLE001 - the parent counts and logs it
            answer = error, f"\n{traceback.format_exc()}"
        try:
            pipe.send(answer)
        except OSError:
            return


class _There(Exception):  # noqa: N818 - no failure of its own
    """What was on the stack in the process, which no pipe carries."""
