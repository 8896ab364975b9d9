"""A login and a paywall are told from a block, and from an ordinary page."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from newsbot.closed_page import closed_address, find_closed

URL = "https://www.example.org/news/1"
FREE_PAGE = '<form action="/login"><input type="password"></form> Already a subscriber? "isAccessibleForFree": false'


@pytest.mark.parametrize(
    ("status", "headers", "body", "closed"),
    [
        (401, {"WWW-Authenticate": 'Basic realm="Archive"'}, "", "login"),
        (401, {}, "", None),
        (402, {}, "", "paywall"),
        (403, {}, "Forbidden", None),
        (403, {}, "<form><input name=p type='password'></form>", "login"),
        (403, {}, '<form><input class="wide" type=password></form>', "login"),
        (403, {}, "<p>This article is for subscribers only. Only for our subscribers.</p>", "paywall"),
        (403, {}, "<p>Subscribe now to continue.</p><input type=password>", "paywall"),
        (403, {}, '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', "paywall"),
        (403, {}, '<div class="wide paywall dark">…</div>', "paywall"),
        (200, {}, FREE_PAGE, None),
        (404, {}, FREE_PAGE, None),
        (302, {"Location": "/login"}, "", "login"),
        (302, {"Location": "/subscribe?from=news"}, "", "paywall"),
        (301, {"Location": "/news/1/a-headline"}, "", None),
        (304, {}, "", None),
    ],
)
def test_closed(status: int, headers: dict[str, str], body: str, closed: str | None) -> None:
    assert find_closed(HtmlResponse(URL, status, headers, body.encode())) == closed


@pytest.mark.parametrize(
    ("location", "closed"),
    [
        ("/account/login?next=/news/1", "login"),
        ("/sign-in", "login"),
        ("/Login.aspx", "login"),
        ("https://login.example.org/", "login"),
        ("https://www.example.org/gate?returnUrl=%2Fnews%2F1", "login"),
        ("/subscription/offer", "paywall"),
        ("/register", "paywall"),
        ("/news/2/login-trouble-at-the-bank", None),
        ("/news/2?utm_source=login", None),
        ("https://example.org/news/1", None),
        ("", None),
        ("//[", None),
    ],
)
def test_address(location: str, closed: str | None) -> None:
    assert closed_address(location, URL) == closed


def test_a_site_whose_own_name_is_a_word_of_the_login_is_none() -> None:
    assert closed_address("/news/1/headline", "https://register.example.org/news/1") is None
