"""Lines that a page prints beside its story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.labels import NEW_WINDOW, is_caption, is_label

LABELS = """
Anzeige
- Anzeige -
Werbung
Publicité
Publicidad
Pubblicità
Reklama
Reklam
Annonse
Mainos
Advertentie
REKLAMA
REKLAMA:
Loading…
Loading
Lesedauer: 3 Minuten
3 min read
5 minutes de lecture
Stand: 05.03.2025, 16:55 Uhr
05.03.2025 | 1:48 min
Video: 2:31 Min.
Video 2:31
Foto: dpa/Arne Pohl
Symbolfoto. © dpa
Rubriklistenbild: © Dietrich Mahler
Artikel anhören
Nach oben
Artikel drucken
Mehr anzeigen
Passend zum Artikel
Related Article
WATCH:
More for you
Page 1 of 3
Continue Reading
-30-
Tekst gaat verder onder de foto.
Saken fortsetter under bildet.
Artikkelen fortsetter under annonsen
Artiklen fortsætter efter annoncen
Artikeln fortsätter efter annonsen
Juttu jatkuu kuvan alla.
Artikkeli jatkuu mainoksen jälkeen
Continua após a publicidade
Story continues below this ad
Article continues after ad
Artikel wird nach der Anzeige fortgesetzt
Scroll to continue
Haberin Devamı
Článok pokračuje pod video reklamou
(Foto: Kiss Béla)
Fot. Jan Kos / PAP
(Borítókép: A völgyfalvi függőhíd 2025. március 5-én. Fotó: Kiss Béla / Index)
图为整治后的江岸。李明摄（人民视觉）
Story continues below
Article content
Updated 3 Mar, 2024 10:15am
ADVERTISEMENT
Advertisement - Scroll to continue
La suite après cette publicité
Photograph: Supplied
(Photo: Ada Poole)
Veröffentlicht am 5. März 2025 um 16:55 Uhr
사진=연합뉴스
Continue reading below
Dalsza część artykułu pod reklamą
Nach der Anzeige weiterlesen
Seguir leyendo:
Allow Twitter content?
[Artigo atualizado às 12h10]
Sendung: hr3, 05.03.2025, 14 Uhr
انتهای پیام
انتهای پیام/ ک
پایان پیام/
(نهاية)
समाप्त
（了）
(끝)
HẾT
(완)
""".strip().splitlines()
STORY = """
The story continues
4 March 2024
March 4, 2024
2024
16:55 Uhr
Anzeige erstattet
Photos show the bridge
The story continues after the war
The video was posted on Monday.
Werbung für das Bad
Fine.
“Share it.”
Picture: that was all he would say of it, and he went home
Reklama kosztuje miliony.
The text continues below the line of the old law.
Foto wurde gelöscht
Bild berichtete zuerst.
Er stand 3 Stunden im Regen
3 min later he scored.
Continues to rise
他喜欢摄影。
Laden
Pub
End
Sponsored by no one, he won.
(The picture was taken in 1932.)
Stand up
Video killed the radio star
Loading the ferry took an hour.
نهاية الأزمة
他走了
समाप्त हुआ मेला
완성
""".strip().splitlines()


@pytest.mark.parametrize("line", LABELS)
def test_a_label(line: str) -> None:
    assert is_label(line)


@pytest.mark.parametrize("line", STORY)
def test_a_line_that_only_looks_like_one(line: str) -> None:
    assert not is_label(line)


@pytest.mark.parametrize(
    ("text", "slanted", "expected"),
    [
        ("The weir at dusk. Photo: Ada Poole", 0.0, True),
        ("Das Wehr am Abend. Foto: dpa/Arne Pohl", 0.0, True),
        ("The weir at dusk. (Ada Poole/Reuters)", 1.0, True),
        ("The weir at dusk. (Ada Poole/Reuters)", 0.0, False),
        ("The weir is open again, said the mayor. (AP)", 0.0, False),
        ("The weir is open again, said the mayor.", 1.0, False),
        ("The weir, a long way from town, is open again. " * 7 + "Photo: Ada Poole", 0.0, False),
    ],
)
def test_what_stands_behind_a_picture(text: str, slanted: float, expected: bool) -> None:
    assert is_caption(text, slanted) is expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("tests (opens in new window) show", "tests show"),
        ("tests, opens new tab show", "tests show"),
        ("tests, opens in a new tab", "tests"),
        ("Tests (opens in new towns)", "Tests (opens in new towns)"),
        ("Tests (öffnet im neuen Fenster) zeigen", "Tests zeigen"),
        ("the shop, opens new doors", "the shop, opens new doors"),
    ],
)
def test_what_is_said_of_a_link(text: str, left: str) -> None:
    assert NEW_WINDOW.sub("", text) == left


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assert is_label(text) in (True, False)
