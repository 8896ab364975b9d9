"""``scrapy crawl``, with arguments that are looked at before anything starts."""

from __future__ import annotations

import argparse
import sys

from scrapy.commands.crawl import Command as CrawlCommand

from newsbot.arguments import ArgumentError

BAD_ARGUMENTS = 2


class Command(CrawlCommand):
    """Scrapy's own answers an argument it cannot use with a traceback and exit status 1, or not at all."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl; exit status 2 and one line on stderr for an unknown spider or a bad argument."""
        assert self.crawler_process is not None
        if len(args) == 1:
            try:
                spider = self.crawler_process.spider_loader.load(args[0])
            except KeyError:
                known = ", ".join(self.crawler_process.spider_loader.list())
                return self._refuse(f"unknown spider {args[0]!r}: accepted are {known}")
            try:
                getattr(spider, "read_arguments", dict)(opts.spargs)
            except ArgumentError as error:
                return self._refuse(str(error))
        return super().run(args, opts)

    def _refuse(self, message: str) -> None:
        print(f"newsbot: {message}", file=sys.stderr)
        self.exitcode = BAD_ARGUMENTS
