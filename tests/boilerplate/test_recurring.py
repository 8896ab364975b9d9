"""What recurs on the pages of a site is told from what is repeated in its stories."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.recurring import WINDOW, PageLines, find_recurring

SIDEBAR = [
    "Opinion",
    "Editorial",
    "The price of onions",
    "The price of onions",
    "Updated 12 May, 2024 07:00am",
    "A committee that meets once a year cannot set the price of what is eaten every day, nor should it be asked to.",
]
PROMPT = "Sign up for our morning briefing"
BACKGROUND = "The barrage was closed in March, after two of its gates had been found cracked from end to end."


def story(seed: int, count: int = 8) -> list[str]:
    """Paragraphs that nobody else has."""
    words = random.Random(seed)
    return [" ".join(f"w{words.randrange(10**6)}" for _ in range(18)) + "." for _ in range(count)]


def kept(paragraphs: list[str], *earlier: list[str], own: tuple[str, ...] = ()) -> list[str]:
    found = find_recurring(paragraphs, [PageLines.of(page) for page in earlier], own)
    return [text for index, text in enumerate(paragraphs) if index not in found]


def test_the_first_page_stays_as_it_is() -> None:
    page = story(1) + SIDEBAR
    assert kept(page) == page


def test_a_sidebar_goes_from_the_second_page_on() -> None:
    assert kept(story(2) + SIDEBAR, story(1) + SIDEBAR) == story(2)


def test_also_one_that_is_longer_than_the_story() -> None:
    assert kept(story(2, 2) + SIDEBAR, story(1, 12) + SIDEBAR) == story(2, 2)


def test_what_most_pages_have_goes_wherever_it_stands() -> None:
    pages = [[*story(seed)[:4], PROMPT, *story(seed)[4:]] for seed in range(5)]
    assert kept(*pages) == story(0)


def test_what_some_kinds_of_pages_have_goes_too() -> None:
    pages = [[*story(seed)[:4], *([PROMPT] if seed % 3 == 0 else []), *story(seed)[4:]] for seed in range(31)]
    assert kept(*pages) == story(0)


def test_the_background_of_a_running_story_stays() -> None:
    """One earlier story has it at its end as well."""
    assert kept([*story(2), BACKGROUND], [*story(1), BACKGROUND]) == [*story(2), BACKGROUND]


def test_also_where_two_of_many_have_it() -> None:
    pages = [[*story(seed), *([BACKGROUND] if seed in (0, 7, 9) else [])] for seed in range(20)]
    assert kept(*pages) == [*story(0), BACKGROUND]


@pytest.mark.parametrize("versions", [1, 2, 5, 20])
def test_versions_of_a_story_take_nothing_from_it(versions: int) -> None:
    newest = ["The count is in: the ayes have it by four.", *story(1)]
    assert kept(newest, *([f"The {n}th count is not in yet.", *story(1)] for n in range(versions))) == newest


def test_the_title_and_the_teaser_of_the_article_are_its_own() -> None:
    pages = [[*story(seed), *SIDEBAR] for seed in range(1, 6)]
    page = [SIDEBAR[2], *story(0), SIDEBAR[-1]]
    assert kept(page, *pages, own=(SIDEBAR[2], SIDEBAR[-1])) == page


def test_figures_recur_by_chance() -> None:
    pages = [[*story(seed)[:3], "2 - 1", *story(seed)[3:]] for seed in range(6)]
    assert kept(*pages) == pages[0]


def test_a_page_of_nothing_else_is_left_to_others() -> None:
    pages = [[*story(seed), *SIDEBAR] for seed in range(5)]
    assert kept(SIDEBAR, *pages) == SIDEBAR


def test_an_old_sidebar_is_forgotten() -> None:
    old = [[*story(seed), *SIDEBAR] for seed in range(1, 30)]
    new = [story(seed) for seed in range(100, 100 + WINDOW)]
    assert kept([*story(0), *SIDEBAR], *new, *old) == [*story(0), *SIDEBAR]


@given(st.lists(st.text(max_size=30), max_size=12), st.lists(st.lists(st.text(max_size=30), max_size=12), max_size=8))
def test_never_everything_and_never_what_no_page_has(page: list[str], earlier: list[list[str]]) -> None:
    found = find_recurring(page, [PageLines.of(lines) for lines in earlier])
    assert len(found) < max(1, len(page))
    seen = {key for lines in earlier for key in PageLines.of(lines).letters}
    assert {key for index in found for key in PageLines.of([page[index]]).letters} <= seen


@given(st.lists(st.text(max_size=30), max_size=12))
def test_lines_survive_their_storing(paragraphs: list[str]) -> None:
    lines = PageLines.of(paragraphs)
    assert PageLines.from_bytes(lines.to_bytes()) == lines
