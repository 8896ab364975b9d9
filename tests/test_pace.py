"""The pace against hidden token buckets, in virtual time."""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass
from itertools import count, pairwise

import pytest

from bench.limited_host import LEARNING, Bucket, Limits
from newsbot.pace import LEAST_SERVED, OUTAGE, Pace, Sent

MOST = 200.0


@dataclass(frozen=True)
class Crawled:
    """late: the share of refusals among the answers after the first 50; used: of what the host allowed."""

    served: int
    late: float
    used: float
    refused: int


def crawl(
    bucket: Bucket, pages: int, *, pause: float = 0.0, latency: float = 0.05, seed: int = 0, pace: Pace | None = None
) -> Crawled:
    """Ask a host for so many pages, eight at a time, until each is served. pause: its Retry-After."""
    pace, chance, order = pace or Pace(1.0, MOST), random.Random(seed), count()
    now, left = 0.0, pages
    under_way: list[tuple[float, int, Sent, bool]] = []
    answers: list[bool] = []
    while left or under_way:
        goes = now + pace.wait(now) + chance.random() * 0.002
        if left and len(under_way) < 8 and (not under_way or goes <= under_way[0][0]):
            now, left = goes, left - 1
            sent, served = pace.sent(now), bucket.take(now)
            heapq.heappush(under_way, (now + latency * chance.uniform(0.7, 1.4), next(order), sent, served))
            continue
        moment, _, sent, served = heapq.heappop(under_way)
        now = max(now, moment)
        answers.append(served)
        if served:
            pace.served(sent)
        else:
            left += 1
            pace.refused(sent, now, pause)
        assert len(answers) < 3 * pages, "it does not come to an end"
    late = answers[LEARNING:]
    return Crawled(
        sum(answers), late.count(False) / max(1, len(late)), pages / bucket.limits.allowed(now), answers.count(False)
    )


@dataclass(frozen=True)
class Case:
    """pages in about so many seconds of the budget."""

    name: str
    limits: Limits
    pages: int
    pause: float = 0.0

    def __str__(self) -> str:
        return self.name


def steady(rate: float, burst: float, outage: tuple[float, float] = (0, 0)) -> Limits:
    return Limits(((0, rate),), burst, outage)


CASES = [
    *(
        Case(f"{rate} a second, burst {burst}", steady(rate, burst), int(rate * seconds))
        for rate, seconds in ((2, 300), (10, 120), (50, 120))
        for burst in (2, 5, 20, 50)
    ),
    *(
        Case(
            f"{rate}, half of it, then {rate} again, burst {burst}",
            Limits(((0, rate), (seconds, rate / 2), (2 * seconds, rate)), burst),
            int(2.5 * rate * seconds),
        )
        for rate, seconds in ((2, 300), (10, 60), (50, 40))
        for burst in (5, 50)
    ),
    Case("Retry-After 1 at 2 a second", steady(2, 5), 600, pause=1),
    Case("Retry-After 1 at 10 a second", steady(10, 5), 1200, pause=1),
    Case("Retry-After 7 at 2 a second", steady(2, 20), 1200, pause=7),
    Case("Retry-After 7 at 10 a second", steady(10, 50), 3600, pause=7),
    Case("out of order for 30 s, 2 a second", steady(2, 5, (60, 90)), 800),
    Case("out of order for 30 s, 10 a second", steady(10, 5, (30, 60)), 2000),
    Case("out of order for 30 s, 50 a second", steady(50, 50, (30, 60)), 8000),
]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("case", CASES, ids=str)
def test_all_pages_few_refusals_and_most_of_the_budget(case: Case, seed: int) -> None:
    crawled = crawl(Bucket(case.limits), case.pages, pause=case.pause, seed=seed)
    assert crawled.served == case.pages
    assert crawled.late <= 0.03
    assert crawled.used >= 0.9


class Window(Bucket):
    """So many requests in each stretch of time, by the clock."""

    def __init__(self, requests: int, seconds: float) -> None:
        super().__init__(steady(requests / seconds, requests))
        self.seconds = seconds

    def take(self, now: float) -> bool:
        """Whether this stretch has a request left."""
        if now // self.seconds != self.at // self.seconds:
            self.level = self.limits.burst
        self.at = now
        if self.level < 1:
            return False
        self.level -= 1
        return True


# No bucket at all, and not all that was wished for; but no crawl may get stuck at it.
@pytest.mark.parametrize(
    ("requests", "seconds", "late"), [(60, 60, 0.15), (20, 10, 0.03), (100, 10, 0.06), (10, 1, 0.03)]
)
def test_a_budget_for_each_stretch_of_time(requests: int, seconds: float, late: float) -> None:
    crawled = crawl(Window(requests, seconds), int(requests / seconds * 400))
    assert crawled.late < late
    assert crawled.used > 0.7


# Nothing can be saved up: whoever comes a moment early is refused, and a moment late has lost something.
@pytest.mark.parametrize("rate", [2, 10, 50])
def test_a_bucket_of_one(rate: int) -> None:
    crawled = crawl(Bucket(steady(rate, 1)), rate * 200)
    assert crawled.late <= 0.03
    assert crawled.used > 0.8


def remembering(rate: float, doubt: float) -> Pace:
    pace = Pace(1.0, MOST)
    pace.remember(rate, doubt)
    return pace


@pytest.mark.parametrize(("rate", "burst"), [(2, 5), (10, 5), (10, 50), (50, 5), (50, 50)])
def test_a_second_run_begins_where_the_first_was(rate: int, burst: int) -> None:
    first = Pace(1.0, MOST)
    before = crawl(Bucket(steady(rate, burst)), rate * 60, pace=first)
    learnt = first.learnt()
    assert learnt is not None
    assert learnt[0] == pytest.approx(rate, rel=0.15)
    after = crawl(Bucket(steady(rate, burst)), rate * 60, pace=remembering(learnt[0], learnt[1] + 0.13), seed=1)
    # A large burst is used up and found out anew in each run.
    assert after.refused < before.refused or burst == 50
    assert after.late <= 0.03
    assert after.used >= 0.95
    assert after.used > before.used


# Before a refusal the first fifty answers tell what a run begins with.
@pytest.mark.parametrize("wrong", [0.25, 0.5, 2, 4])
@pytest.mark.parametrize(("rate", "burst"), [(2, 5), (10, 5), (10, 50), (50, 50)])
def test_a_memory_that_is_wrong_does_no_lasting_harm(rate: int, burst: int, wrong: float) -> None:
    pace = remembering(rate * wrong, 0.1)
    crawled = crawl(Bucket(steady(rate, burst)), rate * 300, pace=pace)
    assert crawled.late <= 0.03
    assert crawled.used >= (0.85 if wrong < 0.5 else 0.9)
    learnt = pace.learnt()
    assert learnt is not None
    assert learnt[0] == pytest.approx(rate, rel=0.15)


def test_the_older_a_memory_is_the_slower_is_the_start() -> None:
    assert [round(remembering(10, doubt).rate, 1) for doubt in (0.1, 0.5, 1, 4)] == [8.8, 6.5, 4.8, 1.9]


def test_of_a_host_hardly_asked_nothing_is_learnt() -> None:
    pace, now = Pace(1.0, 10.0), 0.0
    for _ in range(LEAST_SERVED - 1):
        now += pace.wait(now)
        pace.served(pace.sent(now))
        assert pace.learnt() is None
    now += pace.wait(now)
    pace.served(pace.sent(now))
    assert pace.learnt() == (pytest.approx(10.0), 1.0)


def test_a_run_that_ends_throttled_out_has_learnt_what_it_was_before() -> None:
    pace = Pace(1.0, MOST)
    crawl(Bucket(steady(10, 5)), 600, pace=pace)
    known = pace.learnt()
    assert known is not None
    now = 1000.0
    for _ in range(30):
        now += pace.wait(now)
        pace.refused(pace.sent(now), now)
    learnt = pace.learnt()
    assert pace.rate < 9
    assert learnt is not None
    assert learnt[0] == pytest.approx(known[0], rel=0.1)


def test_pages_that_come_slowly_tell_nothing_of_a_faster_pace() -> None:
    pace, now = Pace(1.0, 0), 0.0
    for _ in range(300):
        now += max(pace.wait(now), 0.5)
        pace.served(pace.sent(now))
    assert pace.rate < 20


def test_an_unknown_host_is_asked_once_a_second_at_first() -> None:
    pace = Pace(1.0, 10.0)
    assert pace.wait(100.0) == 0
    pace.sent(100.0)
    assert pace.wait(100.0) == pytest.approx(1.0)


def test_while_it_refuses_nothing_the_rate_rises_to_the_most() -> None:
    pace, now = Pace(1.0, 10.0), 0.0
    for _ in range(60):
        now += pace.wait(now)
        pace.served(pace.sent(now))
    assert now < 12
    assert pace.rate == 10.0


@pytest.mark.parametrize("rate", [5.0, 0.5, 1 / 300])
def test_what_the_site_declares_holds_at_once_and_is_never_exceeded(rate: float) -> None:
    pace, now, chance = Pace(1.0, 10.0), 0.0, random.Random(1)
    pace.declare(rate)
    moments = []
    for number in range(60):
        now += pace.wait(now) + chance.random() * 0.1 / rate
        moments.append(now)
        sent = pace.sent(now)
        if number % 20 == 19:
            pace.refused(sent, now)
        else:
            pace.served(sent)
    assert min(later - earlier for earlier, later in pairwise(moments)) > 0.999 / rate


def test_a_declared_rate_above_the_most_is_no_permission() -> None:
    pace = Pace(1.0, 10.0)
    pace.declare(100.0)
    assert pace.rate == 10.0


def test_retry_after_is_waited_for() -> None:
    pace = Pace(1.0, 10.0)
    pace.refused(pace.sent(0.0), 0.1, retry_after=30.0)
    assert pace.wait(0.1) == pytest.approx(30.0)


def test_so_is_one_that_a_request_under_way_brings() -> None:
    pace = Pace(10.0, 10.0)
    first, second = pace.sent(0.0), pace.sent(0.1)
    pace.refused(first, 0.2)
    pace.refused(second, 0.3, retry_after=30.0)
    assert pace.wait(0.3) == pytest.approx(30.0)


def test_requests_under_way_at_a_refusal_are_one_refusal() -> None:
    pace = Pace(8.0, 10.0)
    under_way = [pace.sent(n / 8) for n in range(5)]
    for sent in under_way:
        pace.refused(sent, 1.0)
    assert pace.rate == 4.0


def test_a_host_out_of_order_is_asked_ever_less_often_but_asked() -> None:
    pace, now, pauses = Pace(10.0, 10.0), 0.0, []
    while now < 3600:
        wait = pace.wait(now)
        pauses.append(wait)
        now += wait
        pace.refused(pace.sent(now), now)
    assert all(later >= earlier - 0.001 for earlier, later in pairwise(pauses))
    assert pauses[-1] == pytest.approx(60.0)
    assert len(pauses) < 100


def test_after_an_outage_the_rate_is_soon_what_it_was() -> None:
    pace, now = Pace(10.0, 10.0), 0.0

    def ask(times: int, served: bool) -> None:
        nonlocal now
        for _ in range(times):
            now += pace.wait(now)
            sent = pace.sent(now)
            if served:
                pace.served(sent)
            else:
                pace.refused(sent, now)

    for _ in range(2):
        ask(50, served=True)
        ask(1, served=False)
    ask(50, served=True)
    known = pace.rate
    ask(OUTAGE + 3, served=False)
    begin = now + pace.wait(now)
    ask(40, served=True)
    assert now - begin < 8
    assert pace.rate > 0.85 * known


def test_a_connection_that_breaks_is_no_page_served() -> None:
    pace, now = Pace(4.0, 4.0), 0.0
    pace.refused(pace.sent(now), now)
    for _ in range(20):
        now += max(pace.wait(now), 0.25)
        pace.failed(pace.sent(now))
    now += pace.wait(now)
    pace.refused(pace.sent(now), now)
    assert pace.rate < 1
