"""The articles in a file of the user's own."""

from __future__ import annotations

import gzip
import math
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler

from newsbot.drops import NotStored
from newsbot.items import Article
from newsbot.output import PART, OutputError, PartFile, sync_folder
from newsbot.pipelines.step import Step

ENDINGS = (".jsonl", ".jsonl.gz")
_BLOCK = 1 << 20


@dataclass(frozen=True)
class Target:
    """A file to write; ``append``: what is in it stays, at its beginning."""

    path: Path
    append: bool = False

    @property
    def part(self) -> Path:
        """Where the lines stand until all are written."""
        return self.path.with_name(self.path.name + PART)


class ToFile(Step):
    """Writes the lines beside the spider's ``target``, and puts them in its place when the run ends."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._part: PartFile | None = None
        self._lines = 0

    @property
    def _target(self) -> Target:
        target: Target = self.crawler.spider.target  # type: ignore[union-attr]
        return target

    def process_item(self, item: Article) -> Article:
        """Write ``item``. Raises `NotStored` where its line does not fit."""
        try:
            if self._part is None:
                self._target.part.unlink(missing_ok=True)
                # The pages are there to be read again, so nothing is forced to the disk before the end.
                self._part = PartFile(self._target.part, math.inf)
            self._part.write(ItemAdapter(item).asdict())
        except (OutputError, OSError) as error:
            raise NotStored(str(error)) from error
        self._lines += 1
        return item

    def close_spider(self) -> None:
        """Put the file in its place. Where no article was found, what was there stays."""
        if self._part is None:
            return
        stats = self.crawler.stats
        try:
            self._part.close()
            if not stats.get_value("newsbot/problem"):
                put(self._target)
                stats.set_value("newsbot/output", str(self._target.path))
                stats.set_value("newsbot/output_lines", self._lines)
        except (OutputError, OSError) as error:
            stats.set_value("newsbot/problem", f"cannot write {self._target.path}: {error}")


def put(target: Target) -> None:
    """Replace or lengthen the target by its part, in one step. Raises OSError."""
    whole = target.path.with_name(target.path.name + ".tmp")
    try:
        with whole.open("wb") as raw:
            if target.append and target.path.exists():
                with target.path.open("rb") as before:
                    shutil.copyfileobj(before, raw, _BLOCK)
            with target.part.open("rb") as lines:
                if target.path.suffix == ".gz":
                    with gzip.GzipFile("", "wb", fileobj=raw, mtime=0) as packed:
                        shutil.copyfileobj(lines, packed, _BLOCK)
                else:
                    shutil.copyfileobj(lines, raw, _BLOCK)
            raw.flush()
            os.fsync(raw.fileno())
        whole.replace(target.path)
        sync_folder(target.path.parent)
        target.part.unlink()
    finally:
        whole.unlink(missing_ok=True)
