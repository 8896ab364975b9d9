"""Headings of other stories, and of what readers say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.others import names_others, opens_speech

OTHERS = """
Related Article
Read related topics: Sydney
More for you
More Great Stories From the Lake
Watch more local news:
Mehr zu diesem Thema:
Siehe auch:
Passend zum Artikel
Schlagworte: Hafen, Fähre
Lesen Sie auch: Die Fähre fährt wieder.
À lire aussi : Le bac repart
Seguir leyendo:
Lea también: Vuelve el ferri
Leia mais: A balsa voltou
Leggi anche
Lees ook: De veerboot vaart weer
Läs även: Färjan går igen
Lue myös: Lautta kulkee taas
Czytaj również: Prom znów pływa
Więcej ciekawych historii przeczytasz na stronie głównej
Přečtěte si také: Přívoz opět jezdí
Kapcsolódó cikkek
Pročitajte još:
Διαβάστε επίσης:
Читайте также: Паром снова ходит
Читайте також: Пором знову ходить
İlgili haberler
Baca juga: Feri kembali beroperasi
Xem thêm: Phà chạy lại
اقرأ أيضا: العبارة تعود
קראו עוד בנושא:
यह भी पढ़ें: नाव फिर चली
আরও পড়ুন: ফেরি আবার চলছে
อ่านเพิ่มเติม
請繼續往下閱讀...
延伸閱讀
あわせて読みたい
관련 기사
""".strip().splitlines()
STORY = """
More on the vote will follow.
Mehr zum Thema Rente will der Minister im Herbst sagen.
Mehr über die Fähre wusste er nicht.
Read more slowly, the teacher said.
Explore more of the coast
Watch the ferry
Lire aussi vite que lui est impossible.
Más noticias llegaron por la tarde.
Meer over de veerboot weet niemand.
Related parties own the ferry
""".strip().splitlines()


@pytest.mark.parametrize("line", OTHERS)
def test_a_line_that_names_other_stories(line: str) -> None:
    assert names_others(line, 0.0)


@pytest.mark.parametrize("line", STORY)
def test_a_sentence_that_begins_like_one(line: str) -> None:
    assert not names_others(line, 0.0)


def test_a_sentence_that_is_a_link_names_another_story() -> None:
    assert names_others("More on the vote will follow.", 0.8)
    assert not names_others("More on the vote will follow.", 0.2)


@pytest.mark.parametrize(
    "line",
    [
        "Comments (3)",
        "3 responses",
        "12 Replies",
        "Leave a comment",
        "Leserbriefe zu diesem Artikel:",
        "2 Kommentare",
        "Commentaires",
        "Comentarios",
        "Comentários",
        "Commenti",
        "Reacties",
        "Kommentit",
        "Dyskusja",
        "Diskuse",
        "Hozzászólások",
        "Komentari",
        "Σχόλια",
        "Yorumlar",
        "Комментарии",
        "Bình luận",
        "التعليقات",
        "评论",
        "댓글",
    ],
)
def test_a_heading_of_what_readers_say(line: str) -> None:
    assert opens_speech(line)


@pytest.mark.parametrize(
    "line",
    [
        "Comments were few.",
        "No comment",
        "3 responses were filed.",
        "A reply",
        "Discussion",
        "Leserbriefe zu dem Thema kamen.",
    ],
)
def test_a_line_on_comments(line: str) -> None:
    assert not opens_speech(line)


@given(st.text(), st.floats(0, 1))
def test_any_text_is_judged(text: str, linked: float) -> None:
    assert names_others(f"Read more: {text}", linked) in (True, False)
