"""The commands over a data directory: `failures`, `runs`, `remember`, `forget`, as processes of their own."""

from __future__ import annotations

import gzip
import json
import re
import sqlite3
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from fixtures.dawn import site as dawn
from fixtures.server import SiteServer
from newsbot.dedupe.fingerprint import hash_text
from newsbot.lock import RunLock
from newsbot.stores import Remembered, SqliteStore, Waiting
from tests.conftest import Ran, Scrapy

ARTICLE = re.compile(r"/news/(?:amp/|print/)?(\d+)")
STORED = {str(story["id"]) for story in dawn.TRUTH if story["outcome"] == "stored"}
BACKFILL = ("crawl", "dawn", "-a", "since=2013-11-23", "-a", "until=2013-11-25", "-a")
TEXT = ["A bridge was mended.", "The town paid."]
NOW = datetime.now(timezone.utc)


def one_line(ran: Ran, status: int = 2) -> str:
    assert (ran.status, ran.stdout) == (status, ""), ran.log
    assert len(ran.log.splitlines()) == 1
    return ran.log


def store_in(data: Path) -> SqliteStore:
    return SqliteStore(data / "newsbot.sqlite")


def waiting(number: int, tries: int, moment: datetime | None) -> Waiting:
    candidate = json.dumps({"url": f"https://www.dawn.com/news/{number}", "title": None})
    return Waiting(f"dawn:{number}", "http_503", tries, moment, candidate)


def write(file: Path, *articles: dict[str, object] | str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [article if isinstance(article, str) else json.dumps(article) for article in articles]
    data = "".join(f"{line}\n" for line in lines).encode()
    file.write_bytes(gzip.compress(data) if file.suffix == ".gz" else data)
    return file


def article(number: int, version: int = 1, text_hash: str | None = None) -> dict[str, object]:
    return {
        "id": f"dawn:{number}",
        "version": version,
        "content_sha256": text_hash,
        "published_at": "2013-11-24T05:00:00+05:00",
        "fetched_at": "2026-01-01T00:00:00+00:00",
        "paragraphs": TEXT,
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["failures", "dwan"], "accepted are apnews, "),
        (["failures"], "accepted are apnews, "),
        (["runs", "dwan"], "accepted are apnews, "),
        (["runs", "dawn", "-n", "0"], "accepted is a number from 1"),
        (["remember"], "accepted are .jsonl and .jsonl.gz"),
        (["remember", "/nowhere"], "/nowhere is not there"),
        (["forget"], "--before YYYY-MM-DD is needed"),
        (["forget", "--before", "24-11-2013"], "accepted is YYYY-MM-DD"),
        (["forget", "--before", "2013-11-24", "dawn"], "'dawn' is not understood"),
        (["forget", "--before", "2013-11-24", "-s", "NEWSBOT_STORE=memory"], "NEWSBOT_STORE is memory"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_one_line(scrapy: Scrapy, arguments: list[str], said: str) -> None:
    ran = scrapy(*arguments)
    assert said in one_line(ran)
    assert not ran.data.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["failures", "dawn"], "dawn: 0 to be tried again, 0 given up\n"),
        (["runs", "dawn"], "dawn: no run has left a report in "),
        (["forget", "--before", "2013-11-24", "--yes"], "forgot 0: 0 of 0 "),
    ],
)
def test_before_the_first_run_there_is_nothing_and_nothing_is_made(
    scrapy: Scrapy, arguments: list[str], said: str
) -> None:
    ran = scrapy(*arguments)
    assert (ran.status, ran.log) == (0, "")
    assert ran.stdout.startswith(said)
    assert not ran.data.exists()


def test_failures_are_listed_the_oldest_concern_first(scrapy: Scrapy, tmp_path: Path) -> None:
    with closing(store_in(tmp_path / "data")) as store:
        store.wait(waiting(1, 1, NOW + timedelta(hours=1)))
        store.wait(waiting(2, 3, NOW - timedelta(hours=1)))
        store.wait(waiting(3, 6, None))
        store.wait(waiting(5, 0, NOW))
        store.wait(Waiting("brecorder:4", "timeout", 1, NOW, '{"url": "https://www.brecorder.com/news/4"}'))
    ran = scrapy("failures", "dawn")
    assert (ran.status, ran.log) == (0, "")
    head, *rows, _, total = ran.stdout.splitlines()
    assert head.split() == ["id", "reason", "tries", "next", "try", "(UTC)", "address"]
    moment = (NOW + timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")
    assert [re.split(" {2,}", row) for row in rows] == [
        ["dawn:3", "http_503", "6", "given up", "https://www.dawn.com/news/3"],
        ["dawn:2", "http_503", "3", "next run", "https://www.dawn.com/news/2"],
        ["dawn:1", "http_503", "1", moment, "https://www.dawn.com/news/1"],
    ]
    assert total == "dawn: 2 to be tried again, 1 given up, 1 not tried yet"
    given_up = scrapy("failures", "dawn", "--given-up")
    assert given_up.status == 0
    assert re.findall(r"^dawn:\d", given_up.stdout, re.MULTILINE) == ["dawn:3"]


def test_failures_of_a_real_crawl(scrapy: Scrapy, site: SiteServer) -> None:
    crawl = scrapy(*BACKFILL, f"mirror={site.url}")
    ends = crawl.report()["candidates"]
    lost = sum(count for name, count in ends.items() if name.startswith(("failed/", "dropped/")))
    ran = scrapy("failures", "dawn")
    assert f"{lost - ends['dropped/duplicate_text']} to be tried again, 0 given up" in ran.stdout
    assert "http_404" in ran.stdout


def test_runs_prints_the_last_ones_as_a_table(scrapy: Scrapy, site: SiteServer) -> None:
    number = min(STORED).split(":")[1]
    for last in (0, 1):
        crawl = scrapy("crawl", "dawn", "-a", f"ids={number}-{int(number) + last}", "-a", f"mirror={site.url}")
    ran = scrapy("runs", "dawn")
    assert (ran.status, ran.log) == (0, "")
    head, first, second = ran.stdout.splitlines()
    assert [name for name in re.split(" {2,}", head) if name] == [
        *("start (UTC)", "seconds", "exit", "listed", "stored", "known", "dropped", "failed", "lines", "why")
    ]
    assert re.split(" {2,}", first)[2:] == ["0", "1", "1", "0", "0", "0", "1", "all well"]
    report = crawl.report()
    assert re.split(" {2,}", second) == [
        report["start"][:19].replace("T", " "),
        str(report["seconds"]),
        str(report["exit_status"]),
        *(
            "2",
            str(report["candidates"].get("stored", 0)),
            "1",
            "0",
            str(report["candidates"].get("failed/http_404", 0)),
        ),
        str(report["output_lines"]),
        report["why"],
    ]
    assert scrapy("runs", "dawn", "-n", "1").stdout.splitlines()[1].startswith(report["start"][:19].replace("T", " "))
    next(crawl.data.glob("dawn/runs/*.json")).write_text("{", encoding="utf-8")
    assert "cannot be read" in scrapy("runs", "dawn").stdout


def test_a_rebuilt_store_lets_no_article_be_written_again(scrapy: Scrapy, site: SiteServer) -> None:
    mirror = f"mirror={site.url}"
    before = scrapy(*BACKFILL, mirror).articles()
    assert before
    for file in (data := scrapy("list").data).glob("newsbot.sqlite*"):
        file.unlink()
    ran = scrapy("remember", str(data / "dawn"))
    assert (ran.status, ran.log) == (0, "")
    assert f"{len(before)} lines of 1 files: {len(before)} articles remembered, {len(before)} known now" in ran.stdout
    again = scrapy("remember", str(data))
    assert f": 0 articles remembered, {len(before)} known now" in again.stdout
    site.requests.clear()
    crawl = scrapy(*BACKFILL, mirror)
    assert crawl.status == 0, crawl.log
    assert crawl.articles() == before
    fetched = {f"dawn:{match[1]}" for path in site.requests if (match := ARTICLE.match(path))}
    assert fetched.isdisjoint(line["id"] for line in before)


def test_the_newest_version_wins_whatever_the_order_of_the_files(scrapy: Scrapy, tmp_path: Path) -> None:
    one, two = "1" * 64, "2" * 64
    write(tmp_path / "b" / "2026-01-01T00-00-00Z.jsonl.gz", article(1, 1, one), article(2, 1, one))
    write(tmp_path / "a" / "2026-01-02T00-00-00Z.jsonl", article(1, 2, two))
    write(tmp_path / "a" / "2026-01-03T00-00-00Z.jsonl", article(1, 1, one), article(2, 1, two))
    ran = scrapy("remember", str(tmp_path / "a"), str(tmp_path / "b"), str(tmp_path / "b"))
    assert ran.status == 0
    assert "5 lines of 3 files" in ran.stdout
    with closing(store_in(ran.data)) as store:
        day = date(2013, 11, 24)
        assert store.find("dawn:1") == Remembered("dawn:1", two, 2, day=day)
        assert store.find("dawn:2") == Remembered("dawn:2", two, day=day)


def test_a_missing_hash_is_made_from_the_text(scrapy: Scrapy, tmp_path: Path) -> None:
    without = {name: value for name, value in article(1).items() if name != "content_sha256"}
    file = write(tmp_path / "old.jsonl", without, article(2) | {"paragraphs": []})
    ran = scrapy("remember", str(file))
    assert ran.status == 0
    with closing(store_in(ran.data)) as store:
        assert store.find_original(hash_text(TEXT) or "") == "dawn:1"
        known = store.find("dawn:2")
        assert known is not None
        assert known.text_hash is None


def test_a_damaged_file_is_named_and_the_rest_is_read(scrapy: Scrapy, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    bad = (*("{", "7", '{"id": 3}', "[]"), json.dumps(article(4, 1, "not hexadecimal")))
    write(folder / "1.jsonl", article(1), *bad, article(2))
    torn = write(folder / "2.jsonl.gz", *(article(number) for number in range(100, 4000)))
    torn.write_bytes(torn.read_bytes()[:-2000])
    broken = write(folder / "3.jsonl.gz", article(5))
    broken.write_bytes(broken.read_bytes()[:10] + b"\xff" * 40)
    write(folder / "4.jsonl.gz", article(6))
    (folder / "5.jsonl").write_bytes(b"\xff\xfe\n" + json.dumps(article(7)).encode() + b"\n")
    ran = scrapy("remember", str(folder))
    assert ran.status == 1
    named = [line.split(" is damaged: ")[0].rsplit("/", 1)[1] for line in ran.log.splitlines()]
    assert named == ["1.jsonl", "2.jsonl.gz", "3.jsonl.gz", "5.jsonl"]
    assert "line 2 is no article" in ran.log
    assert "and 4 more" in ran.log
    with closing(store_in(ran.data)) as store:
        assert all(store.find(f"dawn:{number}") for number in (1, 2, 6, 7, 100, 1000))
        assert not any(store.find(f"dawn:{number}") for number in (3, 4, 5))


def test_a_damaged_store_is_moved_aside_by_the_user_or_by_fresh(scrapy: Scrapy, tmp_path: Path) -> None:
    file = write(tmp_path / "data" / "dawn" / "1.jsonl.gz", article(1))
    path = tmp_path / "data" / "newsbot.sqlite"
    path.write_bytes(b"no database" * 100)
    for command in (("failures", "dawn"), ("remember", str(file)), ("forget", "--before", "2020-01-01")):
        log = one_line(scrapy(*command), 1)
        assert f"{path}: file is not a database" in log
        assert f"move it away with its -wal and -shm, and rebuild it with scrapy remember {path.parent}" in log
        assert "--fresh" in log
    assert path.read_bytes() == b"no database" * 100
    # SQLite itself takes a stale log away when it opens the file.
    (tmp_path / "data" / "newsbot.sqlite-wal").write_bytes(b"log")
    ran = scrapy("remember", "--fresh", str(file))
    assert (ran.status, ran.log) == (0, "")
    (aside,) = (tmp_path / "data").glob("newsbot.sqlite.damaged-*Z")
    assert aside.read_bytes() == b"no database" * 100
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == b"log"
    assert aside.name in ran.stdout
    with closing(store_in(ran.data)) as store:
        assert store.find("dawn:1") is not None


def test_a_store_that_a_run_is_using_is_not_moved(scrapy: Scrapy, tmp_path: Path) -> None:
    file = write(tmp_path / "data" / "dawn" / "1.jsonl.gz", article(1))
    store_in(tmp_path / "data").close()
    lock = RunLock(tmp_path / "data" / "dawn")
    lock.acquire()
    try:
        assert "is in use" in one_line(scrapy("remember", "--fresh", str(file)), 75)
    finally:
        lock.release()
    assert list((tmp_path / "data").glob("*damaged*")) == []


def test_forget_says_first_what_it_would_do(scrapy: Scrapy, tmp_path: Path) -> None:
    with closing(store_in(tmp_path / "data")) as store:
        for number in range(1, 11):
            store.remember(Remembered(f"dawn:{number}", day=date(2020, 1, number)))
        store.remember(Remembered("brecorder:1", day=date(2019, 1, 1)))
    said = scrapy("forget", "--before", "2020-01-04")
    assert (said.status, said.log) == (0, "")
    assert said.stdout.startswith("would forget 4 of 11 remembered ids, those of days before 2020-01-04; with --yes")
    done = scrapy("forget", "--before", "2020-01-04", "--yes")
    assert done.stdout == "forgot 4: 4 of 11 remembered ids, those of days before 2020-01-04\n"
    with closing(store_in(tmp_path / "data")) as store:
        assert store.count() == 7
        assert store.find("dawn:3") is None
        assert store.find("dawn:4") is not None


def test_a_store_damaged_in_its_middle_is_no_traceback(scrapy: Scrapy, tmp_path: Path) -> None:
    with closing(store_in(tmp_path / "data")) as store:
        for number in range(2000):
            store.remember(Remembered(f"dawn:{number}", f"{number:064x}", day=date(2020, 1, 1)))
    path = tmp_path / "data" / "newsbot.sqlite"
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with pytest.raises(sqlite3.DatabaseError), closing(sqlite3.connect(path)) as db:
        db.execute("SELECT count(*), sum(version) FROM articles WHERE day < 99999 OR id > ''").fetchone()
    file = write(tmp_path / "data" / "dawn" / "1.jsonl", *(article(number) for number in range(2000)))
    for failed in (
        scrapy("remember", str(file)),
        scrapy("failures", "dawn"),
        scrapy("forget", "--before", "2021-01-01"),
    ):
        assert "move it away" in one_line(failed, 1)
