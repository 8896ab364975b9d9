"""Moments and days as pages print them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbot.text.dates import find_instant, parse_day, parse_instant

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
        # Persian, typed with the letters of Arabic.
        ("١٢ فروردين ١٤٠٣", "fa", "2024-03-31"),
        ("يكشنبه ۱۱ اسفند ۱۴۰۳ - ۱۰:۲۳", "fa", "2025-03-01T10:23:00"),
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
@settings(max_examples=50)
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
@settings(max_examples=60)
def test_any_text_is_read_and_the_answer_is_iso_8601(text: str) -> None:
    found = parse_instant(text, KARACHI, "en")
    assert found is None or find_instant(text, KARACHI, "en") == found
    if found := find_instant(text, KARACHI, "en"):
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


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("Thứ bảy, 1/3/2025, 10:23 (GMT+7)", "vi", "2025-03-01T10:23:00+07:00"),
        ("Thứ 7, 01/03/2025 10:23 GMT+7", "vi", "2025-03-01T10:23:00+07:00"),
        ("3 March 2025 10:15 UTC+8", "en", "2025-03-03T10:15:00+08:00"),
        ("3 de março de 2025 10h15 GMT-3", "pt", "2025-03-03T10:15:00-03:00"),
        ("2025-03-03T10:15:00IST", "en", "2025-03-03T10:15:00+05:30"),
        ("6 марта 2025, 10:15 (мск)", "ru", "2025-03-06T10:15:00+03:00"),
        ("05.03.2025 14:10 CET", "de", "2025-03-05T14:10:00+01:00"),
        ("1 Ags 2025 10:23 WIB", "id", "2025-08-01T10:23:00+07:00"),
        ("Sabtu, 01 Mar 2025 10:23 WIB", "id", "2025-03-01T10:23:00+07:00"),
        ("٢٠٢٥-٠٣-١٣T١٠:٢٣:٠٠+٠٣:٠٠", "ar", "2025-03-13T10:23:00+03:00"),
        ("5:03 p.m. MT March 3, 2017", "en", "2017-03-03T17:03:00-07:00"),
        ("5:03 p.m. ET July 3, 2017", "en", "2017-07-03T17:03:00-04:00"),
        ("Mon Mar 03 10:15:00 UTC 2025", "en", "2025-03-03T10:15:00+00:00"),
        ("Mon Mar 03 2025 10:15:00 GMT+0100 (Central European Standard Time)", "en", "2025-03-03T10:15:00+01:00"),
        ("3 March 2025 14.24 BST", "en", "2025-03-03T14:24:00+01:00"),
        ("03 Mar 2025 10:15 PM IST", "hi", "2025-03-03T22:15:00+05:30"),
        ("Thursday, March 6, 2025 at 10:15 a.m. EST", "en", "2025-03-06T10:15:00-05:00"),
        ("Sept. 3, 2024, 4:03 a.m. EDT", "en", "2024-09-03T04:03:00-04:00"),
        ("Thu 6 Mar 2025 10.15 EST", "en", "2025-03-06T10:15:00-05:00"),
    ],
)
def test_the_zone_behind_the_time(text: str, language: str | None, moment: str | None) -> None:
    assert parse_instant(text, language=language) == moment


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("Wed 05.03.2025 14:10", "en", "2025-03-05T14:10:00"),
        ("5.3.2025 at 2:10 pm", "en", "2025-03-05T14:10:00"),
        ("05.03.2025 at 14:10", "en", "2025-03-05T14:10:00"),
        ("06.03.2025 10:15h", "de", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "nl", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "tr", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "pl", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "el", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "sr", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "fi", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "es", "2025-03-06T10:15:00"),
        ("06.03.2025 10:15h", "en", "2025-03-06T10:15:00"),
        ("06/03/2025 10:15h", "es", "2025-03-06T10:15:00"),
        ("06/03/2025 10:15h", "fr", "2025-03-06T10:15:00"),
        ("06/03/2025 10:15h", "pt", "2025-03-06T10:15:00"),
        ("06/03/2025 10:15h", "it", "2025-03-06T10:15:00"),
        ("06/03/2025 10:15h", "el", "2025-03-06T10:15:00"),
        ("06/03/2025 10:15h", "nl", "2025-03-06T10:15:00"),
        ("06.03.2025 um 10.15 Uhr", "de", "2025-03-06T10:15:00"),
        ("6.3.2025 klo 10.15", "fi", "2025-03-06T10:15:00"),
        ("Donnerstag, 13.03.2025", "de", "2025-03-13"),
        ("čtvrtek 13.03.2025", "cs", "2025-03-13"),
        ("Perşembe 13.03.2025", "tr", "2025-03-13"),
        ("jeudi 13.03.2025", "fr", "2025-03-13"),
        ("Thursday 13.03.2025", "de", "2025-03-13"),
        ("۱۴۰۳/۱۲/۱۱ ۱۰:۲۳", "fa", "2025-03-01T10:23:00"),
        ("06/03/2025 | 10h15", "pt", "2025-03-06T10:15:00"),
        ("Fri, 05/03/2024 - 17:05", "en", "2024-05-03T17:05:00"),
        ("Mon, 03/14/2016 - 10:15", "en", "2016-03-14T10:15:00"),
        ("1/28/20 3:20PM", "en", "2020-01-28T15:20:00"),
        ("07.17.18", "en", "2018-07-17"),
        ("6/3/2025, 10:15 π.μ.", "el", "2025-03-06T10:15:00"),
        ("06-03-2025 10:15", "nl", "2025-03-06T10:15:00"),
        ("2025.03.03. 오전 10:15", "ko", "2025-03-03T10:15:00"),
        ("2025-03-03 (월) 10:15", "ko", "2025-03-03T10:15:00"),
    ],
)
def test_days_in_numbers(text: str, language: str | None, moment: str | None) -> None:
    """Day first wherever points are between them; strokes as the language, the weekday or a high number has it."""
    assert parse_instant(text, language=language) == moment


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("6 maart 2025 om 10:15 uur", "nl", "2025-03-06T10:15:00"),
        ("6. marta 2025. u 10:15", "hr", "2025-03-06T10:15:00"),
        ("6. mart 2025. 10:15", "sr", "2025-03-06T10:15:00"),
        ("6. mars 2025 kl. 10:15", "is", "2025-03-06T10:15:00"),
        ("fimmtudagur 6. mars 2025 kl. 10:15", "is", "2025-03-06T10:15:00"),
        ("6 mars 2025 klockan 10.15", "sv", "2025-03-06T10:15:00"),
        ("6. märts 2025 kell 10:15", "et", "2025-03-06T10:15:00"),
        ("6 noi. 2025 la ora 10:15", "ro", "2025-11-06T10:15:00"),
        ("06 noi. 2025", "ro", "2025-11-06"),
        ("6 mar. 2025 à 10h15", "fr", "2025-03-06T10:15:00"),
        ("le jeudi 6 mars 2025 à 10h15", "fr", "2025-03-06T10:15:00"),
        ("6 marzo 2025 alle 10:15", "it", "2025-03-06T10:15:00"),
        ("6 marzo 2025 alle ore 10.15", "it", "2025-03-06T10:15:00"),
        ("6 de marzo de 2025 a las 10:15 p. m.", "es", "2025-03-06T22:15:00"),
        ("06 Mart 2025, Perşembe saat 10:15", "tr", "2025-03-06T10:15:00"),
        ("1 มี.ค. 2568 10:23 น.", "th", "2025-03-01T10:23:00"),
        ("1 มีนาคม 2568 เวลา 10:23 น.", "th", "2025-03-01T10:23:00"),
        ("วันเสาร์ที่ 1 มีนาคม พ.ศ. 2568, 10.23 น.", "th", "2025-03-01T10:23:00"),
        ("1 آذار 2025", "ar", "2025-03-01"),
        ("1 كانون الثاني 2025 10:23", "ar", "2025-01-01T10:23:00"),
        ("السبت 1 تشرين الأول 2022 - 10:23", "ar", "2022-10-01T10:23:00"),
        ("1 جانفي 2025", "ar", "2025-01-01"),
        ("1 أفريل 2025", "ar", "2025-04-01"),
        ("1 جويلية 2025", "ar", "2025-07-01"),
        ("1 أوت 2025", "ar", "2025-08-01"),
        ("السبت ٠١ مارس ٢٠٢٥ ١٠:٢٣ م", "ar", "2025-03-01T22:23:00"),
        ("06 Mar, 2025 10:15 a.m. AR", "es", "2025-03-06T10:15:00"),
        ("১ মার্চ ২০২৫, ১০: ২৩", "bn", "2025-03-01T10:23:00"),
        ("۱۱ اسفند ۱۴۰۳", "fa", "2025-03-01"),
        ("شنبه ۱۱ اسفند ۱۴۰۳ - ۱۰:۲۳", "fa", "2025-03-01T10:23:00"),
        ("17 June 2016 • 10:05am", "en", "2016-06-17T10:05:00"),
        ("Monday 3 March 2025 10:15, UK", "en", "2025-03-03T10:15:00"),
        ("6 март 2025, 10:15", "bg", "2025-03-06T10:15:00"),
        ("6 ное. 2025 г., 10:15 ч.", "bg", "2025-11-06T10:15:00"),
        ("6 марта 2025 г. в 10:15", "ru", "2025-03-06T10:15:00"),
        ("6 березня 2025 р. 10:15", "uk", "2025-03-06T10:15:00"),
        ("2025. március 6., 10:15", "hu", "2025-03-06T10:15:00"),
        ("2025. március 6. csütörtök 10:15", "hu", "2025-03-06T10:15:00"),
        ("2025 m. kovo 6 d. 10:15", "lt", "2025-03-06T10:15:00"),
        ("2025. gada 6. marts", "lv", "2025-03-06"),
        ("2025. gada 6. marts plkst. 10:15", "lv", "2025-03-06T10:15:00"),
        ("Πέμπτη 6 Μαρτίου 2025 10:15 μμ", "el", "2025-03-06T22:15:00"),
        ("6 tháng 3, 2025 | 10:15", "vi", "2025-03-06T10:15:00"),
        ("25-Sep-2025 08:45 PM", "en", "2025-09-25T20:45:00"),
        ("Quinta-feira, 6 de março de 2025 às 10:15", "pt", "2025-03-06T10:15:00"),
        ("May 4th, 2025", "en", "2025-05-04"),
        ("3. mai 2024 14.24", "nb", "2024-05-03T14:24:00"),
        ("3. marraskuuta 2024 klo 10.15", "fi", "2024-11-03T10:15:00"),
        ("2025年3月3日(月) 10時15分", "ja", "2025-03-03T10:15:00"),
        ("2025年3月6日木曜 午後10:15", "ja", "2025-03-06T22:15:00"),
        ("2025年3月6日 星期四 下午2:24", "zh", "2025-03-06T14:24:00"),
        ("2025年03月03日10:15", "zh", "2025-03-03T10:15:00"),
        ("3 listopada 2024", "pl", "2024-11-03"),
        ("3. listopada 2024", "hr", "2024-10-03"),
        ("3. listopadu 2024", "cs", "2024-11-03"),
        ("३ मार्च २०२५, १०:१५ पूर्वाह्न", "hi", "2025-03-03T10:15:00"),
        ("3 maart 2025, 10:15", "nl", "2025-03-03T10:15:00"),
        ("3 d'abril de 2025", "ca", "2025-04-03"),
        ("3. März 2025", None, "2025-03-03"),
    ],
)
def test_the_words_of_many_languages(text: str, language: str | None, moment: str | None) -> None:
    assert parse_instant(text, language=language) == moment


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("06/03/2025 10:15", "en", None),
        ("1/8/20 3:20PM", "en", None),
        ("07.07.18", "en", None),
        ("2025-03-03 10:15:00 America/New_York", "en", None),
        ("05.03.2025 | 1:48 min", "de", None),
        ("6 Mar 2025 1015", "en", None),
        ("June 17, 2016 10 comments", "en", None),
    ],
)
def test_what_could_be_two_moments_or_is_more_than_one_is_none(
    text: str, language: str | None, moment: str | None
) -> None:
    assert parse_instant(text, language=language) == moment


@pytest.mark.parametrize(
    ("text", "language", "moment"),
    [
        ("3 March 2025 10:15 am - 0 - 312", "en", "2025-03-03T10:15:00"),
        ("Published - March 03, 2025 10:15 am IST - CHENNAI", "en", "2025-03-03T10:15:00+05:30"),
        ("June 17, 2016 by Ada Poole", "en", "2016-06-17"),
        ("Posted on June 17, 2016 at 5:00 am by Ada Poole", "en", "2016-06-17T05:00:00"),
        ("Submitted by Ada Poole on Mon, 03/14/2016 - 10:15", "en", "2016-03-14T10:15:00"),
        ("Posted by Ada Poole at 10:05 AM on June 3, 2016", "en", "2016-06-03T10:05:00"),
        ("By Ada Poole, 3 May 2024", "en", "2024-05-03"),
        ("Hosted by Ada Poole. Aired May 3, 2024.", "en", "2024-05-03"),
        ("Friday 3 May 2024, Lahore", "en", "2024-05-03"),
        ("First published on Fri 3 May 2024 14.24 GMT", "en", "2024-05-03T14:24:00+00:00"),
        ("May 3, 2024 / 2:24 PM EDT / Lake News", "en", "2024-05-03T14:24:00-04:00"),
        ("By Ada Poole For The Herald 14:24, 3 May 2024", "en", "2024-05-03T14:24:00"),
        ("Lahore, 3 May 2024", "en", "2024-05-03"),
        ("Updated 4 May 2024, 09:00", "en", "2024-05-04T09:00:00"),
        ("05.03.2025, 1:48 min", "de", "2025-03-05"),
        ("Von Ada Poole am 3. Mai 2024, 10:15 Uhr", "de", "2024-05-03T10:15:00"),
        ("3 May 2024 10:15 Ada Poole", "en", "2024-05-03T10:15:00"),
        ("3 May 2024, 25:70", "en", "2024-05-03"),
        ("Ada Poole 6 mars 2025 à 10h15", "fr", "2025-03-06T10:15:00"),
        ("On 3 May 2024, Ada Poole sailed", "en", None),
        ("On 3 May 2024 the ferry sank", "en", None),
        ("The ferry that sank on 3 May 2024", "en", None),
        ("In the storm of 3 May 2024, ten were lost", "en", None),
        ("3 May 2024 was a bad day", "en", None),
        ("The ferry sank. 3 May 2024, Ada says, was bad.", "en", None),
        ("3 May 2024 500 people came", "en", None),
        ("02/30/2014, Lahore", "en", None),
    ],
)
def test_a_moment_within_a_line_but_not_within_a_sentence(text: str, language: str, moment: str | None) -> None:
    assert find_instant(text, language=language) == moment
    assert parse_instant(text, language=language) is None
