"""Daily Maverick, Johannesburg: investigations and analysis."""

from newsbot.discovery.feed import Feed
from newsbot.rules import ArticleRules
from newsbot.spider import NewsSpider
from newsbot.text.urls import ArticleAddress


class DailyMaverickSpider(NewsSpider):
    """www.dailymaverick.co.za"""

    name = "dailymaverick"
    country = "ZA"
    checked = "2 pages of 2025 and 2026, on 2026-11-24"
    allowed_domains = ["dailymaverick.co.za"]
    rules = ArticleRules(
        source="dailymaverick",
        papers=("Daily Maverick",),
        address=ArticleAddress(
            ("www.dailymaverick.co.za", "dailymaverick.co.za"),
            r"/(?:article|opinionista)/\d{4}-\d\d-\d\d-[^/]+",
            "https://www.dailymaverick.co.za{path}/",
        ),
        timezone="Africa/Johannesburg",
        language="en",
    )
    discovery = (Feed(("https://www.dailymaverick.co.za/dmrss/",)),)
