"""Which of a site's pages a browser has to build, and whether there is one to do it."""

from __future__ import annotations

import http.client
import re
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any
from urllib.parse import urlsplit

# The value of ``render_when`` for pages in which, fetched plainly, no story is found.
NO_BODY = "no_body"
# What ``-a render=`` may be.
ALWAYS, NEVER = "always", "never"
SPLASH, PLAYWRIGHT = "splash", "playwright"
# Seconds for Splash to answer before a run begins, and bytes of its answer.
PING, PING_MAXSIZE = 5, 5000


@dataclass(frozen=True)
class Choice:
    """articles: all of them. pattern: of an address, listings as well. without_body: what turned out to have none."""

    articles: bool = False
    pattern: str = ""
    without_body: bool = False

    @classmethod
    def of(cls, site: object, asked: str | None) -> Choice:
        """By what the site declares, or, for one run, the user asks.

        >>> Choice.of(type("Site", (), {"render": False, "render_when": "/live/"}), None)
        Choice(articles=False, pattern='/live/', without_body=False)
        """
        if asked:
            return cls(articles=asked == ALWAYS, without_body=asked == NO_BODY)
        when = getattr(site, "render_when", "")
        pattern = "" if when == NO_BODY else when
        return cls(bool(getattr(site, "render", False)), pattern, when == NO_BODY)

    @property
    def is_any(self) -> bool:
        """Whether there may be a page to be rendered."""
        return self.articles or bool(self.pattern) or self.without_body

    def takes(self, url: str, is_article: bool) -> bool:
        """Whether a page is rendered at once."""
        return (self.articles and is_article) or bool(self.pattern and re.search(self.pattern, url))


def why_not_chosen(renderer: str | None) -> str | None:
    """What to do where no renderer is named that there is; None where one is."""
    if renderer in (SPLASH, PLAYWRIGHT):
        return None
    unknown = f", not {renderer!r}" if renderer else ""
    return f"it needs a renderer: set NEWSBOT_RENDERER to splash or playwright{unknown}, or give -a render=never"


def why_not_ready(renderer: str | None, splash_url: str) -> str | None:
    """What to do before a page can be rendered, in a line; None where nothing has to be done."""
    if lack := why_not_chosen(renderer):
        return lack
    if renderer == PLAYWRIGHT:
        return _playwright_lacks()
    return None if _answers(splash_url) else f"no Splash answers at SPLASH_URL ({splash_url}): start one by make splash"


def _playwright_lacks() -> str | None:
    if find_spec("scrapy_playwright") is None:
        return "playwright is not installed: pip install -r requirements-playwright.txt"
    from newsbot.rendering.playwright import find_browser, find_own_browser

    if find_browser() or find_own_browser():
        return None
    return "there is no Chromium: apt-get install chromium-headless-shell, or playwright install --only-shell chromium"


def _answers(url: str) -> bool:
    parts = urlsplit(url)
    kind: Any = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    try:
        with closing(kind(parts.hostname or "", parts.port, timeout=PING)) as connection:
            connection.request("GET", f"{parts.path.rstrip('/')}/_ping")
            answer = connection.getresponse()
            return answer.status == 200 and b"ok" in answer.read(PING_MAXSIZE)
    except (OSError, ValueError, http.client.HTTPException):
        return False
