"""Spiders of a paper whose pages a browser has to build."""

from newsbot.discovery.feed import Feed
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress

HOST = "www.harbour-courier.example"


class _Courier(NewsSpider):
    allowed_domains = ["harbour-courier.example"]
    discovery = (Feed((f"https://{HOST}/feed",)),)
    rules = ArticleRules(
        source="courier",
        papers=("The Harbour Courier",),
        address=ArticleAddress((HOST,), r"/story/(?P<id>\d+)$", f"https://{HOST}/story/{{id}}"),
        timezone="Europe/Lisbon",
        language="en",
        body=(".story-text",),
    )


class CourierSpider(_Courier):
    """All of its pages."""

    name = "courier"
    render = True


class WhenSpider(_Courier):
    """Some of its pages, by their address."""

    name = "when"
    render_when = r"/story/10[2-4]$"


class NoBodySpider(_Courier):
    """Those in which no story is found otherwise."""

    name = "nobody"
    render_when = "no_body"


class PlainSpider(_Courier):
    """None of them."""

    name = "plain"
