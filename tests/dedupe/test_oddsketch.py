"""The odd sketch tells by how many members two sets differ."""

from __future__ import annotations

import math
import random

from hypothesis import given
from hypothesis import strategies as st

from newsbot.dedupe.oddsketch import count_difference, fold_sketch, make_sketch, spread

HASHES = st.sets(st.integers(0, 2**64 - 1), max_size=300)


def drawn(count: int, seed: int) -> set[int]:
    chance = random.Random(seed)
    return {chance.getrandbits(64) for _ in range(count)}


@given(HASHES, HASHES)
def test_the_difference_of_two_sketches_is_the_sketch_of_the_difference(one: set[int], other: set[int]) -> None:
    assert make_sketch(one, 1024) ^ make_sketch(other, 1024) == make_sketch(one ^ other, 1024)


@given(HASHES)
def test_a_folded_sketch_is_the_smaller_one(members: set[int]) -> None:
    assert fold_sketch(make_sketch(members, 4096), 4096, 1024) == make_sketch(members, 1024)


@given(HASHES)
def test_a_set_differs_from_itself_by_nothing(members: set[int]) -> None:
    assert count_difference(make_sketch(members, 1024), make_sketch(members, 1024), 1024) == 0


def test_the_count_is_within_its_spread() -> None:
    common, size = drawn(400, 0), 1024
    for differ in (20, 100, 300):
        errors = []
        for seed in range(1, 60):
            one, other = common | drawn(differ // 2, seed), common | drawn(differ // 2, 1000 + seed)
            errors.append(count_difference(make_sketch(one, size), make_sketch(other, size), size) - differ)
        expected = spread(differ, size)
        assert abs(sum(errors) / len(errors)) < expected
        assert 0.6 < math.sqrt(sum(error**2 for error in errors) / len(errors)) / expected < 1.5


def test_what_has_nothing_in_common_is_infinitely_far() -> None:
    every = (1 << 1024) - 1
    assert math.isinf(count_difference(every, 0, 1024))
    assert math.isinf(spread(math.inf, 1024))
