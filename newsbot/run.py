"""The name of a run, and of all that it writes."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path


def new_run_id(folder: Path) -> str:
    """A name for a run: the second it starts in UTC, with a number where that second is taken."""
    second = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H-%M-%SZ")
    taken = {path.name.split(".")[0] for path in folder.rglob(f"{second}*")}
    return next(name for name in (second, *(f"{second}-{n}" for n in range(2, 10_000))) if name not in taken)
