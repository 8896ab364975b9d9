"""Compressed bodies that end too early are no pages."""

from __future__ import annotations

import zlib

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.httpcompression import HttpCompressionMiddleware
from scrapy.http import Response

from newsbot.failures import TruncatedBody

_GZIP_WINDOW = 31


class WholeCompression(HttpCompressionMiddleware):
    """Scrapy's, which takes what it can of a gzip body that was cut off, and half an article looks like a whole one."""

    def process_response(
        self, request: Request, response: Response, spider: Spider | None = None
    ) -> Request | Response:
        """The decompressed response; raises `TruncatedBody` where gzip's end is missing."""
        encoding = (response.headers.get("Content-Encoding") or b"").strip().lower()
        decoded = super().process_response(request, response)
        if encoding in (b"gzip", b"x-gzip") and isinstance(decoded, Response):
            # The last four bytes of gzip are the length of the content; comparing is cheaper than reading again.
            length = int.from_bytes(response.body[-4:], "little")
            if length != len(decoded.body) & 0xFFFFFFFF and not _ends(response.body):
                raise TruncatedBody(f"{response.url}: the gzip body is cut off")
        return decoded


def _ends(body: bytes) -> bool:
    """Whether the last of the gzip members in ``body`` is whole."""
    while body:
        member = zlib.decompressobj(_GZIP_WINDOW)
        try:
            member.decompress(body)
        except zlib.error:
            return False
        if not member.eof:
            return False
        body = member.unused_data
    return True
