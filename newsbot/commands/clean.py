"""``scrapy clean``: articles out of texts whose pages are lost."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import nullcontext
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from itemadapter import ItemAdapter
from scrapy.commands import ScrapyCommand
from scrapy.spiderloader import SpiderLoader

from newsbot.boilerplate.recurring import WINDOW, PageLines
from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET
from newsbot.dedupe.fingerprint import hash_text
from newsbot.exit_status import ERROR, NOTHING_FOUND
from newsbot.extract.sites import Sites, load_sites
from newsbot.extraction.plain import SOURCE, PlainText, read_lines, read_plain
from newsbot.extraction.structured import strings
from newsbot.items import Article
from newsbot.lines import Damage, write_whole
from newsbot.lines import read_lines as read_records
from newsbot.rules import ArticleRules
from newsbot.text.urls import hash_id

KINDS = (".jsonl", ".jsonl.gz")
# The names that other extractors give to what newsbot knows.
NAMES: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "source_url", "source"),
    "title": ("title", "headline"),
    "description": ("description", "excerpt", "summary"),
    "byline": ("byline", "author", "authors"),
    "published_at": ("published_at", "date_publish", "publish_date", "published", "date"),
    "language": ("language", "lang"),
}


class Command(ScrapyCommand):
    """Lifts dateline and credit, and leaves out what is no part of the story. Plain text is one article a file."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "[options] <file.txt or file.jsonl[.gz]> ..."

    def short_desc(self) -> str:
        return "Make articles of texts that other extractors left"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("-O", "--output", metavar="FILE", help="where the lines go (default: standard output)")
        parser.add_argument("--text-field", default="text", help="where the text is in a JSON line (default: text)")
        parser.add_argument("--site", metavar="NAME", help="the site file whose rules hold for texts without address")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        files = [Path(name) for name in args]
        if not files:
            refuse("files are needed: accepted are plain text, .jsonl and .jsonl.gz")
        if missing := [str(file) for file in files if not file.is_file()]:
            refuse(f"there is no file {', '.join(missing)}")
        spiders = SpiderLoader.from_settings(self.settings)
        if opts.site and opts.site not in spiders.list():
            refuse(f"unknown site {opts.site!r}: accepted are {', '.join(sorted(spiders.list()))}")
        rules = spiders.load(opts.site).rules if opts.site else ArticleRules(source=SOURCE)  # type: ignore[attr-defined]
        damage, counts = Damage(), Counter[str]()
        texts = _read_all(files, opts.text_field, damage, counts)
        try:
            with _output(opts.output) as out:
                for article in clean(texts, load_sites(spiders), rules):
                    _count(article, counts)
                    out.write(json.dumps(ItemAdapter(article).asdict(), ensure_ascii=False).encode() + b"\n")
        except OSError as error:
            refuse(f"cannot write {opts.output or 'standard output'}: {error.strerror}", ERROR)
        for line in damage.files:
            print(f"newsbot: {line}", file=sys.stderr)
        print(describe(counts), file=sys.stderr)
        self.exitcode = ERROR if damage.files else 0 if counts["articles"] else NOTHING_FOUND


def _output(name: str | None) -> Any:
    return write_whole(Path(name)) if name else nullcontext(sys.stdout.buffer)


def clean(texts: Iterable[PlainText], sites: Sites, rules: ArticleRules) -> Iterator[Article]:
    """The articles in ``texts``, in their order; a text sees those of its site that stand near it in the files."""
    earlier: dict[str, deque[PageLines]] = defaultdict(lambda: deque(maxlen=WINDOW))
    texts = iter(texts)
    while batch := [(text, _rules_of(text, sites, rules)) for text in islice(texts, WINDOW)]:
        before = {source: list(lines) for source, lines in earlier.items()}
        pages = [PageLines.of(text.lines) for text, _ in batch]
        for page, (_, site) in zip(pages, batch, strict=True):
            earlier[site.source].appendleft(page)
        for own, (text, site) in zip(pages, batch, strict=True):
            # Its own lines would be told by what they share with it, but not where the first one is most of it.
            others = [page for page in (*earlier[site.source], *before.get(site.source, ())) if page is not own]
            own_id = site.address.read_id(text.url) if site.address and text.url else None
            article = read_plain(replace(text, id=f"{site.source}:{own_id or text.id}"), site, others)
            article.content_sha256 = hash_text(article.paragraphs)
            if article.paragraphs:
                yield article


def _rules_of(text: PlainText, sites: Sites, rules: ArticleRules) -> ArticleRules:
    try:
        return sites.rules_of(text.url) if text.url else rules
    except ValueError:
        return rules


def _read_all(files: Iterable[Path], field: str, damage: Damage, counts: Counter[str]) -> Iterator[PlainText]:
    for file in files:
        if not file.name.endswith(KINDS):
            counts["texts"] += 1
            text = file.read_bytes().decode("utf-8", "replace")
            yield PlainText(read_lines(text), hash_id(text))
            continue
        lacking = 0
        for _, record in read_records(file, damage):
            counts["texts"] += 1
            if isinstance(record.get(field), str):
                yield _of_record(record[field], record)
            else:
                lacking += 1
        if lacking:
            damage.files.append(f"{file}: {lacking} lines have no text in {field!r}; see --text-field")


def _of_record(text: str, record: Mapping[str, Any]) -> PlainText:
    given = {name: _first(record, names) for name, names in NAMES.items()}
    url = given.pop("url")
    url = url if url and url.startswith(("http://", "https://")) else None
    return PlainText(read_lines(text), hash_id(url or text), url, **given)


def _first(record: Mapping[str, Any], names: Iterable[str]) -> str | None:
    found = (strings(record.get(name), "name") for name in names)
    return next((", ".join(texts) for texts in found if texts), None)


def _count(article: Article, counts: Counter[str]) -> None:
    counts["articles"] += 1
    counts["datelines"] += article.dateline is not None
    counts["credits"] += article.credit is not None
    counts["doubtful"] += "doubtful" in article.evidence


def describe(counts: Counter[str]) -> str:
    """What was made, in one line."""
    return (
        f"{counts['texts']} texts: {counts['articles']} articles, {counts['datelines']} with a dateline,"
        f" {counts['credits']} with a credit, {counts['doubtful']} with an end that may be furniture"
    )
