"""Splash 3.5, mended as it starts for the Python and the libraries of today; its package is left as it is.

Run as a file by the Python of Splash's own environment: it imports nothing of newsbot. ``NEWSBOT_GATE`` is the port of
the proxy that everything goes through for which a client names no other.
"""

from __future__ import annotations

import json
import os
import sys
from types import SimpleNamespace
from typing import Any

WITHOUT_SOCKETS = "delete window.WebSocket; delete window.Worker; delete window.SharedWorker;"


def loads(text: str, encoding: str = "") -> Any:
    """json's, with the argument that it lost in Python 3.9."""
    return json.loads(text)


def choose_lua() -> None:
    """Splash speaks Lua 5.2; lupa's own default is the newest."""
    import lupa.lua52

    sys.modules["lupa"] = lupa.lua52


def mend() -> None:
    """Put right what stops Splash on Python 3.11."""
    from PyQt5.QtCore import QTimer
    from splash import browser_tab, network_manager, qtrender_lua, render_options
    from splash.engines.webkit import browser_tab as webkit_tab

    class WholeTimer(QTimer):  # type: ignore[misc]
        # Since Python 3.10 a fraction is no integer.
        def start(self, *milliseconds: float) -> None:
            super().start(*map(int, milliseconds))

    render_options.json = SimpleNamespace(loads=loads, dumps=json.dumps)
    for module in (browser_tab, network_manager, qtrender_lua, webkit_tab):
        module.QTimer = WholeTimer


def close_other_ways_out(port: int) -> None:
    """Whatever a client does not send through a proxy of its own goes through the gate.

    Qt sends nothing for loopback through a proxy of the application, so each network manager is given its own; and
    WebSockets, which ask no network manager, are taken from the pages, with the workers that could open them.
    """
    from PyQt5.QtNetwork import QNetworkProxy
    from splash.engines.webkit.webpage import WebkitWebPage
    from splash.network_manager import NetworkManagerFactory

    gate = QNetworkProxy(QNetworkProxy.HttpProxy, "127.0.0.1", port)
    QNetworkProxy.setApplicationProxy(gate)
    build, init = NetworkManagerFactory.__call__, WebkitWebPage.__init__

    def build_behind_gate(factory: Any) -> Any:
        manager = build(factory)
        manager._default_proxy = gate
        return manager

    def init_without_sockets(page: Any, *args: Any, **kwargs: Any) -> None:
        init(page, *args, **kwargs)
        # Held by the page: Python would collect the frame's own side, and the connection with it.
        page.frames = []
        page.frameCreated.connect(lambda frame: _take_sockets(page.frames, frame))
        _take_sockets(page.frames, page.mainFrame())

    NetworkManagerFactory.__call__ = build_behind_gate
    WebkitWebPage.__init__ = init_without_sockets


def _take_sockets(frames: list[Any], frame: Any) -> None:
    frames.append(frame)
    frame.javaScriptWindowObjectCleared.connect(lambda: frame.evaluateJavaScript(WITHOUT_SOCKETS))


def main() -> None:
    """Serve until the process is ended; arguments are Splash's own."""
    choose_lua()
    from splash import server

    mend()
    close_other_ways_out(int(os.environ["NEWSBOT_GATE"]))
    server.main()


if __name__ == "__main__":
    main()
