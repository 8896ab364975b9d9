"""Patience with a renderer that is gone, told with an engine that does as it is told."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadFailedError, DownloadTimeoutError
from scrapy.http import HtmlResponse

from newsbot.failures import KilledRenderer, OffsiteRequest
from newsbot.rendering import renderer as module
from newsbot.rendering.gate import Gate
from newsbot.rendering.page import Bounds, PageError, Rendered, RendererAwayError, RendererDiedError, Wanted
from newsbot.rendering.renderer import Renderer, RendererLostError

BOUNDS = Bounds(story=1, page=1, requests=10, maxsize=1000)


class Told:
    """An engine. does: what it does with an address, as often as that is asked for."""

    def __init__(self, does: Callable[[str, int], Exception | None]) -> None:
        self.does = does
        self.asked: list[str] = []
        self.at_once = self.most_at_once = 0
        self.up = True

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def is_up(self) -> bool:
        return self.up

    async def render(self, wanted: Wanted) -> Rendered:
        url = wanted.request.url
        self.asked.append(url)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(0.01)
        self.at_once -= 1
        if error := self.does(url, self.asked.count(url)):
            raise error
        return Rendered(HtmlResponse(url, request=wanted.request))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOOK", 0.01)


def wanted(name: str) -> Wanted:
    return Wanted(Request(f"https://www.example.org/{name}"), (), BOUNDS, "newsbot")


def render(engine: Told, *names: str, patience: float = 0.2, closing: bool = False) -> list[object]:
    """A response, or what was raised, for each page."""

    async def run() -> list[object]:
        renderer = Renderer(engine, Gate(lambda host: True), 3, patience, lambda: closing)
        return await asyncio.gather(*(renderer.render(wanted(name)) for name in names), return_exceptions=True)

    return asyncio.run(run())


def test_only_so_many_pages_at_a_time() -> None:
    engine = Told(lambda url, times: None)
    assert all(isinstance(one, Rendered) for one in render(engine, *"abcdefgh"))
    assert engine.most_at_once == 3


def test_a_page_under_way_when_the_renderer_dies_is_asked_for_once_more_and_alone() -> None:
    engine = Told(lambda url, times: RendererDiedError() if times == 1 and url[-1] in "ab" else None)
    assert all(isinstance(one, Rendered) for one in render(engine, *"abcd"))
    assert sorted(url[-1] for url in engine.asked) == ["a", "a", "b", "b", "c", "d"]


def test_a_page_of_which_it_dies_again_was_it_and_the_others_go_on() -> None:
    engine = Told(lambda url, times: RendererDiedError() if url.endswith("bad") else None)
    bad, *others = render(engine, "bad", *"abcd")
    assert isinstance(bad, KilledRenderer)
    assert all(isinstance(one, Rendered) for one in others)


def test_one_that_is_away_for_a_while_is_waited_for() -> None:
    engine = Told(lambda url, times: RendererAwayError() if times < 4 else None)
    assert isinstance(render(engine, "a", patience=5)[0], Rendered)


@pytest.mark.parametrize("up", [True, False])
def test_one_that_stays_away_is_given_up(up: bool) -> None:
    engine = Told(lambda url, times: RendererAwayError())
    engine.up = up
    assert [type(one) for one in render(engine, *"abcde")] == [RendererLostError] * 5


def test_a_run_that_ends_waits_for_nothing() -> None:
    engine = Told(lambda url, times: RendererDiedError())
    engine.up = False
    assert isinstance(render(engine, "a", patience=1000, closing=True)[0], RendererLostError)


def test_what_a_page_does_is_a_failure_as_on_a_plain_one() -> None:
    errors = {"slow": TimeoutError("slow"), "broken": PageError("net::ERR_EMPTY_RESPONSE")}
    engine = Told(lambda url, times: errors[url.rpartition("/")[2]])
    assert [type(one) for one in render(engine, "slow", "broken")] == [DownloadTimeoutError, DownloadFailedError]


def test_what_the_gate_refused_has_its_reason() -> None:
    engine = Told(lambda url, times: PageError("net::ERR_TUNNEL_CONNECTION_FAILED"))

    async def run() -> None:
        gate = Gate(lambda host: False)
        gate.failed["www.example.org"] = "foreign_host"
        await Renderer(engine, gate, 1, 1, lambda: False).render(wanted("a"))

    with pytest.raises(OffsiteRequest):
        asyncio.run(run())
