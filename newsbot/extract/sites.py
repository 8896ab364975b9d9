"""Whose rules an archived page is read by."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from scrapy.spiderloader import SpiderLoader

from newsbot.any_site import site_address
from newsbot.rules import ArticleRules
from newsbot.text.urls import is_on


@dataclass(frozen=True)
class Sites:
    """The rules of every site that a file describes, by the hosts that it names."""

    known: tuple[tuple[tuple[str, ...], ArticleRules], ...]

    def rules_of(self, url: str) -> ArticleRules:
        """The site's own, else the general ones, with the host without ``www.`` as the source.

        An article has the same id as from ``scrapy crawl news -a site=`` of that host. Raises ValueError for an
        address that cannot be read.
        """
        host = urlsplit(url).hostname or ""
        for hosts, rules in self.known:
            if is_on(host, hosts):
                return rules
        name = host.removeprefix("www.")
        return ArticleRules(source=name, address=site_address(name))


def load_sites(spiders: SpiderLoader) -> Sites:
    """The sites that have a file."""
    known = []
    for name in sorted(spiders.list()):
        spider = spiders.load(name)
        rules = getattr(spider, "rules", None)
        if isinstance(rules, ArticleRules) and rules.address is not None:
            domains = getattr(spider, "allowed_domains", None) or ()
            known.append(((*rules.address.hosts, *domains, *(f".{domain}" for domain in domains)), rules))
    return Sites(tuple(known))
