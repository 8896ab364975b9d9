"""The earlier runs that a run is measured by, as their reports tell of them.

A run is measured by the last of those that were asked for the same kind of thing, went to their end, and ended with
exit status 0. Runs that ended with 4 are no measure, unless nothing else came for a week: then this is how the site is
now, and the measure begins with them. So what has really changed alarms for a week and no longer, and a bad day never
becomes the norm.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from newsbot.health.falls import LEAST_RUNS, Part

logger = logging.getLogger(__name__)

# How the report of a run begins to say that it was asked for nothing but what is new.
NEW = "what is new"
# Runs of a baseline, and reports looked through for them: those of a spider that runs each hour, for six weeks.
RUNS, LOOK_BACK = 20, 1000
ACCEPTED_AFTER = timedelta(days=7)
# Of fewer articles one or two decide: no field is judged.
LEAST_ARTICLES = 10
WELL, POOR = 0, 4
# Fields that tell of the run or the store, that repeat another, and flaws, of which fewer are better.
NOT_OF_THE_SITE = ("flaws", "previous", "near_duplicate_of", "similarity", "paragraphs", "content_sha256")
# What never was a page of this run.
SPARED = ("candidates", "known", "repeated", "waiting", "given_up", "unfinished")
# Pages that are whole articles, though nothing new.
WHOLE = ("stored", "unchanged", "dropped/duplicate_text", "dropped/duplicate_id")
# Articles a day are counted over so long; a trial of a few minutes says nothing of a day.
LEAST_SPAN, LONGEST_SPAN = timedelta(days=2), timedelta(days=30)
# Less than a day, so that a run that starts some minutes early does not count the day before as its own.
DAY_OF_RUNS = timedelta(hours=20)
# A paper with fewer articles a day may have none today.
LEAST_A_DAY, COLLAPSE = 30, 0.1


@dataclass(frozen=True)
class Run:
    """What a report says of a run. ``fields``: how many articles have it; ``answers``: by HTTP status."""

    asked: str
    start: datetime
    reason: str
    status: int
    stored: int
    fields: Mapping[str, Part]
    whole: Part
    losses: Mapping[str, int]
    answers: Mapping[str, int]

    @classmethod
    def of_report(cls, report: Mapping[str, Any]) -> Run:
        """Read a report. Raises KeyError, TypeError, ValueError or AttributeError where it is damaged."""
        ends: Mapping[str, int] = report["candidates"]
        stored = int(ends.get("stored", 0))
        start = datetime.fromisoformat(report["start"])
        if start.tzinfo is None:
            raise ValueError(f"{report['start']} has no zone")
        tried = {name: int(count) for name, count in ends.items() if name not in SPARED}
        return cls(
            asked=report["asked"],
            start=start,
            reason=report["reason"],
            status=int(report["exit_status"]),
            stored=stored,
            fields={
                name: Part(round(share * stored), stored)
                for name, share in report["coverage"].items()
                if name not in NOT_OF_THE_SITE
            },
            whole=Part(sum(tried.get(name, 0) for name in WHOLE), sum(tried.values())),
            losses={name: count for name, count in tried.items() if name not in WHOLE},
            answers={str(status): int(count) for status, count in report["responses"].items()},
        )

    def answer(self, status: str) -> Part:
        """The answers that were not ``status``, of all."""
        every = sum(self.answers.values())
        return Part(every - self.answers.get(status, 0), every)


def read_runs(folder: Path, asked: str) -> list[Run]:
    """The runs of a spider that were ``asked`` for this, the newest first; ``folder``: of their reports."""
    paths = sorted(folder.glob("*.json"), reverse=True)[:LOOK_BACK]
    return [run for run in map(_read, paths) if run is not None and run.asked == asked]


def _read(path: Path) -> Run | None:
    try:
        report = json.loads(path.read_text(encoding="utf-8"))
        return Run.of_report(report) if "asked" in report else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        logger.warning("%s is damaged and no measure of this run: %s", path, error)
        return None


def healthy(runs: Sequence[Run], now: datetime) -> Iterator[Run]:
    """Those of ``runs`` that are a measure; both the newest first."""
    poor: list[Run] = []
    end = now
    for run in runs:
        if run.reason != "finished" or run.status not in (WELL, POOR):
            continue
        # A run of a few articles, of which no field is judged, ends no bad time.
        if run.status == POOR or (poor and run.stored < LEAST_ARTICLES):
            poor.append(run)
        elif _lasted(poor, end):
            break
        else:
            poor, end = [], run.start
            yield run
    if _lasted(poor, end):
        yield from poor


def _lasted(poor: Sequence[Run], end: datetime) -> bool:
    return any(run.status == POOR and end - run.start > ACCEPTED_AFTER for run in poor)


@dataclass(frozen=True)
class Comparison:
    """A run and the earlier ones of its kind, the newest first."""

    run: Run
    earlier: Sequence[Run]

    def before(self, part_of: Callable[[Run], Part | None]) -> list[Part]:
        """A share in each run of the baseline that has it."""
        parts = (part_of(run) for run in healthy(self.earlier, self.run.start))
        return list(islice((part for part in parts if part and part.total), RUNS))

    def collapse(self) -> tuple[float, int, float] | None:
        """Articles a day before, those of the last hours, and these hours, where hardly any came; else None.

        Looked at is the time since the last run, and no less than most of a day: a paper sleeps at night.
        """
        finished = (run.start for run in self.earlier if run.reason == "finished")
        since = min(next(finished, self.run.start), self.run.start - DAY_OF_RUNS)
        older = [run for run in healthy(self.earlier, self.run.start) if since - LONGEST_SPAN <= run.start <= since]
        if len(older) < LEAST_RUNS or older[0].start - older[-1].start < LEAST_SPAN:
            return None
        # What the oldest stored had gathered for nobody knows how long.
        a_day = sum(run.stored for run in older[:-1]) / ((older[0].start - older[-1].start) / timedelta(days=1))
        lately = self.run.stored + sum(run.stored for run in self.earlier if run.start > since)
        if a_day < LEAST_A_DAY or lately >= COLLAPSE * a_day:
            return None
        return a_day, lately, (self.run.start - since) / timedelta(hours=1)
