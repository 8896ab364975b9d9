"""Who wrote the article, by the first source that names people, desks or agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import IntEnum

from newsbot.extraction.site_names import compact, is_site_name
from newsbot.text.agencies import find_agencies
from newsbot.text.byline import Byline, read_byline
from newsbot.text.byline_asia import is_asian_name
from newsbot.text.byline_labels import Part, names_nobody, read_label
from newsbot.text.byline_places import may_go_on
from newsbot.text.clean import clean_text
from newsbot.text.roles import is_publisher, is_role

# How a writer signs a short piece, and how accounts are called: `amw`, `T L`, `news_desk`.
_SIGN = re.compile(r"[a-zß-ÿ][a-zß-ÿ\d_. -]*|[A-Z](?:\.? ?[A-Z]){1,2}\.?")
_ANYBODY = re.compile(r"anonymous|(?:a )?guest(?: (?:author|writer|contributor|post))?", re.IGNORECASE)
# The system's own accounts are nobody.
_ACCOUNT = re.compile(
    r"(?:(?:site|web|news|wp|the)[ _-]?)?admin(?:istrator)?\d*|super[ _-]?user\d*|web ?master|root|user\d*"
    r"|unknown(?: author)?|none|null|undefined|n/?a",
    re.IGNORECASE,
)
# What stands in brackets behind an agency's name: its address.
_ADDRESS = re.compile(r"\s*\([^()]*\)")
_BRACKET = re.compile(r"[()]")
# Unseen beside a space, it holds two texts apart that the page sets under each other.
_UNSEEN_BAR = re.compile(r"\u200b\s+|\s\u200b")
_QUOTED = re.compile(r"\w{0,20}\s?[«„“\"]([^«»„“”\"]{2,40})[»“”\"]")
_COMPANY = re.compile(r"\b(?:GmbH|AG|KG|Inc|LLC|Ltd|Corp|PLC|plc|S\.?p\.?A|B\.V)\.?$")
_LONGEST_COMPANY = 6  # letters of that
_DOMAIN = re.compile(r"\.(?:com|org|net|co|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE)


class Standing(IntEnum):
    """How well a byline tells who wrote the article: a name; the site alone; an account or sign; not at all."""

    NAMED = 0
    SITE = 1
    SIGN = 2
    NOBODY = 3


def find_byline(
    found: Iterable[tuple[str, list[str]]], site_names: frozenset[str], organisations: frozenset[str] = frozenset()
) -> tuple[str, Byline, Standing]:
    """(source, byline, standing) of the first source that names somebody.

    A source that has only the site's own name, or a job, is heard after the others: a better one may name the person.
    Last of all is one that has but a sign of a few letters, or the name of an account. The source of nobody is empty.
    organisations: names that are one whole, whatever words or commas they have.
    """
    best = "", Byline("", [], []), Standing.NOBODY
    for source, texts in found:
        names = [text for given in texts if (text := _clean(given)) and not names_nobody(text)]
        names = [name for name in dict.fromkeys(names) if not _ACCOUNT.fullmatch(name)]
        if source == "site" and names:
            return source, read_byline(", ".join(names)), Standing.NAMED
        byline, standing = _judge(names, site_names, organisations)
        if standing < best[2]:
            best = source, byline, standing
        if standing is Standing.NAMED:
            break
    return best


def _clean(given: str) -> str:
    return clean_text(_UNSEEN_BAR.sub(" | ", given) if "\u200b" in given else given)


def _judge(names: list[str], site_names: frozenset[str], organisations: frozenset[str]) -> tuple[Byline, Standing]:
    """The byline that ``names`` are, without the site beside its people, and how well it tells who wrote."""
    houses = [name for name in names if _is_house(name, site_names)]
    whole = [name for name in names if name in organisations and name not in houses and not find_agencies(name)]
    byline = read_byline(", ".join(name for name in names if name not in houses and name not in whole))
    byline = Byline(", ".join(names), [*byline.authors, *whole], byline.agencies)
    people = [name for name in byline.authors if not _is_site(name, site_names)]
    own = _own_agencies(byline, site_names)
    if people:
        byline = Byline(byline.text, [_without_site(name, site_names) for name in people], byline.agencies)
        if byline.agencies == own and all(_SIGN.fullmatch(name) or _ANYBODY.fullmatch(name) for name in people):
            return byline, Standing.SIGN
        is_weak = not byline.agencies and all(is_role(name) or is_publisher(name) for name in people)
        is_weak = is_weak or all(read_label(name)[0] is Part.EDITOR for name in names)
        return byline, Standing.SITE if is_weak else Standing.NAMED
    if not own and byline.agencies:
        return byline, Standing.NAMED
    if own and own != byline.agencies:
        supplied = [name for name in byline.agencies if name not in own]
        return replace(byline, authors=own, agencies=supplied), Standing.SITE
    if own:
        return replace(byline, authors=byline.authors or [_ADDRESS.sub("", byline.text).strip()]), Standing.SITE
    byline = replace(byline, authors=byline.authors or houses)
    return byline, Standing.SITE if byline.authors else Standing.NOBODY


def _own_agencies(byline: Byline, site_names: frozenset[str]) -> list[str]:
    """The agencies of a byline whose site this is: ``Example Press (www.example.org)``."""
    if not byline.agencies:
        return []
    parts = [part.strip() for part in _BRACKET.split(byline.text) if part.strip()]
    if len(byline.agencies) < 2 and any(is_site_name(part.removeprefix("www."), site_names) for part in parts):
        return byline.agencies
    return [name for name in byline.agencies if is_site_name(name, site_names)]


def _is_house(name: str, site_names: frozenset[str]) -> bool:
    """Whether a text is a company, or the site itself, whatever commas it has: ``lake.example, Quebec, Canada``."""
    shown, bar, _ = name.partition(" | ")
    first, *others = [part.strip() for part in name.split(",")]
    is_house = (
        (bar and is_publisher(shown))
        or (_is_company(name) and (len(others) < 2 or is_site_name(first, site_names)))
        or (others and is_site_name(first, site_names) and all(map(may_go_on, others)))
    )
    return bool(is_house) and not find_agencies(name)


def _is_company(name: str) -> bool:
    return _COMPANY.search(name, max(len(name) - _LONGEST_COMPANY, 0)) is not None


def _is_site(name: str, site_names: frozenset[str]) -> bool:
    """Whether an author is the site itself, or one of its desks: ``ZDF Berlin``, ``Redaktion «Seebote»``."""
    first = name.split()[0]
    quoted = _QUOTED.fullmatch(name)
    if quoted and is_site_name(quoted[1], site_names):
        return True
    return is_site_name(name, site_names) or (first.isupper() and compact(first) in site_names)


def _without_site(name: str, site_names: frozenset[str]) -> str:
    """A person without the site printed right behind: ``Ada Poole The Example``, ``Ada Poole for Example.com``.

    In China it stands before the name.
    """
    words = name.split()
    start = next((i for i in range(2, len(words)) if _is_name(" ".join(words[i:]), site_names)), len(words))
    before = start - 1 if start < len(words) and words[start - 1].casefold() == "for" else start
    if len(words) == 2 and is_asian_name(words[1]) and _is_paper(words[0], site_names):
        return words[1]
    return " ".join(words[: max(before, 2)])


def _is_paper(word: str, site_names: frozenset[str]) -> bool:
    """Whether it is the site's name, with what papers are called in China or without: ``湖网 王小明``."""
    return any(word + kind in site_names for kind in ("", "网", "網", "报", "報"))


def _is_name(text: str, site_names: frozenset[str]) -> bool:
    return compact(text) in site_names or compact(_DOMAIN.sub("", text)) in site_names
