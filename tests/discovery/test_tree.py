"""The page of a listing, whatever it holds."""

from __future__ import annotations

import time

import pytest
from scrapy.http import HtmlResponse, Response

from newsbot.discovery.links import read_links
from newsbot.discovery.tree import read_tree

URL = "https://example.org/"


def page(body: str) -> HtmlResponse:
    return HtmlResponse(URL, body=f"<html><body>{body}</body></html>".encode(), encoding="utf-8")


def test_links_before_a_tag_of_endless_attributes() -> None:
    endless = "".join(f" a{n}" for n in range(120_000))
    start = time.process_time()
    links = list(read_links(page(f"<a href=/a>A</a><div{endless}><a href=/b>B</a></div>")))
    # The parser alone takes more than ten seconds.
    assert time.process_time() - start < 2
    assert [link.url for link in links] == [f"{URL}a"]


@pytest.mark.parametrize("body", ["", "<base href='http://[broken'><a href=/a>Ä</a>", "\0", "?"])
def test_any_page_is_a_tree(body: str) -> None:
    assert read_tree(HtmlResponse(URL, body=body.encode(), encoding="utf-8")).root.tag == "html"


def test_what_is_no_page() -> None:
    with pytest.raises(ValueError, match="not a page"):
        read_tree(Response(URL, body=b"\x89PNG"))
