import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.text.caption import split_caption

TABLE = Path(__file__).resolve().parents[2] / "fixtures/tables/captions.jsonl"
ROWS = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["caption"] or "empty")
def test_row(row: dict[str, Any]) -> None:
    caption = split_caption(row["caption"])
    assert (caption.text, caption.credit) == (row["text"], row["credit"])


PIECES = [
    "The weir at dusk",
    ".",
    "—",
    " - ",
    "(",
    ")",
    "Photo: ",
    "©",
    "AFP",
    "/File",
    "Lena Marsh",
    " | ",
    "[",
    "]",
    "Getty Images",
    " ",
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map("".join))
def test_parts_are_of_the_text(printed: str) -> None:
    caption = split_caption(printed)
    line = " ".join(printed.split())
    assert line.startswith(caption.text or "")
    assert (caption.credit or "") in line[len(caption.text or "") :]
    assert caption.text or caption.credit or not line
    assert caption.text != ""
    assert caption.credit != ""


@pytest.mark.parametrize("piece", [".", "—", " - ", "(", "[(", "Photo: ", "Aa/", "©", "A. ", ")"])
def test_long_text(piece: str) -> None:
    split_caption(piece * (100_000 // len(piece)))
