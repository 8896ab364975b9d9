"""Daily Times, Lahore: a liberal English daily."""

from newsbot.discovery.feed import Feed
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class DailyTimesSpider(NewsSpider):
    """dailytimes.com.pk"""

    name = "dailytimes_pk"
    country = "PK"
    allowed_domains = ["dailytimes.com.pk"]
    rules = ArticleRules(
        source="dailytimes_pk",
        papers=("Daily Times",),
        address=ArticleAddress(
            ("dailytimes.com.pk", "www.dailytimes.com.pk"),
            r"/(?P<id>\d{4,})(?:/[^/]+)?",
            "https://dailytimes.com.pk{path}/",
        ),
        timezone="Asia/Karachi",
        language="en",
    )
    discovery = (Feed(("https://dailytimes.com.pk/feed/",)),)
