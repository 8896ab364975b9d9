"""WARC files for the tests: records as any tool may write them, whole and damaged."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

from fixtures.dawn import site as dawn
from tests.newest import NUMBERS, page_of

WELL = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(
    block: bytes,
    url: str = "https://www.dawn.com/news/1",
    kind: str = "response",
    length: int | str | None = None,
    number: int = 1,
) -> bytes:
    """A record of WARC 1.0; ``length`` where it is not the block's."""
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012}>",
        "WARC-Target-URI": url,
        "WARC-Date": "2013-11-26T08:00:00Z",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(block) if length is None else length,
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + block + b"\r\n\r\n"


def answer(body: bytes, *headers: bytes) -> bytes:
    """An answer with status 200."""
    return WELL + b"".join(header + b"\r\n" for header in headers) + b"\r\n" + body


def articles(numbers: Iterable[str] = NUMBERS) -> list[bytes]:
    """A record a page of the bundled site's."""
    return [
        record(answer(page_of(number).body), f"https://www.dawn.com/news/{number}", number=place)
        for place, number in enumerate(numbers, 1)
    ]


def packed(records: Iterable[bytes]) -> bytes:
    """Gzip by record."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def other_page(path: str) -> bytes:
    """A page of the bundled site that is no article."""
    page = dawn.lookup(path)
    assert page is not None
    return page.body
