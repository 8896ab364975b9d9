"""``scrapy demo``: the real crawl of the bundled site, and a summary a person can read."""

from __future__ import annotations

import argparse
import collections
import gzip
import importlib
import json
import subprocess
import sys
import textwrap
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand

from newsbot.commands.duplicates import read_groups, show
from newsbot.lines import Damage

DATA = Path("data/demo")
# A back-fill of three days of 2013, then what is new; and the other paper, which has some of it from the same agencies.
CRAWLS: tuple[tuple[str, list[str]], ...] = (
    ("dawn", ["-a", "since=2013-11-23", "-a", "until=2013-11-25"]),
    ("dawn", []),
    ("brecorder", []),
)
WIDTH = 96

SAID = {
    "candidates": "listed",
    "stored": "stored",
    "known": "stored before",
    "repeated": "listed again",
}

Line = dict[str, Any]


class Command(ScrapyCommand):
    """Serves the bundled sites on free ports of this machine and crawls them as www.dawn.com and www.brecorder.com."""

    requires_project = True
    requires_crawler_process = False

    def short_desc(self) -> str:
        return "Crawl the bundled sites and show what comes out"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        # The bundled site belongs to the checkout, not to the package.
        server = importlib.import_module("fixtures.server")
        before = set(_reports())
        for spider, arguments in CRAWLS:
            site = importlib.import_module(f"fixtures.{spider}.site")
            with server.SiteServer(site.lookup) as running:
                self.exitcode = self.exitcode or _crawl(spider, [*arguments, "-a", f"mirror={running.url}"])
        reports = [json.loads(path.read_text(encoding="utf-8")) for path in _reports() if path not in before]
        print("\n".join([*summary(reports), *_groups()]))


def _reports() -> list[Path]:
    return sorted(DATA.glob("*/runs/*.json"), key=lambda path: (path.name, path))


def _groups() -> list[str]:
    files = sorted(DATA.glob("*/*.jsonl.gz"), key=lambda file: (file.name, file))
    groups = read_groups(files, date.min, Damage())
    return ["", "Stories that both papers have:", *("\n" + show(group) for group in groups)] if groups else []


def _crawl(spider: str, arguments: list[str]) -> int:
    command = ["scrapy", "crawl", spider, *arguments, "-s", f"NEWSBOT_DATA={DATA}"]
    print("$", " ".join(command), flush=True)
    quiet = ["-s", "LOG_LEVEL=ERROR"]
    return subprocess.run([sys.executable, "-m", *command, *quiet], check=False).returncode


def summary(reports: Iterable[Line]) -> list[str]:
    """The lines that tell what the runs of ``reports`` did."""
    ends: collections.Counter[str] = collections.Counter()
    files: list[str] = []
    unchanged = 0
    for report in reports:
        unchanged += report["listings_unchanged"]
        ends.update(report["candidates"])
        files += [report["output"]] if report["output"] else []
    articles = [article for file in files for article in _read(file)]
    lines = ["", "Where the candidates ended:"] if ends else []
    lines += [f"  {ends[name]:5}  {_say(name)}" for name in sorted(ends, key=_rank)]
    if not articles:
        return [*lines, "", f"Nothing new: all of it is stored, and {unchanged} listings are as they were."]
    written = [f"Written: {file}" for file in files]
    return [*_table(articles), *lines, "", *written, "", *_show(max(articles, key=_tells))]


def _rank(name: str) -> tuple[int, str]:
    return (list(SAID).index(name), "") if name in SAID else (len(SAID), name)


def _say(name: str) -> str:
    return SAID.get(name) or name.replace("/", ": ").replace("_", " ")


def _read(file: str) -> list[Line]:
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _table(articles: list[Line]) -> list[str]:
    """Articles by the section of the paper they were listed in, and by kind."""
    counts = collections.Counter((article["section"] or "—", article["kind"]) for article in articles)
    kinds = sorted({kind for _, kind in counts})
    width = max((len(section) for section, _ in counts), default=0)
    table = [" " * width + "".join(f"{kind:>11}" for kind in kinds)]
    for section in sorted({section for section, _ in counts}):
        table.append(section.ljust(width) + "".join(f"{counts[section, kind] or '':>11}" for kind in kinds))
    return ["", f"{len(articles)} articles, by section and kind:", *(f"  {line.rstrip()}" for line in table)]


def _tells(article: Line) -> int:
    """How much an article has to show."""
    dated = bool(article["dateline"] and article["dateline"]["date"])
    return dated + sum(bool(article[name]) for name in ("dateline", "credit", "printed_on", "images", "byline"))


def _show(article: Line) -> list[str]:
    fields = ("id", "title", "byline", "published_at", "printed_on")
    lines = [f"{name:>12}  {article[name]}" for name in fields if article[name]]
    for name in ("dateline", "credit"):
        if article[name]:
            lines.append(f"{name:>12}  {json.dumps(article[name], ensure_ascii=False)}")
    body = textwrap.wrap(article["paragraphs"][0], WIDTH) if article["paragraphs"] else []
    return ["One of them:", *lines, *(f"{'' if i else 'body':>12}  {line}" for i, line in enumerate(body))]
