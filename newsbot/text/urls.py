"""Addresses: which article one names, and the one form it is kept under."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from w3lib.url import canonicalize_url, url_query_cleaner

# Most addresses: nothing to drop, and in the form that w3lib would give them.
_PLAIN = re.compile(r"(?!.*/\.)https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/[A-Za-z0-9_./-]*")
# A scheme and a host, without user and port: all that is asked of an address that is whole.
_WHOLE = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?:[/?#]|$)")
TRACKING = ("utm_.*", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "ref_src", "cmpid")
_TRACKING = re.compile("|".join(TRACKING), re.IGNORECASE)
# A visit's own number; `sid` may be an article's as well, so that its length has to tell.
_SESSION = r"(?:jsessionid|phpsessid|aspsessionid\w*|session_?id|cfid|cftoken|oscsid|zenid)=[^;&/]*|sid=[\w,-]{16,}"
_SESSION_PARAMETER = re.compile(_SESSION, re.IGNORECASE)
_SESSION_IN_PATH = re.compile(rf";(?:{_SESSION})|/\(S\(\w+\)\)(?=/)", re.IGNORECASE)


@dataclass(frozen=True)
class ArticleAddress:
    """How a site addresses its articles.

    hosts: the host names that serve them; one that begins with a dot is a host and all below it. pattern: a
    regular expression over the path. Its group ``id`` names the article; without that group the id is a hash of the
    address. canonical: the one form kept, with ``{id}``, or, where the id alone leads nowhere, with ``{path}``, which
    is what the pattern matches; empty: the address as it is found, without what only counts visitors.

    >>> dawn = ArticleAddress(("www.dawn.com", "dawn.com"), r"/news/(?P<id>\\d+)", "https://www.dawn.com/news/{id}")
    >>> dawn.canonical_url("http://dawn.com/news/342598/a-slug?utm_source=x#comments")
    'https://www.dawn.com/news/342598'
    >>> post = ArticleAddress((".example.org",), r"/.*-(?P<id>\\d+)\\.html", "https://example.org{path}")
    >>> url = "http://www.example.org/a-slug-17.html?utm_source=x"
    >>> post.read_id(url), post.canonical_url(url)
    ('17', 'https://example.org/a-slug-17.html')
    """

    hosts: tuple[str, ...]
    pattern: str
    canonical: str = ""

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    @property
    def is_rebuilt(self) -> bool:
        """Whether an article's address follows from its id."""
        return "{id}" in self.canonical

    def rebuild(self, article: str) -> str | None:
        """The address of the article with this id; None where the id does not tell it."""
        return self.canonical.format(id=article) if self.is_rebuilt else None

    def read_id(self, url: str) -> str | None:
        """The site's own id of the article at ``url``; None where it is not an article of this site."""
        match = self._match(url)
        if match is None:
            return None
        found = match.groupdict().get("id")
        if found is None:
            return hash_id(self._keep(url, match)) if "id" not in self._regex.groupindex else None
        return (found.lstrip("0") if found.isdigit() else found) or None

    def canonical_url(self, url: str) -> str | None:
        """The form under which the article at ``url`` is kept; None where it is not an article."""
        article = self.read_id(url)
        if article is None:
            return None
        match = self._match(url)
        return self.canonical.format(id=article) if self.is_rebuilt or match is None else self._keep(url, match)

    def _match(self, url: str) -> re.Match[str] | None:
        try:
            parts = urlsplit(url.strip())
        except ValueError:
            return None
        if parts.scheme not in ("http", "https") or not is_on(parts.hostname or "", self.hosts):
            return None
        return self._regex.match(_SESSION_IN_PATH.sub("", parts.path) or "/")

    def _keep(self, url: str, match: re.Match[str]) -> str:
        return self.canonical.format(path=match[0]) if self.canonical else drop_tracking(url.strip())


def is_on(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether ``host`` is one of ``hosts``, or below one that begins with a dot.

    >>> is_on("sport.example.org", (".example.org",)), is_on("anexample.org", (".example.org",))
    (True, False)
    """
    return host in hosts or any(name.startswith(".") and f".{host}".endswith(name) for name in hosts)


def absolute_url(base: str, link: str) -> str | None:
    """Where ``link`` leads from a page at ``base``; None for one that is no address of the web.

    >>> absolute_url("https://example.org/a/", "b"), absolute_url("https://example.org/", "http://[broken")
    ('https://example.org/a/b', None)
    """
    try:
        link = link.strip()
        if _WHOLE.match(link):
            return link
        url = link if link.startswith(("https://", "http://")) else urljoin(base, link)
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def is_same_article(url: str, claimed: str) -> bool:
    """Whether ``claimed``, a page's canonical address, may name the article at ``url``: of its site, and no front page.

    >>> is_same_article("https://m.example.org/a/1", "https://www.example.org/a/1")
    True
    >>> is_same_article("https://example.org/a/1", "https://example.org/")
    False
    """
    own, other = urlsplit(url), urlsplit(claimed)
    hosts = [".".join((parts.hostname or "").split(".")[-2:]) for parts in (own, other)]
    return hosts[0] == hosts[1] and bool(other.path.strip("/") or other.query or not own.path.strip("/"))


def drop_tracking(url: str) -> str:
    """``url`` without fragment and without the parameters that only count visitors, or their visits.

    >>> drop_tracking("https://example.org/a?id=7&utm_source=feed&fbclid=z#top")
    'https://example.org/a?id=7'
    >>> drop_tracking("https://example.org/a;jsessionid=1F?sid=17&PHPSESSID=2b")
    'https://example.org/a?sid=17'
    """
    if _PLAIN.fullmatch(url):
        return url
    parts = urlsplit(url)
    given = [(part.partition("=")[0], part) for part in parts.query.split("&")]
    dropped = [name for name, part in given if _TRACKING.fullmatch(name) or _SESSION_PARAMETER.fullmatch(part)]
    url = parts._replace(path=_SESSION_IN_PATH.sub("", parts.path)).geturl()
    return canonicalize_url(url_query_cleaner(url, dropped, remove=True, unique=False))


def hash_id(url: str) -> str:
    """An id for an article whose site gives it none: 16 hexadecimal digits of its address."""
    return hashlib.sha256(url.encode()).hexdigest()[:16]
