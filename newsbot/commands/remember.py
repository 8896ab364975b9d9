"""``scrapy remember``: the store is made again from the files of output."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from scrapy.commands import ScrapyCommand

from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET, store_path
from newsbot.dedupe.fingerprint import hash_text
from newsbot.exit_status import BUSY, ERROR
from newsbot.lines import Damage, read_each
from newsbot.lock import LockedError, RunLock
from newsbot.near import is_sketched, sketch
from newsbot.stores import Remembered, Sketched, Store, StoreError, open_store

KINDS = (".jsonl", ".jsonl.gz")


@dataclass
class Tally:
    """What was read. ``damaged``: a line of text for each file that could not be read whole."""

    lines: int = 0
    remembered: int = 0
    damaged: list[str] = field(default_factory=list)


class Command(ScrapyCommand):
    """Remembers every article of the files given, of any spider, so that no run fetches it again.

    Not in the files, and so not remembered: which articles are copies of others, and what waits for another try.
    """

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "[options] <folder or file.jsonl[.gz]> ..."

    def short_desc(self) -> str:
        return "Rebuild the store from files of output"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--fresh", action="store_true", help="move the store that is there aside, and begin anew")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        files, path = find_files(args), store_path(self.settings)
        if opts.fresh:
            set_aside(path)
        try:
            with closing(open_store(self.settings)) as store:
                tally = remember(files, store, self.settings["NEWSBOT_NEAR_DUPLICATES"] != "off")
                total = store.count()
        except StoreError as error:
            refuse(str(error), ERROR)
        for line in tally.damaged:
            print(f"newsbot: {line}", file=sys.stderr)
        print(f"{tally.lines} lines of {len(files)} files: {tally.remembered} articles remembered, {total} known now")
        self.exitcode = ERROR if tally.damaged else 0


def find_files(names: Iterable[str]) -> list[Path]:
    """The files of output named, or below the folders named, in the order of their runs."""
    found: set[Path] = set()
    for path in map(Path, names):
        below = path.rglob("*") if path.is_dir() else [path]
        files = {file for file in below if file.name.endswith(KINDS) and file.is_file()}
        if not files:
            refuse(f"{path} is not there, or no .jsonl or .jsonl.gz: accepted are such files, and folders of them")
        found |= files
    if not found:
        refuse("files are needed: accepted are .jsonl and .jsonl.gz, and folders of them")
    return sorted(found, key=lambda file: (file.name, file))


def set_aside(path: Path) -> None:
    """Move a store away with its log, unless a run is using it."""
    locks = [RunLock(lock.parent) for lock in sorted(path.parent.glob("*/lock"))]
    try:
        for lock in locks:
            lock.acquire()
        aside = f"{path.name}.damaged-{datetime.now(timezone.utc):%Y-%m-%dT%H-%M-%SZ}"
        for end in ("", "-wal", "-shm"):
            if (part := path.with_name(path.name + end)).exists():
                part.rename(path.with_name(aside + end))
                print(f"moved {part} to {aside}{end}")
    except LockedError as error:
        refuse(str(error), BUSY)
    except OSError as error:
        refuse(f"cannot move {path}: {error.strerror}", ERROR)
    finally:
        for lock in locks:
            lock.release()


def remember(files: Iterable[Path], store: Store, sketched: bool = True) -> Tally:
    """Remember the newest version of each article in ``files``; of one version, the line that was written last.

    sketched: their texts too, so that near duplicates of them are found.
    """
    tally = Tally()
    for file in files:
        for _, (article, text) in read_each(file, Damage(tally.damaged), partial(_read_article, sketched=sketched)):
            tally.lines += 1
            known = store.find(article.id)
            lacking = known != article or (text is not None and not is_sketched(store, article.id, text))
            if lacking and (known is None or known.version <= article.version):
                store.remember(article, text)
                tally.remembered += 1
    store.flush()
    return tally


def _read_article(line: bytes, sketched: bool) -> tuple[Remembered, Sketched | None]:
    try:
        return read_line(line, sketched)
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"is no article ({type(error).__name__}: {error})") from error


def read_line(line: bytes, sketched: bool = True) -> tuple[Remembered, Sketched | None]:
    """What is kept of a line. Raises ValueError, KeyError or TypeError where it is no article."""
    article = json.loads(line)
    if not isinstance(article, dict) or not isinstance(article["id"], str) or not isinstance(article["version"], int):
        raise TypeError("not an article's fields")
    article["content_sha256"] = article.get("content_sha256") or hash_text(article["paragraphs"])
    # Looked at here, where the file can still be named.
    bytes.fromhex(article["content_sha256"] or "")
    text = sketch(article["paragraphs"], article.get("near_duplicate_of")) if sketched else None
    url = article.get("url") or ""
    # Where the address ends in the id as in a part of its own, the id alone tells it.
    ends = url.rstrip("/").endswith("/" + article["id"].partition(":")[2])
    return Remembered.of_line(article, keep_url=bool(url) and not ends), text
