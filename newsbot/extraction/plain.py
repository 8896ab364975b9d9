"""Text whose page is lost → an article, by the same text rules as a page's story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsbot.boilerplate.page import is_furniture
from newsbot.boilerplate.plain import find_furniture
from newsbot.boilerplate.recurring import PageLines, line_key
from newsbot.extraction.article import add_people, add_story
from newsbot.extraction.people import Standing
from newsbot.extraction.reader import Block
from newsbot.extraction.story import read_story
from newsbot.extraction.without import drop_recurring
from newsbot.extraction.writer import Writer
from newsbot.items import Article
from newsbot.loaders import ArticleLoader
from newsbot.rules import ArticleRules
from newsbot.text.byline import read_byline
from newsbot.text.clean import clean_text

# Where a text's words come from, in ``evidence``.
SOURCE = "text"


@dataclass(frozen=True)
class PlainText:
    """A text as another tool left it, and what its record says besides.

    lines: paragraphs, or lines of what stands around them; see `read_lines`. id: the article's whole id.
    """

    lines: Sequence[str]
    id: str
    url: str | None = None
    title: str | None = None
    description: str | None = None
    byline: str | None = None
    published_at: str | None = None
    language: str | None = None


def read_lines(text: str) -> list[str]:
    """The lines of a text, each clean and none empty.

    >>> read_lines("One. \\n\\n  Two\\u00a0lines.\\n")
    ['One.', 'Two lines.']
    """
    return [line for line in map(clean_text, text.splitlines()) if line]


def read_plain(plain: PlainText, rules: ArticleRules, others: Sequence[PageLines] = ()) -> Article:
    """The article in a text: dateline, credit and printed line lifted, and what is no part of the story left out.

    others: the lines of other texts of its site; what they repeat goes too. What only may be furniture stays, and
    ``evidence["doubtful"]`` says how many of the last paragraphs that are.
    """
    lines = [line for line in plain.lines if not plain.title or line_key(line) != line_key(plain.title)]
    furniture = find_furniture(lines)
    own = (Block(line, "p", 0.0) for index, line in enumerate(lines) if index not in furniture.sure)
    blocks = [block for block in own if not is_furniture(block)]
    loader = ArticleLoader(rules=rules)
    given = {name: getattr(plain, name) for name in ("title", "description", "published_at", "language", "url", "id")}
    for name, value in given.items():
        loader.add_value(name, value)
    byline = read_byline(plain.byline or "")
    loader.add_value("byline", plain.byline)
    story = read_story(blocks, rules, loader.get_output_value("published_at"), Writer(byline, Standing.NAMED))
    add_story(loader, story)
    add_people(loader, story, byline)
    loader.add_value("source", rules.source)
    article = loader.load_item()
    found = ("paragraphs", "dateline", "credit", "printed_on", "edition", "author_note", "authors", *given)
    article.evidence = {name: SOURCE for name in found if getattr(article, name) and name not in ("id", "url")}
    drop_recurring(article, others, rules)
    if furniture.doubtful:
        article.evidence["doubtful"] = str(len(furniture.doubtful))
    return article
