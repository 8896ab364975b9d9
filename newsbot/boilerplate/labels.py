"""Lines that a page prints beside its story: buttons, adverts' names, where the text goes on, pictures' credits."""

from __future__ import annotations

import re

from newsbot.boilerplate.alternatives import by_first_letters
from newsbot.boilerplate.label_words import (
    ADVERTS,
    BESIDE_STAMPS,
    BUTTONS,
    CONTINUES,
    ENDS,
    NOTICES,
    PICTURES,
    STAMPS,
)
from newsbot.text.caption import split_caption
from newsbot.text.folding import fold
from newsbot.text.months import MONTHS, WEEKDAYS

_WORDS = BUTTONS | ADVERTS
_BRACKETS = ("(", "[", "（", "【")
_SIGNS = " \t.…!:·•*»«›‹>|<_–—-[]()▼▲↓↑→"
_FORMS = re.compile(rf"\W*{by_first_letters(f'{CONTINUES}|{NOTICES}')}\W*")
_OPENS_PICTURE = re.compile(rf"{PICTURES}\b")
# `Foto: dpa/Arne Pohl`, `Symbolfoto. © dpa`, `(Borítókép: The bridge. Fotó: Kiss Béla)`
_PICTURE = re.compile(rf"{PICTURES}(?: credit| by| courtesy of)?\s?[.:：=|]\s?(?:©\s?)?(?P<by>.+)", re.IGNORECASE)
_BRACKETED = re.compile(rf"[(\[（【](?:[^()]*\b)?{PICTURES}(?: by)?\s?[:：][^()]*[)\]）】]\.?", re.IGNORECASE)
_PICTURE_BY = re.compile(rf"(?:\b{PICTURES}\W{{0,2}}(?:by|courtesy|credit|von|[:：=])|©)", re.IGNORECASE)
_EASTERN = re.compile(
    r"(?:[^。！？]{0,60}[。！？])?(?:图|圖)?[/：:]?\s?[\w·\s]{2,16}(?<!拍)(?:摄|攝|供图|供圖)(?:[（(][^（）()]{1,20}[）)])?。?"
    r"|.{0,60}[=＝][\w·\s]{2,20}撮影|사진\s?(?:제공)?\s?[=:].{1,30}|.{1,16}\s제공"
)
# Signs of which each of these forms has one.
_OF_EASTERN = re.compile("[摄攝供撮사제]")
_DIGIT, _DURATION = re.compile(r"\d"), re.compile(r"\d:\d\d")
_DAYS = MONTHS.keys() | WEEKDAYS
_TOKEN = re.compile(r"[\s,|·•/–—-]+")
# What a page tells those who hear it about a link.
_NEW_WINDOW = (
    r"opens? in (?:a )?new (?:window|tab)|öffnet i[nm] (?:einem )?neue[mn]? (?:fenster|tab)|"
    r"(?:s['’])?ouvr\w+ dans (?:une nouvelle fenêtre|un nouvel onglet)|"
    r"se abre en .{0,12}(?:ventana|pestaña)|abre (?:em|numa) nova (?:janela|aba|guia)|"
    r"si apre in una nuova (?:finestra|scheda)|opent in (?:een )?nieuw (?:venster|tabblad)"
)
# With the space before it; it begins with a set, which Python leaps to.
NEW_WINDOW = re.compile(
    rf"[\s(,](?:(?:(?<=\()|(?<=\s)\()(?:{_NEW_WINDOW})[^()]{{0,12}}\)"
    r"|(?<=,) opens? (?:in )?(?:a )?new (?:window|tab)\b)",
    re.IGNORECASE,
)
# Letters. A label is shorter; a picture's line in brackets may be longer.
_LABEL, _PICTURE_LINE, _CAPTION = 100, 220, 300
_IN_ITALICS = 0.9


def is_label(text: str) -> bool:
    """Whether a line is one that the page prints, whatever the story is.

    >>> is_label("- Anzeige -"), is_label("Lesedauer: 3 Minuten"), is_label("Anzeige erstattet")
    (True, True, False)
    """
    if len(text) > _LABEL:
        return len(text) < _PICTURE_LINE and text.startswith(_BRACKETS) and _BRACKETED.fullmatch(text) is not None
    lower = text.lower()
    if lower.strip(_SIGNS) in _WORDS or lower in ENDS:
        return True
    return _FORMS.fullmatch(lower) is not None or _is_stamp(lower) or _is_picture(text, lower)


def is_caption(text: str, slanted: float) -> bool:
    """Whether a text right behind a picture is its caption: in italics, or with a picture's label, and a credit.

    >>> is_caption("The weir. Photo: Ada Poole", 0), is_caption("The weir is open, said the mayor. (AP)", 0)
    (True, False)
    """
    if len(text) > _CAPTION or not (slanted > _IN_ITALICS or _PICTURE_BY.search(text)):
        return False
    return split_caption(text).credit is not None


def _is_stamp(lower: str) -> bool:
    """Whether it is a label with a day, an hour or a duration: a day alone may head a part of the story."""
    if not _DIGIT.search(lower):
        return False
    words = [word.strip(".:()[]") for word in _TOKEN.split(lower)]
    named = [word for word in words if word and not word[0].isdigit()]
    if STAMPS.isdisjoint(named) and not ("min" in named and _DURATION.search(lower)):
        return False
    return all(word in STAMPS or word in BESIDE_STAMPS or fold(word) in _DAYS for word in named)


def _is_picture(text: str, lower: str) -> bool:
    if text.startswith(_BRACKETS) and _BRACKETED.fullmatch(text):
        return True
    if _OPENS_PICTURE.match(lower) and (label := _PICTURE.fullmatch(text)):
        caption = split_caption(f"Foto: {label['by']}")
        return caption.text is None and caption.credit is not None
    return not text.isascii() and _OF_EASTERN.search(text) is not None and _EASTERN.fullmatch(text) is not None
