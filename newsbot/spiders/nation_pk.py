"""The Nation, Lahore: the English daily of the Nawa-i-Waqt group."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class NationSpider(NewsSpider):
    """www.nation.com.pk"""

    name = "nation_pk"
    country = "PK"
    allowed_domains = ["nation.com.pk"]
    rules = ArticleRules(
        source="nation_pk",
        papers=("The Nation", "Nation"),
        address=ArticleAddress(
            ("www.nation.com.pk", "nation.com.pk"),
            r"/\d\d?-[A-Z][a-z]{2}-\d{4}/[^/]+",
            "https://www.nation.com.pk{path}",
        ),
        timezone="Asia/Karachi",
        language="en",
    )
    discovery = (
        Feed(("https://www.nation.com.pk/rss/top-stories",)),
        NewsSitemap(("https://www.nation.com.pk/sitemap_news_google.xml",)),
        Sitemap(("https://www.nation.com.pk/sitemap.xml",)),
    )
