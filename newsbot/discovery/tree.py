"""A listing's page, parsed."""

from __future__ import annotations

from parsel import Selector
from scrapy.http import Response, TextResponse

from newsbot.text.attributes import cut_overloaded


def read_tree(response: Response) -> Selector:
    """The elements of a page, up to a tag of endless attributes. Raises ValueError where it is no page."""
    if not isinstance(response, TextResponse):
        raise ValueError("not a page")
    # Not the response's own selector: that raises for a page whose `base` element is no address.
    markup = cut_overloaded(response.text.encode("utf-8", "replace"))
    return Selector(body=markup or b"<html/>", encoding="utf-8", type="html")
