"""A page → the article on it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from scrapy.http import TextResponse

from newsbot.boilerplate.consent import has_consent_wall
from newsbot.extraction.authors import organisations
from newsbot.extraction.general import find_blocks
from newsbot.extraction.images import find_images
from newsbot.extraction.kind import find_kind
from newsbot.extraction.moments import best_moment, in_zone, is_local, read_moments
from newsbot.extraction.page import Page, is_too_deep, read_page
from newsbot.extraction.people import find_byline
from newsbot.extraction.sources import NOT_LISTED, Listed, Sources
from newsbot.extraction.story import Story, read_story
from newsbot.extraction.writer import Writer
from newsbot.items import Article, ArticleCredit, ArticleDateline
from newsbot.loaders import ArticleLoader
from newsbot.rules import ArticleRules
from newsbot.text.byline import Byline
from newsbot.text.clean import clean_text
from newsbot.text.country_zones import zone_of_address
from newsbot.text.dates import parse_instant
from newsbot.text.urls import absolute_url, drop_tracking, hash_id, is_same_article

# Fields read from the body.
FROM_BODY = ("paragraphs", "dateline", "credit", "printed_on", "edition", "author_note")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Fields that are one value of one source each.
SINGLE_SOURCE = (
    "canonical_url",
    "description",
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
    if title := loader.add_first("title", sources.titles()):
        evidence["title"] = title
    evidence |= _add_moments(loader, sources)
    source, byline, standing = find_byline(sources.of("byline"), sources.site_names, organisations(page.article))
    _add_addresses(loader, page, rules)
    writer = Writer(byline, standing, sources.site_names, partial(_is_button, page))
    found_in, story = _read_story(loader, sources, writer)
    if story.writer.signed:
        source, byline = found_in, story.writer.byline
    if source:
        evidence["byline"] = source
        loader.add_value("byline", byline.text)
    add_story(loader, story)
    add_people(loader, story, byline)
    if pictures := find_images(page, sources.place, rules):
        evidence["images"] = pictures[0]
        loader.add_value("images", pictures[1])
    loader.add_value("kind", _kind(loader, page, sources))
    loader.add_value("language", rules.language)
    loader.add_value("flaws", page.flaws + _date_flaws(loader, sources))
    article = loader.load_item()
    article.evidence = _complete(evidence, article, found_in)
    return article


def _add_moments(loader: ArticleLoader, sources: Sources) -> dict[str, str]:
    """The moments of publication and of the last change; their sources, and the time zone's where it was concluded."""
    language = sources.rules.language or loader.get_output_value("language")
    evidence = {}
    updated = read_moments(sources.moments("updated_at"), sources.rules.timezone, language)
    published = read_moments(sources.moments("published_at"), sources.rules.timezone, language)
    for name, moments, others in (("published_at", published, updated), ("updated_at", updated, published)):
        if best := best_moment(moments, [moment for _, moment in others]):
            evidence[name], moment = best
            if is_local(moment) and (zone := zone_of_address(sources.page.url)):
                evidence["timezone"] = "country"
                moment = in_zone(moment, zone)
            loader.add_value(name, moment)
    return evidence


def _add_addresses(loader: ArticleLoader, page: Page, rules: ArticleRules) -> None:
    said = loader.get_output_value("canonical_url")
    claimed = absolute_url(page.url, said) if said else None
    own_id = rules.address.read_id(page.url) if rules.address else None
    url = rules.address.canonical_url(page.url) if rules.address else None
    if not url:
        is_own = claimed is not None and claimed != page.url and is_same_article(page.url, claimed)
        url = drop_tracking(claimed if claimed and is_own else page.url)
    loader.replace_value("canonical_url", claimed or [])
    loader.add_value("url", url)
    loader.add_value("id", f"{rules.source}:{own_id or hash_id(url)}")
    loader.add_value("source", rules.source)
    loader.add_value("fetched_url", page.url)
    loader.add_value("status", page.status)


def _is_button(page: Page, text: str) -> bool:
    """Whether a text stands on the page as a link or a button."""
    return any(text == clean_text("".join(element.itertext())) for element in page.root.iter("a", "button"))


def _read_story(loader: ArticleLoader, sources: Sources, writer: Writer) -> tuple[str, Story]:
    """Where the body was found, and what it says. Without a rule the paper's names are those that the page gives."""
    page, rules = sources.page, sources.rules
    source, blocks = find_blocks(page, rules)
    rules = rules if rules.papers else replace(rules, papers=tuple(sorted(sources.site_names)))
    story = read_story(blocks, rules, loader.get_output_value("published_at"), writer)
    if not story.paragraphs and is_too_deep(page.root):
        page.flaws.append("nested_too_deep")
    elif not story.paragraphs and has_consent_wall(page.root):
        page.flaws.append("consent_wall")
    return source, story


def add_story(loader: ArticleLoader, story: Story) -> None:
    """The fields that a story gives."""
    loader.add_value("paragraphs", story.paragraphs)
    loader.add_value("body", "\n\n".join(story.paragraphs))
    loader.add_value("author_note", story.author_note)
    if story.printed:
        loader.add_value("printed_on", story.printed.day.isoformat() if story.printed.day else None)
        loader.add_value("edition", story.printed.edition)
    if line := story.dateline:
        day = line.date.isoformat() if line.date else None
        loader.add_value("dateline", ArticleDateline(line.text, list(line.places), day))


def add_people(loader: ArticleLoader, story: Story, byline: Byline) -> None:
    """Authors, and who supplied the story, by the most direct word: the body's own, byline, dateline, a note."""
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


def _complete(evidence: dict[str, str], article: Article, body: str) -> dict[str, str]:
    """``evidence`` with what was read from the body, found where ``body`` says, and from the byline."""
    if article.authors:
        evidence["authors"] = evidence["byline"]
    for name in FROM_BODY:
        if getattr(article, name):
            evidence[name] = body
    if article.credit and article.credit.where == "byline":
        evidence["credit"] = evidence["byline"]
    return evidence


def _date_flaws(loader: ArticleLoader, sources: Sources) -> list[str]:
    """``impossible_date`` where the page declares a day that cannot be, ``no_date`` where nothing gives one."""
    names = ("published_at", "updated_at")
    # A moment that the article has can be.
    read = {loader.get_output_value(name) for name in names}
    texts = {text for name in names for text in sources.declared(name)} - read
    rules = sources.rules
    if any(YEAR.search(text) and parse_instant(text, rules.timezone, rules.language) is None for text in texts):
        return ["impossible_date"]
    return [] if loader.get_output_value("published_at") else ["no_date"]
