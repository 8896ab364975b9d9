"""General extraction, newsbot beside its peers: ``make bench-extract`` prints the table that docs/benchmarks.md quotes.

Every extractor gets the same pages, as bytes, in a process and on a core of its own, and no rule of any site. With
``../shared`` beside the project the pages are its real ones and its own program scores; without it they are the
bundled fixtures, scored by `bench.score`.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bench.extractors import EXTRACTORS
from bench.metadata import table

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "bench" / "score_pages.py"
PEERS_PYTHON = ROOT / ".venv-bench" / "bin" / "python"
FIGURES = ("body_f1", "body_precision", "body_recall", "title", "published", "published_day", "authors_f1")
# Publishers are parted, not pages: what is learnt from one half is checked on sites that nobody looked at.
HALVES = ("all", "a", "b")

Line = dict[str, Any]


def read_lines(path: Path) -> list[Line]:
    """The objects of a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write_lines(path: Path, lines: list[Line]) -> Path:
    """``lines`` as JSON Lines at ``path``."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def half(publisher: str) -> str:
    """``a`` or ``b``, by the publisher's name."""
    return "ab"[hashlib.sha256(publisher.encode()).digest()[0] % 2]


def bundled() -> Iterator[tuple[Line, Line]]:
    """The fixtures that have a text, each as its page and headers and as what is true of it."""
    for case in sorted(path.parent for path in ROOT.glob("fixtures/*/*/meta.json")):
        meta = json.loads((case / "meta.json").read_text(encoding="utf-8"))
        article = json.loads((case / "expected.json").read_text(encoding="utf-8"))["article"]
        if article.get("paragraphs"):
            truth = {"url": meta["url"], "publisher": case.parent.name, "published": article["published_at"]}
            truth |= {name: article[name] for name in ("title", "authors")}
            truth["body"] = "\n\n".join(article["paragraphs"])
            yield {"headers": meta["headers"], "page": (case / "page.html").read_bytes()}, truth


def shapes() -> Iterator[tuple[Line, Line]]:
    """Pages in the shapes of many publishers, each as its page and headers and as what is true of it."""
    for page in sorted(ROOT.glob("fixtures/shapes/*/*.html")):
        truth = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        truth |= {"publisher": page.stem, "body": "\n\n".join(truth["paragraphs"])}
        yield {"headers": {"Content-Type": "text/html; charset=utf-8"}, "page": page.read_bytes()}, truth


def prepare(folder: Path, invented: bool = False) -> tuple[Path, list[Line]]:
    """The file of pages, and their truth. invented: of the project's own pages, though there are real ones."""
    if SCORER.exists() and not invented:
        pages = folder / "pages.jsonl"
        warc = SHARED / "data" / "pages.warc.gz"
        subprocess.run([PEERS_PYTHON, ROOT / "bench/extractors.py", "unpack", warc, pages], check=True)
        return pages, read_lines(SHARED / "data" / "pages.jsonl")
    if not invented:
        print(f"No {SHARED} here: measured on the bundled pages instead.\n")
    pairs = [*bundled(), *shapes()]
    lines = [
        {"url": truth["url"], "headers": case["headers"], "body": base64.b64encode(case["page"]).decode("ascii")}
        for case, truth in pairs
    ]
    return write_lines(folder / "pages.jsonl", lines), [truth for _, truth in pairs]


def score(truth: Path, made: Path, invented: bool) -> Line:
    """The figures of one file of articles; those of the project's own pages are scored by its own program."""
    is_own = invented or not SCORER.exists()
    command = [sys.executable, "-m", "bench.score"] if is_own else [sys.executable, str(SCORER)]
    done = subprocess.run([*command, truth, made], cwd=ROOT, capture_output=True, text=True, check=True)
    figures: Line = json.loads(done.stdout.splitlines()[-1])
    return figures


def measure(name: str, pages: Path, out: Path) -> float:
    """Let extractor ``name`` write the articles of ``pages`` twice; pages a second, the second time mostly."""
    python = sys.executable if name == "newsbot" else str(PEERS_PYTHON)
    command = [python, "-m", "bench.extractors", name, str(pages), str(out), "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    for line in done.stderr.splitlines():
        print(f"{name}: {line}", file=sys.stderr)
    said = json.loads(done.stdout.splitlines()[-1])
    return float(said["pages"] / said["seconds"])


def main() -> None:
    """Print the table, and newsbot's figures for each half of the publishers."""
    parser = argparse.ArgumentParser(description="General extraction, newsbot beside its peers.")
    parser.add_argument("--only", choices=EXTRACTORS, action="append", help="measure this one; may be repeated")
    parser.add_argument("--half", choices=HALVES[1:], help="score newsbot on one half of the publishers only")
    parser.add_argument("--rounds", type=int, default=2, help="times that all take turns; the fastest counts (2)")
    parser.add_argument("--bundled", action="store_true", help="measure on the bundled pages, not on ../shared")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the pages and articles here")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        pages, truth = prepare(folder, arguments.bundled)
        sets = {name: [t for t in truth if name == "all" or half(t["publisher"]) == name] for name in HALVES}
        truths = {name: write_lines(folder / f"truth-{name}.jsonl", lines) for name, lines in sets.items()}
        names = arguments.only or list(EXTRACTORS)
        # In turns, as the machine has its faster and its slower minutes.
        speeds: dict[str, list[float]] = {name: [] for name in names}
        for name in names * arguments.rounds:
            speeds[name].append(measure(name, pages, folder / f"{name}.jsonl"))
        which = arguments.half or "all"
        found = {name: score(truths[which], folder / f"{name}.jsonl", arguments.bundled) for name in names}
        rows = [[name, *(found[name][f] for f in FIGURES), f"{max(speeds[name]):.0f}"] for name in names]
        print(table(" | ".join([f"{len(sets[which])} pages", *FIGURES, "pages a second"]), rows))
        if len(names) > 1:
            # Of those measured one after the other: within a turn the machine changes least.
            turns = [own / peer for own, peer in zip(speeds[names[0]], speeds[names[1]], strict=True)]
            said = ", ".join(f"{times:.1f}" for times in sorted(turns))
            print(
                f"{names[0]} reads {median(turns):.1f} times the pages of {names[1]} in the same time; turns: {said}\n"
            )
        if "newsbot" in names and not arguments.half:
            figures = {name: score(path, folder / "newsbot.jsonl", arguments.bundled) for name, path in truths.items()}
            halves = [[name, *(figures[name][f] for f in FIGURES)] for name in HALVES]
            print(table(" | ".join(["newsbot, publishers", *FIGURES]), halves))


if __name__ == "__main__":
    main()
