"""An article without some of its paragraphs; what stood before them may end the story now."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from newsbot.boilerplate.recurring import PageLines, find_recurring
from newsbot.extraction.ending import lift_end
from newsbot.extraction.people import Standing
from newsbot.extraction.reader import Block
from newsbot.extraction.writer import Writer
from newsbot.items import Article, ArticleCredit
from newsbot.rules import ArticleRules
from newsbot.text.author_note import is_author_note
from newsbot.text.byline import Byline
from newsbot.text.credit import find_credit
from newsbot.text.printed import read_printed_line


def drop_recurring(article: Article, earlier: Sequence[PageLines], rules: ArticleRules) -> int:
    """Take out of ``article`` what recurs on the site's ``earlier`` pages, the newest first; how many paragraphs.

    A credit, a printed line and a note about the author recur too, and stay until they are lifted.
    """
    own = [text for text in (article.title, article.description) if text]
    found = find_recurring(article.paragraphs, earlier, own)
    found = {index for index in found if not _ends_stories(article.paragraphs[index], rules)}
    if found:
        drop_paragraphs(article, found, rules)
    return len(found)


def drop_paragraphs(article: Article, dropped: Collection[int], rules: ArticleRules) -> None:
    """Take the paragraphs with these indexes out, and lift what then ends the story."""
    kept = [Block(text, "p", 0.0) for index, text in enumerate(article.paragraphs) if index not in dropped]
    writer = Writer(Byline(article.byline or "", article.authors, []), Standing.NAMED)
    source = article.evidence.get("paragraphs", "generic")
    story = lift_end(kept, rules, writer)
    article.paragraphs, article.body = story.paragraphs, "\n\n".join(story.paragraphs)
    if story.credit and (article.credit is None or article.credit.where != "body"):
        article.credit = ArticleCredit(story.credit.text, list(story.credit.agencies), story.credit.where)
        article.evidence["credit"] = source
    if story.notes and not article.author_note:
        article.author_note = " ".join(story.notes)
        article.evidence["author_note"] = source
    if story.printed and not article.printed_on:
        article.edition = story.printed.edition
        article.printed_on = story.printed.day.isoformat() if story.printed.day else None
        article.evidence |= {name: source for name in ("printed_on", "edition") if getattr(article, name)}


def _ends_stories(text: str, rules: ArticleRules) -> bool:
    if read_printed_line(text, rules.papers) or is_author_note(text):
        return True
    credit = find_credit(["A story.", text])
    return credit is not None and credit.paragraphs == ["A story."]
