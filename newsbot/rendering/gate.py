"""The one way out of a rendering browser: a proxy that knows which hosts a page may ask, and asks the mirror.

Names are resolved here and the address that was looked at is the one that is connected to, so that a name that
resolves to a private address once in a while gains nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import Counter
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit

from newsbot.network.addresses import is_public

# Bytes of a request's or an answer's head, and those read at once.
HEAD, CHUNK = 64 * 1024, 64 * 1024
# Bytes that one connection may bring in: a tunnel carries all that a page asks of a host.
MAXSIZE = 32 * 1024 * 1024
# Seconds to connect, and without a byte in either direction.
CONNECT, IDLE = 10.0, 60.0
# Names the reason in the answers that are the gate's own.
REASON = "X-Newsbot-Gate"
# Fields that are between two neighbours.
_OF_CONNECTION = (b"connection:", b"keep-alive:", b"proxy-connection:")
END = b"\r\n\r\n"
ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"

# What ends a connection: the other side, its silence, what it says, and the end of the gate.
_NO_MATTER = (
    OSError,
    ValueError,
    asyncio.TimeoutError,
    asyncio.IncompleteReadError,
    asyncio.LimitOverrunError,
    asyncio.CancelledError,
)

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class RefusedError(Exception):
    """What the gate does not let through, or cannot reach; ``reason`` is one word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


async def resolve(host: str, port: int) -> list[str]:
    """The addresses of ``host``."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=1)
    return [str(address[0]) for *_, address in found]


class Gate:
    """A proxy on 127.0.0.1.

    allows: which hosts may be asked. mirror: asked instead of all of them. context: speaks TLS in their place, which
    only a mirror needs. private: hosts that may be in a private network. refused: how often, by reason. failed: why
    the last request to a host was refused.
    """

    def __init__(
        self,
        allows: Callable[[str], bool],
        mirror: str | None = None,
        context: ssl.SSLContext | None = None,
        private: Sequence[str] = (),
        maxsize: int = MAXSIZE,
    ) -> None:
        self.refused: Counter[str] = Counter()
        self.failed: dict[str, str] = {}
        self._allows, self._mirror, self._context = allows, mirror, context
        self._private, self._maxsize = frozenset(private), maxsize
        self._servers: list[asyncio.Server] = []
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def port(self) -> int:
        """Where it listens."""
        port: int = self._servers[0].sockets[0].getsockname()[1]
        return port

    @property
    def url(self) -> str:
        """As browsers want to have it."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Begin to listen, on a free port."""
        for context in (None, self._context) if self._context else (None,):
            server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=HEAD, ssl=context)
            self._servers.append(server)

    async def stop(self) -> None:
        """Listen no more, and cut what is open."""
        for server in self._servers:
            server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            with contextlib.suppress(*_NO_MATTER):
                await self._answer(reader, writer)
        finally:
            writer.close()
            self._tasks.discard(task)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await asyncio.wait_for(reader.readuntil(END), IDLE)
        request = Head(head)
        try:
            upstream = await self._open(request)
        except RefusedError as refusal:
            self.refused[refusal.reason] += 1
            self.failed[request.host] = refusal.reason
            writer.write(f"HTTP/1.1 403 Refused\r\n{REASON}: {refusal.reason}\r\n".encode())
            writer.write(b"Content-Length: 0\r\nConnection: close\r\n\r\n")
            await writer.drain()
            return
        try:
            if request.is_tunnel:
                writer.write(ESTABLISHED)
            else:
                upstream[1].write(request.onward(urlsplit(self._mirror).netloc if self._mirror else request.netloc))
                writer.write(_last_answer(await asyncio.wait_for(upstream[0].readuntil(END), IDLE)))
            await self._join((reader, writer), upstream)
        finally:
            upstream[1].close()

    async def _open(self, request: Head) -> Streams:
        """A connection to what is asked for; raises `RefusedError`."""
        if not self._allows(request.host):
            raise RefusedError("foreign_host")
        if not self._mirror:
            address, secure = await self._public(request), False
            return await self._connect(address, request.port, secure)
        if request.is_tunnel and self._context:
            return await self._connect("127.0.0.1", self._servers[1].sockets[0].getsockname()[1], False)
        there = urlsplit(self._mirror)
        secure = there.scheme == "https"
        return await self._connect(str(there.hostname), there.port or (443 if secure else 80), secure)

    async def _public(self, request: Head) -> str:
        try:
            found = await asyncio.wait_for(resolve(request.host, request.port), CONNECT)
        except (OSError, UnicodeError, asyncio.TimeoutError):
            raise RefusedError("host_not_found") from None
        # One private address among others is as good as one alone to whoever wants in.
        public = all(is_public(ip_address(address.partition("%")[0])) for address in found)
        if not (found and (public or request.host in self._private)):
            raise RefusedError("private_address")
        return found[0]

    async def _connect(self, host: str, port: int, secure: bool) -> Streams:
        try:
            opened = asyncio.open_connection(host, port, limit=HEAD, ssl=secure or None)
            return await asyncio.wait_for(opened, CONNECT)
        except asyncio.TimeoutError:
            raise RefusedError("timeout") from None
        except OSError:
            raise RefusedError("connection_refused") from None

    async def _join(self, here: Streams, there: Streams) -> None:
        """Carry bytes both ways until the answer has ended."""
        upward = asyncio.ensure_future(self._carry(here[0], there[1], self._maxsize))
        try:
            await self._carry(there[0], here[1], self._maxsize)
        finally:
            upward.cancel()
            await asyncio.gather(upward, return_exceptions=True)

    async def _carry(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, left: int) -> None:
        while chunk := await asyncio.wait_for(source.read(CHUNK), IDLE):
            left -= len(chunk)
            if left < 0:
                self.refused["too_large"] += 1
                return
            sink.write(chunk)
            await sink.drain()


class Head:
    """The first lines of a request to a proxy, or to a host behind one. Raises `ValueError` for anything else."""

    def __init__(self, head: bytes) -> None:
        first, *self._fields = head.decode("latin-1").split("\r\n")[:-2]
        self.method, target, _ = first.split(" ")
        self.is_tunnel = self.method == "CONNECT"
        parts = urlsplit(f"//{target}" if self.is_tunnel else target)
        self.netloc = parts.netloc or self._field("host")
        named = urlsplit(f"//{self.netloc}")
        self.host, self.port = (named.hostname or "").rstrip("."), named.port or (443 if self.is_tunnel else 80)
        self._path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")

    def onward(self, netloc: str) -> bytes:
        """The request as the server at ``netloc`` wants it: a connection carries one."""
        own = ("host:", "connection:", "proxy-", "keep-alive:")
        fields = [line for line in self._fields if not line.lower().startswith(own)]
        lines = [f"{self.method} {self._path} HTTP/1.1", f"Host: {netloc}", *fields, "Connection: close", "", ""]
        return "\r\n".join(lines).encode("latin-1")

    def _field(self, name: str) -> str:
        found = (line.partition(":")[2].strip() for line in self._fields if line.lower().startswith(f"{name}:"))
        return next(found, "")


def _last_answer(head: bytes) -> bytes:
    """An answer's head that says what is so: a browser that takes the connection for open loses its next request."""
    fields = [line for line in head[: -len(END)].split(b"\r\n") if not line.lower().startswith(_OF_CONNECTION)]
    return b"\r\n".join([*fields, b"Connection: close"]) + END
