"""Which earlier runs a run is measured by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from newsbot.health.monitors import fallen_fields, lost_pages, missing_articles, unwanted_answers
from newsbot.health.runs import NEW, Comparison, Run, read_runs

NOW = datetime(2026, 3, 20, 2, 30, tzinfo=timezone.utc)


def report(ago: timedelta = timedelta(0), stored: int = 100, **changes: Any) -> dict[str, Any]:
    """What a run of ``ago`` says of itself; all is well."""
    return {
        "asked": NEW,
        "start": (NOW - ago).isoformat(),
        "reason": "finished",
        "exit_status": 0,
        "candidates": {"candidates": 900 + stored, "known": 900, "stored": stored},
        "coverage": {"title": 1.0, "dateline": 0.6, "flaws": 0.5} if stored else {},
        "responses": {"200": stored + 3, "404": 1},
        **changes,
    }


def comparison(now: dict[str, Any], earlier: Sequence[dict[str, Any]]) -> Comparison:
    return Comparison(Run.of_report(now), [Run.of_report(one) for one in earlier])


def daily(count: int, first: int = 1, **changes: Any) -> list[dict[str, Any]]:
    """The reports of ``count`` days, the newest first; ``first``: so many days ago."""
    return [report(timedelta(days=first + day), **changes) for day in range(count)]


WITHOUT = {"coverage": {"title": 1.0, "dateline": 0.0, "flaws": 0.0}}
SAID = "dateline: 60 % of articles before, 0 % now"


def test_a_field_that_vanishes_is_named_with_both_shares() -> None:
    assert list(fallen_fields(comparison(report(**WITHOUT), daily(5)))) == [SAID]


def test_a_day_like_any_other_is_nothing() -> None:
    same = comparison(report(), daily(5))
    assert [*fallen_fields(same), *lost_pages(same), *unwanted_answers(same), *missing_articles(same)] == []


def test_the_first_run_is_nothing() -> None:
    first = comparison(report(**WITHOUT), [])
    assert [*fallen_fields(first), *lost_pages(first), *unwanted_answers(first), *missing_articles(first)] == []


@pytest.mark.parametrize(
    "changes", [{"exit_status": 5}, {"exit_status": 4}, {"exit_status": 1}, {"reason": "shutdown"}, {"coverage": {}}]
)
def test_these_are_no_measure(changes: dict[str, Any]) -> None:
    assert list(fallen_fields(comparison(report(**WITHOUT), daily(2) + daily(4, 3, **changes)))) == []


def test_a_field_that_older_reports_do_not_know_is_not_judged() -> None:
    now = report(coverage={"title": 1.0, "place": 0.0})
    assert list(fallen_fields(comparison(now, daily(5)))) == []


def test_runs_without_an_article_do_not_crowd_out_those_with_articles() -> None:
    empty = [report(timedelta(hours=hour), stored=0) for hour in range(1, 40)]
    assert list(fallen_fields(comparison(report(**WITHOUT), empty + daily(3, 3)))) == [SAID]


@pytest.mark.parametrize(
    ("pause", "alarms"),
    [(timedelta(days=1), 8), (timedelta(hours=1), 7 * 24 + 1), (timedelta(days=7), 2)],
)
def test_what_has_really_changed_alarms_for_a_week(pause: timedelta, alarms: int) -> None:
    earlier = [report(pause * run) for run in range(1, 31)]
    told = []
    for run in range(250):
        now = report(-pause * run, **WITHOUT)
        now["exit_status"] = 4 if list(fallen_fields(comparison(now, earlier[:400]))) else 0
        told.append(now["exit_status"] == 4)
        earlier = [now, *earlier]
    assert told == [True] * alarms + [False] * (250 - alarms)


@pytest.mark.parametrize("small", [0, 3])
def test_small_days_between_do_not_make_it_alarm_for_ever(small: int) -> None:
    earlier = daily(30)
    alarms = 0
    for day in range(60):
        now = (
            report(timedelta(days=-day), small, **WITHOUT) if day % 3 == 2 else report(timedelta(days=-day), **WITHOUT)
        )
        now["exit_status"] = 4 if list(fallen_fields(comparison(now, earlier))) else 0
        alarms += now["exit_status"] == 4
        earlier = [now, *earlier]
    assert 5 <= alarms <= 8


@pytest.mark.parametrize("ago", [1, 3, 9, 15])
def test_a_bad_day_never_becomes_the_norm(ago: int) -> None:
    bad = report(timedelta(days=ago, minutes=1), exit_status=4, **WITHOUT)
    earlier = [*daily(ago - 1), bad, *daily(20, ago + 1)]
    assert list(fallen_fields(comparison(report(**WITHOUT), earlier))) == [SAID]


def test_pages_that_are_no_articles_any_more() -> None:
    ends = {"candidates": 1000, "known": 900, "stored": 5, "dropped/no_body": 90, "failed/http_500": 5}
    said = lost_pages(comparison(report(stored=5, candidates=ends), daily(5)))
    assert list(said) == ["articles: 100 % of pages before, 5 % now (dropped/no_body 90, failed/http_500 5)"]


@pytest.mark.parametrize(
    "ends", [{"stored": 3, "failed/http_404": 20}, {"stored": 60, "failed/http_404": 40}, {"unchanged": 40}, {}]
)
def test_these_pages_are_nothing(ends: dict[str, int]) -> None:
    assert list(lost_pages(comparison(report(candidates=ends), daily(5)))) == []


def test_a_server_that_answers_with_errors() -> None:
    answers = {"200": 60, "500": 40, "404": 30, "429": 90}
    said = unwanted_answers(comparison(report(responses={"200": 60, "500": 40}), daily(5)))
    assert list(said) == ["HTTP 500: 0 % of answers before, 40 % now"]
    del answers["500"]
    assert list(unwanted_answers(comparison(report(responses=answers), daily(5)))) == []


def hourly(days: int, stored: int) -> list[dict[str, Any]]:
    return [report(timedelta(hours=hour), stored=stored) for hour in range(1, 24 * days)]


@pytest.mark.parametrize(
    ("stored", "earlier", "said"),
    [
        (3, daily(5), ["articles: 100 a day before, 3 in the last 24 hours"]),
        (0, daily(5), ["articles: 100 a day before, 0 in the last 24 hours"]),
        (0, daily(5, first=3), ["articles: 100 a day before, 0 in the last 72 hours"]),
        (0, [report(timedelta(hours=h), 0) for h in range(1, 20)] + hourly(4, 4)[20:], ["articles: 96 a day before"]),
        (11, daily(5), []),
        (0, daily(2), []),
        (0, daily(5, stored=20), []),
        # Again, an hour after the daily run; and a whole day of few articles, seen hour by hour.
        (0, [report(timedelta(hours=1)), *daily(5)], []),
        (0, hourly(4, 4), []),
        # Trials on the first day say nothing of the days to come.
        (40, [report(timedelta(hours=20, minutes=minute), 50) for minute in range(1, 30)], []),
    ],
)
def test_hardly_any_articles(stored: int, earlier: list[dict[str, Any]], said: list[str]) -> None:
    found = list(missing_articles(comparison(report(stored=stored), earlier)))
    assert len(found) == len(said)
    assert all(one.startswith(expected) for one, expected in zip(found, said, strict=True))


def test_only_runs_that_were_asked_for_what_is_new_are_counted() -> None:
    asked = {"asked": "days of 2013"}
    assert list(missing_articles(comparison(report(stored=0, **asked), daily(5, **asked)))) == []


def write(folder: Path, reports: Sequence[Any]) -> None:
    for number, one in enumerate(reversed(reports)):
        text = one if isinstance(one, str) else json.dumps(one)
        (folder / f"2026-01-01T00-00-{number:02}Z.json").write_text(text, encoding="utf-8")


def test_reports_are_read_newest_first_and_only_those_of_the_same_kind(tmp_path: Path) -> None:
    write(tmp_path, [*daily(2), report(asked="articles by name"), report(asked="days of 2013"), *daily(1, 9)])
    assert [(NOW - run.start).days for run in read_runs(tmp_path, NEW)] == [1, 2, 9]


DAMAGED = ("", "{", "3", "null", '"asked"', '{"asked": 1}')
CHANGED = (
    {"start": "soon"},
    {"start": "2026-03-01T02:30:00"},
    {"candidates": 3},
    {"candidates": {"stored": -4}},
    {"coverage": {"title": 7}},
    {"coverage": {"title": None}},
    {"responses": []},
    {"exit_status": "well"},
)


@pytest.mark.parametrize("damaged", [*DAMAGED, *(json.dumps(report(**changes)) for changes in CHANGED)])
def test_a_damaged_report_is_named_and_skipped(tmp_path: Path, caplog: pytest.LogCaptureFixture, damaged: str) -> None:
    write(tmp_path, [*daily(2), damaged, *daily(1, 3)])
    assert len(read_runs(tmp_path, NEW)) == 3
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "2026-01-01T00-00-01Z.json is damaged" in caplog.text


def test_reports_from_before_runs_were_told_apart_are_no_measure(tmp_path: Path) -> None:
    old = report()
    del old["asked"]
    write(tmp_path, [old, *daily(1)])
    assert len(read_runs(tmp_path, NEW)) == 1


def test_no_folder_is_no_runs(tmp_path: Path) -> None:
    assert read_runs(tmp_path / "runs", NEW) == []
