"""The pace of one host: when the next request may go, learnt from what the host served and what it refused.

Sites budget requests over time: so many a second, and a burst that can be saved up (a token bucket). A refusal
says that the budget is spent at that moment, no more. So between two refusals as many requests were served as the
site allows in that time, give or take one: that is a measurement, and the longer the time, the finer it is. The
pace stays just under what was measured and rises slowly, by as much as the measurement is in doubt, until the
next refusal gives another one. Measurements that contradict each other mean that the budget has changed: the
older ones are dropped.

All moments and lengths of time are seconds of one clock, the caller's; rates are requests a second.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from typing import NamedTuple

# An unknown host's rate doubles in so many seconds while nothing is refused.
DOUBLING = 1.0
# Under what was measured, by so much, after a refusal.
MARGIN = 0.97
# How the rate rises with each page served, where a refusal costs no more time than one request: by the first at
# least, and by the second times what is in doubt.
RISE = 0.0008
RISE_IN_DOUBT = 0.07
# The same where what was measured holds no more, or is of an earlier run: nobody knows how far it is.
RISE_UNKNOWN = 0.02
# Then a refusal tells less than usual: the new rate is no less than this part of the one refused.
LEAST_PART = 0.75
# After so many pages without a refusal it rises ever faster: the budget seems to have grown.
PATIENCE = 80
# Pages above what was measured that prove that it has.
SURPLUS = 2
# So many refusals in a row are no budget that is spent: the host is out of order, or wants a rest.
OUTAGE = 4
# Pauses that no host asked for. An outage is looked at again after a part of the time that it has lasted.
SHORT_PAUSE, LONGEST_PAUSE = 3.0, 60.0
OUTAGE_PART = 0.1
SLOWEST = 1 / LONGEST_PAUSE
# A caller that comes late may catch up by so much, as a part of the time between two requests.
SLACK = 0.3
# What a host allows is kept once it has served so many pages; where it refused none, half of the rate is sure.
LEAST_SERVED, UNREFUSED_DOUBT = 20, 1.0
# Refusals that are looked back to.
LOOK_BACK = 16


class Sent(NamedTuple):
    """A request that went. idle: seconds, up to then, in which less was asked than the rate allowed."""

    at: float
    order: int
    idle: float


@dataclass(frozen=True)
class _Measured:
    """The host's rate lies between these."""

    low: float
    high: float

    @property
    def rate(self) -> float:
        return (self.low + self.high) / 2

    @property
    def doubt(self) -> float:
        return (self.high - self.low) / self.rate


class Pace:
    """Ask `wait`, say `sent`, and give what it returned to `served`, `refused` or `failed`."""

    def __init__(self, start: float, most: float) -> None:
        """start: the rate to begin with. most: the rate never to go beyond, 0 for none."""
        self.most = most or math.inf
        self.rate = min(start, self.most)
        self.refused_since: float | None = None
        self._due = self._first = 0.0
        self._slack = SLACK
        self._moments: deque[float] = deque(maxlen=8)
        self._last = Sent(0.0, 0, 0.0)
        # Requests that were not served, by their order, and refusals of a budget that was spent.
        self._unserved: deque[int] = deque(maxlen=256)
        self._refusals: list[Sent] = []
        self._measured: _Measured | None = None
        self._has_grown = False
        # The last refusal: when it was heard of, what it costs in requests, how many there were in a row.
        self._heard, self._cost, self._row = 0.0, 1.0, 0
        self._before: tuple[float, _Measured | None] = (self.rate, None)
        # Where this row of refusals began, and the last long one.
        self._row_began = self._last
        self._long_row: Sent | None = None

    def remember(self, rate: float, doubt: float) -> None:
        """Begin where an earlier run was: what `learnt` gave, with more doubt the older it is."""
        self._measured = _Measured(rate / (1 + doubt), rate * (1 + doubt))
        self._set(MARGIN * self._measured.low)

    def learnt(self) -> tuple[float, float] | None:
        """The host's rate, and by how much that may be wrong, as a part of it; None for a host hardly known.

        Of a host that refuses everything, what it allowed before.
        """
        refuses = self._row >= OUTAGE
        measured = self._before[1] if refuses else self._measured
        if self._last.order - len(self._unserved) < LEAST_SERVED or (self._row and measured is None):
            return None
        if measured is None:
            return self.rate, UNREFUSED_DOUBT
        # It may have risen above what was measured, with nothing refused since.
        return measured.rate if refuses else max(self.rate, measured.rate), min(measured.doubt, UNREFUSED_DOUBT)

    def declare(self, rate: float) -> None:
        """The site itself says how fast it may be asked; it may still refuse."""
        self.most = self.rate = min(self.most, rate)
        self._slack = 0.0

    def wait(self, now: float) -> float:
        """Seconds until the next request may go; 0 for at once."""
        return max(0.0, self._due - now)

    def sent(self, now: float) -> Sent:
        """A request goes."""
        idle = self._last.idle
        if not self._last.order:
            self._first = now
        else:
            idle += max(0.0, now - self._last.at - 1.5 / self.rate)
        self._last = Sent(now, self._last.order + 1, idle)
        late = (now - self._due) * self.rate
        self._moments.append(now)
        self._due = now + (1 - (min(late, self._slack) if late < 1 else 0)) / self.rate
        return self._last

    def failed(self, sent: Sent) -> None:
        """Neither served nor refused: the connection broke."""
        self._unserved.append(sent.order)

    def served(self, sent: Sent) -> None:
        """The site answered."""
        if sent.at < self._heard:
            return
        if self._row >= OUTAGE:
            self._resume()
            self._due = min(self._due, sent.at + 1 / self.rate)
        self._row, self.refused_since = 0, None
        # Where pages come, or are found, more slowly than the pace allows, they say nothing of a faster one.
        if 4 * (len(self._moments) - 1) >= self.rate * (self._moments[-1] - self._moments[0]):
            self._rise(sent)

    def refused(self, sent: Sent, now: float, retry_after: float = 0.0) -> None:
        """The site said: not now. retry_after: the pause that it asked for, 0 for none."""
        self._unserved.append(sent.order)
        if self.refused_since is None:
            self.refused_since = now
        # What was under way when the budget was found spent says nothing new.
        if sent.at < self._heard:
            self._due = max(self._due, now + retry_after)
            return
        if self._row == 0:
            self._before = self.rate, self._measured
            self._row_began = sent
        self._row, self._heard = self._row + 1, now
        if not self._is_out_of_order():
            self._measure(sent)
        pause = max(retry_after, self._pause(now))
        self._cost = max(1.0, pause * self.rate)
        self._due = max(now, self._due - 1 / self.rate) + pause

    def _resume(self) -> None:
        """The first page after many refusals."""
        last, self._long_row, self._cost = self._long_row, self._row_began, 1.0
        if last is not None:
            # It happens again and again: a budget for each minute or hour, and this is what one of them holds.
            rate = (self._served_between(last, self._row_began) + 1) / max(self._row_began.at - last.at, 1e-6)
            self._measured, self._refusals = _Measured(0.97 * rate, 1.03 * rate), [self._row_began]
            self._set(MARGIN * rate)
            return
        if self._is_out_of_order():
            # The old rate is the best guess, and half of it a careful one.
            self._set(self._before[0] / 2)
        else:
            # What it served in all this time, the more so the longer it then refused.
            row, length = self._last.at - self._row_began.at, max(self._last.at - self._first, 1e-6)
            self._set(max(self.rate, self._row_began.order * row / length**2))
        self._measured, self._refusals = self._before[1], []

    def _is_out_of_order(self) -> bool:
        """Whether it refuses what it is known to allow. Of an unknown host too many refusals only say: too fast."""
        measured = self._before[1]
        return self._row >= OUTAGE and measured is not None and measured.low > 0

    def _pause(self, now: float) -> float:
        assert self.refused_since is not None
        most = min(max(SHORT_PAUSE, OUTAGE_PART * (now - self.refused_since)), LONGEST_PAUSE)
        # A host that nothing is known of may allow far less than was tried.
        requests = 2.0 ** (self._row - 1) if self._before[1] else 4.0 ** (self._row - 1)
        return max(1 / self._before[0], min(requests / self._before[0], most))

    def _rise(self, sent: Sent) -> None:
        if not self._refusals and self._measured is None:
            self._set(self.rate * 2 ** min(1.0, 1 / (self.rate * DOUBLING)))
        elif self._measured is None:
            self._set(self.rate * (1 + (RISE_UNKNOWN if self._has_grown else RISE_IN_DOUBT) / self._cost))
        elif self.rate < 0.9 * self._measured.low:
            self._set(self.rate * (1 + RISE_IN_DOUBT))
        elif self._has_risen(sent):
            # Not from nothing: a bucket of one or two looks like this as well, and has not grown at all.
            self._measured, self._refusals, self._has_grown = None, self._refusals[-1:], True
        else:
            patience = (sent.order - self._refusals[-1].order) / (PATIENCE * self._cost) if self._refusals else 0.0
            least = RISE * (1 + patience**2) if self._refusals else RISE_UNKNOWN
            self._set(self.rate * (1 + max(least, RISE_IN_DOUBT * self._measured.doubt) / self._cost))

    def _has_risen(self, sent: Sent) -> bool:
        """Whether more was served since the last refusal than the measured rate can explain."""
        if not self._refusals or self._measured is None:
            return False
        last = self._refusals[-1]
        return self._served_between(last, sent) > (sent.at - last.at) * self._measured.high * 1.02 + SURPLUS

    def _measure(self, sent: Sent) -> None:
        """What the refusals say together, from the last one back to where they contradict each other."""
        low, high, kept = 0.0, 2 * self.most, 0
        for refusal in reversed(self._refusals):
            served, length = self._served_between(refusal, sent), max(sent.at - refusal.at, 1e-6)
            # Idle, a host saves up more than it may keep: the upper bound is of the time that was used.
            least, most = (served - 1) / length, (served + 1) / max(length - (sent.idle - refusal.idle), 1e-6)
            if least > high or most < low:
                break
            low, high, kept = max(low, least), min(high, most), kept + 1
        if kept:
            self._measured = _Measured(low, high)
            self._set(max(MARGIN * self._measured.rate, LEAST_PART * self.rate if self._has_grown else 0))
        else:
            self._set(self.rate / 2)
        self._has_grown = False
        self._refusals = [*self._refusals[len(self._refusals) - kept :], sent][-LOOK_BACK:]

    def _served_between(self, first: Sent, last: Sent) -> int:
        """Requests served that went after ``first`` and before ``last``; of those under way, all."""
        lost = sum(first.order < order < last.order for order in self._unserved)
        return last.order - first.order - 1 - lost

    def _set(self, rate: float) -> None:
        self.rate = min(max(SLOWEST, rate), self.most)
