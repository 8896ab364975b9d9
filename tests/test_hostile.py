"""Servers that mean harm: each thing they do is bounded and has a name, and no good article is lost to it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
import pytest
from backports import zstd

from fixtures.hostile import (
    OK,
    Behaviour,
    HostileServer,
    bomb,
    dribble,
    endless,
    page,
    redirect,
    reset,
    says,
    silence,
)
from tests.conftest import ROOT, SECONDS, Ran
from tests.test_bad_input import html, paragraphs

FIRST, GOOD = 700_001, range(710_001, 710_021)
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
ZEROS = bytes(200 << 20)
GZIP = b"Content-Encoding: gzip"
# A process begins with the peak of the one that starts it, and that of the tests is high: a small one stands between.
MEASURED = """
import resource, subprocess, sys
status = subprocess.call(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(status)
"""
# Bytes of resident memory. newsbot itself takes 120 MB, and the largest sitemap twice its own 64 MB.
MEMORY = 400 << 20


@dataclass(frozen=True)
class Case:
    name: str
    reason: str
    behaviour: Behaviour

    def __str__(self) -> str:
        return self.name


def _refresh(url: str) -> bytes:
    return html(head=f'<meta http-equiv="refresh" content="0; url={url}">').encode()


def cases(private: int) -> list[Case]:
    """private: the port of a server that nobody may ask."""
    chunk = b"%x\r\n%s\r\n" % (60_000, b"x" * 60_000)
    hosts = (
        "127.0.0.1 127.1 2130706433 0x7f.1 0x7f000001 0177.0.0.1 017700000001 localhost a.localhost 0.0.0.0 "
        "[::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::] 127.0.0.1. 10.1.2.3 192.168.0.1 100.64.0.1 224.0.0.1 240.0.0.1 "
        "[fe80::1] [fc00::1] [ff02::1] [64:ff9b::7f00:1] [2002:7f00:1::] 255.255.255.255"
    ).split()
    others = "file:///etc/passwd ftp://ftp.dawn.com/a data:text/html,hello s3://bucket/key javascript:alert(1)".split()
    return [
        Case("a body without end", "too_large", endless(OK + b"\r\n")),
        Case("chunks without end", "too_large", endless(CHUNKED, chunk)),
        Case("1 GB", "too_large", endless(OK + b"Content-Length: %d\r\n\r\n" % (1 << 30))),
        Case("a gzip bomb", "too_large", page(bomb(3200), GZIP)),
        Case("a larger gzip bomb", "too_large", page(bomb(10_000), GZIP)),
        Case("a bomb in a bomb", "too_large", page(gzip.compress(bomb(10_000)), b"Content-Encoding: gzip, gzip")),
        Case("a bomb of deflate", "too_large", page(zlib.compress(ZEROS), b"Content-Encoding: deflate")),
        Case("a bomb of brotli", "too_large", page(brotli.compress(ZEROS, quality=1), b"Content-Encoding: br")),
        Case("a bomb of zstd", "too_large", page(zstd.compress(ZEROS), b"Content-Encoding: zstd")),
        Case("a body a byte at a time", "timeout", dribble(OK + b"Content-Length: 90000\r\n\r\n", b"<p>Slow.</p>")),
        Case("headers a byte at a time", "timeout", dribble(OK, b"X-Slow: yes\r\n")),
        Case("silence", "timeout", silence),
        Case("headers without end", "headers_too_large", endless(OK, b"X-More: and more\r\n" * 3000)),
        Case("a header without end", "headers_too_large", endless(OK + b"X-Long: ", b"long " * 12_000)),
        Case("a folded header without end", "headers_too_large", endless(OK + b"X-Long: a\r\n", b" long\r\n" * 9000)),
        Case("continues without end", "headers_too_large", endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2000)),
        Case("no HTTP", "garbled", says(b"220 mail.dawn.com ESMTP\r\n")),
        Case("a length that is none", "garbled", says(OK, b"Content-Length: many\r\n\r\nwords")),
        Case("a coding that is none", "garbled", says(OK, b"Transfer-Encoding: braille\r\n\r\nwords")),
        Case("hung up at once", "no_answer", says()),
        Case("broken off at once", "no_answer", reset),
        Case("cut off in the headers", "cut_off", says(OK)),
        Case("cut off in the body", "cut_off", says(OK, b"Content-Length: 9000\r\n\r\n<p>It was")),
        Case("cut off in a chunk", "cut_off", says(CHUNKED, b"ff\r\n<p>It was")),
        Case("a redirect to itself", "redirect_loop", redirect("?again=1")),
        Case("redirects to ever new addresses", "redirect_loop", redirect("?turn=1")),
        *(Case(f"to {host}", "private_address", redirect(f"http://{host}:{private}/admin")) for host in hosts),
        Case("to the metadata", "private_address", redirect("http://169.254.169.254/latest/meta-data/")),
        Case("by a meta refresh", "private_address", page(_refresh(f"http://127.0.0.1:{private}/admin"))),
        *(Case(f"to {url}", "not_http", redirect(url)) for url in others),
        Case("to a broken address", "not_http", redirect("http://[broken")),
        Case("to a port that is none", "not_http", redirect("http://www.dawn.com:99999/")),
        Case("to no host", "not_http", redirect("http://:80/")),
        Case("to a port in words", "not_http", redirect("http://www.dawn.com:many/")),
    ]


@dataclass(frozen=True)
class Crawled:
    ran: Ran
    memory: int
    site: HostileServer
    private: HostileServer
    cases: list[Case]


def crawl(folder: Path, *arguments: str) -> tuple[Ran, int]:
    """A crawl as a process of its own, and the most memory that it took, in bytes."""
    command = [sys.executable, "-m", "scrapy", "crawl", *arguments, "-s", f"NEWSBOT_DATA={folder / 'data'}"]
    measured = [sys.executable, "-c", MEASURED, *command]
    done = subprocess.run(measured, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False)
    return Ran(done.returncode, "", done.stderr, folder / "data"), int(done.stdout) * 1024


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    """One crawl of all of them, between good articles, with a robots.txt that does not end."""
    folder = tmp_path_factory.mktemp("hostile")
    with HostileServer() as site, HostileServer() as private:
        listed = cases(private.port)
        for number, case in enumerate(listed, FIRST):
            site.paths[f"/news/{number}"] = case.behaviour
            site.paths[f"/news/{number}?again=1"] = redirect("?again=1")
            site.paths |= {f"/news/{number}?turn={turn}": redirect(f"?turn={turn + 1}") for turn in range(1, 20)}
        rules = b"User-agent: *\nDisallow: /news/%d\n" % GOOD[-1]
        site.paths["/robots.txt"] = endless(
            OK.replace(b"html", b"plain") + b"\r\n" + rules, b"# no more rules\n" * 4000
        )
        site.paths |= {f"/news/{number}": page(html(paragraphs(str(number))).encode()) for number in GOOD}
        numbers = [*range(FIRST, FIRST + len(listed)), *GOOD]
        numbers.sort(key=lambda number: number % 7)
        (folder / "urls.txt").write_text("\n".join(f"https://www.dawn.com/news/{n}" for n in numbers), encoding="utf-8")
        mirror = ("-a", f"mirror=http://127.0.0.1:{site.port}")
        settings = ("-s", "DOWNLOAD_TIMEOUT=2", "-s", "RETRY_TIMES=0")
        ran, memory = crawl(folder, "dawn", "-a", f"urls_file={folder / 'urls.txt'}", *mirror, *settings)
        yield Crawled(ran, memory, site, private, listed)


def test_all_good_articles_are_stored(crawled: Crawled) -> None:
    assert crawled.ran.status == 0, crawled.ran.log
    assert {article["id"] for article in crawled.ran.articles()} == {f"dawn:{number}" for number in GOOD[:-1]}
    assert "Traceback" not in crawled.ran.log


def test_each_is_counted_by_its_own_name(crawled: Crawled) -> None:
    ends = crawled.ran.report()["candidates"]
    expected = Counter(f"failed/{case.reason}" for case in crawled.cases)
    assert ends == {
        "candidates": len(crawled.cases) + len(GOOD),
        "stored": len(GOOD) - 1,
        "failed/robots_txt": 1,
        **expected,
    }


def test_each_is_named_in_the_log_by_its_own_name(crawled: Crawled) -> None:
    for number, case in enumerate(crawled.cases, FIRST):
        said = [line for line in crawled.ran.log.splitlines() if f"/news/{number}:" in line and "failed (" in line]
        assert [f"failed ({case.reason})" in line for line in said] == [True], case


def test_nothing_private_was_even_connected_to(crawled: Crawled) -> None:
    assert (crawled.private.connections, crawled.private.asked) == (0, [])


def test_memory_is_bounded(crawled: Crawled) -> None:
    assert crawled.memory < MEMORY


def test_circles_are_short(crawled: Crawled) -> None:
    turns = [path for path in crawled.site.asked if "turn=" in path]
    assert len(turns) == 5


def test_time_is_bounded(crawled: Crawled) -> None:
    report = crawled.ran.report()
    assert report["seconds"] < 30, json.dumps(report)
