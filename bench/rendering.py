"""Pages a second: fetched plainly, rendered by Splash and rendered by Chromium, in one run.

``make bench-rendering`` prints the table that docs/benchmarks.md quotes. Each crawl is `scrapy crawl` as it is, in a
process of its own, of the same pages from a local server; what starting and stopping takes is measured by a crawl of
one page and taken off. Half of a page's 94 KB is there at once, its story comes by a request of its script.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fixtures.server import Page, SiteServer
from newsbot.rendering.splash_service import Place

ROOT = Path(__file__).parents[1]
PORT = 8053
SIZE = 94_000
WORDS = "the harbour council voted on Monday to open its second pier after two years of work on the old one".split()
SCRIPT = """<script>
var asked = new XMLHttpRequest();
asked.open('GET', '/api' + location.pathname);
asked.onload = function () { document.querySelector('.story-text').innerHTML = asked.responseText; };
asked.send();
</script>"""


def text(number: int, letters: int) -> str:
    """Paragraphs of that many letters, the same for a number each time."""
    chance = random.Random(number)
    parts: list[str] = []
    while sum(map(len, parts)) < letters:
        parts.append(f"<p>{' '.join(chance.choice(WORDS) for _ in range(60)).capitalize()}.</p>")
    return "".join(parts)


def lookup(path: str) -> Page | None:
    """A page of the site, or its story."""
    number = int(path.rpartition("/")[2]) if path.rpartition("/")[2].isdigit() else None
    if number is None:
        return None
    if path.startswith("/api/"):
        return Page(body=text(number, SIZE // 2).encode())
    head = "<meta property='article:published_time' content='2026-03-09T08:30:00+01:00'>"
    plain = text(number, 2000) if number >= 1_000_000 else ""
    story = f"<h1>Story {number}</h1><article class='story-text'>{plain}</article>"
    aside = f"<aside>{text(-number, SIZE // 2)}</aside>"
    return Page(body=f"<html><head>{head}</head><body>{story}{aside}{SCRIPT}</body></html>".encode())


def crawl(site: SiteServer, renderer: str | None, first: int, pages: int) -> float:
    """Seconds for ``pages`` pages."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "SPIDER_MODULES": "tests.rendering.spiders",
            "NEWSBOT_DATA": folder,
            "NEWSBOT_RENDERER": renderer or "",
            "SPLASH_URL": f"http://127.0.0.1:{PORT}",
            "LOG_LEVEL": "ERROR",
        }
        options = [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
        wanted = ["-a", f"ids={first}-{first + pages - 1}", "-a", f"mirror={site.url}"]
        spider = "courier" if renderer else "plain"
        begin = time.monotonic()
        command = [sys.executable, "-m", "scrapy", "crawl", spider, *options, *wanted]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        seconds = time.monotonic() - begin
        report = json.loads(next(Path(folder).glob("*/runs/*.json")).read_text(encoding="utf-8"))
        assert report["candidates"] == {"candidates": pages, "stored": pages}, report
        return seconds


@contextmanager
def splash() -> Iterator[None]:
    """One of the bench's own."""
    place = Place(ROOT / ".venv-splash", PORT)
    command = [sys.executable, "-m", "newsbot.rendering.splash_service"]
    options = ["--environment", str(place.environment), "--port", str(PORT)]
    subprocess.run([*command, "start", *options], cwd=ROOT, check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run([*command, "stop", *options], cwd=ROOT, check=True, capture_output=True)


def main() -> None:
    """The table."""
    parser = argparse.ArgumentParser(prog="python -m bench.rendering", description=__doc__)
    parser.add_argument("--pages", type=int, default=200, help="how many pages each renderer has to build")
    pages = parser.parse_args().pages
    print("| by | pages | seconds | pages a second | ms a page |\n|---|---|---|---|---|")
    with SiteServer(lookup) as site, splash():
        for name, renderer, first, many in (
            ("plain", None, 1_000_000, 5 * pages),
            ("Splash", "splash", 1000, pages),
            ("Playwright", "playwright", 1000, pages),
        ):
            around = crawl(site, renderer, first, 1)
            seconds = crawl(site, renderer, first, many) - around
            rate = f"{many / seconds:.1f} | {1000 * seconds / many:.0f}"
            print(f"| {name} | {many} | {seconds:.1f} | {rate} |", flush=True)


if __name__ == "__main__":
    main()
