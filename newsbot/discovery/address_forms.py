"""The form of a site's article addresses, guessed from addresses of its articles."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from newsbot.text.urls import ArticleAddress

# Known forms, each a pattern over the path: first those that hold an id, the most telling one first.
FORMS = (
    r"/(?:[^/]+/)*(?P<id>\d{5,})(?:/[^/]+)?(?=/?$)",
    r"/(?:[^/]+/)*(?P<id>\d{5,})-[^/]+",
    r"/(?:[^/]+/)*[^/]+[-_](?P<id>\d{5,})(?:\.\w+)?(?=/?$)",
    r"/(?:[^/]+/)*[^/]*?(?P<id>\d{6,})\.\w+(?=/?$)",
    r"/(?:[^/]+/)*(?:[^/]+-)?(?P<id>[0-9a-f]{24,})(?:\.\w+)?(?=/?$)",
    r"/(?:[^/]+/)*\d{4}/\d{1,2}/\d{1,2}/[^/]+",
    r"/(?:[^/]+/)*\d{4}/\d{1,2}/[^/]+",
    r"/(?:[^/]+/)*\d{4}-\d\d-\d\d(?:-[^/]+|/[^/]+)",
    r"/(?:[^/]+/)*[^/-]+(?:-[^/-]+){2,}(?=/?$)",
)
ANY_PAGE = r"/[^/]"
# Shares of the addresses that a form must fit, and that must have an id of their own.
_FITS, _DISTINCT = 0.9, 0.95


def guess_form(urls: Iterable[str]) -> str:
    """The first known form that nearly all of ``urls`` have; that of any page but the home page where none does.

    >>> guess_form(["https://example.org/news/a-ferry-7654321", "https://example.org/sport/fog-on-friday-7654399"])
    '/(?:[^/]+/)*[^/]+[-_](?P<id>\\\\d{5,})(?:\\\\.\\\\w+)?(?=/?$)'
    """
    paths = list(dict.fromkeys(urlsplit(url).path for url in urls))
    return next((form for form in FORMS if paths and _fits(re.compile(form), paths)), ANY_PAGE)


def _fits(form: re.Pattern[str], paths: list[str]) -> bool:
    found = [match for path in paths if (match := form.match(path))]
    if len(found) < _FITS * len(paths):
        return False
    if "id" not in form.groupindex:
        return True
    ids = [match["id"] for match in found]
    return len(set(ids)) >= _DISTINCT * len(ids) and not all(_is_day(found) for found in ids)


def _is_day(text: str) -> bool:
    try:
        return 1980 < datetime.datetime.strptime(text[:8], "%Y%m%d").year < 2100
    except ValueError:
        return False


def guess_address(urls: Iterable[str]) -> ArticleAddress | None:
    """How the articles at ``urls`` are addressed; None where there are none.

    The canonical form keeps the path, for nobody but the site knows whether an id alone leads anywhere.
    """
    addresses = list(urls)
    if not addresses:
        return None
    hosts = [urlsplit(url).hostname or "" for url in addresses]
    host = max(sorted(set(hosts)), key=hosts.count)
    bare = host.removeprefix("www.")
    scheme = "https" if any(url.startswith("https:") for url in addresses) else "http"
    slash = "/" if sum(urlsplit(url).path.endswith("/") for url in addresses) > len(addresses) / 2 else ""
    form = guess_form(addresses)
    canonical = "" if form == ANY_PAGE else f"{scheme}://{host}{{path}}{slash}"
    return ArticleAddress((host, bare if bare != host else f"www.{bare}"), form, canonical)
