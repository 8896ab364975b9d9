"""The i Paper, London: the daily that the Independent founded."""

from newsbot.discovery.sitemap import Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class InewsSpider(NewsSpider):
    """inews.co.uk"""

    name = "inews"
    country = "GB"
    checked = "7 pages of 2023 to 2025, on 2026-11-24"
    allowed_domains = ["inews.co.uk"]
    rules = ArticleRules(
        source="inews",
        papers=("inews.co.uk", "inews", "The i Paper", "iNews"),
        address=ArticleAddress(
            ("inews.co.uk", "www.inews.co.uk"), r"/(?:[^/]+/)+[^/]+-(?P<id>\d{6,8})(?=/|$)", "https://inews.co.uk{path}"
        ),
        timezone="Europe/London",
        language="en",
    )
    discovery = (Sitemap(("https://inews.co.uk/sitemap.xml",), new=True),)
