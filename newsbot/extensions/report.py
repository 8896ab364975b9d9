"""What a run did, as one file and one line of the log."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from typing_extensions import Self

from newsbot.extensions.outcomes import PREFIX, ends


class Report:
    """Writes ``{NEWSBOT_DATA}/{spider}/runs/{run}.json`` when a run ends."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for the end of the run."""
        report = cls(crawler)
        crawler.signals.connect(report.spider_closed, signal=signals.spider_closed)
        return report

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Write the report, and its counts as one line of the log."""
        report = self._report(spider, reason)
        path = Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name / "runs" / f"{report['run']}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
        counts = ", ".join(f"{name} {count}" for name, count in report["candidates"].items())
        spider.logger.info("run %s: %s; output %s", report["run"], counts or "no candidates", report["output"])

    def _report(self, spider: Spider, reason: str) -> dict[str, Any]:
        stats = self.crawler.stats.get_stats()
        start: datetime = stats["start_time"]
        return {
            "run": spider.run_id,  # type: ignore[attr-defined]
            "spider": spider.name,
            "start": start.isoformat(timespec="seconds"),
            "seconds": round((datetime.now(start.tzinfo) - start).total_seconds(), 1),
            "reason": reason,
            "candidates": ends(stats),
            "kinds": _below("kinds/", stats),
            "flaws": _below("flaws/", stats),
            "listings": stats.get(f"{PREFIX}listings", 0),
            "listings_failed": _below("listings_failed/", stats),
            "output": stats.get(f"{PREFIX}output"),
        }


def _below(name: str, stats: dict[str, Any]) -> dict[str, int]:
    prefix = PREFIX + name
    return {key.removeprefix(prefix): value for key, value in sorted(stats.items()) if key.startswith(prefix)}
