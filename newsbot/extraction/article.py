"""A page → the article on it."""

from __future__ import annotations

import datetime
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
    loader.add_value("authors", loader.get_output_value("byline"))
    if "byline" in evidence:
        evidence["authors"] = evidence["byline"]
    article: Article = loader.load_item()
    _set_addresses(article, page, rules)
    story = _read_body(article, page, rules)
    _set_story(article, story, evidence)
    article.language = article.language or rules.language
    sections = [*reversed(sources.breadcrumbs), article.section, article.byline, listed.section]
    article.kind = find_kind(page, sections, rules.kinds, bool(article.paragraphs), len(article.images))
    article.flaws = page.flaws + _date_flaws(article, sources)
    article.evidence = evidence
    return article


def _set_addresses(article: Article, page: Page, rules: ArticleRules) -> None:
    article.source = rules.source
    article.status = page.status
    article.fetched_url = page.url
    canonical = rules.address.canonical_url(page.url) if rules.address else None
    own_id = rules.address.read_id(page.url) if rules.address else None
    if article.canonical_url:
        article.canonical_url = absolute_url(page.url, article.canonical_url)
    article.url = canonical or drop_tracking(article.canonical_url or page.url)
    article.id = f"{rules.source}:{own_id or hash_id(article.url)}"


def _read_body(article: Article, page: Page, rules: ArticleRules) -> Story:
    body = find_body(page.selector, rules.body)
    published = datetime.date.fromisoformat(article.published_at[:10]) if article.published_at else None
    blocks = read_blocks(body, select_elements(body, (FURNITURE, *rules.drop))) if body is not None else []
    story = read_story(blocks, rules, published)
    if not story.paragraphs and is_too_deep(page.root):
        page.flaws.append("nested_too_deep")
    article.images = read_images(select_elements(page.root, rules.figures), page.url)
    return story


def _set_story(article: Article, story: Story, evidence: dict[str, str]) -> None:
    article.paragraphs = story.paragraphs
    article.body = "\n\n".join(story.paragraphs)
    article.author_note = story.author_note
    if story.printed:
        article.printed_on = story.printed.day.isoformat() if story.printed.day else None
        article.edition = story.printed.edition
    if story.dateline:
        day = story.dateline.date
        places = list(story.dateline.places)
        article.dateline = ArticleDateline(story.dateline.text, places, day.isoformat() if day else None)
    if story.paragraphs:
        evidence["paragraphs"] = "site"
    _set_credit(article, story)


def _set_credit(article: Article, story: Story) -> None:
    """Who supplied the story, by the most direct word: the body's own credit, byline, dateline, a note."""
    byline = read_byline(article.byline) if article.byline else None
    found = []
    if story.credit:
        found.append(ArticleCredit(story.credit.text, list(story.credit.agencies), story.credit.where))
    if byline and byline.agencies:
        found.append(ArticleCredit(byline.text, list(byline.agencies), "byline"))
    if story.dateline and story.dateline.agencies:
        agencies = list(story.dateline.agencies)
        found.append(ArticleCredit("/".join(agencies), agencies, "dateline"))
    order = ["body", "byline", "dateline", "note"]
    article.credit = min(found, key=lambda credit: order.index(credit.where), default=None)


def _date_flaws(article: Article, sources: Sources) -> list[str]:
    """``impossible_date`` where any source prints a day that cannot be, ``no_date`` where none prints one."""
    texts = {text for name in ("published_at", "updated_at") for _, found in sources.of(name) for text in found}
    rules = sources.rules
    if any(YEAR.search(text) and parse_instant(text, rules.timezone, rules.language) is None for text in texts):
        return ["impossible_date"]
    return [] if article.published_at else ["no_date"]
