"""What a site may declare about its pages. Without any rule the general ones hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsbot.text.urls import ArticleAddress


@dataclass(frozen=True)
class ArticleRules:
    """One site's values; a selector is needed only where the general rules are wrong.

    source: the spider's name, first half of every id. papers: the names the paper gives itself, dropped from
    titles and looked for in the printed line. timezone: IANA name for times printed without an
    offset; without one they stay without, unless the page tells it elsewhere.
    language: ISO 639-1 of pages that do not say theirs.

    fields: for a field of the article the CSS selectors whose text or attribute is its value, best first.
    body: CSS of the element that holds the story. drop: CSS of what inside it is not the story.
    figures: CSS of the story's pictures. captions: CSS of a picture's caption where that is no `figcaption`.
    trailers: regular expressions of closing lines to leave out.
    kinds: section of the paper (lower case) → kind of article.
    """

    source: str = "news"
    papers: tuple[str, ...] = ()
    address: ArticleAddress | None = None
    timezone: str | None = None
    language: str | None = None
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    body: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    trailers: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
