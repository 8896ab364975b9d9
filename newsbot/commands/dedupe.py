"""``scrapy dedupe``: near duplicates in files of articles, whoever wrote them."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand

from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET
from newsbot.commands.remember import find_files
from newsbot.dedupe.fingerprint import hash_text
from newsbot.exit_status import ERROR
from newsbot.lines import Damage, read_lines, write_whole
from newsbot.near import find_near, sketch, why_wrong
from newsbot.stores import Remembered, SqliteStore, StoreError

# Where the text may stand, the first of them that a line has.
TEXT_FIELDS = ("paragraphs", "body", "text", "maintext", "content", "articleBody")
# Lines in one transaction of the index.
AT_ONCE = 1000

Record = dict[str, Any]


@dataclass
class Fields:
    """Where the text and the id of a line stand. Lines without an id are named by their file and number."""

    text: str | None = None
    id: str = "id"

    def read_text(self, record: Record) -> list[str]:
        """The paragraphs of a line; none where it has no text."""
        names = [self.text] if self.text else TEXT_FIELDS
        text: Any = next((record[name] for name in names if record.get(name)), [])
        return [text] if isinstance(text, str) else [part for part in text if isinstance(part, str)]

    def read_id(self, record: Record, file: Path, number: int) -> str:
        """What a line is called."""
        return str(record.get(self.id) or f"{file.name}:{number}")


@dataclass
class Marker:
    """Marks lines as they come, and counts what they are."""

    store: SqliteStore
    threshold: float
    counts: Counter[str] = field(default_factory=Counter)

    def mark(self, line_id: str, paragraphs: list[str], record: Record) -> str | None:
        """Write into ``record`` what it is a near duplicate of; what it is to earlier lines, None for a new text."""
        text_hash = hash_text(paragraphs)
        if text_hash is None:
            return "without text"
        original = self.store.find_original(text_hash)
        if original and ((known := self.store.find(line_id)) and known.text_hash == text_hash):
            return "repeated"
        if original and original != line_id:
            self.store.remember(Remembered(line_id, text_hash, original=original))
            return _write(record, original, 1.0, "copy")
        near = find_near(self.store, line_id, paragraphs, self.threshold)
        text = sketch(paragraphs, near.original if near else None)
        self.store.remember(Remembered(line_id, text_hash), text)
        return _write(record, near.original, near.likeness.similarity, near.likeness.kind) if near else None


def _write(record: Record, original: str, similarity: float, kind: str) -> str:
    record |= {"near_duplicate_of": original, "similarity": similarity, "near_duplicate_kind": kind}
    return kind


class Command(ScrapyCommand):
    """Marks, or leaves out, what is nearly the same as an earlier line. The index is a file beside the output."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "[options] <folder or file.jsonl[.gz]> ... -O out.jsonl[.gz]"

    def short_desc(self) -> str:
        return "Mark near duplicates in files of articles, of newsbot or of any other tool"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("-O", "--output", metavar="FILE", help="where the lines go, all at once at the end")
        parser.add_argument("--text-field", help=f"where the text is (default: the first of {', '.join(TEXT_FIELDS)})")
        parser.add_argument("--id-field", default="id", help="what a line is called (default: id, else file:line)")
        parser.add_argument("--similarity", help="from 0.5 to 1 (default: NEWSBOT_SIMILARITY)")
        parser.add_argument("--drop", action="store_true", help="leave copies and parts of earlier lines out")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        threshold = opts.similarity or self.settings["NEWSBOT_SIMILARITY"]
        if wrong := why_wrong("mark", threshold):
            refuse(wrong.replace("NEWSBOT_SIMILARITY", "--similarity") if opts.similarity else wrong)
        if not opts.output:
            refuse("-O FILE is needed: where the lines go")
        files, output, damage = find_files(args), Path(opts.output), Damage()
        try:
            counts = dedupe(files, output, Fields(opts.text_field, opts.id_field), float(threshold), opts.drop, damage)
        except (OSError, StoreError) as error:
            refuse(f"cannot write {output}: {error}", ERROR)
        for line in damage.files:
            print(f"newsbot: {line}", file=sys.stderr)
        print(describe(counts, output))
        self.exitcode = ERROR if damage.files else 0


def dedupe(
    files: Iterable[Path], output: Path, fields: Fields, threshold: float, drop: bool, damage: Damage
) -> Counter[str]:
    """Write the lines of ``files`` to ``output`` with what they are to earlier ones; how many of each there were."""
    lines = ((file, *line) for file in files for line in read_lines(file, damage))
    with (
        tempfile.TemporaryDirectory(prefix=".dedupe-", dir=output.parent) as folder,
        closing(SqliteStore(Path(folder) / "index.sqlite")) as store,
        write_whole(output) as out,
    ):
        marker = Marker(store, threshold)
        while batch := list(islice(lines, AT_ONCE)):
            with store.transaction():
                for record in _mark_all(batch, marker, fields, drop):
                    out.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        return marker.counts


def _mark_all(
    batch: Iterable[tuple[Path, int, Record]], marker: Marker, fields: Fields, drop: bool
) -> Iterator[Record]:
    for file, number, record in batch:
        record |= {"near_duplicate_of": None, "similarity": None, "near_duplicate_kind": None}
        kind = marker.mark(fields.read_id(record, file, number), fields.read_text(record), record)
        marker.counts["lines"] += 1
        marker.counts[kind or "new"] += 1
        if not (drop and kind in ("copy", "part", "repeated")):
            marker.counts["written"] += 1
            yield record


def describe(counts: Counter[str], output: Path) -> str:
    """What was found, in one line."""
    said = {"new": "new", "copy": "copies", "part": "parts of earlier ones", "whole": "with an earlier one in them"}
    rare = {"repeated": "repeated", "without text": "without text"}
    found = [f"{counts[kind]} {words}" for kind, words in said.items()]
    found += [f"{counts[kind]} {words}" for kind, words in rare.items() if counts[kind]]
    return f"{counts['lines']} lines: {', '.join(found)}; {counts['written']} written to {output}"
