"""What stands before the names in a byline: `By`, `Text:`, `Eine Analyse von`; and what the one named did."""

from __future__ import annotations

import re
from enum import Enum, auto

from newsbot.text.agencies import is_agency
from newsbot.text.byline_words import (
    AUTHORS,
    BYLINE_WORDS,
    DATES,
    EDITED,
    EDITORS,
    FORMS,
    NOT_TEXT,
    PICTURES,
    SURE,
    TEXT,
)
from newsbot.text.credit_words import LABELS


class Part(Enum):
    """What a label makes of whom it names: an author; one who counts if nobody else is named; nobody; a supplier."""

    AUTHOR = auto()
    EDITOR = auto()
    NOBODY = auto()
    SOURCE = auto()


_NOBODY = re.compile(
    r"https?://|^@\w+$|^[\w.+-]+@[\w-]+\.\w|^\W*(?:image|photo|picture|foto|bild|video)\w*(?: credit)?\s?:",
    re.IGNORECASE,
)


def _any(words: list[str]) -> str:
    return "|".join(words)


_COLON = r"\s?[:：]\s*"
_LABELS = (
    (Part.NOBODY, _any(PICTURES + DATES)),
    (Part.EDITOR, _any(EDITORS)),
    (Part.SOURCE, _any(LABELS)),
    (Part.AUTHOR, _any(AUTHORS)),
)
_WITH_COLON = tuple((part, re.compile(rf"(?:{words}){_COLON}", re.IGNORECASE)) for part, words in _LABELS)
_ALL = "|".join(words for _, words in _LABELS)
# A label in the middle of a text begins a part of its own: `Text: Ada Poole, Fotos: Bo Lind`.
_NOT_JOINED = r"(?<!\band)(?<!\bund)(?<!\bet)(?<!\by)(?<!\bi)(?<!\bog)(?<!\boch)(?<!&)"
_INNER = re.compile(rf"(?<=\S){_NOT_JOINED}[\s,]+(?=(?:{_ALL})\s?[:：])", re.IGNORECASE)
_INNER_BY = re.compile(
    r"\s*,\s*(?=(?:[^\W\d_]{2,20}\s){1,3}(?:by|par|por)[\s:])"
    r"|(?<=\S)\s+(?:with\s)?"
    r"(?=(?:additional |further )?(?:reporting|contributions?|research|edited|reported)\sby[\s:])",
    re.IGNORECASE,
)
_PICTURES_BY = re.compile(rf"{_NOT_JOINED}[\s,]+(?=(?:{_any(PICTURES)})\s(?:by|von|par|por)\s)", re.I)

_BY_WORD = re.compile(r"\s(?:by|von|par|por)[\s:]", re.IGNORECASE)
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ])"
_ONE_WORD = r"[^\W\d_][\w'’.*-]{0,24}\s"
# These are in no name, and whatever a few words before them say, it is no name either: `Propos recueillis par`.
_SURE_BY = re.compile(rf"(?:{_ONE_WORD}){{0,4}}?(?i:by|par|por|door|przez|oleh|av)(?:\s?[:：]\s*|\s)(?={_CAPITAL})")
# These are in names, too (`Ursula von der Aue`): at the start, or behind what bylines are called.
_BY = re.compile(
    rf"(?:(?:{_any(FORMS)})\s){{0,5}}(?:(?-i:[a-zß-ÿ])[\w.-]{{0,24}}\s)?(?:von|af)(?:\s?[:：]\s*|\s)(?={_CAPITAL})"
    rf"|(?:(?:{_any(FORMS)})\s){{1,5}}(?:d[ei]|da|van)\s(?={_CAPITAL})|(?-i:di\s(?={_CAPITAL}))",
    re.IGNORECASE,
)
# Words of which each of these two has one, between spaces or before a colon.
_BY_WORDS = frozenset("af av by da de di door oleh par por przez van von".split())
# The words of the job are small here: `By Our Correspondent` is the desk.
_OUR = re.compile(
    r"(?i:dal(?:la)?|dai|dalle|van|von|de|da|by|por|par|door)\s"
    r"(?i:nostr[oaie]|onze|unsere[mnr]?|notre|nos|nuestr[oa]s?|noss[oa]s?|our)\s"
    r"(?:[a-zß-ÿ-]{1,24}\s){0,3}?(?:[a-zß-ÿ-]{2,24}|[A-Z]\w{0,20}(?:korrespondent|redakteur|reporter|autor)\w{0,4}"
    r"|(?:Korrespondent|Redakteur|Reporter|Autor|Mitarbeiter)\w{0,4})\s"
    rf"(?:(?:à|a|en|in|aus|da)\s{_CAPITAL}[\w-]*,?\s)?(?={_CAPITAL})"
)
_SUPPLIED = re.compile(rf"(?:{_any(LABELS)})\s", re.IGNORECASE)
# At the start of all.
_FIRST = re.compile(r"(?:by|von|par|por|door|deur|av|af|przez|author|autor|autorin)(?:\s?[:：]\s*|\s)", re.IGNORECASE)
_ABROAD = re.compile(
    r"(?:oprac(?:\.|ował[ao]?|owanie)|γράφει\s(?:ο|η)|γράφουν\sοι|מאת|كتبت?|بقلم|نو[یي]سنده|撰文|penulis|oleh|yazar|piše|โดย)"
    r"(?:\s?[:：\-–]\s*|\s)(?=\w)|文(?:[:：/／|｜]\s*)(?=\w)",
    re.IGNORECASE,
)
# Without a colon it takes a full name: `Text Maria Ekdahl`.
_BARE = re.compile(
    rf"(?P<what>(?i:te(?:x|ks)t[eio]?|testo|words|foto|photo|bild))\s(?={_CAPITAL}[\w'’.-]+\s{_CAPITAL})"
)
_ALONE = re.compile(
    rf"(?:{_any(AUTHORS + PICTURES + DATES)}|role"
    r"|(?:(?:written|posted|submitted|published|reported|story|article) )?(?:by|von|par|por|door|av|af|di))\s?[:：,]?"
    r"|verfasst von|escrito por|écrit par|skrevet a[vf]",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:(?:written|posted|submitted|published|reported|contributed|story|words|article|text|texte) )?"
    r"(?:by|von|par|por|door|av|af|di)\s?:?"
    r"|(?:authors?|autor(?:in|en)?|auteurs?|text|writer|автор|autore|toimetaja|szerző|yazar|haber)\s?[:：]"
    r"|verfasst von|escrito por|écrit par|skrevet a[vf]",
    re.IGNORECASE,
)
# What labels the author wherever it stands; the others are words of much else.
_AUTHOR = re.compile(
    r"(?:(?:(?:the )?authors?|written by|autor(?:in|en|innen|es|ka)?(?:[/*:]\s?(?:in|innen|autor))?|auteurs?|autor[ei]"
    r"|penulis|yazar|författare|forfatter|szerzők?|автор|作者)\s?[:：]?|(?:toimetaja|toimittaja|írta|piše|oleh)\s?:)",
    re.IGNORECASE,
)
_AUTHOR_COLON = re.compile(
    r"(?:authors?|writer|autor(?:in|en|ka|i|es)?|auteurs?|autore|penulis|yazar|haber|författare|forfatter|szerzők?"
    r"|írta|автор|текст|作者|撰文|toimetaja|toimittaja|teksti?|piše|oleh|opracowanie|protokoll|texte?|द्वारा|লেখক|எழுதியவர்|تحر[یي]ر|執筆"
    r"|(?:取材・)?文|bài và ảnh)\s?[:：＝]\s?(?=\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def _has_colon(text: str) -> bool:
    return ":" in text or "：" in text


def part_labels(text: str) -> str:
    """``text`` with a semicolon before each label in it."""
    if _has_colon(text):
        text = _INNER.sub(" ; ", text)
    return _PICTURES_BY.sub(" ; ", _INNER_BY.sub(" ; ", text)) if _BY_WORD.search(text) else text


def is_label(text: str) -> bool:
    """Whether the text is a label that names nobody itself: ``Text``, ``Posted by:``."""
    return _ALONE.fullmatch(text) is not None


def is_by(text: str) -> bool:
    """Whether the text leads to a name that stands elsewhere: ``By``, ``Posted by:``, ``Author:``."""
    if _LEADS.fullmatch(text):
        return True
    *before, last = _WORD.findall(text.casefold()) or [""]
    return 0 < len(before) < 4 and last in SURE and all(word in BYLINE_WORDS for word in before)


def names_author(text: str) -> bool:
    """Whether a label in a list of facts says that the author follows: ``Author``, ``Penulis:``."""
    return _AUTHOR.fullmatch(text) is not None


def opens_byline(text: str) -> bool:
    """Whether the text begins with words that only bylines begin with: ``Author: Ada``, ``Skrevet af Ola Berg``."""
    if found := _may_say_by(text) and (_SURE_BY.match(text) or _BY.match(text)):
        words = _WORD.findall(found.group().casefold())
        return len(words) > 1 and all(word in BYLINE_WORDS for word in words) and _part(found.group()) is Part.AUTHOR
    found = _AUTHOR_COLON.match(text) or _ABROAD.match(text)
    return found is not None


def read_label(text: str) -> tuple[Part | None, str]:
    """What the label at the start of ``text`` says, and the text without it; None where there is none.

    >>> read_label("Fotos: Bo Lind"), read_label("Propos recueillis par Anne Morel")
    ((<Part.NOBODY: 3>, 'Bo Lind'), (<Part.AUTHOR: 1>, 'Anne Morel'))
    >>> read_label("Ursula von der Aue")
    (None, 'Ursula von der Aue')
    """
    for part, label in _WITH_COLON if _has_colon(text) else ():
        if found := label.match(text):
            return part, text[found.end() :]
    if (found := _SUPPLIED.match(text)) and is_agency(text[found.end() :]):
        return Part.SOURCE, text[found.end() :]
    if found := _OUR.match(text) or _ABROAD.match(text):
        return Part.AUTHOR, text[found.end() :]
    if found := _BARE.match(text):
        return _part(found["what"]), text[found.end() :]
    if found := (_may_say_by(text) and (_BY.match(text) or _SURE_BY.match(text))) or _FIRST.match(text):
        return _part(found.group()), text[found.end() :]
    return None, text


def _may_say_by(text: str) -> bool:
    """Whether a word is there that leads to a name. Beyond ASCII a capital may have more than one small letter."""
    return not text.isascii() or not _BY_WORDS.isdisjoint(text.lower().replace(":", " ").split())


def _part(phrase: str) -> Part:
    words = {word.casefold() for word in _WORD.findall(phrase)}
    if words & NOT_TEXT and not words & TEXT:
        return Part.NOBODY
    return Part.EDITOR if words & EDITED and "medically" not in words else Part.AUTHOR


def names_nobody(text: str) -> bool:
    """Whether what stands for a byline is an address, or tells who made a picture."""
    return _NOBODY.search(text) is not None
