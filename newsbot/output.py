"""The files of articles: written line by line, published whole.

While a run goes on its lines stand in ``{run}.jsonl.part``, not compressed: a kill can tear the last line of
such a file and nothing else, and the next run finds out by reading it. At the end they become
``{run}.jsonl.gz`` in one step.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

PART = ".jsonl.part"
FINISHED = ".jsonl.gz"
_BLOCK = 1 << 20


class OutputError(Exception):
    """Articles cannot be written or read; the message names the file and the cause."""


@dataclass(frozen=True)
class Published:
    """A finished file: its lines, and the SHA-256 of its bytes in hexadecimal."""

    path: Path
    lines: int
    sha256: str


class PartFile:
    """The lines of a run that has not ended. Raises `OutputError` where the disk refuses.

    sync_seconds: a line is forced to the disk when so long has passed since the last time; with 0 each is.
    """

    def __init__(self, path: Path, sync_seconds: float = 0) -> None:
        self.path, self.sync_seconds = path, sync_seconds
        self._synced = time.monotonic()
        self._end = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if finished_path(path).exists():
                raise OutputError(f"cannot write {path}: {finished_path(path).name} is there already")
            self._file = path.open("xb", buffering=0)
        except OSError as error:
            raise OutputError(f"cannot write {path}: {error.strerror}") from error

    def write(self, article: dict[str, Any]) -> None:
        """Add a line. When it does not fit, what was written of it is taken back."""
        line = json.dumps(article, ensure_ascii=False).encode() + b"\n"
        try:
            write_all(self._file, line)
            if time.monotonic() - self._synced >= self.sync_seconds:
                os.fsync(self._file.fileno())
                self._synced = time.monotonic()
        except OSError as error:
            self._file.truncate(self._end)
            self._file.seek(self._end)
            raise OutputError(f"cannot write {self.path}: {error.strerror}") from error
        self._end += len(line)

    def close(self) -> None:
        """Force all lines to the disk and close the file."""
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise OutputError(f"cannot write {self.path}: {error.strerror}") from error
        finally:
            self._file.close()


def write_all(file: IO[bytes], data: bytes) -> None:
    """Write the whole of ``data`` to a raw file. Raises OSError."""
    while data:
        # A raw file may take less than it is given, on a full disk or at a quota; the next call then says why.
        data = data[file.write(data) :]


def unfinished(folder: Path) -> list[Path]:
    """The files that runs left behind which did not end."""
    return sorted(folder.glob(f"*{PART}"))


def mend(part: Path) -> Iterator[dict[str, Any]]:
    """Cut the torn line off the end of a left ``.part``, and read the whole ones.

    Raises `OutputError` for a broken line that is not the last: no kill does that.
    """
    end = 0
    with part.open("r+b") as file:
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                file.truncate(end)
                return
            end += len(line)
            try:
                article = json.loads(line)
            except ValueError as error:
                raise OutputError(f"{part}, line {number} is damaged: {error}") from error
            yield article


def finished_path(part: Path) -> Path:
    """What a ``.part`` becomes."""
    return part.with_name(part.name.removesuffix(PART) + FINISHED)


def publish(part: Path) -> Published | None:
    """Compress a ``.part`` into the finished file and remove it; None, and no file, where it has no line.

    A kill at any moment leaves the ``.part``, and publishing it again gives the same file again.
    """
    finished = finished_path(part)
    temporary = finished.with_name(finished.name + ".tmp")
    try:
        if part.stat().st_size:
            with part.open("rb") as lines, temporary.open("wb") as raw:
                # No name and no time in the file: the same articles give the same bytes.
                with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as out:
                    shutil.copyfileobj(lines, out, _BLOCK)
                raw.flush()
                os.fsync(raw.fileno())
            temporary.replace(finished)
            sync_folder(part.parent)
        part.unlink()
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise OutputError(f"cannot write {finished}: {error.strerror}") from error
    return describe(finished) if finished.exists() else None


def describe(finished: Path) -> Published:
    """Lines and hash of a finished file."""
    digest = hashlib.sha256()
    with finished.open("rb") as raw:
        while block := raw.read(_BLOCK):
            digest.update(block)
    with gzip.open(finished, "rb") as lines:
        return Published(finished, sum(1 for _ in lines), digest.hexdigest())


def sync_folder(folder: Path) -> None:
    """Force the names in ``folder`` to the disk. Raises OSError."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
