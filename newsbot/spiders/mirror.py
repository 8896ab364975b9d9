"""Daily Mirror, London: a tabloid of Reach, which publishes most local papers of Britain."""

from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class MirrorSpider(NewsSpider):
    """www.mirror.co.uk"""

    name = "mirror"
    country = "GB"
    checked = "3 pages of 2024 and 2026, on 2026-11-24"
    allowed_domains = ["mirror.co.uk"]
    rules = ArticleRules(
        source="mirror",
        papers=("The Mirror", "Daily Mirror", "Mirror Online", "Mirror", "irishmirror"),
        address=ArticleAddress(
            ("www.mirror.co.uk", "mirror.co.uk"),
            r"/(?:[^/]+/)+[^/]+-(?P<id>\d{6,9})(?=/|$)",
            "https://www.mirror.co.uk{path}",
        ),
        timezone="Europe/London",
        language="en",
    )
    discovery = (
        NewsSitemap(("https://www.mirror.co.uk/map_news.xml",)),
        Sitemap(("https://www.mirror.co.uk/sitemaps/sitemap_index.xml",)),
    )
