"""Both forms of Retry-After, and what is neither."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest

from newsbot.retry_after import read_retry_after

NOW = datetime(2024, 5, 1, 12, 0, 0, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        ("7", 7),
        (" 120 ", 120),
        ("999999999", 999999999),
        ("Wed, 01 May 2024 12:00:30 GMT", 30),
        ("Wednesday, 01-May-24 12:00:30 GMT", 30),
        ("Wed, 01 May 2024 17:00:30 +0500", 30),
        ("Wed, 01 May 2024 12:00:30 -0000", 30),
        ("Wed, 01 May 2024 11:00:00 GMT", 0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0),
        ("Wed, 31 Feb 2024 12:00:30 GMT", 0),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
        ("1.5", 0),
        ("1e9", 0),
        ("٣", 0),
        ("9" * 400, 0),
        ("2024-05-01T12:00:30Z", 0),
    ],
)
def test_seconds_to_wait(header: str, seconds: float) -> None:
    assert read_retry_after(header, NOW) == seconds
