"""The Washington Times: a daily of the American capital."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class WashingtonTimesSpider(NewsSpider):
    """www.washingtontimes.com"""

    name = "washingtontimes"
    country = "US"
    checked = "6 pages of 2023 and 2024, on 2026-11-24"
    allowed_domains = ["washingtontimes.com"]
    rules = ArticleRules(
        source="washingtontimes",
        papers=("Washington Times", "The Washington Times"),
        address=ArticleAddress(
            ("www.washingtontimes.com", "washingtontimes.com"),
            r"/news/\d{4}/[a-z]{3}/\d\d?/[^/]+",
            "https://www.washingtontimes.com{path}/",
        ),
        language="en",
        # The structured moment is without offset.
        fields={"published_at": ("//meta[@name='cXenseParse:publishtime']/@content",)},
    )
    discovery = (
        Feed(("https://www.washingtontimes.com/rss/headlines/news/politics/",)),
        Sitemap(
            (
                "https://www.washingtontimes.com/sitemap-stories.xml",
                "https://www.washingtontimes.com/sitemap-entries.xml",
            )
        ),
    )
