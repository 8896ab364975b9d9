"""The line that says which issue of the paper printed a story."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.text.printed import Printed, read_printed_line

PAPERS = ("Dawn", "Dawn.com")
DAY = datetime.date(2014, 9, 10)


@pytest.mark.parametrize(
    ("line", "edition"),
    [
        ("Published in Dawn, September 10th, 2014", None),
        ("Published in Dawn, September 10th , 2014", None),
        ("Published in Dawn September 10th, 2014", None),
        ("Published in Dawn, September 10, 2014", None),
        ("Published in Dawn, Sept 10, 2014", None),
        ("Published in Dawn, Sep. 10th, 2014", None),
        ("Published in Dawn, September 10th 2014", None),
        ("Published in Dawn, September 10th, 2014.", None),
        ("(Published in Dawn, September 10th, 2014)", None),
        ("[Published in Dawn, September 10th, 2014]", None),
        ("PUBLISHED IN DAWN, SEPTEMBER 10TH, 2014", None),
        ("published in Dawn , september 10th , 2014 ", None),
        ("  Published in Dawn, September 10th, 2014\n", None),
        ("Published in Dawn, The Business and Finance Weekly, September 10th, 2014", "The Business and Finance Weekly"),
        ("Published in Dawn, EOS, September 10th, 2014", "EOS"),
        ("Published in Dawn, Young World, September 10th, 2014", "Young World"),
        ("Published in Dawn, Books & Authors, September 10th, 2014", "Books & Authors"),
        ("Published in Dawn, Sunday Magazine, Lahore, September 10th, 2014", "Sunday Magazine, Lahore"),
        ("Published in Dawn, May Day Special, September 10th, 2014", "May Day Special"),
        ("Published in EOS, Dawn, September 10th, 2014", "EOS"),
    ],
)
def test_printed_line(line: str, edition: str | None) -> None:
    assert read_printed_line(line, PAPERS) == Printed(DAY, edition)


@pytest.mark.parametrize(
    ("line", "edition"),
    [
        ("《 湖畔日报 》（ 2014年09月10日 07 版）", None),
        ("《湖畔日报》(2014年9月10日第7版)", None),
        ("《山间日报》（2014年09月10日 07版）", "山间日报"),
    ],
)
def test_printed_line_of_a_chinese_paper(line: str, edition: str | None) -> None:
    assert read_printed_line(line, ("湖畔日报",)) == Printed(DAY, edition)
    assert read_printed_line("《湖畔日报》（2014年09月31日 07版）", ("湖畔日报",)) == Printed(None, None)


@pytest.mark.parametrize(("month", "number"), [(datetime.date(2014, n, 1).strftime("%B"), n) for n in range(1, 13)])
@pytest.mark.parametrize("short", [False, True])
def test_every_month(month: str, number: int, short: bool) -> None:
    line = f"Published in Dawn, {month[:3] if short else month} 1st, 2014"
    assert read_printed_line(line, PAPERS) == Printed(datetime.date(2014, number, 1), None)


@pytest.mark.parametrize(
    "day", ["February 30th, 2014", "September 31st, 2014", "February 29th, 2013", "May 99th, 2014"]
)
def test_a_day_that_does_not_exist(day: str) -> None:
    assert read_printed_line(f"Published in Dawn, EOS, {day}", PAPERS) == Printed(None, "EOS")


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Published in Dawn",
        "Published in Dawn, September 10th",
        "Published in Dawn, 2014",
        "Published in The Lahore Mail, September 10th, 2014",
        "Published in September 10th, 2014",
        "First published in Dawn, September 10th, 2014, the story won a prize",
        "The report was published in Dawn, September 10th, 2014",
        "Published in Dawn, September 10th, 2014, and read widely",
        "Published in Dawn. It was September 10th, 2014",
        "Published in Dawnland, September 10th, 2014",
        "Published, in Dawn, September 10th, 2014",
        "Published in Dawn, " + "a long story about the canal, " * 10 + "September 10th, 2014",
        "LAHORE: The canal reopened on September 10th, 2014.",
        "《湖畔日报》（2014年）",
        "《湖畔日报》（2014年09月10日 07版）报道了此事。",
    ],
)
def test_any_other_paragraph(paragraph: str) -> None:
    assert read_printed_line(paragraph, PAPERS) is None


def test_the_paper_has_its_own_names() -> None:
    line = "Copyright Business Recorder, 2014"
    assert read_printed_line(line, ("Business Recorder",)) is None
    line = "Published in Business Recorder, September 10th, 2014"
    assert read_printed_line(line, ("Business Recorder",)) == Printed(DAY, None)
    assert read_printed_line(line, ()) is None


@given(st.dates(datetime.date(1947, 8, 14), datetime.date(2099, 12, 31)), st.sampled_from([None, "EOS", "Young World"]))
def test_what_is_printed_is_read(day: datetime.date, edition: str | None) -> None:
    names = ", ".join(filter(None, ["Dawn", edition]))
    assert read_printed_line(f"Published in {names}, {day:%B} {day.day}th, {day.year}", PAPERS) == Printed(day, edition)


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for paragraph in (text, f"Published in Dawn, {text}", f"Published in Dawn, {text}, September 10th, 2014"):
        found = read_printed_line(paragraph, PAPERS)
        assert found is None or found.edition is None or found.edition.strip() == found.edition != ""
