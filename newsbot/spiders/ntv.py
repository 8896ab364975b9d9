"""n-tv, Cologne: the news broadcaster of RTL."""

from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class NtvSpider(NewsSpider):
    """www.n-tv.de"""

    name = "ntv"
    country = "DE"
    checked = "3 pages of 2023 to 2025, on 2026-11-24"
    allowed_domains = ["n-tv.de"]
    rules = ArticleRules(
        source="ntv",
        papers=("n-tv.de", "n-tv", "ntv.de", "ntv"),
        address=ArticleAddress(
            ("www.n-tv.de", "n-tv.de"),
            r"/(?:[^/]+/)+[^/]*?-?(?:article|id)(?P<id>\d{6,})\.html",
            "https://www.n-tv.de{path}",
        ),
        timezone="Europe/Berlin",
        language="de",
        # Its structured data and its h1 put the kicker before the headline.
        fields={"title": (".article__headline", "[class*=article-detail-head_headline__]")},
    )
    discovery = (
        NewsSitemap(("https://www.n-tv.de/news.xml",)),
        Sitemap(("https://www.n-tv.de/sitemap.xml",), follow=r"^(?!.*sitemap-sections)"),
    )
