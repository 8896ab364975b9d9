"""The records of a WARC file of any tool: whole ones, and where others were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser, StatusAndHeadersParserException

from newsbot.warc.gzipped import DamageError, Readable, Unpacked

_VERSIONS = ("WARC/1.0", "WARC/1.1", "WARC/0.17", "WARC/0.18")
_LINE = b"WARC/"
# Bytes. No head of a record is longer than the last of these; most are shorter than the first.
_HEADS = (1 << 10, 1 << 13, 1 << 16)
_HEAD = _HEADS[-1]
# Bytes. What claims to be longer is taken for a damaged length, and records are looked for in it.
_LONGEST = 1 << 36
_LINE_ENDS = b"\r\n"


@dataclass(frozen=True)
class Record:
    """A whole record. ``block``: its content, empty where it is longer than the reader was asked for (`is_too_long`).

    kind: WARC-Type. moment: WARC-Date as it is written. id: ``urn:uuid:…``, without brackets.
    """

    kind: str
    id: str
    url: str
    moment: str
    content_type: str
    block: bytes = b""
    is_too_long: bool = False


@dataclass(frozen=True)
class Damaged:
    """Where a record was that cannot be read."""

    detail: str


def read_records(raw: Readable, longest: int) -> Iterator[Record | Damaged]:
    """All of a file, plain or gzip, in its order; what it has in memory is bounded by ``longest``, in bytes.

    Only responses are read, others are told of without their block. Raises OSError where ``raw`` does.
    """
    unpacked = Unpacked(raw)
    while True:
        try:
            record = _read_record(unpacked, longest)
        except DamageError as error:
            yield Damaged(str(error))
            continue
        if record is None:
            return
        yield record


def _read_record(unpacked: Unpacked, longest: int) -> Record | None:
    while not _skip_line_ends(unpacked):
        if not unpacked.next_member():
            return None
    head = _read_head(unpacked)
    length = _length(head)
    if head is None or length is None:
        raise _damage(unpacked, "no head of a record")
    record = _record(head)
    if record.kind != "response" or length > longest:
        if unpacked.skip(length) < length or not _ends(unpacked):
            raise _damage(unpacked, f"the length of {record.id} is wrong")
        return Record(**vars(record) | {"is_too_long": record.kind == "response"})
    block = unpacked.take(length)
    if len(block) < length or not _ends(unpacked):
        unpacked.give_back(block)
        raise _damage(unpacked, f"the length of {record.id} is wrong")
    return Record(**vars(record) | {"block": block})


def _skip_line_ends(unpacked: Unpacked) -> bool:
    """Whether there is more in the member."""
    while (byte := unpacked.peek(1)) and byte in _LINE_ENDS:
        unpacked.take(1)
    return bool(byte)


def _ends(unpacked: Unpacked) -> bool:
    """Whether a record ends here: with its member, or before another. A member at its end is checked whole by this."""
    return not _skip_line_ends(unpacked) or unpacked.peek(len(_LINE)) == _LINE


def _read_head(unpacked: Unpacked) -> StatusAndHeaders | None:
    """None, and nothing read, where there is no head."""
    for size in _HEADS:
        data = unpacked.peek(size)
        ends = [at + len(mark) for mark in (b"\r\n\r\n", b"\n\n") if (at := data.find(mark)) >= 0]
        if ends or not data.startswith(_LINE):
            break
    if not data.startswith(_LINE) or not ends:
        return None
    try:
        head = StatusAndHeadersParser(_VERSIONS).parse(BytesIO(data[: min(ends)]))
    except StatusAndHeadersParserException:
        return None
    unpacked.take(min(ends))
    return head


def _length(head: StatusAndHeaders | None) -> int | None:
    text = str(head.get_header("Content-Length")).strip() if head else ""
    return int(text) if text.isascii() and text.isdigit() and int(text) <= _LONGEST else None


def _record(head: StatusAndHeaders) -> Record:
    def value(name: str) -> str:
        return str(head.get_header(name) or "").strip()

    # Wget writes brackets around the address, too.
    url = value("WARC-Target-URI").removeprefix("<").removesuffix(">").replace(" ", "%20")
    kind, content_type = value("WARC-Type").lower(), value("Content-Type").lower()
    return Record(kind, value("WARC-Record-ID").strip("<>"), url, value("WARC-Date"), content_type)


def _damage(unpacked: Unpacked, detail: str) -> DamageError:
    """Go to the next line that begins a record, or to the end of the member."""
    while data := unpacked.peek(_HEAD):
        start = data.find(b"\n" + _LINE)
        if start >= 0:
            unpacked.take(start + 1)
            break
        unpacked.take(len(data) if len(data) < _HEAD else _HEAD - len(_LINE))
    return DamageError(detail)
