"""A page about a lock, for what the general rules make of its markup."""

from __future__ import annotations

from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.items import Article
from newsbot.rules import ArticleRules

TITLE = "Lock keeper opens his gates"
LEAD = "The lock keeper of Vell has opened his gates to walkers, after a winter in which nobody came."
STORY = [
    "The gates stood shut for eleven weeks, because the river had carried away the path that leads to them.",
    "“I fed the swans and painted the railings twice,” said Marta Rhule, who keeps the lock with her brother.",
    "On Sunday some two hundred people walked over the new planks, and a band from the next village played.",
    "The council has paid for the planks, and will pay for a railing once it has found out who broke the old one.",
]
TEASERS = "".join(
    f"<div class=item><h3><a href=/{n}>Ferry number {n} is late again this week</a></h3>"
    f"<p>The ferry was late by {n} hours, said a man who had waited for it on the quay.</p></div>"
    for n in range(2, 14)
)
MENU = "<ul class=nav>" + "".join(f"<li><a href=/s{n}>Section {n}</a>" for n in range(30)) + "</ul>"
HEAD = f"<h1>{TITLE}</h1>"


def each(markup: str, texts: list[str] = STORY) -> str:
    """``markup`` with each of the texts in the place of its braces."""
    return "".join(markup.format(text) for text in texts)


P = each("<p>{}</p>")


def article(body: str, head: str = "") -> Article:
    """What is read from a page with this body."""
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{MENU}{body}</body></html>"
    return extract_article(HtmlResponse("https://example.org/a", body=page.encode()), ArticleRules())


def told(body: str, head: str = "") -> list[str]:
    """The paragraphs of a page with this body."""
    return article(body, head).paragraphs
