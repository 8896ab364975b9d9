"""The lines below a headline that read like bylines, whatever the markup calls them."""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place, text_of
from newsbot.extraction.names import class_of
from newsbot.extraction.profiles import is_account
from newsbot.text.byline import read_byline
from newsbot.text.byline_asia import is_asian_name, is_reporters
from newsbot.text.byline_dates import without_dates
from newsbot.text.byline_labels import is_by, opens_byline
from newsbot.text.byline_names import names_writers
from newsbot.text.byline_places import is_place
from newsbot.text.clean import clean_text
from newsbot.text.places import rank
from newsbot.text.roles import is_press_job, is_role_word
from newsbot.text.signature import is_signature

_LONGEST, _LONGEST_NAMED, _LONGEST_DATE = 150, 80, 60
# Texts after the headline among which a name may stand with nothing but a date beside it.
_FIRST = 12
_BEGUN = re.compile(
    r"(?:(?:Written|Reported|Posted|Published|Story|Words|Text|Texte)\s(?:by|von|par)|By|BY|Von|Par|Por|Door|Deur|Av|Af|Di)"
    r"\s?:?\s[A-ZÀ-Þ]"
)
_BY_INSIDE = re.compile(r"\b(?:by|von|par|por|door|av|af|di)\b", re.IGNORECASE)
_MAY_BE_DIGIT = re.compile(r"[0-9\x80-\U0010ffff]")
# In the middle of a sentence these say something else, if more than a name follows.
_BEGUN_SMALL = re.compile(r"(?:by|von|par|por|door|av|af|di)\s(?=[A-ZÀ-Þ])")
_YEAR = re.compile(r"(?<!\d)(?:(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d\d)(?!\d)")
_FIRST_INDIC, _FIRST_HAN = "\u0900", "\u3400"
_LONGEST_NAME, _NAME_WORDS = 40, 4
_BARS = frozenset("|·•–—-/")
_ENDS = " ;|,·•–—-"
_BUTTONS = frozenset(
    """
    advertisement breaking comment comments copy download email exclusive favorites follow leave listen live load log
    more original play press print read release save share show sign subscribe this topics updated us watch
    """.split()
)
_SUBJECT = re.compile(
    r"categor|section|topic|\btags?\b|kicker|rubri|label|button|share|social|crumb|caption", re.IGNORECASE
)
_LINKS_IN = etree.XPath(".//a[@href]")

Lines = list[tuple[HtmlElement, str]]


def lines_of(place: Place) -> Lines:
    """The texts after the headline, each with the element that has it."""
    said = ((element, clean_text(given)) for element, given, _ in place.said)
    return [(element, text) for element, text in said if text and text not in _BARS]


def begun(said: Lines, place: Place) -> list[str]:
    """The text that begins as bylines do, in one piece or two, or behind a date: `3 May 2024 | By Ada Poole`."""
    for (element, text), (beside, following) in pairwise([*said, (None, "")]):
        if len(text) > _LONGEST or element is None:
            continue
        bare = _undated(text)
        if is_by(bare):
            whole = text_of(element)
            found = whole if whole.startswith(text) and whole != text else following
            is_person = 0 < len(found) <= _LONGEST and not (_is_of_account(element) or _is_of_account(beside))
            if is_person and names_writers(_undated(found)) and place.is_own(element):
                return [found]
        elif _is_begun(bare) and place.is_own(element):
            return [text]
    return []


def _undated(text: str) -> str:
    # Most texts have no digit, and the words take longer to look for.
    if not _MAY_BE_DIGIT.search(text) or not _BY_INSIDE.search(text) or not any(letter.isdigit() for letter in text):
        return text
    return without_dates(text).strip(_ENDS)


def _is_begun(text: str) -> bool:
    if text[:1] >= _FIRST_HAN and is_reporters(text):
        return True
    return (_BEGUN.match(text) is not None and names_writers(text)) or _is_name_begun(text)


def _is_name_begun(text: str) -> bool:
    small = _BEGUN_SMALL.match(text)
    if small is None and not opens_byline(text):
        return False
    authors = read_byline(text[small.end() :] if small else text).authors
    return (bool(authors) and all(map(_is_writer, authors))) or (small is not None and not authors)


def _is_writer(name: str) -> bool:
    """Whether it is a name; of scripts that have no capitals a few words may be one."""
    words = name.split()
    if is_signature(name) or len(words) > _NAME_WORDS:
        return is_signature(name)
    return all(map(is_asian_name, words)) or (_FIRST_INDIC <= name[0] < _FIRST_HAN and len(name) <= _LONGEST_NAME)


def _is_of_account(element: HtmlElement | None) -> bool:
    if element is None:
        return False
    links = [element] if element.tag == "a" else _LINKS_IN(element)[:3]
    return any(is_account(link.get("href", "")) for link in links)


def with_job(said: Lines, place: Place) -> list[str]:
    """A name with a job of the press behind it: ``Ada Poole, Court Correspondent``, in one line or in two."""
    for (element, text), (_, following) in pairwise([*said, (None, "")]):
        if element is None or len(text) > _LONGEST_NAMED or element.tag == "figcaption":
            continue
        name, _, job = text.partition(",")
        if is_signature(name) and " " in name and is_press_job(job.strip() or following) and place.is_own(element):
            return [name]
    return []


def beside_date(said: Lines, place: Place) -> list[str]:
    """The name that stands next to the date, of all the first texts after the headline."""
    for (element, text), (beside, following) in pairwise(said[:_FIRST]):
        for holder, name, date in ((element, text, following), (beside, following, text)):
            name = name.strip(_ENDS)
            if _is_date(date) and _is_bare_name(name) and not _names_subject(holder) and place.is_own(holder):
                return [name]
    return []


def _is_date(text: str) -> bool:
    return len(text) <= _LONGEST_DATE and _YEAR.search(text) is not None


def _is_bare_name(text: str) -> bool:
    words = text.split()
    if len(words) < 2 or not is_signature(text) or is_place(text) or rank(text):
        return False
    return not any(is_role_word(word) or word.casefold() in _BUTTONS for word in words)


def _names_subject(element: HtmlElement) -> bool:
    """Whether an element is a link, or says that it holds what the article is about, or a button."""
    holder = element.getparent()
    names = class_of(element) + (class_of(holder) if holder is not None else "")
    return element.tag in ("a", "button", "figcaption") or _SUBJECT.search(names) is not None
