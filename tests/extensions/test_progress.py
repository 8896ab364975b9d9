"""The live line, on a real pseudo-terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from fixtures.server import SiteServer
from tests.conftest import ROOT, Scrapy

LINE = re.compile(r"dawn: (\d+) pages, (\d+) articles, \d+\.\d pages/s, 0 × 429, (\d+) queued")
# A crawl of two seconds: several drawings.
SLOWLY = ("-s", "DOWNLOAD_DELAY=0.06", "-s", "DOWNLOAD_DELAY_JITTER=0")


def on_terminal(columns: int, folder: Path, site: SiteServer, *settings: str, term: str = "xterm") -> str:
    """All that a crawl writes to a terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    command = [sys.executable, "-m", "scrapy", "crawl", "dawn", "-a", f"mirror={site.url}", *SLOWLY, *settings]
    command += ["-s", f"NEWSBOT_DATA={folder / 'data'}"]
    process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stderr=theirs, env={**os.environ, "TERM": term})
    os.close(theirs)
    written = b""
    try:
        while block := os.read(ours, 65536):
            written += block
    except OSError:
        # How Linux says that nobody writes to the terminal any more.
        pass
    os.close(ours)
    assert process.wait(60) == 0, written.decode()
    return written.decode()


def screen(written: str) -> list[str]:
    """The lines that stay on the terminal."""
    lines: list[str] = []
    for line in written.replace("\r\n", "\n").split("\n"):
        shown = ""
        for part in line.split("\r"):
            shown = part + shown[len(part) :]
        lines.append(shown.rstrip())
    return lines


def test_it_is_updated_below_the_log_and_leaves_nothing(tmp_path: Path, site: SiteServer) -> None:
    written = on_terminal(150, tmp_path, site)
    drawn = [tuple(map(int, match)) for match in LINE.findall(written)]
    assert len(set(drawn)) >= 3
    assert drawn == sorted(drawn, key=lambda counts: counts[:2])
    assert drawn[-1][0] > 20
    assert "\x1b" not in written
    lines = screen(written)
    assert not any(LINE.search(line) for line in lines)
    opened = next(number for number, line in enumerate(lines) if "Spider opened" in line)
    dumped = next(number for number, line in enumerate(lines) if "Dumping Scrapy stats" in line)
    assert dumped - opened >= 5
    assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[", line) for line in lines[opened:dumped])


def test_beside_a_log_file_it_is_all_there_is_and_fits_the_terminal(tmp_path: Path, site: SiteServer) -> None:
    log = tmp_path / "log.txt"
    written = on_terminal(30, tmp_path, site, "-s", f"LOG_FILE={log}")
    drawn = {text.strip() for text in written.split("\r") if text.strip()}
    assert len(drawn) >= 3
    assert all(text.startswith("dawn: ") and len(text) <= 29 for text in drawn)
    assert screen(written) == [""]
    text = log.read_text(encoding="utf-8")
    assert "Spider opened" in text
    assert "pages/s" not in text


@pytest.mark.parametrize(("setting", "term"), [("NEWSBOT_PROGRESS=False", "xterm"), ("LOG_LEVEL=INFO", "dumb")])
def test_it_can_be_turned_off(tmp_path: Path, site: SiteServer, setting: str, term: str) -> None:
    written = on_terminal(150, tmp_path, site, "-s", setting, "-s", "DOWNLOAD_DELAY=0", term=term)
    assert "Spider opened" in written
    assert "pages/s" not in written


def test_there_is_none_in_a_pipe(scrapy: Scrapy, site: SiteServer) -> None:
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}")
    assert "Spider opened" in ran.log
    assert "Progress" not in ran.log
    assert "pages/s" not in ran.log + ran.stdout
