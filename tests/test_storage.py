"""What cannot be written or read: exit status 6, the path and the cause said, and nothing lost for the next run."""

from __future__ import annotations

import json
import re
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures.server import SiteServer
from newsbot.stores import SqliteStore
from tests.conftest import ROOT, SECONDS, Ran, Scrapy
from tests.newest import NUMBERS, asked, name_only
from tests.test_crawl import BACKFILL, STORED, hold_against_truth, of_2013, sums
from tests.test_kill import assert_whole

# Scrapy in a process that fills the disk when it begins to compress.
FILLING = """
import pathlib, sys
disk = pathlib.Path(sys.argv.pop(1))

def watch(name, values):
    if name == "open" and str(values[0]).endswith(".gz.tmp"):
        with (disk / "filler").open("wb", 0) as filler:
            try:
                while filler.write(bytes(4096)):
                    pass
            except OSError:
                pass

sys.addaudithook(watch)
from scrapy.cmdline import execute
execute()
"""
EXPECTED = {id_ for id_, story in STORED.items() if of_2013(story)}
# A mount of its own for one shell: nothing of it is left when the shell ends.
ALONE = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")


def assert_nothing_remembered_without_its_line(data: Path) -> None:
    """Of the ids of an ended run: those that are remembered are on whole lines, copies aside."""
    lines = {article["id"] for article in Ran(0, "", "", data).articles()}
    for part in data.glob("dawn/*.part"):
        lines |= {json.loads(line)["id"] for line in part.read_bytes().split(b"\n")[:-1]}
    with sqlite3.connect(data / "newsbot.sqlite") as store:
        remembered = {id_ for (id_,) in store.execute("SELECT id FROM articles WHERE original IS NULL")}
    store.close()
    assert remembered <= lines


@pytest.mark.parametrize("kilobytes", [8, 40])
def test_a_quota_ends_the_run_and_the_next_makes_it_whole(
    scrapy: Scrapy, site: SiteServer, tmp_path: Path, kilobytes: int
) -> None:
    arguments = ("crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}")
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments, "-s", f"NEWSBOT_DATA={tmp_path / 'data'}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024)),
    )
    assert done.returncode == 6, done.stderr
    assert_says(done.stderr, tmp_path / "data", r"File too large|disk I/O error|database or disk is full")
    assert_whole(tmp_path / "data/dawn")
    last = scrapy(*arguments)
    assert last.status == 0, last.log
    hold_against_truth(last, EXPECTED)
    candidates, ended = sums(last.report())
    assert candidates == ended


def assert_says(log: str, path: Path, cause: str) -> None:
    """The last line names the path and the cause; none is a traceback of ours."""
    last = log.splitlines()[-1]
    assert last.startswith("newsbot: ")
    assert str(path) in last
    assert re.search(cause, last), last


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """Where a small disk may be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = [*ALONE, f"mount -t tmpfs -o size=64k none {folder}"]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, timeout=SECONDS, check=False)
    except FileNotFoundError:
        pytest.skip("no unshare on this machine")
    if done.returncode:
        pytest.skip(f"no mount of one's own on this machine: {done.stderr.strip()}")
    return folder


def on_small_disk(
    disk: Path, kilobytes: int, site: SiteServer, before: str = "", program: str = "-m scrapy"
) -> tuple[list[int], str, Path]:
    """Crawl on a disk that is full, then with room; both statuses, the first log, and what was written."""
    out = disk.parent / "out"
    crawl = " ".join(["crawl dawn", *BACKFILL, f"-a mirror={site.url} -s NEWSBOT_DATA={disk}/data"])
    script = f"""
    mount -t tmpfs -o size={kilobytes}k none {disk} || exit 99
    {before}
    {sys.executable} {program} {crawl} 2> {out}.first; echo $?
    cp -r {disk}/data {out}.full
    mount -o remount,rw,size=100m {disk}
    {sys.executable} -m scrapy {crawl} 2> {out}.second; echo $?
    cp -r {disk}/data {out}
    """
    done = subprocess.run([*ALONE, script], cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    return [int(status) for status in done.stdout.split()], Path(f"{out}.first").read_text(encoding="utf-8"), out


def test_a_full_disk_ends_the_run_and_the_next_makes_it_whole(site: SiteServer, disk: Path) -> None:
    statuses, log, out = on_small_disk(disk, 200, site)
    assert statuses == [6, 0], log
    assert_says(log, disk, "No space left on device|database or disk is full")
    assert_nothing_remembered_without_its_line(Path(f"{out}.full"))
    hold_against_truth(Ran(0, "", "", out), EXPECTED)


def test_a_disk_that_is_full_when_the_run_publishes(site: SiteServer, disk: Path) -> None:
    statuses, log, out = on_small_disk(disk, 4000, site, program=f"-c '{FILLING}' {disk}")
    assert statuses == [6, 0], log
    assert_says(log, disk, r"jsonl\.gz: No space left on device")
    assert len(list(Path(f"{out}.full").glob("dawn/*.part"))) == 1
    assert_nothing_remembered_without_its_line(Path(f"{out}.full"))
    hold_against_truth(Ran(0, "", "", out), EXPECTED)


def test_a_read_only_folder(site: SiteServer, disk: Path) -> None:
    statuses, log, out = on_small_disk(disk, 4000, site, f"mkdir {disk}/data; mount -o remount,ro {disk}")
    assert statuses == [6, 0], log
    assert_says(log, disk, "Read-only file system|unable to open database file|readonly")
    hold_against_truth(Ran(0, "", "", out), EXPECTED)


def test_a_folder_that_cannot_be_made(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    name_only(site, NUMBERS[0])
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}")
    assert ran.status == 6
    assert_says(ran.log, tmp_path / "data", "Not a directory|File exists")
    assert site.requests == []


@pytest.mark.parametrize("damage", ["no_database", "torn_page", "other_schema"])
def test_a_store_that_cannot_be_used_is_left_alone(
    scrapy: Scrapy, site: SiteServer, tmp_path: Path, damage: str
) -> None:
    name_only(site, *NUMBERS[:3])
    path = tmp_path / "data/newsbot.sqlite"
    SqliteStore(path).close()
    if damage == "other_schema":
        with sqlite3.connect(path) as store:
            store.execute("PRAGMA user_version=99")
        store.close()
    else:
        whole = path.read_bytes()
        path.write_bytes(b"no database" * 500 if damage == "no_database" else whole[:100] + b"\0" * (len(whole) - 100))
    bytes_before = path.read_bytes()
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}")
    assert ran.status == 6, ran.log
    assert_says(ran.log, path, "schema 99|not a database|malformed|damaged")
    assert path.read_bytes() == bytes_before
    assert asked(site, NUMBERS[0]) == 0
    assert ran.articles() == []
