"""Requests that lead off the site fail by name."""

from __future__ import annotations

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.exceptions import IgnoreRequest

from newsbot.failures import OffsiteRequest


class Offsite(OffsiteMiddleware):
    """Scrapy's, with one difference: a redirect that leads off the site reaches the request's errback.

    Scrapy's own drops it when it is scheduled, where neither errback nor signal tells of it, and so a
    candidate would end in no counter.
    """

    def request_scheduled(self, request: Request, spider: Spider) -> None:
        """Let it be scheduled; `process_request` refuses it before anything is sent."""

    def process_request(self, request: Request, spider: Spider | None = None) -> None:
        """Raise `OffsiteRequest` for a request off the site."""
        try:
            # One that was tried twice is past the filter of duplicates, and so would be all that it leads to.
            led = bool(request.meta.get("redirect_times"))
            super().process_request(request.replace(dont_filter=False) if led else request)
        except IgnoreRequest as error:
            raise OffsiteRequest(*error.args) from error
