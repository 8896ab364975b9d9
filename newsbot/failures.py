"""Why a page could not be had: exception → the name of its counter ``newsbot/failed/…``."""

from __future__ import annotations

import re

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
from scrapy.spidermiddlewares.httperror import HttpError


class OffsiteRequest(IgnoreRequest):
    """A request, or a redirect, that leads off the site."""


class TruncatedBody(IgnoreRequest):
    """A compressed body that ends before its end."""


REASONS: tuple[tuple[type[Exception], str], ...] = (
    (OffsiteRequest, "offsite"),
    (TruncatedBody, "truncated_gzip"),
    (DownloadTimeoutError, "timeout"),
    (DownloadCancelledError, "too_large"),
    (ResponseDataLossError, "cut_off"),
    (CannotResolveHostError, "host_not_found"),
    (DownloadConnectionRefusedError, "connection_refused"),
    (DownloadFailedError, "download_failed"),
    (UnsupportedURLSchemeError, "unsupported_scheme"),
)
# Scrapy raises a plain IgnoreRequest for these and tells them apart by its message only.
MESSAGES = (
    ("Forbidden by robots.txt", "robots_txt"),
    ("max redirections reached", "redirect_loop"),
    ("exceeded DOWNLOAD_MAXSIZE", "too_large"),
)
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def failure_reason(error: BaseException | None) -> str:
    """A name for ``error`` that can be counted.

    >>> failure_reason(DownloadTimeoutError()), failure_reason(ConnectionResetError())
    ('timeout', 'connection_reset_error')
    """
    if isinstance(error, HttpError):
        return f"http_{error.response.status}"
    for kind, reason in REASONS:
        if isinstance(error, kind):
            return reason
    for message, reason in MESSAGES:
        if message in str(error):
            return reason
    name = type(error).__name__
    # zlib and brotli both call theirs `error`.
    return _WORD_START.sub("_", f"{type(error).__module__}_error" if name == "error" else name).lower()
