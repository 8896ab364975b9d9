"""A story that stands in no element of the page: in its JSON-LD, or in the data its own script makes the page from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from newsbot.boilerplate.page import is_furniture
from newsbot.extraction.page import Page, parse
from newsbot.extraction.reader import Block
from newsbot.extraction.structured import strings
from newsbot.text.attributes import cut_overloaded
from newsbot.text.clean import clean_text

_SCRIPTS = etree.XPath("//script[not(@src)][contains(., 'u003cp') or contains(., '<p') or contains(., '<br')]")
# One that does not end is read to the end of the script, or each quote in it would be tried again.
_LITERAL = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?\Z)', re.DOTALL)
_PARAGRAPH = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
_BREAK = re.compile(r"\n+")
# Letters of the shortest story, paragraphs of the fewest, letters of scripts that are looked through.
_SHORTEST, _FEWEST, _LOOKED_THROUGH = 400, 3, 4_000_000


def read_article_body(page: Page) -> list[Block]:
    """The paragraphs of ``articleBody``; none where it does not say where they end, or holds markup."""
    text = max(strings(page.article.get("articleBody")), key=len, default="")
    paragraphs = [clean for part in _BREAK.split(text.strip()) if (clean := clean_text(part))]
    if len(text) < _SHORTEST or len(paragraphs) < _FEWEST or _PARAGRAPH.search(text):
        return []
    return [block for block in (Block(text, "p", 0.0) for text in paragraphs) if not is_furniture(block)]


def find_markup(root: HtmlElement) -> HtmlElement | None:
    """The largest piece of markup with paragraphs among the strings in the page's scripts."""
    found = max(_markup(root), key=len, default=None)
    return parse(cut_overloaded(found.encode("utf-8", "replace"))) if found else None


def _markup(root: HtmlElement) -> Iterator[str]:
    left = _LOOKED_THROUGH
    for script in _SCRIPTS(root):
        text = (script.text or "")[:left]
        left -= len(text)
        for literal in _LITERAL.finditer(text):
            if len(literal[1]) >= _SHORTEST and (read := _read(literal[0])):
                yield read


def _read(literal: str) -> str | None:
    try:
        text = str(json.loads(literal, strict=False))
    except ValueError:
        return None
    return text if len(_PARAGRAPH.findall(text)) >= _FEWEST else None
