"""``scrapy parse``, apart from the data directory."""

from __future__ import annotations

from scrapy.commands.parse import Command as ParseCommand

from newsbot.commands.apart import Apart


class Command(Apart, ParseCommand):
    """Scrapy's own, which would lock and report a run."""
