"""`dedupe`, `duplicates` and `history`, as processes of their own."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from newsbot.commands.history import GREEN, RED, compare_words
from newsbot.lines import Damage, read_lines
from tests.commands.test_records import write
from tests.conftest import ROOT, Scrapy
from tests.dedupe.test_near import story

WIRE = list(story(1))
BRIEF = "A short text."
LINES: list[dict[str, object] | str] = [
    {"id": "a", "text": "\n\n".join(WIRE)},
    {"id": "b", "text": "\n\n".join(WIRE[:-1])},
    {"id": "c", "text": "\n\n".join(WIRE[:5])},
    {"id": "d", "text": BRIEF, "more": [1]},
    {"id": "e", "text": BRIEF},
    {"id": "a", "text": "\n\n".join(WIRE)},
    {"text": "\n\n".join(story(2))},
    {"id": "g", "text": None},
]


def lines_of(file: Path) -> list[dict[str, Any]]:
    damage = Damage()
    found = [line for _, line in read_lines(file, damage)]
    assert damage.files == []
    return found


def kinds(file: Path) -> list[tuple[str | None, str | None]]:
    return [(line["near_duplicate_of"], line["near_duplicate_kind"]) for line in lines_of(file)]


def test_dedupe_marks_the_lines_of_any_tool(scrapy: Scrapy, tmp_path: Path) -> None:
    source, out = write(tmp_path / "in.jsonl", *LINES), tmp_path / "out.jsonl.gz"
    ran = scrapy("dedupe", str(source), "-O", str(out))
    assert (ran.status, ran.log) == (0, "")
    assert ran.stdout.startswith("8 lines: 3 new, 2 copies, 1 parts of earlier ones, 0 with an earlier one in them")
    nothing = (None, None)
    assert kinds(out) == [nothing, ("a", "copy"), ("a", "part"), nothing, ("d", "copy"), nothing, nothing, nothing]
    assert lines_of(out)[3]["more"] == [1]
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "data") == ["in.jsonl", "out.jsonl.gz"]


def test_dedupe_leaves_out_what_is_not_wanted(scrapy: Scrapy, tmp_path: Path) -> None:
    source, out = write(tmp_path / "in.jsonl.gz", *LINES), tmp_path / "out.jsonl"
    ran = scrapy("dedupe", str(source), "-O", str(out), "--drop", "--text-field", "text")
    assert ran.status == 0, ran.log
    assert [line.get("id") for line in lines_of(out)] == ["a", "d", None, "g"]


def test_dedupe_says_what_it_cannot_do(scrapy: Scrapy, tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", *LINES[:1], "no json", *LINES[1:2])
    assert scrapy("dedupe", str(source)).log == "newsbot: -O FILE is needed: where the lines go\n"
    assert "--similarity" in scrapy("dedupe", str(source), "-O", "x", "--similarity", "2").log
    out = tmp_path / "out.jsonl"
    ran = scrapy("dedupe", str(source), "-O", str(out))
    assert (ran.status, len(lines_of(out))) == (1, 2)
    assert "line 2 is no JSON object" in ran.log


def line(article_id: str, published: str, **more: object) -> dict[str, object]:
    return {"id": article_id, "published_at": published, "title": f"Headline of {article_id}"} | more


def group(data: Path) -> None:
    credit = {"text": "—AFP", "agencies": ["AFP"]}
    write(
        data / "dawn" / "2025-09-25T00-00-00Z.jsonl.gz",
        line("dawn:1", "2025-09-25T06:00:00+05:00", credit=credit),
        line("dawn:2", "2025-09-25T06:00:00+05:00"),
    )
    write(
        data / "brecorder" / "2025-09-25T01-00-00Z.jsonl.gz",
        line(
            "brecorder:7",
            "2025-09-25T04:00:00+05:00",
            credit=credit,
            near_duplicate_of="dawn:1",
            similarity=0.91,
            near_duplicate_kind="copy",
        ),
    )


def test_duplicates_tells_who_had_it_first(scrapy: Scrapy, tmp_path: Path) -> None:
    group(tmp_path / "data")
    ran = scrapy("duplicates")
    assert (ran.status, ran.log) == (0, "")
    rows = ran.stdout.splitlines()
    assert rows[1].split()[:6] == ["2025-09-25", "04:00", "brecorder:7", "AFP", "91%", "copy"]
    assert rows[2].split()[:5] == ["2025-09-25", "06:00", "dawn:1", "AFP", "—"]
    assert rows[-1] == "1 story in 2 articles"
    assert "dawn:2" not in ran.stdout


def test_duplicates_since_a_day(scrapy: Scrapy, tmp_path: Path) -> None:
    group(tmp_path / "data")
    assert scrapy("duplicates", "--since", "2025-09-26").stdout == "no near duplicates\n"
    assert "brecorder:7" in scrapy("duplicates", "--since", "2025-09-25").stdout
    assert scrapy("duplicates", "--since", "soon").status == 2


def test_history_shows_the_words_that_changed(scrapy: Scrapy, tmp_path: Path) -> None:
    file = write(
        tmp_path / "data" / "dawn" / "x.jsonl",
        {"id": "dawn:1", "version": 1, "title": "Two hurt", "body": "Two men were hurt.\n\nA tree fell."},
        {"id": "dawn:2", "version": 1, "title": "Other", "body": "Other."},
        {"id": "dawn:1", "version": 2, "title": "Two hurt", "body": "Three men were hurt.\n\nA tree fell."},
    )
    ran = scrapy("history", "dawn:1")
    assert (ran.status, ran.log) == (0, "")
    assert "[-Two-] {+Three+} men were hurt. ¶ A tree fell." in ran.stdout
    assert "Other" not in ran.stdout
    assert "\x1b" not in ran.stdout
    assert scrapy("history", "dawn:9", str(file)).status == 1
    assert scrapy("history").status == 2


def test_on_a_terminal_changes_have_colours() -> None:
    (shown,) = compare_words("one two three", "one 2 three", True)
    assert f"{RED}two" in shown
    assert f"{GREEN}2" in shown
    assert list(compare_words("the same", "the same", True)) == []


def test_of_a_long_text_only_what_is_around_a_change_is_shown() -> None:
    words = [f"w{number}" for number in range(100)]
    changed = [*words[:50], "new", *words[51:]]
    (shown,) = compare_words(" ".join(words), " ".join(changed), False)
    assert shown.startswith("… w38")
    assert shown.endswith("w62 …")


def test_a_damaged_file_costs_what_comes_after(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(json.dumps({"id": number}).encode() + b"\n" for number in range(5000)))
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    damage = Damage()
    assert 0 < sum(1 for _ in read_lines(tmp_path / "cut.jsonl.gz", damage)) < 5000
    assert "nothing can be read after line" in damage.files[0]


def test_help_of_each_command_is_a_line(tmp_path: Path) -> None:
    for name in ("dedupe", "duplicates", "history"):
        command = [sys.executable, "-m", "scrapy", name, "--help"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0
        assert name in done.stdout
