"""Processes that die of a page: it is lost, and no other."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator

import pytest

from newsbot.extract.page import NoPage
from newsbot.extract.sites import Sites
from newsbot.extract.workers import WorkerDied, Workers
from newsbot.rules import ArticleRules
from newsbot.warc.read import Record


class StrangeError(Exception):
    def __init__(self, url: str, why: str) -> None:
        super().__init__(f"{url}: {why}")


class Deadly(Sites):
    """Kills the process that looks for the rules of some pages, and fails for others."""

    def rules_of(self, url: str) -> ArticleRules:
        if "deadly" in url:
            os.kill(os.getpid(), signal.SIGKILL)
        if "broken" in url:
            raise LookupError(url)
        if "strange" in url:
            raise StrangeError(url, "cannot be made again from its text")
        return super().rules_of(url)


def page(name: str) -> Record:
    return Record(
        "response", name, f"https://example.org/{name}", "2026-11-24T01:02:03Z", "", b"HTTP/1.1 404 No\r\n\r\n"
    )


async def run(names: list[str], count: int) -> list[tuple[str, str]]:
    async def pages() -> AsyncIterator[tuple[Record, str]]:
        for name in names:
            yield page(name), "a.warc.gz"

    workers = Workers(count, Deadly(()), 1 << 20)
    try:
        return [(record.id, _say(outcome)) async for record, outcome in workers.outcomes(pages())]
    finally:
        workers.close()


def _say(outcome: object) -> str:
    return outcome.reason if isinstance(outcome, NoPage) else type(outcome).__name__


@pytest.mark.parametrize("count", [1, 2])
def test_a_page_that_kills_costs_itself(count: int) -> None:
    names = [f"{n}" for n in range(12)]
    names[3:3], names[-1:-1] = ["deadly1"], ["broken", "strange", "deadly2"]
    expected = {"d": WorkerDied.__name__, "b": "LookupError", "s": "TypeError"}
    assert asyncio.run(run(names, count)) == [(name, expected.get(name[0], "http_404")) for name in names]
