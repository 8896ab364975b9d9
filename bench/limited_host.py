"""A host that allows so many requests a second and tells nobody: a token bucket, and a server that keeps to it.

``python -m bench.limited_host '{"rates": [[0, 10]], "burst": 5}'`` prints its address; ``/-/seen`` tells as JSON
what it has answered.
"""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

# What is late: answers after these, when a client may know the host.
LEARNING = 50


@dataclass(frozen=True)
class Limits:
    """rates: from so many seconds after the first request on, so many a second; 0 for none at all.

    outage: from, until, in which all is refused. retry_after: none, given, or wrong.
    """

    rates: tuple[tuple[float, float], ...]
    burst: float = 5.0
    outage: tuple[float, float] = (0.0, 0.0)
    retry_after: str = "none"

    def tokens(self, begin: float, end: float) -> float:
        """How many the bucket gains between two moments."""
        until = [*(start for start, _ in self.rates[1:]), float("inf")]
        spans = (
            (max(begin, start), min(end, stop), rate) for (start, rate), stop in zip(self.rates, until, strict=True)
        )
        return sum(max(0.0, stop - start) * rate for start, stop, rate in spans)

    def allowed(self, end: float) -> float:
        """How many requests it would have served until ``end``."""
        # Out of order, it saves up a burst all the same.
        out = max(0.0, self.tokens(*self.outage) - self.burst) if self.outage[1] <= end else 0.0
        return self.burst + self.tokens(0.0, end) - out


class Bucket:
    """The budget itself, in the time of whoever asks."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.level, self.at = limits, limits.burst, 0.0

    def take(self, now: float) -> bool:
        """Whether a request at ``now`` is within the budget."""
        self.level = min(self.limits.burst, self.level + self.limits.tokens(self.at, now))
        self.at = now
        if self.limits.outage[0] <= now < self.limits.outage[1] or self.level < 1:
            return False
        self.level -= 1
        return True


@dataclass
class Seen:
    """What the host answered: moment since the first request, path, whether it was served."""

    limits: Limits
    answers: list[tuple[float, str, bool]] = field(default_factory=list)

    def summary(self) -> dict[str, Any]:
        """The figures of a run."""
        late = self.answers[LEARNING:]
        end = self.answers[-1][0] if self.answers else 0.0
        served = sum(ok for *_, ok in self.answers)
        return {
            "pages": len({path for _, path, ok in self.answers if ok}),
            "answers": len(self.answers),
            "refused": len(self.answers) - served,
            "refused_late": sum(not ok for *_, ok in late) / max(1, len(late)),
            "used": served / self.limits.allowed(end) if self.limits.rates[0][1] else 1.0,
            "seconds": end,
        }


class LimitedHost:
    """Serves small pages at any path on 127.0.0.1 for the length of a ``with`` block; ``robots`` is its robots.txt."""

    def __init__(self, limits: Limits, robots: str = "", latency: float = 0.0) -> None:
        self.limits, self.robots, self.latency = limits, robots, latency
        self.seen, self.bucket = Seen(limits), Bucket(limits)
        self._begin: float | None = None
        self._loop = asyncio.new_event_loop()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.port = 0

    def start_again(self) -> None:
        """As if nothing had been asked yet: the burst is saved up."""
        self.seen, self.bucket, self._begin = Seen(self.limits), Bucket(self.limits), None

    def __enter__(self) -> LimitedHost:
        self._thread.start()
        self._ready.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._run())
        self._loop.close()

    async def _run(self) -> None:
        self._stop = asyncio.Event()
        server = await asyncio.start_server(self._talk, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await asyncio.sleep(0)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                path = head.split(b" ", 2)[1].decode()
                status, headers, body = self._answer(path)
                await asyncio.sleep(self.latency)
                lines = [f"HTTP/1.1 {status}", "Content-Type: text/html", f"Content-Length: {len(body)}", *headers]
                writer.write("\r\n".join([*lines, "", ""]).encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            writer.close()

    def _answer(self, path: str) -> tuple[str, list[str], bytes]:
        if path == "/robots.txt":
            return "200 OK", [], self.robots.encode()
        if path == "/-/seen":
            return "200 OK", [], json.dumps(self.seen.summary()).encode()
        now = time.monotonic()
        if self._begin is None:
            self._begin = now
        now -= self._begin
        served = not self.limits.rates[0][1] or self.bucket.take(now)
        self.seen.answers.append((now, path, served))
        if served:
            return "200 OK", [], f"<!doctype html><title>{path}</title><p>A page at {path}.</p>".encode()
        return "429 Too Many Requests", self._retry_after(), b"<p>Too many.</p>"

    def _retry_after(self) -> list[str]:
        if self.limits.retry_after == "none":
            return []
        wrong = ("0", "-5", "soon", "Thu, 01 Jan 1970 00:00:00 GMT")
        value = "1" if self.limits.retry_after == "given" else wrong[len(self.seen.answers) % len(wrong)]
        return [f"Retry-After: {value}"]


def main() -> None:
    """Serves until its input is closed."""
    given = json.loads(sys.argv[1])
    given["rates"] = tuple(tuple(step) for step in given["rates"])
    given["outage"] = tuple(given.get("outage", (0.0, 0.0)))
    with LimitedHost(Limits(**given), latency=0.01) as host:
        print(f"http://127.0.0.1:{host.port}", flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
