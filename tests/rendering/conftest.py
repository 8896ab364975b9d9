"""A real Splash and a real Chromium, where `make test-rendering` has set them up."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fixtures.client_side import ClientSide
from fixtures.server import Page, SiteServer
from newsbot.rendering.splash_service import Place
from tests.conftest import ROOT, SECONDS, Ran, run_scrapy

# One worker each: all tests of an engine look at the same crawl.
ENGINES = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("splash", "playwright")]
# The tests that need no renderer stand in files of their own, and always run.
NEEDED = pytest.mark.skipif(
    not os.environ.get("NEWSBOT_TEST_RENDERING"), reason="needs Splash and Chromium: make test-rendering"
)
Crawl = Callable[..., Ran]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def service(place: Place, what: str) -> str:
    """What `make splash` and `make splash-stop` do; returns what they say."""
    command = [sys.executable, "-m", "newsbot.rendering.splash_service", what]
    options = ["--environment", str(place.environment), "--port", str(place.port)]
    return subprocess.run([*command, *options], cwd=ROOT, check=True, capture_output=True, text=True, timeout=90).stdout


@pytest.fixture(scope="session")
def splash() -> Iterator[Place]:
    """A Splash of the tests' own."""
    place = Place(ROOT / ".venv-splash", free_port())
    service(place, "start")
    yield place
    service(place, "stop")
    place.log.unlink(missing_ok=True)


@pytest.fixture(scope="session")
def secret() -> Iterator[SiteServer]:
    """A server on this machine that no page may reach."""
    with SiteServer(lambda path: Page(body=b"a secret")) as server:
        yield server


@pytest.fixture
def courier(secret: SiteServer) -> Iterator[SiteServer]:
    """The paper whose pages a browser has to build."""
    with SiteServer(ClientSide(f"{secret.url}/secret").lookup) as server:
        yield server


def crawl(folder: Path, engine: str, splash: Place, mirror: str, *arguments: str, spider: str = "courier") -> Ran:
    """A crawl of ``spider`` rendered by ``engine``; the test before may have cost Splash its life."""
    end = time.monotonic() + SECONDS
    while not splash.is_up():
        assert time.monotonic() < end
        time.sleep(0.1)
    settings = {
        "SPIDER_MODULES": "tests.rendering.spiders",
        "NEWSBOT_RENDERER": engine,
        "SPLASH_URL": f"http://127.0.0.1:{splash.port}",
        # Long enough for a page on a machine with much else to do.
        "NEWSBOT_RENDER_WAIT": "8",
        "NEWSBOT_RENDER_TIMEOUT": "20",
    }
    given = [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
    return run_scrapy(folder, "crawl", spider, *given, "-a", f"mirror={mirror}", *arguments)
