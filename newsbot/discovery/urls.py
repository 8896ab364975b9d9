"""Articles that the user names by their addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scrapy.http import Response

from newsbot.discovery.base import Candidate, Found, Listing, Window


@dataclass(frozen=True)
class NamedUrls:
    """The articles that ``url=`` and ``urls_file=`` ask for."""

    name: str = "urls"

    def start(self, window: Window) -> Iterator[Found]:
        """One candidate an address."""
        yield from (Candidate(url, discovered_by=self.name) for url in window.urls)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """Nothing: addresses need no listing."""
        return iter(())
