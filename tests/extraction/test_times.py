"""The time of publication as a page shows it."""

from __future__ import annotations

import time

import pytest
from parsel import Selector
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.moments import best_moment, read_moments
from newsbot.extraction.times import printed_times
from newsbot.rules import ArticleRules

MOMENT = "2024-05-03T14:24:00+02:00"


def read(markup: str, url: str = "https://www.example.org/a/1", language: str = "en") -> str | None:
    root = Selector(f"<html><body>{markup}</body></html>").root
    best = best_moment(read_moments([("generic", list(printed_times(root.xpath("//h1"), url, [])))], None, language))
    return best[1] if best else None


@pytest.mark.parametrize(
    ("markup", "moment"),
    [
        (f'<time datetime="{MOMENT}">Friday</time>', MOMENT),
        (f'<span class="article-date" title="{MOMENT}">3 May</span>', MOMENT),
        (f'<span class="postDate" data-moment="{MOMENT}">3 May</span>', MOMENT),
        ('<div class="timestamp">Published: 3 May 2024, 2:24 pm</div>', "2024-05-03T14:24:00"),
        ("<p>Published 3 May 2024 2:24 pm IST</p>", "2024-05-03T14:24:00+05:30"),
        ("<p>Lahore | <span>3 May 2024</span></p>", "2024-05-03"),
        ("<p><span>2024.05.03 14:24</span></p>", "2024-05-03T14:24:00"),
        ("<p>Updated 3 May 2024</p>", None),
        ("<p>In the spring of 2024 the ferry was laid up.</p>", None),
        (f'<aside><time datetime="{MOMENT}">Friday</time></aside>', None),
        (f'<div class="related"><time datetime="{MOMENT}">Friday</time></div>', None),
        ("", None),
    ],
)
def test_after_the_title(markup: str, moment: str | None) -> None:
    assert read(f"<h1>Ferry sails</h1>{markup}<p>Text.</p>") == moment


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("Fr 03.05.24 | 14:24 Uhr | Von Ada Poole", "de", "2024-05-03T14:24:00"),
        ("03.05.24", "de", "2024-05-03"),
        ("3 May 2024 | 14:24", "en", "2024-05-03T14:24:00"),
        ("3 May 2024 | 5 comments", "en", "2024-05-03"),
        # Year first in Korea, and nobody knows it elsewhere.
        ("24.05.03", "ko", None),
        ("03.05.24", "en", None),
        ("Version 10.03.24.1", "de", None),
    ],
)
def test_days_with_a_short_year_and_times_behind_a_bar(text: str, language: str, moment: str | None) -> None:
    assert read(f"<h1>Ferry sails</h1><p>{text}</p>", language=language) == moment


def test_what_stands_before_the_title_is_the_sites() -> None:
    assert read(f'<div class="date" title="{MOMENT}">Today</div><h1>Ferry sails</h1><p>Text.</p>') is None


@pytest.mark.parametrize(
    ("heading", "moment"),
    [
        ("<h3>Ferry sails again on the lake</h3>", MOMENT),
        ("<h2>Lake transport - Ferry sails again on the lake</h2>", MOMENT),
        ("<h2>Storm sinks ferry, ten are saved</h2>", None),
        ("<aside><h3>Ferry sails again on the lake</h3></aside>", None),
        ("<h2>Herald</h2>", None),
    ],
)
def test_a_page_without_h1_says_when_below_the_heading_that_has_its_title(heading: str, moment: str | None) -> None:
    page = (
        "<html lang=en><head><title>Ferry sails again on the lake | Herald</title>"
        '<meta property="og:site_name" content="Herald"></head><body>'
        f'{heading}<time datetime="{MOMENT}">Friday</time><p class="byline">By Ada Poole</p><p>Text.</p></body></html>'
    )
    article = extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert article.published_at == moment


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2024/05/03/ferry", "2024-05-03"),
        ("/2024/5/3/ferry", "2024-05-03"),
        ("/news/2024-05-03", "2024-05-03"),
        ("/news/20240503/ferry", "2024-05-03"),
        ("/2024/05/ferry", None),
        ("/news/2024/13/45", None),
        ("/news/342598", None),
    ],
)
def test_the_address_names_the_day(path: str, day: str | None) -> None:
    assert read("<h1>Ferry sails</h1>", f"https://www.example.org{path}") == day


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='date author'>" * 1500 + "3 May 2024",
        "<span class='date'>2024 and on</span>" * 50_000,
        "<h1>x</h1>" * 20_000,
        "<time datetime='2024'>x</time>" * 50_000,
    ],
    ids=["nested", "dates", "titles", "times"],
)
def test_a_page_that_says_it_too_often_costs_little(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}</body></html>").root
    start = time.process_time()
    list(printed_times(root.xpath("//h1"), "https://www.example.org/", []))
    assert time.process_time() - start < 1
