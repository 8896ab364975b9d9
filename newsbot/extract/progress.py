"""The live line of `scrapy extract`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newsbot.ends import PREFIX
from newsbot.extensions.progress import Progress


class ExtractProgress(Progress):
    """How much of the files is read, beside pages and articles."""

    def text(self, stats: Mapping[str, Any], rate: float) -> str:
        """The line."""
        share: float | None = self.crawler.spider.sources.share  # type: ignore[union-attr]
        return describe(stats, rate, share)


def describe(stats: Mapping[str, Any], rate: float, share: float | None) -> str:
    """A run so far, in a line; ``share``: from 0 to 1, None where the end is not known.

    >>> describe({"newsbot/records": 30, "response_received_count": 12, "newsbot/stored": 9}, 80.5, 0.25)
    ' 25 %, 30 records, 12 pages, 9 articles, 80.5 pages/s, 0 damaged'
    """
    read = "" if share is None else f"{share:4.0%}".replace("%", " %, ")
    return (
        f"{read}{stats.get(f'{PREFIX}records', 0)} records, {stats.get('response_received_count', 0)} pages, "
        f"{stats.get(f'{PREFIX}stored', 0)} articles, {rate:.1f} pages/s, "
        f"{stats.get(f'{PREFIX}records/damaged', 0)} damaged"
    )
