"""Any news site, by its address: ``scrapy crawl news -a site=https://example.org/``."""

from newsbot.any_site import AnySiteSpider


class NewsSiteSpider(AnySiteSpider):
    """A site that no file here describes, read by the general rules."""

    name = "news"
