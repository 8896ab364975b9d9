import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.text.agencies import is_agency
from newsbot.text.byline import read_byline

TABLE = Path(__file__).resolve().parents[2] / "fixtures/tables/bylines.jsonl"
ROWS = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"] or "empty")
def test_row(row: dict[str, Any]) -> None:
    byline = read_byline(row["text"])
    assert (byline.authors, byline.agencies) == (row["authors"], row["agencies"])


def test_text_is_as_printed() -> None:
    assert read_byline(" By  Ada Poole ").text == "By Ada Poole"


PIECES = [
    "By ",
    "Ada Poole",
    "Jr.",
    ", ",
    " and ",
    " | ",
    "/",
    "AP",
    "Staff Writer",
    "@ada",
    "Updated ",
    "2025",
    " in ",
    "(",
    ")",
    "Dawn",
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_reads_anything(text: str) -> None:
    byline = read_byline(text)
    for author in byline.authors:
        assert author == author.strip() != ""
        assert set(author) <= set(text) | {" ", ","}
    assert len(byline.authors) == len(set(byline.authors))
    assert not any(is_agency(author) for author in byline.authors)


@pytest.mark.parametrize("piece", [",", ")", "— a", "a.", "a@", "Updated ", " in X", "A. ", "|", "/ab", "By "])
def test_long_text(piece: str) -> None:
    read_byline(piece * (100_000 // len(piece)))
