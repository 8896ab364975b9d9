"""What newsbot writes: an article and its parts.

Field names follow schema.org's NewsArticle and IPTC's ninjs in meaning; docs/schema.md has the mapping.
Nothing absent is invented: what a page does not say is ``None`` or an empty list. Every field has a
default, because Scrapy's item loaders build the empty item first.
"""

from __future__ import annotations

from dataclasses import dataclass, field

SCHEMA_VERSION = 1


@dataclass
class ArticleDateline:
    """Where and when the story says it was filed: ``BRUSSELS, Feb 9``."""

    text: str
    places: list[str] = field(default_factory=list)
    date: str | None = None


@dataclass
class ArticleCredit:
    """Who supplied the story: ``—AFP``. ``where`` is one of body, byline, dateline, note, structured."""

    text: str
    agencies: list[str] = field(default_factory=list)
    where: str = "body"


@dataclass
class Image:
    """A picture of the article. Its photographer stays here and never becomes the article's credit."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass
class Article:
    """One line of the output, its fields in the order in which they are exported."""

    schema_version: int = SCHEMA_VERSION
    id: str | None = None
    source: str | None = None
    kind: str = "article"
    url: str | None = None
    fetched_url: str | None = None
    canonical_url: str | None = None
    title: str | None = None
    description: str | None = None
    byline: str | None = None
    authors: list[str] = field(default_factory=list)
    dateline: ArticleDateline | None = None
    credit: ArticleCredit | None = None
    published_at: str | None = None
    updated_at: str | None = None
    printed_on: str | None = None
    edition: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    language: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    body: str = ""
    images: list[Image] = field(default_factory=list)
    free: bool | None = None
    version: int = 1
    previous: str | None = None
    content_sha256: str | None = None
    near_duplicate_of: str | None = None
    similarity: float | None = None
    near_duplicate_kind: str | None = None
    discovered_by: str | None = None
    fetched_at: str | None = None
    status: int | None = None
    run_id: str | None = None
    newsbot_version: str | None = None
    evidence: dict[str, str] = field(default_factory=dict)
    author_note: str | None = None
    flaws: list[str] = field(default_factory=list)
