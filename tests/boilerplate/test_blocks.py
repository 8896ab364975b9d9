"""Which blocks of a body that nobody declared are its story."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.blocks import keep_story
from newsbot.boilerplate.boxes import Place

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
    group: int = 1

    @property
    def place(self) -> Place:
        return Place(self.tag, "", 2, _holder(self.holder, self.group))


@lru_cache
def _holder(tag: str, group: int) -> Place:
    return Place(tag, str(group), 1)


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
    ends = [Placed("A heading" if tag != "p" else SENTENCES[0], tag) for tag in tags]
    assert [block.tag for block in keep_story([*STORY, *ends])[4:]] == left


def test_nothing_is_left_after_the_heading_of_the_comments() -> None:
    comment = Placed("I waited for that ferry for three hours, and it rained.")
    assert kept(*STORY, Placed("Comments (3)", "h2"), comment) == list(SENTENCES)


def test_labels_before_the_first_paragraph() -> None:
    labels = [Placed("Harbour"), Placed("Ferry sails again", "h2"), Placed("Marta Rhule")]
    assert kept(*labels, *STORY) == list(SENTENCES)
    assert kept(Placed("ORSK (AFP)"), *STORY) == ["ORSK (AFP)", *SENTENCES]


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
