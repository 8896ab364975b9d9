"""From a home page and robots.txt to feeds, sitemaps, section pages and articles."""

from __future__ import annotations

import datetime

import pytest
from scrapy.http import HtmlResponse, Response, TextResponse

from newsbot.discovery.address_forms import ANY_PAGE, guess_address
from newsbot.discovery.base import Candidate, Listing, Window
from newsbot.discovery.days import days_of_article, days_of_sitemap, may_be_of
from newsbot.discovery.links import Link, looks_like_article, looks_like_section
from newsbot.discovery.section import Section
from newsbot.discovery.site import COMMON_FEEDS, Site, find_sitemaps
from newsbot.discovery.sitemap import Sitemap, choose_sitemaps
from newsbot.text.urls import ArticleAddress

HOME = "https://example.org/"
ANY = ArticleAddress(("example.org", ".example.org"), "/")
SECTION = Section((), ANY, any_page=True)
SITE = Site(HOME, SECTION)
MAY = Window(datetime.date(2024, 5, 1), datetime.date(2024, 5, 31))


def page(body: str, head: str = "", url: str = HOME) -> HtmlResponse:
    text = f"<html><head>{head}</head><body>{body}</body></html>"
    return HtmlResponse(url, body=text.encode(), encoding="utf-8")


def xml(body: str) -> TextResponse:
    return TextResponse(f"{HOME}sitemap.xml", body=body.encode(), encoding="utf-8")


def listings(found: list[Candidate | Listing], strategy: str) -> list[str]:
    return [one.url for one in found if isinstance(one, Listing) and one.strategy == strategy]


def candidates(found: list[Candidate | Listing]) -> list[str]:
    return [one.url for one in found if isinstance(one, Candidate)]


def test_robots_txt_names_sitemaps_in_any_case_and_by_relative_addresses() -> None:
    text = (
        "User-agent: *\nsitemap: https://example.org/a.xml # new\nSITEMAP:/b.xml\nSitemap: mailto:x\nSitemap: /b.xml\n"
    )
    robots = TextResponse(f"{HOME}robots.txt", body=text.encode(), encoding="utf-8")
    assert find_sitemaps(robots) == ["https://example.org/a.xml", "https://example.org/b.xml"]


def test_feeds_that_the_home_page_names_are_read_and_common_places_only_where_it_names_none() -> None:
    named = '<link rel="alternate" type="application/rss+xml" href="/f"><link rel=alternate type=text/html href=/amp>'
    comments = '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
    assert listings(list(SITE.parse(page("", named + comments), Listing(HOME))), "feed") == ["https://example.org/f"]
    guessed = [one for one in SITE.parse(page("", comments), Listing(HOME)) if isinstance(one, Listing)]
    assert [one.url for one in guessed] == [HOME.rstrip("/") + path for path in COMMON_FEEDS]
    assert all(one.guessed for one in guessed)


def test_sections_are_those_of_the_menu_on_the_site_itself() -> None:
    menu = (
        '<nav><a href="/world">World</a><a href="https://sport.example.org/football/">Football</a>'
        '<a href="https://example.com/tv">TV</a><a href="/login">Log in</a><a href="/">Home</a></nav>'
        '<a href="/misc">Misc</a>'
    )
    found = list(SITE.parse(page(menu), Listing(HOME, window=MAY)))
    assert listings(found, "section") == ["https://example.org/world", "https://sport.example.org/football/"]
    assert all(one.window == MAY for one in found if isinstance(one, Listing))
    # Without a menu, what looks like a section is one.
    assert listings(list(SITE.parse(page('<a href="/misc">Misc</a>'), Listing(HOME))), "section") == [f"{HOME}misc"]


def test_the_home_pages_own_articles_come_once_with_their_headline() -> None:
    body = (
        '<a href="/a/ferry-runs-again-today?utm_source=x"><img></a>'
        '<h3><a href="/a/ferry-runs-again-today">Ferry runs again today</a></h3>'
        '<a href="https://example.com/a/some-other-papers-story">Elsewhere</a>'
    )
    (found,) = [one for one in SITE.parse(page(body), Listing(HOME)) if isinstance(one, Candidate)]
    assert (found.url, found.title) == ("https://example.org/a/ferry-runs-again-today", "Ferry runs again today")


@pytest.mark.parametrize("url", ["https://example.org/logo.png", HOME])
def test_what_is_no_page_raises_by_name(url: str) -> None:
    with pytest.raises(ValueError, match="not a page"):
        list(SITE.parse(Response(url, body=b"\x89PNG"), Listing(url)))


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/politics/council-votes-for-bridge",
        "https://example.org/2024/05/03/fog/",
        "https://example.org/article/1234567",
        "https://example.org/story.php?id=17",
        "https://example.org/a-ferry-leaves-late.html",
    ],
)
def test_addresses_of_articles(url: str) -> None:
    assert looks_like_article(url)


@pytest.mark.parametrize(
    "url",
    [
        HOME,
        "https://example.org/world/",
        "https://example.org/tag/ferries-and-other-boats",
        "https://example.org/terms-of-use",
        "https://example.org/img/council-votes-for-bridge.jpg",
        "https://example.org/author/una-marsh-of-mossford",
    ],
)
def test_addresses_of_other_pages(url: str) -> None:
    assert not looks_like_article(url)


def test_a_headline_in_a_menu_is_no_section() -> None:
    assert looks_like_section(Link("https://example.org/world", "World", False, True))
    headline = "Council votes for a bridge again"
    assert not looks_like_section(Link("https://example.org/world", headline, False, True))


def test_a_declared_section_takes_what_its_address_fits_and_nothing_else() -> None:
    address = ArticleAddress(("example.org",), r"/n/(?P<id>\d+)", "https://example.org/n/{id}")
    section = Section((f"{HOME}world",), address)
    assert [one.url for one in section.start(Window())] == [f"{HOME}world"]  # type: ignore[union-attr]
    body = '<a href="/n/7/x">x</a><a href="/n/7/y">y</a><a href="/politics/council-votes-for-bridge">z</a>'
    assert candidates(list(section.parse(page(body), Listing(f"{HOME}world")))) == ["https://example.org/n/7"]


def test_of_a_whole_sitemap_a_run_for_what_is_new_takes_its_newest_days() -> None:
    entries = "".join(
        f"<url><loc>{HOME}a/a-story-of-day-{n}</loc><lastmod>2024-05-{n:02}</lastmod></url>" for n in range(1, 10)
    )
    others = f"<url><loc>{HOME}tag/boats-and-other-ships</loc><lastmod>2024-06-30</lastmod></url>"
    undated = f"<url><loc>{HOME}a/a-story-without-a-day</loc></url>"
    document = xml(f"<urlset>{entries}{others}{undated}</urlset>")
    sitemap = Sitemap((), new=True, any_page=True)
    assert [url[-1] for url in candidates(list(sitemap.parse(document, Listing(HOME))))] == list("6789")
    window = Window(datetime.date(2024, 5, 3), datetime.date(2024, 5, 4))
    asked = candidates(list(sitemap.parse(document, Listing(HOME, window=window))))
    # A last change is later than the publication, or the same; only the page tells.
    assert [url[-1] for url in asked] == [*"23456789", "y"]


def test_of_an_index_those_sitemaps_are_read_that_may_hold_what_is_asked() -> None:
    def on(text: str) -> datetime.date:
        return datetime.date.fromisoformat(text)

    named = [(f"{HOME}sitemap-2024-{month:02}.xml", None) for month in range(1, 13)]
    assert choose_sitemaps(named, MAY) == [f"{HOME}sitemap-2024-{month}.xml" for month in ("04", "05", "06")]
    assert choose_sitemaps(named, Window()) == [f"{HOME}sitemap-2024-12.xml"]
    dated = [(f"{HOME}a.xml", on("2024-04-01")), (f"{HOME}b.xml", on("2024-06-01"))]
    assert choose_sitemaps(dated, MAY) == [f"{HOME}b.xml"]
    assert choose_sitemaps([(f"{HOME}p1.xml", None), (f"{HOME}news.xml", None)], Window()) == [f"{HOME}news.xml"]


def test_only_the_sitemaps_that_a_site_names_are_followed() -> None:
    index = xml(
        f"<sitemapindex><sitemap><loc>{HOME}post-1.xml</loc></sitemap><sitemap><loc>{HOME}tag-1.xml</loc></sitemap></sitemapindex>"
    )
    found = Sitemap((), follow="/post-").parse(index, Listing(HOME, window=MAY, guessed=True))
    assert [(one.url, one.guessed) for one in found if isinstance(one, Listing)] == [(f"{HOME}post-1.xml", False)]


def test_days_of_addresses() -> None:
    assert days_of_article("https://example.org/2024/5/3/fog") == (datetime.date(2024, 5, 3),) * 2
    assert days_of_article("https://example.org/budget-2024-25/x") is None
    assert days_of_article("https://example.org/2024/13/40/x") is None
    assert days_of_sitemap("https://example.org/sitemap_202405.xml.gz") == (MAY.since, MAY.until)
    assert may_be_of(MAY, None)
    assert not may_be_of(MAY, None, datetime.date(2024, 4, 1))


@pytest.mark.parametrize(
    ("urls", "id_"),
    [
        (["https://a.example/news/342598/fog", "https://a.example/news/342599/tea"], "342598"),
        (["https://a.example/latest/541855-fog", "https://a.example/latest/541856-tea"], "541855"),
        (["https://a.example/x/fog-2930255", "https://a.example/y/tea-2930256"], "2930255"),
        (["https://a.example/x/fog-b2930255.html", "https://a.example/y/tea-b2930256.html"], "2930255"),
    ],
)
def test_ids_are_seen_in_addresses(urls: list[str], id_: str) -> None:
    address = guess_address(urls)
    assert address is not None
    assert address.read_id(urls[0]) == id_
    assert address.canonical_url(urls[0] + "?utm_source=x") == urls[0]


def test_a_day_is_no_id_and_pages_without_a_common_form_have_none() -> None:
    dated = guess_address([f"https://a.example/2024/05/0{n}/a-slug-{n}/" for n in range(1, 9)])
    assert dated is not None
    assert "(?P<id>" not in dated.pattern
    assert dated.canonical_url("http://www.a.example/2024/05/03/a-slug-3") == "https://a.example/2024/05/03/a-slug-3/"
    mixed = guess_address(["https://a.example/fog", "https://a.example/tea"])
    assert mixed is not None
    assert mixed.pattern == ANY_PAGE
    assert guess_address([]) is None
