"""``scrapy history``: what changed in an article from one version to the next."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand

from newsbot.commands.crawl import refuse
from newsbot.commands.records import QUIET
from newsbot.commands.remember import find_files
from newsbot.exit_status import ERROR
from newsbot.lines import Damage, read_lines

RED, GREEN, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
# Words that are shown on each side of a change.
AROUND = 12
_WORD = re.compile(r"\n\n|[^\s]+")


class Command(ScrapyCommand):
    """Prints the versions of an article, and between each two of them the words that went and those that came."""

    requires_project = True
    requires_crawler_process = False
    default_settings = QUIET

    def syntax(self) -> str:
        return "<id> [folder or file.jsonl[.gz]] ..."

    def short_desc(self) -> str:
        return "Show the versions of an article and what changed between them"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        if not args:
            refuse("the id of an article is needed, such as dawn:342598")
        damage = Damage()
        found = versions(args[0], find_files(args[1:] or [self.settings["NEWSBOT_DATA"]]), damage)
        for line in damage.files:
            print(f"newsbot: {line}", file=sys.stderr)
        if not found:
            refuse(f"{args[0]} is in none of the files", ERROR)
        print("\n\n".join(show(found, sys.stdout.isatty())))
        self.exitcode = ERROR if damage.files else 0


def versions(article_id: str, files: Sequence[Path], damage: Damage) -> list[dict[str, Any]]:
    """The versions of an article in their order; of one version, the line that was written last."""
    found: dict[int, dict[str, Any]] = {}
    for file in files:
        for _, line in read_lines(file, damage):
            if line.get("id") == article_id:
                found[line.get("version", 1)] = line
    return [found[number] for number in sorted(found)]


def show(found: Sequence[dict[str, Any]], colour: bool) -> Iterator[str]:
    """Each version in a block of lines: when it was seen, and what is other than in the one before."""
    earlier: dict[str, Any] | None = None
    for line in found:
        head = f"version {line.get('version', 1)}, fetched {line.get('fetched_at')}, updated {line.get('updated_at')}"
        if earlier is None:
            yield f"{head}\n  {line.get('title')}\n  {len(_words(line.get('body') or ''))} words"
        else:
            changes = [f"  {change}" for name in ("title", "body") for change in _changes(earlier, line, name, colour)]
            yield "\n".join([head, *(changes or ["  the same words"])])
        earlier = line


def _changes(earlier: dict[str, Any], later: dict[str, Any], name: str, colour: bool) -> list[str]:
    return list(compare_words(earlier.get(name) or "", later.get(name) or "", colour))


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def compare_words(earlier: str, later: str, colour: bool) -> Iterator[str]:
    """The passages that changed, one a line: ``[-gone-] {+come+}`` with some words around, or in red and green.

    >>> list(compare_words("It cost two million rupees.", "It cost three million rupees.", False))
    ['It cost [-two-] {+three+} million rupees.']
    """
    old, new = _words(earlier), _words(later)
    # Of long texts difflib would take frequent words for noise, and miss what they belong to.
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for group in matcher.get_grouped_opcodes(AROUND):
        parts = [part for code in group for part in _parts(code, old, new, colour)]
        # What is cut off on either side is said.
        before = "… " if group[0][3] > 0 else ""
        after = " …" if group[-1][4] < len(new) else ""
        yield before + " ".join(parts).replace("\n\n", "¶") + after


def _parts(code: tuple[str, int, int, int, int], old: Sequence[str], new: Sequence[str], colour: bool) -> Iterator[str]:
    tag, old_start, old_end, new_start, new_end = code
    if tag == "equal":
        yield " ".join(new[new_start:new_end])
        return
    if old_start < old_end:
        gone = " ".join(old[old_start:old_end])
        yield f"{RED}{gone}{PLAIN}" if colour else f"[-{gone}-]"
    if new_start < new_end:
        come = " ".join(new[new_start:new_end])
        yield f"{GREEN}{come}{PLAIN}" if colour else f"{{+{come}+}}"
