"""A page must not make the crawler read the machine's own network, or its files."""

from __future__ import annotations

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.utils.httpobj import urlparse_cached
from typing_extensions import Self

from newsbot.failures import NotHttp, PrivateAddress
from newsbot.network.addresses import is_private_host
from newsbot.network.resolver import allow_private

SCHEMES = ("http", "https")


class Addresses:
    """Refuses what is not HTTP, and hosts that say by themselves that they are private.

    Names that lead to private addresses are refused when the connection is made: `newsbot.network.resolver`. The
    user's own word goes first: hosts in NEWSBOT_PRIVATE_HOSTS, and a site whose own address is private.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._allowed = {host.lower() for host in crawler.settings.getlist("NEWSBOT_PRIVATE_HOSTS")}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """As Scrapy builds them."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise `NotHttp` or `PrivateAddress`, before the off-site rule, robots.txt or any look-up."""
        parts = urlparse_cached(request)
        host = parts.hostname
        if parts.scheme not in SCHEMES or not host:
            raise NotHttp(request.url)
        if not is_private_host(host):
            return
        if host not in self._allowed and host not in self._declared():
            raise PrivateAddress(f"{host} is of a private network; see NEWSBOT_PRIVATE_HOSTS")
        allow_private(host)

    def _declared(self) -> tuple[str, ...]:
        """The hosts of the site itself."""
        rules = getattr(self.crawler.spider, "rules", None)
        address = getattr(rules, "address", None)
        return address.hosts if address is not None else ()
