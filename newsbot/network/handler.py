"""Scrapy's download handler with two more bounds: where a connection leads, and how long an answer's head may be."""

from __future__ import annotations

from typing import Any

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.defer import Deferred
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS

from newsbot.failures import HeadersTooLarge, PrivateAddress
from newsbot.network.resolver import refused_address

# Bytes. Servers themselves take no more than a few tens of thousands from their visitors.
HEADERS_MAXSIZE = 256 * 1024


class HttpHandler(HTTP11DownloadHandler):
    """Raises `PrivateAddress` for a host that leads into a private network, before anything is sent."""

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _BoundedFactory

    async def download_request(self, request: Request) -> Response:
        """The answer."""
        try:
            return await super().download_request(request)
        except CannotResolveHostError as error:
            host = urlparse_cached(request).hostname or ""
            if address := refused_address(host):
                raise PrivateAddress(f"{host} leads to {address}; see NEWSBOT_PRIVATE_HOSTS") from error
            raise


class _BoundedProtocol(_LenientHTTP11ClientProtocol):
    """Twisted bounds a line of the head, not their number."""

    _head = 0

    def request(self, request: Any) -> Deferred[Any]:
        self._head = 0
        answer = super().request(request)
        # Its own way is to hang up, which looks as if the server had.
        self._parser.lineLengthExceeded = self._refuse  # type: ignore[union-attr, method-assign]
        return answer

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - Twisted's
        if self._parser is not None and self._parser.state in (STATUS, HEADER):
            self._head += len(data)
            if self._head > HEADERS_MAXSIZE:
                self._refuse()
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]

    def _refuse(self, line: bytes = b"") -> None:
        self.transport.abortConnection()  # type: ignore[union-attr]
        error = HeadersTooLarge(f"more than {self._head} bytes of headers")
        self._disconnectParser(Failure(error))  # type: ignore[no-untyped-call]


class _BoundedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _BoundedProtocol:  # noqa: N802 - Twisted's
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
