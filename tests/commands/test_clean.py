"""``scrapy clean``: what other extractors left becomes articles, and nothing of the story is lost."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.boilerplate.test_plain import SIDEBAR, STORY
from tests.conftest import Ran, Scrapy

REAL = Path(__file__).resolve().parents[2] / "../shared/data/dawn-342598.txt"
PROMPT = "You are reading the plain edition of this paper"


def lines(ran: Ran) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ran.stdout.splitlines() if line.startswith("{")]


def test_a_text_with_the_papers_sidebar(scrapy: Scrapy, tmp_path: Path) -> None:
    (tmp_path / "lost.txt").write_text("\n\n".join([*STORY, *SIDEBAR]), encoding="utf-8")
    ran = scrapy("clean", str(tmp_path / "lost.txt"))
    (article,) = lines(ran)
    assert article["dateline"] == {"text": "QUETTA, March 3", "places": ["QUETTA"], "date": None}
    assert article["credit"] == {"text": "—APP", "agencies": ["APP"], "where": "body"}
    assert article["paragraphs"] == [
        "The pass was opened to lorries on Tuesday, after eleven days of snow.",
        STORY[1],
        "Some 400 lorries had been waiting on the northern side.",
    ]
    assert article["evidence"] == {"paragraphs": "text", "dateline": "text", "credit": "text"}
    assert ran.status == 0


def records() -> list[dict[str, Any]]:
    """Texts of a known site and of one that nobody described, with its prompt in each."""
    return [
        {
            "url": f"https://www.{host}/news/{number}",
            "title": f"Story {number}",
            "author": "Sana Qadir",
            "date": "2024-03-04",
            "maintext": "\n".join([f"Story {number}", *(f"Line {number} {word}." for word in "abcdef"), PROMPT]),
        }
        for host in ("dawn.com", "example.org")
        for number in range(342590, 342594)
    ]


@pytest.mark.parametrize("name", ["old.jsonl", "old.jsonl.gz"])
def test_lines_of_another_tool(scrapy: Scrapy, tmp_path: Path, name: str) -> None:
    data = "".join(json.dumps(record) + "\n" for record in records()).encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    out = tmp_path / "out.jsonl"
    ran = scrapy("clean", str(tmp_path / name), "--text-field", "maintext", "-O", str(out))
    assert ran.status == 0
    articles = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [article["id"] for article in articles[:4]] == [f"dawn:{number}" for number in range(342590, 342594)]
    assert {article["source"] for article in articles[4:]} == {"example.org"}
    for article in articles:
        assert len(article["paragraphs"]) == 6, "title and prompt are left out, nothing else is"
        assert article["authors"] == ["Sana Qadir"]
        assert article["published_at"] == "2024-03-04"


def test_what_may_be_furniture_stays_and_is_said(scrapy: Scrapy, tmp_path: Path) -> None:
    (tmp_path / "lost.txt").write_text("\n".join([*STORY[:2], "Ferry runs again", "Kites return"]), encoding="utf-8")
    (article,) = lines(scrapy("clean", str(tmp_path / "lost.txt")))
    assert article["paragraphs"][-2:] == ["Ferry runs again", "Kites return"]
    assert article["evidence"]["doubtful"] == "2"


def test_the_lines_of_a_text_are_not_held_against_it(scrapy: Scrapy, tmp_path: Path) -> None:
    story = "PORTHAVEN: The harbour was closed to ships of every size on Monday.\n\nIt opens again soon."
    record = {"url": "https://example.org/a", "text": story, "author": [{"name": "Sana Qadir"}, "Ida Holm"]}
    (tmp_path / "one.jsonl").write_text(json.dumps(record), encoding="utf-8")
    (article,) = lines(scrapy("clean", str(tmp_path / "one.jsonl")))
    assert article["paragraphs"][1:] == ["It opens again soon."]
    assert article["authors"] == ["Sana Qadir", "Ida Holm"]


def test_a_line_without_text_is_told_and_costs_itself(scrapy: Scrapy, tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text('{"text": "The pass was opened."}\n{"body": "no"}\nno json\n', encoding="utf-8")
    ran = scrapy("clean", str(tmp_path / "old.jsonl"))
    assert len(lines(ran)) == 1
    assert ran.status == 1
    assert "1 lines have no text in 'text'; see --text-field" in ran.log
    assert "line 3 is no JSON object" in ran.log


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "files are needed"),
        (("nowhere.txt",), "there is no file nowhere.txt"),
        (("pyproject.toml", "--site", "nobody"), "unknown site 'nobody': accepted are"),
    ],
)
def test_what_cannot_be_followed_is_refused(scrapy: Scrapy, arguments: tuple[str, ...], said: str) -> None:
    ran = scrapy("clean", *arguments)
    assert ran.status == 2
    assert said in ran.log


@pytest.mark.skipif(not REAL.exists(), reason="the shared data are not here")
def test_the_real_one(scrapy: Scrapy) -> None:
    (article,) = lines(scrapy("clean", str(REAL), "--site", "dawn"))
    assert len(article["paragraphs"]) == 5
    assert article["dateline"]["text"] == "BRUSSELS, Feb 9"
    assert article["credit"]["agencies"] == ["AFP"]
    assert "2024" not in article["body"]
