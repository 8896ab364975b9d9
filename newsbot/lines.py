"""Files of JSON Lines, plain or compressed, of newsbot or of any other tool."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, TypeVar

Line = TypeVar("Line")


@dataclass
class Damage:
    """What could not be read: a line of text a file."""

    files: list[str] = field(default_factory=list)


def read_lines(file: Path, damage: Damage) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file with the numbers of their lines."""
    return read_each(file, damage, _read_object)


def read_each(file: Path, damage: Damage, read: Callable[[bytes], Line | None]) -> Iterator[tuple[int, Line]]:
    """What ``read`` makes of the lines of a file, with their numbers; a line it makes None of is passed over.

    read: raises ValueError that says what is wrong with a line. A damaged line costs itself, a damaged gzip what
    comes after the damage; ``damage`` is told of both.
    """
    number, bad, first = 0, 0, ""
    try:
        with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    found = read(line)
                except ValueError as error:
                    bad += 1
                    first = first or f"line {number} {error}"
                else:
                    if found is not None:
                        yield number, found
    except (OSError, EOFError, zlib.error) as error:
        bad += 1
        first = first or f"nothing can be read after line {number} ({error})"
    if bad:
        damage.files.append(f"{file} is damaged: {first}" + (f", and {bad - 1} more" if bad > 1 else ""))


def _read_object(line: bytes) -> dict[str, Any] | None:
    if not line.strip():
        return None
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if not isinstance(record, dict):
        raise ValueError("is no JSON object")
    return record


@contextmanager
def write_whole(path: Path) -> Iterator[IO[bytes]]:
    """A file to be written, compressed where its name ends in ``.gz``; it has its name once it is whole."""
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        with gzip.open(temporary, "wb") if path.suffix == ".gz" else temporary.open("wb") as out:
            yield out  # type: ignore[misc]
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
