"""How much work a page may cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

# Steps: an element or a text looked at. The longest live blogs take 50,000; a step is a few millionths of a second.
STEPS = 500_000


Thing = TypeVar("Thing")


@dataclass
class Budget:
    """What may be done yet for a page, in steps. It asks no clock, so that a page reads the same every time."""

    left: int = STEPS

    def take(self, things: Iterable[Thing]) -> Iterator[Thing]:
        """As many of ``things`` as there are steps for, a step each."""
        count = 0
        for count, thing in enumerate(islice(things, max(self.left, 0) + 1), 1):
            if count > self.left:
                break
            yield thing
        self.left -= count

    def spend(self) -> bool:
        """Take a step. False: there was none left, and the rest of the page is not looked at."""
        self.left -= 1
        return self.left >= 0

    @property
    def is_spent(self) -> bool:
        """Whether a step was refused."""
        return self.left < 0
