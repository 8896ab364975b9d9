"""Business Recorder, Karachi: Pakistan's financial daily."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap
from newsbot.platforms import scribe
from newsbot.spider import NewsSpider


class BrecorderSpider(NewsSpider):
    """www.brecorder.com"""

    name = "brecorder"
    country = "PK"
    allowed_domains = ["brecorder.com"]
    rules = scribe.rules(
        "brecorder",
        "www.brecorder.com",
        papers=("Business Recorder", "Brecorder"),
        trailers=(r"Copyright (?:Business Recorder|Reuters|Agence France-Presse).*",),
    )
    discovery = (
        Feed(("https://www.brecorder.com/feeds/latest-news",)),
        NewsSitemap(("https://www.brecorder.com/feeds/sitemap",)),
    )
