"""How a supplier's credit is worded: the labels, the lists of names and the sentences of the trade.

Two questions are answered here about a text that stands by itself, its dash or brackets already off:
``names_supplier`` (``Dawn/AFP``, ``FR mit dpa``, ``Source: Xinhua``, ``Staff correspondent``) and ``is_note``
(``Additional reporting by PA``). Where a credit may stand is the business of ``newsbot.text.credit``.
"""

from __future__ import annotations

import re

from newsbot.text.agencies import CUT, WIRE_NAMES, cut_agencies, find_agencies
from newsbot.text.credit_words import (
    DESK_NOUNS,
    DESK_WORDS,
    FILLERS,
    LABELS,
    NOTE_CUES,
    NOTE_WORDS,
    PHOTO_WORDS,
    SIGNING_NOUNS,
)

LONGEST_CREDIT = 130  # characters of a credit that is no note or copyright line
LONGEST_NOTE = 600
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

_ITEM = r"(?:article|story|report|post|piece|essay|column|interview|commentary|blog|op-ed|feature|analysis|excerpt)"
_ISSUED = r"(?:published|carried|appeared|posted|printed|republished|reprinted|reproduced|syndicated|provided|produced)"
_WAS = r"(?:is|was|has|had|been|also|first|originally|initially|previously)"
_REPORTED = re.compile(
    r"(?:with |some |based on )?(?:(?:additional|further|extra) )*"
    r"(?:reporting|writing|editing|edited|compiled|research)(?:(?: (?:and|&) \w+)? (?:by|from):?|:) (?=[^\W\d_])"
    r"|contribut(?:ing|ors?|ions?)(?: by| to this \w+)?: ",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    rf".{{2,400}}?\b(?:contributed (?:(?:additional )?(?:reporting|research)\b|to (?:this|the) {_ITEM})"
    rf"|(?:was|were) used in this {_ITEM})",
    re.IGNORECASE,
)
_AGENCY_CONTRIBUTED = re.compile(r".{2,200}? contributed(?: from [^.]{3,60})?\.?$")
_REPUBLISHED = re.compile(
    rf"(?:(?:this|the) (?:\w+ )?{_ITEM} (?:by .{{3,60}}? )?(?:{_WAS} )*{_ISSUED} "
    rf"|(?:originally|first|previously) {_ISSUED} "
    rf"|(?:republished|reprinted|reproduced|syndicated) |(?:(?:{_ITEM}|content|text|materials?) )?provided )"
    r"(?:(?:\w+ )?(?:under|with|through|courtesy) )?(?:\w+ ){0,3}?(?:on|in|by|at|from|of|with|to)\b",
    re.IGNORECASE,
)
_PUBLISHED_BY_AGENCY = re.compile(rf"this {_ITEM} by .{{3,60}} was (?:first )?published ", re.IGNORECASE)
_SENTENCE_APART = re.compile(
    rf"[^.!?]{{0,300}}\b(?:syndicated feed\b|created this {_ITEM} using\b"
    rf"|{_ITEM} (?:was|were|is) (?:auto-?)?generated (?:by|using|from)\b|Thomson Reuters Trust Principles\b)",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"(?:bericht(?:et)? von|redigiert von|geschrieben von|mitarbeit:|unter mitarbeit von"
    r"|avec la contribution de|(?:reportage|rédigé|édité|édition) (?:de|par)"
    r"|(?:reporte|reportaje|información|editado|escrito|reportagem|edição|redação) (?:de|por)"
    r"|(?:redatto|reportage|a cura) (?:da|di)|репортаж|редактор)\s",
    re.IGNORECASE,
)
_REPUBLISHED_ABROAD = re.compile(
    r"(?:dieser (?:artikel|beitrag|text) .{0,40}(?:zuerst|ursprünglich|erstmals)|cet article a .{0,40}(?:publié|paru)"
    r"|est[ea] (?:artículo|artigo|nota|reportagem) .{0,40}publicad[oa]|questo articolo .{0,60}pubblicato)\s",
    re.IGNORECASE,
)
_SUPPLIER = re.compile(
    r"\b(?:on|in|by|at|from|of|with|bei|auf|sur|dans|en|su)\s[\"„“«]?(?:the )?"
    r"((?:(?:the|of|and|for|de|la|&) )*[^\W\d_a-z][^\s,;\"“”»]*"
    r"(?: (?:(?:of|for|de|la|&|the) )?[^\W\d_a-z][^\s,;\"“”»]*)*)"
)
_DATE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$|[A-Z][a-z]+day\b")
# A note's tail that is no list of names: what to do next, the headline under which the article appeared.
_NOTE_TAIL = re.compile(r"[.)] (?:Please|Visit|Read|Follow|Our|For more)\b.*$|: .*$")
_PERSON = r"[^\W\d_a-z]\w+ [^\W\d_a-z][\w-]+"
_PHOTOGRAPHER = re.compile(rf"{_PERSON} ?/|/ ?{_PERSON}|{CUT} ?/ ?[A-Z][a-z]{{3}}")
# A house beside its agency: "Le Parisien avec AFP". Only names may stand there, or "She spoke with AFP" would do.
_HOUSE = re.compile(rf"^(?:[^\Wa-z_][\w.'’-]* ){{1,4}}(?:mit|avec|con|com|met|med|with|und|et|and) (?={CUT})")
_SIGNATURE = re.compile(rf"^(?:(?:By|Von|Par|Por) )?[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){{1,3}}, (?:The )?{CUT}$")
_SPLIT = re.compile(r"[/,;|+&•·:、，；：()]|\s(?:and|und|mit|with|et|avec|con|y|com|e|met|en|med|och|og|via)\s")
# A house's or a desk's code, or its address. A name after the agency's is a photographer's: "dpa/Brandt".
_CODE = re.compile(r"[a-zà-öø-ÿа-я]{1,8}|[A-ZÀ-ÞА-Я]{1,8}(?:-\d)?|[A-Z][a-z]{1,2}|[\w-]{1,20}\.[a-z]{2,4}")
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
    items = _SPLIT.split(_HOUSE.sub("", rest))
    return (
        bool(names)
        and not _SENTENCE.search(rest)
        and all(_is_item(item, first=not index) for index, item in enumerate(items))
    )


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
    return bool(_SIGNATURE.match(cut_agencies(text)[1]))


def _is_all_names(text: str) -> bool:
    """Whether every word is a name, a number, an address or one of a note's small words."""
    words = (word.strip(".,;:!()[]\"“”'’‘&|–—-") for word in text.split())
    return not any(word[:1].islower() and word.casefold() not in NOTE_WORDS and word.isalpha() for word in words)


def _is_labelled(text: str) -> bool:
    match = _LABELLED.match(text) or _COURTESY.match(text)
    if match is None:
        return bool(_WITH_FILES.match(text)) and _is_all_names(text)
    value = match["value"]
    words = len(value.split())
    if find_agencies(value):
        return words <= MOST_WORDS_OF_SOURCE and ". " not in value
    # An unknown source is a name; "Source: the farmer himself told the court" goes on as a sentence.
    opens_as_name = not value[0].islower() or bool(_CODE.fullmatch(value) and "." in value)
    return opens_as_name and (words <= 4 or (words <= MOST_WORDS_OF_SOURCE and _is_all_names(value)))


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
    if len(text) > LONGEST_CREDIT or is_photo_credit(text):
        return False
    if _is_labelled(text) or _is_desk(text, after_dash=after_dash):
        return True
    return _is_items(text) and (after_dash or not is_paper_alone(text))


def opens_as_credit(text: str) -> bool:
    """Whether a label, a joining word or a copyright sign comes first, so that a credit may go on from there."""
    return bool(_LABELLED.match(text) or _COURTESY.match(text) or _COPYRIGHT.match(text) or _JOINS.match(text))


def _is_republished(text: str) -> bool:
    if not _REPUBLISHED.match(text) or not _is_all_names(text):
        return False
    supplier = _SUPPLIER.search(text)
    return supplier is not None and not _DATE.match(supplier[1])


def may_hold_note(text: str) -> bool:
    """Whether a word of notes is anywhere in the text: a quick answer that spares most paragraphs a closer look."""
    lowered = text.lower()
    return any(cue in lowered for cue in NOTE_CUES)


def is_note(text: str) -> bool:
    """Whether the text is a sentence about who reported, supplied or first published the article.

    >>> is_note("Additional reporting by PA"), is_note("Reporting by women has changed the paper.")
    (True, False)
    """
    if len(text) > LONGEST_NOTE or not may_hold_note(text):
        return False
    if _SENTENCE_APART.match(text) or _REPUBLISHED_ABROAD.match(text):
        return True
    head = _NOTE_TAIL.sub("", text)
    if _ABROAD.match(text):
        return _is_all_names(text.partition(". ")[0])
    if _REPORTED.match(text):
        return _is_all_names(head if _REPORTED.match(head) else text)
    if _CONTRIBUTED.match(head) or (_AGENCY_CONTRIBUTED.match(head) and find_agencies(head[:60])):
        return _is_all_names(head)
    return _is_republished(head) or bool(_PUBLISHED_BY_AGENCY.match(head) and find_agencies(head))


def suppliers(text: str) -> list[str]:
    """Return the canonical agencies of a credit; where none is known, the supplier that a label or note names.

    >>> suppliers("Provided by Kestrel Space Weekly"), suppliers("Additional reporting by Ayla Noor")
    (['Kestrel Space Weekly'], [])
    """
    known = find_agencies(text)
    if known:
        return known
    bare = text.strip("—–―-* ()[]")
    labelled = _LABELLED.match(bare) or _COURTESY.match(bare)
    named = labelled["value"] if labelled else ""
    if (_REPUBLISHED.match(bare) or _REPUBLISHED_ABROAD.match(bare)) and (supplier := _SUPPLIER.search(bare)):
        named = supplier[1]
    named = re.split(r"[,;:/|()]", named, maxsplit=1)[0].strip(" .")
    return [named] if named and (not named[0].islower() or "." in named) else []
