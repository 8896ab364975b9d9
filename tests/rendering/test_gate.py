"""The proxy that browsers go through, over real sockets."""

from __future__ import annotations

import asyncio
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest

from fixtures.server import Page, SiteServer
from newsbot.rendering import gate as module
from newsbot.rendering.certificate import own_context
from newsbot.rendering.gate import REASON, Gate

BODY = b"a page"


@pytest.fixture
def site() -> Iterator[SiteServer]:
    with SiteServer(lambda path: Page(body=BODY) if path.startswith("/page") else None) as server:
        yield server


def fetch(url: str, proxy: str) -> tuple[int, bytes, str]:
    """Status, body and the gate's own reason."""
    unverified = ssl.create_default_context()
    unverified.check_hostname, unverified.verify_mode = False, ssl.CERT_NONE
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({"http": proxy, "https": proxy}), urllib.request.HTTPSHandler(context=unverified)
    )
    try:
        with opener.open(url, timeout=10) as answer:
            return answer.status, answer.read(), ""
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read(), error.headers.get(REASON, "")
    except urllib.error.URLError as error:
        return 0, str(error.reason).encode(), ""


def through(gate: Gate, *urls: str) -> list[tuple[int, bytes, str]]:
    """What each address gives, asked through ``gate``."""

    async def ask() -> list[tuple[int, bytes, str]]:
        await gate.start()
        try:
            return [await asyncio.to_thread(fetch, url, gate.url) for url in urls]
        finally:
            await gate.stop()

    return asyncio.run(ask())


def example(host: str) -> bool:
    return host.endswith("example.org")


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> None:
    """Each look-up gives the next of ``answers``, the last one for ever."""
    left = list(answers)

    async def resolve(host: str, port: int) -> list[str]:
        return left.pop(0) if len(left) > 1 else left[0]

    monkeypatch.setattr(module, "resolve", resolve)


def test_the_mirror_answers_for_every_host_of_the_site_over_tls_as_well(site: SiteServer) -> None:
    gate = Gate(example, mirror=site.url, context=own_context())
    urls = ("http://www.example.org/page?a=1", "https://www.example.org/page", "https://static.example.org/page")
    assert through(gate, *urls) == [(200, BODY, "")] * 3
    assert site.requests == ["/page?a=1", "/page", "/page"]


def test_other_hosts_are_refused(site: SiteServer) -> None:
    gate = Gate(example, mirror=site.url, context=own_context())
    answers = through(gate, "http://adverts.example/page", f"{site.url}/page", "https://adverts.example/page")
    assert [(status, reason) for status, _, reason in answers] == [(403, "foreign_host")] * 2 + [(0, "")]
    assert gate.refused == {"foreign_host": 3}
    assert site.requests == []


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1", "::ffff:127.0.0.1", "0.0.0.0"]
)
def test_a_name_that_leads_to_a_private_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, site: SiteServer, address: str
) -> None:
    resolving(monkeypatch, [address])
    gate = Gate(example)
    port = site.url.rpartition(":")[2]
    assert through(gate, f"http://www.example.org:{port}/page") == [(403, b"", "private_address")]
    assert gate.failed == {"www.example.org": "private_address"}
    assert site.requests == []


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch, site: SiteServer) -> None:
    resolving(monkeypatch, ["93.184.216.34", "127.0.0.1"])
    assert through(Gate(example), "http://www.example.org/page")[0][2] == "private_address"


def test_the_address_that_was_looked_at_is_the_one_connected_to(
    monkeypatch: pytest.MonkeyPatch, site: SiteServer
) -> None:
    resolving(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    asked: list[Any] = []

    async def open_connection(host: str, port: int, **more: Any) -> Any:
        asked.append((host, port))
        raise ConnectionRefusedError

    monkeypatch.setattr(asyncio, "open_connection", open_connection)
    assert through(Gate(example), "http://www.example.org/page")[0][2] == "connection_refused"
    assert asked == [("93.184.216.34", 80)]


def test_addresses_in_other_spellings_are_looked_at_as_well(site: SiteServer) -> None:
    port = site.url.rpartition(":")[2]
    spellings = ("127.1", "0x7f.1", "2130706433", "localhost", "[::1]", "[::ffff:127.0.0.1]")
    answers = through(Gate(lambda host: True), *(f"http://{host}:{port}/page" for host in spellings))
    assert [reason for _, _, reason in answers] == ["private_address"] * len(spellings)
    assert site.requests == []


def test_a_private_host_that_the_user_names_is_asked(monkeypatch: pytest.MonkeyPatch, site: SiteServer) -> None:
    resolving(monkeypatch, ["127.0.0.1"])
    port = site.url.rpartition(":")[2]
    gate = Gate(example, private=["www.example.org"])
    assert through(gate, f"http://www.example.org:{port}/page") == [(200, BODY, "")]


def test_an_answer_says_that_its_connection_ends(site: SiteServer) -> None:
    site.pages["/page"] = Page(body=BODY, headers={"Keep-Alive": "timeout=60"})
    gate = Gate(example, mirror=site.url)

    async def ask() -> bytes:
        await gate.start()
        reader, writer = await asyncio.open_connection("127.0.0.1", gate.port)
        writer.write(b"GET http://www.example.org/page HTTP/1.1\r\nHost: www.example.org\r\n\r\n")
        answer = await reader.read(-1)
        writer.close()
        await gate.stop()
        return answer

    head, _, body = asyncio.run(ask()).partition(b"\r\n\r\n")
    assert (b"Connection: close" in head, b"Keep-Alive" in head, body) == (True, False, BODY)


def test_too_much_is_cut_off(site: SiteServer) -> None:
    site.pages["/page"] = Page(body=b"x" * 300_000)
    gate = Gate(example, mirror=site.url, maxsize=100_000)

    async def ask() -> int:
        await gate.start()
        reader, writer = await asyncio.open_connection("127.0.0.1", gate.port)
        writer.write(b"GET http://www.example.org/page HTTP/1.1\r\nHost: www.example.org\r\n\r\n")
        got = len(await reader.read(-1))
        writer.close()
        await gate.stop()
        return got

    assert asyncio.run(ask()) <= 100_000
    assert gate.refused == {"too_large": 1}


@pytest.mark.parametrize("head", [b"\r\n\r\n", b"GET\r\n\r\n", b"GET http://[ HTTP/1.1\r\n\r\n", b"x" * 70_000])
def test_what_is_no_request_is_hung_up_on(head: bytes) -> None:
    async def ask() -> bytes:
        gate = Gate(example)
        await gate.start()
        reader, writer = await asyncio.open_connection("127.0.0.1", gate.port)
        writer.write(head)
        try:
            return await asyncio.wait_for(reader.read(-1), 5)
        except ConnectionResetError:
            return b""
        finally:
            writer.close()
            await gate.stop()

    assert asyncio.run(ask()) == b""
