"""What other extractors leave around a story, told by the lines alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.plain import find_furniture

STORY = [
    "QUETTA, March 3: The pass was opened to lorries on Tuesday, after eleven days of snow.",
    "“We will keep it open,” said the deputy commissioner, Zarmina Kakar.",
    "Some 400 lorries had been waiting on the northern side.—APP",
]
SIDEBAR = """
Opinion
Editorial
A pass too far
4 Mar, 2024
A pass too far
THE road over the mountains was built for mules, and nobody has told the lorries as much in the hundred years ...
Onions again
Updated 3 Mar, 2024 10:15am
Onions again
Prices follow the weather, and the weather follows nobody.
""".strip().splitlines()


@pytest.mark.parametrize(
    "after",
    [
        [],
        SIDEBAR,
        SIDEBAR[2:],
        SIDEBAR[:6],
        [line for line in SIDEBAR if not line.startswith(("4 Mar", "Updated"))],
        ["Comments", "500 characters"],
        ["Comments (12)", "Latest Stories", "1. Ferry runs again", "2. Two bridges for one river", "3. Kites return"],
        ["Most Popular", "1", "Ferry runs again", "2", "Two bridges for one river", "3", "Kites return"],
        ["Latest stories", "01 Ferry runs again", "02 Two bridges for one river", "03 Kites return", *SIDEBAR],
        ["4 March 2024", "3 hours ago", "Read more"],
        ["Lesen Sie auch: Die Fähre bleibt im Hafen", "Más noticias", "Follow us on Instagram"],
        ["© 2024 Pass Media", "Follow our channel and sign up for the letter that we send you every morning. " * 3],
    ],
    ids=lambda after: " | ".join(after)[:40],
)
def test_nothing_of_the_story_goes_and_all_the_rest(after: list[str]) -> None:
    lines = [*STORY, *after]
    furniture = find_furniture(lines)
    assert [line for index, line in enumerate(lines) if index not in furniture.sure] == STORY
    assert not furniture.doubtful


@pytest.mark.parametrize(
    "lines",
    [
        ["Editorial", "THE pass was opened on Tuesday.", "It should never have been closed."],
        ["Snow on the pass", "3 Mar, 2024", "Snow on the pass", *STORY],
        [*STORY[:1], "Opinion", *STORY[1:]],
        [*STORY[:1], "3 March 2024", *STORY[1:]],
        [*STORY[:2], "1. Snow was cleared from the upper road.", "2. Salt was strewn.", "3. Lorries were counted."],
        [*STORY[:1], "1 Arif Mir", "2 Sana Qadir", "The winners were given kites.", *STORY[1:]],
        ["The pass", "The pass", "It was opened to lorries on Tuesday."],
    ],
    ids=lambda lines: " | ".join(lines)[:40],
)
def test_what_could_be_the_story_stays(lines: list[str]) -> None:
    assert find_furniture(lines).sure == frozenset()


@pytest.mark.parametrize("line", ["ADVERTISEMENT", "Lesedauer: 3 Minuten", "Sign up for our newsletter.", "Anzeige"])
def test_a_label_or_a_prompt_between_paragraphs_is_furniture_anywhere(line: str) -> None:
    assert find_furniture([STORY[0], line, *STORY[1:]]).sure == {1}


def test_a_sentence_about_a_newsletter_is_the_story() -> None:
    assert (
        find_furniture([*STORY, "The newsletter of the lorry drivers told them of it on Monday."]).sure == frozenset()
    )


def test_headlines_at_the_end_are_left_and_said_to_be_doubtful() -> None:
    furniture = find_furniture([*STORY, "Ferry runs again", "Kites return to the fort"])
    assert furniture.sure == frozenset()
    assert furniture.doubtful == {3, 4}


def test_a_verse_or_a_list_at_the_end_is_at_most_doubtful() -> None:
    assert find_furniture([*STORY, "Arif Mir (Quetta)", "Sana Qadir (Lahore)"]).sure == frozenset()


@given(st.lists(st.sampled_from([*STORY, *SIDEBAR, "1", "2", "3", "4", "5 comments", "", "?"]), max_size=30))
def test_sure_and_doubtful_are_lines_and_never_the_same(lines: list[str]) -> None:
    furniture = find_furniture(lines)
    assert not furniture.sure & furniture.doubtful
    assert furniture.sure | furniture.doubtful <= set(range(len(lines)))
