"""Bugs on purpose, for crawls that must not hide them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from newsbot.discovery.base import Found, Listing
from newsbot.discovery.feed import Feed
from newsbot.spiders import dawn


class BrokenPipeline:
    """Raises for every article."""

    def process_item(self, item: Any) -> Any:
        raise RuntimeError("a bug in a pipeline")


class BrokenFeed(Feed):
    """Raises after the first entry."""

    def parse(self, response: Any, listing: Listing) -> Iterator[Found]:
        yield next(super().parse(response, listing))
        raise LookupError("a bug in a strategy")


class BrokenSelector(dawn.DawnSpider):
    """A site file with a selector that is none."""

    name = "broken_selector"
    rules = dataclasses.replace(dawn.DawnSpider.rules, source="broken_selector", body=("div:no-such-thing(",))


class BrokenListing(dawn.DawnSpider):
    """A strategy with a bug."""

    name = "broken_listing"
    discovery = (BrokenFeed(("https://www.dawn.com/feeds/home",)),)
