"""Bylines of East Asia: a job before or behind the name without a comma, a place with what was sent from it."""

from __future__ import annotations

import re

_JOB = r"(?:記者|记者|編集委員|論説委員|通讯员|通訊員|特派員|实习生|實習生|특파원|기자)"
_HAN = r"[\u3400-\u9fff]"
_BEFORE_JOB = re.compile(rf"(?P<before>\S{{1,12}})\s(?=(?:本报|本報|实习|特约|见习)?{_JOB}\s?(?!외\s)\w)")
_HAS_JOB = re.compile(_JOB)
_JOB_FIRST = re.compile(rf"\w{{0,10}}?{_JOB}\s*(?=\w)")
_JOB_LAST = re.compile(
    r"(?<=[\uac00-\ud7a3])\s?(?:(?:선임|수습|인턴|객원)?(?:기자|특파원)|논설위원|칼럼니스트)(?:\s외 \d+명)?$"
    r"|(?<=[\u3040-\u9fff])(?:\s?(?:記者|记者|編集委員)|[\s:：]{1,3}ライター)$"
)
# In China a space parts names, in Japan the two halves of one.
_IN_A_ROW = re.compile(rf"(?<=记者|讯员|习生)[\s:：]{{1,3}}{_HAN}{{2,4}}(?:\s{_HAN}{{2,4}}){{1,5}}(?![^\s|;,，、])")
_NOT_TEXT = re.compile(
    rf"(?:^|[\s/|])(?:责任|責任|执行|版面)?(?:编辑|編輯|责编|摄影|攝影|摄像|校对|校對|审核)[\s:：]{{1,3}}"
    rf"{_HAN}{{2,4}}(?:[、\s]{_HAN}{{2,4}}(?!{_HAN}|[\s:：])){{0,3}}(?!{_HAN})(?:_\w{{1,12}})?"
    r"|^本文(?:来源|來源)[:：]\s?[^\s:：]{1,20}(?!\S)"
)
# What was done beside the writing says nothing of the name: `取材・文＝`, `글·사진`.
_WORKS = re.compile(
    r"^(?:(?:取材|構成|撮影|写真|編集|聞き手)\s?[・、]\s?){0,3}(?:文|取材|構成|執筆|聞き手)"
    r"(?:\s?[・、]\s?(?:取材|構成|撮影|写真|編集|文)){0,3}\s?[＝=:：／/｜|]\s*"
    r"|^(?:글|취재)\s?[·ㆍ・,/]\s?사진\s?[=:]?\s*"
)
_REPORTERS = re.compile(rf"{_HAN}{{0,8}}(?:记者|記者)[\s:：]{{1,3}}{_HAN}{{2,4}}(?:[、\s]{_HAN}{{2,4}}){{0,5}}")
_NAME = re.compile(rf"{_HAN}{{2,4}}|[\uac00-\ud7a3]{{2,4}}|[\u3040-\u30ff\u3400-\u9fff]{{2,6}}")
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
    """``text`` with a semicolon between the names of several, without the paper before a job, and without editors.

    >>> [part_jobs(text) for text in ("聯合報 記者王小明", "本报记者 王小明 通讯员 李雷", "本报记者 王小明 编辑 李雷")]
    ['記者王小明', '本报记者 王小明 ; 通讯员 李雷', '本报记者 王小明']
    """
    text = _WORKS.sub("", _NOT_TEXT.sub("", text), count=1)
    first = _HAS_JOB.search(text)
    if first is None:
        return text

    def parted(found: re.Match[str]) -> str:
        return f"{found['before']} ; " if found.end("before") >= first.end() else ""

    return _IN_A_ROW.sub(lambda found: " ; ".join(found[0].split()), _BEFORE_JOB.sub(parted, text))


def is_reporters(line: str) -> bool:
    """Whether a whole line is a job and the names of those who have it: ``湖报记者 王小明``."""
    return _REPORTERS.fullmatch(line) is not None


def is_asian_name(text: str) -> bool:
    """Whether it is one word of the length of names in China, Japan or Korea."""
    return _NAME.fullmatch(text) is not None


def without_job(item: str) -> str:
    """A name without its job and desk.

    >>> [without_job(item) for item in ("記者王小明", "사회부 홍길동 기자", "本报记者 王美华")]
    ['王小明', '홍길동', '王美华']
    """
    return _DESK_FIRST.sub("", _JOB_FIRST.sub("", _JOB_LAST.sub("", item), count=1), count=1)


def is_aside(item: str) -> bool:
    """Whether it is a desk, or says where the report was sent from, beside a name."""
    return _ASIDE.fullmatch(item) is not None
