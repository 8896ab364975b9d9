"""The note about the author that ends an opinion piece; it is about the article and not part of it."""

from __future__ import annotations

import re

_WHO = r"writer|author|columnist|reviewer|contributor"
# What news says of an author, where a note would tell who it is.
_NEWS = r"(?!says|argues|adds|notes|claims|believes|warns|points|insists|thanks|acknowledges|concludes)"
# … and what it says of an author's life abroad: `Die Autorin ist gestern gestorben`, `Der Autor ist 81`.
_NO_NEWS = r"(?!\d|am\b|gestern|gestorben|heute|in\b|ist\b|mort|muerto|nicht|seit|tot\b|verheiratet|verstorben)"
_NOTE = re.compile(
    rf"""
    \(?\s*(?:
      the\s+(?:{_WHO})(?:\s*,[^,]{{1,80}},)?\s+{_NEWS}(?:was(?!\s+\d)|has|can|may|(?!was\b)\w+s)\b.*
    | (?:der|die)\s+(?:gast)?(?:autor|autorin|verfasser|verfasserin|kolumnist|kolumnistin)
      \s+(?:(?:arbeitet|forscht|lebt|lehrt|leitet|schreibt)\b|ist\s+{_NO_NEWS}).*
    | (?:l['’](?:auteure?|autrice)\s+est|(?:el\s+autor|la\s+autora)\s+es|l['’](?:autore|autrice)\s+è
      |[oa]\s+autora?\s+é|de\s+auteur\s+is)\s+{_NO_NEWS}.*
    | the\s+(?:{_WHO})s\s+(?:are|were|have|can|may|teach|work|study)\b.*
    | about\s+the\s+(?:{_WHO})s?\b.*
    | (?:über\s+(?:den|die)|zum|zur)\s+(?:autor|autorin)(?:en|innen)?\s*(?::.*)?
    | (?:à\s+propos\s+de\s+l['’](?:auteure?|autrice)|sobre\s+(?:el|la|o|a)\s+autora?)\s*(?::.*)?
    | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
    | (?:e-?mails?|x|twitter|facebook|instagram|blog|website|threads|bluesky)\s*:\s*\S+(?:\s*[,;|&]\s*\S+)*
    | (?:she|he|they)\s+(?:can\s+be\s+reached|tweets?)\b.*
    | (?:media|press)\s+contacts?\s*:[^@\d]{{1,200}}(?:@|\d{{3}}[-.\s]\d{{3}}).*
    | @\w+
    )\s*\)?
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# Signs before a note: `* Die Autorin lehrt in Kiel.`, `※ 필자는 …`.
_MARK = re.compile(r"(?:\(\*\)|[*※●•■▲]+|/)\s*")
# Beyond Europe, in any place …
_ABROAD = re.compile(
    r"""
    (?:penulis\s+adalah\s+(?:seorang\s+)?(?:dosen|guru\s+besar|peneliti|wartawan|jurnalis|pengamat|mahasiswa|alumn|anggota
        |ketua|direktur|praktisi|pengajar|advokat|editor|redaktur)
    | yazar,?\s[^.!?]{2,160}(?:üyesidir|yazarıdır|görevlisidir|akademisyendir|profesördür|uzmanıdır|araştırmacıdır
        |gazetecidir|müdürüdür|başkanıdır)
    | (?:ال)?(?:كاتب|كاتبة)\s(?:أستاذ|باحث|صحفي|صحافي|خبير|محلل|أكاديمي|محاضر|زميل|دبلوماسي|محام)
    | הכותב(?:ת|ים)?\s(?:הוא|היא|הם)\s(?!לא\s)
    | نویسنده\s?:\s?\S+(?:\s\S+){1,20}$(?<![.؟!])
    | (?:লেখক|লেখিকা)\s?[:：]\s?\S
    | 本文作者(?:系|为|是|為|：|:)
    ).*
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# … and where stories say the same, only in brackets or behind a mark.
_SET_APART = re.compile(
    r"""
    (?:(?:यह\s|ये\s)?लेख(?:क|िका)\s.*(?:हैं|है)[।.]?
    | .{0,30}মতামত.{0,30}নিজস্ব।?
    | (?:本文)?作者(?:系|为|是|為|单位|單位|：|:).*
    | (?:本文)?(?:筆者|著者)は.*
    | (?:필자|글쓴이|저자)는\s.*
    | tác\s+giả\s+(?:là|hiện)\s.*
    | (?:كاتب|كاتبة|باحث|باحثة|أكاديمي|أكاديمية|أستاذ|أستاذة|صحفي|صحافي|محلل|خبير|دبلوماسي)\s[^.]{3,100}
    )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BRACKETED = re.compile(r"[(（\[【]([^()（）]*)[)）\]】]\.?")
_LONGEST = 400


def is_author_note(paragraph: str) -> bool:
    """Whether ``paragraph``, taken from the end of a story, tells of its author.

    >>> is_author_note("The writer is a journalist."), is_author_note("X: @handle")
    (True, True)
    >>> is_author_note("The author of the report, he said, is unknown.")
    False
    """
    if len(paragraph) > _LONGEST:
        return False
    whole = paragraph.strip()
    mark = _MARK.match(whole)
    text = whole[mark.end() :] if mark else whole
    if _NOTE.fullmatch(text):
        return True
    bracketed = _BRACKETED.fullmatch(text)
    text = bracketed[1].strip() if bracketed else text
    return _ABROAD.fullmatch(text) is not None or (
        (mark is not None or bracketed is not None) and _SET_APART.fullmatch(text) is not None
    )
