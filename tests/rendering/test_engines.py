"""Crawls of a paper built by JavaScript, by a real Splash and a real Chromium."""

from __future__ import annotations

import gzip
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from fixtures.client_side import LISTED, NUMBERS, STORIES, ClientSide, address
from fixtures.server import Page, SiteServer
from newsbot.rendering.splash_service import Place
from tests.conftest import Ran
from tests.rendering.conftest import ENGINES, NEEDED, crawl
from tests.test_crawl import sums

pytestmark = NEEDED


@dataclass
class Tour:
    """One crawl of all pages but those that do the renderer harm."""

    engine: str
    ran: Ran
    requests: list[str]
    articles: dict[str, dict[str, object]] = field(default_factory=dict)

    def paragraphs(self, name: str) -> list[str]:
        """Of the story on a page."""
        found = self.articles[str(NUMBERS[name])]["paragraphs"]
        assert isinstance(found, list)
        return found


@pytest.fixture(scope="module", params=ENGINES)
def tour(
    request: pytest.FixtureRequest, splash: Place, secret: SiteServer, tmp_path_factory: pytest.TempPathFactory
) -> Tour:
    with SiteServer(ClientSide(f"{secret.url}/secret").lookup) as site:
        folder = tmp_path_factory.mktemp(request.param)
        ran = crawl(folder, request.param, splash, site.url, "-a", "ids=101-113", "-s", "NEWSBOT_WARC=True")
        # What a page still asks for after it was closed would come now.
        time.sleep(1)
        articles = {str(article["id"]).split(":")[1]: article for article in ran.articles()}
        return Tour(request.param, ran, list(site.requests), articles)


def count(tour: Tour, prefix: str) -> int:
    return sum(path.startswith(prefix) for path in tour.requests)


def test_the_crawl_is_well_and_adds_up(tour: Tour) -> None:
    assert tour.ran.status == 0, tour.ran.log
    candidates, ended = sums(tour.ran.report())
    assert candidates == ended == 13
    assert "Traceback" not in tour.ran.log
    assert "DeprecationWarning" not in tour.ran.log


@pytest.mark.parametrize("name", ["plain", "late", "secret", "empty", "strict", "heavy"])
def test_text_that_arrives_later_is_there(tour: Tour, name: str) -> None:
    # The dateline is lifted out of the text, as on any page.
    first = STORIES[name][1][0].partition(": ")[2]
    assert tour.paragraphs(name) == [first, *STORIES[name][1][1:]]


def test_the_article_has_the_sites_address_and_status(tour: Tour) -> None:
    article = tour.articles[str(NUMBERS["late"])]
    assert (article["url"], article["fetched_url"], article["status"]) == (address("late"), address("late"), 200)
    assert article["dateline"] == {"text": "PORTO", "places": ["PORTO"], "date": None}


def test_the_archive_keeps_the_page_as_rendered(tour: Tour) -> None:
    kept = b"".join(gzip.decompress(file.read_bytes()) for file in tour.ran.data.rglob("*.warc.gz"))
    assert f"WARC-Target-URI: {address('late')}\r\n".encode() in kept
    assert STORIES["late"][1][1].encode() in kept


def test_what_todays_scripts_build_webkit_leaves_empty(tour: Tour) -> None:
    if tour.engine == "playwright":
        assert tour.paragraphs("modern") == ["Tram drivers voted on Wednesday for a roster of four days."]
    else:
        assert str(NUMBERS["modern"]) not in tour.articles
        assert f"no_body) {address('modern')}" in tour.ran.log


def test_a_live_blog_that_grows_is_taken_as_it_stands_when_the_time_is_up(tour: Tour) -> None:
    entries = tour.paragraphs("liveblog")
    assert entries[0] == "Entry 1: the wind is at force 7, says the master."
    assert len(entries) > 20


def test_a_consent_wall_is_no_story_and_counted(tour: Tour) -> None:
    assert tour.ran.report()["candidates"]["dropped/consent_wall"] == 1
    assert f"dropped (consent_wall) {address('consent')}" in tour.ran.log


def test_no_page_reaches_this_machine(tour: Tour, secret: SiteServer) -> None:
    assert count(tour, "/api/secret") == 1
    assert secret.requests == []


def test_pictures_sound_type_and_adverts_are_not_asked_for(tour: Tour) -> None:
    assert [path for path in tour.requests if path.startswith(("/picture", "/sound", "/letters.woff"))] == []
    assert count(tour, "/api/heavy") == 1


def test_redirects_are_the_crawlers(tour: Tour) -> None:
    report = tour.ran.report()
    assert report["responses"]["301"] == report["responses"]["302"] == 1
    assert report["candidates"]["failed/offsite"] == 1
    # It leads to an article that was listed as well.
    assert report["candidates"]["repeated"] + report["candidates"].get("dropped/duplicate_id", 0) == 1


def test_a_document_is_no_page(tour: Tour) -> None:
    assert tour.ran.report()["candidates"]["failed/not_html"] == 1


def test_a_page_asks_for_so_much_and_no_more(tour: Tour) -> None:
    # With the page itself and its style.
    assert 90 <= count(tour, "/one-of-many") <= 98


def test_an_endless_script_costs_its_own_page_and_no_other(
    tour: Tour, splash: Place, courier: SiteServer, tmp_path: Path
) -> None:
    urls = tmp_path / "urls.txt"
    urls.write_text(f"{address('endless')}\n{address('late')}\n{address('empty')}\n", encoding="utf-8")
    ran = crawl(
        tmp_path, tour.engine, splash, courier.url, "-a", f"urls_file={urls}", "-s", "NEWSBOT_RENDER_TIMEOUT=15"
    )
    assert ran.status == 0, ran.log
    assert {article["url"] for article in ran.articles()} == {address("late"), address("empty")}
    ends = ran.report()["candidates"]
    assert ends.get("failed/timeout", 0) + ends.get("failed/killed_renderer", 0) == 1


def test_a_page_that_eats_memory_costs_itself(tour: Tour, splash: Place, courier: SiteServer, tmp_path: Path) -> None:
    urls = tmp_path / "urls.txt"
    urls.write_text(f"{address('hungry')}\n{address('late')}\n", encoding="utf-8")
    waits = ("-s", "NEWSBOT_RENDER_WAIT=12")
    ran = crawl(tmp_path, tour.engine, splash, courier.url, "-a", f"urls_file={urls}", *waits)
    assert [article["url"] for article in ran.articles()] == [address("late")]
    assert ran.report()["candidates"]["failed/killed_renderer"] == 1


@pytest.fixture(scope="module")
def engine(tour: Tour) -> str:
    return tour.engine


def test_by_its_address(engine: str, splash: Place, courier: SiteServer, tmp_path: Path) -> None:
    ran = crawl(tmp_path, engine, splash, courier.url, "-a", "ids=101-107", spider="when")
    # 102 to 104; WebKit leaves 103 without text.
    assert "/api/late" in courier.requests
    assert "/api/empty" not in courier.requests
    assert ran.report()["candidates"]["dropped/no_body"] == (3 if engine == "splash" else 2)


def test_where_no_story_was_found(engine: str, splash: Place, courier: SiteServer, tmp_path: Path) -> None:
    ran = crawl(tmp_path, engine, splash, courier.url, spider="nobody")
    assert {article["url"] for article in ran.articles()} == {address(name) for name in LISTED}
    candidates, ended = sums(ran.report())
    assert candidates == ended == len(LISTED)
    # The one whose text is on it was fetched once, the others once more.
    times = {name: courier.requests.count(f"/story/{NUMBERS[name]}") for name in LISTED}
    assert times == {name: 1 if name == "plain" else 2 for name in LISTED}
    again = crawl(tmp_path, engine, splash, courier.url, spider="nobody")
    assert again.report()["output"] is None


def test_for_one_run(engine: str, splash: Place, courier: SiteServer, tmp_path: Path) -> None:
    ran = crawl(
        tmp_path / "always", engine, splash, courier.url, "-a", "ids=102", "-a", "render=always", spider="plain"
    )
    assert len(ran.articles()) == 1
    never = crawl(tmp_path / "never", "None", splash, courier.url, "-a", "ids=102", "-a", "render=never")
    assert never.report()["candidates"] == {"candidates": 1, "dropped/no_body": 1}


def test_robots_txt_holds(engine: str, splash: Place, courier: SiteServer, tmp_path: Path) -> None:
    courier.pages["/robots.txt"] = Page(content_type="text/plain", body=b"User-agent: *\nDisallow: /story/\n")
    ran = crawl(tmp_path, engine, splash, courier.url, "-a", "ids=102")
    assert ran.report()["candidates"] == {"candidates": 1, "failed/robots_txt": 1}
    assert courier.requests == ["/robots.txt"]


def test_the_sites_own_pace_holds(engine: str, splash: Place, secret: SiteServer, tmp_path: Path) -> None:
    site, moments = ClientSide(), []

    def lookup(path: str) -> Page | None:
        if path.startswith("/story/"):
            moments.append(time.monotonic())
            if len(moments) == 2:
                return Page(429, headers={"Retry-After": "2"})
        return site.lookup(path)

    rates = ("-s", "NEWSBOT_THROTTLE=True", "-s", "NEWSBOT_START_RATE=2", "-s", "NEWSBOT_MAX_RATE=2")
    with SiteServer(lookup) as server:
        ran = crawl(tmp_path, engine, splash, server.url, "-a", "ids=101-102", *rates)
    assert len(ran.articles()) == 2
    assert len(moments) == 3
    assert moments[1] - moments[0] > 0.4
    assert moments[2] - moments[1] > 1.9
