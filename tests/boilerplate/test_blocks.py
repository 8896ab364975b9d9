"""Which blocks of a body that nobody declared are its story."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.blocks import keep_story
from newsbot.boilerplate.element import BlockElement

SENTENCES = (
    "The ferry to Orsk will sail again on Monday, said the harbour master, who has waited for a new propeller.",
    "It lay at the quay since March, and nobody in the town could say when the part would come from the yard.",
    "Passengers went by the long road over the hills, four hours in a bus that has no heating and few springs.",
    "The propeller came on a lorry on Thursday night, and by Friday noon two divers had fixed it to the shaft.",
)


@dataclass(frozen=True)
class Placed:
    text: str
    tag: str = "p"
    linked: float = 0.0
    holder: str = "div"
    group: int | str = 1
    slanted: float = 0.0
    pictured: bool = False

    @property
    def element(self) -> BlockElement:
        return BlockElement(self.tag, "", 2, _holder(self.holder, self.group))


@lru_cache
def _holder(tag: str, group: int | str) -> BlockElement:
    return BlockElement(tag, str(group), 1)


STORY = [Placed(text) for text in SENTENCES]


def kept(*blocks: Placed) -> list[str]:
    return [block.text for block in keep_story(blocks)]


def test_a_story_stays_whole() -> None:
    quote = Placed("“We have a ferry,” she said.", "blockquote")
    heading = Placed("A long winter", "h2")
    item = Placed("two sailings a day", "li", group=2, holder="ul")
    row = Placed("Orsk 8.15 9.40", "tr", group=3, holder="tbody")
    blocks = [STORY[0], quote, heading, STORY[1], item, item, item, STORY[2], row, STORY[3]]
    assert keep_story(blocks) == blocks


@pytest.mark.parametrize(
    "furniture",
    [
        Placed("Ferry stays in port", linked=1.0),
        Placed("More: Ferry stays in port", linked=0.8),
        Placed("The ferry stayed in port, and nobody could say why…", linked=0.9),
        Placed("The ferry stayed in port, and nobody ...", "li", 0.9),
        Placed("The ferry stayed in port.", "li", 1.0),
        Placed("The ferry stayed in port.", "h3", 1.0),
        Placed("The ferry at the quay. Photo: M. Rhule", "div"),
        Placed("Marta Rhule", "div"),
        Placed("4 March 2024", "span"),
        Placed("Sign up for our newsletter", linked=0.5),
        Placed("Subscribe now and get the news every morning."),
        Placed("Read more"),
        Placed("Lesen Sie auch:"),
        Placed("관련 기사"),
        Placed("Related video: The ferry leaves the quay for the first time in two years"),
        Placed("3 May - Posted by: Marta - Category: Harbour - Tags: ferry quay"),
        Placed("この記事は会員限定です。"),
    ],
    ids=lambda block: block.text[:20],
)
def test_furniture_between_paragraphs(furniture: Placed) -> None:
    assert kept(STORY[0], furniture, *STORY[1:]) == list(SENTENCES)


@pytest.mark.parametrize(
    "paragraph",
    [
        Placed("The harbour office said:", linked=0.9),
        Placed("“We have a ferry again.”"),
        Placed("Two sailings a day"),
        Placed(
            "She said that the harbour master’s newsletter had told her of it first, in a line at the foot of the last "
            "page, which nobody reads but she and her aunt."
        ),
        Placed("A div may hold a paragraph of the story, as long as it is a sentence and long enough for one.", "div"),
        Placed(
            "第二天早上，渡轮再次驶离码头，岸边站满了前来观看的居民和孩子们。港务长说，新的螺旋桨在星期四夜里运到。"
            * 2,
            "div",
        ),
    ],
    ids=lambda block: block.text[:20],
)
def test_what_only_looks_like_furniture(paragraph: Placed) -> None:
    assert kept(STORY[0], paragraph, *STORY[1:]) == [SENTENCES[0], paragraph.text, *SENTENCES[1:]]


def test_where_the_story_stands_in_divs_short_lines_of_divs_are_of_it() -> None:
    blocks = [replace(block, tag="div") for block in STORY]
    line = Placed("Two sailings a day", "div")
    assert kept(blocks[0], line, *blocks[1:]) == [SENTENCES[0], line.text, *SENTENCES[1:]]


def test_a_box_of_its_own_paragraphs_is_none_of_the_story() -> None:
    box = [
        Placed("The harbour in figures", "h3", group=2),
        Placed("The harbour was built in 1871 and has three quays, two cranes and a lamp.", group=2),
    ]
    assert kept(*STORY[:2], *box, *STORY[2:]) == list(SENTENCES)
    before = [replace(block, tag="p") for block in box[1:]]
    assert kept(*before, *STORY) == [box[1].text, *SENTENCES]


def test_a_body_cut_into_parts_is_no_row_of_boxes() -> None:
    assert kept(*(replace(block, group=number) for number, block in enumerate(STORY))) == list(SENTENCES)


@pytest.mark.parametrize("tag", ["ul", "blockquote", "table"])
def test_what_a_list_or_a_quotation_holds_is_no_box(tag: str) -> None:
    inside = Placed("The harbour was built in 1871 and has three quays, and a lamp.", group=2, holder=tag)
    assert kept(*STORY[:2], inside, *STORY[2:]) == [*SENTENCES[:2], inside.text, *SENTENCES[2:]]


@pytest.mark.parametrize(
    ("tags", "left"),
    [
        (["h2"], []),
        (["h2", "h3"], []),
        (["h3", "h2"], []),
        (["h2", "h2", "p"], ["h2", "p"]),
        (["h2", "h3", "p"], ["h2", "h3", "p"]),
        (["h3", "h2", "p"], ["h2", "p"]),
    ],
)
def test_headings_over_nothing(tags: list[str], left: list[str]) -> None:
    ends = [Placed("A heading" if tag != "p" else "Nobody was late.", tag) for tag in tags]
    assert [block.tag for block in keep_story([*STORY, *ends])[4:]] == left


def test_nothing_is_left_after_the_heading_of_the_comments() -> None:
    comment = Placed("I waited for that ferry for three hours, and it rained.")
    assert kept(*STORY, Placed("Comments (3)", "h2"), comment) == list(SENTENCES)


def test_labels_before_the_first_paragraph() -> None:
    labels = [Placed("Harbour"), Placed("Ferry sails again", "h2"), Placed("Marta Rhule")]
    assert kept(*labels, *STORY) == list(SENTENCES)
    assert kept(Placed("ORSK (AFP)"), *STORY) == ["ORSK (AFP)", *SENTENCES]
    drawn = Placed("NEWS RELEASE. ORSK HARBOUR POLICE, QUAY STREET, ORSK, THE 4TH OF MARCH ************")
    assert kept(drawn, *STORY) == list(SENTENCES)


@pytest.mark.parametrize("line", ["“桥是好事，我知道”", "“We have a ferry”", "“We have a ferry”, said she"])
def test_a_line_of_speech_is_no_label(line: str) -> None:
    assert kept(Placed(line), *STORY) == [line, *SENTENCES]


def test_a_div_in_a_dense_script_is_as_long_as_it_says() -> None:
    line = Placed("渡轮再次驶离码头，岸边站满了前来观看的居民和孩子们。", "div")
    assert kept(STORY[0], line, *STORY[1:]) == [SENTENCES[0], line.text, *SENTENCES[1:]]


_BLOCKS = st.lists(
    st.builds(
        Placed,
        st.text(min_size=1, max_size=80),
        st.sampled_from(["p", "div", "li", "h2", "h3", "tr", "blockquote"]),
        st.floats(0, 1),
        st.sampled_from(["div", "ul", "article"]),
        st.integers(0, 3),
    ),
    max_size=12,
)


@given(_BLOCKS)
def test_what_is_kept_is_what_came_in_its_order(blocks: list[Placed]) -> None:
    left = iter(blocks)
    assert all(any(block is other for other in left) for block in keep_story(blocks))


@pytest.mark.parametrize(
    "links",
    [
        [Placed("Ferry stays in port", "li", 1.0)],
        [Placed("Ferry stays in port", "li", 1.0), Placed("A new propeller", "li", 1.0)],
    ],
)
def test_a_line_that_announces_links_goes_with_them(links: list[Placed]) -> None:
    line = Placed("From our pages on ferries:")
    assert kept(*STORY[:2], line, *links, *STORY[2:]) == list(SENTENCES)
    assert kept(*STORY, line, *links) == list(SENTENCES)


MORE = [Placed(text.replace("ferry", "boat").replace("propeller", "engine") + " So it was.") for text in SENTENCES]
LINK = Placed("The quay at dawn", linked=1.0, group=2)


@pytest.mark.parametrize("holder", ["div", "aside"])
def test_a_line_above_links_goes_where_its_part_holds_nothing_else(holder: str) -> None:
    above = Placed("Temas relacionados", holder=holder, group=2)
    links = [replace(LINK, holder=holder)] * 2
    assert kept(*STORY, above, *links) == list(SENTENCES)
    assert kept(*STORY[:2], above, *links, *STORY[2:]) == list(SENTENCES)


@pytest.mark.parametrize(
    "part",
    [
        [Placed("Temas relacionados"), replace(LINK, group=1)],
        [Placed("Temas relacionados", group=2), LINK, *(replace(text, group=2) for text in MORE)],
        [Placed("It sails at noon.", group=2), LINK],
        [Placed("Ada Poole", group=2), LINK],
        [Placed("Source: Xinhua", group=2), LINK],
        [Placed("Temas relacionados", group=2)],
    ],
    ids=str,
)
def test_a_line_above_links_stays_beside_text(part: list[Placed]) -> None:
    assert part[0].text in kept(*STORY[:2], *part, *STORY[2:])


def test_a_line_that_announces_nothing_goes() -> None:
    assert kept(*STORY, Placed("From our pages on ferries:")) == list(SENTENCES)


@pytest.mark.parametrize(
    "following", [Placed("two sailings a day", "li"), Placed("Subscribe now and get the news every morning.")]
)
def test_a_line_that_announces_the_story_stays(following: Placed) -> None:
    line = Placed("The harbour master said:")
    assert line.text in kept(*STORY[:2], line, following, *STORY[2:])


ASKING = [
    Placed("Support our journalism", "h3"),
    Placed("At the Orsk Boat we believe in news of ferries for all."),
]


def test_what_a_heading_asks_for_goes_with_it() -> None:
    assert kept(*STORY, *ASKING, Placed("Would you consider it?")) == list(SENTENCES)
    box = [replace(block, group=2) for block in ASKING]
    assert kept(*STORY[:1], *box, *STORY[1:]) == list(SENTENCES)


def test_what_the_story_says_under_such_a_heading_at_its_start_stays() -> None:
    assert kept(STORY[0], *ASKING, *STORY[1:]) == [SENTENCES[0], ASKING[1].text, *SENTENCES[1:]]
    assert kept(*STORY, *ASKING, Placed("A long winter", "h3"), Placed("It rained.")) == [
        *SENTENCES,
        "A long winter",
        "It rained.",
    ]


QUOTE = Placed("“We have waited for this ferry since March,” said Marta Rhule, who sells fish at the quay in Orsk.")


@pytest.mark.parametrize(
    "quote",
    [
        [Placed("“We have waited for this ferry since March”")],
        [Placed("“We have waited for this ferry since March.”", "blockquote")],
        [Placed("We have waited for this ferry – since March", "blockquote")],
        [Placed("„We have waited for this ferry since March“", group=2), Placed("Marta Rhule", group=2)],
        [Placed("“We have waited for this ferry since March”"), Placed("— Marta Rhule, fishmonger", group=3)],
        [Placed("waited for this ferry since March", holder="blockquote", group=2)],
        [Placed("Waited for this ferry since March", holder="div", group="pull-quote")],
        [Placed("WAITED FOR THIS FERRY SINCE MARCH", "div", holder="div", group="EmphasisedText__Wrap")],
    ],
    ids=str,
)
def test_a_quote_drawn_out_of_the_text_goes(quote: list[Placed]) -> None:
    for blocks in ([*STORY[:2], *quote, QUOTE, *STORY[2:]], [*STORY[:2], QUOTE, *quote, *STORY[2:]]):
        assert kept(*blocks) == [*SENTENCES[:2], QUOTE.text, *SENTENCES[2:]]


@pytest.mark.parametrize(
    "line",
    [
        Placed("“We have a ferry”"),
        Placed("“We have waited for this ferry since May”"),
        Placed("“We have waited for this ferry since March”", "h2"),
        Placed("We have waited for this ferry since March", "li", holder="ul", group=2),
        Placed("We have waited for this ferry since March"),
        Placed("waited for this ferry since March", group="text-part"),
        Placed("waited for that ferry since March", holder="blockquote", group=2),
        Placed("ferry since March", holder="blockquote", group=2),
    ],
    ids=str,
)
def test_what_only_looks_like_a_drawn_quote_stays(line: Placed) -> None:
    assert line.text in kept(*STORY[:2], line, QUOTE, *STORY[2:])


def test_a_copy_of_a_paragraph_goes_and_no_short_refrain() -> None:
    assert kept(*STORY, *STORY) == list(SENTENCES)
    refrain = Placed("And still no ferry came.")
    assert kept(STORY[0], refrain, *STORY[1:], refrain).count(refrain.text) == 2
    linked = replace(STORY[1], tag="li", linked=1.0)
    assert kept(STORY[0], linked, *STORY[1:]) == list(SENTENCES)


def test_last_words_in_italics_for_the_reader() -> None:
    note = Placed("Read what we wrote of it in March.", linked=0.2, slanted=1.0)
    assert kept(*STORY, note) == list(SENTENCES)
    assert kept(*STORY, replace(note, slanted=0.0)) == [*SENTENCES, note.text]
    letter = [replace(block, slanted=1.0) for block in STORY]
    assert kept(*letter, note) == [*SENTENCES, note.text]


def test_the_caption_behind_a_picture() -> None:
    caption = Placed("The ferry at the quay. Photo: Marta Rhule", pictured=True)
    assert kept(STORY[0], caption, *STORY[1:]) == list(SENTENCES)
    assert kept(replace(STORY[0], pictured=True), *STORY[1:]) == list(SENTENCES)


@pytest.mark.parametrize("sign", ["* * *", "___", "2", "•"])
def test_a_block_without_letters(sign: str) -> None:
    assert kept(STORY[0], Placed(sign), *STORY[1:]) == list(SENTENCES)


@pytest.mark.parametrize("tag", ["li", "tr", "h3"])
def test_figures_in_lists_tables_and_headings_stay(tag: str) -> None:
    assert "1871" in kept(STORY[0], Placed("1871", tag), *STORY[1:])


BUTTON = Placed("Leave a comment", linked=1.0, group=2)


def test_a_button_for_comments_in_the_story_does_not_end_it() -> None:
    assert kept(*STORY[:2], BUTTON, *STORY[2:]) == list(SENTENCES)


@pytest.mark.parametrize("opening", [BUTTON, Placed("Leave a comment", "h3", 1.0), Placed("Leave a comment")])
def test_what_readers_say_behind_a_button_goes(opening: Placed) -> None:
    comment = Placed("I waited for that ferry for three hours, and all of that time it rained.", group=4)
    assert kept(*STORY, opening, comment) == list(SENTENCES)
    assert kept(*STORY, replace(opening, linked=0.0), replace(comment, group=1)) == list(SENTENCES)


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (Placed("Where was the ferry?", "h3"), [Placed("When will it sail?", "h3")]),
        (Placed("1. The ferry", "h2"), [Placed("2. The bus", "h2")]),
        (Placed("The ferry", "h2"), [Placed("The bus", "h2"), Placed("The train", "h2")]),
    ],
    ids=str,
)
def test_the_first_of_several_headings_that_are_alike(first: Placed, later: list[Placed]) -> None:
    rest = [block for pair in zip(later, STORY[1:], strict=False) for block in pair]
    assert kept(first, STORY[0], *rest)[0] == first.text
    assert kept(replace(first, tag="h4"), STORY[0], *rest)[0] == SENTENCES[0]


def test_facts_at_the_start() -> None:
    facts = [Placed("What: The harbour fair"), Placed("Where: Orsk, at the quay"), Placed("When: Saturday at noon")]
    assert kept(*facts, *STORY) == [*(fact.text for fact in facts), *SENTENCES]
    assert kept(Placed("By: Marta Rhule"), Placed("Date: 4 March"), *STORY) == list(SENTENCES)


def test_numbered_headings_may_stand_together_and_those_with_pictures_between() -> None:
    numbered = [Placed(f"{number}. A ferry", "h2") for number in (1, 2, 3)]
    assert kept(*STORY, *numbered) == [*SENTENCES, *(heading.text for heading in numbered)]
    pictured = [Placed("A ferry", "h2"), Placed("A bus", "h2", pictured=True), Placed("It is late.")]
    assert kept(*STORY, *pictured) == [*SENTENCES, "A ferry", "A bus", "It is late."]


def test_a_last_heading_goes_whatever_it_ends_with() -> None:
    assert kept(*STORY, Placed("Stay with us till next week!", "h3")) == list(SENTENCES)
