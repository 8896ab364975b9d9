"""Where a run's candidates ended, and why a run was closed, as Scrapy's stats have it.

``candidates`` = ``stored`` + ``known`` + ``repeated`` + ``unchanged`` + ``waiting`` + ``given_up`` + the sum of
``dropped/…`` + the sum of ``failed/…`` + ``unfinished``, each with the prefix ``newsbot/``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PREFIX = "newsbot/"
SINGLE = ("candidates", "stored", "known", "repeated", "unchanged", "waiting", "given_up", "unfinished")
# Reasons for closing a run, beside Scrapy's own.
LOCKED, OUTPUT_FAILED, STORE_FAILED = "locked", "output_failed", "store_failed"
HOSTS_BLOCKED = "blocked"
RENDERER_FAILED = "renderer_failed"


def ends(stats: Mapping[str, Any]) -> dict[str, int]:
    """Of a run's stats: its candidates and each of their ends, by name without the prefix."""
    counts = {name: stats[PREFIX + name] for name in SINGLE if PREFIX + name in stats}
    for name, value in sorted(stats.items()):
        if name.startswith((f"{PREFIX}dropped/", f"{PREFIX}failed/")):
            counts[name.removeprefix(PREFIX)] = value
    return counts
