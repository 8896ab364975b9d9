"""Lines and brackets that sign a text."""

from __future__ import annotations

import pytest

from newsbot.text.signature import is_signature, read_signature, split_signature


@pytest.mark.parametrize(
    ("line", "names", "is_certain"),
    [
        ("Ada Poole", ["Ada Poole"], False),
        ("— Ada Poole", ["Ada Poole"], False),
        ("[Ada Poole]", ["Ada Poole"], False),
        ("Ada Poole und Tom Quill", ["Ada Poole", "Tom Quill"], False),
        ("(kj)", ["kj"], False),
        ("By Ada Poole", ["Ada Poole"], True),
        ("Posted by Ada Poole", ["Ada Poole"], True),
        ("di Marco Rossi", ["Marco Rossi"], True),
        ("Autor: Jan Nowak", ["Jan Nowak"], True),
        ("Szerző: Nagy Anna", ["Nagy Anna"], True),
        ("Toimetaja: Karin Mägi", ["Karin Mägi"], True),
        ("Penulis: Ada Poole", ["Ada Poole"], True),
        ("Editor: Ada Poole", [], True),
        ("Editor : B.P.", [], True),
        ("Редактор Иван Петров", [], True),
        ("NAY/OGB", [], True),
        ("(dek/aik)", [], True),
        ("M.Z.", [], True),
        ("tap/LTO-Redaktion", [], True),
        ("新京报讯 记者 周思雅", ["周思雅"], True),
        ("新京报记者 周思雅", ["周思雅"], True),
        ("编辑 张三 校对 李四", [], True),
        ("【编辑:张三】", [], True),
        ("責任編輯：張三", [], True),
        ("홍길동 기자", ["홍길동"], True),
        ("홍길동 기자 hong@example.kr", ["홍길동"], True),
        ("[ 홍길동 기자 / hong@example.kr ]", ["홍길동"], True),
        ("Ada Poole, ada@example.org", ["Ada Poole"], True),
    ],
)
def test_line(line: str, names: list[str], is_certain: bool) -> None:
    found = read_signature(line)
    assert found is not None
    assert (found.names, found.is_certain, found.place) == (names, is_certain, "")


@pytest.mark.parametrize("line", ["Ada Poole, Karachi", "Ada Maria Poole Karachi", "Ada Poole, Lahore, Pakistan"])
def test_line_of_a_letter(line: str) -> None:
    found = read_signature(line)
    assert found is not None
    assert found.names[0].endswith("Poole")
    assert found.place in ("Karachi", "Lahore, Pakistan")


@pytest.mark.parametrize(
    "line",
    [
        "Quebec",
        "The crew sails",
        "By the lake",
        "By Friday",
        "Von wegen",
        "Happy New Year!",
        "Mitteilung der Polizei Lindenau",
        "Polizei Lindenau",
        "Stadt Brandeck",
        "Statistisches Bundesamt",
        "she/her",
        "etc",
        "ende",
        "Editor: the lake is open again.",
        "Ada Poole sails with Tom Quill",
        "记者 会",
        "",
    ],
)
def test_no_line(line: str) -> None:
    assert read_signature(line) is None


@pytest.mark.parametrize("name", ["Lea van der Poole", "Ludwig von der Heide", "José dos Santos", "Ada el Amin"])
def test_noble_particles_are_part_of_a_name(name: str) -> None:
    assert is_signature(name)


@pytest.mark.parametrize(
    ("bracket", "names", "is_certain"),
    [
        ("(Bettina Pfluger, 6.3.2025)", ["Bettina Pfluger"], False),
        ("(red, 6.3.2025)", [], True),
        ("(red.)", [], True),
        ("(akö)", [], True),
        ("(rk/sta)", [], True),
        ("(PO/E-2)", [], True),
        ("(Ada Poole)", ["Ada Poole"], False),
        ("（西村圭史）", ["西村圭史"], False),
        ("【山口敦子】", ["山口敦子"], False),
    ],
)
def test_bracket(bracket: str, names: list[str], is_certain: bool) -> None:
    found = split_signature(f"The ferry sails.{bracket}")
    assert found is not None
    assert (found[0], found[1].names, found[1].is_certain) == (16, names, is_certain)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sails. (sic)",
        "The ferry sails. (etc.)",
        "The ferry sails. (m/w/d)",
        "Das war so. (lacht)",
        "The ferry sails. (iv)",
        "The ferry sails. (NATO)",
        "The ferry sails. (he/him)",
        "The ferry sails. (See page 3)",
        "The ferry sails. (6.3.2025)",
        "The ferry sails (akö)",
        "The ferry sails (Ada Poole)",
        "終わった。（敬称略）",
        "終わった。（人民社）",
        "終わった。（東京都港区）",
        "終わった。（共同通信）",
        "(akö)",
        ")",
        "",
    ],
)
def test_no_bracket(text: str) -> None:
    assert split_signature(text) is None


@pytest.mark.parametrize("piece", ["a/", "A.", "Ada ", "记者 ", "(", "a@", "编辑 张三 "])
def test_no_text_makes_it_slow(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert read_signature(text) is None
    assert split_signature(f"{text})") is None
