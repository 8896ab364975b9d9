"""`scrapy addsite` and `scrapy checksite` against real sockets, and `scrapy sites` against its document."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from fixtures.server import SiteServer
from newsbot.commands.sites import DOCUMENT, document
from tests import harbour
from tests.conftest import ROOT, Scrapy


@pytest.fixture
def harbour_site() -> Iterator[SiteServer]:
    """The Harbour Gazette on a free port."""
    with SiteServer(harbour.pages().get) as server:
        yield server


def test_checksite_shows_every_strategy_and_every_source(scrapy: Scrapy, harbour_site: SiteServer) -> None:
    arguments = ("-a", f"site={harbour.HOME}", "-a", f"mirror={harbour_site.url}")
    ran = scrapy("checksite", "news", *arguments, "--pages", "1")
    assert ran.status == 0, ran.log
    assert not ran.data.exists()
    rows = {line.split()[0]: line.split() for line in ran.stdout.splitlines() if "www.example.org/" in line}
    assert rows["feed"][1] == "3"
    assert "2026-11-11T07:00:00+00:00" in rows["feed"]
    lines = ran.stdout.splitlines()
    title = next(at for at, line in enumerate(lines) if line.startswith("title"))
    assert "*  json_ld" in lines[title]
    assert any(line.split()[:1] == ["listing"] for line in lines[title : title + 6])
    assert any(line.startswith("published_at") and "2026-11-" in line for line in lines)
    # Listings and one page: a look is no crawl.
    assert sum("ferry-number" in path for path in harbour_site.requests) == 1


def test_checksite_says_so_where_nothing_answers(scrapy: Scrapy) -> None:
    with SiteServer({}.get) as server:
        ran = scrapy("checksite", "nypost", "-a", f"mirror={server.url}")
    assert ran.status == 3
    assert ran.stdout.count("http_404") == 2
    assert "no page could be looked at" in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["addsite", "https://www.dawn.com/"], "newsbot/spiders/dawn.py"),
        (["addsite", "https://example.org", "--name", "dawn"], "dawn.py is there already"),
        (["addsite", "https://example.org", "--name", "The Times"], "lower case"),
        (["addsite"], "one address is needed"),
        (["addsite", "ftp://example.org"], "accepted is site=https://example.org/"),
        (["checksite", "dwan"], "unknown spider 'dwan'"),
        (["checksite", "news"], "accepted is site=https://example.org/"),
        (["sites", "dawn"], "accepted is --write"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_one_line(scrapy: Scrapy, arguments: list[str], message: str) -> None:
    ran = scrapy(*arguments)
    assert (ran.status, ran.stdout, len(ran.log.splitlines())) == (2, "", 1)
    assert message in ran.log


def test_addsite_writes_a_file_and_a_case_that_work_and_overwrites_nothing(
    tmp_path: Path, harbour_site: SiteServer
) -> None:
    shutil.copytree(ROOT / "newsbot", tmp_path / "newsbot", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "scrapy.cfg", tmp_path)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "scrapy", *arguments, "-a", f"mirror={harbour_site.url}"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)

    added = run("addsite", harbour.HOME)
    assert added.returncode == 0, added.stderr
    file = tmp_path / "newsbot" / "spiders" / "example.py"
    source = file.read_text(encoding="utf-8")
    assert f'Feed(("{harbour.HOME}/feed.xml",))' in source
    assert f'Sitemap(("{harbour.HOME}/sitemap_index.xml",))' in source
    assert 'papers=("Harbour Gazette",)' in source
    assert 'language="en"' in source
    assert all(what in added.stdout for what in ("not found:", "a news sitemap", "to be checked by you:"))
    (meta,) = (tmp_path / "fixtures" / "example").glob("*/meta.json")
    assert json.loads(meta.read_text(encoding="utf-8"))["reviewed"] is False
    expected = json.loads(meta.with_name("expected.json").read_text(encoding="utf-8"))["article"]
    assert expected["id"].startswith("example:")
    assert expected["paragraphs"][-1].endswith("shelves of the reading room.")
    style = ["ruff", "format", "--check", "--config", str(ROOT / "pyproject.toml"), str(file)]
    assert subprocess.run([sys.executable, "-m", *style], capture_output=True, check=False).returncode == 0
    again = run("addsite", harbour.HOME)
    assert (again.returncode, file.read_text(encoding="utf-8")) == (2, source)
    days = ("-a", "since=2026-11-02", "-a", "until=2026-11-03", "-s", f"NEWSBOT_DATA={tmp_path / 'data'}")
    crawled = run("crawl", "example", *days)
    assert crawled.returncode == 0, crawled.stderr
    (report,) = (tmp_path / "data" / "example" / "runs").glob("*.json")
    assert json.loads(report.read_text(encoding="utf-8"))["candidates"]["stored"] == 2


def test_the_document_of_sites_is_that_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    spiders = SpiderLoader(Settings({"SPIDER_MODULES": ["newsbot.spiders"]}))
    now = document([spiders.load(name) for name in sorted(spiders.list())])
    assert DOCUMENT.read_text(encoding="utf-8") == now, "scrapy sites --write"
    assert now.count("\n| `") == len(spiders.list()) - 1
