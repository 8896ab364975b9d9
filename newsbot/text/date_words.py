"""The words of dates in the language of a page: months, weekdays, halves of the day, and what stands between them.

The names are those that dateparser has for two hundred languages, and what it lacks of those that papers print.
"""

from __future__ import annotations

import importlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from newsbot.text.folding import fold
from newsbot.text.months import MONTHS

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# Other codes under which dateparser has a language, and languages that share their words with it.
_CODES = {
    "bs": ("bs", "sr-Latn", "hr"), "hr": ("hr", "sr-Latn"), "in": ("id",), "iw": ("he",), "no": ("nb",),
    "sh": ("sr-Latn", "hr"), "sr": ("sr", "sr-Latn"), "tl": ("fil",),
}  # fmt: skip
# Month by month, what dateparser lacks.
_MORE_MONTHS = {
    "ar": "كانون-الثاني/جانفي شباط/فيفري آذار/اذار نيسان/أفريل/افريل أيار/ايار/ماي حزيران/جوان تموز/جويلية/يوليوز"
    " آب/اب/أوت/اوت/غشت أيلول/ايلول/شتنبر تشرين-الأول/تشرين-الاول تشرين-الثاني/نونبر كانون-الأول/كانون-الاول/دجنبر",
    "bg": "ян/яну фев/февр мар/март апр май юни/юн юли/юл авг сеп/септ окт ное/ноем/ноемв дек",
    "fa": "فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان آذر دی بهمن اسفند",
    "id": "jan feb/peb mar apr mei jun jul ags/agu/agt/agust sep/sept okt nov/nop des",
    "ro": "ian feb mar apr mai iun iul aug sep/sept oct noi/noiem dec",
    "sr-Latn": "januara februara marta aprila maja juna jula/jul avgusta/avg/aug septembra/sept oktobra novembra decembra",
    "th": "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
}
# Between the parts of a date, in any language.
_BETWEEN = """
a ad alle am an as at c d de del den di dia du el h hod hora horas hrs hours il in jam kell kello kl klo klockan la le
lúc m ngày năm o ob od of om on ora orario oras ore orele os på pada perc plkst pukul r roku s saa saat t tanggal the th u
uhr um uur v vào w waktu à às óra ώρα στις в в. г г. года год години година года о об р року року ч час часа
الساعة بجے ساعت في يوم م تاريخ هـ د दिन बजे को টা টায় น เวลา เมื่อ วัน วันที่ ที่ יום ב בשעה 시 분 日 年
"""
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0652\u200b-\u200f.'’]")
_PIECES = re.compile(r"[\s\-]+")
# Persian and Urdu are typed with the letters of Arabic, too.
_ARABIC = str.maketrans("يىك", "ییک")


def word_key(word: str) -> str:
    """A word without case, accents and points; the signs of other scripts than Latin, Greek and Arabic stay.

    >>> word_key("Févr."), word_key("มี.ค.")
    ('fevr', 'มีค')
    """
    folded = word.casefold()
    return (
        folded.replace(".", "")
        if folded.isascii()
        else _ACCENTS.sub("", unicodedata.normalize("NFD", folded.translate(_ARABIC)))
    )


@dataclass(frozen=True)
class DateWords:
    """Words as `word_key` folds them. day_first: whether ``05/03/2024`` is in March; None where readers differ."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    beside: frozenset[str]
    before_noon: frozenset[str]
    after_noon: frozenset[str]
    day_first: bool | None

    def month(self, word: str) -> int | None:
        """The number of the month that ``word`` names: in the language of the page, else in English, else in any."""
        return self.months.get(word_key(_PIECES.sub("", word))) or MONTHS.get(fold(word))

    def is_beside(self, word: str) -> bool:
        """Whether ``word`` is one that stands in dates and says nothing more."""
        return (key := word_key(word)) in self.beside or not key


@lru_cache(maxsize=64)
def date_words(language: str | None) -> DateWords:
    """The words of a language, given as ISO 639-1, and of English: some pages print their dates in English."""
    language = (language or "en").casefold()
    codes = dict.fromkeys((*_CODES.get(language, (language,)), "en"))
    found = [info for code in codes if (info := _read(code))]
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    beside = set(map(word_key, _BETWEEN.split()))
    more = (_MORE_MONTHS[code].split() for code in codes if code in _MORE_MONTHS)
    for number, names in ((number, names) for own in more for number, names in enumerate(own, start=1)):
        for name in names.split("/"):
            months.setdefault(word_key(name.replace("-", "")), number)
    for info in found:
        for number, month in enumerate(_MONTHS, start=1):
            for name in info.get(month, ()):
                months.setdefault(word_key(_PIECES.sub("", name)), number)
        for number, day in enumerate(_WEEKDAYS):
            for key in _keys(info.get(day, ())):
                weekdays.setdefault(key, number)
                # `thứ`, `feira`: what all of them share names none.
                if weekdays[key] != number:
                    weekdays[key] = -1
        beside |= _keys(info.get("skip", ()))
    own: Mapping[str, Any] = found[0] if found else {}
    before_noon, after_noon = _keys(own.get("am", ())), _keys(own.get("pm", ()))
    order = own.get("date_order") if language not in ("en", "fil", "tl") else None
    return DateWords(
        months,
        weekdays,
        frozenset(beside | weekdays.keys()),
        before_noon - after_noon | {"am"},
        after_noon - before_noon | {"pm"},
        True if order == "DMY" else None,
    )


def _keys(words: Iterable[str]) -> frozenset[str]:
    keys = (word_key(piece) for word in words for piece in _PIECES.split(word))
    return frozenset(key for key in keys if key and not key.isdigit())


def _read(code: str) -> Mapping[str, Any]:
    # A tenth of a second the first time, and most pages give their dates in numbers: loaded where it is needed.
    from dateparser.data import language_order

    if code not in language_order:
        return {}
    info: Mapping[str, Any] = importlib.import_module(f"dateparser.data.date_translation_data.{code}").info
    return info
