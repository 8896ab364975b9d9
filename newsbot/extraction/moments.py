"""The moments that a page's sources give → the one that says most, with the offset that the page's clock has."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from newsbot.text.dates import find_instant

_DAY = 10  # characters of a day in ISO 8601
_FARTHEST_OFFSET = datetime.timedelta(hours=14)
_STEP = datetime.timedelta(minutes=15)
# Summer time may begin or end between two moments that are farther apart.
_SAME_SEASON = datetime.timedelta(days=7)
_OFFSET = re.compile(r"(?<=:\d\d)(?:Z|[+-]\d\d:\d\d)$")
# Of this century.
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?", re.ASCII)

Moment = tuple[str, str]


def read_moments(
    found: Iterable[tuple[str, Iterable[str]]], timezone: str | None, language: str | None
) -> list[Moment]:
    """(source, ISO 8601) for each text that prints a moment, in their order, until it is known in full."""
    moments: list[Moment] = []
    for source, text in ((source, text) for source, texts in found for text in texts):
        if moment := find_instant(text, timezone, language):
            moments.append((source, moment))
            # What follows is asked only for what is missing.
            if (best := best_moment(moments)) and is_complete(best[1]):
                break
    return moments


def best_moment(moments: list[Moment], others: Iterable[str] = ()) -> Moment | None:
    """The first source's moment; its time and offset from a later source of the same day where it has none itself.

    others: moments of the page that mean something else; their offsets are the page's, too.

    >>> best_moment([("json_ld", "2024-05-03"), ("generic", "2024-05-03T14:24:00+02:00")])
    ('generic', '2024-05-03T14:24:00+02:00')
    >>> best_moment([("json_ld", "2024-05-03T14:24:00")], ["2024-05-04T08:00:00+02:00"])
    ('json_ld', '2024-05-03T14:24:00+02:00')
    """
    if not moments:
        return None
    source, moment = moments[0]
    if len(moment) == _DAY:
        timed = [other for other in moments[1:] if other[1].startswith(moment + "T")]
        source, moment = next((other for other in timed if is_complete(other[1])), timed[0] if timed else moments[0])
    if is_local(moment):
        offset = _offset_of_same(moment, [other for _, other in moments]) or _offset_nearby(moment, others)
        return source, moment + (offset or "")
    return source, moment


def dated(text: str) -> str:
    """``text``, or the moment that machines count in seconds or milliseconds since 1970.

    >>> dated("1714746240"), dated("1714746240000"), dated("3 May 2024")
    ('2024-05-03T14:24:00+00:00', '2024-05-03T14:24:00+00:00', '3 May 2024')
    """
    epoch = _EPOCH.fullmatch(text.strip())
    return datetime.datetime.fromtimestamp(int(epoch[1]), datetime.timezone.utc).isoformat() if epoch else text


def is_complete(moment: str) -> bool:
    """Whether a moment has its time and offset."""
    return _OFFSET.search(moment) is not None


def is_local(moment: str) -> bool:
    """Whether a moment has a time, but no offset."""
    return len(moment) > _DAY and not is_complete(moment)


def in_zone(local: str, zone: str) -> str:
    """A local moment with the offset that the time zone of this IANA name had then.

    >>> in_zone("2024-05-03T14:24:00", "Europe/Berlin")
    '2024-05-03T14:24:00+02:00'
    """
    return datetime.datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).isoformat()


def _offset_of_same(local: str, others: list[str]) -> str | None:
    """The offset under which another source gives the same moment."""
    clock = datetime.datetime.fromisoformat(local)
    for other in others:
        if not is_complete(other):
            continue
        moment = datetime.datetime.fromisoformat(other)
        if moment.replace(tzinfo=None) == clock:
            return other[-6:]
        offset = clock - moment.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        if abs(offset) <= _FARTHEST_OFFSET and not offset % _STEP:
            return clock.replace(tzinfo=datetime.timezone(offset)).isoformat()[-6:]
    return None


def _offset_nearby(local: str, others: Iterable[str]) -> str | None:
    """The offset of another moment of the page; Greenwich's is how machines write any moment, and says nothing."""
    clock = datetime.datetime.fromisoformat(local)
    for other in others:
        if is_complete(other) and not other.endswith("+00:00"):
            moment = datetime.datetime.fromisoformat(other).replace(tzinfo=None)
            if abs(moment - clock) <= _SAME_SEASON:
                return other[-6:]
    return None
