"""Names of hosts → public addresses, and no others.

The look-up is what decides where a connection goes: it is asked once for each connection, and the address that it
gives is the one connected to. A name that is public when it is looked at and private a second later comes to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.resolver import CachingThreadedResolver
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError
from typing_extensions import Self

from newsbot.network.addresses import is_public, read_address


class PublicResolver(CachingThreadedResolver):
    """Scrapy's, which refuses private addresses; but not of the user's own: NEWSBOT_PRIVATE_HOSTS and his proxies.

    ``refused``: the names that were refused so far, with the addresses that they lead to.
    """

    def __init__(self, reactor: Any, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.allowed: set[str] = set()
        self.refused: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Any, reactor: Any) -> Self:
        """Take from the settings and from the environment which hosts are the user's own."""
        resolver = super().from_crawler(crawler, reactor)
        proxies = (urlsplit(proxy if "//" in proxy else f"//{proxy}").hostname for proxy in getproxies().values())
        for host in (*crawler.settings.getlist("NEWSBOT_PRIVATE_HOSTS"), *proxies):
            resolver.allowed.add((host or "").lower())
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802 - Twisted's
        """The address of ``name``; fails with `DNSLookupError` for one that leads to a private address."""
        return super().getHostByName(name, timeout).addCallback(self._refuse_private, name.lower())

    def _refuse_private(self, found: str, name: str) -> str:
        address = read_address(found)
        if name in self.allowed or (address is not None and is_public(address)):
            return found
        self.refused[name] = found
        raise DNSLookupError(f"{name} leads to the private address {found}")


def allow_private(host: str) -> None:
    """Let the run's connections to ``host`` be, wherever it leads: the user named it."""
    if resolver := _installed():
        resolver.allowed.add(host.lower())


def refused_address(host: str) -> str | None:
    """The private address that ``host`` leads to and for which it was refused."""
    resolver = _installed()
    return resolver.refused.get(host.lower()) if resolver else None


def _installed() -> PublicResolver | None:
    from twisted.internet import reactor

    resolver = getattr(reactor, "resolver", None)
    return resolver if isinstance(resolver, PublicResolver) else None
