"""Pages that say too much about themselves: nothing raises, and no page takes long."""

from __future__ import annotations

import time

import pytest
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.rules import ArticleRules

# Ten times what the slowest of them takes on an idle core.
SECONDS = 8
TITLE = "<h1>Ferry sails</h1>"


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


PAGES = {
    "nested bylines": TITLE + '<div class="author byline">' * 5000 + "x",
    "nested authors": TITLE + '<div itemprop="author">' * 2000 + "<b itemprop=name>Ada Poole</b>" * 2000,
    "figures": TITLE + "<figure><img src=a>" * 3000,
    "deep JSON": TITLE + script('{"@type": "NewsArticle", "author": ' + "[" * 900 + "]" * 900 + "}"),
    "JSON that names itself": TITLE + script('{"@type": "NewsArticle", "@id": "a", "author": {"@id": "a"}}') * 5000,
    "keywords": TITLE
    + script('{"@type": "NewsArticle", "keywords": [' + ",".join(f'"k{n}"' for n in range(100_000)) + "]}"),
    "authors": TITLE + '<meta name="author" content="By Ada Poole and Tom Quill">' * 20_000,
    "long author": TITLE + '<meta name="author" content="' + "By Ada, " * 100_000 + '">',
    "long title": "<title>" + "a - " * 100_000 + "</title><h1>a</h1>",
    "long headline": "<h1>" + "x " * 200_000 + "</h1>",
    "author links": TITLE + "<a rel=author>x</a>" * 50_000,
    "dates": TITLE + '<p class="date">12 x 2024</p>' * 5000,
    "long date": TITLE + '<meta property="article:published_time" content="' + "1-" * 100_000 + '">',
}


@pytest.mark.parametrize("markup", PAGES.values(), ids=PAGES)
def test_costs_little(markup: str) -> None:
    page = f'<html><head><meta charset="utf-8"></head><body>{markup}</body></html>'
    start = time.process_time()
    extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert time.process_time() - start < SECONDS
