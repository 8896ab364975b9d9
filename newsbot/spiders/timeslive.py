"""TimesLIVE, Johannesburg: the site of the Sunday Times and the Sowetan."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class TimesLiveSpider(NewsSpider):
    """www.timeslive.co.za"""

    name = "timeslive"
    country = "ZA"
    checked = "2 pages of 2025, on 2026-11-24"
    allowed_domains = ["timeslive.co.za"]
    rules = ArticleRules(
        source="timeslive",
        papers=("TimesLIVE", "Times LIVE", "Sunday Times"),
        address=ArticleAddress(
            ("www.timeslive.co.za", "timeslive.co.za"),
            r"/(?:[^/]+/)+\d{4}-\d\d-\d\d-[^/]+",
            "https://www.timeslive.co.za{path}/",
        ),
        timezone="Africa/Johannesburg",
        language="en",
        # The story stands in several boxes, with such of pictures and of other stories between them.
        drop=(".article-widget-image", ".article-widget-related_articles", "[class*=lead-art]"),
    )
    discovery = (
        Feed(("https://www.timeslive.co.za/arc/outboundfeeds/google-news-feed/",)),
        NewsSitemap(("https://www.timeslive.co.za/arc/outboundfeeds/sitemap-news-index/",)),
        Sitemap(("https://www.timeslive.co.za/arc/outboundfeeds/sitemap-index/",)),
    )
