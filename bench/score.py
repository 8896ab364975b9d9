"""The figures of extracted articles against the truth: body, title, moment of publication and authors.

    python -m bench.score TRUTH.jsonl ARTICLES.jsonl

Body: runs of four words, precision and recall averaged over the pages, F1 of the two means. Title: equal but for case,
quotes and white space. Published: the same minute; where the truth is a day, that day. Authors: F1 of the two sets of
names, case folded.
"""

from __future__ import annotations

import datetime
import json
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Line = dict[str, Any]

_WORD = re.compile(r"\w+")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_RUN = 4


def score(truth: Iterable[Line], articles: Iterable[Line]) -> dict[str, float]:
    """The figures, 0 to 1, over the pages of ``truth``, joined on url; a page without an article counts as empty."""
    made = {article["url"]: article for article in articles}
    pairs = [(true, made.get(true["url"], {})) for true in truth]
    bodies = [_overlap(true["body"], article.get("body") or "") for true, article in pairs if true.get("body")]
    precision = statistics.mean([found for found, _ in bodies if found is not None] or [0])
    recall = statistics.mean([recalled for _, recalled in bodies] or [0])
    figures = {
        "body_f1": 2 * precision * recall / (precision + recall) if precision + recall else 0,
        "body_precision": precision,
        "body_recall": recall,
        "title": _mean(_fold(t["title"]) == _fold(a.get("title")) for t, a in pairs if t.get("title")),
        "published": _mean(_is_same(t["published"], a.get("published_at")) for t, a in pairs if t.get("published")),
        "published_day": _mean(
            t["published"][:10] == (a.get("published_at") or "")[:10] for t, a in pairs if t.get("published")
        ),
        "authors_f1": _mean(_names_f1(t["authors"], a.get("authors") or []) for t, a in pairs if t.get("authors")),
    }
    return {name: round(figure, 4) for name, figure in figures.items()}


def _mean(figures: Iterable[float]) -> float:
    return statistics.mean([float(figure) for figure in figures] or [0])


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + _RUN]) for i in range(max(1, len(words) - _RUN + 1))) if words else Counter()


def _overlap(true: str, made: str) -> tuple[float | None, float]:
    """Precision, None where nothing was made, and recall."""
    wanted, found = _runs(true), _runs(made)
    both = (wanted & found).total()
    return both / found.total() if found else None, both / wanted.total()


def _fold(text: str | None) -> str:
    return " ".join((text or "").translate(_QUOTES).split()).casefold()


def _is_same(true: str, made: str | None) -> bool:
    if not made or len(true) == len("2024-05-03") or len(made) == len("2024-05-03"):
        return true == made
    wanted, found = (datetime.datetime.fromisoformat(text) for text in (true, made))
    if (wanted.tzinfo is None) != (found.tzinfo is None):
        return False
    return abs(wanted - found) <= datetime.timedelta(minutes=1)


def _names_f1(true: list[str], made: list[str]) -> float:
    wanted, found = {_fold(name) for name in true}, {_fold(name) for name in made}
    return 2 * len(wanted & found) / (len(wanted) + len(found))


if __name__ == "__main__":
    lines = [Path(path).read_text(encoding="utf-8").splitlines() for path in sys.argv[1:3]]
    print(json.dumps(score(*([json.loads(line) for line in file] for file in lines))))
