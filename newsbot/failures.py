"""Why a page could not be had: exception → the name of its counter ``newsbot/failed/…``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from OpenSSL.SSL import Error as TlsError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
    UnsupportedURLSchemeError,
)
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from service_identity import VerificationError
from twisted.internet.error import ConnectionClosed
from twisted.python.failure import Failure
from twisted.web.client import ResponseNeverReceived

# The output could not be written, which is the end of the run and no fault of the page.
NOT_STORED = "not_stored"


class OffsiteRequest(IgnoreRequest):
    """A request, or a redirect, that leads off the site."""


class TruncatedBody(IgnoreRequest):
    """A compressed body that ends before its end."""


class NotHttp(IgnoreRequest):
    """An address that is none of the web's."""


class PrivateAddress(IgnoreRequest):
    """A host in a private network, on this machine, or in no network at all."""


class HostBlocked(IgnoreRequest):
    """A host that refuses everything, and is not asked any more in this run."""


class Challenged(IgnoreRequest):
    """A page in place of which a site's guard wants proof of a person."""


class LoginRequired(IgnoreRequest):
    """A page for those who log in."""


class PaywallMet(IgnoreRequest):
    """A page for those who pay."""


class RobotsUnreachable(IgnoreRequest):
    """A robots.txt that there may be, but that could not be had; its cause says why."""


class HeadersTooLarge(Exception):  # noqa: N818 - it is named as its neighbours are
    """An answer whose headers do not end."""


class KilledRenderer(Exception):  # noqa: N818
    """A page of which Splash or Chromium died, twice."""


class NotArchived(IgnoreRequest):
    """A page that could not be kept: the run ends, and the next one fetches it again."""


REASONS: tuple[tuple[type[Exception], str], ...] = (
    (OffsiteRequest, "offsite"),
    (TruncatedBody, "truncated_gzip"),
    (NotArchived, NOT_STORED),
    (NotHttp, "not_http"),
    (PrivateAddress, "private_address"),
    (RobotsUnreachable, "robots_unreachable"),
    (HostBlocked, "blocked"),
    (Challenged, "challenge"),
    (LoginRequired, "login"),
    (PaywallMet, "paywall"),
    (DownloadTimeoutError, "timeout"),
    (DownloadCancelledError, "too_large"),
    (ResponseDataLossError, "cut_off"),
    (CannotResolveHostError, "host_not_found"),
    (DownloadConnectionRefusedError, "connection_refused"),
    (HeadersTooLarge, "headers_too_large"),
    (KilledRenderer, "killed_renderer"),
    (TlsError, "tls_error"),
    (VerificationError, "tls_error"),
    (ResponseNeverReceived, "no_answer"),
    (ConnectionClosed, "cut_off"),
    (DownloadFailedError, "download_failed"),
    (UnsupportedURLSchemeError, "unsupported_scheme"),
)
# Scrapy raises a plain IgnoreRequest for these and tells them apart by its message only.
MESSAGES = (
    ("Forbidden by robots.txt", "robots_txt"),
    ("max redirections reached", "redirect_loop"),
    # What a redirect to an address that is none ends in.
    ("Missing scheme in request url", "not_http"),
    ("Invalid IPv6 URL", "not_http"),
    ("Port out of range", "not_http"),
    ("Port could not be cast", "not_http"),
    ("exceeded DOWNLOAD_MAXSIZE", "too_large"),
)
# With these it is the host that cannot be reached, whatever is asked of it.
HOST_GONE = ("host_not_found", "connection_refused", "tls_error")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def failure_reason(error: BaseException | None) -> str:
    """A name for ``error`` that can be counted.

    >>> failure_reason(DownloadTimeoutError()), failure_reason(ConnectionResetError())
    ('timeout', 'connection_reset_error')
    """
    if isinstance(error, HttpError):
        return "not_http" if _leads_off_the_web(error.response) else f"http_{error.response.status}"
    if isinstance(error, RobotsUnreachable) and (cause := failure_reason(error.__cause__)) in HOST_GONE:
        return cause
    for kind, reason in REASONS:
        if any(isinstance(one, kind) for one in _with_causes(error)):
            # Twisted has many words for an answer that it cannot read.
            return "garbled" if kind is DownloadFailedError and getattr(error, "__cause__", None) else reason
    for message, reason in MESSAGES:
        if message in str(error):
            return reason
    name = type(error).__name__
    # zlib and brotli both call theirs `error`.
    return _WORD_START.sub("_", f"{type(error).__module__}_error" if name == "error" else name).lower()


def _with_causes(error: BaseException | None) -> Iterator[BaseException]:
    """``error``, and what Twisted found beneath it: a download that failed says no more than that itself."""
    if error is None:
        return
    yield error
    if isinstance(error, DownloadFailedError):
        yield from _with_causes(error.__cause__)
    reasons: list[Failure] = getattr(error, "reasons", [])
    for failure in reasons:
        if failure.value is not None:
            yield from _with_causes(failure.value)


def _leads_off_the_web(response: Response) -> bool:
    """Whether it is a redirect to an address that is none of the web's; Scrapy hands such a one over as a page."""
    location = (response.headers.get("Location") or b"").decode("latin-1").strip()
    scheme = urlsplit(location).scheme if 300 <= response.status < 400 else ""
    return bool(scheme) and scheme not in ("http", "https")
