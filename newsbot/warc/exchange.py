"""A request and its answer, as the records of a WARC file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from io import BytesIO
from urllib.parse import urlsplit

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

Headers = Sequence[tuple[bytes, bytes]]
# What was so on the way only: the connection's own headers, and the length, which is written anew.
_OF_THE_WAY = (b"transfer-encoding", b"content-length", b"connection", b"keep-alive")


@dataclass(frozen=True)
class Exchange:
    """One request and its answer. ``body``: the bytes as they came, content coding kept, transfer coding undone.

    moment: when the answer came, UTC. address: of the server, where known. truncated: why the body is not whole,
    in the words of WARC-Truncated. protocol: of the answer, such as ``HTTP/1.1``.
    """

    url: str
    moment: datetime
    asked: Headers
    status: int
    headers: Headers
    body: bytes
    method: str = "GET"
    protocol: str = "HTTP/1.1"
    address: str | None = None
    truncated: str | None = None


class _Head(StatusAndHeaders):  # type: ignore[misc]
    """warcio's, which would percent-encode what is not ASCII; these bytes are kept as they came."""

    def compute_headers_buffer(self, header_filter: Callable[..., object] | None = None) -> None:
        self.headers_buff = self.to_bytes(header_filter, "latin-1")


class RecordMaker:
    """Makes records, each a gzip member of its own."""

    def __init__(self, info_fields: Mapping[str, str]) -> None:
        self._info_fields = info_fields

    def info(self, file_name: str) -> tuple[str, bytes]:
        """The ``warcinfo`` record that a file begins with: its id, and its bytes."""
        out, writer = _writer()
        record = writer.create_warcinfo_record(file_name, dict(self._info_fields))
        writer.write_record(record)
        return _id(record), out.getvalue()

    def exchange(self, exchange: Exchange, info_id: str) -> tuple[str, bytes]:
        """The ``response`` record and the ``request`` record to it: the first one's id, and the bytes of both."""
        out, writer = _writer()
        fields = {"WARC-Warcinfo-ID": f"<{info_id}>", "WARC-Date": exchange.moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
        answer = fields | ({"WARC-IP-Address": exchange.address} if exchange.address else {})
        answer |= {"WARC-Truncated": exchange.truncated} if exchange.truncated else {}
        response = _record(writer, exchange.url, "response", answer, _answer_head(exchange), exchange.body)
        request = _record(writer, exchange.url, "request", fields, _request_head(exchange), b"")
        writer.write_request_response_pair(request, response)
        return _id(response), out.getvalue()


def _writer() -> tuple[BytesIO, WARCWriter]:
    out = BytesIO()
    return out, WARCWriter(out, gzip=True, warc_version="1.1")


def _record(
    writer: WARCWriter, url: str, kind: str, fields: Mapping[str, str], head: _Head, body: bytes
) -> ArcWarcRecord:
    values = {"http_headers": head, "warc_headers_dict": dict(fields), "length": len(body)}
    return writer.create_warc_record(url, kind, payload=BytesIO(body), **values)


def _id(record: ArcWarcRecord) -> str:
    """``urn:uuid:…``, without the brackets that the field has."""
    return str(record.rec_headers.get_header("WARC-Record-ID")).strip("<>")


def _answer_head(exchange: Exchange) -> _Head:
    kept = [(name, value) for name, value in exchange.headers if name.lower() not in _OF_THE_WAY]
    kept.append((b"Content-Length", str(len(exchange.body)).encode()))
    phrase = HTTPStatus(exchange.status).phrase if exchange.status in set(HTTPStatus) else ""
    # A head of HTTP/2 has no line; readers know this one.
    protocol = exchange.protocol if exchange.protocol.startswith("HTTP/1") else "HTTP/1.1"
    return _Head(f"{exchange.status} {phrase}", _texts(kept), protocol)


def _request_head(exchange: Exchange) -> _Head:
    parts = urlsplit(exchange.url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    asked = [(b"Host", parts.netloc.rpartition("@")[2].encode()), *exchange.asked]
    return _Head(f"{path} HTTP/1.1", _texts(asked), exchange.method)


def _texts(headers: Headers) -> list[tuple[str, str]]:
    """As text that becomes the same bytes again, a line break aside, which would end the header."""
    lines = [(name.decode("latin-1"), b" ".join(value.split(b"\n")).decode("latin-1")) for name, value in headers]
    return [(name, value.replace("\r", " ")) for name, value in lines]
