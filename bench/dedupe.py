"""Near duplicates: what is found, what is not, and what it costs as the corpus grows. ``make bench-dedupe``.

Quality: stories of real text, each edited as papers edit (`bench.variants`), against all stories and templated pages
(`bench.templates`); the truth is the exact Jaccard similarity of the sets of runs of three words, of all pairs.
Size: `bench.growth`.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.growth import grow, words_of
from bench.metadata import table
from bench.templates import TEMPLATES
from bench.variants import EDITS, Paragraphs
from fixtures.dawn import site as dawn
from newsbot.near import Near, find_near, sketch
from newsbot.stores import Remembered, SqliteStore

ROOT = Path(__file__).parents[1]
REAL = ROOT / "../shared/data/pages.jsonl"
PEERS = ROOT / ".venv-bench/bin/python"
THRESHOLD = 0.8
# What datasketch's bands are laid out for where its signatures alone are to decide.
WIDER = 0.5
PAGES_OF_A_TEMPLATE = 60
BANDS = ((1.0, 1.01), (0.9, 1.0), (0.85, 0.9), (0.82, 0.85), (0.8, 0.82), (0.78, 0.8), (0.6, 0.78), (0.0, 0.6))


def stories() -> tuple[list[Paragraphs], str]:
    """Stories of at least 120 words and four paragraphs, and where they are from."""
    if REAL.exists():
        lines = [json.loads(line) for line in REAL.read_text(encoding="utf-8").splitlines()]
        found = [[part for part in line["body"].split("\n") if part.strip()] for line in lines]
        name = "real pages"
    else:
        found, name = recombined(), "sentences of the bundled site, put together anew"
    return [s for s in found if len(s) >= 4 and sum(len(part.split()) for part in s) >= 120], name


def recombined() -> list[Paragraphs]:
    """Stories of the bundled site's paragraphs; none stands in two stories."""
    parts = [str(part) for story in dawn.TRUTH for part in story["paragraphs"]]  # type: ignore[attr-defined]
    random.Random(1).shuffle(parts)
    return [parts[at : at + 6] for at in range(0, len(parts) - 5, 6)]


@dataclass(frozen=True)
class Query:
    """A text that is looked up; ``story`` is what it was made of. runs: its runs of three words."""

    edit: str
    story: int
    text: Paragraphs
    runs: frozenset[tuple[str, ...]]


def runs_of(text: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The set that similarity is taken of."""
    words = words_of(text)
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def queries(all_stories: list[Paragraphs], rounds: int) -> list[Query]:
    """Each story, edited in each way, as often as there are ``rounds``."""
    made = []
    for turn in range(rounds):
        for at, story in enumerate(all_stories):
            for name, edit in EDITS.items():
                chance = random.Random(f"{turn} {at} {name}")
                other = [chance.choice(chance.choice(all_stories)) for _ in story]
                text = edit(story, chance, other)
                made.append(Query(name, at, text, runs_of(text)))
    return made


class Truth:
    """The exact similarities of a text to all of the index."""

    def __init__(self, index: Sequence[Paragraphs]) -> None:
        self.runs = [runs_of(text) for text in index]
        self.holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for at, runs in enumerate(self.runs):
            for run in runs:
                self.holders[run].append(at)

    def of(self, query: Query) -> dict[int, tuple[float, float]]:
        """Jaccard, and the share of the shorter text that stands in the longer, of each that has a run in common."""
        common = Counter(at for run in query.runs for at in self.holders.get(run, ()))
        return {
            at: (
                count / (len(query.runs) + len(self.runs[at]) - count),
                count / min(len(query.runs), len(self.runs[at])),
            )
            for at, count in common.items()
        }


@dataclass
class Judged:
    """A query with its truth, and what was said: by newsbot, and by datasketch as (similarity, place).

    wider: by datasketch with bands for a lower similarity, so that more is found to be looked at.
    """

    query: Query
    truth: dict[int, tuple[float, float]]
    ours: Near | None
    theirs: list[float] | None
    wider: list[float] | None

    @property
    def best(self) -> float:
        """The highest true Jaccard similarity."""
        return max((jaccard for jaccard, _ in self.truth.values()), default=0.0)

    def true(self, at: int) -> tuple[float, float]:
        """Jaccard and containment to one text of the index."""
        return self.truth.get(at, (0.0, 0.0))


def judge(all_stories: list[Paragraphs], asked: list[Query], peers: bool) -> tuple[list[Judged], dict[str, Any]]:
    """Look each query up in an index of all stories and some templated pages."""
    traps = [make(random.Random(f"index {at}")) for make in TEMPLATES.values() for at in range(20)]
    index, store = [*all_stories, *traps], SqliteStore()
    begun = time.perf_counter()
    for at, text in enumerate(index):
        store.remember(Remembered(str(at)), sketch(text))
    costs: dict[str, Any] = {"insert": time.perf_counter() - begun}
    begun = time.perf_counter()
    ours = [find_near(store, "query", query.text, THRESHOLD) for query in asked]
    costs["query"] = time.perf_counter() - begun
    theirs: list[Any] = [None] * len(asked)
    wider = theirs
    if peers:
        request = {
            "threshold": THRESHOLD,
            "index": [words_of(text) for text in index],
            "queries": [words_of(query.text) for query in asked],
        }
        costs["peers"] = ask_peers(request)
        theirs, wider = costs["peers"].pop("found"), ask_peers(request | {"lsh": WIDER})["found"]
    truth = Truth(index)
    judged = [Judged(query, truth.of(query), *pair) for query, *pair in zip(asked, ours, theirs, wider, strict=True)]
    return judged, costs


def ask_peers(request: dict[str, Any]) -> dict[str, Any]:
    """The answer of `bench.minhash`, in the environment of the peers."""
    command = [str(PEERS), "-m", "bench.minhash"]
    done = subprocess.run(command, input=json.dumps(request), capture_output=True, text=True, check=True, cwd=ROOT)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def recall(of: list[Judged], peers: bool) -> list[str]:
    """How many there are, and how many of them were found: by newsbot in any way, as a copy, and by datasketch."""
    if not of:
        return ["0", "—", "—", "—", "—"]
    found = sum(one.ours is not None for one in of)
    copies = sum(one.ours is not None and one.ours.likeness.kind == "copy" for one in of)
    theirs = [sum(one.theirs is not None for one in of), sum(one.wider is not None for one in of)]
    said = [f"{count / len(of):.4f}" if peers else "—" for count in theirs]
    return [f"{len(of):,}", f"{found / len(of):.4f}", f"{copies / len(of):.4f}", *said]


def by_band(judged: list[Judged], peers: bool) -> str:
    """Recall by the highest true similarity."""
    rows = []
    for low, high in BANDS:
        of = [one for one in judged if low <= one.best < high]
        rows.append([f"{low} to {high}" if high <= 1 else "1", *recall(of, peers)])
    alike = [one for one in judged if one.best >= THRESHOLD]
    rows.append(["**0.8 to 1**", *recall(alike, peers)])
    return table("true Jaccard | texts | marked | as a copy | datasketch | … with bands for 0.5", rows)


def by_edit(judged: list[Judged], peers: bool) -> str:
    """Recall by what was done to the story; the similarity is the middle one."""
    rows = []
    for name in EDITS:
        of = [one for one in judged if one.query.edit == name]
        middle = sorted(one.true(one.query.story)[0] for one in of)[len(of) // 2]
        rows.append([name, f"{middle:.2f}", *recall(of, peers)[1:]])
    return table("edit | Jaccard | marked | as a copy | datasketch | … with bands for 0.5", rows)


def precision(judged: list[Judged], peers: bool) -> str:
    """How much of what was marked is what it was said to be."""
    rows = []
    copies = [(one, int(one.ours.closest)) for one in judged if one.ours and one.ours.likeness.kind == "copy"]
    parts = [(one, int(one.ours.closest)) for one in judged if one.ours and one.ours.likeness.kind != "copy"]
    theirs = [(one, int(one.theirs[1])) for one in judged if one.theirs]
    wider = [(one, int(one.wider[1])) for one in judged if one.wider]
    for name, pairs in (("newsbot, copies", copies), ("datasketch", theirs), ("… with bands for 0.5", wider)):
        strict = sum(one.true(at)[0] >= THRESHOLD for one, at in pairs)
        loose = sum(one.true(at)[0] >= THRESHOLD - 0.02 for one, at in pairs)
        rows.append([name, f"{len(pairs):,}", _share(strict, pairs), _share(loose, pairs), _same(pairs)])
    held = sum(one.true(at)[1] >= THRESHOLD for one, at in parts)
    near = sum(one.true(at)[1] >= THRESHOLD - 0.05 for one, at in parts)
    rows.append(
        [
            "newsbot, parts (by the share of the shorter)",
            f"{len(parts):,}",
            _share(held, parts),
            _share(near, parts),
            _same(parts),
        ]
    )
    return table("marked | texts | truly ≥ 0.8 | ≥ 0.78, parts ≥ 0.75 | of the same story", rows)


def _share(count: int, of: list[tuple[Judged, int]]) -> str:
    return f"{count / len(of):.4f}" if of else "—"


def _same(pairs: list[tuple[Judged, int]]) -> str:
    return _share(sum(at == one.query.story for one, at in pairs), pairs)


def traps() -> str:
    """Pages of a template one after the other: how many were taken for an earlier one."""
    rows = []
    for name, make in TEMPLATES.items():
        store, false, compared, alike = SqliteStore(), 0, 0, 0
        seen: list[frozenset[tuple[str, ...]]] = []
        for at in range(PAGES_OF_A_TEMPLATE):
            text = make(random.Random(f"{name} {at}"))
            runs = runs_of(text)
            alike += any(len(runs & other) >= THRESHOLD * len(runs | other) for other in seen)
            seen.append(runs)
            false += find_near(store, str(at), text, THRESHOLD) is not None
            kept = sketch(text)
            compared += kept is not None
            store.remember(Remembered(str(at)), kept)
        rows.append([name, str(PAGES_OF_A_TEMPLATE), str(compared), str(alike), str(false)])
    return table("template | pages | compared at all | with Jaccard ≥ 0.8 to an earlier one | taken for one", rows)


def costs_of(costs: dict[str, Any], asked: int, index: int) -> str:
    """Milliseconds a text, beside the peers."""
    rows = [["newsbot", f"{1000 * costs['insert'] / index:.2f}", f"{1000 * costs['query'] / asked:.2f}"]]
    if peers := costs.get("peers"):
        rows.append(
            [
                "datasketch",
                f"{1000 * peers['insert_seconds'] / index:.2f}",
                f"{1000 * peers['query_seconds'] / asked:.2f}",
            ]
        )
        rows.append(["rensa, signature alone", f"{1000 * peers['rensa_seconds'] / index:.2f}", "—"])
    return table("ms a text, signature included | insert | look up", rows)


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(prog="python -m bench.dedupe", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two minutes: fewer variants, to 20,000 articles")
    parser.add_argument("--no-growth", action="store_true", help="quality alone")
    options = parser.parse_args()
    peers = PEERS.exists()
    all_stories, name = stories()
    asked = queries(all_stories, 1 if options.quick else 3)
    judged, costs = judge(all_stories, asked, peers)
    missing = "" if peers else "; without its peers, see bench/requirements.txt"
    print(f"{len(all_stories)} stories ({name}), {len(asked):,} edited texts{missing}\n")
    for text in (by_band(judged, peers), by_edit(judged, peers), precision(judged, peers), traps()):
        print(text, end="\n\n")
    print(costs_of(costs, len(asked), len(all_stories) + 20 * len(TEMPLATES)), end="\n\n", flush=True)
    if not options.no_growth:
        grow(all_stories, (2_000, 20_000) if options.quick else (10_000, 100_000, 1_000_000), peers)


if __name__ == "__main__":
    main()
