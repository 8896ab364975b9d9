"""What near duplicates cost as the corpus grows; a part of ``make bench-dedupe``.

A corpus of any size is made of a few hundred real stories: pieces of two to six words out of all of them, in any
order, in the lengths that the stories have. One in ten is an earlier article in another cut, one in twenty a page of a
template.
"""

from __future__ import annotations

import json
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

from bench.metadata import table
from bench.templates import TEMPLATES
from newsbot.dedupe.fingerprint import fold_text
from newsbot.dedupe.near import split_words
from newsbot.near import find_near, sketch
from newsbot.stores import Remembered, SqliteStore

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".venv-bench/bin/python"
# Articles that datasketch is given: it keeps some kilobytes of each in memory, and is slower than the rest together.
PEERS_MOST = 20_000
THRESHOLD = 0.8
AT_ONCE = 1000
# Articles that are looked up, and stored each in a transaction of its own, at each size.
PROBES = 2_000
COPIES, TEMPLATED = 0.1, 0.05
# Out of so many the articles are put together; more than the stories have places to take them from.
PIECES = 400_000
# Articles back that a copy is of, at most: papers copy what is new.
BACK = 5_000
FIRST_DAY = date(2000, 1, 1)


class Corpus:
    """Articles without end, the same for the same seed."""

    def __init__(self, stories: Sequence[Sequence[str]], seed: int = 1) -> None:
        self.chance = random.Random(seed)
        words = [word for story in stories for part in story for word in part.split()]
        starts = (self.chance.randrange(len(words) - 6) for _ in range(PIECES))
        self.pieces = [" ".join(words[at : at + self.chance.randint(2, 6)]) for at in starts]
        self.lengths = [sum(len(part.split()) for part in story) for story in stories]
        self.templates = list(TEMPLATES.values())
        self.recent: list[list[str]] = []

    def article(self) -> list[str]:
        """The paragraphs of the next one."""
        kind = self.chance.random()
        if kind < TEMPLATED:
            return self.chance.choice(self.templates)(self.chance)
        if kind < TEMPLATED + COPIES and self.recent:
            story = self.chance.choice(self.recent)
            return story[: max(2, round(len(story) * self.chance.uniform(0.5, 1)))]
        story = self._new()
        if len(self.recent) < BACK:
            self.recent.append(story)
        else:
            self.recent[self.chance.randrange(BACK)] = story
        return story

    def _new(self) -> list[str]:
        """Paragraphs of twelve pieces, some 48 words each."""
        count = max(1, round(self.chance.choice(self.lengths) / 48))
        return [" ".join(self.chance.choices(self.pieces, k=12)) for _ in range(count)]


def words_of(text: Sequence[str]) -> list[str]:
    """The words that are compared."""
    return [word.decode() for word in split_words(fold_text(text))]


def grow(stories: Sequence[Sequence[str]], sizes: tuple[int, ...], peers: bool) -> None:
    """Print what each article costs at each size, from a process of its own."""
    request = json.dumps([stories, sizes])
    done = subprocess.run(
        [sys.executable, "-m", "bench.growth"], input=request, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT
    )
    columns = json.loads(done.stdout)
    rows = [[name, *(str(column[name]) for column in columns)] for name in columns[0]]
    print(table(" | ".join(["articles", *(f"{size:,}" for size in sizes)]), rows), end="\n\n", flush=True)
    if peers:
        print(datasketch(stories, min(sizes[-1], PEERS_MOST)))


def datasketch(stories: Sequence[Sequence[str]], size: int) -> str:
    """What datasketch's MinHashLSH takes for the first ``size`` articles, all in memory."""
    corpus = Corpus(stories)
    index = [words_of(corpus.article()) for _ in range(size)]
    queries = [words_of(corpus.article()) for _ in range(PROBES)]
    request = json.dumps({"threshold": THRESHOLD, "index": index, "queries": queries})
    before = subprocess.run(
        [PEERS, "-m", "bench.minhash"], input='{"threshold": 0.8, "index": [], "queries": []}', stdout=subprocess.PIPE,
        text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    done = subprocess.run(
        [PEERS, "-m", "bench.minhash"], input=request, stdout=subprocess.PIPE, text=True, check=True, cwd=ROOT
    )
    said, idle = json.loads(done.stdout), json.loads(before.stdout)
    return (
        f"datasketch, {size:,} articles: {size / said['insert_seconds']:.0f} articles a second stored,"
        f" {1000 * said['query_seconds'] / PROBES:.2f} ms a look-up,"
        f" {said['memory'] - idle['memory']:.0f} MiB of memory (the texts of the request among them), nothing on disk;"
        f" rensa's signatures: {1000 * said['rensa_seconds'] / size:.2f} ms each"
    )


def measure(stories: Sequence[Sequence[str]], sizes: Sequence[int], folder: Path) -> Iterator[dict[str, float | str]]:
    """Fill a store, and a second one that knows exact copies alone, and look at both at each size."""
    corpus, probe = Corpus(stories), Corpus(stories, seed=2)
    path, plain = folder / "near.sqlite", folder / "exact.sqlite"
    with closing(SqliteStore(path)) as store, closing(SqliteStore(plain)) as exact:
        done = 0
        for size in sizes:
            seconds, cpu, begun = 0.0, 0.0, done
            while done < size:
                texts = [corpus.article() for _ in range(min(AT_ONCE, size - done))]
                start, busy = time.perf_counter(), time.process_time()
                with store.transaction():
                    for at, text in enumerate(texts, done):
                        _store(store, at, text)
                seconds, cpu = seconds + time.perf_counter() - start, cpu + time.process_time() - busy
                with exact.transaction():
                    for at in range(done, done + len(texts)):
                        exact.remember(_remembered(at))
                done += len(texts)
            rates: dict[str, float | str] = {
                "articles a second up to here": f"{(size - begun) / seconds:,.0f}",
                "… a second of the processor": f"{(size - begun) / cpu:,.0f}",
            }
            store.flush()
            exact.flush()
            print(f"{size:,}: {rates}", file=sys.stderr, flush=True)
            yield rates | _look(probe, path, plain, size)


def _store(store: SqliteStore, at: int, text: list[str]) -> None:
    near = find_near(store, f"dawn:{1_000_000 + at}", text, THRESHOLD)
    store.remember(_remembered(at), sketch(text, near.original if near else None))


def _remembered(at: int) -> Remembered:
    text_hash = random.Random(at).randbytes(32).hex()
    return Remembered(f"dawn:{1_000_000 + at}", text_hash, day=FIRST_DAY + timedelta(at // 300))


def _look(probe: Corpus, path: Path, plain: Path, size: int) -> dict[str, float | str]:
    """What a fresh process says of the store that knows texts, and how much larger it is than the other."""
    near, exact = path.stat().st_size, plain.stat().st_size
    request = json.dumps([str(path), size, [probe.article() for _ in range(PROBES)]])
    done = subprocess.run(
        [sys.executable, "-m", "bench.growth", "probe"],
        input=request,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
    )
    sizes = {
        "bytes on disk an article": round(near / size),
        "of these more than the exact store": round((near - exact) / size),
    }
    found: dict[str, float | str] = json.loads(done.stdout)
    return found | sizes


def probe_store(path: Path, size: int, texts: list[list[str]]) -> dict[str, float]:
    """Look each text up, then look up and store each in a transaction of its own."""
    times, whole, one = [], [], []
    with closing(SqliteStore(path)) as store:
        for text in texts:
            start = time.perf_counter()
            found = sketch(text)
            middle = time.perf_counter()
            find_near(store, "probe", text, THRESHOLD)
            end = time.perf_counter()
            if found:
                times.append(end - middle)
            whole.append(end - start)
        for at, text in enumerate(texts):
            start = time.perf_counter()
            _store(store, 10_000_000 + size + at, text)
            one.append(time.perf_counter() - start)
    return {
        "look-up in the store, median, µs": round(1e6 * statistics.median(times)),
        "look-up with its signature, median, µs": round(1e6 * statistics.median(whole)),
        "look-up with its signature, p99, µs": round(1e6 * sorted(whole)[PROBES * 99 // 100]),
        "looked up and stored, a transaction each, median, µs": round(1e6 * statistics.median(one)),
        "peak memory of the process, MiB": round(peak_memory()),
    }


def peak_memory() -> float:
    """MiB. Not ru_maxrss, which a new process has of the one that it was forked from."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


def main() -> None:
    """Answer a request of `grow`."""
    if sys.argv[1:] == ["probe"]:
        path, size, texts = json.load(sys.stdin)
        json.dump(probe_store(Path(path), size, texts), sys.stdout)
        return
    stories, sizes = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder, suppress(BrokenPipeError):
        columns = list(measure(stories, sizes, Path(folder)))
        json.dump(columns, sys.stdout)


if __name__ == "__main__":
    main()
