"""A byline in parts: what marks, brackets and joining words part in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsbot.text.agencies import is_agency
from newsbot.text.byline_labels import part_labels
from newsbot.text.roles import is_role

_ADDRESS = re.compile(
    r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|www\.\S+|(?:\b(?:X|Twitter|Instagram)\s?:?\s*)?@\w+"
)
_BAR = re.compile(r"[|｜]")
_STRONG = re.compile(r"\s*(?:[;•·/、，／・]|\s[–—ـ-]\s)\s*")
_JOINED = r"(?:and|und|et|y|e|en|och|og|i|ve|with|mit|avec|и|و|та|AND|UND|ET|WITH)"
_COMMA = re.compile(rf"\s*,\s*(?:{_JOINED}\s|&\s)?")
_AND = re.compile(rf"\s*(?:&|\+|\s{_JOINED}\s)\s*")
_LEFT_OVER = re.compile(rf"\s{_JOINED}$|^{_JOINED}\s(?=[^\W\d_a-z])")
# No name ends in these; a comma before them does not part, and what joins the words of a company does not either.
_FIRM = r"(?:Inc|LLC|Ltd|Corp|Co|PLC|plc|GmbH|AG|KG|S\.A|SpA|B\.V)"
_SUFFIX = re.compile(rf",\s+((?:Jr|Sr)\b\.?|I{{2,3}}\b|IV\b|{_FIRM}\b\.?(?![\w@]))")
_COMPANY = re.compile(rf"\s{_FIRM}\.?$")
_DEGREE = re.compile(r",\s+(?:Ph\.?\s?D|M\.?D|MBA|MBBS|MPH|MSc|BSc|DPhil|M\.?A|Esq|FRCP)\b\.?")
_PRONOUNS = re.compile(r"\s*\((?:she|he|they)/\w{2,6}(?:/\w{2,6})?\)", re.IGNORECASE)
# A reporter's own sign behind the name: `Ada Poole (apo)`.
_INITIALS = re.compile(r"\s*\(([a-zà-ÿ]{2,4})\.?\)")
# What each of several did: `Ada Poole (Text) und Bo Lind (Foto)`.
_TEXT = re.compile(r"\s*\((?:text|texte|tekst|texto|testo|words)\)", re.IGNORECASE)
_PICTURES = re.compile(
    r"(?<![^\s,;|&/+])[^\s,;|&/+()][^,;|&/+()]{1,60}?\s*\((?:foto|photo|bild|illustration|grafik|video|kamera)[^\W\d_]{0,8}\)",
    re.IGNORECASE,
)
_JOINED_PICTURES = re.compile(rf"\s{_JOINED}\s(?=[^,;|&/+()]{{2,60}}\s*\((?:foto|photo|bild|illustration|video))", re.I)
_BRACKETS = str.maketrans({"(": ", ", ")": " ", "[": ", ", "]": " ", "【": ", ", "】": " ", "（": ", ", "）": " "})
_KEPT_COMMA = "\x01"


def without_addresses(text: str) -> str:
    """``text`` without what leads to people elsewhere, signs that are no agency's, degrees and makers of pictures."""
    text = _ADDRESS.sub("", text)
    if "(" in text:
        text = _INITIALS.sub(lambda sign: sign[0] if is_agency(sign[1]) else "", _PRONOUNS.sub("", text))
        text = _PICTURES.sub("", _JOINED_PICTURES.sub(", ", _TEXT.sub("", text)))
    return _DEGREE.sub("", text.translate(_BRACKETS))


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """What marks part in a byline, and whether a bar stands before each."""
    for apart, bar in enumerate(_BAR.split(_SUFFIX.sub(rf"{_KEPT_COMMA}\1", part_labels(text)))):
        for part in _STRONG.split(bar):
            if part := part.strip(" ,"):
                yield part, apart > 0


def items(part: str) -> list[str]:
    """The names, roles and agencies of a part, in order."""
    found: list[str] = []
    for item in _COMMA.split(part):
        found += [item] if _COMPANY.search(item) else _AND.split(item)
    if len(found) > 1 and (is_agency(part) or is_role(part)):
        return [part]
    return [bare.replace(_KEPT_COMMA, ", ") for item in found if (bare := _LEFT_OVER.sub("", item).strip())]
