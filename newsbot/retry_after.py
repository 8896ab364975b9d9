"""The header ``Retry-After``, in both of its forms (RFC 9110, section 10.2.3)."""

from __future__ import annotations

import re
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

_SECONDS = re.compile(r"\d{1,9}", re.ASCII)


def read_retry_after(header: str, now: datetime) -> float:
    """Seconds to wait from ``now``; 0 where the header is none, or says nothing that can be waited for.

    >>> read_retry_after("120", datetime(2024, 5, 1, tzinfo=timezone.utc))
    120.0
    >>> read_retry_after("Wed, 01 May 2024 00:00:07 GMT", datetime(2024, 5, 1, tzinfo=timezone.utc))
    7.0
    >>> read_retry_after("soon", datetime(2024, 5, 1, tzinfo=timezone.utc))
    0.0
    """
    text = header.strip()
    if _SECONDS.fullmatch(text):
        return float(text)
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return 0.0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - now).total_seconds())
