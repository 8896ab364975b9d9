"""Last but one step: the article becomes a line on disk."""

from __future__ import annotations

from pathlib import Path

from itemadapter import ItemAdapter
from scrapy.crawler import Crawler

from newsbot.drops import NotStored
from newsbot.items import Article
from newsbot.output import PART, OutputError, PartFile, publish
from newsbot.pipelines.step import Step
from newsbot.stores import StoreError


class JsonLines(Step):
    """Writes ``{NEWSBOT_DATA}/{spider}/{run}.jsonl.gz``, one line an article; see `newsbot.output`.

    A run without an article leaves no file. Once a line cannot be written, all that still comes in
    is dropped as not stored. A run in which something could not be stored leaves its ``.part`` to the next
    one: that there is a line does not mean that its article was remembered.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._part: PartFile | None = None
        self._failed = False

    def process_item(self, item: Article) -> Article:
        """Write ``item``; on return its line is on disk. Raises `NotStored` where it is not."""
        if self._failed:
            raise NotStored("the output has failed before")
        try:
            if self._part is None:
                seconds = self.crawler.settings.getfloat("NEWSBOT_SYNC_SECONDS")
                self._part = PartFile(self._path(), seconds)
            self._part.write(ItemAdapter(item).asdict())
        except OutputError as error:
            self._failed = True
            raise NotStored(str(error)) from error
        return item

    def close_spider(self) -> None:
        """Publish the lines under the file's own name, once what was remembered of them is safe."""
        if self._part is None:
            return
        try:
            self._part.close()
            if self.crawler.stats.get_value("newsbot/problem"):
                return
            self.store.flush()
            if published := publish(self._part.path):
                stats = self.crawler.stats
                stats.set_value("newsbot/output", str(published.path))
                stats.set_value("newsbot/output_lines", published.lines)
                stats.set_value("newsbot/output_sha256", published.sha256)
        except (OutputError, StoreError) as error:
            self.crawler.stats.set_value("newsbot/problem", str(error))

    def _path(self) -> Path:
        spider = self.crawler.spider
        assert spider is not None
        run: str = spider.run_id  # type: ignore[attr-defined]
        return Path(self.crawler.settings["NEWSBOT_DATA"]) / spider.name / f"{run}{PART}"
