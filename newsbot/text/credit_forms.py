"""How a supplier's credit is worded: the labels and the lists of names.

``names_supplier`` judges a text that stands by itself, its dash or brackets already off: ``Dawn/AFP``, ``FR mit dpa``,
``Source: Xinhua``, ``Staff correspondent``. Where a credit may stand is the business of ``newsbot.text.credit``, whole
sentences about an article's suppliers that of ``newsbot.text.credit_notes``.
"""

from __future__ import annotations

import re

from newsbot.text.agencies import CUT, WIRE_NAMES, cut_agencies, find_agencies
from newsbot.text.credit_words import (
    DESK_NOUNS,
    DESK_WORDS,
    FILLERS,
    LABELS,
    NOTE_WORDS,
    PHOTO_WORDS,
    SIGNING_NOUNS,
)

LONGEST_CREDIT = 130  # characters of a credit that is no note or copyright line
MOST_WORDS_OF_SOURCE = 14

_LABELLED = re.compile(
    rf"(?:(?:{'|'.join(LABELS)})(?:\s?[:：|]|\s[-–—]\s)|(?-i:SOURCE(?=\s[A-Z])))\s*(?P<value>\S.*)$", re.IGNORECASE
)
_COURTESY = re.compile(
    r"(?:by )?(?:courtesy(?: of)?|arrangement with|special to|distributed by)(?::\s?| )(?P<value>\S.*)$",
    re.IGNORECASE,
)
_WITH_FILES = re.compile(
    r"with (?:\w+ ){0,2}(?:files?|inputs?|information|materials?|content|details|reports?|contributions?)"
    r" (?:from|by|of) ",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:(?:riproduzione riservata|™) ?)?(?:(?:&|and) )?"
    r"(?:©|ⓒ|\(c\) |copyright,? ?(?=©|ⓒ|\(c\)|by |the |[12]\d{3}|(?-i:[A-Z]{3})))",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\*?(?:with|mit|avec|con|com|met|theo|по|inputs?)\s|据", re.IGNORECASE)
_PHOTO = re.compile(rf"/\s?(?:file|archiv\w*)\b|\b(?:{'|'.join(PHOTO_WORDS)})\b|摄|撮影", re.IGNORECASE)

_PERSON = r"[^\W\d_a-z]\w+ [^\W\d_a-z][\w-]+"
# Who wrote it for the station: `MDR (Ada Poole), dpa`.
_ITS_WRITER = re.compile(rf"(?:{CUT}|^[A-Z]{{2,4}}) \({_PERSON}(?:, {_PERSON}){{0,3}}\)")
_PHOTOGRAPHER = re.compile(rf"{_PERSON} ?/|/ ?{_PERSON}|{CUT} ?/ ?[A-Z][a-z]{{3}}")
# A house beside its agency: "Le Parisien avec AFP". Only names may stand there, or "She spoke with AFP" would do.
_HOUSE = re.compile(rf"^(?:[^\Wa-z_][\w.'’-]* ){{1,4}}(?:mit|avec|con|com|met|med|with|und|et|and) (?={CUT})")
_SIGNATURE = re.compile(rf"^(?:(?:By|Von|Par|Por) )?[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){{1,3}}, (?:The )?{CUT}$")
_SPLIT = re.compile(r"[/,;|+&•·:、，；：()]|\s(?:and|und|mit|with|et|avec|con|y|com|e|met|en|med|och|og|via)\s")
# A house's or a desk's code, or its address. A name after the agency's is a photographer's: "dpa/Brandt".
_CODE = re.compile(
    r"[a-zà-öø-ÿа-я]{1,8}|[A-ZÀ-ÞА-Я]{1,8}(?:-\d)?|[A-Z][a-z]{1,2}|[\w-]{1,20}\.[a-z]{2,4}|[A-Z]{2,12}-Redaktion"
)
_HOUSE_CODE = re.compile(r"[A-Za-zÀ-ÿА-я]{1,8}\.?")
_SENTENCE = re.compile(r"[a-zà-ÿ][.!?] ")
_WORD = re.compile(r"[^\W_]+")


def is_photo_credit(text: str) -> bool:
    """Whether the text speaks of a picture: ``Reuters/File``, ``Photo by author``, ``White Star``."""
    return bool(_PHOTO.search(text))


def _is_filler(word: str) -> bool:
    return all(part.isdigit() or part.casefold() in FILLERS for part in _WORD.findall(word))


def _is_item(item: str, *, first: bool) -> bool:
    """Whether a part of a credit is joining words around an agency, or one code of a house or a desk."""
    others = [word for word in item.split() if not _is_filler(word)]
    if not others:
        return True
    code = _HOUSE_CODE if first else _CODE
    return len(others) == 1 and CUT not in item and bool(code.fullmatch(others[0]) or _CODE.fullmatch(others[0]))


def _is_items(text: str) -> bool:
    """Whether agencies, joining words and codes of houses and desks are all there is: ``ino/dpa``."""
    names, rest = cut_agencies(text)
    if not names or _SENTENCE.search(rest):
        return False
    items = _SPLIT.split(_HOUSE.sub("", _ITS_WRITER.sub(CUT, rest)))
    return all(_is_item(item, first=not index) for index, item in enumerate(items))


def _is_desk(text: str, *, after_dash: bool) -> bool:
    words = [word.casefold() for word in _WORD.findall(text)]
    signs = not DESK_NOUNS.isdisjoint(words) and DESK_WORDS.issuperset(words) and text[:1].isupper()
    return signs and (after_dash or (len(words) > 1 and words[-1] in SIGNING_NOUNS))


def is_paper_alone(text: str) -> bool:
    """Whether papers and broadcasters, and no news agency, are what the text names."""
    names = find_agencies(text)
    return bool(names) and WIRE_NAMES.isdisjoint(names)


def is_signature(text: str) -> bool:
    """Whether a name and its agency are all there is, as below an agency's story: ``Lise Aumont, AP``."""
    return ", " in text and bool(_SIGNATURE.match(cut_agencies(text)[1]))


def is_all_names(text: str) -> bool:
    """Whether every word is a name, a number, an address or one of a note's small words."""
    words = (word.strip(".,;:!()[]\"“”'’‘&|–—-") for word in text.split())
    return not any(word[:1].islower() and word.casefold() not in NOTE_WORDS and word.isalpha() for word in words)


def labelled_name(text: str) -> str | None:
    """Return what follows a label of sources: of ``Source: Xinhua``, ``Xinhua``; None without a label."""
    match = _LABELLED.match(text) or _COURTESY.match(text)
    return match["value"] if match else None


def _is_labelled(text: str) -> bool:
    value = labelled_name(text)
    if value is None:
        return bool(_WITH_FILES.match(text)) and is_all_names(text)
    words = len(value.split())
    if find_agencies(value):
        return words <= MOST_WORDS_OF_SOURCE and ". " not in value
    # An unknown source is a name; "Source: the farmer himself told the court" goes on as a sentence.
    opens_as_name = not value[0].islower() or bool(_CODE.fullmatch(value) and "." in value)
    return opens_as_name and (words <= 4 or (words <= MOST_WORDS_OF_SOURCE and is_all_names(value)))


def _is_copyright(text: str) -> bool:
    if not _COPYRIGHT.match(text) or is_photo_credit(text) or "|" in text:
        return False
    names, rest = cut_agencies(text[:160])
    return bool(names) and not _PHOTOGRAPHER.search(rest)


def names_supplier(text: str, *, after_dash: bool = False) -> bool:
    """Whether the text, its dash or brackets off, is a credit and nothing else.

    The name of a paper alone is one only ``after_dash``: in brackets or alone it is as often a link or a heading.

    >>> [names_supplier(text) for text in ("Dawn/AFP", "Quelle: ntv.de, ino/dpa", "Staff correspondent")]
    [True, True, True]
    >>> [names_supplier(text) for text in ("Reuters/File", "Imran Khan", "She spoke with AFP", "and one fled")]
    [False, False, False, False]
    """
    if _is_copyright(text):
        return True
    if len(text) > LONGEST_CREDIT:
        return False
    is_named = (
        _is_labelled(text)
        or _is_desk(text, after_dash=after_dash)
        or (_is_items(text) and (after_dash or not is_paper_alone(text)))
    )
    # Nearly no text comes as far as to the words of pictures, which take long to look for.
    return is_named and not is_photo_credit(text)


def is_opened_credit(text: str) -> bool:
    """Whether a label, a joining word or a copyright sign comes first, and the text is a credit from there on."""
    if len(text) > LONGEST_CREDIT:
        return _is_copyright(text)
    return bool(labelled_name(text) or _COPYRIGHT.match(text) or _JOINS.match(text)) and names_supplier(text)
