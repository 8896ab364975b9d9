"""The Intercept, New York: investigations, online only."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class InterceptSpider(NewsSpider):
    """theintercept.com"""

    name = "theintercept"
    country = "US"
    checked = "7 pages of 2023 and 2024, on 2026-11-24"
    allowed_domains = ["theintercept.com"]
    rules = ArticleRules(
        source="theintercept",
        papers=("The Intercept",),
        address=ArticleAddress(
            ("theintercept.com", "www.theintercept.com"), r"/\d{4}/\d\d/\d\d/[^/]+", "https://theintercept.com{path}/"
        ),
        timezone="America/New_York",
        language="en",
        # Sentences of the story once more, in large letters, and boxes in the middle of it.
        drop=("blockquote[data-shortcode-type=pullquote]", ".most-read", ".newsletter-embed"),
    )
    discovery = (
        Feed(("https://theintercept.com/feed/?lang=en",)),
        Sitemap(("https://theintercept.com/sitemap_index.xml",), follow=r"post-sitemap"),
    )
