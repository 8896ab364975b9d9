"""Each way in which a page can fail has a counter of its own."""

from __future__ import annotations

import pytest
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

from newsbot.failures import REASONS, OffsiteRequest, TruncatedBody, failure_reason


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OffsiteRequest("https://example.com/"), "offsite"),
        (TruncatedBody("https://example.org/1"), "truncated_gzip"),
        (DownloadTimeoutError(), "timeout"),
        (DownloadCancelledError(), "too_large"),
        (ResponseDataLossError(), "cut_off"),
        (CannotResolveHostError(), "host_not_found"),
        (DownloadConnectionRefusedError(), "connection_refused"),
        (DownloadFailedError(), "download_failed"),
        (UnsupportedURLSchemeError(), "unsupported_scheme"),
        (IgnoreRequest("Forbidden by robots.txt"), "robots_txt"),
        (IgnoreRequest("max redirections reached"), "redirect_loop"),
        (IgnoreRequest("Response size (9 bytes) exceeded DOWNLOAD_MAXSIZE (8)"), "too_large"),
        (IgnoreRequest(), "ignore_request"),
        (ConnectionResetError(), "connection_reset_error"),
        (ValueError("no such thing"), "value_error"),
        (None, "none_type"),
    ],
    ids=repr,
)
def test_reason(error: BaseException | None, reason: str) -> None:
    assert failure_reason(error) == reason


@pytest.mark.parametrize("status", [403, 404, 410, 429, 500, 503, 999])
def test_an_http_error_is_counted_by_its_status(status: int) -> None:
    response = Response("https://example.org/news/1", status=status)
    assert failure_reason(HttpError(response, "Ignoring non-200 response")) == f"http_{status}"


def test_a_reason_that_another_would_hide_comes_first() -> None:
    kinds = [kind for kind, _ in REASONS]
    hidden = [(a, b) for i, a in enumerate(kinds) for b in kinds[i + 1 :] if issubclass(b, a)]
    assert hidden == []
