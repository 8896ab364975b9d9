"""When the article was published, as the page shows it to a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice

from lxml.html import HtmlElement

from newsbot.extraction.belonging import Place, Said, said_by, text_of, words_of
from newsbot.extraction.names import class_of
from newsbot.text.end_matter import is_print_note

_DATE = re.compile(
    r"(?:^|[-_\s])(?:date|time|timestamp|datetime|publish(?:ed)?|pubdate|posted|datum|fecha)(?:$|[-_\s])"
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.{0,15}")
# A year, and a day before it or after it: reading what has none for a date takes longer than parsing the page.
_YEAR = r"(?:(?:19|20|25)\d\d|[٠-٩۰-۹०-९০-৯๐-๙]{4})"
_DAY = re.compile(
    rf"(?<!\d)\d{{1,2}}\D{{1,20}}{_YEAR}(?!\d)|(?<!\d){_YEAR}\D{{1,20}}\d{{1,2}}(?!\d)"
    r"|(?<!\d)\d\d\.\d\d\.\d\d(?!\d)|(?<![\d/])\d\d?/\d\d?/\d\d,? \d\d?:\d\d(?!\d)|^\s*\d\d?/\d\d?/\d\d\s*$"
)
_DIGIT = re.compile(r"\d")
_CHANGE = (
    r"(?:last )?(?:updated?|modified|edited|aktualisiert|stand|actualizado|atualizado|mis à jour|aggiornato|bijgewerkt"
    r"|oppdatert|opdateret|uppdaterad|güncelleme|modifica|更新|수정)"
)
_CHANGED = re.compile(rf"\W*{_CHANGE}", re.IGNORECASE)
_CHANGED_IN_BRACKETS = re.compile(rf"\s?[(（][^()（）]{{0,40}}{_CHANGE}[^()（）]{{0,40}}[)）]", re.IGNORECASE)
# What says that a date of publication follows.
_PUBLISHED = (
    r"(?:first )?(?:publish(?:ed)?|posted|created|veröffentlicht|publi(?:é|cado|cada)|pubblicato|geplaatst|publicerad"
    r"|publisert|udgivet|opublikowano|yayınlanma|опубликовано)"
)
# A bar parts the date from what else is said, or from its time; a change is told behind the publication, or before it.
_TIME_FOLLOWS = r"\s?\d{1,2}[:.h]\d\d(?!\d|\s?(?:min|sec|sek))"
_PARTS = re.compile(
    rf"\s?[|•·](?!{_TIME_FOLLOWS})|\s[-–—/(]?\s?(?={_CHANGE}\b)|\s(?={_PUBLISHED}\b)|(?<=\))(?={_CHANGE}\b)",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s?[|•·]")
# Letters of a paragraph.
_PARAGRAPH = 80
# Letters of a moment, of a line that has one, and of that with the indentation around it.
_LONGEST, _LONGEST_LINE, _LONGEST_TEXT = 80, 200, 400
_COMMENTS = re.compile(r"(?:^|[-_\s])(?:comment(?:s|list)?|responses|disqus)(?:$|[-_\s])", re.IGNORECASE)
_HIDDEN = re.compile(r"(?:^|[-_\s])hidden(?:$|\s)")
_ABOVE, _ID = 12, 100
_QUERY = re.compile(r"[?#].*")
_DAY_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-]|$)|/((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\D)"
)


def printed_times(place: Place, url: str, marked: list[HtmlElement]) -> Iterator[str]:
    """What may be the time of publication, the surest first; the day in the page's address almost last.

    marked: what microdata names the time of publication.
    """
    yield from _values(place, marked)
    yield from _times_in(place, place.after)
    yield from _days_in(place, place.said)
    if day := _DAY_IN_ADDRESS.search(_QUERY.sub("", url)):
        yield "-".join(f"{part:0>2}" for part in day.groups() if part)
    yield from _times_in(place, place.before)
    yield from _days_in(place, said_by(place.before))


def printed_changes(place: Place, marked: list[HtmlElement]) -> Iterator[str]:
    """What may be the time of the last change, as `printed_times`; only what says that it is."""
    yield from _values(place, marked)
    texts = _dated_texts(said_by(_top(place)))
    yield from _printed((text for element, text in texts if place.is_own(element)), changes=True)


def _values(place: Place, elements: list[HtmlElement]) -> list[str]:
    """The values of elements that hold a time, as microdata and HTML define them, where they stand in the article."""
    own = (element for element in elements[:20] if place.is_own(element))
    return [element.get("content") or element.get("datetime") or text_of(element) for element in own]


def _times_in(place: Place, near: list[HtmlElement]) -> Iterator[str]:
    yield from _values(place, [element for element in near if element.tag == "time"])
    dated = [element for element in near if _is_date(class_of(element)) and place.is_own(element)]
    for element in dated:
        yield from (text for text in element.attrib.values() if _MOMENT.fullmatch(text.strip()))
    yield from _printed(text_of(element) for element in dated)


def _days_in(place: Place, said: Said) -> Iterator[str]:
    texts = _dated_texts(said)
    yield from _printed(text for element, text in texts if place.is_own(element))
    yield from _printed(text for element, text in texts if not (place.is_own(element) or _is_comments(element)))


# The elements of a page, and the pages of a site, have the same names again and again.
@lru_cache(maxsize=4096)
def _is_date(classes: str) -> bool:
    return _DATE.search(words_of(classes)) is not None


def _top(place: Place) -> Iterator[HtmlElement]:
    """What follows the headline up to the story, whose first paragraph may be the standfirst."""
    paragraphs = 0
    for element in place.following():
        paragraphs += element.tag == "p" and len(text_of(element)) >= _PARAGRAPH
        # An article in an article is another one.
        if paragraphs > 1 or (element.tag == "article" and next(element.iterancestors("article"), None) is not None):
            return
        yield element


def _dated_texts(said: Said) -> list[tuple[HtmlElement, str]]:
    """The texts that hold a day, of those that the page shows."""
    dated = ((element, text, is_behind) for element, text, is_behind in said if _holds_day(text))
    return [(element, text) for element, text, is_behind in dated if is_behind or not _is_unseen(element)]


def _holds_day(text: str) -> bool:
    if len(text) > _LONGEST_TEXT or not _DIGIT.search(text):
        return False
    # In European digits any has the year's first numbers, or a mark behind a day; nearly all texts have neither.
    may = "20" in text or "19" in text or "." in text or "/" in text or not text.isascii()
    return may and _DAY.search(text) is not None


def _is_comments(element: HtmlElement) -> bool:
    """Whether an element is part of what readers wrote below the article."""
    above = islice(chain([element], element.iterancestors()), _ABOVE)
    return any(_COMMENTS.search(f"{class_of(one)} {one.get('id', '')[:_ID]}") for one in above)


def _is_unseen(element: HtmlElement) -> bool:
    """Whether the page hides what the element says, on screens of any width."""
    classes = class_of(element)
    return element.get("hidden") is not None or (":" not in classes and _HIDDEN.search(classes) is not None)


def _printed(texts: Iterable[str], changes: bool = False) -> Iterator[str]:
    """The parts of texts that hold a day; of ``changes``, or of others."""
    whole = (text for given in texts if len(text := " ".join(given.split())) <= _LONGEST_LINE)
    lines = (text for text in whole if not is_print_note(text))
    for part in (part for text in lines for part in _PARTS.split(_CHANGED_IN_BRACKETS.sub("", text))):
        if bool(_CHANGED.match(part)) is not changes:
            continue
        text = _BAR.sub(",", part.strip(" (") if "(" in part.lstrip(" (") else part.strip(" ()"))
        if len(text) <= _LONGEST and _DAY.search(text):
            yield text
