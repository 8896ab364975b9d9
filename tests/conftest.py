"""Real crawls for the tests: real processes, real sockets, real files."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fixtures.dawn import site as dawn
from fixtures.server import SiteServer

ROOT = Path(__file__).parents[1]
# A crawl takes seconds; one that hangs must not hang the tests.
SECONDS = 120


@dataclass(frozen=True)
class Ran:
    """What a ``scrapy`` command did. ``data``: the data directory it was given."""

    status: int
    stdout: str
    log: str
    data: Path

    def articles(self) -> list[dict[str, Any]]:
        """All articles below the data directory, run by run."""
        files = sorted(self.data.glob("*/*.jsonl.gz"))
        return [json.loads(line) for file in files for line in gzip.open(file, "rt", encoding="utf-8")]

    def report(self) -> dict[str, Any]:
        """The report of the last run."""
        return json.loads(max(self.data.glob("*/runs/*.json")).read_text(encoding="utf-8"))


Scrapy = Callable[..., Ran]


@pytest.fixture
def scrapy(tmp_path: Path) -> Scrapy:
    """Runs a ``scrapy`` command of this project, with its data in the test's own folder."""

    def run(*arguments: str, cwd: Path = ROOT) -> Ran:
        command = [sys.executable, "-W", "error::scrapy.exceptions.ScrapyDeprecationWarning", "-m", "scrapy"]
        settings = ["-s", f"NEWSBOT_DATA={tmp_path / 'data'}"] if arguments[0] != "list" else []
        done = subprocess.run(
            [*command, *arguments, *settings],
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr, tmp_path / "data")

    return run


@pytest.fixture
def site() -> Iterator[SiteServer]:
    """The bundled Dawn site on a free port."""
    with SiteServer(dawn.lookup) as server:
        yield server
