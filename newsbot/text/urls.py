"""Addresses: which article one names, and the one form it is kept under."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from w3lib.url import canonicalize_url, url_query_cleaner

TRACKING = ("utm_.*", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref_src", "cmpid")
_TRACKING = re.compile("|".join(TRACKING), re.IGNORECASE)


@dataclass(frozen=True)
class ArticleAddress:
    """How a site addresses its articles.

    hosts: the host names that serve them. pattern: a regular expression over the path whose group ``id``
    names the article. canonical: the one form kept, with ``{id}`` in it.

    >>> dawn = ArticleAddress(("www.dawn.com", "dawn.com"), r"/news/(?P<id>\\d+)", "https://www.dawn.com/news/{id}")
    >>> dawn.canonical_url("http://dawn.com/news/342598/a-slug?utm_source=x#comments")
    'https://www.dawn.com/news/342598'
    """

    hosts: tuple[str, ...]
    pattern: str
    canonical: str

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def read_id(self, url: str) -> str | None:
        """The site's own id of the article at ``url``; None where it is not an article of this site."""
        try:
            parts = urlsplit(url.strip())
        except ValueError:
            return None
        if parts.scheme not in ("http", "https") or (parts.hostname or "") not in self.hosts:
            return None
        match = self._regex.match(parts.path)
        if match is None:
            return None
        found = match["id"]
        return (found.lstrip("0") if found.isdigit() else found) or None

    def canonical_url(self, url: str) -> str | None:
        """The form under which the article at ``url`` is kept; None where it is not an article."""
        article = self.read_id(url)
        return self.canonical.format(id=article) if article else None


def absolute_url(base: str, link: str) -> str | None:
    """Where ``link`` leads from a page at ``base``; None for one that is no address of the web.

    >>> absolute_url("https://example.org/a/", "b"), absolute_url("https://example.org/", "http://[broken")
    ('https://example.org/a/b', None)
    """
    try:
        url = urljoin(base, link.strip())
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def drop_tracking(url: str) -> str:
    """``url`` without fragment and without the parameters that only count visitors.

    >>> drop_tracking("https://example.org/a?id=7&utm_source=feed&fbclid=z#top")
    'https://example.org/a?id=7'
    """
    names = [part.partition("=")[0] for part in urlsplit(url).query.split("&")]
    tracking = [name for name in names if _TRACKING.fullmatch(name)]
    return canonicalize_url(url_query_cleaner(url, tracking, remove=True, unique=False))


def hash_id(url: str) -> str:
    """An id for an article whose site gives it none: 16 hexadecimal digits of its address."""
    return hashlib.sha256(url.encode()).hexdigest()[:16]
