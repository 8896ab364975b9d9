"""What stands before the names in a byline: `By`, `Text:`, `Eine Analyse von`; and what the one named did."""

from __future__ import annotations

import re
from enum import Enum, auto

from newsbot.text.agencies import is_agency


class Part(Enum):
    """What a label makes of whom it names: an author; one who counts if nobody else is named; nobody; a supplier."""

    AUTHOR = auto()
    EDITOR = auto()
    NOBODY = auto()
    SOURCE = auto()


# Before a colon, in lower case.
_AUTHORS = r"""
    (?:the\s)?authors?(?:’s|'s)?(?:\sname)? byline contributors? words? reporters? journalists?
    autor(?:in|en|innen|es|ka|ki|zy|ce|i)?(?:[/*:]\s?(?:in|innen|autor))? auteurs? autor[ei] autrice
    text[eo]?s? tekst(?:y|en|er|i)? testo interviews? interviste? intervista entrevista protokoll interviewer
    story reporting report analysis analyse verfasst geschrieben aufgezeichnet
    penulis oleh pewarta yazar(?:lar|ı)? yazan haber muhabir tác\sgiả
    szerzők? írta toimetaja teksti toimittaja kirjoittaja piše pišu napisala? tekst\si\sfoto
    författare forfatter skribent(?:er)? reportrar skrevet\sa[vf]
    opracowanie oprac\.? redaktork?a? redaktor
    автор[иы]? текст пише κείμενο συντάκτης γράφει\s(?:ο|η) γράφουν\sοι
    كتبت? بقلم نویسنده کاتب מאת כתב לेखक लेखक
    作者 文 撰文 撰稿 記者 记者 글 기자
""".split()
_PICTURES = r"""
    photos? photograph(?:s|y|er|ers)? fotos? fotograf(?:ie|i|o|os|as|en|er)? bild(?:er)? images? pictures?
    illustrations? illustration(?:en)? graphics? grafik(?:en)? videos? kamera kuvat? kép fotók? zdjęcia
    фото φωτο(?:γραφίες)? 图 摄影 攝影 写真 사진
""".split()
_EDITORS = r"""
    edited editor editors editing édition édité redigiert redaktion redakcja editado edición 编辑 編輯 责任编辑 責任編輯
""".split()
_DATES = (
    r"(?:publish(?:ed)?|posted|updated?|modified|created|last\supdated)\s(?:date|time|on|at) date datum дата".split()
)
_SOURCES = r"""
    sources? quellen? fuentes? fontes? fonti källor källa kilder? lähde bron bronnen źródło zdroje? forrás sursa kaynak
    источник джерело извор πηγή المصدر 来源 來源 出典 출처
""".split()


def _any(words: list[str]) -> str:
    return "|".join(words)


_COLON = r"\s?[:：]\s*"
_LABELS = (
    (Part.NOBODY, _any(_PICTURES + _DATES)),
    (Part.EDITOR, _any(_EDITORS)),
    (Part.SOURCE, _any(_SOURCES)),
    (Part.AUTHOR, _any(_AUTHORS)),
)
_WITH_COLON = tuple((part, re.compile(rf"(?:{words}){_COLON}", re.IGNORECASE)) for part, words in _LABELS)
_ALL = "|".join(words for _, words in _LABELS)
# A label in the middle of a text begins a part of its own: `Text: Ada Poole, Fotos: Bo Lind`.
_INNER = re.compile(
    rf"(?<=\S)[\s,]+(?=(?:{_ALL})\s?[:：])"
    r"|\s*,\s*(?=(?:[^\W\d_]{2,20}\s){1,3}(?:by|par|por)[\s:])"
    r"|(?<=\S)\s+(?:with\s)?"
    r"(?=(?:additional |further )?(?:reporting|contributions?|research|edited|reported)\sby[\s:])",
    re.IGNORECASE,
)
_PICTURES_BY = re.compile(
    rf"(?<!\band)(?<!\bund)(?<!\bet)(?<!\by)(?<!&)[\s,]+(?=(?:{_any(_PICTURES)})\s(?:by|von|par|por)\s)", re.I
)

_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ])"
_ONE_WORD = r"[^\W\d_][\w'’.*-]{0,24}\s"
# These are in no name, and whatever a few words before them say, it is no name either: `Propos recueillis par`.
_SURE_BY = re.compile(rf"(?:{_ONE_WORD}){{0,4}}?(?i:by|par|por|door|przez|oleh|av)(?:\s?[:：]\s*|\s)(?={_CAPITAL})")
# These are in names, too (`Ursula von der Aue`): at the start, or behind what bylines are called.
_FORMS = r"""
    eine?[nrs]? der die das un une una il la l an? analyse gastbeitrag gastkommentar interview kommentar bericht
    reportage essay texte? protokoll porträt rezension kritik glosse leitartikel kolumne aufgezeichnet geschrieben
    verfasst notiert fotos? bilder und et e y og och and & foto skrevet tekst skriven cura testo testi servizio
    articolo intervista entrevista crónica análisis análise texto opinión reportaje reportagem video
""".split()
_BY = re.compile(
    rf"(?:(?:{_any(_FORMS)})\s){{0,5}}(?:(?-i:[a-zß-ÿ])[\w.-]{{0,24}}\s)?(?:von|af)(?:\s?[:：]\s*|\s)(?={_CAPITAL})"
    rf"|(?:(?:{_any(_FORMS)})\s){{1,5}}(?:d[ei]|da|van)\s(?={_CAPITAL})|(?-i:di\s(?={_CAPITAL}))",
    re.IGNORECASE,
)
# The words of the job are small here: `By Our Correspondent` is the desk.
_OUR = re.compile(
    r"(?i:dal(?:la)?|dai|dalle|van|von|de|da|by|por|par|door)\s"
    r"(?i:nostr[oaie]|onze|unsere[mnr]?|notre|nos|nuestr[oa]s?|noss[oa]s?|our)\s"
    rf"(?:[a-zß-ÿ-]{{1,24}}\s){{1,3}}?(?:(?:à|a|en|in|aus|da)\s{_CAPITAL}[\w-]*,?\s)?(?={_CAPITAL})"
)
_SUPPLIED = re.compile(rf"(?:{_any(_SOURCES)})\s", re.IGNORECASE)
# At the start of all.
_FIRST = re.compile(r"(?:by|von|par|por|door|av|af|przez|author|autor|autorin)(?:\s?[:：]\s*|\s)", re.IGNORECASE)
_ABROAD = re.compile(
    r"(?:oprac(?:\.|ował[ao]?|owanie)|γράφει\s(?:ο|η)|γράφουν\sοι|מאת|كتبت?|بقلم|نویسنده|撰文|penulis|oleh|yazar|piše)"
    r"(?:\s?[:：\-–]\s*|\s)(?=\w)|文(?:[:：/／]\s*)(?=\w)",
    re.IGNORECASE,
)
# Without a colon it takes a full name: `Text Maria Ekdahl`.
_BARE = re.compile(
    rf"(?P<what>(?i:te(?:x|ks)t[eio]?|testo|words|foto|photo|bild))\s(?={_CAPITAL}[\w'’.-]+\s{_CAPITAL})"
)
_ALONE = re.compile(
    rf"(?:{_any(_AUTHORS + _PICTURES + _DATES)}|role"
    r"|(?:(?:written|posted|submitted|published|reported|story|article) )?(?:by|von|par|por|door|av|af|di))\s?[:：,]?"
    r"|verfasst von|escrito por|écrit par|skrevet a[vf]",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:(?:written|posted|submitted|published|reported|contributed|story|words|article|text|texte) )?"
    r"(?:by|von|par|por|door|av|af|di)\s?:?|(?:authors?|autor(?:in|en)?|auteurs?|text|writer|автор|autore|toimetaja|szerző|yazar|haber)\s?[:：]"
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
    r"(?:authors?|writer|autor(?:in|en|ka|ka|i|es)?|auteurs?|autor[ei]|penulis|yazar|haber|författare|forfatter|szerzők?|írta"
    r"|автор|текст|作者|撰文|toimetaja|toimittaja|teksti?|piše|oleh|opracowanie|protokoll|texte?)\s?[:：]\s?(?=\w)",
    re.IGNORECASE,
)
_BYLINE_WORDS = frozenset(
    """
    a af an analyse analysis and article av bericht by contributed door ein eine escrito essay from gastbeitrag guest
    interview kommentar message news of opinion oleh par photos por posted post propos przez published recueillis report
    reported reportage reporting review rédigé scritto skrevet skriven special story submitted text texte the und von
    words written écrit
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+")
_NOT_TEXT = frozenset(
    """
    checked foto fotos fact illustrated illustration illustrations medically narrated photo photographed photographs
    photography photos picture pictures powered presented produced sponsored translated traduit übersetzt traducido
    """.split()
)
_TEXT = frozenset("story text texte texto testo words written report reporting article and und y et e og och".split())
_EDITED = frozenset("edited éditado édité redigiert redigerad reviewed curated editado".split())


def part_labels(text: str) -> str:
    """``text`` with a semicolon before each label in it."""
    return _PICTURES_BY.sub(" ; ", _INNER.sub(" ; ", text))


def is_label(text: str) -> bool:
    """Whether the text is a label that names nobody itself: ``Text``, ``Posted by:``."""
    return _ALONE.fullmatch(text) is not None


def is_by(text: str) -> bool:
    """Whether the text leads to a name that stands elsewhere: ``By``, ``Posted by:``, ``Author:``."""
    return _LEADS.fullmatch(text) is not None


def names_author(text: str) -> bool:
    """Whether a label in a list of facts says that the author follows: ``Author``, ``Penulis:``."""
    return _AUTHOR.fullmatch(text) is not None


def opens_byline(text: str) -> bool:
    """Whether the text begins with words that only bylines begin with: ``Author: Ada``, ``Skrevet af Ola Berg``."""
    if found := _SURE_BY.match(text) or _BY.match(text):
        words = _WORD.findall(found.group().casefold())
        return len(words) > 1 and all(word in _BYLINE_WORDS for word in words) and _part(found.group()) is Part.AUTHOR
    found = _AUTHOR_COLON.match(text) or _ABROAD.match(text)
    return found is not None


def read_label(text: str) -> tuple[Part | None, str]:
    """What the label at the start of ``text`` says, and the text without it; None where there is none.

    >>> read_label("Fotos: Bo Lind"), read_label("Propos recueillis par Anne Morel")
    ((<Part.NOBODY: 3>, 'Bo Lind'), (<Part.AUTHOR: 1>, 'Anne Morel'))
    >>> read_label("Ursula von der Aue")
    (None, 'Ursula von der Aue')
    """
    for part, label in _WITH_COLON:
        if found := label.match(text):
            return part, text[found.end() :]
    if (found := _SUPPLIED.match(text)) and is_agency(text[found.end() :]):
        return Part.SOURCE, text[found.end() :]
    if found := _OUR.match(text) or _ABROAD.match(text):
        return Part.AUTHOR, text[found.end() :]
    if found := _BARE.match(text):
        return _part(found["what"]), text[found.end() :]
    if found := _BY.match(text) or _SURE_BY.match(text) or _FIRST.match(text):
        return _part(found.group()), text[found.end() :]
    return None, text


def _part(phrase: str) -> Part:
    words = {word.casefold() for word in _WORD.findall(phrase)}
    if words & _NOT_TEXT and not words & _TEXT:
        return Part.NOBODY
    return Part.EDITOR if words & _EDITED and "medically" not in words else Part.AUTHOR
