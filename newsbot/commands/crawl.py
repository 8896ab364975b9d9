"""``scrapy crawl``, with arguments that are looked at before anything starts, and an exit status that tells."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import NoReturn

from scrapy.commands.crawl import Command as CrawlCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.arguments import ArgumentError
from newsbot.exit_status import BAD_ARGUMENTS, BUSY, ERROR, exit_status
from newsbot.lock import LockedError, RunLock
from newsbot.near import why_wrong
from newsbot.rendering.choice import Choice, why_not_ready
from newsbot.site import SiteSpider


class Command(CrawlCommand):
    """Scrapy's own exits with 0 when every page failed, and with a traceback for an argument it cannot use."""

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Exit with one line on stderr for a bad argument, or where another run of the spider is going on."""
        super().process_options(args, opts)
        if len(args) != 1:
            return
        assert self.settings is not None
        spiders = SpiderLoader.from_settings(self.settings)
        if args[0] not in spiders.list():
            refuse(f"unknown spider {args[0]!r}: accepted are {', '.join(sorted(spiders.list()))}")
        spider = spiders.load(args[0])
        try:
            asked = getattr(spider, "read_arguments", dict)(opts.spargs)
            name = spider.run_name(opts.spargs) if issubclass(spider, SiteSpider) else args[0]
        except ArgumentError as error:
            refuse(str(error))
        if wrong := why_wrong(self.settings["NEWSBOT_NEAR_DUPLICATES"], self.settings["NEWSBOT_SIMILARITY"]):
            refuse(wrong)
        self._look_at_renderer(Choice.of(spider, getattr(asked, "render", None)))
        self._look_at_lock(Path(self.settings["NEWSBOT_DATA"]) / name)

    def _look_at_renderer(self, choice: Choice) -> None:
        """Find out before anything is opened: pages that nobody can build need not be asked for."""
        assert self.settings is not None
        if choice.is_any and (lack := why_not_ready(self.settings["NEWSBOT_RENDERER"], self.settings["SPLASH_URL"])):
            refuse(lack)

    def _look_at_lock(self, folder: Path) -> None:
        """Find out before anything is opened: a JOBDIR must not be touched by two. The run itself takes the lock."""
        lock = RunLock(folder)
        if lock.path.exists():
            try:
                lock.acquire()
            except LockedError as error:
                refuse(str(error), BUSY)
            except OSError:
                return
            lock.release()

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, and end with the status of the run."""
        if len(args) != 1:
            super().run(args, opts)
            return
        assert self.crawler_process is not None
        crawler = self._create_crawler(args[0])
        self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        if self.crawler_process.bootstrap_failed:
            self.exitcode = ERROR
            return
        stats = crawler.stats.get_stats()
        self.exitcode, why = exit_status(stats, str(stats.get("finish_reason")))
        if self.exitcode:
            print(f"newsbot: {why}", file=sys.stderr)


def refuse(message: str, status: int = BAD_ARGUMENTS) -> NoReturn:
    """End the process before anything is started."""
    print(f"newsbot: {message}", file=sys.stderr)
    sys.exit(status)
