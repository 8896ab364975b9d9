"""What is asked of a renderer, and what it answers; the same for both."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from scrapy import Request
from scrapy.http import Headers, HtmlResponse, Response

# What no story is made of, as browsers name the kinds of what they load.
LEFT_OUT = ("image", "imageset", "media", "font", "texttrack", "ping", "beacon", "prefetch", "manifest")
# On a rendered response: its bytes are the browser's, not the server's.
FLAG = "rendered"
# Seconds between two looks, and how long the text must stay as it is: where the story stands is known, or is not.
LOOK, STILL, STILL_ANYWHERE = 0.05, 0.1, 1.0
# In words that WebKit of 2016 knows as well.
_LETTERS = """(function (places) {
  var letters = 0;
  places.forEach(function (place) {
    if (/^(\\/|\\.\\/|\\()/.test(place)) {
      var found = document.evaluate("string((" + place + ")[1])", document, null, 2, null);
      letters += found.stringValue.replace(/\\s+/g, "").length;
    } else {
      Array.prototype.forEach.call(document.querySelectorAll(place), function (element) {
        letters += element.textContent.replace(/\\s+/g, "").length;
      });
    }
  });
  return letters;
})(%s)"""


class RendererDiedError(Exception):
    """The renderer went while it had this page: it may have been the page's doing."""


class RendererAwayError(Exception):
    """There is no renderer to be asked."""


class PageError(Exception):
    """The page could not be had; ``reason`` is what the browser says."""


@dataclass(frozen=True)
class Bounds:
    """What a page may take. Seconds: ``story`` for its text to come, ``page`` for all of it."""

    story: float
    page: float
    requests: int
    maxsize: int


@dataclass(frozen=True)
class Wanted:
    """A page to be rendered. places: where its story is to appear, CSS or XPath; none where nobody knows."""

    request: Request
    places: tuple[str, ...]
    bounds: Bounds
    user_agent: str

    @property
    def still(self) -> float:
        """Seconds that the text must stay as it is, to be taken as whole."""
        return STILL if self.places else STILL_ANYWHERE

    @property
    def letters(self) -> str:
        """A JavaScript expression: how many letters of the story there are."""
        return _LETTERS % json.dumps(list(self.places) or ["body"])


@dataclass(frozen=True)
class Rendered:
    """response: under the site's own address. late: the bound came before the story stood still."""

    response: Response
    late: bool = False


class Engine(Protocol):
    """Splash or Playwright."""

    async def open(self) -> None:
        """Make ready; raises `RendererAwayError`."""

    async def render(self, wanted: Wanted) -> Rendered:
        """The page as it stands; raises `PageError`, `TimeoutError`, `RendererDiedError` or `RendererAwayError`."""

    async def is_up(self) -> bool:
        """Whether it can be asked."""

    async def close(self) -> None:
        """Leave nothing behind."""


def whole_response(request: Request, url: str, status: int, headers: Sequence[tuple[str, str]], html: str) -> Response:
    """A response as Scrapy's own handler makes them: the text is a page only where its server says so."""
    kept = Headers()
    for name, value in headers:
        # Said of bytes that the browser has unpacked and read.
        if name.lower() not in ("content-encoding", "content-length", "transfer-encoding", "connection"):
            kept.appendlist(name, value)
    kind = (kept.get("Content-Type") or b"text/html").partition(b";")[0].strip().lower()
    if 300 <= status < 400 or kind not in (b"text/html", b"application/xhtml+xml"):
        return Response(request.url, status=status, headers=kept, request=request)
    kept["Content-Type"] = "text/html; charset=utf-8"
    return HtmlResponse(
        url, status=status, headers=kept, body=html.encode(), encoding="utf-8", request=request, flags=[FLAG]
    )
