"""The Independent, London: printed until 2016, online since."""

from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class IndependentSpider(NewsSpider):
    """www.independent.co.uk"""

    name = "independent"
    country = "GB"
    checked = "6 pages of 2024, on 2026-11-24"
    allowed_domains = ["independent.co.uk"]
    rules = ArticleRules(
        source="independent",
        papers=("The Independent", "Independent"),
        address=ArticleAddress(
            ("www.independent.co.uk", "independent.co.uk"),
            r"/(?:[^/]+/)*[^/]*-b(?P<id>\d+)\.html",
            "https://www.independent.co.uk{path}",
        ),
        timezone="Europe/London",
        language="en",
    )
    discovery = (
        NewsSitemap(("https://www.independent.co.uk/sitemaps/googlenews",)),
        Sitemap(("https://www.independent.co.uk/sitemap.xml",), follow=r"sitemap-articles"),
    )
