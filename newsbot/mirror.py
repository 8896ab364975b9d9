"""Pages from a mirror, addresses of the site."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from scrapy import Request
from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.misc import build_from_crawler

from newsbot.network.handler import HttpHandler
from newsbot.network.resolver import allow_private

SCHEMES = ("http", "https")


class MirrorHandler(BaseDownloadHandler):
    """Asks the server at the spider's ``mirror`` for what the crawler asks of the site.

    It is a download handler, below every middleware, so that all else (robots.txt, redirects, off-site rules,
    pace) sees the site's own addresses and works as on the site itself.
    """

    lazy = True

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.mirror: str = crawler.spider.mirror  # type: ignore[union-attr]
        allow_private(urlsplit(self.mirror).hostname or "")
        self._handler = build_from_crawler(HttpHandler, crawler)

    async def download_request(self, request: Request) -> Response:
        """The mirror's answer, under the address that was asked for."""
        there = request.replace(url=self._there(request.url))
        response: Response = await self._handler.download_request(there)
        request.meta.update(there.meta)
        location = response.headers.get("Location")
        if location and (location + b"/").startswith(self.mirror.encode() + b"/"):
            site = urlsplit(request.url)
            response.headers["Location"] = f"{site.scheme}://{site.netloc}".encode() + location[len(self.mirror) :]
        return response.replace(url=request.url)

    def _there(self, url: str) -> str:
        mirror, site = urlsplit(self.mirror), urlsplit(url)
        return urlunsplit((mirror.scheme, mirror.netloc, site.path or "/", site.query, ""))

    async def close(self) -> None:
        """Close the handler that does the work."""
        await self._handler.close()
