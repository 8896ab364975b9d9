"""Stock Scrapy, Scrapy with AutoThrottle and newsbot against a host whose limits they do not know.

``make bench-throttle`` prints the table that docs/benchmarks.md quotes; ``--quick`` a small one. Each crawl is a
process of its own and so is each host. All three have Scrapy's defaults else, so the same concurrency.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
import urllib.request
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response

from newsbot.stores import open_store

CONTENDERS: dict[str, dict[str, Any]] = {
    "scrapy": {},
    "autothrottle": {"AUTOTHROTTLE_ENABLED": True},
    "newsbot": {
        "DOWNLOADER_MIDDLEWARES": {"newsbot.middlewares.throttle.Throttle": 950},
        "SCHEDULER_PRIORITY_QUEUE": "newsbot.middlewares.throttle.HostQueue",
        "NEWSBOT_THROTTLE": True,
        "NEWSBOT_START_RATE": 1.0,
        # Above all budgets here, so that none is told.
        "NEWSBOT_MAX_RATE": 200.0,
        "NEWSBOT_MAX_WAIT": 21600,
        "NEWSBOT_MAX_RETRY_AFTER": 600,
    },
}
QUIET = {"LOG_LEVEL": "ERROR", "RETRY_GIVE_UP_LOG_LEVEL": "DEBUG", "TELNETCONSOLE_ENABLED": False}
# Crawls at a time; they wait most of their time.
AT_A_TIME = 6


@dataclass(frozen=True)
class Scenario:
    """limits: those of `bench.limited_host.Limits`. pages: how many the site has."""

    name: str
    limits: dict[str, Any]
    pages: int


def steady(rate: float, burst: float, **more: Any) -> dict[str, Any]:
    """Limits that stay as they are."""
    return {"rates": [[0, rate]], "burst": burst, **more}


SCENARIOS = [
    Scenario("2 a second, burst 5", steady(2, 5), 300),
    Scenario("2 a second, burst 50", steady(2, 50), 450),
    Scenario("10 a second, burst 5", steady(10, 5), 1000),
    Scenario("10 a second, burst 50", steady(10, 50), 1050),
    Scenario("50 a second, burst 5", steady(50, 5), 4000),
    Scenario("50 a second, burst 50", steady(50, 50), 4000),
    Scenario("20, 10, then 20 again, burst 10", {"rates": [[0, 20], [40, 10], [80, 20]], "burst": 10}, 2200),
    Scenario("10, Retry-After given", steady(10, 5, retry_after="given"), 1000),
    Scenario("10, Retry-After wrong", steady(10, 5, retry_after="wrong"), 1000),
    Scenario("10, out of order for 30 s", steady(10, 5, outage=[30, 60]), 1200),
]
QUICK = [
    Scenario("10 a second, burst 5", steady(10, 5), 250),
    Scenario("40, 20, then 40 again, burst 10", {"rates": [[0, 40], [8, 20], [16, 40]], "burst": 10}, 750),
]
FREE = Scenario("no limit", {"rates": [[0, 0]]}, 3000)


class Pages(Spider):
    """Asks each of ``hosts``, separated by commas, for each page once."""

    name = "pages"
    hosts: str
    pages: str

    async def start(self) -> AsyncIterator[Request]:
        if self.settings.get("NEWSBOT_STORE"):
            self.store = open_store(self.settings)
        for number in range(int(self.pages)):
            for host in self.hosts.split(","):
                yield Request(f"{host}/news/{number}")

    def parse(self, response: Response) -> None:
        pass


def crawl(settings: str, hosts: str, pages: str) -> None:
    """One crawl, in this process."""
    process = AsyncCrawlerProcess({**QUIET, **json.loads(settings)})
    process.crawl(Pages, hosts=hosts, pages=pages)
    process.start()


def measure(scenario: Scenario, settings: dict[str, Any]) -> dict[str, Any]:
    """Crawl a host of its own and return what that has seen."""
    serve = [sys.executable, "-m", "bench.limited_host", json.dumps(scenario.limits)]
    with subprocess.Popen(serve, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as host:
        assert host.stdout is not None
        assert host.stdin is not None
        url = host.stdout.readline().strip()
        begin = time.monotonic()
        ask = [sys.executable, "-m", "bench.throttle", "--crawl", json.dumps(settings), url, str(scenario.pages)]
        subprocess.run(ask, check=True)
        wall = time.monotonic() - begin
        with urllib.request.urlopen(f"{url}/-/seen") as answer:
            seen: dict[str, Any] = json.load(answer)
        host.stdin.close()
    return {**seen, "wall": wall, "got": seen["pages"] / scenario.pages}


def row(scenario: Scenario, contender: str, seen: dict[str, Any]) -> str:
    """A line of the table."""
    return (
        f"| {scenario.name:32} | {contender:12} | {seen['got']:7.1%} | {seen['refused_late']:7.1%} "
        f"| {seen['used']:7.1%} | {seen['wall']:7.1f} |"
    )


def table(scenarios: list[Scenario]) -> None:
    """All scenarios, all contenders."""
    print(f"| {'scenario':32} | {'crawler':12} |   pages |     429 |    used | seconds |\n|---|---|---|---|---|---|")
    runs = [(scenario, name) for scenario in scenarios for name in CONTENDERS]
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        found = pool.map(lambda run: measure(run[0], CONTENDERS[run[1]]), runs)
        for (scenario, name), seen in zip(runs, found, strict=True):
            print(row(scenario, name, seen), flush=True)


def no_limit(times: int) -> None:
    """In turn and one at a time, as this is about speed; the best of each. Newsbot as a stranger, then remembering."""
    best: dict[str, dict[str, Any]] = {}
    for _ in range(times):
        with TemporaryDirectory() as folder:
            kept = {**CONTENDERS["newsbot"], "NEWSBOT_MAX_RATE": 0, "NEWSBOT_DATA": folder, "NEWSBOT_STORE": "store"}
            for name, settings in (("scrapy", {}), ("first run", kept), ("second run", kept)):
                seen = measure(FREE, settings)
                best[name] = min(seen, best.get(name, seen), key=lambda seen: float(seen["seconds"]))
    for name, seen in best.items():
        print(row(FREE, name, seen))
    first, second = (best[name]["seconds"] / best["scrapy"]["seconds"] for name in ("first run", "second run"))
    print(f"\nWithout a limit newsbot takes {first:.3f} of Scrapy's time in its first run, {second:.3f} in its second.")


def main() -> None:
    """The table, or one crawl of it."""
    parser = argparse.ArgumentParser(prog="python -m bench.throttle", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two scenarios, under two minutes")
    parser.add_argument("--crawl", nargs=3, metavar=("SETTINGS", "HOSTS", "PAGES"), help="one crawl, for the table")
    arguments = parser.parse_args()
    if arguments.crawl:
        crawl(*arguments.crawl)
        return
    table(QUICK if arguments.quick else SCENARIOS)
    no_limit(1 if arguments.quick else 3)


if __name__ == "__main__":
    main()
