"""When a host is not asked any more, and when it is after all."""

from __future__ import annotations

from newsbot.breaker import FAILURES, REFUSALS, Breaker, Sign

FORBIDDEN = Sign("403", blocks=True)
GONE = Sign("host not found", blocks=False)


def refuse(breaker: Breaker, sign: Sign, times: int, now: float = 0.0) -> None:
    for _ in range(times):
        breaker.refused(sign, now)


def look_until_it_trips(breaker: Breaker, sign: Sign, now: float = 0.0) -> list[float]:
    """The moments of the looks."""
    moments: list[float] = []
    while not breaker.is_tripped:
        assert breaker.is_open
        assert len(moments) < 50
        now += breaker.pause()
        moments.append(now)
        breaker.look_refused(sign, now)
    return moments


def test_a_host_that_refuses_all_is_asked_twelve_times() -> None:
    breaker = Breaker()
    refuse(breaker, FORBIDDEN, REFUSALS - 1)
    assert not breaker.is_open
    refuse(breaker, FORBIDDEN, 1)
    assert look_until_it_trips(breaker, FORBIDDEN) == [60, 180]
    assert breaker.count == REFUSALS + 2


def test_one_that_began_to_refuse_is_looked_at_at_once_too() -> None:
    breaker = Breaker()
    breaker.served()
    refuse(breaker, FORBIDDEN, REFUSALS)
    assert look_until_it_trips(breaker, FORBIDDEN) == [0, 60, 180]


def test_pages_served_in_between_end_the_row() -> None:
    breaker = Breaker()
    for _ in range(100):
        refuse(breaker, FORBIDDEN, REFUSALS - 1)
        breaker.served()
    assert not breaker.is_open
    assert breaker.count == 0


def test_a_section_that_is_closed_is_no_block() -> None:
    breaker, looks = Breaker(), 0
    breaker.served()
    for _ in range(1000):
        breaker.refused(FORBIDDEN, 0.0)
        if breaker.is_open:
            assert breaker.pause() == 0
            breaker.look_served()
            looks += 1
    assert looks < 8
    assert not breaker.is_tripped


def test_a_host_that_was_never_there_is_given_up_within_a_minute_or_so() -> None:
    breaker = Breaker()
    refuse(breaker, GONE, FAILURES)
    moments = look_until_it_trips(breaker, GONE)
    assert moments == [1, 3, 7, 15, 31, 63]


def test_one_that_was_there_is_waited_for_ten_minutes() -> None:
    breaker = Breaker()
    breaker.served()
    refuse(breaker, GONE, FAILURES)
    moments = look_until_it_trips(breaker, GONE)
    assert 600 <= moments[-1] < 700
    assert len(moments) < 20


def test_a_short_outage_is_no_block() -> None:
    breaker, now = Breaker(), 0.0
    breaker.served()
    refuse(breaker, GONE, FAILURES)
    while now < 30:
        now += breaker.pause()
        breaker.look_refused(GONE, now)
    assert not breaker.is_tripped
    breaker.look_served()
    assert not breaker.is_open
    # And the next one is found out as soon.
    breaker.served()
    refuse(breaker, GONE, FAILURES)
    assert breaker.is_open
