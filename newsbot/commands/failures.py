"""``scrapy failures``: what could not be had, and waits or is given up."""

from __future__ import annotations

import argparse
import json
from datetime import datetime, timezone

from scrapy.commands import ScrapyCommand

from newsbot.commands.records import QUIET, known_store, spider_name, table
from newsbot.stores import Waiting

HEAD = ("id", "reason", "tries", "next try (UTC)", "address")


class Command(ScrapyCommand):
    """Lists what waits of a spider's articles, the oldest concern first."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "[options] <spider>"

    def short_desc(self) -> str:
        return "List the articles that failed, and when they are tried again"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--given-up", action="store_true", help="only those that are not tried again")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        name = spider_name(self.settings, args)
        with known_store(self.settings) as store:
            listed = store.waiting(name)
        # What has not been tried yet stands in a run's queue, or did so when it was stopped.
        found = [waiting for waiting in listed if waiting.tries]
        given_up = [waiting for waiting in found if waiting.next_try is None]
        shown = given_up if opts.given_up else sorted(found, key=concern)
        if shown:
            now = datetime.now(timezone.utc)
            print(table(HEAD, [row(waiting, now) for waiting in shown]), end="\n\n")
        untried = f", {len(listed) - len(found)} not tried yet" if len(listed) > len(found) else ""
        print(f"{name}: {len(found) - len(given_up)} to be tried again, {len(given_up)} given up{untried}")


def concern(waiting: Waiting) -> tuple[bool, int, datetime, str]:
    """Sorts what was tried longest to the front. The pauses grow, so the tries tell its age."""
    moment = waiting.next_try or datetime.min.replace(tzinfo=timezone.utc)
    return (waiting.next_try is not None, -waiting.tries, moment, waiting.id)


def row(waiting: Waiting, now: datetime) -> tuple[object, ...]:
    """The cells below `HEAD`."""
    if waiting.next_try is None:
        moment = "given up"
    elif waiting.next_try <= now:
        moment = "next run"
    else:
        moment = waiting.next_try.astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M")
    return (waiting.id, waiting.reason, waiting.tries, moment, json.loads(waiting.candidate)["url"])
