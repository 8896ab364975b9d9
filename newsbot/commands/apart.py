"""For commands that look at a page or two: nothing of the data directory is touched, no run is locked or reported."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from scrapy.commands import ScrapyCommand

# A command's own defaults rank below the project's settings, so these are set as if the user had.
APART: dict[str, Any] = {"EXTENSIONS": {}, "NEWSBOT_STORE": "memory"}

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
