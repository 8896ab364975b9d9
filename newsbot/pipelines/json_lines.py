"""Last but one step: the article becomes a line on disk."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path
from typing import IO

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler
from typing_extensions import Self

from newsbot.items import Article


class JsonLines:
    """Writes ``{NEWSBOT_DATA}/{spider}/{run}.jsonl.gz``, one line an article.

    Until the run ends the lines stand in ``{run}.jsonl.part``, not compressed: each is handed to the system
    whole as soon as it is written, so that a kill leaves whole lines. The finished file appears under its
    name in one step. A run without an article leaves no file.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._part: IO[str] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Write below ``NEWSBOT_DATA``, in the spider's folder."""
        return cls(crawler)

    def open_spider(self) -> None:
        """Take the run's name once the spider is there; nothing is written yet."""
        spider = self.crawler.spider
        assert spider is not None
        self.folder = Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name
        self.run: str = spider.run_id  # type: ignore[attr-defined]

    @property
    def part(self) -> Path:
        """Where lines stand until the run ends."""
        return self.folder / f"{self.run}.jsonl.part"

    def process_item(self, item: Article) -> Article:
        """Write ``item``; on return the line has been handed to the system."""
        if self._part is None:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._part = self.part.open("x", encoding="utf-8")
        self._part.write(json.dumps(ItemAdapter(item).asdict(), ensure_ascii=False) + "\n")
        self._part.flush()
        return item

    def close_spider(self) -> None:
        """Publish the lines under the file's own name."""
        if self._part is None:
            return
        self._part.close()
        finished = self.folder / f"{self.run}.jsonl.gz"
        compressed = finished.with_suffix(".gz.part")
        with self.part.open("rb") as lines, gzip.open(compressed, "wb") as out:
            shutil.copyfileobj(lines, out)
        compressed.replace(finished)
        self.part.unlink()
        self.crawler.stats.set_value("newsbot/output", str(finished))
