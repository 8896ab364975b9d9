"""Where connections may lead."""

from __future__ import annotations

import pytest
from scrapy import Request
from scrapy.resolver import dnscache
from scrapy.utils.test import get_crawler
from twisted.internet import reactor
from twisted.internet.error import DNSLookupError
from twisted.python.failure import Failure

from newsbot.failures import NotHttp, PrivateAddress
from newsbot.middlewares.addresses import Addresses
from newsbot.network.addresses import is_private_host, read_address
from newsbot.network.resolver import PublicResolver


@pytest.mark.parametrize(
    "host",
    "127.0.0.1 127.1 0x7f.1 2130706433 0177.0.0.1 １２７.0.0.1 localhost LOCALHOST a.localhost localhost. 0 0.0.0.0 "
    "10.0.0.1 172.16.0.1 192.168.1.1 100.64.0.1 169.254.169.254 198.18.0.1 192.0.2.1 224.0.0.1 239.1.1.1 240.0.0.1 "
    "255.255.255.255 "
    ":: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:7f00:1 fe80::1 fe80::1%eth0 fec0::1 fc00::1 fd12::1 ff02::1 2001:db8::1 "
    "64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 2002:7f00:1:: 2002:a00:1::".split(),
)
def test_private_by_itself(host: str) -> None:
    assert is_private_host(host)


@pytest.mark.parametrize(
    "host",
    (
        "example.org localhost.example.org 127.example.org 1.1.1.1 8.8.8.8 134744072 2606:4700::1111 "
        "::ffff:8.8.8.8 64:ff9b::808:808"
    ).split(),
)
def test_not_private_by_itself(host: str) -> None:
    assert not is_private_host(host)


@pytest.mark.parametrize("text", ["256.1.1.1", "1.2.3.4.5", "", "...", "127.0.0.08", "www.dawn.com", "a" * 300])
def test_no_address(text: str) -> None:
    assert read_address(text) is None


def asked(url: str, **settings: object) -> None:
    crawler = get_crawler(settings_dict=settings)
    Addresses.from_crawler(crawler).process_request(Request(url))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org/a", "data:,hello", "s3://bucket/key"])
def test_not_http(url: str) -> None:
    with pytest.raises(NotHttp):
        asked(url)


def test_the_users_own_hosts_are_let_be_and_no_others() -> None:
    asked("http://10.0.0.1/news/1", NEWSBOT_PRIVATE_HOSTS=["10.0.0.1"])
    asked("https://www.dawn.com/news/1")
    with pytest.raises(PrivateAddress):
        asked("http://10.0.0.2/news/1", NEWSBOT_PRIVATE_HOSTS=["10.0.0.1"])


def resolve(resolver: PublicResolver, name: str, leads_to: str) -> str | Failure:
    """What the resolver makes of ``name``, where the look-up gives ``leads_to``."""
    dnscache.limit = 10
    dnscache[name] = leads_to
    found: list[str | Failure] = []
    resolver.getHostByName(name).addBoth(found.append)
    return found[0]


def test_a_name_that_turns_private_after_it_was_public_is_refused_when_it_does() -> None:
    resolver = PublicResolver(reactor, 10, 1.0)
    assert resolve(resolver, "rebind.example.org", "8.8.8.8") == "8.8.8.8"
    refused = resolve(resolver, "rebind.example.org", "127.0.0.1")
    assert isinstance(refused, Failure)
    assert refused.check(DNSLookupError)
    assert resolver.refused == {"rebind.example.org": "127.0.0.1"}
    resolver.allowed.add("intranet.example.org")
    assert resolve(resolver, "intranet.example.org", "10.0.0.7") == "10.0.0.7"


def test_proxies_of_the_environment_and_hosts_of_the_settings_are_the_users_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("http_proxy", "http://user:word@Proxy.corp:3128")
    monkeypatch.setenv("https_proxy", "127.0.0.1:3128")
    crawler = get_crawler(settings_dict={"NEWSBOT_PRIVATE_HOSTS": ["Paper.intra"]})
    resolver = PublicResolver.from_crawler(crawler, reactor)
    assert {"proxy.corp", "127.0.0.1", "paper.intra"} <= resolver.allowed
