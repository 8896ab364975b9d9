"""What a run was not asked for: articles of other days, and those after the last one."""

from __future__ import annotations

import datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from scrapy.crawler import Crawler

from newsbot.discovery.base import Window
from newsbot.drops import BeyondMax, OtherDay
from newsbot.items import Article
from newsbot.pipelines.asked_days import AskedDays
from newsbot.pipelines.max_items import MaxItems

DAYS = Window(datetime.date(2024, 5, 1), datetime.date(2024, 5, 2))


def crawler(**spider: Any) -> Crawler:
    return cast(Crawler, SimpleNamespace(spider=SimpleNamespace(**spider)))


@pytest.mark.parametrize("moment", ["2024-05-01T00:00:00+05:00", "2024-05-02T23:59:59-08:00", "2024-05-02"])
def test_an_article_of_the_days_passes_by_the_day_it_prints(moment: str) -> None:
    item = Article(id="a:1", published_at=moment)
    assert AskedDays(crawler(checks_days=True, window=DAYS)).process_item(item) is item


@pytest.mark.parametrize("moment", ["2024-04-30T23:59:59-08:00", "2024-05-03T00:00:00+05:00", None])
def test_one_of_another_day_or_of_none_does_not(moment: str | None) -> None:
    with pytest.raises(OtherDay):
        AskedDays(crawler(checks_days=True, window=DAYS)).process_item(Article(id="a:1", published_at=moment))


def test_where_the_archive_tells_the_day_the_page_is_not_asked() -> None:
    item = Article(id="a:1", published_at="2024-04-30T23:00:00+05:00")
    assert AskedDays(crawler(checks_days=False, window=DAYS)).process_item(item) is item


def test_so_many_pass_and_no_more() -> None:
    step = MaxItems(crawler(max_items=2))
    for number in range(2):
        step.process_item(Article(id=f"a:{number}"))
    with pytest.raises(BeyondMax):
        step.process_item(Article(id="a:2"))
    unlimited = MaxItems(crawler(max_items=None))
    assert all(unlimited.process_item(Article(id=f"a:{number}")) for number in range(100))
