"""What a newsroom adds below a story about the story."""

from __future__ import annotations

import pytest

from newsbot.text.editorial_note import is_editorial_note


@pytest.mark.parametrize(
    "paragraph",
    [
        "Anmerkung der Redaktion: Wir haben den Namen der Zeugin geändert.",
        "Hinweis der Redaktion: Der Text erschien zuerst im Mai.",
        "(Anm. d. Red.: Der Name ist geändert.)",
        "Transparenzhinweis: Der Autor kennt den Kapitän.",
        "Nota de la redacción: el nombre es otro.",
        "Update: Dieser Artikel wurde um 16 Uhr um die Antwort ergänzt.",
        "[Artigo atualizado às 12h10]",
        "Dieser Text wurde mit Hilfe von KI erstellt.",
        "This story was written with the help of AI and checked by an editor.",
        "Sendung: hr3, 05.03.2025, 14 Uhr",
        "Dieses Thema im Programm: Radio am See | Report | 06. März 2025 | 17:30 Uhr",
        "Über dieses Thema berichten wir am 05.03.2025 auch im Fernsehen: Lokalzeit, 19.30 Uhr.",
        "Diese Nachricht wurde am 06.03.2025 im Programm Radio Eins gesendet.",
    ],
)
def test_note(paragraph: str) -> None:
    assert is_editorial_note(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Die Redaktion des Blattes zog um.",
        "Dieses Thema wird uns bis zum 5. März um 8 Uhr beschäftigen.",
        "Die Sendung läuft am 5. März um 8 Uhr.",
        "Correction: An earlier version of this article misstated the year.",
        "This story has been updated with the crew’s answer.",
        "Dieser Bericht der Behörde wurde mit großer Mühe und ohne Hilfe geschrieben.",
        "Update your app before Friday.",
        "AI wrote this story, he said.",
        "Die Bilder: Schiffe auf dem See.",
    ],
)
def test_no_note(paragraph: str) -> None:
    assert not is_editorial_note(paragraph)


@pytest.mark.parametrize("piece", ["dieser text mit ", "sendung ", "update ", "diese nachricht 1. ", "a "])
def test_no_text_makes_it_slow(piece: str) -> None:
    assert not is_editorial_note((piece * 600)[:600])
