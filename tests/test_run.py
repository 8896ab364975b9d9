"""The name of a run."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from pathlib import Path

from newsbot.run import new_run_id


def moment(run: str) -> datetime:
    return datetime.strptime(run, "%Y-%m-%dT%H-%M-%SZ").replace(tzinfo=timezone.utc)


def take_next_seconds(folder: Path, name: str) -> None:
    """Take the names of a minute from now, so that the test does not depend on when within it it runs."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(timezone.utc)
    for offset in range(60):
        second = (now + timedelta(seconds=offset)).strftime("%Y-%m-%dT%H-%M-%SZ")
        (folder / name.format(second)).touch()


def test_it_is_the_second_of_its_start_in_utc(tmp_path: Path) -> None:
    before = datetime.now(timezone.utc).replace(microsecond=0)
    run = moment(new_run_id(tmp_path / "none_yet"))
    assert before <= run <= datetime.now(timezone.utc)


def test_names_of_later_runs_sort_later(tmp_path: Path) -> None:
    now = datetime.now(timezone.utc)
    assert new_run_id(tmp_path) < (now + timedelta(days=40)).strftime("%Y-%m-%dT%H-%M-%SZ")


def test_a_taken_second_gets_a_number(tmp_path: Path) -> None:
    for name in ("{}.jsonl.gz", "{}-2.jsonl.part"):
        take_next_seconds(tmp_path, name)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-3", new_run_id(tmp_path))


def test_a_report_below_the_folder_takes_the_name_too(tmp_path: Path) -> None:
    take_next_seconds(tmp_path / "runs", "{}.json")
    assert new_run_id(tmp_path).endswith("Z-2")


def test_other_files_take_no_name(tmp_path: Path) -> None:
    take_next_seconds(tmp_path, "copy-of-{}.jsonl.gz")
    (tmp_path / "2013-11-24T00-00-00Z.jsonl.gz").touch()
    assert new_run_id(tmp_path).endswith("Z")
