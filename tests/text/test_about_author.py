"""What the end of a story tells of an author whose name is known."""

from __future__ import annotations

import pytest

from newsbot.text.about_author import is_about_author, is_author_heading

AUTHORS = ["Ada Poole", "Tom Quill"]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ada Poole is a staff writer at the Herald.",
        "Ada Poole covers the lake for The Herald. Reach her at a@example.org or 502-555-0100.",
        "Ada Poole was a sailor for ten years.",
        "Ada Poole, a former sailor, teaches at Quebec.",
        "Ada Poole (she/her) reports on ferries.",
        "Ms. Poole is a fellow of the Canal Institute.",
        "Professor Poole teaches law.",
        "Ada Poole and Tom Quill are reporters.",
        "About Ada Poole",
        "About Ada Poole: she is a poet.",
        "Ada Poole ist Redakteurin im Ressort Wasser.",
        "Ada Poole schreibt über den See.",
        "Ada Poole est chercheuse.",
        "Ada Poole es profesora.",
        "Ada Poole è una scrittrice.",
        "Ada Poole é repórter.",
        "Ada Poole är reporter.",
        "Reach Ada Poole at 402-555-0100 or apoole@example.org.",
        "Follow her on X @adapoole.",
        "Contact Bo Quern at bquern@example.org",
        "Contact us at desk@example.org",
        "Send tips to the reporter at desk@example.org",
        "We welcome your comments at letters@example.org.",
        "Poole reported from Vienna.",
        "Poole reported from Vienna, Quill from Paris.",
        "Ada Poole reported from Vienna and Tom Quill from Paris.",
    ],
)
def test_about(paragraph: str) -> None:
    assert is_about_author(paragraph, AUTHORS)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "Ada Poole was 81.",
        "Ada Poole said no.",
        "Ada Poole’s book is out.",
        "Adam Poole is a staff writer.",
        "Ida Quern is a staff writer.",
        "Mr. Quern is a fellow.",
        "Poole Harbour is a port.",
        "The views expressed are her own.",
        "Contact the parks department at 555-0100.",
        "Reach the summit by 402-555-0100",
        "Follow Ada Poole on her way home.",
        "Write to the editor before Friday.",
        "Poole reported from Vienna, Quern from Paris.",
        "Poole reported from the scene.",
        "Ada Poole is a writer" + " and a sailor" * 40,
    ],
)
def test_not_about(paragraph: str) -> None:
    assert not is_about_author(paragraph, AUTHORS)


def test_nothing_is_known_of_nobody() -> None:
    assert not is_about_author("Ada Poole is a staff writer.", [])
    assert not is_about_author("Ada is a staff writer.", ["Ada"])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("Ada Poole", True), ("ADA POOLE", True), ("About Ada Poole:", True), ("Ada", False), ("The lake", False)],
)
def test_heading(text: str, is_one: bool) -> None:
    assert is_author_heading(text, AUTHORS) is is_one


@pytest.mark.parametrize("piece", ["Ada Poole, ", "Ada Poole and ", "contact ", "reach a ", "poole reported from A, "])
def test_no_text_makes_it_slow(piece: str) -> None:
    """A pattern that goes back over its own steps would take years here, not a moment."""
    assert not is_about_author((piece * 400)[:400], AUTHORS)
