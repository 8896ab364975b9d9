"""Of a listing page only the asked day's own stories are results."""

from __future__ import annotations

import datetime

import pytest
from scrapy.http import HtmlResponse, Response

from newsbot.discovery.archive import A_DAY, Boxes, DateArchive
from newsbot.discovery.base import Candidate, Listing, Window
from newsbot.text.urls import ArticleAddress

ADDRESS = ArticleAddress(
    ("www.example.org", "example.org"), r"/news/(?P<id>\d+)(?:/|$)", "https://www.example.org/news/{id}"
)
BOXES = Boxes("article.story", "h2 a::attr(href)", "h2", ".time::attr(title)")
FORM = "https://www.example.org/newspaper/{section}/{day}"
ARCHIVE = DateArchive(FORM, ("national", "sport"), BOXES, ADDRESS)
DAY = datetime.date(2013, 11, 24)
LISTING = Listing("https://www.example.org/newspaper/national/2013-11-24", "national", DAY)
NUMBER = 1058363


def box(
    number: int = NUMBER, day: str | None = "2013-11-24", link: str | None = None, title: str = "Canal reopens"
) -> str:
    time = f'<span class="time" title="{day}T06:30:00+05:00">then</span>' if day else ""
    address = f"https://www.example.org/news/{number}/slug" if link is None else link
    return f'<article class="story"><h2><a href="{address}">{title}</a></h2>{time}<p>Teaser.</p></article>'


def parse(html: str, archive: DateArchive = ARCHIVE, listing: Listing = LISTING) -> list[Candidate]:
    page = f"<html><body><main>{html}</main></body></html>"
    found = list(archive.parse(HtmlResponse(LISTING.url, body=page, encoding="utf-8"), listing))
    assert all(isinstance(one, Candidate) for one in found)
    return found


def numbers(html: str, archive: DateArchive = ARCHIVE, listing: Listing = LISTING) -> list[int]:
    return [int(candidate.url.rpartition("/")[2]) for candidate in parse(html, archive, listing)]


def test_a_story_of_the_day() -> None:
    assert parse(box(title="  Canal\n <b>reopens</b> ")) == [
        Candidate(
            "https://www.example.org/news/1058363",
            "Canal reopens",
            "2013-11-24T06:30:00+05:00",
            "national",
            "archive",
        )
    ]


def test_stories_come_in_the_order_of_the_page() -> None:
    assert numbers(box(NUMBER + 2) + box(NUMBER) + box(NUMBER + 1)) == [NUMBER + 2, NUMBER, NUMBER + 1]


@pytest.mark.parametrize(
    "junk",
    [
        box(day="2013-11-23"),
        box(day="2013-11-25"),
        box(day="2025-11-24"),
        box(link="http://www.chinadaily.com.cn/news/1058363"),
        box(link="https://www.example.org.evil.example/news/1058363"),
        box(link="https://www.example.org/pakistan"),
        box(link="https://www.example.org/authors/1058363"),
        box(link="mailto:desk@example.org"),
        box(link="https://[broken/news/1058363"),
        box(link=""),
        '<article class="story"><h2>No link</h2><span class="time" title="2013-11-24T06:30:00+05:00"></span></article>',
        '<article class="story"></article>',
        '<div class="story"><h2><a href="/news/1058363">Not a box</a></h2></div>',
        f"<aside>{box()}</aside>",
        f"<aside><div><section>{box()}</section></div></aside>",
        f"<footer>{box()}</footer>",
        f"<nav>{box()}</nav>",
    ],
)
def test_what_is_not_of_the_day_or_not_of_the_site(junk: str) -> None:
    assert numbers(box(NUMBER + 1) + junk) == [NUMBER + 1]


@pytest.mark.parametrize(
    "heading",
    [
        "Must Read",
        "MUST READ",
        "Most Popular",
        "Popular",
        "Most read stories",
        "Most viewed",
        "Latest Stories",
        "Latest",
        "Trending now",
        "Top stories",
        "Sponsored",
        "Promoted by a partner",
        "Partner content",
        "From the web",
        "Recommended for you",
        "Related stories",
        "Editor’s picks",
        "Editors picks",
        "You may also like",
        "Read more",
        " Must \n Read ",
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "<section><h3>{}</h3>{}</section>",
        '<div class="box"><h4>{}</h4><div class="row"><div>{}</div></div></div>',
        "<section><header><span>{}</span></header>{}</section>",
    ],
)
def test_stories_of_a_headed_box(heading: str, form: str) -> None:
    """They carry the day's date and the same classes: only the heading tells."""
    junk = form.format(heading, box(NUMBER + 1) + box(NUMBER + 2))
    assert numbers(box() + junk) == [NUMBER]
    assert numbers(junk + box()) == [NUMBER]


@pytest.mark.parametrize(
    "heading", ["National", "Lahore", "Popularity contest", "The latest-born", "Sport", "Relatedly"]
)
def test_a_section_with_a_heading_of_its_own_is_the_days(heading: str) -> None:
    assert numbers(f"<section><h3>{heading}</h3>{box()}</section>") == [NUMBER]


def test_a_story_whose_title_sounds_like_a_heading_is_a_story() -> None:
    assert numbers(box(title="Most popular dish of Karachi") + box(NUMBER + 1, title="Latest")) == [NUMBER, NUMBER + 1]


@pytest.mark.parametrize(
    ("number", "near"),
    [
        (NUMBER + 5, True),
        (NUMBER - A_DAY, True),
        (NUMBER + 10 + A_DAY, True),
        (NUMBER - A_DAY - 1, False),
        (NUMBER + 10 + A_DAY + 1, False),
        (1991972, False),
        (1, False),
    ],
)
def test_an_undated_story_is_placed_by_its_neighbours(number: int, near: bool) -> None:
    found = numbers(box(number, day=None) + box(NUMBER) + box(NUMBER + 10))
    assert found == [NUMBER, NUMBER + 10, *([number] if near else [])]


def test_the_day_before_is_no_neighbour() -> None:
    assert numbers(box(NUMBER, day=None) + box(NUMBER + 1, day="2013-11-23")) == []


def test_undated_stories_alone_are_no_results() -> None:
    assert numbers(box(NUMBER, day=None) + box(NUMBER + 1, day=None)) == []


def test_where_numbers_do_not_grow_undated_stories_are_the_days() -> None:
    archive = DateArchive(FORM, ("national",), BOXES, ADDRESS, numbered=False)
    assert numbers(box(7, day=None) + box(NUMBER), archive) == [NUMBER, 7]


def test_ids_that_are_no_numbers_cannot_be_placed() -> None:
    address = ArticleAddress(("www.example.org",), r"/news/(?P<id>[\w-]+)", "https://www.example.org/news/{id}")
    archive = DateArchive(FORM, ("national",), BOXES, address)
    undated = box(day=None, link="https://www.example.org/news/canal")
    assert [found.url for found in parse(undated + box(), archive)] == ["https://www.example.org/news/1058363"]


def test_a_listing_without_a_day_takes_all_dates() -> None:
    listing = Listing("https://www.example.org/national", "national")
    assert numbers(box(NUMBER) + box(NUMBER + 9, day="2025-01-01"), listing=listing) == [NUMBER, NUMBER + 9]


@pytest.mark.parametrize("link", ["/news/1058363", "//example.org/news/1058363/", "../../news/1058363?x=1#comments"])
def test_links_are_the_pages(link: str) -> None:
    assert numbers(box(link=link)) == [NUMBER]


@pytest.mark.parametrize("html", ["", "<p>Nothing was printed on this day.</p>"])
def test_an_empty_day(html: str) -> None:
    assert parse(html) == []


def test_what_is_no_page_is_refused() -> None:
    with pytest.raises(ValueError, match="not a page"):
        list(ARCHIVE.parse(Response(LISTING.url, body=b"%PDF-1.4"), LISTING))


TWO_DAYS = Window(datetime.date(2013, 11, 30), datetime.date(2013, 12, 1))


def test_a_listing_for_each_day_and_section() -> None:
    assert list(ARCHIVE.start(TWO_DAYS)) == [
        Listing(f"https://www.example.org/newspaper/{section}/{day}", section, datetime.date.fromisoformat(day))
        for day in ("2013-11-30", "2013-12-01")
        for section in ("national", "sport")
    ]


def test_only_the_sections_asked_for() -> None:
    window = Window(DAY, DAY, sections=("sport",))
    assert [found.section for found in ARCHIVE.start(window)] == ["sport"]


@pytest.mark.parametrize(
    "window", [Window(), Window(ids=range(1, 3)), Window(urls=("https://www.example.org/news/1",))]
)
def test_it_serves_no_other_window(window: Window) -> None:
    assert list(ARCHIVE.start(window)) == []
