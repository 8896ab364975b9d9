"""How much work a page may cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

# Steps of a walk: an element that is looked at, or left. The longest live blogs take 50,000; a step is a few
# millionths of a second.
STEPS = 500_000
Thing = TypeVar("Thing")


@dataclass
class Budget:
    """What a walk over a page may take, in steps. It asks no clock, so that a page reads the same every time.

    is_spent: whether any walk was cut off.
    """

    steps: int = STEPS
    is_spent: bool = False

    def take(self, walk: Iterator[Thing]) -> Iterator[Thing]:
        """As many things of ``walk`` as there are steps for; `end` it then."""
        # Not a loop around the walk: that would take as long as its steps do.
        return islice(walk, self.steps)

    def end(self, walk: Iterator[Thing]) -> None:
        """Note whether anything is left of ``walk``."""
        self.is_spent = self.is_spent or next(walk, None) is not None
