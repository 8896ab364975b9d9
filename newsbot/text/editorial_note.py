"""What a newsroom adds below a story about the story: disclosures, that it was updated, when it is on the air.

A correction is read with the story and stays.
"""

from __future__ import annotations

import re

_LONGEST = 600
_LABEL = re.compile(
    r"(?:(?:anmerkung|hinweis)(?: der redaktion)|anm\. d\. red\.|transparenzhinweis|in eigener sache|offenlegung"
    r"|note de la rédaction|ndlr|nota (?:de|da) (?:la )?redacci[óo]n|nota da redação|nota del editor|nota di redazione"
    r"|noot van de redactie)\s?[:–—-]",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:update|aktualisierung|nachtrag|mise à jour|actualización)[^:]{0,40}: ?"
    r"(?:wir haben )?(?:dies(?:er|en|e|es)|cet|este|this) "
    r"(?:artikel|beitrag|text|meldung|bericht|article|artículo|story)\b"
    r"|(?:artigo|artículo|nota|notícia|article|artikel) (?:a[ct]{1,2}ualizad[oa]|mis à jour|aktualisiert|updated)"
    r" [^.]{1,40}$",
    re.IGNORECASE,
)
_MACHINE = (
    r"(?:KI|künstliche[rn]? Intelligenz|AI|artificial intelligence|(?:generative|automated) \w+|machine translation)"
)
_ASSISTED = re.compile(
    rf"(?:dies(?:er|e|es)|this) (?:artikel|beitrag|text|meldung|übersetzung|article|story|report|translation|summary)\b"
    rf"[^.!?]{{0,80}}\b(?:mit|durch|von|by|using|with)\b[^.!?]{{0,60}}\b{_MACHINE}\b",
    re.IGNORECASE,
)
_NOTES = (_LABEL, _UPDATED, _ASSISTED)
# When a station tells of it: `Sendung: Radio Eins, 05.03.2025, 14 Uhr`.
_ON_AIR = re.compile(
    r"(?:sendung|programm|(?:über )?dieses thema|das thema|diese (?:nachricht|meldung|sendung)"
    r"|dieser (?:beitrag|bericht)|darüber bericht)\b",
    re.IGNORECASE,
)
_AIRED = re.compile(r"\b(?:sendung|programm|berichte[tn]?|gesendet|ausgestrahlt)\b", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZJ][a-zä]{2,8}\b)")
_CLOCK_OR_PROGRAMME = re.compile(r"\d\s?Uhr\b|\bim Programm\b|\bgesendet\b|\d{1,2}:\d\d\b")
_LONGEST_TRAILER = 200


def is_editorial_note(paragraph: str) -> bool:
    """Whether ``paragraph``, taken from the end of a story, is the newsroom's note about it.

    >>> is_editorial_note("Anmerkung der Redaktion: Wir haben den Namen berichtigt.")
    True
    >>> is_editorial_note("Sendung: Radio Eins, 05.03.2025, 14 Uhr"), is_editorial_note("Die Sendung war am 5.3.")
    (True, False)
    """
    text = paragraph.strip("*()[] ")
    if len(text) > _LONGEST:
        return False
    return any(form.match(text) for form in _NOTES) or _is_trailer(text)


def _is_trailer(text: str) -> bool:
    if len(text) > _LONGEST_TRAILER or not _ON_AIR.match(text) or not _AIRED.search(text):
        return False
    return bool(_DAY.search(text) and _CLOCK_OR_PROGRAMME.search(text))
