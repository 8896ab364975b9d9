"""Records of whole and of damaged files."""

from __future__ import annotations

import gzip
import io
import random
import tracemalloc

import pytest

from newsbot.warc.read import Damaged, Record, read_records
from tests.archived import answer, packed, record

LONGEST = 1 << 20
BLOCK = answer(b"<p>words</p>")


def read(data: bytes) -> list[Record | Damaged]:
    return list(read_records(io.BytesIO(data), LONGEST))


def counts(data: bytes) -> tuple[int, int]:
    """Whole records, and damages."""
    found = read(data)
    for one in found:
        assert isinstance(one, Damaged) or one.block == BLOCK
    return sum(isinstance(one, Record) for one in found), sum(isinstance(one, Damaged) for one in found)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("gzip by record", packed([record(BLOCK)] * 3)),
        ("one gzip", gzip.compress(record(BLOCK) * 3)),
        ("plain", record(BLOCK) * 3),
        ("line ends too few", (record(BLOCK)[:-2]) * 3),
        ("line ends too many", (record(BLOCK) + b"\r\n\r\n") * 3),
        ("no last line end", packed([record(BLOCK)] * 2) + gzip.compress(record(BLOCK).rstrip(b"\r\n"))),
        ("filled up", packed([record(BLOCK)] * 3) + bytes(600)),
        ("version 1.1", packed([record(BLOCK).replace(b"WARC/1.0", b"WARC/1.1")] * 3)),
        ("line feeds alone", record(BLOCK).split(b"\r\n\r\n")[0].replace(b"\r\n", b"\n") + b"\n\n" + BLOCK + b"\n\n"),
    ],
)
def test_every_form_is_read(name: str, data: bytes) -> None:
    assert counts(data) == (1 if name == "line feeds alone" else 3, 0)


def test_what_a_record_says() -> None:
    [one] = read(record(BLOCK, "<https://example.org/a b>", number=7))
    assert isinstance(one, Record)
    assert (one.kind, one.id[-3:], one.url) == ("response", "007", "https://example.org/a%20b")
    assert (one.moment, one.content_type) == ("2013-11-26T08:00:00Z", "application/http; msgtype=response")


@pytest.mark.parametrize("length", [3, 10_000, "-5", "many", "9" * 30, "", "99999999"])
@pytest.mark.parametrize("form", ["gzip", "plain", "one gzip"])
def test_a_wrong_length_costs_its_record(length: int | str, form: str) -> None:
    records = [record(BLOCK), record(BLOCK, length=length), *[record(BLOCK)] * 40]
    data = packed(records) if form == "gzip" else b"".join(records)
    # Too long to be looked into, and short enough to be believed: where nothing else marks the records, it takes them.
    lost = 40 if length == "99999999" and form != "gzip" else 0
    assert counts(gzip.compress(data) if form == "one gzip" else data) == (41 - lost, 1)


def test_strays_between_members() -> None:
    assert counts(packed([record(BLOCK)]) + b"strays" + packed([record(BLOCK)] * 2)) == (3, 1)
    assert counts(packed([record(BLOCK)]) + b"strays") == (1, 1)


@pytest.mark.parametrize(
    "data", [b"no archive at all\n" * 9, gzip.compress(b"nor this\n" * 9, mtime=0), b"WARC/1.0\r\n"]
)
def test_what_is_no_archive(data: bytes) -> None:
    assert counts(data) == (0, 1)


def test_nothing() -> None:
    assert read(b"") == []


def test_a_cut_at_every_byte() -> None:
    whole = [len(packed([record(BLOCK)])) * n for n in range(4)]
    data = packed([record(BLOCK)] * 3)
    for end in range(len(data)):
        records = max(n for n, length in enumerate(whole) if length <= end)
        assert counts(data[:end]) == (records, int(end not in whole))


@pytest.mark.parametrize("seed", range(4))
def test_damage_anywhere_costs_what_it_hits(seed: int) -> None:
    chance = random.Random(seed)
    data = packed([record(BLOCK)] * 20)
    member = len(data) // 20
    for _ in range(150):
        start = chance.randrange(len(data))
        length = chance.randrange(1, member)
        hit = data[:start] + chance.randbytes(chance.randrange(3 * member)) + data[start + length :]
        whole, damaged = counts(hit)
        assert 17 <= whole <= 20
        assert damaged <= 3


def test_a_changed_bit_does_not_pass_for_a_record() -> None:
    data = packed([record(BLOCK)])
    found = []
    for bit in range(10 * 8, len(data) * 8):
        changed = bytearray(data)
        changed[bit // 8] ^= 1 << bit % 8
        found.append(counts(bytes(changed)))
    # The deflated data end within a byte, whose other bits say nothing.
    assert set(found) == {(0, 1), (1, 0)}
    assert found.count((1, 0)) < 8


def test_what_is_longer_than_asked_for_is_told_of() -> None:
    found = read(packed([record(BLOCK), record(bytes(LONGEST + 1)), record(BLOCK)]))
    assert [one.is_too_long for one in found if isinstance(one, Record)] == [False, True, False]
    assert len(found) == 3


def test_other_kinds_are_told_of_without_their_block() -> None:
    [one] = read(record(BLOCK, kind="request"))
    assert isinstance(one, Record)
    assert (one.kind, one.block) == ("request", b"")


@pytest.mark.parametrize("block", [bytes(80 << 20), b"WARC" * (20 << 20)], ids=["zeros", "marks"])
def test_memory_is_bounded_by_the_longest_page(block: bytes) -> None:
    data = gzip.compress(record(block, length=len(block) + 5) + record(BLOCK), 1)
    tracemalloc.start()
    try:
        assert len(read(data)) <= 3
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()
