"""A renderer that goes while a crawl needs it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fixtures.client_side import LISTED, ClientSide, address
from fixtures.server import Page, SiteServer
from newsbot.rendering.playwright import find_browser
from newsbot.rendering.splash_service import Place
from tests.conftest import ROOT, SECONDS, Ran
from tests.rendering.conftest import NEEDED, free_port, service

pytestmark = NEEDED
ALL = {address(name) for name in LISTED}
# One page at a time, so that some are left when the renderer goes.
SETTINGS = {"SPIDER_MODULES": "tests.rendering.spiders", "NEWSBOT_RENDER_PAGES": "1", "NEWSBOT_RENDER_WAIT": "2"}


@dataclass
class Going:
    """A crawl that goes on."""

    process: subprocess.Popen[str]
    folder: Path
    site: SiteServer

    def wait_for_pages(self, pages: int) -> None:
        """Until so many have been asked for."""
        self._until(lambda: sum(path.startswith("/story/") for path in self.site.requests) >= pages)

    def browser(self) -> int:
        """The pid of the Chromium under it."""
        found: list[int] = []
        self._until(lambda: bool(found.extend(browsers(self.process.pid)) or found))
        return found[0]

    def end(self) -> Ran:
        """What it did."""
        _, log = self.process.communicate(timeout=SECONDS)
        return Ran(self.process.returncode, "", log, self.folder / "data")

    def _until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + SECONDS
        while not is_so():
            assert self.process.poll() is None, self.process.communicate()[1]
            assert time.monotonic() < end
            time.sleep(0.02)


def browsers(pid: int) -> list[int]:
    """Chromium's own process, not those of its pages, below ``pid``."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    below, found = [pid], []
    for parent in below:
        below.extend(child for child, its in parents.items() if its == parent)
    for one in below[1:]:
        try:
            command = Path(f"/proc/{one}/cmdline").read_bytes()
        except OSError:
            continue
        # Playwright's own process names the option as well, and Debian's Chromium is begun by a shell.
        program = Path(command.split(b"\0")[0].decode()).name
        if b"--remote-debugging-pipe" in command and b"--type=" not in command and program not in ("node", "sh"):
            found.append(one)
    return found


def go(folder: Path, site: SiteServer, environment: dict[str, str] | None = None, **settings: str) -> Going:
    """Begin a crawl."""
    given = {**SETTINGS, **settings, "NEWSBOT_DATA": str(folder / "data")}
    options = [part for name, value in given.items() for part in ("-s", f"{name}={value}")]
    command = [sys.executable, "-m", "scrapy", "crawl", "courier", *options, "-a", f"mirror={site.url}"]
    return Going(
        subprocess.Popen(
            command, cwd=ROOT, stderr=subprocess.PIPE, text=True, env={**os.environ, **(environment or {})}
        ),
        folder,
        site,
    )


@pytest.fixture
def own_splash() -> Iterator[Place]:
    """One that may be stopped."""
    place = Place(ROOT / ".venv-splash", free_port())
    service(place, "start")
    yield place
    service(place, "stop")
    place.log.unlink(missing_ok=True)


@pytest.fixture
def courier() -> Iterator[SiteServer]:
    """Pages that take their time."""
    site = ClientSide()

    def lookup(path: str) -> Page | None:
        page = site.lookup(path)
        slow = page is not None and path.startswith("/story/")
        return Page(page.status, page.content_type, page.body, page.headers, 0.3) if page and slow else page

    with SiteServer(lookup) as server:
        yield server


def splash_settings(place: Place) -> dict[str, str]:
    return {"NEWSBOT_RENDERER": "splash", "SPLASH_URL": f"http://127.0.0.1:{place.port}"}


def assert_lost_then_whole(ran: Ran, again: Callable[[], Ran]) -> None:
    """The run ended with 5 and what it left is had by the next one, each article once."""
    assert ran.status == 5, ran.log
    report = ran.report()
    assert "the renderer is gone" in report["why"]
    assert report["reason"] == "renderer_failed"
    counts = report["candidates"]
    assert counts["stored"] + counts["unfinished"] == counts["candidates"] == len(ALL)
    assert counts["unfinished"] > 0
    after = again()
    assert after.status == 0, after.log
    assert sorted(article["url"] for article in after.articles()) == sorted(ALL)


def test_a_splash_that_goes_for_good_ends_the_run_and_loses_nothing(
    own_splash: Place, courier: SiteServer, tmp_path: Path
) -> None:
    going = go(tmp_path, courier, **splash_settings(own_splash), NEWSBOT_RENDER_PATIENCE="2")
    going.wait_for_pages(2)
    service(own_splash, "stop")
    ran = going.end()

    def again() -> Ran:
        service(own_splash, "start")
        # No listing names them any more.
        courier.pages["/feed"] = Page(404)
        return go(tmp_path, courier, **splash_settings(own_splash)).end()

    assert_lost_then_whole(ran, again)


def test_a_splash_that_dies_is_started_again_and_the_run_goes_on(
    own_splash: Place, courier: SiteServer, tmp_path: Path
) -> None:
    going = go(tmp_path, courier, **splash_settings(own_splash))
    going.wait_for_pages(2)
    keeper = own_splash.keeper()
    children = Path(f"/proc/{keeper}/task/{keeper}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGKILL)
    ran = going.end()
    assert ran.status == 0, ran.log
    assert {article["url"] for article in ran.articles()} == ALL


def test_a_chromium_that_dies_is_started_again_and_the_run_goes_on(courier: SiteServer, tmp_path: Path) -> None:
    going = go(tmp_path, courier, NEWSBOT_RENDERER="playwright")
    going.wait_for_pages(2)
    first = going.browser()
    os.kill(first, signal.SIGKILL)
    going.wait_for_pages(5)
    second = going.browser()
    ran = going.end()
    assert ran.status == 0, ran.log
    assert {article["url"] for article in ran.articles()} == ALL
    # And nothing of it is left.
    assert first != second
    assert not Path(f"/proc/{second}").exists() or not Path(f"/proc/{second}/cmdline").read_bytes()


def test_a_chromium_that_cannot_be_started_again_ends_the_run_and_loses_nothing(
    courier: SiteServer, tmp_path: Path
) -> None:
    real = find_browser()
    assert real is not None
    # One that is gone when it is looked for again.
    wrapper = tmp_path / "bin" / "chromium-headless-shell"
    wrapper.parent.mkdir()
    wrapper.write_text(f'#!/bin/sh\nexec {real} "$@"\n')
    wrapper.chmod(0o755)
    path = {"PATH": f"{wrapper.parent}:{os.environ['PATH']}"}
    going = go(tmp_path, courier, path, NEWSBOT_RENDERER="playwright", NEWSBOT_RENDER_PATIENCE="2")
    going.wait_for_pages(2)
    shutil.rmtree(wrapper.parent)
    os.kill(going.browser(), signal.SIGKILL)
    assert_lost_then_whole(going.end(), lambda: go(tmp_path, courier, NEWSBOT_RENDERER="playwright").end())


def test_the_service_starts_once_and_stops_its_own() -> None:
    place = Place(ROOT / ".venv-splash", free_port())
    assert f"http://127.0.0.1:{place.port}" in service(place, "start")
    keeper = place.keeper()
    assert keeper is not None
    assert "is running" in service(place, "start")
    assert place.keeper() == keeper
    assert "stopped" in service(place, "stop")
    assert (place.keeper(), place.is_up(), place.pid_file.exists()) == (None, False, False)
    assert "no Splash is kept here" in service(place, "stop")
    place.log.unlink()
