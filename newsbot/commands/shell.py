"""``scrapy shell``, apart from the data directory."""

from __future__ import annotations

from scrapy.commands.shell import Command as ShellCommand

from newsbot.commands.apart import Apart


class Command(Apart, ShellCommand):
    """Scrapy's own, which would lock and report a run."""
