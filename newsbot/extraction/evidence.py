"""Which encoding bytes are in that no declaration names, by the letters that they make."""

from __future__ import annotations

import re
from typing import NamedTuple


class _Script(NamedTuple):
    """An encoding, its commonest letters, and the least share that these have in its texts."""

    encoding: str
    letters: frozenset[str]
    least: float
    one_byte: bool = False


# In another encoding's text these letters have next to none where a letter takes two bytes, and half of it else.
_SCRIPTS = (
    _Script("gb18030", frozenset("的一是了不在人有这中国大来上个为年我说时出会要，。"), 0.08),
    _Script("big5", frozenset("的一是了不在人有這中國大來上個為年我說時出會要，。"), 0.08),
    _Script("cp949", frozenset("이다의는을에가하고한지기사로도은를아서리"), 0.2),
    _Script("cp932", frozenset("のにはをたがとでいしるれさなっすもてかあ、。"), 0.2),
    _Script("euc_jp", frozenset("のにはをたがとでいしるれさなっすもてかあ、。"), 0.2),
    _Script("cp1251", frozenset("оеаинтсрвл"), 0.5, one_byte=True),
    _Script("cp1253", frozenset("αοιετνσρηκάίόέ"), 0.5, one_byte=True),
    _Script("cp1255", frozenset("יוהלאתרמבש"), 0.5, one_byte=True),
    _Script("cp1256", frozenset("اليمنرتوبةدع"), 0.5, one_byte=True),
    _Script("cp874", frozenset("านรกอเงยลมว่ที"), 0.4, one_byte=True),
)
_ABOVE_ASCII = re.compile(rb"[\x80-\xff]+")
# Bytes that are looked at, and how few of them above ASCII say nothing.
_LOOKED_AT, _FEWEST = 200_000, 40
# Accents stand alone among letters of ASCII. Letters of two bytes may have a second one of ASCII; words have none.
_TOGETHER, _IN_WORDS = 0.5, 0.85
_UNREAD = 0.001
_REPLACEMENT = "�"


def encoding_of(body: bytes) -> str | None:
    """The encoding in which most of ``body`` is a language that is not written in Latin letters; None where none is.

    >>> encoding_of("渡船时隔两年再次起航，岸上的人们都在等着。这是湖区的第一条渡船，也是人们的希望。".encode("gbk"))
    'gb18030'
    """
    body = body[:_LOOKED_AT]
    above = _ABOVE_ASCII.findall(body)
    number = sum(map(len, above))
    if number < _FEWEST:
        return None
    together = sum(len(run) for run in above if len(run) > 1) / number
    if together < _TOGETHER:
        return None
    possible = (script for script in _SCRIPTS if together >= _IN_WORDS or not script.one_byte)
    shares = ((_share(body, script) / script.least, script.encoding) for script in possible)
    best, encoding = max(shares)
    return encoding if best >= 1 else None


def _share(body: bytes, script: _Script) -> float:
    """The share of a script's commonest letters in all that is not ASCII; none where much cannot be read."""
    text = body.decode(script.encoding, "replace")
    others = [letter for letter in text if letter > "\x7f"]
    if not others or others.count(_REPLACEMENT) > 1 + _UNREAD * len(others):
        return 0
    return sum(letter in script.letters for letter in others) / len(others)
