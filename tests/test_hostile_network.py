"""Without a mirror: names that lead to private addresses, certificates that prove nothing, and a proxy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fixtures.certificates import Authority
from fixtures.hostile import Behaviour, HostileServer, bomb, endless, page, redirect, says, silence
from tests.conftest import Scrapy
from tests.test_bad_input import html, paragraphs

GOOD = "/news/1"
QUICK = ("-s", "SPIDER_MODULES=tests.hostile_paper", "-s", "DOWNLOAD_TIMEOUT=2", "-s", "RETRY_TIMES=0")
QUICK += ("-s", "NEWSBOT_THROTTLE=False")
OURS = ("-s", "NEWSBOT_PRIVATE_HOSTS=www.paper.test,tls.paper.test")


def story(number: int) -> Behaviour:
    return page(html(paragraphs(f"number {number}")).encode())


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    """Serves the good article, and is where `tests.hostile_paper` says."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with HostileServer() as server:
        monkeypatch.setenv("PAPER_PORT", str(server.port))
        server.paths[GOOD] = story(1)
        yield server


def test_names_and_certificates(
    scrapy: Scrapy, paper: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = Authority(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(authority.file))
    contexts = {
        "good": authority.context("tls.paper.test"),
        "self-signed": authority.context("tls.paper.test", self_signed=True),
        "expired": authority.context("tls.paper.test", days=-1),
        "another host's": authority.context("www.example.org"),
    }
    with HostileServer() as private:
        servers = {name: HostileServer(context) for name, context in contexts.items()}
        for number, server in enumerate(servers.values(), 10):
            server.__enter__()
            server.paths[f"/news/{number}"] = story(number)
            paper.paths[f"/news/{number}"] = redirect(f"https://tls.paper.test:{server.port}/news/{number}")
        paper.paths["/news/20"] = redirect(f"https://www.paper.test:{paper.port}/news/20")
        paper.paths["/news/21"] = redirect(f"http://intern.paper.test:{private.port}/admin")
        paper.paths["/news/22"] = redirect(f"http://intern.paper.test:{private.port}/admin/more")
        ran = scrapy("crawl", "paper", "-a", "ids=1-22", *QUICK, *OURS)
        assert (private.connections, private.asked) == (0, [])
        for server in servers.values():
            server.__exit__(None, None, None)
    ends = ran.report()["candidates"]
    assert {article["id"] for article in ran.articles()} == {"paper:1", "paper:10"}, ran.log
    # With robots.txt at an address of its own, the handshake fails for it first.
    assert (ends["failed/tls_error"], ends["failed/private_address"]) == (4, 2), ends
    assert servers["self-signed"].asked == servers["expired"].asked == servers["another host's"].asked == []
    assert "intern.paper.test leads to 127.0.0.1; see NEWSBOT_PRIVATE_HOSTS" in ran.log


def test_a_site_whose_own_name_leads_to_this_machine_is_not_asked(scrapy: Scrapy, paper: HostileServer) -> None:
    ran = scrapy("crawl", "paper", "-a", "ids=1", *QUICK)
    assert ran.report()["candidates"] == {"candidates": 1, "failed/private_address": 1}
    assert paper.connections == 0


def test_a_site_that_the_user_himself_gives_by_its_private_address_is_asked(
    scrapy: Scrapy, paper: HostileServer
) -> None:
    paper.paths["/news/2"] = redirect("http://127.0.0.2:1/news/2")
    ran = scrapy("crawl", "literal", "-a", "ids=1-2", *QUICK)
    assert ran.report()["candidates"] == {"candidates": 2, "stored": 1, "failed/private_address": 1}


def test_a_proxy_on_this_machine_is_used_and_no_way_round(
    scrapy: Scrapy, paper: HostileServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = paper
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.port}")
    proxy.paths["http://www.paper.test/news/1"] = story(1)
    proxy.paths["http://www.paper.test/news/2"] = redirect("http://169.254.169.254/latest/meta-data/")
    ran = scrapy("crawl", "proxied", "-a", "ids=1-2", *QUICK)
    assert ran.report()["candidates"] == {"candidates": 2, "stored": 1, "failed/private_address": 1}, ran.log
    assert not [path for path in proxy.asked if "169.254" in path]


@pytest.mark.parametrize(
    ("robots", "ends"),
    [
        (silence, {"failed/robots_unreachable": 1}),
        (says(b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n"), {"failed/robots_unreachable": 1}),
        (redirect("http://169.254.169.254/robots.txt"), {"stored": 1}),
        (redirect("/robots.txt"), {"stored": 1}),
        (says(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 27\r\n\r\nUser-agent: *\nDisallow: /\n\n"), {"stored": 1}),
        (page(bomb(256), b"Content-Encoding: gzip"), {"failed/robots_unreachable": 1}),
        (says(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nUser-agent"), {"failed/robots_unreachable": 1}),
        (redirect("https://www.example.org/robots.txt"), {"stored": 1}),
        (
            endless(b"HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\nUser-agent: *\nDisallow: /\n"),
            {"failed/robots_txt": 1},
        ),
    ],
    ids=["hangs", "500", "leads to a private address", "circle", "403", "bomb", "cut off", "off the site", "1 GB"],
)
def test_robots_txt_that_cannot_be_had(
    scrapy: Scrapy, paper: HostileServer, robots: Behaviour, ends: dict[str, int]
) -> None:
    paper.paths["/robots.txt"] = robots
    ran = scrapy("crawl", "paper", "-a", "ids=1", *QUICK, *OURS)
    assert ran.report()["candidates"] == {"candidates": 1, **ends}, ran.log
    assert ("/news/1" in paper.asked) == ("stored" in ends)
    assert "Traceback" not in ran.log
