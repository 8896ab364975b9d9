"""Lines that are written, torn, damaged, published."""

from __future__ import annotations

import gzip
import hashlib
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.output import OutputError, PartFile, finished_path, mend, publish, unfinished

ARTICLES: list[dict[str, Any]] = [
    {"id": "dawn:1", "title": "Säle, “Türen” — کراچی"},
    {"id": "dawn:2", "title": "a\nb\u2028c"},
]


def written(folder: Path, articles: list[dict[str, Any]] = ARTICLES) -> Path:
    part = PartFile(folder / "run.jsonl.part")
    for article in articles:
        part.write(article)
    part.close()
    return part.path


def test_an_article_is_one_line_and_on_disk_when_written(tmp_path: Path) -> None:
    part = PartFile(tmp_path / "dawn" / "run.jsonl.part")
    for number, article in enumerate(ARTICLES, 1):
        part.write(article)
        lines = part.path.read_bytes().split(b"\n")
        assert len(lines) == number + 1
        assert lines[-1] == b""
    part.close()
    assert list(mend(part.path)) == ARTICLES


@given(articles=st.lists(st.dictionaries(st.text(), st.text()), min_size=1, max_size=3), data=st.data())
def test_a_torn_tail_of_any_length_is_cut_off(articles: list[dict[str, str]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        part = written(Path(folder), articles)
        whole = part.read_bytes()
        length = data.draw(st.integers(0, len(whole)))
        part.write_bytes(whole[:length])
        kept = whole[:length].count(b"\n")
        assert list(mend(part)) == articles[:kept]
        assert part.read_bytes() == b"".join(whole.splitlines(keepends=True)[:kept])


def test_each_length_of_a_real_tail(tmp_path: Path) -> None:
    part = written(tmp_path)
    whole = part.read_bytes()
    first = whole.index(b"\n") + 1
    for length in range(len(whole)):
        part.write_bytes(whole[:length])
        assert list(mend(part)) == (ARTICLES[:1] if length >= first else [])
        assert part.read_bytes() == (whole[:first] if length >= first else b"")


@pytest.mark.parametrize("damage", [b'{"id": "dawn:1', b"\0\0\0\0", b"\xff\xfe"])
def test_a_damaged_line_before_the_last_is_no_kill(tmp_path: Path, damage: bytes) -> None:
    part = written(tmp_path)
    part.write_bytes(damage + b"\n" + part.read_bytes())
    with pytest.raises(OutputError, match=r"run\.jsonl\.part, line 1 is damaged"):
        list(mend(part))


def test_an_empty_part_becomes_no_file(tmp_path: Path) -> None:
    part = written(tmp_path, [])
    assert list(mend(part)) == []
    assert publish(part) is None
    assert list(tmp_path.iterdir()) == []


def test_publish(tmp_path: Path) -> None:
    part = written(tmp_path)
    lines = part.read_bytes()
    published = publish(part)
    assert published is not None
    assert list(tmp_path.iterdir()) == [published.path] == [finished_path(part)]
    assert gzip.decompress(published.path.read_bytes()) == lines
    assert published.lines == 2
    assert published.sha256 == hashlib.sha256(published.path.read_bytes()).hexdigest()


def test_publishing_again_after_a_kill_gives_the_same_file(tmp_path: Path) -> None:
    part = written(tmp_path)
    lines = part.read_bytes()
    first = publish(part)
    # Killed after the file had its name and before the part was removed, and once in the middle of compressing.
    part.write_bytes(lines)
    finished_path(part).with_name("run.jsonl.gz.tmp").write_bytes(b"\x1f\x8b half of it")
    assert publish(part) == first
    assert list(tmp_path.iterdir()) == [finished_path(part)]


def test_publishing_where_nothing_can_be_written_keeps_the_part(tmp_path: Path) -> None:
    part = written(tmp_path)
    finished_path(part).mkdir()
    with pytest.raises(OutputError, match=r"cannot write .*run\.jsonl\.gz: Is a directory"):
        publish(part)
    assert list(mend(part)) == ARTICLES
    assert not list(tmp_path.glob("*.tmp"))


def test_no_file_is_written_over(tmp_path: Path) -> None:
    part = written(tmp_path)
    with pytest.raises(OutputError, match="File exists"):
        PartFile(part)
    publish(part)
    with pytest.raises(OutputError, match=r"run\.jsonl\.gz is there already"):
        PartFile(part)


def test_a_line_that_does_not_fit_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    part = PartFile(tmp_path / "run.jsonl.part")
    part.write(ARTICLES[0])
    whole = part.path.read_bytes()

    def refuse(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OutputError, match=rf"cannot write {part.path}: No space left on device"):
        part.write(ARTICLES[1])
    assert part.path.read_bytes() == whole
    monkeypatch.undo()
    part.write(ARTICLES[1])
    part.close()
    assert list(mend(part.path)) == ARTICLES


def test_unfinished_names_the_parts_alone(tmp_path: Path) -> None:
    for name in ("b.jsonl.part", "a.jsonl.part", "a.jsonl.gz", "a.jsonl.gz.tmp", "lock"):
        (tmp_path / name).touch()
    assert [path.name for path in unfinished(tmp_path)] == ["a.jsonl.part", "b.jsonl.part"]
    assert unfinished(tmp_path / "none") == []
