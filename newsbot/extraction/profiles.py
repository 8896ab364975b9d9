"""The addresses of people's pages: what they say of a link's name."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsbot.extraction.belonging import text_of
from newsbot.extraction.site_names import compact
from newsbot.text.signature import is_signature

_ACCOUNT = re.compile(r"/author/admin\d*/?$")
# The address of a person's page says that it is one; where it may be another's, it has the name in it, too.
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|es|i)?|autorius|auteurs?|writers?|reporters?|journalist\w*|columnists?|contributors?"
    r"|szerzok?|forfattere?|skribent(?:er)?|redaktork?|yazar(?:lar)?|firmas?|signataires?)/"
)
_PERSON = re.compile(r"/(?:(?:[\w-]+-)?team|staff|people|persons?|profiles?(?:-\d+)?|by|redaktion|redakteur\w*)/")
_LONGEST = 150


def is_account(address: str) -> bool:
    """Whether the page of an author is that of the system's administrator, and so nobody's."""
    return _ACCOUNT.search(address) is not None


def is_profile(link: HtmlElement) -> bool:
    """Whether a link leads to the page of the person whose name it begins with."""
    address = link.get("href", "").partition("?")[0].lower()
    is_page = _PROFILE.search(address) is not None
    if is_account(address) or not (is_page or _PERSON.search(address)):
        return False
    text = text_of(link)
    name = text.partition(",")[0]
    return len(text) <= _LONGEST and is_signature(name) and (is_page or compact(text) in compact(address))
