"""scrapy-splash on today's Scrapy, against a real Splash: every warning is an error."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures.client_side import STORIES
from fixtures.server import SiteServer
from newsbot.rendering.gate import Gate
from newsbot.rendering.splash_service import Place
from tests.conftest import ROOT
from tests.rendering.conftest import NEEDED

pytestmark = NEEDED


@pytest.fixture
def gate(courier: SiteServer) -> Iterator[Gate]:
    """One that asks the paper's mirror, in a loop of its own."""
    gate = Gate(lambda host: host.endswith("harbour-courier.example"), mirror=courier.url)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    asyncio.run_coroutine_threadsafe(gate.start(), loop).result(10)
    yield gate
    asyncio.run_coroutine_threadsafe(gate.stop(), loop).result(10)
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


def test_html_json_and_scripts_with_cached_arguments_and_sessions(splash: Place, gate: Gate, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    settings = ("-s", f"SPLASH_URL=http://127.0.0.1:{splash.port}", "-s", "SPIDER_MODULES=tests.rendering.adapted")
    # Splash is on this machine, and nobody but the user may say that it may be asked.
    settings += ("-s", "NEWSBOT_PRIVATE_HOSTS=127.0.0.1")
    command = [sys.executable, "-W", "error", "-m", "scrapy", "crawl", "adapted", "-a", f"proxy={gate.url}"]
    done = subprocess.run(
        [*command, *settings, "-O", str(out)], cwd=ROOT, capture_output=True, text=True, timeout=90, check=False
    )
    assert "Warning" not in done.stderr
    lines = {line["way"]: line for line in map(json.loads, out.read_text(encoding="utf-8").splitlines())}
    # Without ``html`` asked as a script's result, scrapy-splash gives the JSON's own.
    assert {way: line["paragraphs"] for way, line in lines.items()} == dict.fromkeys(
        ("html", "json", "first", "second"), STORIES["late"][1]
    ), done.stderr
    assert {line["url"] for line in lines.values()} == {"http://www.harbour-courier.example/story/102"}
    assert (lines["first"]["cached"], lines["second"]["cached"]) == (False, True)
    assert lines["second"]["session"]
