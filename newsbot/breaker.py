"""When to stop asking a host that gives nothing but refusals, and when to look whether it still does.

A host that refuses everything (403, challenges) is asked ten times in a row, and then looked at once, a minute and
two minutes later. One that is out of order (no connection, 502) is looked at after a second, then ever later; how
long, depends on whether it has served anything in this run. A page served ends the row. Where a look gets a page,
it is some pages that are refused and not the crawler: the row may be twice as long from then on.

All moments and lengths of time are seconds of one clock, the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass

# Refusals in a row that are no accident.
REFUSALS = 10
# The same of a host that is out of order. Scrapy itself tries a page three times.
FAILURES, FIRST_PAUSE = 3, 1.0
# How long it may be out of order, where it has served something in this run, as a multiple of the longest pause.
OUTAGE = 10


@dataclass(frozen=True)
class Sign:
    """What a host gave in place of a page. blocks: it refuses whoever asks, else it failed. guard: whose page it is."""

    what: str
    blocks: bool
    guard: str = ""


class Breaker:
    """Of one host. Tell it what came; while it ``is_open``, look at the host after `pause`, and tell what came of it.

    Once it ``is_tripped`` the host is not asked any more. longest_pause: seconds.
    """

    def __init__(self, longest_pause: float = 60.0) -> None:
        self.longest_pause = longest_pause
        self.is_open = self.is_tripped = False
        # The row of refusals: when it began, how many, the last of them.
        self.since, self.count = 0.0, 0
        self.last: Sign | None = None
        self._has_served = False
        self._looks = 0
        self._patience = 1

    def served(self) -> None:
        """The host gave a page."""
        self._end()
        self._has_served, self._patience = True, 1

    def refused(self, sign: Sign, now: float) -> None:
        """The host gave none."""
        if self.count == 0:
            self.since = now
        self.count, self.last = self.count + 1, sign
        self.is_open = self.is_open or self.count >= (REFUSALS if sign.blocks else FAILURES) * self._patience

    def pause(self) -> float:
        """Seconds from the last refusal, or look, to the next look."""
        assert self.last is not None
        if not self.last.blocks:
            return min(FIRST_PAUSE * 2.0**self._looks, self.longest_pause)
        return self._pauses()[min(self._looks, len(self._pauses()) - 1)]

    def look_served(self) -> None:
        """A look got a page."""
        self._end()
        self._has_served, self._patience = True, 2 * self._patience

    def look_refused(self, sign: Sign, now: float) -> None:
        """A look got none."""
        self.refused(sign, now)
        self._looks += 1
        patience = self.longest_pause * (OUTAGE if self._has_served else 1)
        self.is_tripped = self._looks >= len(self._pauses()) if sign.blocks else now - self.since >= patience

    def _pauses(self) -> tuple[float, ...]:
        """Before each look at a host that refuses. What it served before tells at once whom it refuses."""
        return (0.0,) * self._has_served + (self.longest_pause, 2 * self.longest_pause)

    def _end(self) -> None:
        self.is_open, self.count, self._looks = False, 0, 0
