"""Runs that are asked to stop, and long ones that go on another day."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fixtures.server import SiteServer
from tests.conftest import ROOT, SECONDS, Ran, Scrapy
from tests.newest import NUMBERS, name_only, page_of
from tests.test_crawl import BACKFILL, STORED, asked_articles, hold_against_truth, of_2013, sums
from tests.test_kill import assert_whole

EXPECTED = {id_ for id_, story in STORED.items() if of_2013(story)}


def stop(folder: Path, arguments: tuple[str, ...], moment: Callable[[], bool], by: signal.Signals) -> int:
    """Start a crawl with its data below ``folder``, send it a signal at the moment; its exit status."""
    command = [sys.executable, "-m", "scrapy", "crawl", "dawn", *arguments, "-s", f"NEWSBOT_DATA={folder / 'data'}"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    end = time.monotonic() + SECONDS
    while not moment():
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.002)
    process.send_signal(by)
    return process.wait(SECONDS)


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_a_run_asked_to_stop_finishes_what_is_in_flight_and_publishes(
    scrapy: Scrapy, site: SiteServer, tmp_path: Path, by: signal.Signals
) -> None:
    name_only(site, *NUMBERS[:24])
    for number in NUMBERS[:24]:
        site.pages[f"/news/{number}"] = replace(page_of(number), delay=0.7)
    arguments = ("-a", f"mirror={site.url}")
    assert stop(tmp_path, arguments, lambda: len(asked_articles(site)) >= 6, by) == 0
    stopped = Ran(0, "", "", tmp_path / "data")
    report = stopped.report()
    assert (report["reason"], report["exit_status"], report["output_lines"]) == ("shutdown", 0, len(stopped.articles()))
    candidates, ended = sums(report)
    assert candidates == ended == 24
    assert report["candidates"]["stored"] == len(set(asked_articles(site))) == len(stopped.articles())
    assert report["candidates"]["unfinished"] == 24 - len(stopped.articles()) > 0
    # What the run did not come to is not lost when the feed has moved on.
    site.pages.clear()
    name_only(site)
    last = scrapy("crawl", "dawn", *arguments)
    assert last.status == 0, last.log
    hold_against_truth(last, {f"dawn:{number}" for number in NUMBERS[:24]})
    assert sorted(asked_articles(site)) == sorted(NUMBERS[:24])
    assert last.report()["listings_unchanged"] == 0


def test_a_back_fill_goes_on_after_a_stop_and_after_a_kill(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    arguments = (*BACKFILL, "-a", f"mirror={site.url}", "-s", f"JOBDIR={tmp_path / 'job'}")
    folder = tmp_path / "data/dawn"
    for number, by in ((20, signal.SIGTERM), (45, signal.SIGKILL), (70, signal.SIGKILL), (90, signal.SIGTERM)):
        known = stored_numbers(folder)
        before = len(site.requests)
        status = stop(tmp_path, arguments, lambda n=number: len(set(site.requests)) >= n, by)
        assert status == (0 if by == signal.SIGTERM else -signal.SIGKILL)
        assert_whole(folder)
        assert not known & numbers_of(site.requests[before:])
    known = stored_numbers(folder)
    before = len(site.requests)
    last = scrapy("crawl", "dawn", *arguments)
    assert last.status == 0, last.log
    candidates, ended = sums(last.report())
    assert candidates == ended
    hold_against_truth(last, EXPECTED)
    assert not known & numbers_of(site.requests[before:])
    # Only what was in flight at one of the kills was asked for again.
    listings = [path for path in site.requests if path.startswith("/newspaper")]
    assert len(listings) - len(set(listings)) <= 2 * 16
    assert last.report()["listings"] < len(set(listings)) / 2
    # The same command begins anew: all is known.
    more = scrapy("crawl", "dawn", *arguments)
    assert more.status == 0, more.log
    assert more.articles() == last.articles()
    assert more.report()["listings"] + more.report()["listings_unchanged"] >= len(set(listings)) - 2


def numbers_of(paths: list[str]) -> set[str]:
    return {match[1] for path in paths if (match := re.match(r"/news/(\d+)", path))}


def stored_numbers(folder: Path) -> set[str]:
    """Of the articles on whole lines."""
    finished = Ran(0, "", "", folder.parent).articles() if folder.exists() else []
    numbers = {article["id"].split(":")[1] for article in finished}
    for part in folder.glob("*.part"):
        numbers |= set(re.findall(r'"id": "dawn:(\d+)"', part.read_text(encoding="utf-8", errors="replace")))
    return numbers
