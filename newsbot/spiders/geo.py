"""Geo News, Karachi: the news channel of the Jang group."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class GeoNewsSpider(NewsSpider):
    """www.geo.tv"""

    name = "geo"
    country = "PK"
    allowed_domains = ["geo.tv"]
    rules = ArticleRules(
        source="geo",
        papers=("Geo News", "Geo TV", "GEO.tv", "Geo.tv"),
        address=ArticleAddress(("www.geo.tv", "geo.tv"), r"/latest/(?P<id>\d+)-[^/]+", "https://www.geo.tv{path}"),
        timezone="Asia/Karachi",
        language="en",
    )
    discovery = (
        Feed(("https://www.geo.tv/rss/1/1", "https://www.geo.tv/rss/1/0")),
        NewsSitemap(("https://www.geo.tv/assets/uploads/google_news_latest.xml",)),
    )
