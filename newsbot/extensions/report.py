"""What a run did, as one file and one line of the log."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from typing_extensions import Self

from newsbot.ends import LOCKED, PREFIX, ends
from newsbot.exit_status import exit_status
from newsbot.items import Article

STATUSES = "downloader/response_status_count/"
FIELDS = tuple(field.name for field in dataclasses.fields(Article))


class Report:
    """Writes ``{NEWSBOT_DATA}/{spider}/runs/{run}.json`` when a run ends."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._filled = dict.fromkeys(FIELDS, 0)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for articles and for the end of the run."""
        report = cls(crawler)
        crawler.signals.connect(report.item_scraped, signal=signals.item_scraped)
        crawler.signals.connect(report.spider_closed, signal=signals.spider_closed)
        return report

    def item_scraped(self, item: Any) -> None:
        """Note which fields have a value."""
        if isinstance(item, Article):
            for name in FIELDS:
                self._filled[name] += getattr(item, name) not in (None, "", [], {})

    def spider_closed(self, spider: Spider, reason: str) -> None:
        """Write the report, and its counts as one line of the log."""
        if reason == LOCKED:
            return
        report = self._report(spider, reason)
        counts = ", ".join(f"{name} {count}" for name, count in report["candidates"].items())
        line = "run %s: exit %s (%s); %s; output %s"
        values = (report["run"], report["exit_status"], report["why"], counts or "no candidates", report["output"])
        spider.logger.info(line, *values)
        path = Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name / "runs" / f"{report['run']}.json"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        except OSError as error:
            spider.logger.error("cannot write %s: %s", path, error.strerror)

    def _report(self, spider: Spider, reason: str) -> dict[str, Any]:
        stats = self.crawler.stats.get_stats()
        start: datetime = stats["start_time"]
        end = datetime.now(start.tzinfo)
        status, why = exit_status(stats, reason)
        stored = stats.get(f"{PREFIX}stored", 0)
        return {
            "run": spider.run_id,  # type: ignore[attr-defined]
            "spider": spider.name,
            "start": start.isoformat(timespec="seconds"),
            "end": end.isoformat(timespec="seconds"),
            "seconds": round((end - start).total_seconds(), 1),
            "reason": reason,
            "exit_status": status,
            "why": why,
            "candidates": ends(stats),
            "kinds": _below(f"{PREFIX}kinds/", stats),
            "flaws": _below(f"{PREFIX}flaws/", stats),
            "listings": stats.get(f"{PREFIX}listings", 0),
            "listings_unchanged": stats.get(f"{PREFIX}listings_unchanged", 0),
            "listings_failed": _below(f"{PREFIX}listings_failed/", stats),
            "requests": stats.get("downloader/request_count", 0),
            "responses": _below(STATUSES, stats),
            "bytes": stats.get("downloader/response_bytes", 0),
            "coverage": {name: round(count / stored, 4) for name, count in self._filled.items()} if stored else {},
            "output": stats.get(f"{PREFIX}output"),
            "output_lines": stats.get(f"{PREFIX}output_lines", 0),
            "output_sha256": stats.get(f"{PREFIX}output_sha256"),
        }


def _below(prefix: str, stats: Mapping[str, Any]) -> dict[str, int]:
    return {key.removeprefix(prefix): value for key, value in sorted(stats.items()) if key.startswith(prefix)}


def read_reports(folder: Path) -> list[dict[str, Any]]:
    """The reports of a spider's runs, oldest first; ``folder``: the spider's, below ``NEWSBOT_DATA``."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "runs").glob("*.json"))]
