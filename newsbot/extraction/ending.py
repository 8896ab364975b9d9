"""What ends a story and is no part of it: the printed line, notes, the agency's credit, the writer's signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from newsbot.boilerplate.page import SENTENCE_END
from newsbot.extraction.reader import Block
from newsbot.extraction.site_names import compact, is_site_name
from newsbot.extraction.writer import Writer, lift_signature
from newsbot.rules import ArticleRules
from newsbot.text.about_author import is_about_author, is_author_heading
from newsbot.text.author_note import is_author_note
from newsbot.text.credit import Credit, find_credit
from newsbot.text.editorial_note import is_editorial_note
from newsbot.text.end_matter import find_citations, is_end_matter
from newsbot.text.printed import Printed, read_printed_line

# Drawn with signs: `___`, `* * *`. Below the first one, agencies set what is no longer the story.
_LINE = re.compile(r"[\W_]+")
_RULE = re.compile(r"_{2,}")
_BELOW_RULE, _NOTE_BELOW, _SHARE_BELOW = 3, 300, 0.2
_MOST_ROUNDS = 6
# Paragraphs among which the author's note stands, and what tells by its label that it is no story.
_LAST, _LABELLED = 3, 5
# The house's own name behind the last sentence: `… in 2022. – Example.com`, `— BM, Example News`.
_HOUSE = re.compile(r"(?P<dash>\s*[—–-]{1,2}\s*)(?:[A-Z]{2,4}(?:/[A-Z]{2,4})?, )?(?P<name>[^—–:;,]{3,40})")
# … and as the last line, with what leads to its other pages: `More news from The Example`.
_MORE_FROM = re.compile(
    r"(?:more news (?:from|on|at)|más noticias (?:en|de)|mais notícias (?:em|n[oa]|d[oa]?)|plus d['’]infos sur"
    r"|mehr (?:nachrichten|news) (?:auf|bei|von)|altre notizie su|meer nieuws (?:op|van)) ",
    re.IGNORECASE,
)
# Its copyright: `© 2021 The Example`.
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[–-]\s*\d{4})?,?\s*)?(?P<name>[^.,©]{2,40})"
    r"(?:\. ?all rights reserved)?\.?",
    re.IGNORECASE,
)
_LONGEST_NAME = 40
# Buttons of networks that are left behind the story.
_NETWORKS = frozenset(
    "facebook twitter x whatsapp telegram linkedin pinterest reddit instagram e-mail email line".split()
)
# What magazines set behind the last sentence: in its last letters, a line break behind it included.
_END_SIGN = re.compile(r"\s?[■◼▪◾□♦◆®●]$")
_END_SIGN_LENGTH = 3


@dataclass
class Ending:
    """A story without its end, and what that was. ``tags``: of the paragraphs' elements."""

    paragraphs: list[str]
    tags: list[str]
    writer: Writer
    printed: Printed | None = None
    credit: Credit | None = None
    notes: list[str] = field(default_factory=list)


def lift_end(blocks: list[Block], rules: ArticleRules, writer: Writer) -> Ending:
    """Take off what ends a story, in whatever order it stands there."""
    end = Ending([block.text for block in blocks], [block.tag for block in blocks], writer)
    _lift_networks(end)
    _lift_labelled(end)
    for _ in range(_MOST_ROUNDS):
        before = len(end.paragraphs), end.paragraphs[-1:]
        _lift_tail(end, rules)
        _lift_about(end)
        _lift_credit(end)
        if not rules.body:
            _lift_signature(end)
            _lift_house(end)
        _lift_below_rule(end)
        if before == (len(end.paragraphs), end.paragraphs[-1:]):
            break
    return end


def _lift_networks(end: Ending) -> None:
    """Take the names of networks off the end, unless they are the last items of a list of other things."""
    first = len(end.paragraphs)
    while first > 1 and end.paragraphs[first - 1].casefold() in _NETWORKS:
        first -= 1
    if first < len(end.paragraphs) and not end.tags[first] == end.tags[first - 1] == "li":
        del end.paragraphs[first:], end.tags[first:]


def _lift_labelled(end: Ending) -> None:
    """Take out what tells by its first words that it is none of the story, whatever stands below it."""
    for index in range(len(end.paragraphs) - 1, max(0, len(end.paragraphs) - _LABELLED - 1), -1):
        if is_end_matter(end.paragraphs[index]):
            del end.paragraphs[index], end.tags[index]
    if (label := find_citations(end.paragraphs)) is not None:
        del end.paragraphs[label:], end.tags[label:]
    for index in range(max(0, len(end.paragraphs) - _LAST), len(end.paragraphs)):
        text = end.paragraphs[index]
        sign = _END_SIGN.search(text, max(0, len(text) - _END_SIGN_LENGTH))
        if sign and SENTENCE_END.search(text[: sign.start()]):
            end.paragraphs[index] = text[: sign.start()]


def _lift_tail(end: Ending, rules: ArticleRules) -> None:
    """Take printed lines, trailers, notes and drawn lines off the end, as long as the last paragraph is one."""
    trailers = [re.compile(trailer) for trailer in rules.trailers]
    while end.paragraphs:
        last = end.paragraphs[-1]
        if printed := read_printed_line(last, rules.papers):
            end.printed = end.printed or printed
        elif is_author_note(last):
            end.notes.insert(0, last)
        elif not (
            _LINE.fullmatch(last)
            or any(trailer.fullmatch(last) for trailer in trailers)
            or (len(end.paragraphs) > 1 and is_editorial_note(last))
        ):
            break
        end.paragraphs.pop()


def _lift_about(end: Ending) -> None:
    """Take out what the last paragraphs tell of an author, and the name that stands over it."""
    people = end.writer.people
    first = max(1, len(end.paragraphs) - _LAST)
    for index in range(len(end.paragraphs) - 1, first - 1, -1) if people else ():
        if index >= len(end.paragraphs) or not is_about_author(end.paragraphs[index], people):
            continue
        end.notes.insert(0, end.paragraphs.pop(index))
        del end.tags[index]
        if index > 1 and is_author_heading(end.paragraphs[index - 1], people):
            del end.paragraphs[index - 1], end.tags[index - 1]


def _lift_credit(end: Ending) -> None:
    if credit := find_credit(end.paragraphs):
        end.paragraphs = credit.paragraphs
        end.credit = _joined(credit, end.credit)


def _joined(credit: Credit, below: Credit | None) -> Credit:
    if below is None:
        return credit
    return replace(
        credit,
        text=f"{credit.text} {below.text}",
        agencies=list(dict.fromkeys((*credit.agencies, *below.agencies))),
        where="body" if "body" in (credit.where, below.where) else "note",
    )


def _lift_signature(end: Ending) -> None:
    if end.paragraphs and (signed := lift_signature(end.paragraphs, end.tags[len(end.paragraphs) - 1], end.writer)):
        end.paragraphs, end.writer = signed


def _lift_house(end: Ending) -> None:
    """Take off the site's own name or copyright as the last line, and its name behind the last sentence."""
    if not end.paragraphs:
        return
    last, names = end.paragraphs[-1], end.writer.site_names
    claim = _COPYRIGHT.fullmatch(last)
    name = claim["name"] if claim else _MORE_FROM.sub("", last) if len(last) <= 2 * _LONGEST_NAME else last
    is_line = len(end.paragraphs) > 1 and len(name) < _LONGEST_NAME and not SENTENCE_END.search(name)
    if is_line and _is_house(name, names):
        end.paragraphs.pop()
        return
    tail = max(0, len(last) - _LONGEST_NAME - 20)
    found = next((dash for dash in _HOUSE.finditer(last, tail) if dash.end() == len(last)), None)
    if found and SENTENCE_END.search(last[: found.start()]) and _is_house(found["name"], names):
        end.paragraphs[-1] = last[: found.start()]


def _is_house(name: str, names: frozenset[str]) -> bool:
    first = name.split(maxsplit=1)[0]
    return is_site_name(name, names) or (first.isupper() and compact(first) in names)


def _lift_below_rule(end: Ending) -> None:
    """Take off the few short lines below a drawn rule, if it is the only one."""
    rule = next((text for text in end.paragraphs[-_BELOW_RULE - 1 :] if _RULE.fullmatch(text)), "")
    if not rule or sum(_RULE.fullmatch(text) is not None for text in end.paragraphs) > 1:
        return
    first = end.paragraphs.index(rule)
    above, below = end.paragraphs[:first], end.paragraphs[first + 1 :]
    if any(len(text) > _NOTE_BELOW for text in below):
        return
    if sum(map(len, below)) > _SHARE_BELOW * sum(map(len, above)):
        return
    for text in reversed(below):
        credit = find_credit([text])
        if credit and not credit.paragraphs:
            end.credit = _joined(credit, end.credit)
    del end.paragraphs[first:]
