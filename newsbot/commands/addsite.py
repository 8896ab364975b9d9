"""``scrapy addsite``: the file of a new site, and one of its pages as a case for review."""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrapy.commands import BaseRunSpiderCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.any_site import AnySiteSpider, read_home
from newsbot.arguments import ArgumentError
from newsbot.commands.apart import Apart
from newsbot.commands.crawl import refuse
from newsbot.commands.draft import Draft, draft_site, write_spider
from newsbot.commands.savefixture import FIXTURES, save_case, slug
from newsbot.commands.survey import SETTINGS, Survey, surveyor
from newsbot.exit_status import NOTHING_FOUND
from newsbot.extraction.article import extract_article
from newsbot.spiders.news import NewsSiteSpider

SPIDERS = Path("newsbot") / "spiders"


class Command(Apart, BaseRunSpiderCommand):
    """Finds out by the ordinary crawler what a site publishes where, and writes it down; nothing is overwritten."""

    requires_project = True

    def syntax(self) -> str:
        return "[options] <address of the home page>"

    def short_desc(self) -> str:
        return "Write the file of a new site from what is found on it"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--name", help="name of the spider (default: made from the host)")
        parser.add_argument("--pages", type=int, default=5, metavar="N", help="pages to look at (default: 5)")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Refuse what cannot be followed."""
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.setdict(SETTINGS, priority="cmdline")
        if len(args) != 1:
            refuse("one address is needed: accepted is https://example.org/")
        if opts.name is not None and not (opts.name.isidentifier() and opts.name.islower()):
            refuse(f"--name {opts.name!r} is no name: accepted are lower case letters, digits and underscores")
        opts.spargs["site"] = args[0]
        try:
            AnySiteSpider.read_arguments(opts.spargs)
        except ArgumentError as error:
            refuse(str(error))
        self._refuse_known(AnySiteSpider.run_name(opts.spargs), opts.name)

    def _refuse_known(self, host: str, name: str | None) -> None:
        """A site that is there, or a name that is taken."""
        assert self.settings is not None
        spiders = SpiderLoader.from_settings(self.settings)
        for known in spiders.list():
            if host in (getattr(spiders.load(known), "allowed_domains", None) or ()):
                refuse(f"{host} is there already: newsbot/spiders/{known}.py")
        if name in spiders.list():
            refuse(f"{SPIDERS / f'{name}.py'} is there already; --name gives another one")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.crawler_process is not None
        survey = Survey(opts.pages)
        self.crawler_process.crawl(surveyor(NewsSiteSpider, survey), **opts.spargs)
        self.crawler_process.start()
        home = read_home(opts.spargs)
        draft = draft_site(survey, AnySiteSpider.run_name(opts.spargs), opts.name)
        if draft is None:
            for read in survey.read:
                print(f"{read.url}: {read.error or 'no article'}")
            print(f"no article was found on {home}: nothing is written")
            self.exitcode = NOTHING_FOUND
            return
        path = SPIDERS / f"{draft.name}.py"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(write_spider(draft))
        except FileExistsError:
            refuse(f"{path} is there already; --name gives another one")
        print("\n".join(tell(draft, path, save_fixture(survey, draft, path))))


def save_fixture(survey: Survey, draft: Draft, path: Path) -> Path | None:
    """Save the page with the longest story as a case, read by the file's own rules; None where no page has a story."""
    pages = [one for one in survey.looked if one.article.paragraphs and draft.address.read_id(one.response.url)]
    if not pages:
        return None
    longest = max(pages, key=lambda one: len(one.article.body or ""))
    article = extract_article(longest.response, load_rules(path))
    return save_case(FIXTURES / draft.name / slug(article.title or article.id or ""), article, longest.response)


def load_rules(path: Path) -> Any:
    """The rules of a site's file that was written a moment ago."""
    spec = importlib.util.spec_from_file_location(f"newsbot.spiders.{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return next(value.rules for value in vars(module).values() if getattr(value, "name", None) == path.stem)


def tell(draft: Draft, path: Path, case: Path | None) -> Iterator[str]:
    """What is written, what was not found, and what is left to a person."""
    yield f"written: {path}"
    if case is not None:
        yield f"saved: {case}"
    if draft.missing:
        yield "\nnot found:"
        yield from (f"  {what}" for what in draft.missing)
    yield "\nto be checked by you:"
    yield "  the site's robots.txt and terms"
    yield f"  {path}: its first line, every name the paper gives itself, and the form of its addresses"
    yield f"  scrapy checksite {draft.name}"
    if case is not None:
        yield f'  {case / "expected.json"} against the page, then "reviewed": true in meta.json'
    else:
        yield f"  a page to save: scrapy savefixture {draft.name} <address>"
    yield "  docs/sites.md, with: scrapy sites --write"
