"""The log's lines about pages: one line each, with the address, and no article in it."""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter as ScrapyLogFormatter
from twisted.python.failure import Failure

# What these warn of, a page too large or cut off, newsbot says itself, with the reason it is counted under.
for _name in ("scrapy.downloadermiddlewares.httpcompression", "scrapy.core.downloader.handlers.http11"):
    logging.getLogger(_name).setLevel(logging.ERROR)


class LogFormatter(ScrapyLogFormatter):
    """Scrapy's prints the whole item with each line, which makes a log many times its output."""

    def scraped(self, item: Any, response: Response | Failure | None, spider: Spider) -> Any:
        """One line at level DEBUG."""
        return {"level": logging.DEBUG, "msg": "stored %(url)s", "args": {"url": getattr(item, "url", item)}}

    def dropped(self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider) -> Any:
        """The reason and the address, at level INFO: a drop is counted, not an error."""
        args = {
            "reason": getattr(exception, "reason", type(exception).__name__),
            "url": getattr(item, "url", item),
            "detail": exception,
        }
        return {"level": logging.INFO, "msg": "dropped (%(reason)s) %(url)s: %(detail)s", "args": args}
