"""The Express Tribune, Karachi: an English daily of the Express group."""

from newsbot.discovery.feed import Feed
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class ExpressTribuneSpider(NewsSpider):
    """tribune.com.pk"""

    name = "tribune_pk"
    country = "PK"
    allowed_domains = ["tribune.com.pk"]
    rules = ArticleRules(
        source="tribune_pk",
        papers=("The Express Tribune", "Express Tribune", "Tribune"),
        address=ArticleAddress(
            ("tribune.com.pk", "www.tribune.com.pk"), r"/story/(?P<id>\d+)(?:/[^/]+)?", "https://tribune.com.pk{path}"
        ),
        timezone="Asia/Karachi",
        language="en",
    )
    discovery = (Feed(("https://tribune.com.pk/feed/home", "https://tribune.com.pk/feed/latest")),)
