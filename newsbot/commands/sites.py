"""``scrapy sites``: the sites that have a file, as docs/sites.md shows them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from scrapy.commands import ScrapyCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.any_site import AnySiteSpider
from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET
from newsbot.commands.savefixture import FIXTURES
from newsbot.site import SiteSpider

DOCUMENT = Path("docs") / "sites.md"
HEAD = """# Sites

Made by `scrapy sites --write` from the files in `newsbot/spiders/`; a test holds it to them. A site that is not here
is crawled by its address, `scrapy crawl news -a site=https://example.org/`, and added by
`scrapy addsite https://example.org/` ([add-a-site.md](add-a-site.md)).

- **Finds articles by**: the strategies of the site's file; `days` marks sites that `since=` and `until=` work on.
- **Own selectors**: the fields for which the general rules are wrong on this site, or nothing.
- **Cases**: its pages in `fixtures/`, written for the tests in the shape of the site's own, each read by a person.
- **Held against the site's own pages**: how many, of which years, and when. *unchecked*: none; what its file says is
  what is publicly known of the site's addresses, and the general rules do the rest. Look with `scrapy checksite`.

No address of a feed or a sitemap has been asked from here: all are as they are publicly known. `scrapy checksite`
says which answer.
"""


class Command(ScrapyCommand):
    """Lists the sites; with --write into docs/sites.md."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def short_desc(self) -> str:
        return "List the sites that have a file, and what is checked of them"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--write", action="store_true", help=f"write {DOCUMENT}")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        if args:
            refuse(f"{args[0]!r} is not understood: accepted is --write")
        spiders = SpiderLoader.from_settings(self.settings)
        text = document([spiders.load(name) for name in sorted(spiders.list())])
        if opts.write:
            DOCUMENT.write_text(text, encoding="utf-8")
            print(f"written: {DOCUMENT}")
        else:
            print(text, end="")


def document(spiders: Iterable[type]) -> str:
    """The document, a row a site, by country."""
    sites = [one for one in spiders if issubclass(one, SiteSpider) and not issubclass(one, AnySiteSpider)]
    rows = [_row(site) for site in sorted(sites, key=lambda site: (site.country or "~", site.name))]
    head = (
        "| spider | site | country | language | time zone | finds articles by | own selectors | cases | "
        "held against the site's own pages |\n|---|---|---|---|---|---|---|---|---|"
    )
    return "\n".join([HEAD, head, *rows]) + "\n"


def _row(site: type[SiteSpider]) -> str:
    rules = site.rules
    assert rules.address is not None
    host = rules.address.hosts[0]
    cells = (
        f"`{site.name}`",
        f"[{rules.papers[0] if rules.papers else host}](https://{host}/)",
        site.country or "",
        rules.language or "the page's",
        rules.timezone or "the page's",
        ", ".join(dict.fromkeys(strategy.name for strategy in site.discovery))
        + (", `days`" if site.has_days() else ""),
        ", ".join(_selectors(site)),
        str(_reviewed(site.name)),
        site.checked or "*unchecked*",
    )
    return f"| {' | '.join(cells)} |"


def _selectors(site: type[SiteSpider]) -> list[str]:
    rules = site.rules
    parts = {"body": rules.body, "drop": rules.drop, "figures": rules.figures, "trailers": rules.trailers}
    return [*rules.fields, *(name for name, values in parts.items() if values)]


def _reviewed(name: str) -> int:
    cases = (json.loads(meta.read_text(encoding="utf-8")) for meta in (FIXTURES / name).glob("*/meta.json"))
    return sum(case["reviewed"] for case in cases)
