"""One run of a spider at a time for one data directory."""

from __future__ import annotations

import fcntl
import os
from datetime import datetime, timezone
from pathlib import Path
from typing import IO


class LockedError(Exception):
    """Another run holds the lock; the message says which process, and since when."""


class RunLock:
    """A lock on ``folder``. The system gives it back when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "lock"
        self._file: IO[str] | None = None

    def acquire(self) -> None:
        """Take the lock at once or raise `LockedError`. Raises OSError where the folder cannot be written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("a+", encoding="utf-8")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "another run"
            file.close()
            raise LockedError(f"{self.path.parent} is in use: {holder}") from None
        file.truncate(0)
        file.write(f"process {os.getpid()} since {datetime.now(timezone.utc).isoformat(timespec='seconds')}\n")
        file.flush()
        self._file = file

    def release(self) -> None:
        """Give the lock back; nothing where it is not held."""
        if self._file is not None:
            self._file.close()
            self._file = None
