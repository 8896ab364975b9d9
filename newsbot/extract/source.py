"""The files that are given, one after the other, and how far they are read."""

from __future__ import annotations

import os
import select
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

PIPE = "-"
# Seconds after which a pipe that nothing comes through looks whether the run is being closed.
_LOOK = 0.5


class Source:
    """One file, or with ``-`` standard input. ``position``: bytes read so far."""

    def __init__(self, name: str) -> None:
        """Raises OSError where it cannot be opened."""
        self.name = Path(name).name
        self._file: BinaryIO = sys.stdin.buffer if name == PIPE else Path(name).open("rb")  # noqa: SIM115 - see close
        self._waits = not stat.S_ISREG(os.fstat(self._file.fileno()).st_mode)
        self.position = 0
        self.is_stopped = False

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes, none at the end or once it is stopped. Raises OSError."""
        while self._waits and not self.is_stopped and not select.select([self._file], [], [], _LOOK)[0]:
            pass
        data = b"" if self.is_stopped else os.read(self._file.fileno(), size)
        self.position += len(data)
        return data

    def close(self) -> None:
        """Give the file back."""
        if self._file is not sys.stdin.buffer:
            self._file.close()


class Sources:
    """Opens the files in their order. ``share``: how much of them all is read, from 0 to 1; None with a pipe."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._total = None if PIPE in names else sum(Path(name).stat().st_size for name in names)
        self._before = 0
        self._now: Source | None = None
        self._is_stopped = False

    def __iter__(self) -> Iterator[Source]:
        for name in self._names:
            if self._is_stopped:
                return
            self._now = Source(name)
            try:
                yield self._now
            finally:
                self._before += self._now.position
                self._now.close()
                self._now = None

    @property
    def share(self) -> float | None:
        """See the class."""
        read = self._before + (self._now.position if self._now else 0)
        return min(read / self._total, 1.0) if self._total else None

    def stop(self) -> None:
        """Let every reader come to its end."""
        self._is_stopped = True
        if self._now is not None:
            self._now.is_stopped = True
