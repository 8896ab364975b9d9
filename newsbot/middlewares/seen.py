"""Candidates that are stored already are not fetched again."""

from __future__ import annotations

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware

from newsbot.stores import Store


class SeenCandidates(BaseSpiderMiddleware):
    """Counts each candidate, and stops those that the store knows before they are scheduled.

    A request for a candidate carries its article's id as ``article_id`` in its meta.
    """

    @property
    def store(self) -> Store:
        """The spider's; the shell builds its middlewares before its spider."""
        store: Store = self.crawler.spider.store  # type: ignore[union-attr]
        return store

    def get_processed_request(self, request: Request, response: Response | None) -> Request | None:
        """``request``, or None where it is for an article that is stored."""
        article_id = request.meta.get("article_id")
        if article_id is None:
            return request
        self.crawler.stats.inc_value("newsbot/candidates")
        if self.store.find(article_id) is None:
            return request
        self.crawler.stats.inc_value("newsbot/known")
        return None
