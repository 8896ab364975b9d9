"""Bylines of East Asia: a job before or behind the name without a comma, a place with what was sent from it."""

from __future__ import annotations

import re

_JOB = r"(?:記者|记者|編集委員|論説委員|通讯员|通訊員|特派員|특파원|기자)"
_BEFORE_JOB = re.compile(rf"(?P<before>\S{{1,12}})\s(?=(?:本报|本報)?{_JOB}\s?(?!외\s)\w)")
_HAS_JOB = re.compile(_JOB)
_JOB_FIRST = re.compile(rf"\w{{0,6}}?{_JOB}\s*(?=\w)")
_JOB_LAST = re.compile(
    r"(?<=[\uac00-\ud7a3])\s?(?:선임|수습|인턴)?(?:기자|특파원)(?:\s외 \d+명)?$"
    r"|(?<=[\u3040-\u9fff])\s?(?:記者|记者|編集委員)$"
)
_DESK_FIRST = re.compile(r"[\uac00-\ud7a3]{2,6}(?:부|팀|국)\s(?=[\uac00-\ud7a3])")
# `新北即時報導`: sent from there. `政治部`: the desk.
_ASIDE = re.compile(
    r"\w{0,12}(?:報導|报道|報道)|[\uac00-\ud7a3]{2,8}(?:부|팀)|(?:政治|社会|経済|国際|文化|運動|科学|外信|写真|生活|地方)部"
)
_ASIAN = re.compile(r"[\u3040-\u9fff\uac00-\ud7a3]")


def is_asian(text: str) -> bool:
    """Whether the text has letters of China, Japan or Korea."""
    return not text.isascii() and _ASIAN.search(text) is not None


def part_jobs(text: str) -> str:
    """``text`` without the paper before a job, and with a semicolon behind another name: ``聯合報 記者王小明``."""
    return _BEFORE_JOB.sub(lambda found: f"{found['before']} ; " if _HAS_JOB.search(found["before"]) else "", text)


def without_job(item: str) -> str:
    """A name without its job and desk.

    >>> [without_job(item) for item in ("記者王小明", "사회부 홍길동 기자", "本报记者 王美华")]
    ['王小明', '홍길동', '王美华']
    """
    return _DESK_FIRST.sub("", _JOB_FIRST.sub("", _JOB_LAST.sub("", item), count=1), count=1)


def is_aside(item: str) -> bool:
    """Whether it is a desk, or says where the report was sent from, beside a name."""
    return _ASIDE.fullmatch(item) is not None
