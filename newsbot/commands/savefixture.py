"""``scrapy savefixture``: a page becomes a test case, to be reviewed by a person."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from itemadapter import ItemAdapter
from scrapy import signals
from scrapy.commands import BaseRunSpiderCommand
from scrapy.exceptions import UsageError
from scrapy.http import Response
from scrapy.spiderloader import SpiderLoader

from newsbot.arguments import ArgumentError
from newsbot.commands.apart import Apart
from newsbot.commands.crawl import refuse
from newsbot.items import Article

FIXTURES = Path("fixtures")
QUIET = {"ITEM_PIPELINES": {}, "LOG_LEVEL": "WARNING"}
# What a case claims of its page; the rest of an article tells of the run, not of the page.
FIELDS = (
    "id kind url canonical_url title description byline authors dateline credit published_at updated_at printed_on "
    "edition section tags language paragraphs images free author_note flaws"
).split()


class Command(Apart, BaseRunSpiderCommand):
    """Fetches one article page by its spider and writes what was found as what is expected."""

    requires_project = True

    def syntax(self) -> str:
        return "[options] <spider> <url>"

    def short_desc(self) -> str:
        return "Save an article page as a test case for review"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--case", metavar="NAME", help="name of the case (default: made from the headline)")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Refuse what cannot be followed."""
        super().process_options(args, opts)
        if len(args) != 2:
            raise UsageError("a spider and an address are needed")
        assert self.settings is not None
        self.settings.setdict(QUIET, priority="cmdline")
        name, url = args
        opts.spargs["url"] = url
        try:
            SpiderLoader.from_settings(self.settings).load(name).read_arguments(opts.spargs)  # type: ignore[attr-defined]
        except (ArgumentError, KeyError) as error:
            refuse(str(error.args[0]))

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.crawler_process is not None
        name, _ = args
        crawler = self.crawler_process.create_crawler(name)
        saved: list[Path] = []

        def save(item: Article, response: Response) -> None:
            saved.append(save_case(FIXTURES / name / (opts.case or slug(item.title or item.id or "")), item, response))

        crawler.signals.connect(save, signal=signals.item_scraped, weak=False)
        self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        for folder in saved:
            print(f'saved {folder}: check expected.json by hand, then set "reviewed": true in meta.json')
        self.exitcode = 0 if saved else 1


def save_case(folder: Path, article: Article, response: Response) -> Path:
    """Write page.html, meta.json and expected.json. Raises FileExistsError rather than overwrite a case."""
    folder.mkdir(parents=True)
    meta = {
        "url": response.url,
        "status": response.status,
        "headers": {"Content-Type": (response.headers.get("Content-Type") or b"").decode("latin-1")},
        "reviewed": False,
        "about": "",
    }
    found = ItemAdapter(article).asdict()
    (folder / "page.html").write_bytes(response.body)
    _write_json(folder / "meta.json", meta)
    _write_json(folder / "expected.json", {"article": {name: found[name] for name in FIELDS}, "must_not_contain": []})
    return folder


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def slug(text: str) -> str:
    """A name for a case: a headline as a folder may be called."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60]
