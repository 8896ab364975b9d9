"""What a run does with what earlier runs left: known articles, waiting ones, edited ones, unchanged listings."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

from fixtures.server import Page, SiteServer
from newsbot.stores import SqliteStore, Waiting
from tests.conftest import Ran, Scrapy
from tests.newest import FEED, NUMBERS, SITEMAP, asked, name_only, page_of
from tests.test_crawl import STORED, asked_articles, sums

NOW = datetime.datetime.now(datetime.timezone.utc)
MISSING, BROKEN, SLOW, EMPTY = NUMBERS[:4]
WELL = NUMBERS[4]


def crawl(scrapy: Scrapy, site: SiteServer, *arguments: str) -> Ran:
    ran = scrapy("crawl", "dawn", "-a", f"mirror={site.url}", "-s", "RETRY_TIMES=0", *arguments)
    candidates, ended = sums(ran.report())
    assert candidates == ended
    return ran


def waiting(data: Path) -> dict[str, Waiting]:
    store = SqliteStore(data / "newsbot.sqlite")
    found = {one.id.split(":")[1]: one for one in store.waiting("dawn")}
    store.close()
    return found


def let_time_pass(data: Path) -> None:
    """Make all that waits due."""
    store = SqliteStore(data / "newsbot.sqlite")
    for one in store.waiting("dawn"):
        if one.next_try:
            store.wait(replace(one, next_try=NOW - datetime.timedelta(seconds=1)))
    store.close()


def day_of(number: str) -> datetime.date:
    return datetime.date.fromisoformat(str(STORED[f"dawn:{number}"]["published_at"])[:10])


def around_changed(body: bytes) -> bytes:
    """A page with another sidebar, an advert in its story, a counter and other scripts."""
    body = body.replace(b"Most Popular", b"Most Read").replace(b"Rain expected in upper Sindh", b"Snow seen in Ziarat")
    advert = b'<div id="div-gpt-ad-77" class="ad"><script>show(77)</script></div></p>'
    changed = body.replace(b"</p>", advert, 1).replace(b"window.dataLayer || []", b"window.dataLayer || [4711]")
    return changed.replace(b"</main>", b'<span class="count">4,711 comments</span></main>')


def test_failures_wait_are_tried_again_and_given_up(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, MISSING, BROKEN, SLOW, EMPTY, WELL)
    site.pages[f"/news/{MISSING}"] = Page(404)
    site.pages[f"/news/{BROKEN}"] = Page(500)
    site.pages[f"/news/{SLOW}"] = replace(page_of(SLOW), delay=3)
    site.pages[f"/news/{EMPTY}"] = Page(body=b"<title>Nothing</title><h1>Nothing yet</h1>")
    quick = ("-s", "DOWNLOAD_TIMEOUT=1", "-s", "NEWSBOT_TRIES=3")
    first = crawl(scrapy, site, *quick)
    assert first.status == 0, first.log
    assert [article["id"] for article in first.articles()] == [f"dawn:{WELL}"]
    reasons = {MISSING: "http_404", BROKEN: "http_500", SLOW: "timeout", EMPTY: "no_body"}
    found = waiting(first.data)
    assert {number: one.reason for number, one in found.items()} == reasons
    for one in found.values():
        assert one.tries == 1
        assert one.next_try is not None
        assert datetime.timedelta(minutes=59) < one.next_try - NOW < datetime.timedelta(hours=2)
    # Not before their time, although the feed names them: it has changed, so that it is read again.
    name_only(site, MISSING, BROKEN, SLOW, EMPTY, WELL, "999001")
    site.requests.clear()
    second = crawl(scrapy, site, *quick)
    assert asked_articles(site) == ["999001"]
    assert second.report()["candidates"] == {"candidates": 6, "known": 1, "waiting": 4, "failed/http_404": 1}
    # By and by they are there, and no listing names them any more.
    name_only(site)
    del site.pages[f"/news/{SLOW}"], site.pages[f"/news/{EMPTY}"]
    let_time_pass(first.data)
    site.requests.clear()
    third = crawl(scrapy, site, *quick)
    assert sorted(asked_articles(site)) == sorted([MISSING, BROKEN, SLOW, EMPTY, "999001"])
    assert third.report()["candidates"]["stored"] == 2
    assert {number: one.tries for number, one in waiting(first.data).items()} == {MISSING: 2, BROKEN: 2, "999001": 2}
    let_time_pass(first.data)
    crawl(scrapy, site, *quick)
    last = waiting(first.data)
    assert {one.tries for one in last.values()} == {3}
    assert {one.next_try for one in last.values()} == {None}
    # Given up: a listing that names one does not change that, the user's own word does.
    name_only(site, MISSING, BROKEN)
    del site.pages[f"/news/{MISSING}"]
    site.requests.clear()
    given_up = crawl(scrapy, site)
    assert asked_articles(site) == []
    assert given_up.report()["candidates"] == {"candidates": 2, "given_up": 2}
    named = crawl(scrapy, site, "-a", f"url=https://www.dawn.com/news/{MISSING}")
    assert named.report()["candidates"] == {"candidates": 1, "stored": 1}
    assert set(waiting(first.data)) == {BROKEN, "999001"}
    assert len({article["id"] for article in named.articles()}) == len(named.articles()) == 4


def test_an_address_that_leads_to_another_article_is_asked_once(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, WELL, "777001")
    site.pages["/news/777001"] = Page(301, headers={"Location": f"https://www.dawn.com/news/{WELL}"})
    first = crawl(scrapy, site)
    assert len(first.articles()) == 1
    name_only(site, "777001", WELL, "999001")
    crawl(scrapy, site)
    name_only(site, "777001", WELL, "999002")
    site.requests.clear()
    last = crawl(scrapy, site)
    assert asked_articles(site) == ["999002"]
    assert last.report()["candidates"]["known"] == 2
    assert len(last.articles()) == 1
    assert set(waiting(last.data)) == {"999001", "999002"}


def test_recheck_finds_what_was_edited_and_nothing_else(scrapy: Scrapy, site: SiteServer) -> None:
    days = {number: day_of(number) for number in NUMBERS}
    newest = max(days.values())
    edited, around, failing, *_ = [number for number in NUMBERS if days[number] == newest]
    older = next(number for number in NUMBERS if days[number] < newest)
    name_only(site, edited, around, failing, older)
    first = crawl(scrapy, site)
    before = {article["id"]: article for article in first.articles()}
    words = before[f"dawn:{edited}"]["paragraphs"][1].encode()
    for number in (edited, older):
        page = page_of(number)
        site.pages[f"/news/{number}"] = replace(page, body=page.body.replace(words, words + b" It was late."))
    page = page_of(around)
    site.pages[f"/news/{around}"] = replace(page, body=around_changed(page.body))
    site.pages[f"/news/{failing}"] = Page(500)
    site.requests.clear()
    today = datetime.datetime.now(ZoneInfo("Asia/Karachi")).date()
    recheck = f"recheck={(today - newest).days}d"
    again = crawl(scrapy, site, "-a", recheck)
    assert again.status == 0, again.log
    assert asked(site, older) == 0
    assert again.report()["candidates"] == {"candidates": 3, "stored": 1, "unchanged": 1, "failed/http_500": 1}
    after = again.articles()[len(before) :]
    assert [(article["id"], article["version"]) for article in after] == [(f"dawn:{edited}", 2)]
    assert after[0]["previous"] == before[f"dawn:{edited}"]["content_sha256"] != after[0]["content_sha256"]
    assert waiting(again.data) == {}
    # The edit is known by now; a run that is not asked to look again does not.
    del site.pages[f"/news/{failing}"]
    once_more = crawl(scrapy, site, "-a", recheck)
    assert once_more.report()["candidates"] == {"candidates": 3, "unchanged": 3}
    assert once_more.report()["output"] is None
    site.requests.clear()
    crawl(scrapy, site)
    assert asked_articles(site) == []


def test_listings_are_asked_whether_they_changed(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, NUMBERS[0], NUMBERS[1])
    site.pages[SITEMAP] = Page(body=b"<html>down for maintenance</html>")
    first = crawl(scrapy, site)
    assert first.report()["listings_failed"] == {"unreadable": 1}
    second = crawl(scrapy, site)
    assert second.status == 0, second.log
    # What could not be read is not hidden behind a 304.
    assert (second.report()["listings_unchanged"], second.report()["listings_failed"]) == (1, {"unreadable": 1})
    assert second.report()["responses"]["304"] == 1
    assert second.report()["candidates"] == {}
    name_only(site, NUMBERS[2])
    third = crawl(scrapy, site)
    assert third.report()["candidates"] == {"candidates": 1, "stored": 1}
    assert site.requests.count(FEED) == 3


def test_validators_of_a_run_that_was_cut_short_are_not_kept(scrapy: Scrapy, site: SiteServer) -> None:
    name_only(site, *NUMBERS[:3])
    first = crawl(scrapy, site, "-s", "CLOSESPIDER_ITEMCOUNT=1")
    assert first.report()["reason"] == "closespider_itemcount"
    assert crawl(scrapy, site).report()["listings_unchanged"] == 0
    assert crawl(scrapy, site).report()["listings_unchanged"] == 2
