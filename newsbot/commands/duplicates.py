"""``scrapy duplicates``: which stories several papers had, who had them first, and how alike they are."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand

from newsbot.commands.crawl import refuse
from newsbot.commands.forget import read_day
from newsbot.commands.records import QUIET, table
from newsbot.commands.remember import find_files
from newsbot.exit_status import ERROR
from newsbot.lines import Damage, read_lines

HEAD = ("published", "id", "agency", "alike", "as", "headline")
HEADLINE = 60


@dataclass(frozen=True)
class Copy:
    """One article of a group, without its text. similarity and kind: None for the one the others are like."""

    published: str
    id: str
    agencies: tuple[str, ...]
    similarity: float | None
    kind: str | None
    title: str

    @classmethod
    def of_line(cls, line: dict[str, Any]) -> Copy:
        """What is shown of a line."""
        agencies = (line.get("credit") or {}).get("agencies") or ()
        similarity, kind = line.get("similarity"), line.get("near_duplicate_kind")
        return cls(
            line.get("published_at") or "", line["id"], tuple(agencies), similarity, kind, line.get("title") or ""
        )


class Command(ScrapyCommand):
    """Prints the groups of near duplicates in files of output, the newest group last."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "[options] [folder or file.jsonl[.gz]] ..."

    def short_desc(self) -> str:
        return "Print the stories that several papers had: who was first, which agency, how alike"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--since", metavar="YYYY-MM-DD", help="groups with an article of this day or later")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        since = read_day(opts.since, "--since") if opts.since else date.min
        data = Path(self.settings["NEWSBOT_DATA"])
        if not args and not data.exists():
            refuse(f"{data} is not there: accepted are files of output, and folders of them")
        damage = Damage()
        groups = read_groups(find_files(args or [str(data)]), since, damage)
        for line in damage.files:
            print(f"newsbot: {line}", file=sys.stderr)
        print("\n\n".join([*map(show, groups), say(groups)]))
        self.exitcode = ERROR if damage.files else 0


def read_groups(files: Sequence[Path], since: date, damage: Damage) -> list[list[Copy]]:
    """The groups with an article since that day, each in the order of publication, the newest group last.

    The files are read twice: first the near duplicates, then what they are near duplicates of. Of several versions of
    an article the last line is shown.
    """
    groups: dict[str, dict[str, Copy]] = {}
    for line in _lines(files, damage):
        if original := line.get("near_duplicate_of"):
            groups.setdefault(original, {})[line["id"]] = Copy.of_line(line)
    groups = {original: group for original, group in groups.items() if _newest(group.values()) >= since.isoformat()}
    for line in _lines(files, Damage()):
        if line["id"] in groups:
            groups[line["id"]][line["id"]] = Copy.of_line(line)
    ordered = [sorted(group.values(), key=lambda copy: (copy.published, copy.id)) for group in groups.values()]
    return sorted(ordered, key=lambda group: (_newest(group), group[0].id))


def _lines(files: Iterable[Path], damage: Damage) -> Iterable[dict[str, Any]]:
    return (line for file in files for _, line in read_lines(file, damage) if "id" in line)


def _newest(group: Iterable[Copy]) -> str:
    return max(copy.published for copy in group)


def show(group: Sequence[Copy]) -> str:
    """A group as a table, who had the story first at its top."""
    return table(HEAD, [_row(copy) for copy in group])


def _row(copy: Copy) -> tuple[str, ...]:
    title = copy.title if len(copy.title) <= HEADLINE else copy.title[: HEADLINE - 1] + "…"
    alike = "—" if copy.similarity is None else f"{copy.similarity:.0%}"
    agencies = ", ".join(copy.agencies) or "—"
    return (copy.published[:16].replace("T", " "), copy.id, agencies, alike, copy.kind or "", title)


def say(groups: Sequence[Sequence[Copy]]) -> str:
    """How many there are."""
    if not groups:
        return "no near duplicates"
    stories = "1 story" if len(groups) == 1 else f"{len(groups)} stories"
    return f"{stories} in {sum(map(len, groups))} articles"
