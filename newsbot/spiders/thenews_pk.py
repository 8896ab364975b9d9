"""The News International, Karachi: the English daily of the Jang group."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class TheNewsSpider(NewsSpider):
    """www.thenews.com.pk"""

    name = "thenews_pk"
    country = "PK"
    allowed_domains = ["thenews.com.pk"]
    rules = ArticleRules(
        source="thenews_pk",
        papers=("The News International", "The News", "thenews.com.pk"),
        address=ArticleAddress(
            ("www.thenews.com.pk", "thenews.com.pk"),
            r"/(?:latest|print|tns/detail|magazine/[^/]+)/(?P<id>\d+)-[^/]+",
            "https://www.thenews.com.pk{path}",
        ),
        timezone="Asia/Karachi",
        language="en",
    )
    discovery = (
        Feed(("https://www.thenews.com.pk/rss/1/1", "https://www.thenews.com.pk/rss/2/1")),
        NewsSitemap(("https://www.thenews.com.pk/assets/uploads/google_news_latest.xml",)),
    )
