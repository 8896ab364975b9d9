"""``scrapy crawl``, with arguments that are looked at before anything starts."""

from __future__ import annotations

import argparse
import sys

from scrapy.commands.crawl import Command as CrawlCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.arguments import ArgumentError

BAD_ARGUMENTS = 2


class Command(CrawlCommand):
    """Scrapy's own answers an argument it cannot use with a traceback and exit status 1, or not at all."""

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Exit with status 2 and one line on stderr for an unknown spider or an argument it cannot follow."""
        super().process_options(args, opts)
        if len(args) != 1:
            return
        assert self.settings is not None
        spiders = SpiderLoader.from_settings(self.settings)
        if args[0] not in spiders.list():
            refuse(f"unknown spider {args[0]!r}: accepted are {', '.join(sorted(spiders.list()))}")
        try:
            getattr(spiders.load(args[0]), "read_arguments", dict)(opts.spargs)
        except ArgumentError as error:
            refuse(str(error))


def refuse(message: str) -> None:
    """End the process before anything is started."""
    print(f"newsbot: {message}", file=sys.stderr)
    sys.exit(BAD_ARGUMENTS)
