"""A paper at a port of its own, and the names of a network that is none: for crawls without a mirror."""

from __future__ import annotations

import dataclasses
import os
import socket

from newsbot.spiders.dawn import DawnSpider
from newsbot.text.urls import ArticleAddress

# Every name that these crawls may meet; any other is unknown, and nobody outside is asked.
NAMES = {"www.paper.test": "127.0.0.1", "tls.paper.test": "127.0.0.1", "intern.paper.test": "127.0.0.1"}
HOSTS = ("www.paper.test", "tls.paper.test")
PORT = os.environ.get("PAPER_PORT", "0")


def look_up(name: str) -> str:
    """In place of the system's own."""
    if name in NAMES or name.startswith("127."):
        return NAMES.get(name, name)
    raise socket.gaierror(f"{name} is unknown")


socket.gethostbyname = look_up


class PaperSpider(DawnSpider):
    """By its name, which leads to this machine."""

    name = "paper"
    allowed_domains = ["paper.test"]
    rules = dataclasses.replace(
        DawnSpider.rules,
        source="paper",
        address=ArticleAddress(HOSTS, r"/news/(?P<id>\d+)", f"http://www.paper.test:{PORT}/news/{{id}}"),
    )
    discovery = ()


class ProxiedSpider(PaperSpider):
    """At the web's own port, where only a proxy can reach it."""

    name = "proxied"
    rules = dataclasses.replace(
        PaperSpider.rules,
        source="proxied",
        address=ArticleAddress(("www.paper.test",), r"/news/(?P<id>\d+)", "http://www.paper.test/news/{id}"),
    )


class LiteralSpider(PaperSpider):
    """By an address of this machine, which is the user's own word."""

    name = "literal"
    allowed_domains = ["127.0.0.1"]
    rules = dataclasses.replace(
        PaperSpider.rules,
        source="literal",
        address=ArticleAddress(("127.0.0.1",), r"/news/(?P<id>\d+)", f"http://127.0.0.1:{PORT}/news/{{id}}"),
    )
