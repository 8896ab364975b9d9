"""The same words have the same fingerprint, other words another one."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.dedupe.fingerprint import hash_text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["The canal is dry."], ["the CANAL is dry"]),
        (["“The canal,” he said, “is dry.”"], ['"The canal", he said - "is dry"']),
        (["The canal", "is dry."], ["The canal is dry."]),
        (["The canal is\n dry"], ["  The\u00a0canal is dry…  "]),
        (["The cafe\u0301 is closed"], ["The caf\u00e9 is closed"]),
        (["The ﬁfth ﬂood"], ["The fifth flood"]),
        (["Die Straße"], ["DIE STRASSE"]),
        (["", "The canal is dry.", " "], ["The canal is dry."]),
        (["WATER—and power"], ["water and power"]),
        (["Stage １２"], ["Stage 12"]),
    ],
)
def test_same_words(one: list[str], other: list[str]) -> None:
    assert hash_text(one) == hash_text(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (["The canal is dry."], ["The canal is not dry."]),
        (["dry canal"], ["canal dry"]),
        (["The canal is dry"], ["The canal isdry"]),
        (["10 dead"], ["11 dead"]),
        (["dry dry"], ["dry"]),
        (["نہر خشک ہے"], ["نہر بھری ہے"]),
    ],
)
def test_other_words(one: list[str], other: list[str]) -> None:
    assert hash_text(one) != hash_text(other)


@pytest.mark.parametrize("paragraphs", [[], [""], [" ", "\n"], ["…"], ["—", "* * *"]])
def test_no_word_no_fingerprint(paragraphs: list[str]) -> None:
    assert hash_text(paragraphs) is None


def test_it_is_the_sha256_of_the_words() -> None:
    """The form is kept in every stored line: changing it makes all of them new."""
    assert hash_text(["“Yes,” he", "said."]) == hashlib.sha256(b"yes he said").hexdigest()


@given(st.lists(st.text()))
def test_where_paragraphs_end_does_not_matter(paragraphs: list[str]) -> None:
    assert hash_text(paragraphs) == hash_text([" ".join(paragraphs)])


@given(st.lists(st.text(st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x2FF), min_size=1), min_size=1))
def test_punctuation_between_words_does_not_matter(words: list[str]) -> None:
    assert hash_text([" ".join(words)]) == hash_text(["“" + "”, — “".join(words) + "…"])
