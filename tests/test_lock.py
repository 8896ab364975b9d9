"""Two processes, one lock."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from newsbot.lock import LockedError, RunLock
from tests.conftest import ROOT

HOLD = """
import sys, time
from pathlib import Path
from newsbot.lock import RunLock
lock = RunLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
time.sleep(60)
"""


@contextmanager
def held_by_another(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLD, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == "held\n"
            yield other
        finally:
            other.kill()


def test_another_process_holds_it_until_it_is_killed(tmp_path: Path) -> None:
    lock = RunLock(tmp_path)
    with held_by_another(tmp_path) as other:
        for _ in range(2):
            with pytest.raises(LockedError) as refused:
                lock.acquire()
            moment = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00"
            assert re.fullmatch(rf"{tmp_path} is in use: process {other.pid} since {moment}", str(refused.value))
        other.send_signal(signal.SIGKILL)
        other.wait()
        lock.acquire()
    assert f"process {os.getpid()} since" in lock.path.read_text(encoding="utf-8")
    lock.release()


def test_it_is_given_back_and_taken_again(tmp_path: Path) -> None:
    first, second = RunLock(tmp_path / "dawn"), RunLock(tmp_path / "dawn")
    first.acquire()
    with pytest.raises(LockedError, match=f"process {os.getpid()} since"):
        second.acquire()
    first.release()
    first.release()
    second.acquire()
    second.release()


def test_each_folder_has_its_own(tmp_path: Path) -> None:
    with held_by_another(tmp_path / "dawn"):
        lock = RunLock(tmp_path / "brecorder")
        lock.acquire()
        lock.release()


def test_what_an_older_run_wrote_does_not_stay(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("process 12345678901234567890 since the beginning of time, and longer\n" * 3)
    lock = RunLock(tmp_path)
    lock.acquire()
    assert lock.path.read_text(encoding="utf-8").count("\n") == 1
    lock.release()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "dawn").touch()
    with pytest.raises(OSError, match="File exists"):
        RunLock(tmp_path / "dawn").acquire()
