"""``scrapy checksite``: what each strategy of a site gives, and what each field's sources give on a few pages."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from scrapy.commands import BaseRunSpiderCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.arguments import ArgumentError
from newsbot.commands.apart import Apart
from newsbot.commands.crawl import refuse
from newsbot.commands.records import table
from newsbot.commands.survey import SETTINGS, Looked, Survey, surveyor
from newsbot.exit_status import NOTHING_FOUND
from newsbot.spider import NewsSpider

# Characters of a value that is shown; it is there to be recognised.
WIDTH = 90


class Command(Apart, BaseRunSpiderCommand):
    """Reads a site's listings and a few of its pages, and stores nothing."""

    requires_project = True

    def syntax(self) -> str:
        return "[options] <spider>"

    def short_desc(self) -> str:
        return "Show what each strategy of a site, and each source of a field, gives"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--pages", type=int, default=3, metavar="N", help="pages to look at (default: 3)")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Refuse what cannot be followed."""
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.setdict(SETTINGS, priority="cmdline")
        spiders = SpiderLoader.from_settings(self.settings)
        names = ", ".join(sorted(spiders.list()))
        if len(args) != 1:
            refuse(f"one spider is needed: accepted are {names}")
        if args[0] not in spiders.list():
            refuse(f"unknown spider {args[0]!r}: accepted are {names}")
        try:
            spiders.load(args[0]).read_arguments(opts.spargs)  # type: ignore[attr-defined]
        except ArgumentError as error:
            refuse(str(error))

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.crawler_process is not None
        spider = self.crawler_process.spider_loader.load(args[0])
        assert issubclass(spider, NewsSpider)
        survey = Survey(opts.pages)
        self.crawler_process.crawl(surveyor(spider, survey), **opts.spargs)
        self.crawler_process.start()
        print("\n".join(report(survey)))
        self.exitcode = 0 if survey.looked else NOTHING_FOUND


def report(survey: Survey) -> Iterator[str]:
    """The lines of what was seen."""
    rows = [
        (read.strategy, len(read.candidates), len(read.listings), read.newest, read.error or "", read.url)
        for read in sorted(survey.read, key=lambda read: read.strategy)
    ]
    yield table(("strategy", "articles", "listings", "newest", "error", "address"), rows)
    for url, reason in survey.failed:
        yield f"\n{url}\n  failed: {reason}"
    for looked in survey.looked:
        yield f"\n{looked.candidate.url} (by {looked.candidate.discovered_by})"
        yield table(("field", "", "source", "value"), list(rows_of(looked)))
    if not survey.looked:
        yield "\nno page could be looked at: no strategy found an article, or none could be had"


def rows_of(looked: Looked) -> Iterator[tuple[str, str, str, str]]:
    """Of each field what its sources say, ``*`` at the one that wins; of the others what came out, and by which."""
    for name, said in looked.said.items():
        wins = looked.article.evidence.get(name)
        for place, (source, text) in enumerate(said):
            yield (name if not place else "", "*" if source == wins else "", source, shorten(text))
        if not said:
            yield (name, "", "-", "")
    paragraphs = looked.article.paragraphs
    found = {name: getattr(looked.article, name) for name in ("authors", "dateline", "credit", "kind")}
    found["paragraphs"] = f"{len(paragraphs)} with {sum(map(len, paragraphs))} characters" if paragraphs else ""
    for name, value in found.items():
        by = looked.article.evidence.get(name, "-")
        yield (name, "*" if value else "", by, shorten(str(value) if value else ""))
    for end, texts in (("first", paragraphs[:1]), ("last", paragraphs[-1:])):
        yield ("", "", end, shorten("".join(texts)))


def shorten(text: str) -> str:
    """``text`` on one line, as much of it as shows what it is."""
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else line[: WIDTH - 1] + "…"
