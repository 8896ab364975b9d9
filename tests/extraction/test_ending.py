"""What is lifted off the end of a story once it is known who wrote it and what the site is called."""

from __future__ import annotations

import pytest

from newsbot.extraction.ending import Ending, lift_end
from newsbot.extraction.people import Standing
from newsbot.extraction.reader import Block
from newsbot.extraction.writer import Writer
from newsbot.rules import ArticleRules
from newsbot.text.byline import Byline, read_byline

LONG = "The ferry sailed again on Friday, two years after the storm that had sunk its sister."
SITE = frozenset(["lakeherald", "thelakeherald", "lakeheraldcom"])
NOBODY, SITE_ALONE, SIGN, NAMED = Standing.NOBODY, Standing.SITE, Standing.SIGN, Standing.NAMED
ADA = Writer(read_byline("Ada Poole"), NAMED, SITE)


def end_of(texts: list[str], writer: Writer = ADA, tag: str = "p") -> Ending:
    blocks = [Block(text, "p", 0.0) for text in texts[:-1]]
    return lift_end([*blocks, Block(texts[-1], tag, 0.0)], ArticleRules(), writer)


@pytest.mark.parametrize(
    ("last", "byline", "standing", "lifted", "authors"),
    [
        (["Ada Poole"], "", NOBODY, True, ["Ada Poole"]),
        (["Ada Poole"], "The Lake Herald", SITE_ALONE, True, ["Ada Poole"]),
        (["HERALD-Redaktion"], "lake news", SIGN, True, ["HERALD-Redaktion"]),
        (["Ada Poole"], "Ada Poole", NAMED, True, ["Ada Poole"]),
        (["tqu"], "The Lake Herald", SITE_ALONE, True, ["The Lake Herald"]),
        (["tqu"], "", NOBODY, True, ["tqu"]),
        (["Ada Poole"], "Tom Quill", NAMED, False, ["Tom Quill"]),
        (["By Ada Poole"], "Tom Quill", NAMED, True, ["Tom Quill"]),
        (["Posted by Ada Poole"], "", NOBODY, True, ["Ada Poole"]),
        (["Ada Poole, a.poole@example.org"], "", NOBODY, True, ["Ada Poole"]),
        (["Editor: Tom Quill"], "Ada Poole", NAMED, True, ["Ada Poole"]),
        (["[ 홍길동 기자 / hong@example.kr ]"], "", NOBODY, True, ["홍길동"]),
        (["dek/aik"], "", NOBODY, True, []),
        (["Half of it is free.", "PS/HZ"], "", NOBODY, True, []),
        (["ADA POOLE"], "Ada Poole", NAMED, True, ["Ada Poole"]),
        (["ADA POOLE Redacción Vida"], "Ada Poole", NAMED, True, ["Ada Poole"]),
        (["Ada Poole\nRedaktion Leben"], "Ada Poole", NAMED, True, ["Ada Poole"]),
        (["ADA LEMUS RINCÓN Redacción Vida"], "Ada Lemus Rincón", NAMED, True, ["Ada Lemus Rincón"]),
        (["ADA LEMUS RINCÓN"], "Ada Lemus Rincón", NAMED, True, ["Ada Lemus Rincón"]),
        (["Ada Poole, Redacción"], "", NOBODY, True, ["Ada Poole"]),
        (["Tom Quill Redacción Vida"], "Ada Poole", NAMED, False, ["Ada Poole"]),
        (["西村圭史：ライター"], "西村圭史", NAMED, True, ["西村圭史"]),
        # Codes behind what is no sentence may be of a list.
        (["Two bands played", "AC/DC"], "", NOBODY, False, []),
        (["Die Redaktion Leben"], "Ada Poole", NAMED, False, ["Ada Poole"]),
        # The place says more than who signs.
        (["Ada Poole, Karachi"], "", NOBODY, False, ["Ada Poole"]),
        # A list of names signs nothing.
        (["Tom Quill", "Ada Poole"], "", NOBODY, False, []),
        (["Quebec"], "", NOBODY, False, []),
        (["The crew sails"], "", NOBODY, False, []),
        # These have supplied it.
        (["News Agencies"], "", NOBODY, True, []),
        (["Mitteilung der Polizei Lindenau"], "", NOBODY, False, []),
        (["Polizei Lindenau"], "", NOBODY, False, []),
    ],
)
def test_signatures(last: list[str], byline: str, standing: Standing, lifted: bool, authors: list[str]) -> None:
    end = end_of([LONG, *last], Writer(read_byline(byline), standing))
    assert (end.paragraphs, end.writer.byline.authors) == ([LONG, *last[: -1 if lifted else None]], authors)


@pytest.mark.parametrize(
    ("bracket", "writer", "lifted", "authors"),
    [
        (" (Ada Poole, 6.3.2025)", ADA, True, ["Ada Poole"]),
        (" (akö)", ADA, True, ["Ada Poole"]),
        (" (red, 6.3.2025)", Writer(), True, []),
        (" (PO/E-2)", ADA, True, ["Ada Poole"]),
        (" (Tom Quill)", Writer(), True, ["Tom Quill"]),
        ("（西村圭史）", Writer(), True, ["西村圭史"]),
        (" (Tom Quill)", ADA, False, ["Ada Poole"]),
        ("（周明）", Writer(), True, ["周明"]),
        ("（高兴）", Writer(), False, []),
        ("（次回）", Writer(), False, []),
        ("（周明）", ADA, True, ["Ada Poole"]),
        (" (sic)", ADA, False, ["Ada Poole"]),
        ("（敬称略）", Writer(), False, []),
    ],
)
def test_signatures_in_brackets(bracket: str, writer: Writer, lifted: bool, authors: list[str]) -> None:
    end = end_of(["The ferry sails.", LONG + bracket], writer)
    assert end.paragraphs[-1] == (LONG if lifted else LONG + bracket)
    assert end.writer.byline.authors == authors


def test_an_entry_of_a_list_signs_nothing() -> None:
    assert end_of([LONG, "Ada Poole"], Writer(), tag="li").paragraphs == [LONG, "Ada Poole"]


def test_a_button_signs_nothing() -> None:
    writer = Writer(is_button=lambda text: text == "Abone Ol")
    assert end_of([LONG, "Abone Ol"], writer).paragraphs == [LONG, "Abone Ol"]


def test_a_chinese_name_of_two_signs_signs_behind_a_short_paragraph() -> None:
    story = "总决赛第七场将于5月21日19:35进行。"
    assert end_of(["渡船开航了。", story + "（周明）"], ADA).paragraphs == ["渡船开航了。", story]
    assert end_of(["渡船开航了。", "开航了。（周明）"], ADA).paragraphs == ["渡船开航了。", "开航了。（周明）"]


def test_a_short_paragraph_of_a_dense_script_is_long_enough() -> None:
    story = "藤原さんは「人が集まる場所にしたい」と笑った。"
    end = end_of([story + "【山口敦子】"], Writer())
    assert (end.paragraphs, end.writer.byline.authors) == ([story], ["山口敦子"])


@pytest.mark.parametrize(
    "tail",
    [
        ["Ada Poole is a staff writer at the Herald."],
        ["Ada Poole", "Ada Poole covers the lake. Reach her at ada@example.org."],
        ["Reach Ada Poole at 402-555-0100."],
        ["Ada Poole lives by the lake.", "“The Ferry” is out on Monday."],
        ["Poole reported from Quebec."],
        ["Poole reported from Vienna, Austria."],
    ],
)
def test_what_the_end_tells_of_the_author(tail: list[str]) -> None:
    end = end_of([LONG, *tail])
    assert end.paragraphs == [LONG, *(text for text in tail if "Poole" not in text)]
    assert end.notes == [text for text in tail if "Poole" in text and text != "Ada Poole"]


@pytest.mark.parametrize(
    "last",
    [
        "Ada Poole was 81.",
        "Tom Quill is a staff writer.",
        "Poole reported from Vienna, Quill from Paris.",
        "The columnist was 81.",
    ],
)
def test_an_obituary_keeps_its_end(last: str) -> None:
    assert end_of([LONG, last]).paragraphs == [LONG, last]


def test_nobody_is_introduced_where_nobody_is_known() -> None:
    last = "Ada Poole is a staff writer at the Herald."
    assert end_of([LONG, last], Writer(read_byline("Ada Poole"), SIGN)).paragraphs == [LONG, last]


@pytest.mark.parametrize(
    "tail",
    [
        "The Lake Herald",
        "©2021 The Lake Herald",
        "Copyright 2021 The Lake Herald. All rights reserved.",
        "– LakeHerald.com",
        "Lake Herald News",
        "More news from The Lake Herald",
        "Más noticias en LAKE HERALD",
        "— BM, The Lake Herald",
    ],
)
def test_the_house_signs_too(tail: str) -> None:
    texts = [LONG, tail] if tail[0] not in "–—" else [f"{LONG} {tail}"]
    assert end_of(texts).paragraphs == [LONG]


@pytest.mark.parametrize(
    "last", ["He reads The Lake Herald.", f"{LONG} – Quebec", "© 2021 Ada Poole", "More news from Quebec"]
)
def test_a_house_that_is_spoken_of_stays(last: str) -> None:
    assert end_of([LONG, last]).paragraphs == [LONG, last]


def test_what_follows_a_drawn_rule_is_no_story() -> None:
    end = end_of([LONG, LONG, LONG, LONG, "___", "AP writer Tom Quill contributed.", "Follow the lake online."])
    assert end.paragraphs == [LONG] * 4
    assert end.credit is not None
    assert end.credit.text == "AP writer Tom Quill contributed."


@pytest.mark.parametrize("below", [[LONG, LONG], ["Short.", "___", "Short."], ["Short."] * 4])
def test_a_rule_inside_a_story_is_none_of_its_end(below: list[str]) -> None:
    texts = [LONG, LONG, "___", *below]
    assert end_of(texts).paragraphs == texts


def test_an_end_in_any_order() -> None:
    texts = [LONG, f"{LONG} (Ada Poole, 6.3.2025)", "Update: Dieser Artikel wurde um 16 Uhr ergänzt.", "Quelle: dpa"]
    end = end_of(texts, Writer(Byline("Ada Poole", ["Ada Poole"], []), NAMED))
    assert end.paragraphs == [LONG, LONG]
    assert end.credit is not None
    assert end.credit.agencies == ["dpa"]


def test_a_correction_is_read_with_the_story() -> None:
    texts = [LONG, "Correction: An earlier version of this article misstated the year."]
    assert end_of(texts).paragraphs == texts


@pytest.mark.parametrize(
    ("tail", "left"),
    [
        (["Banner image: The quay. Photo by Ada Poole.", "Follow the lake."], ["Follow the lake."]),
        (
            ["Disclosure: The Fund is a donor of the Herald.", "A last word.", "It is said."],
            ["A last word.", "It is said."],
        ),
        (["Citation:", "Poole, A. (2024). On ferries."], []),
        (["Citation:", "Poole, A. (2024). On ferries.", "Banner image: The quay."], []),
        (["Disclosure: I own a boat.", "It is said."], ["Disclosure: I own a boat.", "It is said."]),
    ],
)
def test_what_is_labelled_goes_whatever_stands_below(tail: list[str], left: list[str]) -> None:
    assert end_of([LONG, *tail]).paragraphs == [LONG, *left]


def test_what_is_labelled_is_looked_for_at_the_end_only() -> None:
    texts = ["Banner image: The quay.", *[LONG] * 6]
    assert end_of(texts).paragraphs == texts
    assert end_of(["Banner image: The quay."]).paragraphs == ["Banner image: The quay."]


@pytest.mark.parametrize("sign", [" ■", " ®", " ◼", " ♦", "■"])
def test_a_sign_behind_the_last_sentence_goes(sign: str) -> None:
    assert end_of([LONG, LONG + sign, "A last word."]).paragraphs == [LONG, LONG, "A last word."]


def test_a_sign_that_is_said_of_a_thing_stays() -> None:
    assert end_of([LONG, "They sail with Ferry ®"]).paragraphs == [LONG, "They sail with Ferry ®"]
    assert end_of([LONG + " ■", LONG, LONG, LONG]).paragraphs[0] == LONG + " ■"


@pytest.mark.parametrize(
    ("tags", "tail", "left"),
    [
        ("p li", ["Facebook"], []),
        ("p li li", ["Facebook", "WhatsApp"], []),
        ("p p", ["Twitter"], []),
        ("p li li", ["a boat", "Facebook"], ["a boat", "Facebook"]),
        ("p p", ["They met on Facebook"], ["They met on Facebook"]),
    ],
)
def test_the_names_of_networks_at_the_end(tags: str, tail: list[str], left: list[str]) -> None:
    blocks = [Block(text, tag, 0.0) for text, tag in zip([LONG, *tail], tags.split(), strict=True)]
    assert lift_end(blocks, ArticleRules(), ADA).paragraphs == [LONG, *left]
