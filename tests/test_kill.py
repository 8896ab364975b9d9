"""Real crawls killed with SIGKILL at more than 30 moments: nothing is lost, nothing is twice, no line is torn."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from fixtures.dawn import site as dawn
from fixtures.server import SiteServer
from tests.conftest import ROOT, SECONDS, read_lines, run_scrapy
from tests.test_crawl import BACKFILL, STORED, hold_against_truth, of_2013, sums

SEED = 20131124
LEAST_KILLS = 30
KILLS_A_CHAIN = 6
MOST_FOLDERS = 10
EXPECTED = {id_ for id_, story in STORED.items() if of_2013(story)}

# Scrapy in a process that kills itself just before it opens, renames or removes a file with a given ending.
SUICIDAL = """
import os, signal, sys
event, ending = sys.argv[1].split()
del sys.argv[1]

def watch(name, values):
    if name == event and str(values[0]).endswith(ending):
        os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
from scrapy.cmdline import execute
execute()
"""
# What each run of a chain is killed before; what one leaves is the next one's to recover.
EVENTS = (
    # Before the first line, before compressing, then at both ends of recovering.
    ("open .part", "open .gz.tmp", "open .part", "os.remove .part"),
    ("os.rename .gz.tmp", "open .gz.tmp", "os.rename .gz.tmp"),
    ("os.remove .part", "os.remove .part"),
    # When all is published, before the report.
    ("open .jsonl.gz",),
    ("os.rename .json.tmp",),
)


@dataclass
class Run:
    """A crawl that is going on, and what can be seen of it."""

    process: subprocess.Popen[bytes]
    folder: Path
    site: SiteServer
    asked_before: int

    def asked(self) -> int:
        """Requests so far."""
        return len(self.site.requests) - self.asked_before

    def lines(self) -> int:
        """Lines of the unfinished file."""
        return sum(file.read_bytes().count(b"\n") for file in self.folder.glob("*.part"))

    def publishes(self) -> bool:
        """Whether it compresses."""
        return any(self.folder.glob("*.tmp"))


Moment = Callable[[Run], bool]


def after_seconds(seconds: float) -> Moment:
    end = time.monotonic() + seconds
    return lambda run: time.monotonic() > end


def after_requests(number: int) -> Moment:
    return lambda run: run.asked() >= number


def after_lines(number: int) -> Moment:
    return lambda run: run.lines() >= number


def start(data: Path, site: SiteServer, *python: str) -> Run:
    command = [sys.executable, *python, "crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}"]
    process = subprocess.Popen(
        [*command, "-s", f"NEWSBOT_DATA={data / 'data'}"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return Run(process, data / "data" / "dawn", site, len(site.requests))


def kill_at(moment: Moment, run: Run) -> bool:
    """Kill the run at the moment; False where it ended before."""
    end = time.monotonic() + SECONDS
    while run.process.poll() is None and not moment(run):
        assert time.monotonic() < end
        time.sleep(0.0005)
    run.process.kill()
    return run.process.wait() == -signal.SIGKILL


def kill_itself(event: str, data: Path, site: SiteServer) -> bool:
    return start(data, site, "-c", SUICIDAL, event).process.wait(SECONDS) == -signal.SIGKILL


def assert_whole(folder: Path) -> None:
    for file in folder.glob("*.jsonl.gz"):
        assert read_lines(file)
    for file in folder.glob("*.part"):
        for line in file.read_bytes().split(b"\n")[:-1]:
            assert json.loads(line)["id"]


def assert_complete(data: Path, site: SiteServer) -> float:
    """Run once more, to the end; the seconds it took."""
    began = time.monotonic()
    ran = run_scrapy(data, "crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}")
    assert ran.status == 0, ran.log
    hold_against_truth(ran, EXPECTED)
    candidates, ended = sums(ran.report())
    assert candidates == ended
    assert not [file for file in (data / "data/dawn").iterdir() if file.suffix in (".part", ".tmp")]
    return time.monotonic() - began


def any_moment(chance: random.Random, seconds: float) -> Moment:
    """``seconds``: how long a run takes that is not killed."""
    kind = chance.randrange(5)
    if kind == 0:
        return after_seconds(chance.uniform(0.2, 1) * seconds)
    if kind == 1:
        return after_requests(chance.randint(2, 20))
    if kind == 2:
        return after_requests(chance.randint(10, 60))
    if kind == 3:
        return after_lines(chance.randint(1, 5))
    return Run.publishes


def chain_of_moments(data: Path, seed: int, seconds: float) -> int:
    """Runs killed at a moment and started again, then one to the end; how many were killed.

    A run that ended before its moment left nothing to do: the chain begins again in an empty folder.
    """
    chance = random.Random(seed)
    kills = 0
    with SiteServer(dawn.lookup) as site:
        for folder in (data / str(number) for number in range(MOST_FOLDERS)):
            while kills < KILLS_A_CHAIN and kill_at(any_moment(chance, seconds), start(folder, site, "-m", "scrapy")):
                kills += 1
                assert_whole(folder / "data" / "dawn")
            assert_complete(folder, site)
            if kills == KILLS_A_CHAIN:
                break
    return kills


def chain_of_events(data: Path, events: tuple[str, ...]) -> int:
    """The same, killed just before something happens to a file."""
    with SiteServer(dawn.lookup) as site:
        for event in events:
            assert kill_itself(event, data, site), event
            assert_whole(data / "data" / "dawn")
        assert_complete(data, site)
    return len(events)


def chains(folder: Path, seconds: float) -> Iterator[Callable[[], int]]:
    """``seconds``: how long a run takes that is not killed."""
    for number, events in enumerate(EVENTS):
        yield partial(chain_of_events, folder / f"events{number}", events)
    for number in range(4):
        yield partial(chain_of_moments, folder / f"moments{number}", SEED + number, seconds)


@pytest.mark.timeout(2400)
def test_a_kill_at_any_moment_loses_nothing_and_repeats_nothing(tmp_path: Path) -> None:
    with SiteServer(dawn.lookup) as site:
        seconds = assert_complete(tmp_path / "whole", site)
    with ThreadPoolExecutor(2) as pool:
        kills = sum(pool.map(lambda chain: chain(), chains(tmp_path, seconds)))
    assert kills >= LEAST_KILLS
