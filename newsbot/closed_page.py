"""Pages that are for those who log in or pay: no block of the crawler, and no failure of the site."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urljoin, urlsplit

from scrapy.http import Response

LOGIN, PAYWALL = "login", "paywall"
# Bytes that are looked at.
LOOKED_AT = 512 * 1024
REFUSING = frozenset((401, 403))
# A whole part of a path or of a host's name; an article's slug is longer.
_LOGIN = re.compile(r"(?:sign|log)[-_]?(?:in|on)|sso|auth|authenticate|oauth2?", re.I)
_PAYWALL = re.compile(r"subscribe|subscriptions?|paywall|register|registration|membership", re.I)
# How a page names where to go back to after the login.
RETURNS = frozenset(("returnurl", "return_url", "returnto", "return_to"))
_PASSWORD = re.compile(rb"<input\b[^>]{0,300}\btype\s*=\s*[\"']?password\b", re.I)
_OFFER = re.compile(
    rb"\"isAccessibleForFree\"\s*:\s*\"?false"
    rb"|\bclass\s*=\s*[\"'][^\"']{0,200}\bpaywall\b"
    rb"|\bsubscribers?[ -]only\b|\b(?:only|exclusively) (?:for|to) (?:our )?(?:subscribers|members)\b"
    rb"|\bsubscribe (?:now )?to (?:continue|read|keep reading)\b|\balready a (?:subscriber|member)\b",
    re.I,
)


def find_closed(response: Response) -> str | None:
    """``login`` or ``paywall`` where the answer asks for it in place of a page, else None. The body is decompressed."""
    if response.status == 402:
        return PAYWALL
    if 300 <= response.status < 400:
        return closed_address((response.headers.get("Location") or b"").decode("latin-1"), response.url)
    if response.status not in REFUSING:
        return None
    if response.status == 401 and "WWW-Authenticate" in response.headers:
        return LOGIN
    start = response.body[:LOOKED_AT]
    if _OFFER.search(start):
        return PAYWALL
    return LOGIN if _PASSWORD.search(start) else None


def closed_address(location: str, asked: str) -> str | None:
    """``login`` or ``paywall`` where a redirect from ``asked`` leads to such a page.

    >>> closed_address("/login?next=/news/1", "https://www.example.org/news/1")
    'login'
    >>> closed_address("https://www.example.org/news/1/how-to-subscribe", "https://www.example.org/news/1")
    """
    try:
        to, before = urlsplit(urljoin(asked, location)), urlsplit(asked)
    except ValueError:
        return None
    parts = [part.partition(".")[0] for part in to.path.split("/")]
    if to.hostname != before.hostname:
        parts.append((to.hostname or "").partition(".")[0])
    if any(_LOGIN.fullmatch(part) for part in parts):
        return LOGIN
    if any(_PAYWALL.fullmatch(part) for part in parts):
        return PAYWALL
    named = {name.lower() for name, _ in parse_qsl(to.query)} - {name.lower() for name, _ in parse_qsl(before.query)}
    return LOGIN if named & RETURNS else None
