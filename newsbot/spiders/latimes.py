"""Los Angeles Times: the daily of southern California."""

from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class LosAngelesTimesSpider(NewsSpider):
    """www.latimes.com"""

    name = "latimes"
    country = "US"
    checked = "8 pages of 2019 to 2024, on 2026-11-24"
    allowed_domains = ["latimes.com"]
    rules = ArticleRules(
        source="latimes",
        papers=("Los Angeles Times", "L.A. Times"),
        address=ArticleAddress(
            ("www.latimes.com", "latimes.com"),
            r"/(?:[^/]+/)+story/\d{4}-\d\d-\d\d/[^/]+",
            "https://www.latimes.com{path}",
        ),
        timezone="America/Los_Angeles",
        language="en",
        # Its structured data has the headline for search engines.
        fields={"title": ("h1.headline", "h1.ArticlePage-headline")},
    )
    discovery = (
        NewsSitemap(("https://www.latimes.com/news-sitemap.xml",)),
        Sitemap(("https://www.latimes.com/sitemap.xml",)),
    )
