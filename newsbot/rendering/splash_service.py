"""Starts, keeps and stops a Splash of one's own: ``python -m newsbot.rendering.splash_service start | stop``.

The process that stays is not Splash but its keeper: a page's endless script makes all of Splash stand still, and one
that eats memory ends it; the keeper then starts another. It also is the gate through which whatever asks Splash
directly has to go.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import http.client
import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from newsbot.rendering.gate import Gate

SERVER = Path(__file__).with_name("splash_server.py")
# Seconds: for Splash to come up, between two looks at it, and without an answer until it is started again.
STARTING, LOOK, SILENT = 30.0, 2.0, 12.0
# So often in a row it may end as soon as it is started.
MOST_FAILURES = 3
# Bytes of memory that Splash may have for itself; more ends it. It begins with some 240 MB.
MEMORY = 2 * 1024**3
LOG_MAXSIZE = 8 * 1024**2
# Megabytes at which it ends by itself.
MAXRSS = 1024
SLOTS = 8


@dataclass(frozen=True)
class Place:
    """Where Splash is installed, where it listens, and where its pid and its log are written."""

    environment: Path
    port: int

    @property
    def pid_file(self) -> Path:
        return self.environment / f"keeper-{self.port}.pid"

    @property
    def log(self) -> Path:
        return self.environment / f"splash-{self.port}.log"

    def is_up(self) -> bool:
        """Whether it answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LOOK)
        try:
            connection.request("GET", "/_ping")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def keeper(self) -> int | None:
        """The keeper's pid, where it runs."""
        try:
            pid = int(self.pid_file.read_text())
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except (OSError, ValueError):
            return None
        # A pid may be another's by now.
        return pid if b"splash_service" in command else None


def start(place: Place) -> str:
    """Begin to keep a Splash, unless one is kept; returns a line for the user. Raises `SystemExit`."""
    if place.keeper() and place.is_up():
        return f"Splash is running at http://127.0.0.1:{place.port}"
    stop(place)
    if place.is_up():
        raise SystemExit(f"port {place.port} is another's: something there answers as Splash does")
    command = [sys.executable, "-m", __spec__.name, "keep", *_arguments(place)]
    with place.log.open("ab") as log:
        streams = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
        keeper = subprocess.Popen(command, cwd=SERVER.parents[2], start_new_session=True, **streams)  # type: ignore[call-overload]
    place.pid_file.write_text(str(keeper.pid))
    end = time.monotonic() + STARTING
    while not place.is_up():
        if keeper.poll() is not None or time.monotonic() > end:
            stop(place)
            raise SystemExit(f"Splash does not come up; see {place.log}")
        time.sleep(0.1)
    return f"Splash is running at http://127.0.0.1:{place.port}; its log is {place.log}"


def stop(place: Place) -> str:
    """End the keeper, and with it Splash; returns a line for the user."""
    pid = place.keeper()
    if pid is None:
        place.pid_file.unlink(missing_ok=True)
        return "no Splash is kept here"
    os.kill(pid, signal.SIGTERM)
    end = time.monotonic() + STARTING
    while place.keeper() == pid and time.monotonic() < end:
        time.sleep(0.05)
    place.pid_file.unlink(missing_ok=True)
    return "Splash is stopped"


async def keep(place: Place) -> None:
    """Run Splash, and another one when it ends or stands still, until this process is asked to end."""
    ending = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, ending.set)
    gate = Gate(lambda host: True)
    await gate.start()
    failures = 0
    while not ending.is_set() and failures < MOST_FAILURES:
        began, splash = time.monotonic(), _splash(place, gate.port)
        try:
            await _watch(place, splash, ending)
        finally:
            # With its display and its helpers: they are of its session.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(splash.pid, signal.SIGKILL)
            splash.wait()
        failures = failures + 1 if time.monotonic() - began < LOOK else 0
    await gate.stop()


async def _watch(place: Place, splash: subprocess.Popen[bytes], ending: asyncio.Event) -> None:
    """Return when Splash has ended, or answers no more, or is to end."""
    end = time.monotonic() + STARTING
    while splash.poll() is None and time.monotonic() < end:
        if await asyncio.to_thread(place.is_up):
            end = time.monotonic() + SILENT
        # Each look is a line of it.
        if place.log.stat().st_size > LOG_MAXSIZE:
            os.truncate(place.log, 0)
        if await _within(ending, LOOK / 2):
            return
    print("Splash has ended, or stands still: it is started again", flush=True)


async def _within(event: asyncio.Event, seconds: float) -> bool:
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)
    return event.is_set()


def _splash(place: Place, gate: int) -> subprocess.Popen[bytes]:
    runtime = place.environment / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    environment = {**os.environ, "NEWSBOT_GATE": str(gate), "XDG_RUNTIME_DIR": str(runtime)}
    if os.geteuid() == 0:
        # Splash asks Chromium for its version as it starts, and that will not run as root in its sandbox.
        environment["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    # WebKit alone: Chromium would go past the gate to loopback.
    options = f"--ip 127.0.0.1 --port {place.port} --browser-engines webkit --allowed-schemes http,https,data"
    bounds = f"--slots {SLOTS} --maxrss {MAXRSS} --disable-ui --disable-browser-caches --verbosity 0"
    # Isolated: beside the file there is a module called splash, which is not Splash.
    command = [str(place.environment / "bin" / "python"), "-I", str(SERVER), *options.split(), *bounds.split()]
    return subprocess.Popen(command, env=environment, start_new_session=True, preexec_fn=_bound_memory)


def _bound_memory() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def _arguments(place: Place) -> list[str]:
    return ["--environment", str(place.environment), "--port", str(place.port)]


def main() -> None:
    """Do what the first argument says."""
    parser = argparse.ArgumentParser(prog="python -m newsbot.rendering.splash_service", description=__doc__)
    parser.add_argument("what", choices=["start", "stop", "keep"])
    parser.add_argument("--environment", type=Path, default=Path(".venv-splash"), help="where Splash is installed")
    parser.add_argument("--port", type=int, default=8050)
    arguments = parser.parse_args()
    place = Place(arguments.environment.resolve(), arguments.port)
    if arguments.what == "keep":
        asyncio.run(keep(place))
    else:
        print(start(place) if arguments.what == "start" else stop(place))


if __name__ == "__main__":
    main()
