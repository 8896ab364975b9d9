"""The note about its author that ends an opinion piece."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.text.author_note import is_author_note


@pytest.mark.parametrize(
    "paragraph",
    [
        "The writer is a journalist.",
        "The writer is a former ambassador to the US, UK and UN.",
        "The writer, a former editor of the paper, teaches at Lahore.",
        "The author is an economist based in Islamabad.",
        "The columnist lives in Karachi",
        "The reviewer has written three novels.",
        "The contributor works for a think tank.",
        "The writer was federal secretary for water.",
        "The writers are researchers at the Canal Institute.",
        "The authors teach law in Peshawar.",
        "The writer can be reached at sana@example.org",
        "About the author: Sana Qadir is a poet.",
        "About the writer",
        "THE WRITER IS A JOURNALIST.",
        "(The writer is a journalist.)",
        "sana.qadir@example.org",
        "sana+desk@mail.example.co.uk",
        "Email: sana@example.org",
        "E-mail: sana@example.org",
        "X: @sanaq",
        "Twitter: @sanaq",
        "Twitter : @sanaq",
        "Instagram: @sanaq, @canalwatch",
        "Website: https://example.org/sana",
        "Blog: sana.example.org",
        "She tweets @sanaq",
        "He can be reached at sana@example.org",
        "They tweet @sanaq",
        "@sanaq",
        "Media Contact: Sana Qadir 419-555-0133 sana@example.org",
        "  The writer is a journalist.  ",
        "Die Autorin ist Professorin für Wasserrecht.",
        "Der Autor lehrt in Zürich.",
        "L’auteure est chercheuse.",
        "El autor es profesor.",
        "Über die Autorin",
        "Zum Autor: Tom Quill lehrt in Zürich.",
        "* Die Autorin lehrt in Kiel.",
        "(लेखक वरिष्ठ पत्रकार हैं)",
        "* كاتب وباحث مصري",
        "الكاتب أستاذ القانون في جامعة الميناء",
        "نویسنده: علی رضایی، استاد دانشگاه بندر",
        "نویسنده: علی رضایی",
        "[এই লেখার মতামত লেখকের নিজস্ব]",
        "（作者系港口大学教授）",
        "（筆者は港大学教授）",
        "※ 필자는 항구대 교수입니다.",
        "(*) Tác giả là giảng viên đại học.",
        "Penulis adalah dosen Universitas Pelabuhan.",
        "Yazar, Liman Üniversitesi öğretim üyesidir.",
        "הכותב הוא פרופסור למשפטים",
        "লেখক: অধ্যাপক, বন্দর বিশ্ববিদ্যালয়",
    ],
)
def test_note(paragraph: str) -> None:
    assert is_author_note(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "The canal reopened on Sunday.",
        "The writer says that the canal will stay open.",
        "The author argues that water is a right.",
        "The author of the report, he said, is unknown.",
        "The writer warns of floods.",
        "The columnist believes otherwise.",
        "The writers met in Karachi on Sunday.",
        "The writer",
        "A writer is a journalist of another kind.",
        "The underwriter is a bank.",
        "Writers are poor.",
        "She said so on Sunday.",
        "He tweeted a picture of the canal.",
        "Write to sana@example.org before Friday.",
        "X marks the spot: @ the canal",
        "Email: it has changed the office for good, said the minister.",
        "sana@example",
        "@sanaq and @omarl met on Sunday.",
        "About the canal",
        "Press contact: nobody, he said.",
        "The columnist was 81.",
        "The views expressed are her own.",
        "Die Autorin ist gestern gestorben.",
        "Der Autor ist 81 Jahre alt.",
        "Die Autorin sagte nichts.",
        "Über die Autorin ist wenig bekannt.",
        "Zum Autor des Briefes sagte die Polizei nichts.",
        "Sobre el autor no se sabe nada.",
        "El autor dijo que no.",
        "* Die Fähre fährt wieder.",
        "এই মতামত লেখকের নিজস্ব নয়।",
        "लेखक गिरफ़्तार हैं।",
        "كاتب وباحث مصري فاز بالجائزة.",
        "نویسنده: بله، من آنجا بودم.",
        "الكاتب قال إن الميناء مغلق.",
        "作者系列作品展出。",
        "筆者は港を訪ねた。",
        "필자는 항구를 찾았다.",
        "Tác giả là ai thì chưa rõ.",
        "Penulis adalah pekerjaan yang berat.",
        "Yazar, limanı terk etti.",
        "הכותב אמר שלא.",
        "(The ferry sailed.)",
        "The writer is " + "a journalist and " * 30 + "a poet.",
    ],
)
def test_no_note(paragraph: str) -> None:
    assert not is_author_note(paragraph)


@given(st.text(max_size=500))
def test_any_text_is_judged(text: str) -> None:
    for paragraph in (text, f"The writer {text}", f"Email: {text}", f"The author, {text},"):
        assert is_author_note(paragraph) in (True, False)


@given(st.text(st.characters(exclude_characters="\0"), min_size=401, max_size=600))
def test_what_is_long_is_text_of_the_story(text: str) -> None:
    assert not is_author_note(f"The writer is {text}")


@pytest.mark.parametrize("opening", ["a.", "a-", "a@", "The writer, ", "x: a,", "x: a, ", "("])
def test_no_text_makes_it_slow(opening: str) -> None:
    """A pattern that goes back over its own steps would take years here, not a moment."""
    assert not is_author_note((opening * 400)[:400])
