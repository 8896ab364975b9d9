"""``scrapy extract``: articles from archived pages, without a network."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.commands.crawl import refuse
from newsbot.ends import PREFIX, ends
from newsbot.exit_status import ERROR, exit_status
from newsbot.extract.lines import ENDINGS, Target
from newsbot.extract.sites import load_sites
from newsbot.extract.source import PIPE
from newsbot.extract.spider import ExtractSpider
from newsbot.settings import EXTENSIONS, ITEM_PIPELINES

JSON_LINES, TO_FILE = "newsbot.pipelines.json_lines.JsonLines", "newsbot.extract.lines.ToFile"
PROGRESS, OUR_PROGRESS = "newsbot.extensions.progress.Progress", "newsbot.extract.progress.ExtractProgress"
# Nothing is asked for, so nothing waits; and runs over different files are not to be compared.
WITHOUT = ("newsbot.extensions.waiting.WaitingList", "newsbot.extensions.health.Health", PROGRESS)
# What belongs to a data directory, when the lines go to a file of the user's own.
OF_THE_DATA = ("newsbot.extensions.storage.Storage", "newsbot.extensions.report.Report")
# Set as if the user had, where the user has not: a command's own defaults rank below the project's.
OURS: dict[str, Any] = {
    # All articles again, whatever the crawls have stored.
    "NEWSBOT_STORE": "memory",
    # What is lost by a power cut can be extracted again.
    "NEWSBOT_SYNC_SECONDS": 60,
    "NEWSBOT_THROTTLE": False,
    "NEWSBOT_WARC": False,
    "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https", "ftp", "s3", "file", "data")),
}
_CMDLINE = 40


class Command(ScrapyCommand):
    """Reads WARC files of any tool by the rules of today."""

    requires_project = True

    def syntax(self) -> str:
        return "[options] <file.warc[.gz]> ... (- reads a pipe)"

    def short_desc(self) -> str:
        return "Make articles from the pages in WARC files"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        group = parser.add_mutually_exclusive_group()
        group.add_argument("-O", metavar="FILE", dest="overwrite", help="write to FILE (.jsonl or .jsonl.gz)")
        group.add_argument("-o", metavar="FILE", dest="append", help="the same, after what is in it")
        cores = len(os.sched_getaffinity(0))
        parser.add_argument("--workers", type=int, default=cores, metavar="N", help=f"processes (default: {cores})")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Exit with one line on stderr for what cannot be followed."""
        super().process_options(args, opts)
        assert self.settings is not None
        _look_at(args, opts)
        extensions: dict[str, int | None] = EXTENSIONS | dict.fromkeys(WITHOUT) | {OUR_PROGRESS: EXTENSIONS[PROGRESS]}
        if opts.overwrite or opts.append:
            extensions |= dict.fromkeys(OF_THE_DATA)
            self._set("ITEM_PIPELINES", ITEM_PIPELINES | {JSON_LINES: None, TO_FILE: ITEM_PIPELINES[JSON_LINES]})
        self._set("EXTENSIONS", extensions)
        for name, value in OURS.items():
            self._set(name, value)

    def _set(self, name: str, value: Any) -> None:
        assert self.settings is not None
        if (self.settings.getpriority(name) or 0) < _CMDLINE:
            self.settings.set(name, value, priority="cmdline")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Extract, say what was found, and end with the status of the run."""
        assert self.crawler_process is not None
        assert self.settings is not None
        crawler = self.crawler_process.create_crawler(ExtractSpider)
        name = opts.overwrite or opts.append
        target = Target(Path(name), bool(opts.append)) if name else None
        sites = load_sites(SpiderLoader.from_settings(self.settings))
        self.crawler_process.crawl(crawler, files=tuple(args), workers=opts.workers, sites=sites, target=target)
        self.crawler_process.start()
        if self.crawler_process.bootstrap_failed:
            self.exitcode = ERROR
            return
        stats = crawler.stats.get_stats()
        print("\n".join(summary(stats)))
        self.exitcode, why = exit_status(stats, str(stats.get("finish_reason")))
        if self.exitcode:
            print(f"newsbot: {why}", file=sys.stderr)


def _look_at(args: list[str], opts: argparse.Namespace) -> None:
    if not args:
        refuse("files are needed: accepted are WARC files, plain or gzip, and - for a pipe")
    for name in args:
        if name != PIPE and not (Path(name).is_file() and os.access(name, os.R_OK)):
            refuse(f"{name} is not there, or cannot be read")
    if args.count(PIPE) > 1:
        refuse("- is given twice, and there is one pipe")
    if opts.workers < 1:
        refuse(f"--workers {opts.workers}: accepted is a number from 1")
    target = opts.overwrite or opts.append
    if target and not target.endswith(ENDINGS):
        refuse(f"{target}: accepted are files that end in {' or '.join(ENDINGS)}")


def summary(stats: Mapping[str, Any]) -> list[str]:
    """What became of the records, each in one count.

    >>> for line in summary({"newsbot/records": 5, "newsbot/records/request": 2, "newsbot/candidates": 3,
    ...                      "newsbot/stored": 2, "newsbot/dropped/no_body": 1, "newsbot/output": "out.jsonl"}):
    ...     print(line)
    5 records, 3 pages, 2 articles: out.jsonl
      no page: request 2
      dropped: no_body 1
    """
    counts = ends(stats)
    found = f"{stats.get(f'{PREFIX}records', 0)} records, {counts.get('candidates', 0)} pages, "
    found += f"{counts.get('stored', 0)} articles"
    output = stats.get(f"{PREFIX}output")
    groups = {
        "no page": _below(f"{PREFIX}records/", stats),
        "unchanged": {"the same page again": counts["unchanged"]} if "unchanged" in counts else {},
        "dropped": _below(f"{PREFIX}dropped/", stats),
        "failed": _below(f"{PREFIX}failed/", stats),
    }
    first = f"{found}: {output}" if output else found
    return [first, *(f"  {name}: {_list(some)}" for name, some in groups.items() if some)]


def _below(prefix: str, stats: Mapping[str, Any]) -> dict[str, int]:
    return {key.removeprefix(prefix): value for key, value in sorted(stats.items()) if key.startswith(prefix)}


def _list(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())
