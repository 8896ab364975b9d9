"""A page → the article on it."""

from __future__ import annotations

import re

from scrapy.http import TextResponse

from newsbot.boilerplate.page import FURNITURE
from newsbot.extraction.body import find_body, read_blocks
from newsbot.extraction.images import read_images
from newsbot.extraction.kind import find_kind
from newsbot.extraction.page import Page, is_too_deep, read_page
from newsbot.extraction.select import select_elements
from newsbot.extraction.sources import NOT_LISTED, Listed, Sources
from newsbot.extraction.story import Story, read_story
from newsbot.items import Article, ArticleCredit, ArticleDateline
from newsbot.loaders import ArticleLoader
from newsbot.rules import ArticleRules
from newsbot.text.byline import read_byline
from newsbot.text.dates import parse_instant
from newsbot.text.urls import absolute_url, drop_tracking, hash_id

# Fields read from the body and the pictures; where these are, only a site's rules say as yet.
FROM_BODY = ("paragraphs", "dateline", "credit", "printed_on", "edition", "author_note", "images")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Fields that are one value of one source each.
SINGLE_SOURCE = (
    "canonical_url",
    "title",
    "description",
    "byline",
    "published_at",
    "updated_at",
    "section",
    "tags",
    "language",
    "free",
)


def extract_article(response: TextResponse, rules: ArticleRules, listed: Listed = NOT_LISTED) -> Article:
    """The article on a page, by the site's rules and the general ones.

    listed: what the listing said of it, the last source asked. Never raises for what a page holds: what is
    missing stays empty and what is wrong is named in ``flaws``.
    """
    page = read_page(response)
    sources = Sources(page, rules, listed)
    loader = ArticleLoader(rules=rules)
    evidence = {name: source for name in SINGLE_SOURCE if (source := loader.add_first(name, sources.of(name)))}
    _add_addresses(loader, page, rules)
    story = _read_story(loader, page, rules)
    _add_story(loader, story)
    _add_people(loader, story)
    loader.add_value("images", read_images(select_elements(page.root, rules.figures), page.url, rules.captions))
    loader.add_value("kind", _kind(loader, page, sources))
    loader.add_value("language", rules.language)
    loader.add_value("flaws", page.flaws + _date_flaws(loader, sources))
    article: Article = loader.load_item()
    article.evidence = _complete(evidence, article)
    return article


def _add_addresses(loader: ArticleLoader, page: Page, rules: ArticleRules) -> None:
    claimed = absolute_url(page.url, loader.get_output_value("canonical_url") or "")
    own_id = rules.address.read_id(page.url) if rules.address else None
    url = rules.address.canonical_url(page.url) if rules.address else None
    url = url or drop_tracking(claimed or page.url)
    loader.replace_value("canonical_url", claimed if loader.get_output_value("canonical_url") else [])
    loader.add_value("url", url)
    loader.add_value("id", f"{rules.source}:{own_id or hash_id(url)}")
    loader.add_value("source", rules.source)
    loader.add_value("fetched_url", page.url)
    loader.add_value("status", page.status)


def _read_story(loader: ArticleLoader, page: Page, rules: ArticleRules) -> Story:
    body = find_body(page.selector, rules.body)
    blocks = read_blocks(body, select_elements(body, (FURNITURE, *rules.drop))) if body is not None else []
    story = read_story(blocks, rules, loader.get_output_value("published_at"))
    if not story.paragraphs and is_too_deep(page.root):
        page.flaws.append("nested_too_deep")
    return story


def _add_story(loader: ArticleLoader, story: Story) -> None:
    loader.add_value("paragraphs", story.paragraphs)
    loader.add_value("body", "\n\n".join(story.paragraphs))
    loader.add_value("author_note", story.author_note)
    if story.printed:
        loader.add_value("printed_on", story.printed.day)
        loader.add_value("edition", story.printed.edition)
    if line := story.dateline:
        day = line.date.isoformat() if line.date else None
        loader.add_value("dateline", ArticleDateline(line.text, list(line.places), day))


def _add_people(loader: ArticleLoader, story: Story) -> None:
    """Authors, and who supplied the story, by the most direct word: the body's own, byline, dateline, a note."""
    byline = read_byline(loader.get_output_value("byline") or "")
    loader.add_value("authors", byline.authors)
    found = []
    if story.credit:
        found.append(ArticleCredit(story.credit.text, list(story.credit.agencies), story.credit.where))
    if byline.agencies:
        found.append(ArticleCredit(byline.text, list(byline.agencies), "byline"))
    if story.dateline and story.dateline.agencies:
        agencies = list(story.dateline.agencies)
        found.append(ArticleCredit("/".join(agencies), agencies, "dateline"))
    order = ["body", "byline", "dateline", "note"]
    loader.add_value("credit", min(found, key=lambda credit: order.index(credit.where), default=None))


def _kind(loader: ArticleLoader, page: Page, sources: Sources) -> str:
    section, byline = loader.get_output_value("section"), loader.get_output_value("byline")
    places = [*reversed(sources.breadcrumbs), section, byline, sources.listed.section]
    pictures = len(loader.get_output_value("images"))
    return find_kind(page, places, sources.rules.kinds, bool(loader.get_output_value("paragraphs")), pictures)


def _complete(evidence: dict[str, str], article: Article) -> dict[str, str]:
    """``evidence`` with what was read from the body, and from the byline."""
    if article.authors:
        evidence["authors"] = evidence["byline"]
    for name in FROM_BODY:
        if getattr(article, name):
            evidence[name] = "site"
    if article.credit and article.credit.where == "byline":
        evidence["credit"] = evidence["byline"]
    return evidence


def _date_flaws(loader: ArticleLoader, sources: Sources) -> list[str]:
    """``impossible_date`` where any source prints a day that cannot be, ``no_date`` where none prints one."""
    texts = {text for name in ("published_at", "updated_at") for _, found in sources.of(name) for text in found}
    rules = sources.rules
    if any(YEAR.search(text) and parse_instant(text, rules.timezone, rules.language) is None for text in texts):
        return ["impossible_date"]
    return [] if loader.get_output_value("published_at") else ["no_date"]
