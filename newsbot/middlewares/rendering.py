"""Pages that a browser has to build: rendered next to the network, so that all above sees pages like any other."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, NotConfigured
from scrapy.http import Response
from scrapy.spidermiddlewares.base import BaseSpiderMiddleware
from typing_extensions import Self

from newsbot.ends import PREFIX, RENDERER_FAILED
from newsbot.extraction.kind import WITHOUT_TEXT
from newsbot.items import Article
from newsbot.middlewares.throttle import is_closing, leave
from newsbot.rendering.build import build_renderer
from newsbot.rendering.choice import Choice, why_not_chosen
from newsbot.rendering.page import Bounds, RendererAwayError, Wanted
from newsbot.rendering.renderer import Renderer, RendererLostError

logger = logging.getLogger(__name__)

# In a request's meta: its page is to be rendered.
RENDER = "render"


def choice_of(crawler: Crawler) -> Choice:
    """What of the run's pages is rendered. The shell builds its middlewares before its spider."""
    spider: Any = crawler.spider
    return Choice.of(spider, getattr(spider, "asked_render", None))


class Rendering:
    """Renders what the site declares, or ``-a render=`` asks for, with the engine of ``NEWSBOT_RENDERER``."""

    def __init__(self, crawler: Crawler) -> None:
        self.choice = choice_of(crawler)
        if not self.choice.is_any:
            raise NotConfigured
        if lack := why_not_chosen(crawler.settings["NEWSBOT_RENDERER"]):
            # `scrapy crawl` has refused by now; who looks at a page or two sees it as it comes.
            logger.warning("pages are not rendered: %s", lack)
            raise NotConfigured
        self.crawler, settings = crawler, crawler.settings
        self.renderer: Renderer = build_renderer(crawler, lambda: is_closing(crawler))
        self.bounds = Bounds(
            story=settings.getfloat("NEWSBOT_RENDER_WAIT"),
            page=settings.getfloat("NEWSBOT_RENDER_TIMEOUT"),
            requests=settings.getint("NEWSBOT_RENDER_REQUESTS"),
            maxsize=settings.getint("DOWNLOAD_MAXSIZE"),
        )
        self._closing: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Listen for the run's first and last moments; raises `NotConfigured` where nothing is to be rendered."""
        rendering = cls(crawler)
        crawler.signals.connect(rendering.spider_opened, signal=signals.spider_opened)
        crawler.signals.connect(rendering.spider_closed, signal=signals.spider_closed)
        return rendering

    async def spider_opened(self) -> None:
        """Make the renderer ready; raises `CloseSpider`."""
        try:
            await self.renderer.open()
        except RendererAwayError as error:
            raise CloseSpider(self._say(error)) from error

    async def spider_closed(self) -> None:
        """Leave nothing behind."""
        for reason, count in self.renderer.gate.refused.items():
            self._count(f"render_refused/{reason}", count)
        await self.renderer.close()

    async def process_request(self, request: Request) -> Request | Response | None:
        """The rendered page; None for one that is fetched; the request, to be left, where no renderer is left."""
        if not (request.meta.get(RENDER) or self.choice.takes(request.url, "article_id" in request.meta)):
            return None
        try:
            rendered = await self.renderer.render(self._wanted(request))
        except RendererLostError as error:
            self._end(error)
            return leave(request)
        self._count("rendered")
        self._count("rendered_late", rendered.late)
        return rendered.response

    def _wanted(self, request: Request) -> Wanted:
        spider: Any = self.crawler.spider
        rules = getattr(spider, "rules", None)
        places = (getattr(spider, "wait_for", ()) or getattr(rules, "body", ())) if "article_id" in request.meta else ()
        return Wanted(request, tuple(places), self.bounds, str(self.crawler.settings["USER_AGENT"]))

    def _end(self, why: object) -> None:
        """End the run; what is left waits in the store. A run that ends already does so for its own reason."""
        if self._closing is None and not is_closing(self.crawler):
            engine = self.crawler.engine
            assert engine is not None
            self._closing = asyncio.ensure_future(engine.close_spider_async(reason=self._say(why)))

    def _say(self, why: object) -> str:
        assert self.crawler.stats is not None
        self.crawler.stats.set_value(f"{PREFIX}renderer", str(why))
        logger.error("%s", why)
        return RENDERER_FAILED

    def _count(self, name: str, count: int = 1) -> None:
        assert self.crawler.stats is not None
        if count:
            self.crawler.stats.inc_value(PREFIX + name, count)


class RenderWithoutBody(BaseSpiderMiddleware):
    """A page in which no story was found is asked for once more, and rendered."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        if not choice_of(crawler).without_body:
            raise NotConfigured

    def get_processed_item(self, item: Any, response: Response | None) -> Any:
        """``item``, or the request for its page."""
        request = response.request if response is not None else None
        if request is None or request.meta.get(RENDER) or not _lacks_story(item):
            return item
        assert self.crawler.stats is not None
        self.crawler.stats.inc_value(f"{PREFIX}rendered_without_body")
        return request.replace(dont_filter=True, meta={**request.meta, RENDER: True})


def _lacks_story(item: Any) -> bool:
    return isinstance(item, Article) and not item.paragraphs and item.kind not in WITHOUT_TEXT
