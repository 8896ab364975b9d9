"""Crawls that keep their pages: every page as it came, read by other tools, whole after a kill and on a full disk."""

from __future__ import annotations

import gzip
import json
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from fixtures.dawn import site as dawn
from fixtures.server import Page, SiteServer
from tests.conftest import ROOT, SECONDS, Ran, Scrapy, run_scrapy
from tests.newest import NUMBERS, name_only, page_of
from tests.test_crawl import BACKFILL, STORED, hold_against_truth, of_2013, sums

KEEP = ("-s", "NEWSBOT_WARC=True")
EXPECTED = {id_ for id_, story in STORED.items() if of_2013(story)}
# What differs between an article as it was crawled and as it is extracted again.
OF_THE_RUN = ("run_id", "fetched_at", "discovered_by", "newsbot_version")

Kept = dict[str, dict[str, Any]]


def kept(folder: Path) -> Kept:
    """The response records of all files, by the names that articles give them; every digest holds."""
    found: Kept = {}
    for file in sorted(folder.glob("*.warc.gz")):
        with file.open("rb") as raw:
            for record in ArchiveIterator(raw, check_digests="raise"):
                fields = dict(record.rec_headers.headers)
                body = record.raw_stream.read()
                if record.rec_type == "response":
                    name = f"{file.name}#{fields['WARC-Record-ID'].strip('<>')}"
                    found[name] = fields | {"status": record.http_headers.get_statuscode(), "body": body}
    return found


def assert_every_article_has_its_page(ran: Ran) -> Kept:
    pages = kept(ran.data / "dawn")
    for article in ran.articles():
        record = pages[article["evidence"]["warc"]]
        assert record["WARC-Target-URI"] == article["fetched_url"]
        assert record["body"] == page_of(article["id"].split(":")[1]).body
    return pages


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    with SiteServer(dawn.lookup) as site:
        return run_scrapy(
            tmp_path_factory.mktemp("kept"), "crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}", *KEEP
        )


def test_every_page_is_kept_as_it_came(crawled: Ran) -> None:
    assert crawled.status == 0, crawled.log
    hold_against_truth(crawled, EXPECTED)
    pages = assert_every_article_has_its_page(crawled)
    # Also the copies and the page that is not there.
    report = crawled.report()
    failed = sum(count for name, count in report["candidates"].items() if name.startswith("failed/http"))
    dropped = sum(count for name, count in report["candidates"].items() if name.startswith("dropped/"))
    assert failed
    assert dropped
    assert len(pages) == len(EXPECTED) + failed + dropped
    assert {page["WARC-IP-Address"] for page in pages.values()} == {"127.0.0.1"}
    assert all(page["WARC-Target-URI"].startswith("https://www.dawn.com/") for page in pages.values())


def test_what_is_extracted_again_is_what_was_crawled(crawled: Ran, tmp_path: Path) -> None:
    files = [str(file) for file in (crawled.data / "dawn").glob("*.warc.gz")]
    ran = run_scrapy(tmp_path, "extract", *files, "-O", str(tmp_path / "out.jsonl"), "--workers", "2")
    assert ran.status == 0, ran.log
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    again = {article["id"]: article for article in map(json.loads, lines)}
    before = {article["id"]: article for article in crawled.articles()}
    for article in (*again.values(), *before.values()):
        for name in OF_THE_RUN:
            del article[name]
    assert again == before


def crawl(data: Path, site: SiteServer, *arguments: str) -> list[str]:
    command = [sys.executable, "-m", "scrapy", "crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}"]
    return [*command, *KEEP, "-s", f"NEWSBOT_DATA={data / 'data'}", *arguments]


@pytest.mark.parametrize("records", [1, 20])
def test_a_kill_loses_no_page_that_an_article_names(tmp_path: Path, site: SiteServer, records: int) -> None:
    folder = tmp_path / "data/dawn"
    process = subprocess.Popen(crawl(tmp_path, site), cwd=ROOT, stderr=subprocess.DEVNULL)
    end = time.monotonic() + SECONDS
    while process.poll() is None and sum(f.stat().st_size for f in folder.glob("*.warc.gz.part")) < records * 3000:
        assert time.monotonic() < end
        time.sleep(0.001)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    [part] = folder.glob("*.warc.gz.part")
    with part.open("ab") as torn:
        torn.write(part.read_bytes()[:700])
    last = run_scrapy(tmp_path, "crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}", *KEEP)
    assert last.status == 0, last.log
    hold_against_truth(last, EXPECTED)
    assert_every_article_has_its_page(last)
    assert list(folder.glob("*.part")) == []


def test_a_full_disk_ends_the_run_and_the_next_makes_it_whole(tmp_path: Path, site: SiteServer) -> None:
    limit = 40_000
    done = subprocess.run(
        # Of what the run writes the archive grows fastest, the store aside.
        crawl(tmp_path, site, "-s", "NEWSBOT_STORE=memory"),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert done.returncode == 6, done.stderr
    last_line = done.stderr.splitlines()[-1]
    assert last_line.startswith("newsbot: cannot write ")
    assert ".00001.warc.gz.part: File too large" in last_line
    last = run_scrapy(tmp_path, "crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}", *KEEP)
    assert last.status == 0, last.log
    hold_against_truth(last, EXPECTED)
    assert_every_article_has_its_page(last)
    candidates, ended = sums(last.report())
    assert candidates == ended


def test_redirects_and_codings_are_kept_as_they_are(scrapy: Scrapy, site: SiteServer) -> None:
    moved, coded = NUMBERS[:2]
    body = gzip.compress(page_of(coded).body)
    site.pages[f"/news/{coded}"] = Page(body=body, headers={"Content-Encoding": "gzip"})
    site.pages[f"/news/{moved}"] = Page(301, headers={"Location": f"{site.url}/news/{moved}/a-slug"})
    site.pages[f"/news/{moved}/a-slug"] = page_of(moved)
    name_only(site, moved, coded)
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", *KEEP)
    pages = kept(ran.data / "dawn")
    assert sorted(page["status"] for page in pages.values()) == ["200", "200", "301"]
    named = {article["id"]: pages[article["evidence"]["warc"]] for article in ran.articles()}
    assert named[f"dawn:{coded}"]["body"] == body
    assert named[f"dawn:{moved}"]["status"] == "200"


def test_a_page_from_the_cache_is_not_kept_again(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    name_only(site, NUMBERS[0])
    cache = ("-s", "HTTPCACHE_ENABLED=True", "-s", f"HTTPCACHE_DIR={tmp_path / 'cache'}", "-s", "NEWSBOT_STORE=memory")
    for _ in range(2):
        ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", *KEEP, *cache)
        assert ran.status == 0, ran.log
    assert len(kept(ran.data / "dawn")) == 1
    assert ["warc" in article["evidence"] for article in ran.articles()] == [True, False]
