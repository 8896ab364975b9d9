"""Whether a line that begins with `By` names who wrote, or is a sentence: `By Monday, the fire had spread.`"""

from __future__ import annotations

import re

from newsbot.text.byline import read_byline
from newsbot.text.byline_words import BYLINE_WORDS
from newsbot.text.folding import fold
from newsbot.text.months import MONTHS, WEEKDAYS
from newsbot.text.roles import is_role_word
from newsbot.text.signature import is_name_part

_SENTENCE_END = re.compile(r"[.!?:…][\"”“’'»)]{0,2}$")
_WORD = re.compile(r"[^\W\d_]+")
# A sentence has more of these than a byline beside full names.
_SMALL_WORDS = 3
_SEASONS = frozenset(
    fold(word)
    for word in """
    advent ascension ash carnaval carnevale carnival christmas diwali easter eid fall fastnacht ferragosto halloween
    good hanukkah heiligabend karneval karfreitag kerst michaelmas midsummer natal natale navidad noël ostern
    ostersonntag ostermontag pascua pasen pasqua passover pentecost pessach pfingsten pâques ramadan silvester spring
    summer thanksgiving toussaint weihnachten whitsun winter yom kippur autumn eve day night morning evening noon
    midnight dawn dusk nightfall daybreak sunset sunrise week year
    """.split()
)
# What names days beside other words is in names, too: `April`, `May`, `Summer`.
_WHEN = WEEKDAYS | frozenset(MONTHS) | _SEASONS
# In names, and in what desks are called.
_IN_NAMES = frozenset(
    """
    bint dalla dalle de degli della des do du e een i las le les los ten ter und unserem unserer zu zum zur
    nostra nostro notre nuestra nuestro redaktion redaksjonen redazione rédaction redacción redacció onze
    """.split()
)


def names_writers(text: str) -> bool:
    """Whether all whom a byline's text names could be people, desks or agencies.

    >>> names_writers("By Ada Poole in Lagos and Ben Odu in Abuja."), names_writers("By Our Staff Reporter")
    (True, True)
    >>> names_writers("By Christmas, everyone could hear it."), names_writers("By Western standards, it is low")
    (False, False)
    """
    end = _SENTENCE_END.search(text)
    byline = read_byline(text)
    if end:
        small = sum(word.islower() and not _is_usual(word) for word in _WORD.findall(text))
        is_named = any(" " in name for name in byline.authors)
        if end[0][0] in "!?" or small >= (_SMALL_WORDS if is_named else 1):
            return False
    return all(map(_is_somebody, byline.authors)) and bool(byline.authors or byline.agencies)


def _is_usual(word: str) -> bool:
    return is_role_word(word) or word in BYLINE_WORDS or is_name_part(word)


def _is_somebody(name: str) -> bool:
    words = name.split()
    is_when = all(fold(word) in _WHEN for word in words)
    return not is_when and all(is_name_part(word) or _is_of_desk(word) for word in words)


def _is_of_desk(word: str) -> bool:
    return not (word.isalpha() and word.islower()) or word in _IN_NAMES or is_role_word(word)
