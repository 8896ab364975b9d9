"""Bytes out of gzip members, past the damaged ones.

The libraries stop at a damaged member, or go on as if it were whole; docs/archives.md has what they do.
"""

from __future__ import annotations

import re
import zlib
from typing import Protocol

# The window size that makes zlib read gzip.
GZIP = 31
_BLOCK = 1 << 16
_MAGIC = b"\x1f\x8b"
_LINE = b"WARC/1."
# Method, flags, time, effort and system at the head of a member (RFC 1952, 2.3), as narrow as it allows.
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f].{4}[\x00\x02\x04][\x00-\x0d\xff]", re.DOTALL)
_HEAD = 10
# Bytes of a member that are kept, to look in them for another one should it prove damaged.
_KEPT = 8 << 20


class DamageError(Exception):
    """Bytes that cannot be read; what comes after them may be whole."""


class Readable(Protocol):
    """A file, a pipe."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes, none at the end."""
        ...


def find_member(data: bytes, start: int = 0) -> int | None:
    """Where in ``data`` a gzip member may begin, from ``start`` on."""
    found = _MEMBER.search(data, start)
    return found.start() if found else None


class Unpacked:
    """What is in a file of gzip members; a file that is not compressed counts as one member.

    `peek` and `take` stay within a member, `next_member` leads to the next. Where one is damaged they raise
    `DamageError` and then stand at the beginning of the next one.
    """

    def __init__(self, raw: Readable) -> None:
        self._raw = raw
        self._packed = raw.read(_BLOCK)
        self._is_plain = not self._packed.startswith(_MAGIC) and _LINE in self._packed
        self._buffer = b""
        # Compressed bytes of the member so far; None where they are too many.
        self._kept: bytearray | None = None
        self._member: zlib._Decompress | None = None

    def peek(self, size: int) -> bytes:
        """The next ``size`` bytes, fewer at the member's end."""
        while len(self._buffer) < size and self._more():
            pass
        return self._buffer[:size]

    def take(self, size: int) -> bytes:
        """The same, and they are read."""
        pieces, missing = [], size
        while missing and (self._buffer or self._more()):
            pieces.append(self._buffer[:missing])
            self._buffer = self._buffer[missing:]
            missing -= len(pieces[-1])
        return b"".join(pieces)

    def skip(self, size: int) -> int:
        """Read ``size`` bytes and forget them; returns how many there were."""
        left = size
        while left and (piece := self.take(min(left, _BLOCK))):
            left -= len(piece)
        return size - left

    def give_back(self, data: bytes) -> None:
        """Let ``data`` be read again."""
        self._buffer = data + self._buffer

    def next_member(self) -> bool:
        """Leave what is left of the member and begin the next; False at the end of the file."""
        self._buffer = b""
        while self._more():
            self._buffer = b""
        return not self._is_plain and self._begin()

    def _more(self) -> bool:
        """Unpack some more of the member; False at its end."""
        if self._is_plain:
            data, self._packed = self._packed or self._raw.read(_BLOCK), b""
            self._buffer += data
            return bool(data)
        while self._member is not None and not self._member.eof:
            at_end = not self._packed and not self._fill()
            if data := self._unpack(self._member):
                self._buffer += data
                return True
            if at_end and not self._member.eof:
                self._member, self._buffer = None, b""
                raise DamageError("the file is cut off")
        return False

    def _unpack(self, member: zlib._Decompress) -> bytes:
        try:
            data = member.decompress(self._packed, _BLOCK)
        except zlib.error as error:
            # Not from its own beginning again.
            self._packed = (bytes(self._kept or b"") + self._packed)[1:]
            self._begin()
            raise DamageError(f"a gzip member is damaged: {error}") from error
        left = member.unused_data if member.eof else member.unconsumed_tail
        self._keep(self._packed[: len(self._packed) - len(left)])
        self._packed = left
        return data

    def _keep(self, packed: bytes) -> None:
        if self._kept is not None:
            self._kept += packed
            if len(self._kept) > _KEPT:
                self._kept = None

    def _begin(self) -> bool:
        """Go to the next member, over what belongs to none; False where there is none."""
        self._member, self._kept, self._buffer = None, bytearray(), b""
        strays = False
        while (start := find_member(self._packed)) is None:
            # Some tools fill up a block with NUL bytes.
            stray, self._packed = self._packed[: 1 - _HEAD], self._packed[1 - _HEAD :]
            strays = strays or bool(stray.strip(b"\0"))
            if not self._fill():
                strays = strays or bool(self._packed.strip(b"\0"))
                self._packed = b""
                break
        else:
            strays = strays or bool(self._packed[:start].strip(b"\0"))
            self._packed = self._packed[start:]
            self._member = zlib.decompressobj(GZIP)
        if strays:
            raise DamageError("bytes that belong to no gzip member")
        return self._member is not None

    def _fill(self) -> bool:
        data = self._raw.read(_BLOCK)
        self._packed += data
        return bool(data)
