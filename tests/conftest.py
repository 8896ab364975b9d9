"""Real crawls for the tests: real processes, real sockets, real files."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from fixtures.dawn import site as dawn
from fixtures.server import SiteServer

# How long an example takes tells of the machine and not of the code.
settings.register_profile("newsbot", deadline=None)
settings.load_profile("newsbot")

ROOT = Path(__file__).parents[1]
# A crawl takes seconds; one that hangs must not hang the tests.
SECONDS = 120


def read_lines(file: Path) -> list[dict[str, Any]]:
    """The articles of one file of output."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


@dataclass(frozen=True)
class Ran:
    """What a ``scrapy`` command did. ``data``: the data directory it was given."""

    status: int
    stdout: str
    log: str
    data: Path

    def articles(self) -> list[dict[str, Any]]:
        """All articles below the data directory, run by run."""
        return [article for file in sorted(self.data.glob("*/*.jsonl.gz")) for article in read_lines(file)]

    def report(self) -> dict[str, Any]:
        """The report of the last run."""
        return json.loads(max(self.data.glob("*/runs/*.json")).read_text(encoding="utf-8"))


Scrapy = Callable[..., Ran]


def run_scrapy(folder: Path, *arguments: str) -> Ran:
    """Runs a ``scrapy`` command of this project as a process of its own, with its data below ``folder``."""
    settings = ["-s", f"NEWSBOT_DATA={folder / 'data'}"]
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments, *settings],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    # `scrapy parse` itself does what Scrapy deprecates.
    assert arguments[0] == "parse" or "ScrapyDeprecationWarning" not in done.stderr
    return Ran(done.returncode, done.stdout, done.stderr, folder / "data")


@pytest.fixture
def scrapy(tmp_path: Path) -> Scrapy:
    """`run_scrapy` with its data in the test's own folder."""
    return partial(run_scrapy, tmp_path)


@pytest.fixture
def site() -> Iterator[SiteServer]:
    """The bundled Dawn site on a free port."""
    with SiteServer(dawn.lookup) as server:
        yield server
