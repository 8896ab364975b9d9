"""The list of places: what it must know, what it must not, and what it costs."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newsbot.text.folding import fold
from newsbot.text.places import Rank, is_short_form, is_territory, may_follow_comma, rank


@pytest.mark.parametrize(
    "name",
    ["KARACHI", "Landi Kotal", "TIMERGARA", "New Delhi", "UNITED NATIONS", "Flushing Meadows", "SAINT PETERSBURG",
     "St. Petersburg", "München", "Muenchen", "Frankfurt/Main", "Rom", "Wien", "Riad", "São Paulo",
     "SAO PAULO", "İzmir",
     "Москва", "北京", "ソウル", "서울", "القاهرة", "नई दिल्ली", "Αθήνα", "Baar", "Nyon", "Nendeln", "Lindi",
     "Dekalb", "Oslo", "Khan Younis"],
)  # fmt: skip
def test_known(name: str) -> None:
    assert rank(name) > Rank.UNKNOWN


@pytest.mark.parametrize(
    "name",
    ["", "Claim", "UPDATE", "Note", "Q", "Imran Khan", "Man", "Of", "Police", "Martin", "Story", "Foto",
     "Deutschland", "Switzerland"],
)  # fmt: skip
def test_not_a_town(name: str) -> None:
    assert rank(name) is Rank.UNKNOWN


@pytest.mark.parametrize(
    "name", ["Switzerland", "Schweiz", "Suisse", "Texas", "Wis.", "N.Y.", "DC", "Gaza", "Sindh", "Hessen"]
)
def test_may_follow_a_comma(name: str) -> None:
    assert may_follow_comma(name)


def test_a_short_form_is_no_territory_by_itself() -> None:
    assert is_short_form("Calif.")
    assert not is_territory("Calif.")


def test_folding_is_stable() -> None:
    for name in ("SAINT-ÉTIENNE", "Ørsted", "Łódź", "Fort Worth", "N.Y.", "İSTANBUL", "ソウル"):
        assert fold(fold(name)) == fold(name)


def test_lists_are_not_read_before_they_are_asked_for() -> None:
    code = "from newsbot.text import dateline, places; print(places._places.cache_info().currsize)"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.strip() == "0"
