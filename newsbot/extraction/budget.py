"""How much work a page may cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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

    left: steps of the last walk that were not taken. is_spent: whether any walk was cut off.
    """

    steps: int = STEPS
    left: int = STEPS
    is_spent: bool = False

    def take(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """Walk over as many of ``things`` as there are steps for."""
        count = 0
        for count, thing in enumerate(islice(things, self.steps + 1), 1):
            if count > self.steps:
                self.is_spent = True
                break
            yield thing
        self.left = self.steps - min(count, self.steps)
