"""A page is gone when its article is there: a tree that waits for the garbage collector doubles what a run takes."""

from __future__ import annotations

import gc

from lxml import etree
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.rules import ArticleRules
from tests.conftest import ROOT

PAGES = sorted(ROOT.glob("fixtures/shapes/*/*.html"))[::8]


def read(body: bytes) -> None:
    extract_article(HtmlResponse("https://example.org/a", body=body, encoding="utf-8"), ArticleRules())


def test_nothing_of_a_page_refers_to_itself() -> None:
    bodies = [page.read_bytes() for page in PAGES]
    for body in bodies:
        # What is made at the first use of something stays.
        read(body)
    gc.collect()
    gc.disable()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        for body in bodies:
            read(body)
        gc.collect()
        # Other threads leave other things.
        assert not [thing for thing in gc.garbage if isinstance(thing, etree._Element)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
