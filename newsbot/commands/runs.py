"""``scrapy runs``: the last runs of a spider, one a line."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from scrapy.commands import ScrapyCommand

from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET, spider_name, table

HEAD = ("start (UTC)", "seconds", "exit", "listed", "stored", "known", "dropped", "failed", "lines", "why")


class Command(ScrapyCommand):
    """Prints what the reports of the last runs say, the newest run last."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "[options] <spider>"

    def short_desc(self) -> str:
        return "Print the last runs of a spider as a table"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("-n", type=int, default=10, metavar="RUNS", help="how many runs (default: 10)")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        name = spider_name(self.settings, args)
        if opts.n < 1:
            refuse(f"-n {opts.n}: accepted is a number from 1")
        folder = Path(self.settings["NEWSBOT_DATA"]) / name / "runs"
        rows = [read_row(path) for path in sorted(folder.glob("*.json"))[-opts.n :]]
        print(table(HEAD, rows) if rows else f"{name}: no run has left a report in {folder}")


def read_row(path: Path) -> tuple[object, ...]:
    """The cells below `HEAD` of one report; of one that a power cut has damaged, its name and the reason."""
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return (path.stem, *[0] * (len(HEAD) - 2), f"the report cannot be read: {error}")
    ends: dict[str, int] = report["candidates"]
    return (
        report["start"][:19].replace("T", " "),
        report["seconds"],
        report["exit_status"],
        ends.get("candidates", 0),
        ends.get("stored", 0),
        ends.get("known", 0),
        _sum("dropped/", ends),
        _sum("failed/", ends),
        report["output_lines"],
        report["why"],
    )


def _sum(prefix: str, ends: dict[str, int]) -> int:
    return sum(count for name, count in ends.items() if name.startswith(prefix))
