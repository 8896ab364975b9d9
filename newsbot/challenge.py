"""Pages by which a site's guard says: not you. Told by the headers that guards send, and the marks of their pages."""

from __future__ import annotations

from typing import NamedTuple

from scrapy.http import Response

# Bytes: the guards' own pages are short.
LOOKED_AT = 64 * 1024
# Answers with which a guard refuses.
REFUSING = frozenset((401, 403, 405, 429, 503))
Signs = tuple[tuple[str, str], ...]


class Guard(NamedTuple):
    """Signs of one guard, in lower case; of a header its name, and what its value begins with.

    always: sent with a challenge and with nothing else. refusing: sent with other answers too, and where it is one
    of `REFUSING` the guard gave it. marks: what stands in such a page; scripts that guards put into any page are none.
    """

    name: str
    always: Signs = ()
    refusing: Signs = ()
    marks: tuple[bytes, ...] = ()


GUARDS = (
    # The header: developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response
    Guard(
        "Cloudflare",
        always=(("cf-mitigated", "challenge"),),
        marks=(b"_cf_chl_opt", b"orchestrate/chl_page", b"cf-error-details"),
    ),
    Guard(
        "DataDome",
        refusing=(("x-datadome", ""), ("x-dd-b", ""), ("server", "datadome")),
        marks=(b"captcha-delivery.com",),
    ),
    Guard("Imperva", marks=(b"incapsula incident id",)),
    Guard("Akamai", refusing=(("server", "akamaighost"),), marks=(b"errors.edgesuite.net", b"sec-if-cpt-container")),
    Guard("HUMAN", marks=(b"px-captcha", b"captcha.px-cdn.net")),
    # docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html
    Guard("AWS WAF", always=(("x-amzn-waf-action", "challenge"), ("x-amzn-waf-action", "captcha"))),
    Guard("Vercel", always=(("x-vercel-mitigated", "challenge"), ("x-vercel-mitigated", "deny"))),
    Guard("Sucuri", always=(("x-sucuri-block", ""),), marks=(b"sucuri website firewall - access denied",)),
)


def find_challenge(response: Response) -> str | None:
    """The guard whose challenge or refusal this is, None where it is none. The body is decompressed."""
    refuses = response.status in REFUSING
    start = response.body[:LOOKED_AT].lower() if refuses else b""
    for guard in GUARDS:
        signs = guard.always + guard.refusing if refuses else guard.always
        if any(_begins(response, *sign) for sign in signs) or any(mark in start for mark in guard.marks):
            return guard.name
    return None


def _begins(response: Response, name: str, beginning: str) -> bool:
    values = (value.decode("latin-1").strip().lower() for value in response.headers.getlist(name))
    return any(value.startswith(beginning) for value in values)
