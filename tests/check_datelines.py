"""How many leads and last lines of real papers are read right: `make check-datelines`.

The labelled rows lie beside the project, in ../shared/data; where they are absent nothing is measured. Exits 1 where
a score is below its floor, or where a lead without a dateline was given one.
"""

from __future__ import annotations

import datetime
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsbot.text.agencies import find_agencies
from newsbot.text.credit import find_credit
from newsbot.text.dateline import Dateline, split_dateline

SHARED = Path(__file__).resolve().parents[1] / "../shared/data"
CREDITS_FLOOR = 0.9
FLOORS = {"dawn_leads.jsonl": 1.0, "datelines.jsonl": 0.97}
_CLOSING = " \xa0:.—–-"

Row = dict[str, Any]


@dataclass
class Score:
    """right of rows; wrong: a line for each other row; false: those of them that should have no dateline."""

    rows: int = 0
    wrong: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The part of the rows that came out right, 0 to 1."""
        return 1 - len(self.wrong) / self.rows if self.rows else 0.0


def score(name: str) -> Score:
    """Read every lead of one file and compare it with its label."""
    differ = {"dawn_leads.jsonl": _differ_dawn, "datelines.jsonl": _differ_any}[name]
    result = Score()
    for row in _rows(name):
        result.rows += 1
        published = datetime.date.fromisoformat(row["published"]) if row.get("published") else None
        found = split_dateline(row["lead"], published)
        if differ(row, found):
            line = (
                f"{row['lead'][:90]!r}\n    expected {row['dateline']!r}\n    got      {found and found.text!r} {found}"
            )
            result.wrong.append(line)
            if not row["dateline"]:
                result.false.append(line)
    return result


def _rows(name: str) -> list[Row]:
    return [json.loads(line) for line in (SHARED / name).read_text("utf-8").splitlines()]


def _differ_dawn(row: Row, found: Dateline | None) -> bool:
    if found is None:
        return bool(row["dateline"])
    day = found.date.isoformat() if found.date else None
    return (found.text, found.places, day) != (row["dateline"], row["places"], row["date"]) or not (
        found.rest.startswith(row["body_start"])
    )


def _differ_any(row: Row, found: Dateline | None) -> bool:
    if found is None or row["dateline"] is None:
        return bool(found) or bool(row["dateline"])
    agency = row["agency"] or ""
    return (
        found.text.rstrip(_CLOSING) != row["dateline"].rstrip(_CLOSING)
        or "/".join(found.places) != (row["place"] or "")
        or found.agencies != (find_agencies(agency) or [agency] * bool(agency))
        or (row["date"] or "") not in found.text
    )


def score_credits() -> Score:
    """Of the last lines that end in an agency's credit, how many have it found; rows kept without theirs are passed."""
    result = Score()
    for row in _rows("datelines.jsonl"):
        for credit in row["credits"]:
            if credit["kind"] == "agency" and credit["in_body"] and credit["text"] in row["last"]:
                result.rows += 1
                if find_credit([row["last"]]) is None:
                    result.wrong.append(f"{row['last'][-90:]!r}\n    expected {credit['text']!r}")
    return result


def main() -> int:
    """Print the scores; 0 where every floor is held."""
    held = [_report(name, floor, lambda name=name: score(name)) for name, floor in FLOORS.items()]
    held.append(_report("datelines.jsonl, last lines that hold an agency credit", CREDITS_FLOOR, score_credits))
    return 0 if all(held) else 1


def _report(title: str, floor: float, measure: Callable[[], Score]) -> bool:
    if not SHARED.exists():
        sys.stdout.write(f"{title}: nothing measured, {SHARED.resolve()} is absent\n")
        return True
    result = measure()
    right = result.rows - len(result.wrong)
    sys.stdout.write(f"{title}: {right} of {result.rows} right ({result.share:.1%}, floor {floor:.0%}), ")
    sys.stdout.write(f"{len(result.false)} false\n")
    for line in result.wrong:
        sys.stdout.write(f"  wrong: {line}\n")
    return result.share >= floor and not result.false


if __name__ == "__main__":
    sys.exit(main())
