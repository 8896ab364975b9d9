"""The archive files of a run: written record by record, published whole.

While a run goes on they are ``{run}.{number}.warc.gz.part``. Each record is a gzip member, so a kill can tear the last
ones and nothing else; the next run cuts them off and gives the file its name.
"""

from __future__ import annotations

import os
import time
import zlib
from pathlib import Path
from typing import IO

from newsbot.output import OutputError, sync_folder, write_all
from newsbot.warc.exchange import Exchange, RecordMaker
from newsbot.warc.gzipped import GZIP, find_member

FINISHED = ".warc.gz"
PART = f"{FINISHED}.part"
_BLOCK = 1 << 16


class ArchiveFiles:
    """Where the pages of a run are kept. Raises `OutputError` where the disk refuses.

    size: bytes after which the next file is begun. sync_seconds: a record is forced to the disk when so long has
    passed since the last time; with 0 each is.
    """

    def __init__(self, folder: Path, run: str, maker: RecordMaker, size: int, sync_seconds: float = 0) -> None:
        self._folder, self._run, self._maker = folder, run, maker
        self._size, self._sync_seconds = size, sync_seconds
        self._number, self._end, self._info_id = 0, 0, ""
        self._synced = time.monotonic()
        self._file: IO[bytes] | None = None
        self._path = folder

    def write(self, exchange: Exchange) -> str:
        """Keep ``exchange``: what its response record is called, ``{file}#{record id}``. On return it is on disk.

        What was written of a record that does not fit is taken back.
        """
        try:
            file = self._room()
            # The first two records come together, so that no file holds the one about itself alone.
            info = b"" if self._end else self._describe_file()
            record_id, records = self._maker.exchange(exchange, self._info_id)
            self._append(file, info + records)
        except OSError as error:
            raise OutputError(f"cannot write {self._path}: {error.strerror}") from error
        return f"{finished_path(self._path).name}#{record_id}"

    def close(self) -> None:
        """Force what is written to the disk. The file keeps the name that says it is not published."""
        if self._file is None:
            return
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise OutputError(f"cannot write {self._path}: {error.strerror}") from error
        finally:
            self._file.close()
            self._file = None

    def _room(self) -> IO[bytes]:
        """The file that takes the next records."""
        if self._file is not None and self._end >= self._size:
            self.close()
            publish(self._path)
        if self._file is None:
            self._number += 1
            self._path = self._folder / f"{self._run}.{self._number:05}{PART}"
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file, self._end = self._path.open("xb", buffering=0), 0
            sync_folder(self._folder)
        return self._file

    def _describe_file(self) -> bytes:
        self._info_id, record = self._maker.info(finished_path(self._path).name)
        return record

    def _append(self, file: IO[bytes], data: bytes) -> None:
        try:
            write_all(file, data)
            if time.monotonic() - self._synced >= self._sync_seconds:
                os.fsync(file.fileno())
                self._synced = time.monotonic()
        except OSError:
            file.truncate(self._end)
            file.seek(self._end)
            raise
        self._end += len(data)


def finished_path(part: Path) -> Path:
    """What a ``.part`` becomes."""
    return part.with_name(part.name.removesuffix(PART) + FINISHED)


def unfinished(folder: Path) -> list[Path]:
    """The files that runs left behind which did not end."""
    return sorted(folder.glob(f"*{PART}"))


def publish(part: Path) -> Path | None:
    """Give a file that is whole its name; None, and no file, where it has no record. Raises `OutputError`."""
    finished = finished_path(part)
    try:
        if not part.stat().st_size:
            part.unlink()
            return None
        part.rename(finished)
        sync_folder(part.parent)
    except OSError as error:
        raise OutputError(f"cannot write {finished}: {error.strerror}") from error
    return finished


def mend(part: Path) -> None:
    """Cut what a kill tore off the end of a left ``.part``: whole records stay.

    Raises `OutputError` for damage with records after it: no kill does that.
    """
    try:
        with part.open("r+b") as file:
            end = 0
            while length := _member_length(file, end):
                end += length
            file.seek(end)
            if find_member(file.read(), 1) is not None:
                raise OutputError(f"{part} is damaged at byte {end}")
            file.truncate(end)
            os.fsync(file.fileno())
    except OSError as error:
        raise OutputError(f"cannot mend {part}: {error.strerror}") from error


def _member_length(file: IO[bytes], start: int) -> int:
    """Bytes of the gzip member that begins at ``start``; 0 where there is no whole one."""
    member, read = zlib.decompressobj(GZIP), 0
    file.seek(start)
    try:
        while block := file.read(_BLOCK):
            read += len(block)
            while block and not member.eof:
                member.decompress(block, _BLOCK)
                block = member.unconsumed_tail
            if member.eof:
                return read - len(member.unused_data)
    except zlib.error:
        return 0
    return 0
