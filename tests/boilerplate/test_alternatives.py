"""Lists of alternatives that are tried fast find what they found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.alternatives import by_first_letters, split_alternatives

WORDS = (
    r"sign in|sign up|(?:log|sign) off|s?tile|\d+ si|sig(?:n|ht)|[ls]o|(?:a|b)?c|(?!si)x|éa|ét(?:é|a)|a\|b|l\(|[|)]s"
)


@pytest.mark.parametrize("depth", [1, 2, 3, 9])
@given(text=st.text(st.sampled_from("signlofétac |xb(19dupht)"), max_size=12))
def test_they_find_what_the_list_finds(depth: int, text: str) -> None:
    assert bool(re.search(by_first_letters(WORDS, depth), text)) == bool(re.search(WORDS, text))
    assert bool(re.fullmatch(by_first_letters(WORDS, depth), text)) == bool(re.fullmatch(WORDS, text))


@pytest.mark.parametrize(
    "word",
    ["sign in", "sign off", "log off", "tile", "stile", "7 si", "sight", "so", "c", "bc", "été", "a|b", "l(", ")s"],
)
def test_each_of_them_is_found(word: str) -> None:
    assert re.fullmatch(by_first_letters(WORDS), word)


def test_a_bar_in_brackets_or_behind_a_backslash_parts_nothing() -> None:
    assert list(split_alternatives(r"a(?:b|c)|[|]|\||\(|d")) == [r"a(?:b|c)", "[|]", r"\|", r"\(", "d"]
