"""Datelines: a table of leads row by row, years and leap days, and what holds for any text at all."""

from __future__ import annotations

import datetime
import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbot.text.dateline import split_dateline
from tests import check_datelines

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "fixtures/tables/datelines.jsonl"
ROWS = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=[row["lead"][:40] for row in ROWS])
def test_table(row: dict[str, Any]) -> None:
    published = datetime.date.fromisoformat(row["published"]) if row["published"] else None

    found = split_dateline(row["lead"], published)

    assert (found and found.text) == row["dateline"]
    if found:
        assert found.places == row["places"]
        assert (found.date and found.date.isoformat()) == row["date"]
        assert found.agencies == row["agencies"]
        assert found.text + found.closing + found.rest == row["lead"].strip()


def test_table_is_big_enough() -> None:
    traps = [row for row in ROWS if row["dateline"] is None]

    assert len(ROWS) >= 150
    assert len(traps) >= len(ROWS) / 3
    assert all(row["why_not"] for row in traps)


@pytest.mark.parametrize(
    ("day", "published", "expected"),
    [
        ("Dec 31", "2011-01-01", "2010-12-31"),
        ("Dec 28", "2011-01-02", "2010-12-28"),
        ("Jan 1", "2010-12-31", "2011-01-01"),
        ("Jan 1", "2011-01-01", "2011-01-01"),
        ("Feb 29", "2012-03-01", "2012-02-29"),
        ("Feb 29", "2013-03-01", None),
        ("Feb 28", "2013-03-01", "2013-02-28"),
        ("Nov 20", "2013-11-24", "2013-11-20"),
        ("Nov 25", "2013-11-24", "2013-11-25"),
        ("Nov 31", "2013-12-01", None),
        ("Nov 24, 2009", "2013-11-25", "2009-11-24"),
        ("Nov 24", None, None),
        ("Nov 24, 2009", None, "2009-11-24"),
        ("Dec 31", "0001-01-01", None),
        ("Jan 1", "9999-12-31", None),
    ],
)
def test_year(day: str, published: str | None, expected: str | None) -> None:
    paper = datetime.date.fromisoformat(published) if published else None

    found = split_dateline(f"LAHORE, {day}: The mill whistle blew at noon.", paper)

    assert found is not None
    assert found.places == ["LAHORE"]
    assert (found.date and found.date.isoformat()) == expected


def test_day_without_month_is_the_nearest_to_publication() -> None:
    found = split_dateline("[東京　３１日　ロイター] - 株式市場は続伸した。", datetime.date(2022, 2, 1))

    assert found is not None
    assert found.date == datetime.date(2022, 1, 31)


def test_published_may_be_a_moment() -> None:
    published = datetime.datetime(2011, 1, 1, 3, 0, tzinfo=datetime.timezone.utc)

    found = split_dateline("LAHORE, Dec 31: The mill whistle blew at noon.", published)

    assert found is not None
    assert found.date == datetime.date(2010, 12, 31)


PIECES = st.sampled_from(
    ["KARACHI", "Berlin", "北京", "Москва", "ソウル", "电", "４月２４日", "新华社", "기자", "【", "】", "＝", "31日",
     ", ", ": ", " — ", " - ", ". ", ".- ", "--", "/", "(", ")", "[", "]", "=", "|", "*", "“", "’s",
     "\n", "\u00a0", "\u200b",
     "AP", "(Reuters)", "dpa", "Nov 23", "3. Januar", "31 Feb", "1/2/22", "Calif.", "N.Y.", "Ill", "Switzerland",
     "The mill", "le moulin"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=14).map("".join))
DAYS = st.one_of(st.none(), st.dates())


@given(TEXTS, DAYS)
@example("", None)
@example("KARACHI, 31日: x", datetime.date.min)
@example("KARACHI, 31日: x", datetime.date.max)
@example("²: ³", None)
def test_nothing_is_lost_and_nothing_raises(text: str, published: datetime.date | None) -> None:
    found = split_dateline(text, published)

    if found:
        assert found.text + found.closing + found.rest == text.strip()
        assert 0 < len(found.text) <= 200
        assert found.places or found.agencies or found.date or not found.text.isascii()
        assert all(place and place.strip() == place for place in found.places)


@pytest.mark.parametrize(
    "piece",
    ["K", "KARACHI ", "KARACHI, ", "KARACHI: ", "A. ", "(", ")", "(AP) ", "/", "[", "1", "1.", "Jan 3 ", "— ", "- ",
     "-", " ", "*", "【", "新", "新华社", "記者", "기자", "a/",
     "〔記者王／", "ब्यूरो, ", "\u00a0", "É", "N.Y. ", "\u200b", "x.", "电"],
)  # fmt: skip
def test_long_input_takes_no_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    split_dateline("KARACHI: The lists are read once.")

    start = time.process_time()
    split_dateline(text)

    assert time.process_time() - start < 1


def test_the_name_of_its_site_may_stand_for_the_agency() -> None:
    story = "能登半島の沿岸で、岩場に海藻が戻り始めていることが分かった。"
    assert split_dateline(f"【湖畔網】{story}") is None
    for opening in ("【湖畔網】", "湖畔網讯 "):
        found = split_dateline(opening + story, names=frozenset(["湖畔網"]))
        assert found is not None
        assert (found.rest, found.agencies) == (story, [])
    assert split_dateline("KÖLN Seeblatt | Die Fähre fährt wieder.", names=frozenset(["seeblatt"])) is not None


@pytest.mark.parametrize(
    ("opening", "reporters"),
    [
        ("〔記者蔡宗憲、王小明／屏東報導〕", ["蔡宗憲", "王小明"]),
        ("新京报讯（记者 周思雅）", ["周思雅"]),
        ("【シリコンバレー=渡辺直樹】", ["渡辺直樹"]),
        ("新华社北京3月1日电（记者胡璐、黄韬铭）", ["胡璐", "黄韬铭"]),
        ("〔即時新聞／綜合報導〕", []),
    ],
)
def test_reporters(opening: str, reporters: list[str]) -> None:
    found = split_dateline(f"{opening}能登半島の沿岸で、岩場に海藻が戻り始めている。")
    assert found is not None
    assert found.reporters == reporters


def test_bold_marks_stay_with_the_text() -> None:
    found = split_dateline("**KARACHI:** The mill whistle blew at noon.")

    assert found is not None
    assert (found.text, found.closing, found.places) == ("**KARACHI", ":** ", ["KARACHI"])


@pytest.mark.parametrize(("name", "floor"), check_datelines.FLOORS.items())
def test_shared_rows(name: str, floor: float) -> None:
    path = check_datelines.SHARED / name
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project")

    score = check_datelines.score(name)

    assert score.share >= floor, score.wrong
    assert not score.false


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("(Hồ nước) - Cầu mới được mở.", "(Hồ nước)"),
        ("seeblatt.id – Die Fähre fährt wieder.", "seeblatt.id"),
        # Another site's name, no dash, no sentence.
        ("(Núi cao) - Cầu mới được mở.", None),
        ("bergblatt.id – Die Fähre fährt wieder.", None),
        ("(Hồ nước) Cầu mới được mở.", None),
        ("seeblatt.id – die Fähre fährt wieder.", None),
    ],
)
def test_the_name_of_the_site_alone(text: str, dateline: str | None) -> None:
    found = split_dateline(text, names=frozenset(["honuoc", "seeblattid"]))
    assert (found.text if found else None) == dateline
    if found:
        assert found.agencies == []
        assert f"{found.text}{found.closing}{found.rest}" == text
