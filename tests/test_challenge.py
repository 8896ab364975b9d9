"""Guards are told by their own signs, and by nothing that stands on an ordinary page."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from newsbot.challenge import find_challenge

URL = "https://www.example.org/news/1"


def page(status: int, headers: dict[str, str], body: str) -> HtmlResponse:
    return HtmlResponse(URL, status, headers, f"<html><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    ("status", "headers", "body", "guard"),
    [
        (403, {"cf-mitigated": "challenge", "Server": "cloudflare"}, "", "Cloudflare"),
        (403, {"Server": "cloudflare"}, "<script>window._cf_chl_opt = {}</script>", "Cloudflare"),
        (503, {"Server": "cloudflare"}, "<script>window._cf_chl_opt = {}</script>", "Cloudflare"),
        (403, {"Server": "cloudflare"}, '<div id="cf-error-details">You are blocked.</div>', "Cloudflare"),
        (403, {"X-DataDome": "protected"}, "", "DataDome"),
        (403, {}, '<script src="https://ct.captcha-delivery.com/c.js"></script>', "DataDome"),
        (403, {}, "Incapsula incident ID: 1-2", "Imperva"),
        (403, {"Server": "AkamaiGHost"}, "Access Denied", "Akamai"),
        (403, {}, '<div id="px-captcha"></div>', "HUMAN"),
        (202, {"x-amzn-waf-action": "challenge"}, "", "AWS WAF"),
        (429, {"x-vercel-mitigated": "challenge"}, "", "Vercel"),
        (403, {"X-Sucuri-Block": "GEO02"}, "", "Sucuri"),
        (403, {}, "Forbidden", None),
        (403, {"Server": "cloudflare"}, "Forbidden", None),
        # Scripts that guards put into every page.
        (403, {}, '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>', None),
        (403, {}, '<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>', None),
        (200, {"X-DataDome": "protected", "Server": "cloudflare"}, "A story about px-captcha.", None),
        (404, {"Server": "AkamaiGHost"}, "", None),
        (429, {"cf-mitigated": ""}, "", None),
    ],
)
def test_guard(status: int, headers: dict[str, str], body: str, guard: str | None) -> None:
    assert find_challenge(page(status, headers, body)) == guard
