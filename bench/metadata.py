"""Why JSON-LD is read by chompjs where json refuses it, and printed dates by dateparser: the figures.

``make bench-metadata`` prints the tables that docs/benchmarks.md quotes. Nothing is fetched: the pages are those
of fixtures/, the dates are below.
"""

from __future__ import annotations

import contextlib
import json
import statistics
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import chompjs
import dateparser
from dateutil import parser as dateutil_parser
from lxml import html

from newsbot.extraction.structured import read_json_ld
from newsbot.text import dates

ROOT = Path(__file__).parents[1]
ROUNDS = 7
IMPORTS = ("chompjs", "dateparser", "dateutil.parser", "feedparser")
# Time and memory that one more import costs a process that has Scrapy and lxml already.
IMPORT = """
import resource, sys, time
import scrapy.http, lxml.html, parsel
def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * resource.getpagesize() / 2**20
before, start = resident(), time.perf_counter()
__import__(sys.argv[1])
print((time.perf_counter() - start) * 1000, resident() - before)
"""
GOOD = '{"@type": "NewsArticle", "headline": "A headline"}'
# What pages have in place of JSON.
FORMS = {
    "as it should be": GOOD,
    "in an HTML comment": f"<!-- {GOOD} -->",
    "after a line of HTML comment": f"<!-- made by a plug-in -->\n{GOOD}",
    "after a line of // comment": f"// <![CDATA[\n{GOOD}\n// ]]>",
    "a line break inside a string": GOOD.replace("A headline", "A\nheadline"),
    "a comma before the closing brace": GOOD.replace('"}', '",}'),
    "a semicolon at the end": GOOD + ";",
    "cut off": GOOD[:-12],
}
# What a page prints, its language, and what it says; None: it names no day, or none that exists.
DATES: tuple[tuple[str, str, str | None], ...] = (
    ("2025-09-25T08:45:00+05:00", "en", "2025-09-25"),
    ("September 25, 2025 08:45am", "en", "2025-09-25"),
    ("25 Sep, 2025", "en", "2025-09-25"),
    ("September 10th , 2014", "en", "2014-09-10"),
    ("12. März 2024", "de", "2024-03-12"),
    ("3 ene 2024", "es", "2024-01-03"),
    ("25 septembre 2025", "fr", "2025-09-25"),
    ("February 30, 2014", "en", None),
    ("31 November 2013", "en", None),
    ("May", "en", None),
    ("Feb 9", "en", None),
    ("September 2014", "en", None),
    ("2014", "en", None),
    ("13:45", "en", None),
    ("Monday", "en", None),
)


def median(values: Iterable[float]) -> float:
    """The middle of several runs: one slow run on a busy machine does not move it."""
    return statistics.median(list(values))


def table(head: str, rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; ``head`` holds its column names, divided by bars."""
    lines = [f"| {head} |", "|" + "---|" * (head.count("|") + 1)]
    return "\n".join([*lines, *("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows), ""])


def import_costs() -> Iterable[tuple[str, str, str]]:
    """Milliseconds and MiB of each import, each time in a process of its own."""
    for module in IMPORTS:
        command = [sys.executable, "-c", IMPORT, module]
        runs = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(ROUNDS)]
        times, sizes = zip(*(map(float, run.split()) for run in runs), strict=True)
        yield module, f"{median(times):.0f}", f"{median(sizes):.1f}"


def scripts(root: Any) -> list[Any]:
    """The JSON-LD scripts of a page."""
    return list(root.iterfind('.//script[@type="application/ld+json"]'))


def by_json(root: Any) -> list[Any]:
    """Each script by the standard library, what it refuses left out."""
    found: list[Any] = []
    for script in scripts(root):
        with contextlib.suppress(ValueError):
            found.append(json.loads(script.text))
    return found


def by_chompjs(root: Any) -> list[Any]:
    """Each script by chompjs, what it refuses left out."""
    found: list[Any] = []
    for script in scripts(root):
        with contextlib.suppress(ValueError):
            found.append(chompjs.parse_js_object(script.text))
    return found


def by_both(root: Any) -> list[Any]:
    """Each script by the standard library and, where that refuses it, by chompjs: as newsbot does it."""
    return read_json_ld(root.iter("script"))[0]


READERS: dict[str, Callable[[Any], list[Any]]] = {
    "`json.loads`": by_json,
    "chompjs": by_chompjs,
    "the one, then the other": by_both,
}


def page_costs(pages: list[bytes]) -> Iterable[tuple[str, str]]:
    """Microseconds a page for each reader, and for scale those of parsing the page."""
    roots = [parse(page) for page in pages]
    yield "parsing the page, for scale", timed(parse, pages)
    for name, read in READERS.items():
        yield name, timed(read, roots)


def parse(page: bytes) -> Any:
    """The page's tree."""
    return html.fromstring(page.replace(b"\0", b""), parser=html.HTMLParser(encoding="utf-8"))


def timed(read: Callable[[Any], object], values: list[Any]) -> str:
    """Microseconds that one call takes, over all ``values``."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for value in values:
            read(value)
        times.append((time.perf_counter() - start) / len(values) * 1e6)
    return f"{median(times):.0f}"


def forms() -> Iterable[list[str]]:
    """For each damaged script: is it read, and is the good script after it."""
    start, end = '<script type="application/ld+json">', "</script>"
    after = f'{start}{{"@type": "BreadcrumbList"}}{end}'
    for name, text in FORMS.items():
        root = html.fromstring(f"<html><head>{start}{text}{end}{after}</head></html>")
        types = [{item.get("@type") for item in read(root)} for read in READERS.values()]
        yield [name, *(_said(found) for found in types)]


def _said(types: set[str | None]) -> str:
    return f"{'read' if 'NewsArticle' in types else 'not read'}{'' if 'BreadcrumbList' in types else ', nor the next'}"


def by_dateutil(text: str, language: str) -> str | None:
    """The day dateutil reads, with its own defaults."""
    try:
        return str(dateutil_parser.parse(text).date())
    except (ValueError, OverflowError):
        return None


def by_dateparser(text: str, language: str) -> str | None:
    """The day dateparser reads, with its own defaults."""
    found = dateparser.parse(text, languages=[language])
    return str(found.date()) if found else None


def by_newsbot(text: str, language: str) -> str | None:
    """The day newsbot reads: dateparser, told to want day, month and year."""
    dates._moment.cache_clear()
    found = dates.parse_instant(text, language=language)
    return found[:10] if found else None


DATE_READERS: dict[str, Callable[[str, str], str | None]] = {
    "dateutil": by_dateutil,
    "dateparser": by_dateparser,
    "dateparser as newsbot asks it": by_newsbot,
}


def printed_dates() -> Iterable[list[object]]:
    """For each reader: days read right, read wrong, not read, and days it made up."""
    for name, read in DATE_READERS.items():
        found = [(read(text, language), day) for text, language, day in DATES]
        right = sum(got == day for got, day in found if day)
        missed = sum(got is None for got, day in found if day)
        wrong = sum(day is not None for _, day in found) - right - missed
        yield [name, right, missed, wrong, sum(got is not None for got, day in found if day is None)]


def _in_english(read: Callable[[str, str], str | None], text: str) -> str | None:
    return read(text, "en")


def date_costs() -> Iterable[tuple[str, str]]:
    """Microseconds a text, over two hundred and eighty days in one English form."""
    texts = [f"September {day}, {year} 08:45am" for day in range(1, 29) for year in range(2000, 2010)]
    for name, read in DATE_READERS.items():
        yield name, timed(partial(_in_english, read), texts)


def main() -> None:
    """Print every table."""
    warnings.simplefilter("ignore")
    pages = [path.read_bytes() for path in sorted(ROOT.glob("fixtures/*/*/page.html"))]
    print(table("import | ms | MiB", import_costs()))
    print(table(f"JSON-LD of {len(pages)} pages | µs a page", page_costs(pages)))
    print(table(" | ".join(["a script that is", *READERS]), forms()))
    print(table("printed dates | right | not read | wrong | made up", printed_dates()))
    print(table("a printed date | µs", date_costs()))


if __name__ == "__main__":
    main()
