"""The Associated Press, New York: the agency whose reports most papers of the Americas print."""

from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class ApNewsSpider(NewsSpider):
    """apnews.com"""

    name = "apnews"
    country = "US"
    checked = "7 pages of 2023 and 2024, on 2026-11-24"
    allowed_domains = ["apnews.com"]
    rules = ArticleRules(
        source="apnews",
        papers=("AP News", "Associated Press", "The Associated Press"),
        address=ArticleAddress(
            ("apnews.com", "www.apnews.com"),
            r"/(?:[\w-]+/)+(?:[^/]+-)?(?P<id>[0-9a-f]{32}|\d{12})(?=/|$)",
            "https://apnews.com{path}",
        ),
        timezone="America/New_York",
        # The printed headline is the one for sharing; the window has the one of the wire, as JSON-LD.
        fields={"title": ("head > title",)},
    )
    discovery = (
        NewsSitemap(("https://apnews.com/news-sitemap-content.xml",)),
        Sitemap(("https://apnews.com/sitemap.xml",), follow=r"^(?!.*(?:/hub/|/video/))"),
    )
