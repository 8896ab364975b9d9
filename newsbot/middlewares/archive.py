"""With ``NEWSBOT_WARC`` every article page that is fetched is kept as it came."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import scrapy
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from typing_extensions import Self

from newsbot.failures import NotArchived
from newsbot.output import OutputError
from newsbot.warc.exchange import Exchange, RecordMaker
from newsbot.warc.files import ArchiveFiles

# Scrapy's flags of a response → the words of WARC-Truncated.
TRUNCATED = {"dataloss": "disconnect", "partial": "disconnect", "download_stopped": "length"}


class Archive:
    """Writes what came for an article's request, whatever its status, before anything reads it.

    It stands below the decompression, so that the bytes are those of the wire, and above the throttle: an answer that
    says no more than "later" is no page. Nothing is written of a page from Scrapy's cache or of a 304.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("NEWSBOT_WARC"):
            raise NotConfigured
        self.crawler = crawler
        self._files: ArchiveFiles | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Raises `NotConfigured` where nothing is to be kept."""
        archive = cls(crawler)
        crawler.signals.connect(archive.spider_closed, signal=signals.spider_closed)
        return archive

    def process_response(self, request: Request, response: Response) -> Response:
        """``response``, with the record's name as ``warc`` in the request's meta; raises `NotArchived`."""
        request.meta.pop("warc", None)
        if "article_id" not in request.meta or response.status == 304 or "cached" in response.flags:
            return response
        try:
            request.meta["warc"] = self._open().write(exchange_of(request, response))
        except OutputError as error:
            raise NotArchived(str(error)) from error
        return response

    def spider_closed(self) -> None:
        """Let go of the file, which `Storage` publishes."""
        if self._files is not None:
            self._files.close()

    def _open(self) -> ArchiveFiles:
        if self._files is None:
            spider, settings = self.crawler.spider, self.crawler.settings
            assert spider is not None
            run: str = spider.run_id  # type: ignore[attr-defined]
            self._files = ArchiveFiles(
                Path(settings["NEWSBOT_DATA"]) / spider.name,
                run,
                RecordMaker(self._info(run)),
                settings.getint("NEWSBOT_WARC_SIZE"),
                settings.getfloat("NEWSBOT_SYNC_SECONDS"),
            )
        return self._files

    def _info(self, run: str) -> dict[str, str]:
        settings = self.crawler.settings
        return {
            "software": f"{settings['BOT_NAME']} on Scrapy/{scrapy.__version__}",
            "format": "WARC File Format 1.1",
            "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "isPartOf": run,
            "operator": settings["NEWSBOT_CONTACT"],
            "robots": "obey" if settings.getbool("ROBOTSTXT_OBEY") else "ignore",
            "http-header-user-agent": settings["USER_AGENT"],
        }


def exchange_of(request: Request, response: Response) -> Exchange:
    """What went over the wire, under the address that was asked for."""
    return Exchange(
        url=response.url,
        moment=datetime.now(timezone.utc),
        asked=[(name, value) for name, values in request.headers.items() for value in values],
        status=response.status,
        headers=[(name, value) for name, values in response.headers.items() for value in values],
        body=response.body,
        method=request.method,
        protocol=response.protocol or "HTTP/1.1",
        address=str(response.ip_address) if response.ip_address else None,
        truncated=next((TRUNCATED[flag] for flag in response.flags if flag in TRUNCATED), None),
    )
