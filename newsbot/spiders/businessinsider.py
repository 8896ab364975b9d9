"""Business Insider, New York: business and technology, online only."""

from newsbot.discovery.sitemap import NewsSitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class BusinessInsiderSpider(NewsSpider):
    """www.businessinsider.com"""

    name = "businessinsider"
    country = "US"
    checked = "4 pages of 2019 to 2025, on 2026-11-24"
    allowed_domains = ["businessinsider.com"]
    rules = ArticleRules(
        source="businessinsider",
        papers=("Business Insider", "Insider"),
        address=ArticleAddress(
            ("www.businessinsider.com", "businessinsider.com"),
            r"/(?!(?:sitemap|author|category|s|video)\b)(?:[^/]+/)?[^/-]+(?:-[^/-]+){3,}(?=/|$)",
            "https://www.businessinsider.com{path}",
        ),
        timezone="America/New_York",
        language="en",
        # Its structured data has the headline for search engines.
        fields={"title": ("h1.headline", "h1.post-headline")},
        # A summary in points above the story, of which the general rules take the first.
        drop=(".post-summary-bullets",),
    )
    discovery = (NewsSitemap(("https://www.businessinsider.com/sitemap/google-news.xml",)),)
