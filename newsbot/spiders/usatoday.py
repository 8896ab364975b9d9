"""USA Today, McLean: the national daily of Gannett."""

from newsbot.discovery.sitemap import NewsSitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class UsaTodaySpider(NewsSpider):
    """www.usatoday.com"""

    name = "usatoday"
    country = "US"
    checked = "2 pages of 2019, on 2026-11-24"
    allowed_domains = ["usatoday.com"]
    rules = ArticleRules(
        source="usatoday",
        papers=("USA TODAY", "USA Today"),
        address=ArticleAddress(
            ("www.usatoday.com", "usatoday.com"),
            r"/story/(?:[^/]+/)+(?P<id>\d{8,})(?=/|$)",
            "https://www.usatoday.com{path}/",
        ),
        timezone="America/New_York",
        language="en",
        # Its structured data is of the year 1; beside the authors stands the paper that they write for.
        fields={
            "byline": (".attribution .author",),
            "published_at": ("(substring-after(//*[@class='publish-date'], 'Published '))",),
        },
    )
    discovery = (NewsSitemap(("https://www.usatoday.com/news-sitemap.xml",)),)
