"""Articles become whole lines of a file that appears in one step."""

from __future__ import annotations

import atexit
import gzip
import json
from dataclasses import asdict, fields
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy.utils.test import get_crawler

from newsbot.drops import NotStored
from newsbot.items import Article, ArticleCredit, ArticleDateline, Image
from newsbot.pipelines.json_lines import JsonLines
from newsbot.stores import SqliteStore

RUN = "2025-09-25T03-45-00Z"
ARTICLE = Article(
    id="dawn:1",
    title="“Canal” reopens — نہر 🚤",
    dateline=ArticleDateline("LAHORE, Nov 23", ["LAHORE"], "2013-11-23"),
    credit=ArticleCredit("—AFP", ["AFP"]),
    images=[Image("https://i.dawn.com/1.jpg", "Boats", "AFP")],
    paragraphs=["One line\u2028and\u2029another", 'Quotes " and \\ and\nnewline\x85', "Lone \x00 control \x1b"],
    evidence={"title": "site"},
)
STORE = SqliteStore()
atexit.register(STORE.close)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "dawn"


def begin(folder: Path, run: str = RUN) -> JsonLines:
    """The pipeline as a run has it."""
    crawler = get_crawler(settings_dict={"NEWSBOT_DATA": str(folder.parent)})
    crawler.spider = SimpleNamespace(name=folder.name, run_id=run, store=STORE)
    return JsonLines.from_crawler(crawler)


def output(writer: JsonLines) -> Any:
    return writer.crawler.stats.get_value("newsbot/output")


def part(folder: Path) -> Path:
    return folder / f"{RUN}.jsonl.part"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def read(path: Path) -> list[dict[str, Any]]:
    raw = gzip.decompress(path.read_bytes())
    assert raw.endswith(b"\n")
    return [json.loads(line) for line in raw[:-1].split(b"\n")]


def test_articles_come_back_in_their_order(folder: Path) -> None:
    writer = begin(folder)
    articles = [ARTICLE, Article(id="dawn:3"), Article(id="dawn:2")]
    assert [writer.process_item(article) for article in articles] == articles
    writer.close_spider()
    assert read(folder / f"{RUN}.jsonl.gz") == [asdict(article) for article in articles]


def test_fields_stand_in_the_order_of_the_article(folder: Path) -> None:
    writer = begin(folder)
    writer.process_item(ARTICLE)
    writer.close_spider()
    assert list(read(folder / f"{RUN}.jsonl.gz")[0]) == [field.name for field in fields(Article)]


def test_text_is_written_as_it_reads(folder: Path) -> None:
    writer = begin(folder)
    writer.process_item(ARTICLE)
    assert "“Canal” reopens — نہر 🚤" in part(folder).read_text(encoding="utf-8")
    writer.close_spider()


def test_until_the_end_there_is_only_the_part(folder: Path) -> None:
    writer = begin(folder)
    for number in (1, 2, 3):
        writer.process_item(Article(id=f"dawn:{number}"))
        assert names(folder) == [f"{RUN}.jsonl.part"]
        lines = part(folder).read_bytes().splitlines(keepends=True)
        assert [json.loads(line)["id"] for line in lines] == [f"dawn:{n}" for n in range(1, number + 1)]
        assert all(line.endswith(b"\n") for line in lines)
    assert output(writer) is None
    writer.close_spider()
    assert names(folder) == [f"{RUN}.jsonl.gz"]


def test_the_output_is_named_in_the_counters(folder: Path) -> None:
    writer = begin(folder)
    writer.process_item(ARTICLE)
    writer.close_spider()
    assert output(writer) == str(folder / f"{RUN}.jsonl.gz")


def test_no_article_no_file(folder: Path) -> None:
    writer = begin(folder)
    writer.close_spider()
    assert not folder.exists()
    assert output(writer) is None


def test_two_runs_of_one_name_never_share_a_file(folder: Path) -> None:
    """Two that are started in one second may have taken the same name: the later one stops, it does not overwrite."""
    first, second = begin(folder), begin(folder)
    first.process_item(ARTICLE)
    with pytest.raises(NotStored, match="File exists"):
        second.process_item(Article(id="dawn:2"))
    first.close_spider()
    assert [line["id"] for line in read(folder / f"{RUN}.jsonl.gz")] == ["dawn:1"]


def test_a_finished_file_is_never_overwritten(folder: Path) -> None:
    first = begin(folder)
    first.process_item(ARTICLE)
    first.close_spider()
    second = begin(folder)
    with pytest.raises(NotStored, match="is there already"):
        second.process_item(Article(id="dawn:2"))
    second.close_spider()
    assert [line["id"] for line in read(folder / f"{RUN}.jsonl.gz")] == ["dawn:1"]


def test_two_runs_stand_beside_each_other(folder: Path) -> None:
    for run in (RUN, f"{RUN}-2"):
        writer = begin(folder, run)
        writer.process_item(ARTICLE)
        writer.close_spider()
    assert names(folder) == [f"{RUN}-2.jsonl.gz", f"{RUN}.jsonl.gz"]


def test_lines_survive_until_they_are_published(folder: Path) -> None:
    """A publication that fails leaves the lines where they were."""
    writer = begin(folder)
    writer.process_item(ARTICLE)
    (folder / f"{RUN}.jsonl.gz").mkdir()
    writer.close_spider()
    assert f"{RUN}.jsonl.gz: " in writer.crawler.stats.get_value("newsbot/problem")
    assert json.loads(part(folder).read_text(encoding="utf-8"))["id"] == "dawn:1"
