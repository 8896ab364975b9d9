"""The names under a headline: who wrote it, which desk, which agency.

What is no name falls away: ``By``, job titles, addresses, handles, where the writer was, when the page was updated.
Honorifics (``Dr``, ``Sir``) are part of the printed name and stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsbot.text.agencies import CUT, cut_agencies, find_agencies, is_agency

LONGEST_BYLINE = 1000  # characters; what goes on longer is no list of names


@dataclass(frozen=True)
class Byline:
    """A byline as printed, its people and desks in order, and its agencies by their canonical names."""

    text: str
    authors: list[str]
    agencies: list[str]


_ROLE_NOUNS = frozenset(
    """
    writer writers reporter reporters correspondent correspondents editor editors columnist journalist producer
    photographer analyst critic author contributor contributors commentator intern desk team bureau staff
    redakteur redakteurin korrespondent korrespondentin reporterin autor autorin journaliste correspondante
    rédacteur rédactrice periodista corresponsal redactor redactora giornalista inviato jornalista repórter
    verslaggever director head volontär volontärin
    """.split()
)
_ROLES = _ROLE_NOUNS | frozenset(
    """
    a an the our own at of for in and senior junior chief deputy assistant associate acting managing executive
    lead special national foreign international political diplomatic business economics economic finance financial
    science health technology tech sports sport football cricket culture arts education environment climate energy
    crime court legal defence defense security investigations investigative data digital video photo features
    feature news opinion city metro local regional religion travel food entertainment web online contributing
    freelance service report
    """.split()
)

_ADDRESS = re.compile(
    r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://\S+|www\.\S+|(?:\b(?:X|Twitter|Instagram)\s?:?\s*)?@\w+"
)
_WHEN = re.compile(
    r"[\s|,•·–—-]{0,5}\b(?:(?:last |first )?(?:published|updated|posted|modified)\b(?! by)"
    r"|(?:aktualisiert|veröffentlicht|stand|mis à jour|publié|actualizado|publicado|aggiornato)\b:?(?= )).*$",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^(?:\d{1,2}[:.]\d{2}.*|.*\b(?:19|20)\d\d\b.*|\d+ (?:min(?:ute)?|hour|day|week)s? ago"
    r"|\d+ min(?:ute)?s?\.?(?: (?:read|Lesezeit))?)$",
    re.IGNORECASE,
)
_MONTH = r"[A-Z][a-z]{2,8}"
_CLOCK = r"(?:[\s,|–—-]*(?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\b\.?)?(?: (?:[A-Z]{2,4}|Uhr)\b)?)?"
_DATE = re.compile(
    rf"\b(?:{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? ?(?:19|20)\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH},? ?(?:19|20)\d\d"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d)\b{_CLOCK}"
)
_BY = re.compile(
    r"(?:(?:(?:written|reported|posted|published|words|text|texte|story|compiled|analysis|review|report|opinion|interview)\s)?"
    r"(?:by|von|par|por|door|av|af|przez)(?:\s?:|\s)"
    r"|(?:author|autor|autorin|text|texte|texto|testo|автор|текст)s?\s?:|(?:作者|文|记者|記者)[:：]|بقلم:?\s"
    r"|(?-i:di\s(?=[A-ZÀ-Þ])))\s*",
    re.IGNORECASE,
)
# The paper that the writer is of: `capital von Ada Poole`.
_PAPER_BY = re.compile(r"[a-zß-ÿ][\w.-]*\s(?:by|von|par|por|door)\s(?=[A-ZÀ-Þ])")
_STRONG = re.compile(r"\s*(?:[;•·/、，]|\s[–—-]\s)\s*")
_AND = r"(?:and|und|et|y|e|en|och|og|i|ve|with|mit|avec|и|و|та|AND|UND|ET|WITH)\s"
_WEAK = re.compile(rf"\s*(?:,\s*(?:{_AND}|&\s)?|&|\+|\s{_AND})\s*")
_SUFFIX = re.compile(r",\s+((?:Jr|Sr)\b\.?|I{2,3}\b|IV\b)")
_DEGREE = re.compile(r",\s+(?:Ph\.?\s?D|M\.?D|MBA|MBBS|MSc|M\.?A|Esq|FRCP)\b\.?")
_PLACE = re.compile(r"\s+(?:is|was) an? .*$|\s+(?:reports? from|reporting from|in|from|aus|at)\s+[^\W\d_a-z].*$")
_WORD = re.compile(r"[^\W\d_]+")
_DOTTED = re.compile(r"\b(?:\w|Jr|Sr)\.$")
# A reporter's own sign behind the name: `Ada Poole (apo)`.
_INITIALS = re.compile(r"\s*\(([a-zà-ÿ]{2,4})\.?\)")
_REPORTER = re.compile(r"(?<=[\uac00-\ud7a3])\s?(?:선임|수습|인턴)?기자(?:\s외 \d+명)?$|(?<=[\u3040-\u9fff])\s?記者$")
# An address, or who made a picture.
_NOBODY = re.compile(
    r"https?://|^@\w+$|^[\w.+-]+@[\w-]+\.\w|^\W*(?:image|photo|picture|foto|bild|video)\w*(?: credit)?\s?:",
    re.IGNORECASE,
)
_LAST_LATIN = "\u024f"
_KEPT_COMMA = "\x01"


def _is_role(item: str) -> bool:
    words = {word.casefold() for word in _WORD.findall(item)}
    if item.casefold().startswith("special to "):
        return True
    return bool(words & _ROLE_NOUNS) and words <= _ROLES


def _is_subject(item: str) -> bool:
    """Whether it names what is written about, and nobody: ``News``, ``World Politics``."""
    words = {word.casefold() for word in _WORD.findall(item)}
    return words <= _ROLES and not words & _ROLE_NOUNS


def _is_agency_with_role(item: str) -> bool:
    names, rest = cut_agencies(item)
    words = [word.casefold() for word in _WORD.findall(rest.replace(CUT, " "))]
    return bool(names) and rest.startswith(CUT) and all(word in _ROLES for word in words)


def _parted(item: str) -> tuple[str, list[str]]:
    """Part a person from the agency printed right behind: ``Ada Poole Associated Press``."""
    names, rest = cut_agencies(item)
    person = rest.removesuffix(CUT).strip(" -–—:")
    if names and rest.endswith(CUT) and CUT not in person and len(person.split()) > 1:
        return person, names
    return item, []


def _items(text: str) -> list[tuple[str, bool]]:
    """Split a byline into its names, roles and agencies, in order; whether a bar stands before each."""
    items: list[tuple[str, bool]] = []
    for apart, bar in enumerate(text.split("|")):
        for part in _STRONG.split(bar):
            found = [part] if is_agency(part) or _is_role(part) else _WEAK.split(part)
            items += [(item.replace(_KEPT_COMMA, ", "), apart > 0) for item in found]
    return items


def _is_description(item: str, apart: bool) -> bool:
    """Whether what stands behind a name tells of that person: mostly common words, and several.

    apart: whether a bar is between them. Then it is one, or a button, if it is no full name: ``Ada Poole | Follow``.
    """
    words = _WORD.findall(item)
    if (
        apart
        and item[0] <= _LAST_LATIN
        and (len(words) < 2 or item[0].isdigit() or words[-1].casefold() in _ROLE_NOUNS)
    ):
        return True
    lower = sum(word.islower() for word in words)
    return lower == len(words) > 1 or (len(words) > 2 and lower > len(words) / 2)


def _without_initials(text: str) -> str:
    return _INITIALS.sub(lambda sign: sign[0] if find_agencies(sign[1]) else "", text)


def _name(item: str) -> str:
    words = item.split()
    # Some pages print a name twice, once for each size of the screen.
    words = words[: len(words) // 2] if len(words) > 2 and words == words[: len(words) // 2] * 2 else words
    item = _REPORTER.sub("", " ".join(words).strip(" ,:*-–—()"))
    if not item.startswith("From "):
        item = _PLACE.sub("", _without_by(item)).strip(" ,:*-–—()")
    return item if _DOTTED.search(item) else item.rstrip(". ")


def _without_by(text: str) -> str:
    by = _BY.match(text) or _PAPER_BY.match(text)
    return text[by.end() :] if by else text


def names_nobody(text: str) -> bool:
    """Whether what stands for a byline is an address, or tells who made a picture."""
    return _NOBODY.search(text) is not None


def read_byline(text: str) -> Byline:
    """Read a byline into people and desks on one side and agencies on the other.

    >>> byline = read_byline("By Lise Aumont in Quebec and Tom Quill, Staff Writer | AFP")
    >>> byline.authors, byline.agencies
    (['Lise Aumont', 'Tom Quill'], ['AFP'])
    >>> read_byline("The Newspaper's Staff Reporter").authors
    ["The Newspaper's Staff Reporter"]
    """
    printed = " ".join(text.split())
    rest = _without_initials(_ADDRESS.sub("", printed[:LONGEST_BYLINE]))
    rest = _DATE.sub("", _WHEN.sub("", rest)).replace("(", ", ").replace(")", " ")
    rest = _SUFFIX.sub(rf"{_KEPT_COMMA}\1", _DEGREE.sub("", _without_by(rest)))
    if is_agency(rest):
        return Byline(printed, [], find_agencies(rest))
    authors: list[str] = []
    agencies: list[str] = []
    for item, apart in _items(rest):
        name = _name(item)
        if not _WORD.search(name) or _TIME.match(name) or _BY.fullmatch(name + " "):
            continue
        if _is_role(name):
            # A role behind a name is that person's; "our" makes it a desk beside the person.
            authors += [name] if not authors or name.startswith("Our ") else []
        elif is_agency(name) or _is_agency_with_role(name):
            agencies += find_agencies(name)
        elif not authors or not _is_description(name, apart):
            person, supplier = _parted(name)
            authors.append(person)
            agencies += supplier
    authors = [name for name in dict.fromkeys(authors) if len(authors) == 1 or not _is_subject(name)]
    return Byline(printed, authors, list(dict.fromkeys(agencies)))
