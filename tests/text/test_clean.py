import unicodedata
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsbot.text.clean import clean_text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("", ""),
        (" \n\t ", ""),
        ("plain", "plain"),
        ("two\nlines\r\nthree", "two lines three"),
        ("a\u00a0b\u2009c\u202fd\u3000e\u2028f\x85g", "a b c d e f g"),
        ("coun\u00adcil", "council"),
        ("\ufeffthe zero\u200bwidth\u2060 space", "the zerowidth space"),
        ("a\x00b\x07c\x7f", "abc"),
        ("a\x1bb", "ab"),
        ("\u202bשלום\u202c\u200f", "שלום"),
        ("“quotes” ‘and’ — dashes – stay…", "“quotes” ‘and’ — dashes – stay…"),
        ("Cafe\u0301", "Café"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("می\u200c\u200cخواهم", "می\u200cخواهم"),
        ("می\u200c خواهم\u200c", "می خواهم"),
        ("क्\u200dष", "क्\u200dष"),
        ("word\u200cbreak\u200d", "wordbreak"),
        ("👩\u200d🚒 and 👩\u200d", "👩\u200d🚒 and 👩"),
        ("🏳\ufe0f\u200d🌈", "🏳\ufe0f\u200d🌈"),
        ("an\ufffcobject", "anobject"),
        ("half\ud83d a pair", "half a pair"),
    ],
)
def test_clean(text: str, clean: str) -> None:
    assert clean_text(text) == clean


AWKWARD = [
    "a",
    "é",
    "e",
    "\u0301",
    "\u00ad",
    "\u200b",
    "\u200c",
    "\u200d",
    "ا",
    "क",
    "्",
    "👩",
    "\ufe0f",
    " ",
    "\u00a0",
    "\n",
    "\ufeff",
    "\x00",
    "ᄀ",
    "ᅡ",
]
texts = st.text() | st.lists(st.sampled_from(AWKWARD)).map("".join)


def letters(text: str) -> Counter[str]:
    """Count the letters taken apart: without what stood unseen between them, some compose."""
    return Counter(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c)[0] == "L")


@given(texts)
@example("e\u200b\u0301")
@example("\u0300\u094d\u200c\u0600")
def test_clean_text_is_clean(text: str) -> None:
    clean = clean_text(text)
    assert clean_text(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert len(clean) <= len(unicodedata.normalize("NFC", text))
    assert clean == " ".join(clean.split())
    clean.encode("utf-8")


@given(texts)
def test_no_letter_is_lost(text: str) -> None:
    assert letters(clean_text(text)) == letters(text)


@pytest.mark.parametrize("piece", ["\u0316\u0301", "\u200c", "ا\u200c", "e\u0301", "\n", "\u00ad"])
def test_long_text(piece: str) -> None:
    clean_text(piece * (100_000 // len(piece)))
