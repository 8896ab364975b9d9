"""What the commands over a data directory share: which spider, whose store, and tables a person can read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from newsbot.commands.crawl import refuse
from newsbot.exit_status import ERROR
from newsbot.stores import SqliteStore, Store, StoreError, open_store

# These commands say what they have to say on their own.
QUIET = {"LOG_ENABLED": False}


def spider_name(settings: BaseSettings, args: Sequence[str]) -> str:
    """The one spider that ``args`` name; the process ends with a line on stderr where they do not.

    A site that has no spider of its own is named by the folder of its runs, which is its host.
    """
    names = sorted({*SpiderLoader.from_settings(settings).list(), *_folders(settings)})
    if len(args) != 1:
        refuse(f"one spider is needed: accepted are {', '.join(names)}")
    if args[0] not in names:
        refuse(f"unknown spider {args[0]!r}: accepted are {', '.join(names)}")
    return args[0]


def _folders(settings: BaseSettings) -> list[str]:
    return [runs.parent.name for runs in Path(settings["NEWSBOT_DATA"]).glob("*.*/runs")]


def store_path(settings: BaseSettings) -> Path:
    """Where the store's file is, or would be."""
    if settings["NEWSBOT_STORE"] == "memory":
        refuse("NEWSBOT_STORE is memory, which keeps nothing from one run to the next")
    return Path(settings["NEWSBOT_DATA"], settings["NEWSBOT_STORE"])


@contextmanager
def known_store(settings: BaseSettings) -> Iterator[Store]:
    """The store, or an empty one where no run has made it yet: to look makes no file.

    Where it fails, the process ends with a line on stderr.
    """
    made = store_path(settings).exists()
    try:
        with closing(open_store(settings) if made else SqliteStore()) as store:
            yield store
    except StoreError as error:
        refuse(str(error), ERROR)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Lines of aligned columns: numbers to the right, words to the left.

    >>> print(table(["id", "tries"], [["dawn:1", 2]]))
    id      tries
    dawn:1      2
    """
    texts = [list(head), *([str(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    numbers = [bool(rows) and all(isinstance(row[at], (int, float)) for row in rows) for at in range(len(head))]
    lines = (
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(line, widths, numbers, strict=True)
        )
        for line in texts
    )
    return "\n".join(line.rstrip() for line in lines)
