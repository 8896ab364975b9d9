"""Time zones as pages print them: ``7:15 pm IST``."""

from __future__ import annotations

import datetime
import re

# Minutes east of Greenwich. Where a short form names several zones (IST, BST, CST) it is the one that more readers of
# news live in.
_MINUTES = {
    "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "WAT": 60, "CET": 60, "MEZ": 60, "CAT": 120, "CEST": 120,
    "MESZ": 120, "EET": 120, "SAST": 120, "EEST": 180, "MSK": 180, "EAT": 180, "TRT": 180, "PKT": 300, "IST": 330,
    "NPT": 345, "WIB": 420, "ICT": 420, "WITA": 480, "SGT": 480, "HKT": 480, "PHT": 480, "MYT": 480, "WIT": 540,
    "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "BRT": -180, "ART": -180, "ADT": -180,
    "AST": -240, "EDT": -240, "EST": -300, "CDT": -300, "CST": -360, "MDT": -360, "MST": -420, "PDT": -420, "PST": -480,
}  # fmt: skip
_AFTER_CLOCK = re.compile(r"\d\d?(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?|Uhr|Hrs|h)?,?\s?\(?\b([A-Z]{3,4})\b", re.IGNORECASE)


def find_offset(text: str) -> datetime.timezone | None:
    """The offset of the zone that is named right after a time of day; None where none is.

    >>> find_offset("Updated Sept. 3, 2024, 4:03 a.m. EDT")
    datetime.timezone(datetime.timedelta(days=-1, seconds=72000))
    >>> find_offset("The EST programme, 2024")
    """
    for found in _AFTER_CLOCK.finditer(text):
        if (minutes := _MINUTES.get(found[1])) is not None:
            return datetime.timezone(datetime.timedelta(minutes=minutes))
    return None
