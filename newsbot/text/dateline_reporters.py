"""Datelines of Asian papers whose form alone tells what they are: the place needs to be known to no list.

``〔記者王小明／屏東報導〕``, ``新京报讯（记者 王小明）``, ``【シリコンバレー=山田太郎】``, ``संवाददाता, लखनऊ।``
"""

from __future__ import annotations

import re

from newsbot.text.agencies import find_agencies
from newsbot.text.dateline_parts import Parts
from newsbot.text.folding import letters
from newsbot.text.places import Rank

_HAN = r"[\u3400-\u9fff]"
_NAMES = rf"{_HAN}{{2,4}}(?:[、 \u3000]{_HAN}{{2,4}}){{0,4}}"
_TAIWAN = re.compile(
    rf"(?P<open>[〔［\[【（(])?(?:{_HAN}{{2,6}}[/／])?"
    rf"(?:{_HAN}{{0,6}}?[記记]者 ?(?P<names>{_NAMES})|(?:即時|即时|綜合|综合)?[新中國国外]{_HAN}{{1,3}})"
    rf"[/／](?P<place>{_HAN}{{2,8}}?)(?:\d{{1,2}}日)?(?:即時|即时|綜合|综合)?[報报][導导道](?(open)[〕］\]】）)]|(?=\s))"
)
_NO_PLACES = frozenset(("即時", "即时", "專題", "专题", "採訪", "采访", "整理", "特別", "特别", "綜合", "综合"))
_MAINLAND = re.compile(
    rf"(?P<source>{_HAN}{{2,8}})[讯訊][（(](?:见习|实习)?[记記]者[ \u3000:：]?"
    rf"(?P<names>{_NAMES})(?:[ \u3000][^（）()]{{1,20}})?[）)]"
)
_OWN = re.compile(
    rf"【(?P<named>[^【】]{{2,16}}?)(?P<wired>[專专][訊讯])?】|(?P<bare>{_HAN}{{2,8}}?)[專专]?[讯訊](?=[ \u3000:：])"
)
_JAPANESE = re.compile(
    r"【(?P<place>[\u30a0-\u30ff\u3400-\u9fff・]{2,14})[=＝](?P<names>[\u3040-\u30ff\u3400-\u9fff]{2,8}(?:、[\u3040-\u30ff\u3400-\u9fff]{2,8}){0,3})】"
)
_NO_JAPANESE_PLACE = re.compile(r"写真|図|撮影|文|聞き手|構成|取材")
_HINDI = re.compile(
    r"(?:[^\s,।]{2,12} ){0,3}(?:संवाददाता|ब्यूरो|एजेंसी|डेस्क|जेएनएन|प्रतिनिधि), ?"
    r"(?P<place>[\u0900-\u0963]{2,16}(?: [\u0900-\u0963]{2,16})?)(?=।)"
)
_IN_BRACKETS = re.compile(rf"[（(][^（）()]{{0,8}}[记記]者[ \u3000:：]?(?P<names>{_NAMES})")
_BETWEEN_NAMES = re.compile(r"[、 \u3000]")


def read_reporters(dateline: str) -> list[str]:
    """The reporters whom a bracket of a Chinese dateline names."""
    found = _IN_BRACKETS.search(dateline)
    return _split(found["names"]) if found else []


def find_reporters_dateline(story: str, names: frozenset[str]) -> tuple[Parts, int] | None:
    """The parts and where the dateline ends. names: of the site; set off, one is a dateline of its own."""
    return _taiwan(story) or _mainland(story) or _japanese(story) or _hindi(story) or _own(story, names)


def _split(names: str | None) -> list[str]:
    return _BETWEEN_NAMES.split(names) if names else []


def _parts(places: list[str], source: str, reporters: list[str]) -> Parts:
    return Parts(places=places, agencies=find_agencies(source), rank=Rank.CITY, wire=True, reporters=reporters)


def _taiwan(story: str) -> tuple[Parts, int] | None:
    if (found := _TAIWAN.match(story)) is None:
        return None
    places = [] if found["place"] in _NO_PLACES else [found["place"]]
    return _parts(places, "", _split(found["names"])), found.end()


def _mainland(story: str) -> tuple[Parts, int] | None:
    if (found := _MAINLAND.match(story)) is None:
        return None
    return _parts([], found["source"], _split(found["names"])), found.end()


def _japanese(story: str) -> tuple[Parts, int] | None:
    found = _JAPANESE.match(story)
    if found is None or _NO_JAPANESE_PLACE.search(found["place"]):
        return None
    agencies = find_agencies(found["names"])
    return _parts([found["place"]], found["names"], [] if agencies else found["names"].split("、")), found.end()


def _hindi(story: str) -> tuple[Parts, int] | None:
    found = _HINDI.match(story)
    return (_parts([found["place"]], "", []), found.end()) if found else None


def _own(story: str, names: frozenset[str]) -> tuple[Parts, int] | None:
    found = _OWN.match(story)
    if found is None:
        return None
    source = found["named"] or found["bare"]
    if not (found["wired"] or letters(source) in names):
        return None
    return _parts([], source, []), found.end()
