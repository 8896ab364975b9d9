"""datasketch's MinHashLSH and rensa over texts, for `bench.dedupe`: one JSON request on stdin, one answer on stdout.

It runs in the environment of the peers (bench/requirements.txt) and imports nothing of newsbot.
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path
from typing import Any

import rensa
from datasketch import MinHash, MinHashLSH

PERMUTATIONS = 128


def signature(words: list[str]) -> MinHash:
    """Of the runs of three words, as newsbot takes them."""
    minhash = MinHash(num_perm=PERMUTATIONS)
    minhash.update_batch([" ".join(run).encode() for run in zip(words, words[1:], words[2:], strict=False)])
    return minhash


def rensa_seconds(texts: list[list[str]]) -> float:
    """Seconds for a signature of each text by rensa."""
    begun = time.perf_counter()
    for words in texts:
        minhash = rensa.RMinHash(num_perm=PERMUTATIONS, seed=1)
        minhash.update([" ".join(run) for run in zip(words, words[1:], words[2:], strict=False)])
        minhash.digest()
    return time.perf_counter() - begun


def answer(request: dict[str, Any]) -> dict[str, Any]:
    """For each query, what of the index is as similar as ``threshold`` says, by the signatures; and what it took.

    lsh: the threshold that the bands are laid out for, if it is another one.
    """
    lsh, kept = MinHashLSH(threshold=request.get("lsh", request["threshold"]), num_perm=PERMUTATIONS), []
    begun = time.perf_counter()
    for at, words in enumerate(request["index"]):
        kept.append(signature(words))
        lsh.insert(at, kept[-1])
    inserted = time.perf_counter() - begun
    found, begun = [], time.perf_counter()
    for words in request["queries"]:
        minhash = signature(words)
        alike = [(minhash.jaccard(kept[at]), at) for at in lsh.query(minhash)]
        found.append(max((pair for pair in alike if pair[0] >= request["threshold"]), default=None))
    return {
        "found": found,
        "insert_seconds": inserted,
        "query_seconds": time.perf_counter() - begun,
        "rensa_seconds": rensa_seconds(request["index"]),
        "memory": int(re.findall(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[0]) / 1024,
    }


if __name__ == "__main__":
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
