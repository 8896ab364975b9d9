"""``scrapy fetch``, apart from the data directory."""

from __future__ import annotations

from scrapy.commands.fetch import Command as FetchCommand

from newsbot.commands.apart import Apart


class Command(Apart, FetchCommand):
    """Scrapy's own, which would lock and report a run."""
