"""A spider of anybody's own with requests of scrapy-splash."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response

from newsbot.rendering.splash_adapter import SplashRequest

SCRIPT = """
function main(splash, args)
  splash:init_cookies(splash.args.cookies)
  splash:go(args.url)
  splash:wait(0.6)
  return {html = splash:html(), url = splash:url(), http_status = 200, cookies = splash:get_cookies()}
end
"""


class AdaptedSpider(Spider):
    """Renders a page in three ways, the last twice with the same script and session."""

    name = "adapted"
    url = "http://www.harbour-courier.example/story/102"
    proxy: str
    custom_settings = {
        "DOWNLOADER_MIDDLEWARES": {
            "newsbot.rendering.splash_adapter.SplashCookies": 723,
            "newsbot.rendering.splash_adapter.Splash": 725,
            "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 810,
        },
        "SPIDER_MIDDLEWARES": {"newsbot.rendering.splash_adapter.DeduplicateArgs": 100},
        "EXTENSIONS": {},
        "ITEM_PIPELINES": {},
        "ROBOTSTXT_OBEY": False,
        "REQUEST_FINGERPRINTER_CLASS": "scrapy_splash.SplashRequestFingerprinter",
    }
    allowed_domains = ["harbour-courier.example"]

    async def start(self) -> AsyncIterator[Request]:
        plain: dict[str, Any] = {"wait": 0.6, "proxy": self.proxy}
        yield SplashRequest(self.url, self.parse, args=plain, cb_kwargs={"way": "html"})
        yield SplashRequest(
            self.url, self.parse, endpoint="render.json", args={**plain, "html": 1}, cb_kwargs={"way": "json"}
        )
        yield self.executed("first")

    def executed(self, way: str) -> Request:
        return SplashRequest(
            self.url,
            self.parse,
            endpoint="execute",
            args={"lua_source": SCRIPT, "proxy": self.proxy, "way": way},
            cache_args=["lua_source"],
            session_id="own",
            cb_kwargs={"way": way},
        )

    def parse(self, response: Response, way: str) -> Iterator[Any]:
        sent = response.request.meta["splash"]["args"] if response.request else {}
        yield {
            "way": way,
            "url": response.url,
            "paragraphs": response.css(".story-text p::text").getall(),
            "cached": "load_args" in sent,
            "session": getattr(response, "cookiejar", None) is not None,
        }
        if way == "first":
            yield self.executed("second")
