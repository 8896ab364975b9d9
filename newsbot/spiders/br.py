"""BR24, Munich: the news of Bavaria's public broadcaster."""

from newsbot.discovery.sitemap import NewsSitemap, Sitemap
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class BayerischerRundfunkSpider(NewsSpider):
    """www.br.de"""

    name = "br"
    country = "DE"
    checked = "3 pages of 2024 and 2026, on 2026-11-24"
    allowed_domains = ["br.de"]
    rules = ArticleRules(
        source="br",
        papers=("BR24", "BR", "Bayerischer Rundfunk", "BR.de"),
        address=ArticleAddress(
            ("www.br.de", "br.de"), r"/nachrichten/(?:[^/]+/)*[^/]*,(?P<id>\w{6,8})(?=/|$)", "https://www.br.de{path}"
        ),
        timezone="Europe/Berlin",
        language="de",
        trailers=(r".*Der BR24 Newsletter informiert Sie.*", r"Das ist die Europäische Perspektive bei BR24\."),
    )
    discovery = (
        NewsSitemap(("https://www.br.de/nachrichten/sitemaps/news.xml",)),
        Sitemap(("https://www.br.de/sitemapIndex.xml",)),
    )
