"""Sentences about who reported, supplied or first published an article: ``Additional reporting by PA``."""

from __future__ import annotations

import re

from newsbot.text.agencies import cut_agencies, find_agencies
from newsbot.text.credit_forms import is_all_names, labelled_name
from newsbot.text.credit_words import NOTE_CUES

LONGEST_NOTE = 600  # characters

_ITEM = r"(?:article|story|report|post|piece|essay|column|interview|commentary|blog|op-ed|feature|analysis|excerpt)"
_ISSUED = r"(?:published|carried|appeared|posted|printed|republished|reprinted|reproduced|syndicated|provided|produced)"
_WAS = r"(?:is|was|has|had|been|also|first|originally|initially|previously)"
_REPORTED = re.compile(
    r"(?:with |some |based on )?(?:(?:additional|further|extra) )*"
    r"(?:reporting|writing|editing|edited|compiled|research)(?:(?: (?:and|&) \w+)? (?:by|from):?|:) (?=[^\W\d_])"
    r"|contribut(?:ing|ors?|ions?)(?: by| to this \w+)?: |with assistance (?:by|from) (?=[^\W\d_])"
    rf"|(?:some )?information (?:for|in|used in) this {_ITEM} (?:came|comes) from ",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    rf".{{2,400}}?\b(?:contributed (?:(?:additional )?(?:reporting|research)\b|to (?:this|the) {_ITEM})"
    rf"|(?:was|were) used in this {_ITEM})",
    re.IGNORECASE,
)
_AGENCY_CONTRIBUTED = re.compile(r".{2,200}? contributed(?: from [^.]{3,60})?\.?$")
_AGENCY_WRITER = re.compile(r"AP (?:\w+ ){0,2}(?:correspondent|journalist|reporter|writer)s?\b")
# `The report was published in Science` tells what the story is about.
_SPOKEN_OF = r"(?:report|interview|analysis|feature|essay|column|series)"
_REPUBLISHED = re.compile(
    rf"(?:(?:this|the(?! (?:\w+ )?{_SPOKEN_OF} (?:is|was|has|had|been|also) (?!first|originally|initially|previously)))"
    rf" (?:\w+ )?{_ITEM} (?:by .{{3,60}}? )?(?:{_WAS} )*{_ISSUED} "
    rf"|(?:originally|first|previously) {_ISSUED} "
    rf"|(?:republished|reprinted|reproduced|syndicated) |(?:(?:{_ITEM}|content|text|transcript|materials?) )?provided )"
    r"(?:(?:\w+ )?(?:under|with|through|courtesy) )?(?:\w+ ){0,3}?(?:on|in|by|at|from|of|with|to)\b",
    re.IGNORECASE,
)
_PUBLISHED_BY_AGENCY = re.compile(rf"this {_ITEM} by .{{3,60}} was (?:first )?published ", re.IGNORECASE)
_SENTENCE_APART = re.compile(
    rf"[^.!?]{{0,300}}\b(?:syndicated feed\b|created this {_ITEM} using\b"
    rf"|{_ITEM} (?:was|were|is) (?:auto-?)?generated (?:by|using|from)\b|Thomson Reuters Trust Principles\b)",
    re.IGNORECASE,
)
_IN_PRINT = re.compile(
    rf"this {_ITEM} (?:also )?appear(?:s|ed) in the [^.!?]{{3,60}} (?:edition|issue)\b"
    rf"|this {_ITEM} (?:is|was|has been) (?:adapted|excerpted) from ",
    re.IGNORECASE,
)
# Who else worked on it, each behind a label: `Redaktion: Ida Poole, Faktencheck: Tom Quill`.
_LABELLED_PEOPLE = re.compile(
    r"(?:\w{0,12}redaktion|redigatur|faktencheck|lektorat|mitarbeit|übersetzung)(?: (?:und|&) \w{3,20})?: ?"
    r"(?=[^\W\d_])",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"(?:mit informationen (?:von|der|des)|verfasst von|bericht(?:et)? von|redigiert von|geschrieben von"
    r"|mitarbeit:|unter mitarbeit von"
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


def may_hold_note(text: str) -> bool:
    """Whether a word of notes is anywhere in the text: a quick answer that spares most paragraphs a closer look."""
    lowered = text.lower()
    return any(map(lowered.__contains__, NOTE_CUES))


def _is_republished(text: str) -> bool:
    if not _REPUBLISHED.match(text) or not is_all_names(text):
        return False
    supplier = _SUPPLIER.search(text)
    return supplier is not None and not _DATE.match(supplier[1])


def is_note(text: str) -> bool:
    """Whether the text is a sentence about who reported, supplied or first published the article.

    >>> is_note("Additional reporting by PA"), is_note("Reporting by women has changed the paper.")
    (True, False)
    """
    if len(text) > LONGEST_NOTE or not may_hold_note(text):
        return False
    if _SENTENCE_APART.match(text) or _REPUBLISHED_ABROAD.match(text) or _IN_PRINT.match(text):
        return True
    if _LABELLED_PEOPLE.match(text):
        return is_all_names(text)
    head = _NOTE_TAIL.sub("", text)
    if _ABROAD.match(text):
        return is_all_names(cut_agencies(text.partition(". ")[0])[1])
    if _REPORTED.match(text):
        return is_all_names(head if _REPORTED.match(head) else text)
    if _CONTRIBUTED.match(head) or (
        _AGENCY_CONTRIBUTED.match(head) and (find_agencies(head[:60]) or _AGENCY_WRITER.match(head))
    ):
        return is_all_names(head)
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
    named = labelled_name(bare) or ""
    if (_REPUBLISHED.match(bare) or _REPUBLISHED_ABROAD.match(bare)) and (supplier := _SUPPLIER.search(bare)):
        named = supplier[1]
    named = re.split(r"[,;:/|()]", named, maxsplit=1)[0].strip(" .")
    return [named] if named and (not named[0].islower() or "." in named) else []
