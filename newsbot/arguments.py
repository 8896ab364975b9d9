"""The arguments of a spider (``-a name=value``) → what the run is asked for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from newsbot.discovery.base import Window
from newsbot.text.urls import ArticleAddress

ACCEPTED = ("since", "until", "section", "ids", "url", "urls_file", "recheck", "mirror", "max_items", "render")
# Each of these names the articles by itself; two of them would contradict each other.
ALTERNATIVES = (("since", "until", "section"), ("ids",), ("url", "urls_file"))
# Which pages a browser builds in this run, whatever the site declares.
RENDERS = ("always", "never", "no_body")
_DAYS = re.compile(r"(\d{1,4})d")
_IDS = re.compile(r"(\d{1,12})(?:-(\d{1,12}))?")


class ArgumentError(ValueError):
    """An argument that cannot be followed; the message says what is accepted."""


@dataclass(frozen=True)
class Arguments:
    """What was asked.

    mirror: where pages come from instead of the site. recheck: the first day whose stored articles are fetched
    again. max_items: the run ends with so many articles. render: one of `RENDERS`.
    """

    window: Window
    mirror: str | None = None
    recheck: datetime.date | None = None
    max_items: int | None = None
    render: str | None = None


def parse_arguments(
    given: Mapping[str, str],
    address: ArticleAddress | None,
    sections: Sequence[str],
    today: datetime.date,
    *,
    has_days: bool = False,
    also: Sequence[str] = (),
) -> Arguments:
    """Read a spider's arguments. Raises `ArgumentError` for an unknown or malformed one.

    sections: those of the site's archive, empty where it has none. today: in the site's time zone; the day
    that ``since`` alone reaches to. has_days: whether the site can be asked for days without sections. also: names
    of arguments that the spider reads itself.
    """
    assert address is not None
    accepted = (*also, *ACCEPTED)
    if unknown := sorted(set(given) - set(accepted)):
        raise ArgumentError(f"unknown argument {unknown[0]!r}: accepted are {', '.join(accepted)}")
    if empty := [name for name in given if not str(given[name]).strip()]:
        raise ArgumentError(f"argument {empty[0]!r} has no value")
    named = [group[0] for group in ALTERNATIVES if any(name in given for name in group)]
    if len(named) > 1:
        raise ArgumentError(f"give one of {', '.join(named)}: each of them names the articles by itself")
    window = Window(
        **_days(given, today),
        sections=_sections(given, sections, has_days),
        ids=_ids(given["ids"], address) if "ids" in given else None,
        urls=_urls(given, address),
    )
    mirror = _mirror(given["mirror"]) if "mirror" in given else None
    recheck = _recheck(given["recheck"], today) if "recheck" in given else None
    max_items = _max_items(given["max_items"]) if "max_items" in given else None
    return Arguments(window, mirror, recheck, max_items, _render(given.get("render")))


def _days(given: Mapping[str, str], today: datetime.date) -> dict[str, datetime.date]:
    if "since" not in given:
        if late := [name for name in ("until", "section") if name in given]:
            raise ArgumentError(f"{late[0]} goes with since=YYYY-MM-DD")
        return {}
    since = _day("since", given["since"])
    until = _day("until", given["until"]) if "until" in given else today
    if since > until:
        raise ArgumentError(f"since={since} is after until={until}")
    return {"since": since, "until": until}


def _day(name: str, text: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise ArgumentError(f"{name}={text!r} is not a day: accepted is YYYY-MM-DD") from None


def _sections(given: Mapping[str, str], sections: Sequence[str], has_days: bool) -> tuple[str, ...]:
    asked = tuple(name.strip() for name in given.get("section", "").split(",") if name.strip())
    if "since" in given and not sections and not has_days:
        raise ArgumentError("this site has no archive by date: accepted are ids, url, urls_file")
    if "section" in given and not sections:
        raise ArgumentError("this site has no archive by section")
    if "section" in given and not asked:
        raise ArgumentError(f"section names none: accepted are {', '.join(sections)}")
    if unknown := [name for name in asked if name not in sections]:
        raise ArgumentError(f"unknown section {unknown[0]!r}: accepted are {', '.join(sections)}")
    return asked


def _ids(text: str, address: ArticleAddress) -> range:
    if not address.is_rebuilt:
        raise ArgumentError("ids leads nowhere on this site, whose addresses need more: accepted are url, urls_file")
    match = _IDS.fullmatch(text.strip())
    if match is None:
        raise ArgumentError(f"ids={text!r} is not understood: accepted is A-B or A, whole numbers")
    first, last = int(match[1]), int(match[2] or match[1])
    if not 0 < first <= last:
        raise ArgumentError(f"ids={text!r} is empty: accepted is A-B with 0 < A <= B")
    return range(first, last + 1)


def _urls(given: Mapping[str, str], address: ArticleAddress) -> tuple[str, ...]:
    named = [("url", given["url"])] if "url" in given else []
    if "urls_file" in given:
        named += _lines(Path(given["urls_file"]))
        if not named:
            raise ArgumentError(f"urls_file={given['urls_file']!r} holds no address")
    for place, url in named:
        if address.read_id(url) is None:
            form = address.canonical.replace("{id}", "{number}").replace("{path}", address.pattern)
            raise ArgumentError(f"{place}: {url!r} is not an article of this site: accepted is {form}")
    return tuple(url for _, url in named)


def _lines(path: Path) -> list[tuple[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        cause = error.strerror if isinstance(error, OSError) else "is not UTF-8 text"
        raise ArgumentError(f"urls_file={str(path)!r}: {cause}") from None
    numbered = ((f"{str(path)!r}, line {number}", line.strip()) for number, line in enumerate(lines, 1))
    return [(place, line) for place, line in numbered if line and not line.startswith("#")]


def _recheck(text: str, today: datetime.date) -> datetime.date:
    match = _DAYS.fullmatch(text.strip())
    if match is None:
        raise ArgumentError(f"recheck={text!r} is not understood: accepted is a number of days, such as 3d")
    return today - datetime.timedelta(int(match[1]))


def _max_items(text: str) -> int:
    if not text.strip().isdecimal() or not int(text):
        raise ArgumentError(f"max_items={text!r} is not understood: accepted is a whole number above 0")
    return int(text)


def _mirror(text: str) -> str:
    refusal = ArgumentError(f"mirror={text!r} is not understood: accepted is http://HOST:PORT")
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        raise refusal from None
    if not known or parts.path.strip("/") or parts.query:
        raise refusal
    return f"{parts.scheme}://{parts.netloc}"


def _render(text: str | None) -> str | None:
    if text is not None and text not in RENDERS:
        raise ArgumentError(f"render={text!r} is not understood: accepted are {', '.join(RENDERS)}")
    return text
