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
from newsbot.health.runs import NEW
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
        report = self.describe(spider, reason)
        counts = ", ".join(f"{name} {count}" for name, count in report["candidates"].items())
        line = "run %s: exit %s (%s); %s; output %s"
        values = (report["run"], report["exit_status"], report["why"], counts or "no candidates", report["output"])
        spider.logger.info(line, *values)
        path = self.folder(spider) / f"{report['run']}.json"
        try:
            _write_whole(path, json.dumps(report, indent=1, ensure_ascii=False) + "\n")
        except OSError as error:
            spider.logger.error("cannot write %s: %s", path, error.strerror)

    def folder(self, spider: Spider) -> Path:
        """Of the spider's reports."""
        return Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name / "runs"

    def describe(self, spider: Spider, reason: str) -> dict[str, Any]:
        """The report of a run that is closed for ``reason``, as its stats are now."""
        stats = self.crawler.stats.get_stats()
        start: datetime = stats["start_time"]
        end = datetime.now(start.tzinfo)
        status, why = exit_status(stats, reason)
        stored = stats.get(f"{PREFIX}stored", 0)
        return {
            "run": spider.run_id,  # type: ignore[attr-defined]
            "spider": spider.name,
            "asked": _asked(spider),
            "start": start.isoformat(timespec="seconds"),
            "end": end.isoformat(timespec="seconds"),
            "seconds": round((end - start).total_seconds(), 1),
            "reason": reason,
            "exit_status": status,
            "why": why,
            "candidates": ends(stats),
            "kinds": _below(f"{PREFIX}kinds/", stats),
            "flaws": _below(f"{PREFIX}flaws/", stats),
            "near_duplicates": _below(f"{PREFIX}near_duplicates/", stats),
            "listings": stats.get(f"{PREFIX}listings", 0),
            "listings_unchanged": stats.get(f"{PREFIX}listings_unchanged", 0),
            "listings_read_before": stats.get(f"{PREFIX}listings_read_before", 0),
            "listings_refused": _below(f"{PREFIX}listings_refused/", stats),
            "listings_failed": _below(f"{PREFIX}listings_failed/", stats),
            "requests": stats.get("downloader/request_count", 0),
            "responses": _below(STATUSES, stats),
            "bytes": stats.get("downloader/response_bytes", 0),
            "coverage": {name: round(count / stored, 4) for name, count in self._filled.items()} if stored else {},
            "output": stats.get(f"{PREFIX}output"),
            "output_lines": stats.get(f"{PREFIX}output_lines", 0),
            "output_sha256": stats.get(f"{PREFIX}output_sha256"),
        }


def _asked(spider: Any) -> str:
    """What kind of run it was, for runs to be compared with their like: pages of other years are other pages."""
    window = spider.window
    if window.is_named:
        return "articles by name"
    years = f"{window.since.year}" if window.since else ""
    if window.until and window.until.year != window.since.year:
        years += f" to {window.until.year}"
    kind = f"days of {years}" if years else NEW
    sections = f" in {', '.join(window.sections)}" if window.sections else ""
    return kind + sections + (", and what is stored again" if spider.rechecks else "")


def _below(prefix: str, stats: Mapping[str, Any]) -> dict[str, int]:
    return {key.removeprefix(prefix): value for key, value in sorted(stats.items()) if key.startswith(prefix)}


def _write_whole(path: Path, text: str) -> None:
    """Write a file that a kill or a full disk leaves whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".tmp")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
