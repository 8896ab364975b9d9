"""Which texts are nearly the same, on small texts; `make bench-dedupe` measures it on large ones."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsbot.dedupe.near import FEWEST_WORDS, KEYS, Likeness, Sketch, compare, sketch_text

WORDS = """harbour lighthouse council mended pier ferry winter storm keeper lantern engineer timber crane tide quay
ledger mayor budget vote gallery painter bridge river gauge flood orchard mill baker school bus parent teacher map
drawing museum crate canvas frame snow train signal whistle platform clerk ticket garden wall gate path stone""".split()


def story(seed: int, words: int = 300) -> tuple[str, ...]:
    chance = random.Random(seed)
    text = [chance.choice(WORDS) for _ in range(words)]
    return tuple(" ".join(text[at : at + 30]) for at in range(0, words, 30))


STORY = story(1)


def likeness(new: tuple[str, ...], old: tuple[str, ...] = STORY, threshold: float = 0.8) -> Likeness | None:
    one, other = sketch_text(new), sketch_text(old)
    assert one is not None
    assert other is not None
    return compare(one[1], other[1], threshold)


@pytest.mark.parametrize(
    "edited",
    [
        STORY,
        tuple(part.upper() for part in STORY),
        (" ".join(STORY),),
        ("“" + STORY[0].replace(" ", ", ", 3) + "”—", *STORY[1:]),
    ],
    ids=["the same", "capitals", "one paragraph", "typography"],
)
def test_typography_makes_no_difference(edited: tuple[str, ...]) -> None:
    assert likeness(edited) == Likeness(1.0, "copy")


@pytest.mark.parametrize(
    "edited",
    [
        ("KARACHI, Nov 24:", *STORY, "—AFP"),
        STORY[:-1],
        STORY[1:],
        (*STORY[5:], *STORY[:5]),
        (STORY[0], "What comes next", *STORY[1:], "Rising costs"),
        (*STORY[:4], story(2, 30)[0], *STORY[5:]),
    ],
    ids=["dateline and credit", "end cut", "start cut", "reordered", "sub-headings", "a paragraph rewritten"],
)
def test_what_papers_do_to_a_story_leaves_a_copy(edited: tuple[str, ...]) -> None:
    found = likeness(edited)
    assert found is not None
    assert found.kind == "copy"


def test_half_of_a_story_is_a_part_of_it_and_the_whole_holds_the_half() -> None:
    part, whole = likeness(STORY[:5]), likeness(STORY, STORY[:5])
    assert part is not None
    assert whole is not None
    assert (part.kind, whole.kind) == ("part", "whole")
    assert part.similarity == whole.similarity == pytest.approx(0.5, abs=0.06)


def test_another_story_is_not_alike() -> None:
    assert likeness(story(3)) is None


def test_a_threshold_of_one_wants_the_same_words() -> None:
    assert likeness(STORY, threshold=1) is not None
    assert likeness(STORY[:-1], threshold=1) is None


def test_a_short_text_is_not_compared() -> None:
    assert sketch_text(story(1, FEWEST_WORDS - 1)) is None
    assert sketch_text(story(1, FEWEST_WORDS)) is not None
    assert sketch_text(()) is None


RATES = "The rupee was quoted at {} to the dollar, the euro at {} and the pound at {} in the open market on the day."


def rates(*figures: str) -> tuple[str, ...]:
    return (RATES.format(*figures), " ".join(WORDS))


def test_other_figures_in_the_same_words_are_another_page() -> None:
    assert likeness(rates("281.40", "331.10", "380.25"), rates("282.65", "330.45", "379.80")) is None


def test_the_same_figures_are_the_same_page() -> None:
    assert likeness(rates("281.40", "331.10", "380.25"), rates("281.40", "331.10", "380.25")) is not None


def test_a_figure_put_right_in_a_long_story_leaves_a_copy() -> None:
    assert likeness((*STORY, "At least 12 people came."), (*STORY, "At least 14 people came.")) is not None


def table(seed: int) -> tuple[str, ...]:
    chance = random.Random(seed)
    return tuple(f"{word} {chance.randint(100, 9999)} {chance.randint(100, 9999)}" for word in WORDS)


def test_a_table_with_one_other_figure_is_another_table() -> None:
    same = table(1)
    other = (f"{same[0]}1", *same[1:])
    assert likeness(same, same) is not None
    assert likeness(other, same) is None


def test_the_keys_of_a_part_are_among_those_of_the_whole() -> None:
    for seed in range(50):
        whole, part = sketch_text(story(seed)), sketch_text(story(seed)[:5])
        assert whole is not None
        assert part is not None
        assert len(whole[0]) <= KEYS
        assert set(whole[0]) & set(part[0])


@given(st.lists(st.text(alphabet="ab1ﬁé“” .,—。\ud83d\ude00", max_size=60), max_size=30).map(tuple))
@settings(max_examples=60)
def test_no_text_is_too_odd(paragraphs: tuple[str, ...]) -> None:
    found = sketch_text(paragraphs)
    if found is not None:
        keys, sketch = found
        assert Sketch.unpack(sketch.pack()) == sketch
        assert all(0 <= key < 2**32 for key in keys)
        # A text of the same three words again and again has no other figures than itself.
        assert compare(sketch, sketch, 0.8) == Likeness(1.0, "copy")


def test_figures_of_other_scripts_are_figures() -> None:
    assert likeness(rates("۲۸۱٫۴۰", "۳۳۱٫۱۰", "۳۸۰٫۲۵"), rates("۲۸۲٫۶۵", "۳۳۰٫۴۵", "۳۷۹٫۸۰")) is None
