"""For commands that look at a page or two: nothing of the data directory is touched, no run is locked or reported.

The user types the address of the page, so it may be a private one.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy.commands import ScrapyCommand

# A command's own defaults rank below the project's settings, so these are set as if the user had.
APART: dict[str, Any] = {"EXTENSIONS": {}, "NEWSBOT_STORE": "memory", "NEWSBOT_WARC": False}

if TYPE_CHECKING:
    _Command = ScrapyCommand
else:
    _Command = object


class Apart(_Command):
    """Mixed into a command of Scrapy's."""

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Turn off what belongs to a run."""
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.setdict(APART, priority="cmdline")
        typed = [urlsplit(argument).hostname or "" for argument in args if "//" in argument]
        hosts = [*self.settings.getlist("NEWSBOT_PRIVATE_HOSTS"), *typed]
        self.settings.set("NEWSBOT_PRIVATE_HOSTS", hosts, priority="cmdline")
