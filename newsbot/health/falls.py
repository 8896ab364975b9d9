"""When a share that fell has fallen too far to be chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma

# A share below this before is too rare to be missed.
RARE = 0.2
# A fall of less is within a paper's own changes, however sure it is; a small share must at least halve.
LEAST_FALL = 0.25
# Some fields come and go by chance every day, and Sundays are not Mondays: one false alarm in some years, at most.
LEVEL = 1e-5
# What makes a baseline: so many runs, with so many pages together.
LEAST_RUNS, LEAST_BEFORE = 3, 30


@dataclass(frozen=True)
class Part:
    """``count`` of ``total``. Raises ValueError where that cannot be."""

    count: int
    total: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.total:
            raise ValueError(f"{self.count} of {self.total}")

    @property
    def share(self) -> float:
        """0 where there is nothing to have a share of."""
        return self.count / self.total if self.total else 0.0


@dataclass(frozen=True)
class Fall:
    """The shares of the baseline and of now."""

    before: float
    now: float

    def say(self, what: str, of: str) -> str:
        """
        >>> Fall(0.607, 0.0).say("dateline", "articles")
        'dateline: 61 % of articles before, 0 % now'
        """
        return f"{what}: {percent(self.before)} of {of} before, {percent(self.now)} now"


def percent(share: float) -> str:
    """
    >>> percent(0.607)
    '61 %'
    """
    return f"{100 * share:.0f} %"


def find_fall(before: Sequence[Part], now: Part, least_now: int) -> Fall | None:
    """How far a share fell below that of earlier runs; None where it did not, or where it can be chance.

    ``now`` is not judged with a total below ``least_now``, nor against too few runs or pages before. The test is
    Fisher's exact one, one-sided, as it holds for small numbers. It takes pages for independent, which those
    of one day are not (a Sunday paper has fewer datelines than any Monday's): both samples are first made smaller
    by as much as the earlier runs differ among themselves more than chance would have it.
    """
    whole = Part(sum(part.count for part in before), sum(part.total for part in before))
    if now.total < least_now or len(before) < LEAST_RUNS or whole.total < LEAST_BEFORE or whole.share < RARE:
        return None
    if whole.share - now.share < min(LEAST_FALL, whole.share / 2):
        return None
    excess = dispersion(before, whole.share)
    if chance(_shrink(whole, excess), _shrink(now, excess)) >= LEVEL:
        return None
    return Fall(whole.share, now.share)


def dispersion(parts: Sequence[Part], share: float) -> float:
    """How many times more than by chance ``parts`` scatter around ``share``: Pearson's χ² by its degrees of freedom.

    >>> dispersion([Part(5, 10), Part(5, 10), Part(5, 10)], 0.5)
    1.0
    >>> dispersion([Part(0, 10), Part(5, 10), Part(10, 10)], 0.5)
    10.0
    """
    expected = share * (1 - share)
    if not expected or len(parts) < 2:
        return 1.0
    squares = sum((part.count - part.total * share) ** 2 / (part.total * expected) for part in parts if part.total)
    return max(1.0, squares / (len(parts) - 1))


def _shrink(part: Part, times: float) -> Part:
    total = max(1, round(part.total / times))
    return Part(round(total * part.share), total)


def chance(before: Part, now: Part) -> float:
    """Of two samples with one common share: the probability that ``now`` holds so few, or fewer (Fisher's exact test).

    >>> round(chance(Part(3, 4), Part(1, 4)), 4)
    0.2429
    """
    counts, totals = before.count + now.count, before.total + now.total
    every = _log_choices(totals, counts)
    fewest = max(0, counts - before.total)
    return sum(
        exp(_log_choices(now.total, count) + _log_choices(before.total, counts - count) - every)
        for count in range(fewest, now.count + 1)
    )


def _log_choices(total: int, count: int) -> float:
    return lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
