"""``scrapy forget``: the store lets go of what is old."""

from __future__ import annotations

import argparse
from datetime import date, datetime

from scrapy.commands import ScrapyCommand

from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET, known_store


class Command(ScrapyCommand):
    """Takes the articles before a day out of the store, of all spiders; the files of output stay."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "--before YYYY-MM-DD [--yes]"

    def short_desc(self) -> str:
        return "Forget the articles before a day: a run that meets one again stores it again"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--before", metavar="YYYY-MM-DD", help="the first day that is kept")
        parser.add_argument("--yes", action="store_true", help="do it; without this it is only said")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        if args:
            refuse(f"{args[0]!r} is not understood: accepted are --before YYYY-MM-DD and --yes")
        before = read_day(opts.before)
        with known_store(self.settings) as store:
            total, old = store.count(), store.count(before)
            found = f"{old} of {total} remembered ids, those of days before {before}"
            if opts.yes:
                print(f"forgot {store.forget(before)}: {found}")
            else:
                print(f"would forget {found}; with --yes it does")


def read_day(text: str | None, option: str = "--before") -> date:
    """The day that ``text`` names; the process ends with a line on stderr where it names none."""
    try:
        return datetime.strptime(text or "", "%Y-%m-%d").date()
    except ValueError:
        refuse(f"{option} {text!r} is not a day: accepted is YYYY-MM-DD" if text else f"{option} YYYY-MM-DD is needed")
