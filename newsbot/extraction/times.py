"""When the article was published, as the page shows it to a reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsbot.extraction.belonging import after_title, is_own, named, text_of

_DATE = re.compile(
    r"(?:^|[-_\s])(?:date|time|timestamp|datetime|publish(?:ed)?|pubdate|posted|datum|fecha)(?:$|[-_\s])"
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.{0,15}")
# A year, and a day before it or after it: reading what has none for a date takes longer than parsing the page.
_DAY = re.compile(
    r"(?<!\d)\d{1,2}\D{1,20}(?:19|20)\d\d(?!\d)|(?<!\d)(?:19|20)\d\d\D{1,20}\d{1,2}(?!\d)|(?<!\d)\d\d\.\d\d\.\d\d(?!\d)"
)
_CHANGED = re.compile(
    r"^\W*(?:last )?(?:updated?|modified|edited|aktualisiert|stand|actualizado|atualizado|mis à jour|aggiornato"
    r"|更新|수정)",
    re.IGNORECASE,
)
# What says that a date of publication follows.
_LABEL = re.compile(
    r"^(?:first )?(?:published|posted|created|veröffentlicht|publi(?:é|cado|cada)|pubblicato|geplaatst)"
    r"(?: (?:on|at|am|le|el|em|il|op))?:?\s+(?=\S)",
    re.IGNORECASE,
)
# What goes before the date: `Published: 3 May 2024`, `Lahore, 3 May 2024`.
_BEFORE = re.compile(r"[^\d:]{2,30}:\s?|[^\s\d]+\s(?=\S)")
# A day behind its month: what is left of a date.
_IN_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?,")
# A bar parts the date from what else is said, or from its time.
_AFTER = re.compile(r"\s?[|•·](?!\s?\d{1,2}[:.]\d\d\b).*$")
_BAR = re.compile(r"\s?[|•·]")
_WORDS_BEFORE = 3
_LONGEST = 60
_DAY_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-]|$)|/((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\D)"
)


def printed_times(titles: Sequence[HtmlElement], url: str, marked: list[HtmlElement]) -> Iterator[str]:
    """What may be the time of publication, the surest first; the day in the page's address last.

    titles: the page's headlines. marked: what microdata names the time of publication.
    """
    near = after_title(titles)
    yield from values(marked)
    yield from values([element for element in near if element.tag == "time"])
    dated = list(named(near, _DATE, None))
    for element in dated:
        yield from (text for text in element.attrib.values() if _MOMENT.fullmatch(text.strip()))
    yield from _printed(text_of(element) for element in dated)
    yield from _printed(element.text or "" for element in near)
    if day := _DAY_IN_ADDRESS.search(urlsplit(url).path):
        yield "-".join(f"{part:0>2}" for part in day.groups() if part)


def values(elements: list[HtmlElement]) -> list[str]:
    """The values of elements that hold a time, as microdata and HTML define them, where they stand in the article."""
    own = (element for element in elements[:20] if is_own(element))
    return [element.get("content") or element.get("datetime") or text_of(element) for element in own]


def _printed(texts: Iterable[str]) -> Iterator[str]:
    """Texts that hold a day, then the same without the words before it."""
    for given in texts:
        # Nearly all hold none.
        if not _DAY.search(given):
            continue
        text = _LABEL.sub("", _BAR.sub(",", _AFTER.sub("", " ".join(given.split()))))
        if len(text) > _LONGEST or not _DAY.search(text) or _CHANGED.search(text):
            continue
        yield text
        for _ in range(_WORDS_BEFORE):
            before = _BEFORE.match(text)
            if before is None or _IN_DATE.match(text, before.end()) or not _DAY.search(text, before.end()):
                break
            text = text[before.end() :]
            yield text
