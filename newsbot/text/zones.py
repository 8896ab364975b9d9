"""Time zones as pages print them: ``7:15 pm IST``, ``10:23 (GMT+7)``, ``5:03 p.m. MT``."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from zoneinfo import ZoneInfo

# Minutes east of Greenwich. Where a short form names several zones (IST, BST, CST) it is the one that more readers of
# news live in.
_MINUTES = {
    "Z": 0, "UTC": 0, "GMT": 0, "UT": 0, "WET": 0, "BST": 60, "WEST": 60, "WAT": 60, "CET": 60, "MEZ": 60, "CAT": 120,
    "CEST": 120, "MESZ": 120, "EET": 120, "SAST": 120, "EEST": 180, "MSK": 180, "EAT": 180, "TRT": 180, "GST": 240,
    "PKT": 300, "IST": 330, "NPT": 345, "WIB": 420, "ICT": 420, "WITA": 480, "SGT": 480, "HKT": 480, "PHT": 480,
    "MYT": 480, "AWST": 480, "WIT": 540, "JST": 540, "KST": 540, "ACST": 570, "AEST": 600, "ACDT": 630, "AEDT": 660,
    "NZST": 720, "NZDT": 780, "NDT": -150, "BRT": -180, "ART": -180, "ADT": -180, "NST": -210, "AST": -240,
    "EDT": -240, "EST": -300, "CDT": -300, "CST": -360, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480,
    "AKDT": -480, "AKST": -540, "HST": -600, "МСК": 180,
}  # fmt: skip
# Names that leave to the reader whether it is summer.
_PLACES = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
}  # fmt: skip
_OFFSET = re.compile(r"(?:UTC|GMT)?\s?([+\-−])(\d\d?)(?::?(\d\d))?", re.IGNORECASE)


@lru_cache(maxsize=256)
def read_zone(text: str) -> datetime.tzinfo | None:
    """The zone that a name or an offset is; None where it is neither. An offset that cannot be is a ValueError.

    >>> read_zone("UTC+8"), read_zone("MT"), read_zone("UK")
    (datetime.timezone(datetime.timedelta(seconds=28800)), zoneinfo.ZoneInfo(key='America/Denver'), None)
    """
    if offset := _OFFSET.fullmatch(text):
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return _east(minutes if offset[1] == "+" else -minutes)
    name = text.upper()
    if name in _MINUTES:
        return _east(_MINUTES[name])
    return ZoneInfo(_PLACES[name]) if name in _PLACES else None


def _east(minutes: int) -> datetime.timezone:
    return datetime.timezone(datetime.timedelta(minutes=minutes))
