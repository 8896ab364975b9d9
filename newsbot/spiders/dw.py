"""Deutsche Welle, Bonn: the foreign broadcaster of Germany, here in German and English."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class DeutscheWelleSpider(NewsSpider):
    """www.dw.com"""

    name = "dw"
    country = "DE"
    checked = "3 pages of 2023 and 2024, on 2026-11-24"
    allowed_domains = ["dw.com"]
    rules = ArticleRules(
        source="dw",
        papers=("DW", "Deutsche Welle"),
        address=ArticleAddress(
            ("www.dw.com", "dw.com"), r"/[a-z]{2}/[^/]+/(?:a|live)-(?P<id>\d+)(?=/|$)", "https://www.dw.com{path}"
        ),
        timezone="Europe/Berlin",
        # Pages of before May 2023 give neither to machines.
        fields={
            "byline": ("//ul[@class='smallList']/li[starts-with(strong, 'Autor')]/text()[normalize-space()]",),
            "published_at": ("//ul[@class='smallList']/li[strong='Datum']/text()[normalize-space()]",),
        },
    )
    discovery = (
        Feed(("https://rss.dw.com/xml/rss-de-all", "https://rss.dw.com/xml/rss-en-all")),
        NewsSitemap(("https://www.dw.com/de/news-sitemap.xml", "https://www.dw.com/en/news-sitemap.xml")),
        Sitemap(("https://www.dw.com/de/article-sitemap.xml", "https://www.dw.com/en/article-sitemap.xml")),
    )
