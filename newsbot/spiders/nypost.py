"""New York Post: a tabloid, founded in 1801."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class NewYorkPostSpider(NewsSpider):
    """nypost.com"""

    name = "nypost"
    country = "US"
    checked = "2 pages of 2019, on 2026-11-24"
    allowed_domains = ["nypost.com"]
    rules = ArticleRules(
        source="nypost",
        papers=("New York Post", "NY Post", "NYPost"),
        address=ArticleAddress(
            ("nypost.com", "www.nypost.com"), r"/\d{4}/\d\d/\d\d/[^/]+", "https://nypost.com{path}/"
        ),
        timezone="America/New_York",
        language="en",
    )
    discovery = (
        Feed(("https://nypost.com/feed/",)),
        NewsSitemap(("https://nypost.com/news-sitemap.xml",)),
    )
