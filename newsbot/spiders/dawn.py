"""Dawn, Karachi: the oldest English daily of Pakistan; its archive reaches back to the 1990s."""

from newsbot.discovery.feed import Feed
from newsbot.discovery.sitemap import NewsSitemap
from newsbot.platforms import scribe
from newsbot.spider import NewsSpider

SECTIONS = (
    "front-page back-page national business international sport editorial column other-voices letters "
    "books-authors business-finance young-world sunday-magazine eos icon karachi lahore islamabad peshawar "
    "50-years-ago 75-years-ago"
).split()


class DawnSpider(NewsSpider):
    """www.dawn.com"""

    name = "dawn"
    country = "PK"
    allowed_domains = ["dawn.com"]
    rules = scribe.rules(
        "dawn",
        "www.dawn.com",
        papers=("Dawn", "Dawn.com"),
        trailers=(r"On a mobile phone\?.*",),
        kinds={"other voices": "opinion"},
    )
    discovery = (
        Feed(("https://www.dawn.com/feeds/home",)),
        NewsSitemap(("https://www.dawn.com/feeds/sitemap",)),
        scribe.archive("https://www.dawn.com", SECTIONS, rules),
    )
