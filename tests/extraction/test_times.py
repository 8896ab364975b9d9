"""The time of publication as a page shows it."""

from __future__ import annotations

import time

import pytest
from parsel import Selector
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.belonging import Place
from newsbot.extraction.moments import best_moment, read_moments
from newsbot.extraction.times import printed_times
from newsbot.rules import ArticleRules

MOMENT = "2024-05-03T14:24:00+02:00"


def read(markup: str, url: str = "https://www.example.org/a/1", language: str = "en") -> str | None:
    root = Selector(f"<html><body>{markup}</body></html>").root
    best = best_moment(
        read_moments([("generic", list(printed_times(Place(root.xpath("//h1")), url, [])))], None, language)
    )
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
        ("<p>Artículo publicado en la edición impresa del 3 de mayo de 2024.</p>", None),
        ("<p>Veröffentlicht in der gedruckten Ausgabe der Seezeitung vom 3. Mai 2024</p>", None),
        ("<p><span>2024.05.03 14:24</span></p>", "2024-05-03T14:24:00"),
        ("<p><b>Filed:</b> 03.05.2024 - 14:24</p>", "2024-05-03T14:24:00"),
        ("<p>By Ada Poole | 3 May 2024, 2:24 pm | Lake news</p>", "2024-05-03T14:24:00"),
        ("<p>Published 3 May 2024, 2:24 pm Updated 4 May 2024, 9 am</p>", "2024-05-03T14:24:00"),
        ("<p>2024年5月3日 14時24分 (5月4日 9時00分更新)</p>", "2024-05-03T14:24:00"),
        ("<p>Updated : 4 May 2024 9:00 am IST Published : 3 May 2024 2:24 pm IST</p>", "2024-05-03T14:24:00+05:30"),
        ("<p>Publish Date: Fri, 3 May 2024 2:24 PM (IST)</p>", "2024-05-03T14:24:00+05:30"),
        ("<p>Publish Date:Fri, 3 May 2024 2:24 PM (IST)Updated Date:3 May 2024 3 pm</p>", "2024-05-03T14:24:00+05:30"),
        ("<p>By Ada Poole Edited By: Bo Lind Publish Date: 3 May 2024 2:24 PM (IST)</p>", "2024-05-03T14:24:00+05:30"),
        ("<p>(3 May 2024 2:24 pm)</p>", "2024-05-03T14:24:00"),
        ("<p>Posted on 3 May 2024 at 2:24 pm by Ada Poole</p>", "2024-05-03T14:24:00"),
        ("<p>3 May 2024 • 2:24pm</p>", "2024-05-03T14:24:00"),
        ("<p>Fri, 05/03/2024 - 14:24</p>", "2024-05-03T14:24:00"),
        ("<p>5/23/24 2:24PM</p>", "2024-05-23T14:24:00"),
        ("<p><span>5/23/24</span></p>", "2024-05-23"),
        ("<p><span>5/3/24</span></p>", None),
        ("<p>Open 5/23/24 hours</p>", None),
        ("<p>Updated May 4, 2024 Published May 3, 2024</p>", "2024-05-03"),
        ('<time datetime="٢٠٢٤-٠٥-٠٣T١٤:٢٤:٠٠+٠٣:٠٠">x</time>', "2024-05-03T14:24:00+03:00"),
        ("<p>On 3 May 2024, Ada Poole sailed</p>", None),
        ("<p>Updated 3 May 2024</p>", None),
        ("<p>In the spring of 2024 the ferry was laid up.</p>", None),
        # What readers wrote below it has other times, and so has what nobody sees.
        ("<p>3 May 2024</p><ol id='comments'><li class='comment'><p>3 May 2024 2:24 pm</p></li></ol>", "2024-05-03"),
        ("<p>3 May 2024</p><span class='updated rich-hidden'>2024-05-03T14:24:00+00:00</span>", "2024-05-03"),
        ("<p hidden>2 May 2024</p><p>3 May 2024</p>", "2024-05-03"),
        ("<p class='hidden md:block'>3 May 2024</p>", "2024-05-03"),
        ("<footer><p>3 May 2024 2:24 pm</p></footer>", "2024-05-03T14:24:00"),
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
        ("03/05/2024 | 14h24", "pt", "2024-05-03T14:24:00"),
        ("03.05.2024 | 1:48 min", "de", "2024-05-03"),
        ("۱۴ اردیبهشت ۱۴۰۳ - ۱۴:۲۴", "fa", "2024-05-03T14:24:00"),
        # Year first in Korea, and nobody knows it elsewhere.
        ("24.05.03", "ko", None),
        ("03.05.24", "en", None),
        ("Version 10.03.24.1", "de", None),
    ],
)
def test_days_with_a_short_year_and_times_behind_a_bar(text: str, language: str, moment: str | None) -> None:
    assert read(f"<h1>Ferry sails</h1><p>{text}</p>", language=language) == moment


@pytest.mark.parametrize(
    ("before", "moment"),
    [
        ('<span class="date">3 May 2024, 14:24</span>', "2024-05-03T14:24:00"),
        (f'<div><time datetime="{MOMENT}">Friday</time></div>', MOMENT),
        (f'<nav><time datetime="{MOMENT}">Friday</time></nav>', None),
    ],
)
def test_before_the_title_in_what_holds_it(before: str, moment: str | None) -> None:
    assert read(f"<div>Today: 4 May 2024</div><div><div>{before}</div><h1>Ferry sails</h1></div><p>Text.</p>") == moment


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("3 May 2024, 14:24 | Updated: 4 May 2024, 09:00", "2024-05-03T14:24:00", "2024-05-04T09:00:00"),
        ("Published 3 May 2024, 14:24. Last updated 4 May 2024", "2024-05-03T14:24:00", "2024-05-04"),
        ("Updated 4 May 2024, 09:00", None, "2024-05-04T09:00:00"),
        ("3 May 2024, 14:24", "2024-05-03T14:24:00", None),
    ],
)
def test_when_it_was_changed(line: str, published: str | None, updated: str | None) -> None:
    page = f"<html lang=en><body><h1>Ferry sails again</h1><p>{line}</p><p>Text.</p></body></html>"
    article = extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert (article.published_at, article.updated_at) == (published, updated)


@pytest.mark.parametrize(
    ("host", "said", "moment", "zone"),
    [
        ("example.co.uk", "3 May 2024, 14:24", "2024-05-03T14:24:00+01:00", "country"),
        ("example.de", "3 January 2024, 14:24", "2024-01-03T14:24:00+01:00", "country"),
        ("example.de", "3 May 2024, 14:24 EDT", "2024-05-03T14:24:00-04:00", None),
        ("example.de", "3 May 2024", "2024-05-03", None),
        ("example.cn", "3 May 2024, 14:24", "2024-05-03T14:24:00+08:00", "country"),
        # Several zones, all the world's, no country.
        ("example.com.au", "3 May 2024, 14:24", "2024-05-03T14:24:00", None),
        ("example.tv", "3 May 2024, 14:24", "2024-05-03T14:24:00", None),
        ("example.com", "3 May 2024, 14:24", "2024-05-03T14:24:00", None),
    ],
)
def test_a_country_of_one_time_zone_tells_the_offset(host: str, said: str, moment: str, zone: str | None) -> None:
    page = f"<html lang=en><body><h1>Ferry sails again</h1><p>{said}</p><p>Text.</p></body></html>"
    article = extract_article(HtmlResponse(f"https://{host}/a/1", body=page.encode()), ArticleRules())
    assert article.published_at == moment
    assert article.evidence.get("timezone") == zone


def test_what_stands_before_the_title_is_the_sites() -> None:
    assert read(f'<div class="date" title="{MOMENT}">Today</div><h1>Ferry sails</h1><p>Text.</p>') is None


@pytest.mark.parametrize(
    ("heading", "moment"),
    [
        ("<h3>Ferry sails again on the lake</h3>", MOMENT),
        ("<h2>Lake transport - Ferry sails again on the lake</h2>", MOMENT),
        ("<table><tr><td><font><b>Ferry sails again on the lake</b></font></td></tr></table>", MOMENT),
        ('<div id="lblTitle">Ferry sails again on the lake</div>', MOMENT),
        ("<div>Ferry sails again on the lake, and nobody knows why</div>", None),
        ("<aside><b>Ferry sails again on the lake</b></aside>", None),
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


def test_a_title_in_no_heading_is_known_beside_a_name_that_nobody_knows() -> None:
    page = (
        "<html lang=en><head><title>Ridge Weekly - Ferry sails again on the lake</title></head><body>"
        "<td>Today is 1 June 2024</td><font><b>Ferry sails again on the lake</b></font><br>Friday, 3 May 2024<p>Text."
    )
    article = extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert article.published_at == "2024-05-03"


def test_a_logo_that_is_an_h1_is_no_headline() -> None:
    page = (
        "<html lang=en><head><title>Ferry sails again on the lake - Herald</title></head><body><h1>Herald</h1>"
        f'<time datetime="2001-01-01">Since 2001</time><h2>Ferry sails again on the lake</h2>'
        f'<time datetime="{MOMENT}">Friday</time><p>Text.</p></body></html>'
    )
    article = extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert article.published_at == MOMENT


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
    list(printed_times(Place(root.xpath("//h1")), "https://www.example.org/", []))
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "name", ["article.published", "cXenseParse:recs:publishtime", "date.available", "lead:published_at"]
)
def test_the_names_that_systems_give_the_time_of_publication(name: str) -> None:
    page = f'<html><head><meta name="{name}" content="{MOMENT}"></head><body><h1>Ferry sails</h1></body></html>'
    article = extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert (article.published_at, article.evidence["published_at"]) == (MOMENT, "meta")


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("1714746240", "2024-05-03T14:24:00+00:00"),
        ("1714746240000", "2024-05-03T14:24:00+00:00"),
        ("17147462400", None),
        ("2714746240", None),
    ],
)
def test_seconds_that_machines_count(given: str, moment: str | None) -> None:
    page = f'<html><head><meta name="date" content="{given}"></head><body><h1>Ferry sails</h1></body></html>'
    article = extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules())
    assert article.published_at == moment


def test_what_follows_a_headline_is_walked_over_once() -> None:
    root = Selector(
        "<body><h1>Ferry sails</h1><p>One</p><script></script><div><b>Two</b></div><p>Three</p></body>"
    ).root
    place = Place(root.xpath("//h1"))
    assert next(place.following()).text == "One"
    assert [element.tag for element in place.after] == ["p", "div", "b", "p"]
    assert list(place.following()) == place.after


def test_dates_are_looked_for_only_as_far_as_they_are_asked_for() -> None:
    root = Selector(f"<body><h1>Ferry sails</h1><time datetime='{MOMENT}'>Today</time><p>4 May 2024</p></body>").root
    place = Place(root.xpath("//h1"))
    times = printed_times(place, "https://www.example.org/2024/05/02/ferry", [])
    assert next(times) == MOMENT
    assert "said" not in vars(place)
    assert list(times) == ["4 May 2024", "2024-05-02"]
