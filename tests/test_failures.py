"""Each way in which a page can fail has a counter of its own."""

from __future__ import annotations

import pytest
from OpenSSL import SSL
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
from twisted.internet.error import ConnectionDone, ConnectionLost
from twisted.python.failure import Failure
from twisted.web.client import ResponseFailed, ResponseNeverReceived

from newsbot.failures import (
    REASONS,
    HeadersTooLarge,
    NotHttp,
    OffsiteRequest,
    PrivateAddress,
    RobotsUnreachable,
    TruncatedBody,
    failure_reason,
)


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


def led_to(location: str) -> HttpError:
    response = Response("https://example.org/news/1", status=302, headers={"Location": location})
    return HttpError(response, "Ignoring non-200 response")


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/a", " data:,words", "gopher:x"])
def test_a_redirect_off_the_web(location: str) -> None:
    assert failure_reason(led_to(location)) == "not_http"


@pytest.mark.parametrize("location", ["", "/news/2", "https://example.org/news/2", "http://example.org/"])
def test_a_redirect_that_was_not_followed(location: str) -> None:
    assert failure_reason(led_to(location)) == "http_302"


def because(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (NotHttp("file:///etc/passwd"), "not_http"),
        (PrivateAddress("127.0.0.1"), "private_address"),
        (because(DownloadFailedError(), ResponseFailed([Failure(HeadersTooLarge())])), "headers_too_large"),
        (because(DownloadFailedError(), ResponseNeverReceived([Failure(SSL.Error())])), "tls_error"),
        (because(DownloadFailedError(), ResponseNeverReceived([Failure(VerificationError([]))])), "tls_error"),
        (because(DownloadFailedError(), ResponseNeverReceived([Failure(ConnectionDone())])), "no_answer"),
        (because(DownloadFailedError(), ResponseFailed([Failure(ConnectionLost())])), "cut_off"),
        (because(DownloadFailedError(), ResponseFailed([Failure(ValueError("no length"))])), "garbled"),
        (because(RobotsUnreachable(), CannotResolveHostError()), "host_not_found"),
        (because(RobotsUnreachable(), DownloadTimeoutError()), "robots_unreachable"),
        (RobotsUnreachable("http_500"), "robots_unreachable"),
    ],
    ids=repr,
)
def test_what_lies_beneath_a_failure_names_it(error: Exception, reason: str) -> None:
    assert failure_reason(error) == reason
