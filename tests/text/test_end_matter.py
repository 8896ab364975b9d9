"""What the last lines of a page say besides the story."""

from __future__ import annotations

import pytest

from newsbot.text.end_matter import find_citations, is_end_matter


@pytest.mark.parametrize(
    "paragraph",
    [
        "Disclosure: Harlan Harbour has been a financial supporter of The Herald, a nonprofit newsroom.",
        "Disclosure: The Orsk Fund and Lake University are donors of the Herald.",
        "Rubriklistenbild: © Ada Poole",
        "(Borítókép: A híd. Fotó: Nagy Anna)",
        "Banner image: The weir at dawn. Photo by Ada Poole.",
        "Kiemelt kép: Nagy Anna / MTI",
        "Imagen de portada: EFE",
        "Foto principal: Ada Poole",
        "Zdjęcie główne: Anna Kowal",
        "Foto úvodní: Jan Novák",
        "Immagine di copertina: Ansa",
        "Een versie van dit artikel verscheen ook in de krant van 15 maart 2025.",
        "A version of this article appears in print on March 5, 2025, Section A, Page 12 of the edition.",
        "This story appeared in the May 2025 print edition.",
        "Une version de cet article est parue dans l’édition du 5 mars 2025.",
        "Cet article est paru dans l’édition du 5 mars 2025.",
        "Artículo publicado en la edición impresa del 5 de marzo de 2025.",
        "Veröffentlicht in der gedruckten Ausgabe der Seezeitung vom 05. März 2025",
        "Este artículo ha sido traducido con la ayuda de inteligencia artificial y revisado por un editor.",
        "Cet article a été traduit à l’aide de l’intelligence artificielle.",
        "Questo articolo è stato redatto con l’ausilio dell’intelligenza artificiale.",
        "Este texto foi traduzido com auxílio de inteligência artificial.",
        "This press release contains forward-looking statements within the meaning of the law.",
        "Tickets are on sale now for the third Harbour Festival, our day of boats. Join us on 5 May in Orsk.",
        "*Este contenido fue reescrito con la asistencia de una inteligencia artificial y revisado por un editor.",
        "Attorney Advertising. Past results guarantee nothing.",
        "FEEDBACK: Use this form to send a message to the author.",
        "Ferries sail faster in the cold (2025, March 5) retrieved 6 March 2025 from https://example.org/ferries",
    ],
)
def test_end_matter(paragraph: str) -> None:
    assert is_end_matter(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Tickets are on sale now for the ferry, and the quay is full.",
        "Tickets are on sale for the concert, which is presented by the Harbour Club, at $10 each.",
        "Disclosure: I have been a donor of the party since 2019.",
        "Disclosure: The author is a supporter of the club.",
        "Disclosure: I own shares of the ferry.",
        "Disclosure: my brother is a donor, and I have a boat.",
        "Disclosure is what supporters of the bill ask for.",
        "The banner image: a ship.",
        "A version of this article of faith appears in every port.",
        "The story appeared in print in 1871 and was soon forgotten.",
        "Este artículo de la ley exige avisar de los textos creados con inteligencia artificial.",
        "Cet article de la loi a été critiqué par ceux qui vivent de l’intelligence artificielle.",
        "Dit artikel van de wet verscheen in de krant.",
        "Artículo publicado por la ministra en la revista.",
        "Cet article de la loi est critiqué par le maire.",
        "Questo articolo della legge sarà riscritto con calma.",
        "The release contains forward-looking ideas.",
        "Feedback: use it or lose it, he said.",
        "The report (2025, May) was retrieved from the sea.",
    ],
)
def test_story(paragraph: str) -> None:
    assert not is_end_matter(paragraph)


STUDY = "Poole, A. & Quill, T. (2024). On the speed of ferries. Journal of Lakes, 12."


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Citations:", STUDY, "Quill, T. On boats. doi: 10.1000/182"], 1),
        (["References", STUDY], 1),
        (["Fußnoten", "1. Protokoll des Rates vom Mai.", "2. Ebd."], 1),
        (["Footnotes:", STUDY], 1),
        (["References", "1. The ferry sails at noon."], None),
        (["Fußnoten", "Protokoll des Rates"], None),
        (["Citations:"], None),
        (["Citations:", "The drivers were given two each."], None),
        (["Citations:", STUDY, "The ferry sails again."], None),
        ([STUDY, STUDY], None),
    ],
)
def test_citations(lines: list[str], found: int | None) -> None:
    assert find_citations(["The ferry sails.", *lines]) == found


def test_a_story_is_no_list_of_citations() -> None:
    assert find_citations(["Citation:", STUDY]) is None
    assert find_citations([]) is None


@pytest.mark.parametrize(
    "piece", ["disclosure: ", "supporter of ", "this article ", "cet article avec ", "(2025, May 5) ", "banner image: "]
)
def test_no_text_makes_it_slow(piece: str) -> None:
    assert is_end_matter((piece * 450)[:450]) in (True, False)
