"""Moments and days as pages print them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbot.text.dates import parse_day, parse_instant

KARACHI = "Asia/Karachi"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-09-25T08:45:00+05:00", "2025-09-25T08:45:00+05:00"),
        ("2025-09-25T08:45:00+0500", "2025-09-25T08:45:00+05:00"),
        ("2025-09-25T03:45:00Z", "2025-09-25T03:45:00+00:00"),
        ("2025-09-25T03:45:00.123Z", "2025-09-25T03:45:00+00:00"),
        ("2025-09-25T08:45:00", "2025-09-25T08:45:00+05:00"),
        ("2025-09-25 08:45:00", "2025-09-25T08:45:00+05:00"),
        ("2025-09-25T08:45", "2025-09-25T08:45:00+05:00"),
        ("2025-09-25T22:45:00-08:00", "2025-09-25T22:45:00-08:00"),
        ("2025-09-25", "2025-09-25"),
        ("  2025-09-25\n", "2025-09-25"),
        ("September 25, 2025 08:45am", "2025-09-25T08:45:00+05:00"),
        ("September 25, 2025 08:45pm", "2025-09-25T20:45:00+05:00"),
        ("September 25, 2025 12:05am", "2025-09-25T00:05:00+05:00"),
        ("September 25, 2025 12:05pm", "2025-09-25T12:05:00+05:00"),
        ("25 Sep, 2025 08:45am", "2025-09-25T08:45:00+05:00"),
        ("Sep 25, 2025", "2025-09-25"),
        ("25 Sep, 2025", "2025-09-25"),
        ("25 September 2025", "2025-09-25"),
        ("September 10th , 2014", "2014-09-10"),
        ("March 1st, 2014", "2014-03-01"),
        ("May 2nd, 2014", "2014-05-02"),
        ("June 3rd, 2014", "2014-06-03"),
        ("Thu, 25 Sep 2025 08:45:00 +0500", "2025-09-25T08:45:00+05:00"),
        ("Thursday, September 25, 2025", "2025-09-25"),
        ("February 29, 2012", "2012-02-29"),
    ],
)
def test_instant(text: str, expected: str) -> None:
    assert parse_instant(text, KARACHI, "en") == expected


@pytest.mark.parametrize(
    ("day", "offset"),
    [
        ("2001-07-14", "+05:00"),
        ("2002-03-01", "+05:00"),
        ("2002-07-14", "+06:00"),
        ("2002-12-01", "+05:00"),
        ("2008-05-01", "+05:00"),
        ("2008-07-14", "+06:00"),
        ("2008-12-01", "+05:00"),
        ("2009-03-01", "+05:00"),
        ("2009-07-14", "+06:00"),
        ("2009-12-01", "+05:00"),
        ("2010-07-14", "+05:00"),
        ("2025-07-14", "+05:00"),
    ],
)
def test_the_summer_times_of_pakistan(day: str, offset: str) -> None:
    assert parse_instant(f"{day}T09:30:00", KARACHI) == f"{day}T09:30:00{offset}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "soon",
        "February 30, 2014",
        "2014-02-30",
        "2014-02-30T08:45:00",
        "2013-02-29",
        "February 29, 2013",
        "September 31, 2014",
        "2014-13-01",
        "0000-00-00",
        "0000-00-00T00:00:00+00:00",
        "2025-09-25T25:61:00",
        "September 25",
        "September 2025",
        "25 Sep",
        "2025",
        "08:45am",
        "Thursday",
        "today",
        "yesterday",
        "two hours ago",
        "in 3 days",
        "now",
        "1758771900",
        "September 25, 2025 " + "x" * 100,
        "x" * 10_000,
        "\0",
    ],
)
def test_what_is_no_moment(text: str) -> None:
    assert parse_instant(text, KARACHI, "en") is None
    assert parse_day(text, "en") is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("25. September 2025", "de", "2025-09-25"),
        ("25 septembre 2025", "fr", "2025-09-25"),
        ("25 de septiembre de 2025", "es", "2025-09-25"),
        ("25 сентября 2025", "ru", "2025-09-25"),
        ("25 ستمبر 2025", "ur", "2025-09-25"),
        ("3 März 2025", "de", "2025-03-03"),
        ("torsdag 09. mai 2024 - 13:26", "no", "2024-05-09T13:26:00"),
        ("3 de maio de 2024 às 14h24", "pt", "2024-05-03T14:24:00"),
        ("2024 m. gegužės 3 d. 14:24", "lt", "2024-05-03T14:24:00"),
        ("2024. gada 3. maijs", "lv", "2024-05-03"),
        ("03.05.2024. u 14:24", "hr", "2024-05-03T14:24:00"),
        ("2024年5月3日 14時24分", "ja", "2024-05-03T14:24:00"),
        ("2024年5月3日 午後2時24分", "ja", "2024-05-03T14:24:00"),
        ("2024年5月3日 午前12時05分", "ja", "2024-05-03T00:05:00"),
        ("2024年5月3日 下午2:24", "zh", "2024-05-03T14:24:00"),
        ("2024년 5월 3일 오후 2시 24분", "ko", "2024-05-03T14:24:00"),
        # Buddhist years, and digits of other scripts.
        ("3 พ.ค. 2567 14:24 น.", "th", "2024-05-03T14:24:00"),
        ("٣ مايو ٢٠٢٤", "ar", "2024-05-03"),
        ("০৩ মে ২০২৪, ১৪:২৪", "bn", "2024-05-03T14:24:00"),
        # A page in one language with its dates in English.
        ("Friday, May 3, 2024", "de", "2024-05-03"),
        ("Fri, 03 May 2024 02:24 PM (IST)", "hi", "2024-05-03T14:24:00+05:30"),
    ],
)
def test_other_languages(text: str, language: str, expected: str) -> None:
    assert parse_instant(text, language=language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("September 10th , 2014", datetime.date(2014, 9, 10)),
        ("2025-09-25T23:45:00+05:00", datetime.date(2025, 9, 25)),
        ("2025-09-25T00:15:00-08:00", datetime.date(2025, 9, 25)),
        ("31 December 2013", datetime.date(2013, 12, 31)),
    ],
)
def test_day_is_the_one_that_is_printed(text: str, expected: datetime.date) -> None:
    assert parse_day(text) == expected


MOMENTS = st.datetimes(datetime.datetime(1900, 1, 1), datetime.datetime(2099, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))


@given(MOMENTS, OFFSETS)
def test_iso_8601_comes_back_as_it_is(moment: datetime.datetime, offset: datetime.timezone) -> None:
    text = moment.replace(tzinfo=offset).isoformat()
    assert parse_instant(text, KARACHI) == text


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2099, 12, 31)), st.sampled_from(["%B %d, %Y", "%d %b, %Y"]))
@settings(max_examples=50, deadline=None)
def test_a_printed_day_comes_back(day: datetime.date, form: str) -> None:
    assert parse_instant(day.strftime(form)) == day.isoformat()


PIECES = (
    "September ",
    "25",
    "30",
    "2025",
    ", ",
    ":",
    "-",
    "T",
    "08:45",
    "am",
    "Z",
    "+05:00",
    "٢٥",
    "é",
    "\0",
    " ",
    "0000",
)


@given(st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=10).map("".join)))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read_and_the_answer_is_iso_8601(text: str) -> None:
    found = parse_instant(text, KARACHI, "en")
    if found is not None:
        datetime.datetime.fromisoformat(found)
        assert found[:4].isdigit()


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-03T14:24:00", "2024-05-03T14:24:00"),
        ("2024-05-03 14:24:00.000+0100", "2024-05-03T14:24:00+01:00"),
        ("2024-05-03T14:24:00 GMT+2", "2024-05-03T14:24:00+02:00"),
        ("20240503T142400Z", "2024-05-03T14:24:00+00:00"),
        ("2024. 5. 3. 14:24", "2024-05-03T14:24:00"),
        ("2024.05.03 14:24", "2024-05-03T14:24:00"),
        ("2024年5月3日 14:24", "2024-05-03T14:24:00"),
        ("2024년 5월 3일 14:24", "2024-05-03T14:24:00"),
        ("2024/05/03(金) 14:24", "2024-05-03T14:24:00"),
        ("03.05.2024, 14:24 Uhr", "2024-05-03T14:24:00"),
        ("3. 5. 2024 14:24", "2024-05-03T14:24:00"),
        ("May 3, 2024, 2:24 p.m. EDT", "2024-05-03T14:24:00-04:00"),
        ("3 May 2024 7:15 pm IST", "2024-05-03T19:15:00+05:30"),
        ("3 May 2024 7:15 pm PKT", "2024-05-03T19:15:00+05:00"),
        ("05/03/2024", None),
        ("13/05/2024", "2024-05-13"),
        ("05/05/2024", "2024-05-05"),
        ("2024-05-03T14:24:00+99:00", None),
        ("31.02.2024", None),
    ],
)
def test_no_time_zone_is_made_up(text: str, moment: str | None) -> None:
    assert parse_instant(text) == moment


@pytest.mark.parametrize("language", ["xx", "zz", "", None])
def test_a_language_that_nobody_knows_is_no_error(language: str | None) -> None:
    assert parse_instant("3 May 2024", language=language) == "2024-05-03"
