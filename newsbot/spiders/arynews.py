"""ARY News, Karachi: a news channel."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class AryNewsSpider(NewsSpider):
    """arynews.tv"""

    name = "arynews"
    country = "PK"
    allowed_domains = ["arynews.tv"]
    rules = ArticleRules(
        source="arynews",
        papers=("ARY News", "ARY NEWS", "ARYNEWS"),
        address=ArticleAddress(
            ("arynews.tv", "www.arynews.tv"),
            r"/(?!(?:category|tag|author|page|feed)/)[^/-]+(?:-[^/-]+){2,}(?=/|$)",
            "https://arynews.tv{path}/",
        ),
        timezone="Asia/Karachi",
        language="en",
    )
    discovery = (
        Feed(("https://arynews.tv/feed/",)),
        NewsSitemap(("https://arynews.tv/sitemap/news_sitemap.xml",)),
    )
