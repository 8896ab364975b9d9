"""How a writer signs below a text: with a name, a desk or a sign, on a line of its own or in brackets at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsbot.text.places import Rank, is_territory, rank

LONGEST_SIGNATURE = 60  # letters, with what stands around the name
_LONGEST_NAME = 40

# A part of a name: capitalised, an initial, or a particle.
_NAME_PART = re.compile(r"[^\W\d_a-z](?:[^\W\d_]|['’.-])*|d[aeiou]|d[ae]l|dos|das|van|von|der|den|bin|al|el|la|y")
# `Lea van der Poole` is a name, `Mitteilung der Polizei` is none.
_ARTICLE = re.compile(r"(?<!\bvan )(?<!\bvon )\b(?:der|den|das)\b")
# Words of what no person is called.
_BODIES = frozenset(
    """
    agency agentur amt bundesamt city council county department feuerwehr gemeinde government kreis landesamt landkreis
    ministerium ministry mitteilung nachrichtenagentur police policía polizei pressemitteilung stadt university
    universität verband verein
    """.split()
)
_SIGN = re.compile(r"[a-zß-ÿ]{2,4}")
_SIGN_IN_BRACKETS = re.compile(r"(?![ivxlc]+$)[a-zß-ÿ]{2,5}\.?")
# Small words that stand in brackets behind a sentence as a sign does.
_NO_SIGNS = frozenset(
    """
    ca d.h end ende etc fin fine foto haha he ja lacht leise links lol mehr n/a nein no oben pdf ride rires risas risos
    she sic siehe si smile sport they unten usw wtf yes
    """.split()
)
_DESK = re.compile(r"[A-Z]{2,12}-(?:Redaktion|Team|Desk)")
# Codes of writers and editors side by side: `dek/aik`, `PO/E-2`.
_CODE = r"(?:[a-zß-ÿ]{2,4}|[A-Z]{2,3}|[A-Z]-\d)"
_CODES = re.compile(rf"{_CODE}(?:/(?:{_CODE}|{_DESK.pattern})){{1,3}}")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\. ?){2,3}|[A-Z]{2,3}")
_DATE = re.compile(r",? ?\b\d{1,2}\. ?\d{1,2}\. ?(?:\d{4}|\d\d)$")
_ADDRESS = re.compile(r"\b[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}")
# The desk that may stand behind the name of who signs.
_BEHIND_NAME = re.compile(
    r"(?<=\w)[\s,/|–—]{1,3}(?:Redacci[óo]n|REDACCI[ÓO]N|Redaktion|Redação|Redazione|Rédaction)(?: [^\W\d]\w*){0,2}$"
)
_AROUND = " \t()[]（）【】〔〕［］—–-―*/|,:"
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af)(?: ?: ?| )(?=[A-ZÀ-ÞА-Я])", re.IGNORECASE)
_WROTE = re.compile(
    r"(?:(?:posted|written|reported|compiled|submitted) by|reporter|penulis|pewarta|szerző|автор|текст|yazar|forfatter"
    r"|författare|skribent|toimittaja|auth?or(?:e|a|in|i|s)?|auteurs?|autrice|tekst|texte?|texto|testo"
    # In Estonia whose item names nobody else.
    r"|toimetaja)(?:(?<=by)| ?: ?| (?=[А-Я]))\s*",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"(?:edited by|editor|redaktur|redaktor|redakteur(?:in)?|redactie|redaktör|szerkesztő"
    r"|szerkesztette|urednik|редактор)"
    r"(?:(?<=by)| ?: ?| (?=[А-Я]))\s*",
    re.IGNORECASE,
)
_HAN = "[\u3400-\u9fff]"
_HAN_NAMES = rf"{_HAN}{{2,4}}(?:[、 ]{_HAN}{{2,4}}){{0,3}}"
_HAN_EDITORS = rf"(?:责任|責任|执行|版面)?(?:编辑|編輯|责编|校对|校對|审核|監製)[:： ]{{1,3}}{_HAN_NAMES}"
_CHINESE = re.compile(
    rf"(?:{_HAN}{{2,8}}[讯訊] ?)?{_HAN}{{0,6}}(?:记者|記者)[:： ]{{1,3}}(?P<names>{_HAN_NAMES})"
    rf"(?: {_HAN_EDITORS}){{0,2}}"
    rf"|{_HAN_EDITORS}(?: {_HAN_EDITORS}){{0,2}}"
)
_KOREAN = re.compile(
    r"(?:[가-힣]{2,8}[= ])?(?P<names>[가-힣]{2,4}) ?(?:선임|수습|인턴|객원)?(?:기자|특파원|논설위원)(?: [가-힣]{2,4})?"
)
_JAPANESE_WRITER = re.compile(
    rf"(?P<names>(?:{_HAN}|[\u3041-\u30fe]){{3,8}}) ?[：:／/・（(] ?(?:フリー)?(?:ライター|編集部|記者)"
)
# A Japanese reporter in brackets; what has one of the signs behind is a remark.
_JAPANESE = re.compile(
    rf"(?!.*(?:[略完終终笑続续編辑社部電写真図参照次回紙报報网網]|[都道府県市区町村郡駅店館校院省庁局党]$|通信$|新聞$)){_HAN}{{3,5}}"
)
# A Chinese one of two signs; the first is a common surname. In Japan no name is as short.
_CHINESE_NAME = re.compile(
    "(?!高兴|高興|方便|安静|成功|马上|江边|金色|白色|黄色|石头|田野|何时|何人|文字|文中)"
    "[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾丁魏"
    "薛叶葉阎余潘杜戴夏钟鍾汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段]"
    f"{_HAN}"
)
_KANA = re.compile("[\u3040-\u30ff]")
_SPLIT = re.compile(r" ?[,;&] ?|/| (?:and|und|et|y|e|og|och|en|i|и) ")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"”“’'»«)\]」』]{0,4}\s*$")
_BRACKETS = {")": "(", "]": "[", "）": "（", "】": "【"}


@dataclass(frozen=True)
class Signature:
    """Whom a signature names, and whether its form alone tells that it is one; a bare name may be anybody's.

    place: from which a reader writes; a line that has one says more than who signs.
    """

    names: list[str] = field(default_factory=list)
    is_certain: bool = True
    place: str = ""


def is_name_part(word: str) -> bool:
    """Whether the word may be part of a name: capitalised, an initial, or a particle."""
    return _NAME_PART.fullmatch(word) is not None


def is_signature(text: str) -> bool:
    """Whether a line is nothing but the name of a person or a desk, or a reporter's sign, as below a text.

    >>> [is_signature(text) for text in ("Ada Poole", "HERALD-Redaktion", "amw", "Lea van der Poole")]
    [True, True, True, True]
    >>> [is_signature(text) for text in ("Quebec", "Happy New Year!", "The crew sails", "Mitteilung der Polizei")]
    [False, False, False, False]
    """
    if len(text) > _LONGEST_NAME:
        return False
    words = text.split()
    if len(words) == 1:
        return bool((_SIGN.fullmatch(text) and text not in _NO_SIGNS) or _DESK.fullmatch(text))
    return (
        1 < len(words) <= 4
        and all(_NAME_PART.fullmatch(word) for word in words)
        and words[0][0].isupper()
        and not _ARTICLE.search(text)
        and _BODIES.isdisjoint(word.casefold() for word in words)
    )


def read_signature(line: str) -> Signature | None:
    """What a line that signs a text says; None for any other.

    >>> read_signature("Posted by Ada Poole"), read_signature("— Ada Poole").is_certain
    (Signature(names=['Ada Poole'], is_certain=True, place=''), False)
    >>> read_signature("The crew sails") is None
    True
    """
    if len(line) > LONGEST_SIGNATURE:
        return None
    whole = _ADDRESS.sub("", line)
    addressed = whole != line
    bare = _BEHIND_NAME.sub("", whole)
    with_desk = bare != whole
    bare = _DATE.sub("", bare.strip(_AROUND)).strip(_AROUND)
    if _CODES.fullmatch(bare) or _INITIALS.fullmatch(bare):
        return Signature() if not _NO_SIGNS.intersection(bare.split("/")) else None
    if asian := _CHINESE.fullmatch(bare) or _KOREAN.fullmatch(bare) or _JAPANESE_WRITER.fullmatch(bare):
        return Signature(re.split("[、 ]", asian["names"]) if asian["names"] else [])
    if (label := _EDITED.match(bare)) and _names(bare[label.end() :]):
        return Signature()
    label = _WROTE.match(bare) or _BY.match(bare)
    names = _names(bare[label.end() :] if label else bare)
    if not label and not with_desk and (placed := _with_place(bare)):
        return placed
    if label and names and len(names[0].split()) < 2 and not names[0].endswith("."):
        return None
    return Signature([name for name in names if not _is_initials(name)], bool(label) or addressed) if names else None


def split_signature(paragraph: str) -> tuple[int, Signature] | None:
    """Where the bracket opens that signs a paragraph behind its last sentence, and what it says.

    >>> split_signature("The boat sails. (red, 6.3.2025)")
    (16, Signature(names=[], is_certain=True, place=''))
    >>> split_signature("The boat sails. (sic)") is None
    True
    """
    opener = _BRACKETS.get(paragraph[-1:])
    start = paragraph.rfind(opener, max(0, len(paragraph) - LONGEST_SIGNATURE)) if opener else -1
    if start < 1 or not _SENTENCE_END.search(paragraph[max(0, start - 8) : start]):
        return None
    inside = _DATE.sub("", paragraph[start + 1 : -1].strip())
    if _CODES.fullmatch(inside) and not _NO_SIGNS.intersection(inside.split("/")):
        return start, Signature()
    if _JAPANESE.fullmatch(inside):
        return start, Signature([inside], is_certain=False)
    if _CHINESE_NAME.fullmatch(inside) and not _KANA.search(paragraph):
        return start, Signature([inside])
    items = [item for item in _SPLIT.split(inside) if item]
    names = [item for item in items if len(item.split()) > 1]
    signs = [item for item in items if item not in names]
    if not items or not all(map(_is_sign_in_brackets, signs)) or not all(map(is_signature, names)):
        return None
    return start, Signature(names, is_certain=not names)


def is_sign(name: str) -> bool:
    """Whether it is a reporter's sign, as below a short piece: ``amw``."""
    return _SIGN.fullmatch(name) is not None


def _is_sign_in_brackets(item: str) -> bool:
    return _SIGN_IN_BRACKETS.fullmatch(item) is not None and item.rstrip(".") not in _NO_SIGNS


def _is_initials(name: str) -> bool:
    return _INITIALS.fullmatch(name) is not None


def _names(text: str) -> list[str]:
    """The names of a list that has nothing else, the signs of desks among them; empty for any other text."""
    items = [item for item in _SPLIT.split(text.strip(_AROUND)) if item]
    return items if all(is_signature(item) or _is_initials(item) for item in items) else []


def _with_place(text: str) -> Signature | None:
    """The name before the place from which a reader writes: ``Ada Poole, Harlan``, a break for the comma."""
    name, comma, place = text.partition(", ")
    if not comma and len(text.split()) > 2:
        name, _, place = text.rpartition(" ")
        comma = "" if rank(place) < Rank.TOWN or name.rpartition(" ")[2].islower() else " "
    if comma and len(name.split()) > 1 and is_signature(name) and _is_place(place):
        return Signature([name], is_certain=False, place=place)
    return None


def _is_place(text: str) -> bool:
    parts = text.split(", ")
    return len(parts) <= 2 and all(rank(part) >= Rank.VILLAGE or is_territory(part) for part in parts)
