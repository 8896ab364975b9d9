"""`scrapy crawl dawn` from end to end: real processes against the bundled site, held against its own truth."""

from __future__ import annotations

import collections
import json
import re
from pathlib import Path
from typing import Any

import pytest

from fixtures.dawn import site as dawn
from fixtures.server import Page, SiteServer
from tests.conftest import Ran, Scrapy

ARTICLE = re.compile(r"/news/(?:amp/|print/)?(\d+)")
BACKFILL = ("-a", "since=2013-11-23", "-a", "until=2013-11-25")
STORED = {str(story["id"]): story for story in dawn.TRUTH if story["outcome"] == "stored"}
# A copy and its original are alike; which of them is met first is the listing's business.
COPIES = {str(story["id"]): str(story["original"]) for story in dawn.TRUTH if story["outcome"] == "duplicate"}
FIELDS = (
    "kind url title description byline authors dateline credit published_at updated_at printed_on edition section tags "
    "language paragraphs images author_note"
).split()


def of_2013(story: dict[str, Any]) -> bool:
    return str(story["published_at"]) < "2014"


def asked_articles(site: SiteServer) -> list[str]:
    return [match[1] for path in site.requests if (match := ARTICLE.match(path))]


def hold_against_truth(ran: Ran, expected: set[str]) -> None:
    """Nothing missing, nothing twice, nothing extra, and each line as the truth has it."""
    articles = ran.articles()
    ids = [COPIES.get(article["id"], article["id"]) for article in articles]
    assert collections.Counter(ids) == collections.Counter(expected)
    for article in articles:
        if article["id"] in STORED:
            truth = STORED[article["id"]]
            assert {name: article[name] for name in FIELDS} == {name: truth[name] for name in FIELDS}


def sums(report: dict[str, Any]) -> tuple[int, int]:
    counts = dict(report["candidates"])
    return counts.pop("candidates", 0), sum(counts.values())


def test_backfill_then_new_gives_the_whole_site_once(scrapy: Scrapy, site: SiteServer) -> None:
    first = scrapy("crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}")
    assert first.status == 0, first.log
    hold_against_truth(first, {id_ for id_, story in STORED.items() if of_2013(story)})
    assert max(collections.Counter(asked_articles(site)).values()) == 1
    candidates, ended = sums(first.report())
    assert candidates == ended
    second = scrapy("crawl", "dawn", "-a", f"mirror={site.url}")
    assert second.status == 0, second.log
    hold_against_truth(second, set(STORED))
    assert max(collections.Counter(asked_articles(site)).values()) == 1


def test_second_run_fetches_no_article_again_and_writes_no_line(scrapy: Scrapy, site: SiteServer) -> None:
    window = ("-a", "since=2013-11-24", "-a", "until=2013-11-24", "-a", f"mirror={site.url}")
    first = scrapy("crawl", "dawn", *window)
    lines = first.articles()
    assert lines
    fetched = set(asked_articles(site))
    site.requests.clear()
    again = scrapy("crawl", "dawn", *window)
    assert again.status == 0, again.log
    assert again.articles() == lines
    assert asked_articles(site) == []
    report = again.report()
    assert report["output"] is None
    # Every listing answers that it is as it was, so that no candidate is even named.
    assert (report["listings"], report["candidates"]) == (0, {})
    assert report["listings_unchanged"] == len(site.requests) - 1
    assert len(fetched) > len(lines) > 10


def test_every_drop_and_failure_is_counted_by_name(scrapy: Scrapy, site: SiteServer) -> None:
    ran = scrapy("crawl", "dawn", *BACKFILL, "-a", f"mirror={site.url}")
    ends = collections.Counter(ran.report()["candidates"])
    more = scrapy("crawl", "dawn", "-a", f"mirror={site.url}")
    ends.update(more.report()["candidates"])
    outcomes = collections.Counter(story["outcome"] for story in dawn.TRUTH)
    assert ends["stored"] == outcomes["stored"]
    assert ends["dropped/duplicate_text"] == outcomes["duplicate"]
    assert ends["dropped/no_body"] == outcomes["no_body"]
    assert ends["failed/http_404"] == outcomes["http_404"]
    assert ends["failed/offsite"] == outcomes["offsite_redirect"]
    log = ran.log + more.log
    said = [line for line in log.splitlines() if "dropped (" in line or "failed (" in line]
    assert len(said) == sum(count for outcome, count in outcomes.items() if outcome != "stored")
    for story in dawn.TRUTH:
        if story["outcome"] not in ("stored", "duplicate"):
            assert sum(f"{story['url']}:" in line for line in said) == 1, story["url"]
    for copy, original in COPIES.items():
        assert f"{copy} has the text of {original}" in log or f"{original} has the text of {copy}" in log


@pytest.mark.parametrize(
    "address",
    [
        "https://www.dawn.com/news/{id}",
        "http://dawn.com/news/{id}/another-slug",
        "https://www.dawn.com/news/{id}/fonts.googleapis.com",
        "https://www.dawn.com/news/{id}/slug?utm_source=feed",
        "https://www.dawn.com/news/{id}/slug#comments",
        "https://www.dawn.com/news/amp/{id}",
        "https://www.dawn.com/news/print/{id}",
        "https://dawn.com/news/{id}",
    ],
)
def test_one_article_under_any_of_its_addresses(scrapy: Scrapy, site: SiteServer, address: str) -> None:
    id_ = next(iter(STORED))
    url = address.format(id=id_.split(":")[1])
    ran = scrapy("crawl", "dawn", "-a", f"url={url}", "-a", f"mirror={site.url}")
    assert [(article["id"], article["url"]) for article in ran.articles()] == [(id_, STORED[id_]["url"])]


def test_eight_addresses_in_one_run_are_fetched_once(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    number = next(iter(STORED)).split(":")[1]
    forms = ("news/{}", "news/{}/a", "news/{}/b?utm_source=x", "news/{}#comments", "news/amp/{}", "news/print/{}")
    hosts = ("https://www.dawn.com", "http://dawn.com")
    addresses = [f"{host}/{form.format(number)}" for host in hosts for form in forms]
    (tmp_path / "urls.txt").write_text("# addresses\n\n" + "\n".join(addresses), encoding="utf-8")
    ran = scrapy("crawl", "dawn", "-a", f"urls_file={tmp_path / 'urls.txt'}", "-a", f"mirror={site.url}")
    assert asked_articles(site) == [number]
    assert len(ran.articles()) == 1
    candidates = ran.report()["candidates"]
    # Those listed after it was stored are known.
    repeated = candidates.pop("repeated", 0) + candidates.pop("known", 0)
    assert candidates | {"repeated": repeated} == {"candidates": 12, "stored": 1, "repeated": 11}


def test_ids(scrapy: Scrapy, site: SiteServer) -> None:
    number = int(min(STORED).split(":")[1])
    ran = scrapy("crawl", "dawn", "-a", f"ids={number - 1}-{number + 2}", "-a", f"mirror={site.url}")
    assert ran.status == 0
    expected = {id_ for id_ in STORED if number - 1 <= int(id_.split(":")[1]) <= number + 2}
    assert {article["id"] for article in ran.articles()} == expected
    assert all(article["discovered_by"] == "article_ids" for article in ran.articles())
    assert ran.report()["candidates"]["failed/http_404"] == 4 - len(expected)


def test_one_section_of_one_day(scrapy: Scrapy, site: SiteServer) -> None:
    window = ("-a", "since=2013-11-24", "-a", "until=2013-11-24", "-a", "section=national,sport")
    ran = scrapy("crawl", "dawn", *window, "-a", f"mirror={site.url}")
    expected = {
        id_
        for id_, story in STORED.items()
        if story["days"] == ["2013-11-24"] and story["newspaper_section"] in ("national", "sport")
    }
    assert {article["id"] for article in ran.articles()} == expected
    listings = [path for path in site.requests if path.startswith("/newspaper/")]
    assert sorted(listings) == ["/newspaper/national/2013-11-24", "/newspaper/sport/2013-11-24"]


def test_scrapys_own_feed_works_beside_the_output(scrapy: Scrapy, site: SiteServer, tmp_path: Path) -> None:
    out = tmp_path / "today.jsonl"
    number = next(iter(STORED)).split(":")[1]
    ran = scrapy("crawl", "dawn", "-a", f"ids={number}", "-a", f"mirror={site.url}", "-O", str(out))
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert lines == ran.articles()


def test_robots_txt_is_obeyed(scrapy: Scrapy, site: SiteServer) -> None:
    site.pages["/robots.txt"] = Page(content_type="text/plain", body=b"User-agent: *\nDisallow: /news/\n")
    number = next(iter(STORED)).split(":")[1]
    ran = scrapy("crawl", "dawn", "-a", f"ids={number}", "-a", f"mirror={site.url}")
    assert ran.report()["candidates"] == {"candidates": 1, "failed/robots_txt": 1}
    assert asked_articles(site) == []
