"""What the end of a story tells of an author whose name is known: who it is, and how to reach them.

Only with the name: an obituary and a profile end in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONGEST = 400
_TITLE = re.compile(r"(?:mr|mrs|ms|mx|dr|prof|professor|herr|frau|mme|m|sr|sra|dott|drs)\.?\s+", re.IGNORECASE)
# What may stand between the name and its verb: `, 52,`, `(she/her)`, `, a poet,`.
_ASIDE = r"(?:\s*,[^,.]{1,80},|\s*\([^()]{1,40}\))?"
_VERB = (
    r"\s+(?:is|was|has|covers?|writes?|reports?|teach(?:es)?|works?|lives?|joined|leads?|edits?|hosts?|are|were|have"
    r"|ist|war|arbeitet|schreibt|berichtet|lehrt|lebt|leitet|sind|arbeiten|schreiben"
    r"|est|écrit|travaille|enseigne|couvre|es|escribe|trabaja|cubre|è|scrive|lavora|é|escreve|trabalha"
    r"|schrijft|werkt|är|skriver|er|jest|pisze|píše|je)\b"
)
_BEHIND = re.compile(_ASIDE + _VERB, re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about|more (?:about|from|by)|über|zur person:?|zu|sobre|à propos de|sull['’]autore:?|o autor[ze]e:?)\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|&|\b(?:and|und|et|y|e|og|och|en|i)\b)\s*")
_CONTACT = re.compile(
    r"(?:you can\s+)?(?:contact|reach|e-?mail|follow|write to|send tips to)\s+(?P<whom>[^@:]{2,40}?)"
    r"(?=\s*:|\s+(?:at|on|via|by)\b|\s+@|\s+\S+@)",
    re.IGNORECASE,
)
_WELCOME = re.compile(
    r"(?:we welcome (?:your )?(?:comments|feedback|letters|tips)|get in touch with (?:us|our))\b.{0,80}@",
    re.IGNORECASE,
)
_LONGEST_REPORT = 150
_REPORTED_FROM = re.compile(r"([\w.’' -]{2,40}?) (?:(?:also )?(?:reported|wrote) )?from [A-ZÀ-Þ][\w.’' -]{1,40}")
_ANY_WRITER = frozenset(("him", "her", "them", "the writer", "the reporter", "the author", "us", "the authors"))
_ADDRESS = re.compile(r"@\w|\b\d{3}[-. ]\d{3,4}|www\.|\w\.(?:com|org|net)\b")


def is_about_author(paragraph: str, authors: Iterable[str]) -> bool:
    """Whether a paragraph from the end of a story introduces one of its ``authors``, or says how to reach them.

    >>> is_about_author("Ada Poole is a staff writer at the Ledger.", ["Ada Poole"])
    True
    >>> is_about_author("Ada Poole was 81.", ["Tom Quill"]), is_about_author("Ada Poole was 81.", ["Ada Poole"])
    (False, False)
    """
    if len(paragraph) > _LONGEST:
        return False
    names = [name for name in authors if len(name.split()) > 1]
    return (
        _introduces(paragraph, names)
        or _is_contact(paragraph, names)
        or (" from " in paragraph and len(paragraph) < _LONGEST_REPORT and _reports_from(paragraph, names))
    )


def is_author_heading(text: str, authors: Iterable[str]) -> bool:
    """Whether a line is the name of an author, as it stands over the note: ``Ada Poole``, ``About Ada Poole``."""
    about = _ABOUT.match(text)
    return (text[about.end() :] if about else text).strip(" :").casefold() in {name.casefold() for name in authors}


def _introduces(paragraph: str, names: list[str]) -> bool:
    """Whether it begins with a name, or several, and the verb of an introduction, or with ``About`` and the name."""
    about = _ABOUT.match(paragraph)
    start = about.end() if about else 0
    end = behind = _behind_name(paragraph, start, names)
    while end is not None and (joined := _AND.match(paragraph, end)):
        end = _behind_name(paragraph, joined.end(), names)
        behind = end if end is not None else behind
    if behind is None:
        return False
    if about and (paragraph[behind : behind + 1] == ":" or not paragraph[behind:].strip(" .")):
        return True
    verb = _BEHIND.match(paragraph, behind)
    # `was 81` is the end of an obituary.
    return verb is not None and not paragraph[verb.end() :].lstrip()[:1].isdigit()


def _reports_from(paragraph: str, names: list[str]) -> bool:
    """Whether it says where the authors were, and of nobody else: ``Poole reported from Vienna, Quill from Paris.``

    What stands in it without a place of its own is another author, or the rest of a place: ``Vienna, Austria``.
    """
    known = {known.casefold() for name in names for known in (name, name.split()[-1])}
    parts = _AND.split(paragraph.rstrip("."))
    found = [_REPORTED_FROM.fullmatch(part) for part in parts]
    return (
        "reported from " in paragraph
        and (parts[0] if found[0] is None else found[0][1]).casefold() in known
        and all(
            who[1].casefold() in known if who else part[:1].isupper() for who, part in zip(found, parts, strict=True)
        )
    )


def _behind_name(text: str, start: int, names: list[str]) -> int | None:
    """Where the name ends that stands at ``start``: one in full, or the last word of one behind a title."""
    for name in names:
        if text[start : start + len(name)].casefold() == name.casefold():
            return start + len(name)
    if titled := _TITLE.match(text, start):
        for name in names:
            last = name.split()[-1]
            if text.startswith(last, titled.end()):
                return titled.end() + len(last)
    return None


def _is_contact(paragraph: str, names: list[str]) -> bool:
    if _WELCOME.match(paragraph):
        return True
    found = _CONTACT.match(paragraph)
    if found is None or not _ADDRESS.search(paragraph, found.end("whom")):
        return False
    whom = found["whom"].casefold().strip()
    known = {part.casefold() for name in names for part in (name, name.split()[-1], name.split()[0])}
    if whom in _ANY_WRITER or whom in known or any(whom.endswith(f" {name.casefold()}") for name in names):
        return True
    # Whose name is in the address is who is meant.
    last = whom.rsplit(None, 1)[-1]
    return (
        " " in whom
        and len(last) > 2
        and re.search(rf"{re.escape(last)}\w*@|@\w*{re.escape(last)}", paragraph.lower()) is not None
    )
