"""An archived record → the article on its page. This is what a worker does; it meets no crawler."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import timezone
from io import BytesIO
from types import SimpleNamespace
from typing import Any, cast

import brotli
from dateutil.parser import isoparse
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import HtmlResponse, Response
from scrapy.responsetypes import responsetypes
from scrapy.settings import Settings
from scrapy.signalmanager import SignalManager
from warcio.bufferedreaders import ChunkedDataReader
from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from newsbot.any_site import is_article
from newsbot.extract.sites import Sites
from newsbot.extraction.article import extract_article
from newsbot.items import Article
from newsbot.middlewares.compression import WholeCompression
from newsbot.warc.read import Record

# What a body raises that is not what its record says of it. OSError: gzip's.
UNREADABLE = (IgnoreRequest, brotli.error, zlib.error, OSError, EOFError)
_VERSIONS = ("HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3")
_WELL = 200


@dataclass(frozen=True)
class NoPage:
    """A record that holds no page of which an article could be made; ``reason``: its counter."""

    reason: str


class Extractor:
    """longest: bytes of a page, unpacked."""

    def __init__(self, sites: Sites, longest: int) -> None:
        self._sites = sites
        self._names = {rules.source for _, rules in sites.known}
        settings = Settings({"DOWNLOAD_MAXSIZE": longest, "DOWNLOAD_WARNSIZE": 0})
        crawler = SimpleNamespace(stats=None, settings=settings, signals=SignalManager())
        self._compression = WholeCompression(crawler=cast(Any, crawler))

    def extract(self, record: Record, file: str) -> Article | NoPage:
        """The article with where and when its page was fetched. Raises one of `UNREADABLE` for a body that is none."""
        try:
            moment = isoparse(record.moment)
            rules = self._sites.rules_of(record.url)
            response = self._read(record)
        except (ValueError, StatusAndHeadersParserException, EOFError):
            return NoPage("no_http")
        if response.status != _WELL:
            return NoPage(f"http_{response.status}")
        if not isinstance(response, HtmlResponse):
            return NoPage("not_html")
        article = extract_article(response, rules)
        is_address = rules.address is not None and rules.source in self._names and rules.address.read_id(record.url)
        if not is_address and not is_article(article, response):
            return NoPage("not_article")
        utc = moment.replace(tzinfo=moment.tzinfo or timezone.utc).astimezone(timezone.utc)
        article.fetched_at = utc.isoformat(timespec="seconds")
        article.discovered_by = "warc"
        article.evidence["warc"] = f"{file}#{record.id}"
        return article

    def _read(self, record: Record) -> Response:
        """The response as Scrapy would hand it to a spider: decoded, and of the class that its content is of."""
        stream = BytesIO(record.block)
        head = StatusAndHeadersParser(_VERSIONS).parse(stream)
        headers: dict[str, list[str]] = {}
        for name, value in head.headers:
            headers.setdefault(name.title(), []).append(value)
        if "chunked" in str(head.get_header("Transfer-Encoding")).lower():
            # Reads on as it is where the body is not, for many tools keep the header of a body they have put together.
            stream = ChunkedDataReader(stream)
        body = stream.read()
        if _is_text(body):
            headers.pop("Content-Encoding", None)
        status = int(head.get_statuscode())
        packed = Response(record.url, status, headers=headers, body=body)
        response = self._compression.process_response(Request(record.url), packed)
        assert isinstance(response, Response)
        kind = responsetypes.from_args(headers=response.headers, url=response.url, body=response.body)
        return response.replace(cls=kind)


def _is_text(body: bytes) -> bool:
    """Whether a body is not compressed, whatever its head says: an archive may hold it unpacked."""
    return body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!", b"<html", b"<?xml", b"<head"))
