"""A picture's caption and its credit: ``The weir at dusk.—AFP``, ``(AP Photo/Jane Doe)``, ``Foto: dpa``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsbot.text.agencies import cut_agencies, find_agencies, is_agency
from newsbot.text.credit_forms import is_photo_credit

LONGEST_CREDIT = 110  # characters: two photographers, their agency and its library


@dataclass(frozen=True)
class Caption:
    """What a caption says of the picture, and who made or supplied it, without dash, brackets or label."""

    text: str | None
    credit: str | None


_PICTURE = (
    r"(?:photo illustration|photo|photograph|picture|image|foto|bild|illustration|graphic|video"
    r"|fotografía|fotografia)s?"
)
_LABEL = re.compile(
    rf"(?:{_PICTURE}(?:[\s-]?(?:credits?|courtesy|source|by))?\s?[:：]"
    rf"|{_PICTURE}\s(?:by|courtesy(?: of)?|de|von|di)\s"
    r"|(?:credits?|crédit(?:s|o)?(?: photo)?|(?:bild|foto)?(?:quelle|rechte)|fuente|source)\s?:"
    r"|摄影[:：]|图[:：]|写真[:：]|사진[=:]|©|ⓒ|\(c\))\s*",
    re.IGNORECASE,
)
_OPENING_DASH = re.compile(r"\s*(?:[—–―|]|-+)\s*")
_DASH = re.compile(r"\s*(?:[—–―]|--+|(?<=[.!?”\"’)\]])-|\s-(?=\s?[A-Z])|\s\|\s)\s*")
_BRACKETED = re.compile(r"\s*[(\[（【]([^()\[\]（）【】]{1,110})[)\]）】]\.?$")
_SENTENCE_END = re.compile(r"[.!?…。！？।۔]$")
_QUOTED = re.compile(r"[.!?…,][\"”“’'»]+$")
# Looked for where every white space is one plain space.
_LABELLED_END = re.compile(r" (?=©|ⓒ|(?:Photo|Photograph|Foto|Image|Picture|Credit|Bild)s?\b[^.:]{0,20}:)")
_DASH_OR_BAR = re.compile(r"[—–―|-]")
_AFTER_SENTENCE = re.compile(r"(?<=[.!?…。)])\s+(?=\S)|(?<=[。！？])(?=\S)")
_SENTENCE = re.compile(r"[.!?(\[](?:(?<=\w\w[.!?])\s|(?<=[(\[]))")
_STOCK_PHOTO = re.compile(r"(?<=[\w.”])\s((?:Submitted|Courtesy|Contributed|Provided|File|Handout) [Pp]hotos?)$")
_SUPPLIERS = re.compile(
    r"\b(?:getty|shutterstock|alamy|imago|istock|unsplash|wikimedia|flickr|picture[ -]alliance|via|handout|white star"
    r"|file|archive|archiv|courtesy|screengrab|instagram|facebook|twitter|youtube|EPA|NASA|ESA)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    """
    and und et y e the of for von de del la le di da du van bin al via in by & with file photo picture alliance
    """.split()
)


def _is_names(text: str) -> bool:
    """Whether each word is a name or joins names, as in ``Tanveer Alam / White Star``."""
    words = [word.strip(".,;:’'\"") for word in re.split(r"[\s/|]+", cut_agencies(text)[1])]
    return len(words) <= 10 and all(word in _SMALL or not word[:1].islower() for word in words)


def _is_supplier(text: str) -> bool:
    """Whether the text is surely a credit: an agency, a picture library, a word of pictures."""
    if not text or len(text) > LONGEST_CREDIT or text.endswith((".", "!", "?")) or _SENTENCE.search(text):
        return False
    if is_agency(text):
        return True
    # Words of pictures take longest to look for, and most captions are sentences.
    return _is_names(text) and (
        ("/" in text and bool(find_agencies(text))) or bool(_SUPPLIERS.search(text)) or is_photo_credit(text)
    )


def _credit_of(text: str) -> str | None:
    """Return the credit in a text that is nothing else: its label, dash and brackets off."""
    if bracketed := _BRACKETED.fullmatch(text):
        text = bracketed[1].strip()
    label = _LABEL.match(text)
    if label:
        credit = text[label.end() :].strip()
        return credit if credit and len(credit) <= LONGEST_CREDIT and not _is_prose(credit) else None
    return text if _is_supplier(text) else None


def _is_prose(text: str) -> bool:
    words = text.split()
    return len(words) > 3 and sum(word[:1].islower() and word not in _SMALL for word in words) > len(words) / 3


def _parted(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield each way to part a caption from a credit at its end, the surest first; a credit of None is none."""
    start = max(0, len(text) - LONGEST_CREDIT - 20)
    for label in _LABELLED_END.finditer(text, start):
        yield text[: label.start()], _credit_of(text[label.end() :])
    closes = text.removesuffix(".").endswith((")", "]", "）", "】"))
    if closes and (bracketed := _BRACKETED.search(text, start)):
        yield text[: bracketed.start()], _credit_of(bracketed[1].strip())
    # Most have none, and what may stand before one is tried at every letter.
    for dash in _DASH.finditer(text, start) if _DASH_OR_BAR.search(text, start) else ():
        before, tail = text[: dash.start()], text[dash.end() :]
        yield before, _credit_of(tail) or (tail if _is_named_after(before, tail) else None)
    for gap in _AFTER_SENTENCE.finditer(text, start):
        yield text[: gap.start()], _credit_of(text[gap.end() :])


def _is_named_after(before: str, tail: str) -> bool:
    """Whether a photographer's bare name follows the caption's full stop; after a quotation it is the speaker's."""
    ends = bool(_SENTENCE_END.search(before[-4:])) and not _QUOTED.search(before[-4:])
    return ends and 1 < len(tail.split()) <= 6 and _is_names(tail) and not tail.endswith(".")


def _after_opening_dash(text: str) -> str | None:
    dash = _OPENING_DASH.match(text)
    rest = text[dash.end() :] if dash else ""
    return _credit_of(rest) or (rest if len(rest) <= LONGEST_CREDIT and _is_names(rest) else None) if rest else None


def split_caption(text: str) -> Caption:
    """Part a caption from its credit; either may be absent.

    >>> split_caption("The weir at dusk.—Tanveer Alam / White Star")
    Caption(text='The weir at dusk.', credit='Tanveer Alam / White Star')
    >>> split_caption("— File photo")
    Caption(text=None, credit='File photo')
    """
    text = " ".join(text.split())
    if not text:
        return Caption(None, None)
    stock = _STOCK_PHOTO.search(text) if text.endswith(("hoto", "hotos")) else None
    if stock and _credit_of(text[: stock.start()]) is None:
        return Caption(text[: stock.start()], stock[1])
    if credit := _after_opening_dash(text) or _credit_of(text):
        return Caption(None, credit)
    for before, credit in _parted(text):
        if credit:
            return Caption(before.rstrip(" |") or None, credit)
    return Caption(text, None)
