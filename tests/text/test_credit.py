"""Credits at the end of a story, row by row, and what holds for any text."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbot.text.credit import find_credit

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT / "../shared/data/datelines.jsonl"
ROWS = [json.loads(line) for line in (ROOT / "fixtures/tables/credits.jsonl").read_text("utf-8").splitlines()]
TRAPS = [row for row in ROWS if row["credit"] is None]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: " ¶ ".join(row["paragraphs"])[-60:])
def test_row(row: dict[str, Any]) -> None:
    credit = find_credit(row["paragraphs"])
    if row["credit"] is None:
        assert credit is None, row["why_not"]
        return
    assert credit is not None
    assert (credit.text, credit.agencies, credit.where) == (row["credit"], row["agencies"], row["where"])
    assert credit.paragraphs == row["left"]


def test_table_is_of_both_kinds() -> None:
    assert len(ROWS) >= 150
    assert len(TRAPS) >= len(ROWS) / 3
    assert len({json.dumps(row["paragraphs"]) for row in ROWS}) == len(ROWS)


def test_input_is_not_changed() -> None:
    paragraphs = ["The gate is open.", "It will shut at nine.—AFP"]
    assert find_credit(paragraphs) is not None
    assert paragraphs == ["The gate is open.", "It will shut at nine.—AFP"]


def test_a_credit_in_an_earlier_paragraph_is_not_the_last_word() -> None:
    assert find_credit(["The gate is open.—AFP", "It will shut at nine."]) is None


PIECES = [
    "The gate is open", ".", "”", " ", "—", "-", "--", "(", ")", "/", "AFP", "dpa", "Reuters", "Dawn", "PTI",
    "Agencies", "Staff correspondent", "Source: ", "With inputs from ", "Reporting by Ada Poole", "; ", "© ", "2020",
    "File", "新华社", "。", "（", "）", "Originally published on ", "Live Science", "contributed to this report",
    "\u00a0", "\n",
]  # fmt: skip
paragraphs = st.lists(st.text(max_size=40) | st.lists(st.sampled_from(PIECES), max_size=9).map("".join), max_size=4)


@given(paragraphs)
@example(["A.\u00a0—AFP", " \n"])
@example(["", "— Dawn/AFP ", "(Reporting by Ada Poole)", "© 2020 AFP"])
@example(["", "SOURCE", ""])
def test_nothing_is_lost_or_invented(texts: list[str]) -> None:
    credit = find_credit(texts)
    if credit is None:
        return
    left = credit.paragraphs
    # White space aside, what is left and then the credit are the input; the story before its end is untouched.
    assert "".join("".join([*left, credit.text]).split()) == "".join("".join(texts).split())
    assert credit.text == credit.text.strip() != ""
    assert len(left) <= len(texts)
    story = [paragraph for paragraph in left if paragraph.strip()]
    assert story[:-1] == [paragraph for paragraph in texts if paragraph.strip()][: len(story[:-1])]
    assert credit.where in ("body", "note")


@pytest.mark.parametrize(
    "piece", [".", "—", "-", "(", ")", "/", "— a", "A. ", "Reuters ", "with files from ", "(a", "© AFP ", "Word. "]
)
def test_a_long_paragraph_costs_no_more_than_its_end(piece: str) -> None:
    long = piece * (100_000 // len(piece))
    assert find_credit([long + "\nThe end.—AFP"]) is not None or piece == "/"
    find_credit([long])


@pytest.mark.skipif(not REAL.exists(), reason=f"no labelled rows of real pages at {REAL}")
def test_last_lines_of_real_pages() -> None:
    for line in REAL.read_text("utf-8").splitlines():
        row = json.loads(line)
        last = row["last"] or ""
        named = [credit["text"] for credit in row["credits"] if credit["in_body"] and credit["text"] in last]
        kinds = {credit["kind"] for credit in row["credits"]}
        credit = find_credit([last])
        if named and "signature" not in kinds:
            assert credit is not None, last
            assert any(text in credit.text for text in named), last
        elif not kinds - {"signature"}:
            assert credit is None, last
