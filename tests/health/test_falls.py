"""When a share has fallen too far: by tables, and by years of invented days."""

from __future__ import annotations

import random
from math import comb

import pytest

from newsbot.health.falls import Fall, Part, chance, find_fall

LEAST = 10


def days(*counts: int, total: int) -> list[Part]:
    return [Part(count, total) for count in counts]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (days(61, 60, 62, total=100), Part(0, 100)),
        (days(61, 60, 62, total=100), Part(0, 15)),
        (days(61, 60, 62, total=100), Part(20, 100)),
        (days(100, 100, 100, total=100), Part(60, 100)),
        (days(100, 100, 100, total=100), Part(5, 10)),
        (days(9, 9, 9, total=15), Part(0, 20)),
        (days(25, 25, 25, total=100), Part(0, 100)),
        # A weekly paper with fewer datelines hides no Monday without any.
        (days(60, 61, 59, 62, 60, 61, 30, total=100), Part(0, 100)),
    ],
)
def test_a_fall(before: list[Part], now: Part) -> None:
    fall = find_fall(before, now, LEAST)
    assert fall is not None
    assert fall.now == now.share
    assert fall.before == pytest.approx(sum(part.count for part in before) / sum(part.total for part in before))


@pytest.mark.parametrize(
    ("before", "now", "why"),
    [
        (days(61, 60, 62, total=100), Part(0, 9), "too few articles"),
        (days(61, 60, 62, total=100), Part(0, 0), "no article"),
        (days(61, 60, total=100), Part(0, 100), "two runs"),
        (days(6, 6, 6, total=9), Part(0, 100), "27 articles before"),
        ([], Part(0, 100), "the first run"),
        (days(15, 18, 19, total=100), Part(0, 100), "rare before"),
        (days(61, 60, 62, total=100), Part(40, 100), "less than 25 points"),
        (days(25, 26, 24, total=100), Part(14, 100), "not halved"),
        (days(61, 60, 62, total=100), Part(3, 10), "chance, of ten"),
        (days(100, 100, 100, total=100), Part(8, 10), "two of ten"),
        (days(61, 60, 62, total=100), Part(90, 100), "a rise"),
        (days(0, 0, 0, total=100), Part(0, 100), "never there"),
        (days(90, 20, 80, 10, 95, 5, total=100), Part(8, 100), "up and down every day"),
        (days(60, 61, 59, 62, 60, 61, 30, total=100), Part(31, 100), "another Sunday"),
    ],
)
def test_no_fall(before: list[Part], now: Part, why: str) -> None:
    assert find_fall(before, now, LEAST) is None, why


@pytest.mark.parametrize(
    ("before", "now"), [((3, 4), (1, 4)), ((27, 45), (0, 15)), ((300, 300), (9, 10)), ((0, 30), (0, 10))]
)
def test_chance_is_fishers_exact_test(before: tuple[int, int], now: tuple[int, int]) -> None:
    counts = before[0] + now[0]
    ways = sum(comb(now[1], count) * comb(before[1], counts - count) for count in range(now[0] + 1))
    assert chance(Part(*before), Part(*now)) == pytest.approx(ways / comb(before[1] + now[1], counts))


@pytest.mark.parametrize(("share", "sunday"), [(0.61, 0.61), (0.61, 0.4), (0.3, 0.3), (0.9, 0.75), (0.97, 0.97)])
@pytest.mark.parametrize("total", [12, 40, 400])
def test_ten_years_without_a_change_have_one_alarm_at_most(share: float, sunday: float, total: int) -> None:
    chances = random.Random(f"{share} {sunday} {total}")
    past: list[Part] = []
    alarms = 0
    for day in range(3650):
        today = sunday if day % 7 == 0 else share
        now = _draw(chances, total, today)
        alarms += day > 7 and find_fall(past, now, LEAST) is not None
        past = [now, *past[:19]]
    assert alarms <= 1


def _draw(chances: random.Random, total: int, share: float) -> Part:
    return Part(sum(chances.random() < share for _ in range(total)), total)


def test_a_sentence_has_both_shares() -> None:
    assert Fall(0.612, 0.004).say("dateline", "articles") == "dateline: 61 % of articles before, 0 % now"
