"""Of the moments that a page gives, the one that says most."""

from __future__ import annotations

import pytest

from newsbot.extraction.moments import Moment, best_moment, read_moments

DAY, LOCAL, EAST, ZULU = "2024-05-03", "2024-05-03T14:24:00", "2024-05-03T14:24:00+02:00", "2024-05-03T12:24:00+00:00"


@pytest.mark.parametrize(
    ("moments", "others", "best"),
    [
        ([], [], None),
        ([], [EAST], None),
        ([("meta", EAST)], [], ("meta", EAST)),
        ([("json_ld", EAST), ("meta", ZULU)], [], ("json_ld", EAST)),
        ([("meta", DAY)], [EAST], ("meta", DAY)),
        ([("json_ld", DAY), ("generic", EAST)], [], ("generic", EAST)),
        ([("json_ld", DAY), ("meta", LOCAL), ("generic", EAST)], [], ("generic", EAST)),
        ([("json_ld", DAY), ("generic", "2024-05-04T08:00:00+02:00")], [], ("json_ld", DAY)),
        ([("meta", LOCAL)], [], ("meta", LOCAL)),
        ([("json_ld", LOCAL), ("meta", EAST)], [], ("json_ld", EAST)),
        ([("json_ld", LOCAL), ("meta", ZULU)], [], ("json_ld", EAST)),
        ([("json_ld", LOCAL), ("meta", "2024-05-03T12:31:00+00:00")], [], ("json_ld", LOCAL)),
        ([("json_ld", LOCAL), ("meta", "2024-05-05T12:24:00+00:00")], [], ("json_ld", LOCAL)),
        ([("json_ld", LOCAL)], ["2024-05-04T08:00:00+02:00"], ("json_ld", EAST)),
        ([("json_ld", LOCAL)], ["2024-11-04T08:00:00+01:00"], ("json_ld", LOCAL)),
        ([("json_ld", LOCAL)], [ZULU, DAY, LOCAL], ("json_ld", LOCAL)),
    ],
)
def test_best(moments: list[Moment], others: list[str], best: Moment | None) -> None:
    assert best_moment(moments, others) == best


def test_later_sources_are_asked_for_what_is_missing_only() -> None:
    def sources():
        yield "json_ld", ["nothing", DAY]
        yield "meta", [EAST]
        raise AssertionError("nothing was missing any more")

    assert read_moments(sources(), None, "en")[0] == ("json_ld", DAY)


def test_the_declared_time_zone_goes_first() -> None:
    found = iter([("meta", [LOCAL])])
    assert read_moments(found, "Asia/Karachi", "en") == [("meta", f"{LOCAL}+05:00")]
