"""The commands a user types."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures.brecorder import site as brecorder
from fixtures.dawn import site as dawn
from fixtures.server import SiteServer
from newsbot.commands import savefixture
from tests.conftest import ROOT, Scrapy, read_lines

STORY = next(story for story in dawn.TRUTH if story["outcome"] == "stored" and story["dateline"])


@pytest.mark.parametrize(
    ("arguments", "accepted"),
    [
        (
            ["crawl", "dawn", "-a", "sinse=2013-11-24"],
            "accepted are since, until, section, ids, url, urls_file, recheck, mirror, max_items",
        ),
        (["crawl", "dawn", "-a", "since=24-11-2013"], "accepted is YYYY-MM-DD"),
        (["crawl", "dawn", "-a", "since=2013-11-24", "-a", "section=cartoons"], "accepted are front-page, back-page"),
        (["crawl", "dawn", "-a", "ids=all"], "accepted is A-B or A"),
        (["crawl", "dawn", "-a", "url=https://example.org/news/1"], "https://www.dawn.com/news/{number}"),
        (["crawl", "dawn", "-a", "mirror=127.0.0.1:80"], "accepted is http://HOST:PORT"),
        (["crawl", "dwan"], "accepted are apnews, "),
        (["savefixture", "dawn", "https://example.org/"], "https://www.dawn.com/news/{number}"),
    ],
)
def test_a_bad_argument_is_refused_in_one_line(scrapy: Scrapy, arguments: list[str], accepted: str) -> None:
    ran = scrapy(*arguments)
    assert ran.status == 2
    assert ran.stdout == ""
    assert accepted in ran.log
    assert len(ran.log.splitlines()) == 1
    assert not ran.data.exists()


def test_list(scrapy: Scrapy) -> None:
    assert scrapy("list").stdout.split() == sorted(
        path.stem for path in (ROOT / "newsbot" / "spiders").glob("[!_]*.py")
    )


def test_check(scrapy: Scrapy) -> None:
    assert scrapy("check").status == 0


def test_parse(scrapy: Scrapy, site: SiteServer) -> None:
    article = scrapy("parse", str(STORY["url"]), "--nocolour", "-a", f"mirror={site.url}")
    assert f"'id': '{STORY['id']}'" in article.stdout
    listing = scrapy("parse", "https://www.dawn.com/feeds/home", "--nocolour", "-a", f"mirror={site.url}")
    assert listing.stdout.count("<GET https://www.dawn.com/news/") > 10
    assert not listing.data.exists()


def test_shell(scrapy: Scrapy, site: SiteServer) -> None:
    ran = scrapy("shell", f"{site.url}/news/1", "--spider", "dawn", "-c", "(spider.name, response.status)")
    assert "('dawn', 404)" in ran.stdout, ran.log
    assert not ran.data.exists()


def test_fetch(scrapy: Scrapy, site: SiteServer) -> None:
    ran = scrapy("fetch", f"{site.url}/robots.txt", "--nolog")
    assert ran.stdout.startswith("User-agent:")
    assert (ran.status, ran.log, ran.data.exists()) == (0, "", False)


def test_savefixture_writes_a_case_that_waits_for_review(
    scrapy: Scrapy, site: SiteServer, request: pytest.FixtureRequest
) -> None:
    folder = ROOT / "fixtures" / "dawn" / "saved-by-a-test"
    request.addfinalizer(lambda: shutil.rmtree(folder, ignore_errors=True))
    command = ("savefixture", "dawn", str(STORY["url"]), "-a", f"mirror={site.url}", "--case", folder.name)
    ran = scrapy(*command)
    assert ran.status == 0, ran.log
    assert not ran.data.exists()
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    assert meta["reviewed"] is False
    assert meta["url"] == STORY["url"]
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert set(expected["article"]) == set(savefixture.FIELDS)
    assert expected["article"]["paragraphs"] == STORY["paragraphs"]
    page = (folder / "page.html").read_bytes()
    again = scrapy(*command)
    assert again.status == 1
    assert (folder / "page.html").read_bytes() == page
    tests = [sys.executable, "-m", "pytest", "-q", "tests/test_sites.py", "-k", f"reviewed and {folder.name}"]
    reviewed = subprocess.run(tests, cwd=ROOT, capture_output=True, text=True, check=False)
    assert reviewed.returncode == 1
    assert "check" in reviewed.stdout


def test_demo_tells_what_came_out_and_a_second_one_that_nothing_is_new(tmp_path: Path) -> None:
    for name in ("newsbot", "fixtures", "scrapy.cfg"):
        (tmp_path / name).symlink_to(ROOT / name)
    demo = [sys.executable, "-m", "scrapy", "demo"]
    first, second = (subprocess.run(demo, cwd=tmp_path, capture_output=True, text=True, check=False) for _ in "12")
    files = sorted((tmp_path / "data" / "demo" / "dawn").glob("*.jsonl.gz"))
    stored = sum(story["outcome"] == "stored" for story in dawn.TRUTH)
    assert sum(len(read_lines(file)) for file in files) == stored
    assert first.returncode == 0, first.stderr
    both = stored + len(brecorder.TRUTH)
    assert f"{both} articles" in first.stdout
    groups = first.stdout.partition("Stories that both papers have:")[2]
    assert [line.split()[2] for line in groups.splitlines() if line.startswith("2025-")] == [
        "dawn:1944421",
        "brecorder:40384110",
        "dawn:1944415",
        "brecorder:40384126",
    ]
    assert "duplicate text" in first.stdout
    assert all(str(file.relative_to(tmp_path)) in first.stdout for file in files)
    assert "One of them:" in first.stdout
    assert second.returncode == 0
    assert "Nothing new" in second.stdout
