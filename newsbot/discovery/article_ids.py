"""Articles by their numbers, for sites whose addresses count them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scrapy.http import Response

from newsbot.discovery.base import Candidate, Found, Listing, Window
from newsbot.text.urls import ArticleAddress


@dataclass(frozen=True)
class ArticleIds:
    """The articles that ``ids=A-B`` asks for."""

    address: ArticleAddress
    name: str = "article_ids"

    def start(self, window: Window) -> Iterator[Found]:
        """One candidate a number."""
        for number in window.ids or ():
            yield Candidate(self.address.canonical.format(id=number), discovered_by=self.name)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """Nothing: numbers need no listing."""
        return iter(())
