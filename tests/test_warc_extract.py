"""`scrapy extract` as processes: order, pipes, deaths, ends."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.archived import answer, articles, other_page, packed, record
from tests.conftest import ROOT, SECONDS, Ran, Scrapy
from tests.newest import NUMBERS, page_of

Lines = list[dict[str, Any]]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """All pages of 2025, a listing, a picture, a request, and damage."""
    pages = articles()
    pages[2:2] = [
        record(answer(other_page("/newspaper/national/2013-11-24")), "https://www.dawn.com/newspaper/national"),
        record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n", "https://www.dawn.com/a.png"),
        record(b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(answer(bytes(5 << 20))),
    ]
    file = tmp_path / "pages.warc.gz"
    file.write_bytes(packed(pages[:6]) + packed(pages[6:7])[:-30] + packed(pages[7:]) + packed(pages[:1]))
    return file


def read(file: Path) -> Lines:
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    found = [json.loads(line) for line in data.splitlines()]
    for article in found:
        del article["run_id"]
    return found


def ids(lines: Lines) -> list[str]:
    return [article["id"].split(":")[1] for article in lines]


def test_the_lines_are_in_the_order_of_the_file_whatever_the_workers(
    scrapy: Scrapy, archive: Path, tmp_path: Path
) -> None:
    found = []
    for workers in ("1", "2"):
        out = tmp_path / f"{workers}.jsonl"
        ran = scrapy("extract", str(archive), "-O", str(out), "--workers", workers)
        assert ran.status == 0, ran.log
        found.append(read(out))
    assert found[0] == found[1]
    assert ids(found[0]) == [number for number in NUMBERS if number != NUMBERS[2]]
    assert ran.stdout.splitlines() == [
        f"{len(NUMBERS) + 5} records, {len(NUMBERS)} pages, {len(NUMBERS) - 1} articles: {out}",
        "  no page: damaged 1, not_article 1, not_html 1, request 1, too_large 1",
        "  unchanged: the same page again 1",
    ]
    assert not (tmp_path / "data").exists()


def test_without_a_file_of_its_own_it_writes_as_a_crawl_does(scrapy: Scrapy, archive: Path) -> None:
    ran = scrapy("extract", str(archive), "--workers", "1")
    assert ran.status == 0, ran.log
    [file] = ran.data.glob("extract/*.jsonl.gz")
    assert len(read(file)) == len(NUMBERS) - 1
    assert ran.report()["output"] == str(file)
    assert not (ran.data / "newsbot.sqlite").exists()


def test_o_appends_and_a_gzip_is_one(scrapy: Scrapy, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl.gz"
    for number in NUMBERS[:2]:
        (tmp_path / "a.warc").write_bytes(articles([number])[0])
        assert scrapy("extract", str(tmp_path / "a.warc"), "-o", str(out), "--workers", "1").status == 0
    assert ids(read(out)) == list(NUMBERS[:2])


def test_an_edited_page_is_the_next_version(scrapy: Scrapy, tmp_path: Path) -> None:
    [first] = articles(NUMBERS[:1])
    words = read_words(scrapy, tmp_path, first)
    edited = record(answer(page_with(first, words)), f"https://www.dawn.com/news/{NUMBERS[0]}", number=2)
    (tmp_path / "a.warc").write_bytes(first + edited)
    assert scrapy("extract", str(tmp_path / "a.warc"), "-O", str(tmp_path / "b.jsonl"), "--workers", "1").status == 0
    lines = read(tmp_path / "b.jsonl")
    assert [line["version"] for line in lines] == [1, 2]
    assert lines[1]["previous"] == lines[0]["content_sha256"]


def read_words(scrapy: Scrapy, folder: Path, page: bytes) -> str:
    (folder / "a.warc").write_bytes(page)
    scrapy("extract", str(folder / "a.warc"), "-O", str(folder / "a.jsonl"), "--workers", "1")
    word: str = max(read(folder / "a.jsonl")[0]["paragraphs"][0].split(), key=len)
    return word


def page_with(page: bytes, word: str) -> bytes:
    return page.partition(b"\r\n\r\n")[2].partition(b"\r\n\r\n")[2].replace(word.encode(), b"otherwise")


@contextmanager
def start(tmp_path: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run that is going on; at the end it is gone, so that one which hangs fails its test and no more."""
    command = [sys.executable, "-m", "scrapy", "extract", *arguments, "-s", f"NEWSBOT_DATA={tmp_path / 'data'}"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True) as process:
        try:
            yield process
        finally:
            process.kill()


def children(pid: int) -> list[int]:
    """The workers of a run."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                found.append(int(child))
    return found


def wait_for_workers(process: subprocess.Popen[bytes], count: int) -> list[int]:
    end = time.monotonic() + SECONDS
    while len(found := children(process.pid)) < count:
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def test_a_pipe_and_a_worker_that_is_killed_on_the_way(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    with start(tmp_path, "-", "-O", str(out), "--workers", "2") as process:
        assert process.stdin is not None
        pages = articles()
        process.stdin.write(packed(pages[:12]))
        process.stdin.flush()
        os.kill(wait_for_workers(process, 2)[0], signal.SIGKILL)
        _, log = process.communicate(packed(pages[12:]), SECONDS)
        assert process.returncode == 0, log.decode()
        assert ids(read(out)) == list(NUMBERS)


@pytest.mark.parametrize("signal_sent", [signal.SIGINT, signal.SIGTERM])
def test_asked_to_stop_it_ends_cleanly_though_the_pipe_stands_still(
    tmp_path: Path, signal_sent: signal.Signals
) -> None:
    out = tmp_path / "out.jsonl"
    with start(tmp_path, "-", "-O", str(out), "--workers", "2") as process:
        assert process.stdin is not None
        process.stdin.write(packed(articles()) + packed(articles()[:1])[:20])
        process.stdin.flush()
        workers = wait_for_workers(process, 2)
        end = time.monotonic() + SECONDS
        while not out.with_name("out.jsonl.jsonl.part").exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        # As a terminal does: to all of them.
        os.killpg(process.pid, signal_sent) if signal_sent == signal.SIGINT else process.send_signal(signal_sent)
        process.wait(30)
        assert process.stderr is not None
        log = process.stderr.read().decode()
        assert process.returncode == 0, log
        assert "Traceback" not in log
        assert read(out)
        assert not any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers)


@pytest.mark.parametrize("number", range(4))
def test_interrupted_while_it_starts_it_ends_cleanly_too(tmp_path: Path, number: int) -> None:
    with start(tmp_path, "-", "-O", str(tmp_path / "out.jsonl"), "--workers", "2") as process:
        assert process.stdin is not None
        process.stdin.write(packed(articles()[:12]))
        process.stdin.flush()
        wait_for_workers(process, 2)
        # A worker imports for a second or more.
        time.sleep(number / 4)
        os.killpg(process.pid, signal.SIGINT)
        process.wait(30)
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read().decode()


def test_closed_while_articles_are_on_their_way_it_ends(scrapy: Scrapy, tmp_path: Path) -> None:
    """Each item is in the pipelines when Scrapy's own extension asks to close."""
    (tmp_path / "a.warc").write_bytes(b"".join(articles()))
    out = tmp_path / "out.jsonl"
    ran = scrapy("extract", str(tmp_path / "a.warc"), "-O", str(out), "-s", "CLOSESPIDER_ITEMCOUNT=3")
    assert ran.status == 0, ran.log
    assert ids(read(out)) == list(NUMBERS[:3])


def test_killed_it_leaves_no_process(tmp_path: Path) -> None:
    with start(tmp_path, "-", "-O", str(tmp_path / "out.jsonl"), "--workers", "2") as process:
        assert process.stdin is not None
        process.stdin.write(packed(articles()[:12]))
        process.stdin.flush()
        workers = wait_for_workers(process, 2)
        process.kill()
        process.communicate()
        end = time.monotonic() + SECONDS
        while any(Path(f"/proc/{worker}/cmdline").exists() for worker in workers):
            assert time.monotonic() < end
            time.sleep(0.05)


def test_a_disk_that_takes_no_more(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"".join(articles()))
    (tmp_path / "no-folder").write_text("")
    out = tmp_path / "no-folder/out.jsonl"
    with start(tmp_path, str(tmp_path / "a.warc"), "-O", str(out), "--workers", "1") as process:
        _, log = process.communicate(timeout=SECONDS)
        assert process.returncode == 6
        assert log.decode().splitlines()[-1].startswith("newsbot: ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "files are needed"),
        (["no-such.warc.gz"], "no-such.warc.gz is not there"),
        (["-", "-"], "given twice"),
        (["-", "--workers", "0"], "--workers 0"),
        (["-", "-O", "out.csv"], "out.csv: accepted are"),
    ],
)
def test_bad_arguments(scrapy: Scrapy, arguments: list[str], said: str) -> None:
    ran = scrapy("extract", *arguments)
    assert ran.status == 2
    assert said in ran.log
    assert len(ran.log.splitlines()) == 1


def test_what_holds_no_article(scrapy: Scrapy, tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"no archive\n")
    ran: Ran = scrapy("extract", str(tmp_path / "a.warc"), "-O", str(tmp_path / "out.jsonl"), "--workers", "1")
    assert ran.status == 3
    assert ran.stdout == "1 records, 0 pages, 0 articles\n  no page: damaged 1\n"
    assert not (tmp_path / "out.jsonl").exists()


def test_memory_is_bounded_on_a_large_file(tmp_path: Path) -> None:
    filler = b"<script>" + b"x" * (1 << 20) + b"</script></head>"
    page = page_of(NUMBERS[0]).body.replace(b"</head>", filler)
    file = tmp_path / "large.warc"
    with file.open("wb") as out:
        for number in range(1, 231):
            out.write(record(answer(page), f"https://www.dawn.com/news/{number}"))
            if number % 20 == 0:
                out.write(record(bytes(9 << 20)))
    assert file.stat().st_size > 300 << 20
    with start(tmp_path, str(file), "-O", str(tmp_path / "out.jsonl"), "--workers", "2") as process:
        workers = wait_for_workers(process, 2)
        most = 0
        while process.poll() is None:
            most = max([most, *(memory(pid) for pid in (process.pid, *workers))])
            time.sleep(0.05)
    assert process.returncode == 0
    assert len(read(tmp_path / "out.jsonl")) == 1
    assert 40 << 20 < most < 250 << 20


def memory(pid: int) -> int:
    """Bytes that a process has in memory; 0 for one that is gone."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (FileNotFoundError, ProcessLookupError, IndexError):
        return 0
