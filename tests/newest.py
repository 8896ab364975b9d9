"""What the bundled site names as new, cut to a few articles, so that a crawl asks for these alone."""

from __future__ import annotations

from fixtures.dawn import site as dawn
from fixtures.server import Page, SiteServer
from tests.test_crawl import STORED

FEED, SITEMAP = "/feeds/home", "/feeds/sitemap"
# Articles of 2025 whose pages have a text of their own.
NUMBERS = tuple(id_.split(":")[1] for id_, story in STORED.items() if str(story["published_at"]) > "2025")
_RSS = '<?xml version="1.0"?><rss version="2.0"><channel><title>Dawn</title>{}</channel></rss>'
_URLSET = b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>'


def name_only(site: SiteServer, *numbers: str) -> None:
    """Let the feed name these articles, and the sitemap none."""
    items = "".join(f"<item><link>https://www.dawn.com/news/{number}</link></item>" for number in numbers)
    site.pages[FEED] = Page(content_type="application/rss+xml", body=_RSS.format(items).encode())
    site.pages[SITEMAP] = Page(content_type="application/xml", body=_URLSET)


def page_of(number: str) -> Page:
    """An article's page as the site has it."""
    page = dawn.lookup(f"/news/{number}")
    assert page is not None
    return page


def asked(site: SiteServer, number: str) -> int:
    """How often an article's page was asked for."""
    return site.requests.count(f"/news/{number}")
