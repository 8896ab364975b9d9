"""Bytes → text, where the page is wrong about its own encoding."""

from __future__ import annotations

import codecs
import re

from scrapy.http import TextResponse

from newsbot.extraction.evidence import encoding_of

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=|<\?xml[^>]{0,100}?encoding\s*=", re.IGNORECASE)
_HEAD = 4096
_REPLACEMENT = "�"
WIDE = ("utf-16", "utf-32")


def decode(
    response: TextResponse, encoding: str | None = None, is_utf_8: bool | None = None
) -> tuple[TextResponse, list[str]]:
    """``response`` under the encoding its bytes are really in, and what was wrong.

    encoding: from `said_encoding`. is_utf_8: whether its bytes are UTF-8. Both are found where they are not given.

    Three mistakes are common and can be told for sure: UTF-8 declared as a one-byte encoding (its sequences are too
    regular to be anything else), and Windows-1252, or the encoding of another script, declared as UTF-8 (most bytes
    above ASCII do not decode; what they make tells which). Names: ``nul_byte``, ``no_charset``, ``wrong_charset``,
    ``invalid_utf8``.
    """
    encoding = encoding or said_encoding(response)
    flaws = [] if b"\0" not in response.body or encoding.startswith(WIDE) else ["nul_byte"]
    declared = _declares_charset(response)
    if not declared:
        flaws.append("no_charset")
    if response.body.isascii():
        return response, flaws
    is_utf_8 = _is(response.body, "utf-8") if is_utf_8 is None else is_utf_8
    real = _real_encoding(response, encoding, declared, is_utf_8)
    if real != encoding:
        if declared:
            flaws.append("wrong_charset")
        response = response.replace(encoding=real)
    if real == "utf-8" and not is_utf_8:
        flaws.append("invalid_utf8")
    return response, flaws


def said_encoding(response: TextResponse) -> str:
    """The name of the encoding that headers and page declare, or that the bytes look like; found anew at each call."""
    return codecs.lookup(response.encoding).name


def utf_8(response: TextResponse, flaws: list[str]) -> bytes:
    """The text of a response from `decode` in UTF-8, by the shortest way."""
    body = response.body
    if said_encoding(response) != "utf-8" or "invalid_utf8" in flaws:
        body = response.text.encode("utf-8", "replace")
    return body.removeprefix(codecs.BOM_UTF8)


def _declares_charset(response: TextResponse) -> bool:
    header = response.headers.get("Content-Type") or b""
    bom = response.body.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return b"charset" in header.lower() or bom or bool(_DECLARED.search(response.body[:_HEAD]))


def _real_encoding(response: TextResponse, encoding: str, declared: bool, is_utf_8: bool) -> str:
    if declared and encoding not in ("utf-8", "cp1252", "iso8859-1"):
        return encoding
    if is_utf_8 or _is_rather_utf_8(response.body):
        return "utf-8"
    return encoding_of(response.body) or ("cp1252" if _is(response.body, "cp1252") else "utf-8")


def _is_rather_utf_8(body: bytes) -> bool:
    text = body.decode("utf-8", "replace")
    bad = text.count(_REPLACEMENT)
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    return bad < max(good, 1)


def _is(body: bytes, encoding: str) -> bool:
    try:
        body.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
