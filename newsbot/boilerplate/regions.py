"""What the name of a part of a page says of it: the words of its class and id, and its element."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from newsbot.boilerplate.consent import BOX_NAME

# Never a part of the story, however much text it holds.
_AROUND = frozenset(
    (
        "share sharing sharebar social socials related recommended recommend recommendation recommendations "
        "newsletter newsletters subscribe subscription signup promo promos promotion advert adverts advertisement "
        "advertising ad ads adsbygoogle adunit sponsor sponsored comment comments disqus respond reply pagination "
        "breadcrumb breadcrumbs byline bylines bio taglist caption captions copyright nav navigation navbar menu "
        "footer readmore trending mostread outbrain taboola cookie cookies consent gdpr modal popup overlay tooltip "
        "toolbar login carousel toc recirc recirculation donate donation sitemap legal disclaimer dateline pubdate "
        "timestamp screenreader visuallyhidden sronly masthead leaderboard topbar ticker latest tweet "
        "factbox factboxes infobox fact expandable collapsible collapsable offscreen cta previous prev highlights "
        "keypoints takeaways tldr discussion responses contribute contribution contributions"
    ).split()
)
# A part of the story only where it is text and not links.
_BESIDE = frozenset(
    (
        "sidebar widget teaser teasers author authors credit tags tag tagged topic topics keywords date time "
        "published meta metadata popular banner more poll survey umfrage quiz paywall rating tools embed "
        "gallery slideshow print skip sr video audio player image picture photo media box"
    ).split()
)
# Text of others: there may be more of it than of the story.
_OTHERS = frozenset(
    (
        "related recommended recommend recommendation recommendations comment comments disqus trending mostread "
        "outbrain taboola discussion responses"
    ).split()
)
_LEAD = frozenset(
    (
        "standfirst lead lede dek deck subdeck subtitle subtitel subtit subheadline subheading subhead excerpt "
        "abstract synopsis strapline ingress preamble perex chapo chapeau entradilla bajada sommario sapo vorspann "
        "einleitung leadtext"
    ).split()
)
# What may be one, and other things.
_MAY_LEAD = _LEAD | frozenset("description intro sub summary teaser".split())
_CALLED_LEAD = re.compile(
    r"sub[-_]{0,2}(?:title|tit|headline|heading|head|deck)(?![a-z])|tit-sub|second-title|teaser[-_]?text"
    r"|(?:article|news|post|story)[-_]{0,2}(?:description|intro|summary)(?![a-z])"
    r"|(?:^|\s)(?:description|intro|sub|summary|teaser)(?:\s|$)",
    re.IGNORECASE,
)
_STORY = re.compile(
    r"(?:article|story|post|entry|news|page|main|blog|single|detail)s?[-_]{0,2}"
    r"(?:body|content|text|copy|main|paragraphs|inner|detail)|body[-_]{0,2}(?:text|copy|content)|^content$|"
    r"richtext|hentry",
    re.IGNORECASE,
)
_OF_STORY = ("body", "content", "text", "copy", "main", "paragraphs", "inner", "detail", "hentry")
_KEY_POINTS = re.compile(r"(?:(?<![A-Za-z])k|K)ey[-_ ]?(?:[Pp]oints|[Tt]akeaways|[Ff]acts)(?![a-z])|(?i:tl;dr)")
# What touches a digit is a number in base 16, or the hash of a style, more often than a word.
_WORD = re.compile(r"(?<![0-9])(?:[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+)(?![0-9])")
_PICTURES = frozenset("caption captions image picture photo media gallery slideshow carousel".split())
_CONSENT = frozenset("cookie cookies consent gdpr".split())
_APPEAL = re.compile(r"(?:^|[-_\s])support[-_]?us(?:$|[-_\s])", re.IGNORECASE)
# A part of any name that `_UNSEEN` or `_HIDDEN` finds.
_OF_HIDDEN = ("hid", "visible", "none", "reader", "sr-", "sronly")
# Classes of what only those hear who have a page read to them.
_UNSEEN = re.compile(
    r"(?:^|\s)(?:(?:[a-z]+[-_]{1,2})?(?:visually-?hidden|screen-?reader(?:-only|-text)?|sr-?only|a11y-?hidden))(?:\s|$)",
    re.IGNORECASE,
)
# Classes that hide a part, and those by which another size of the screen shows it.
_HIDDEN = re.compile(r"(?:^|\s)(?:hidden|hide|invisible|d-none|is-hidden)(?:\s|$)")
_SHOWN = re.compile(r":(?:block|flex|grid|inline|visible|table)|d-(?!print)\w+-(?:block|flex|inline)|visible-|show-for")


class Region(IntEnum):
    """What a part of a page is by its name: a wall before it, around a story, beside it, unknown, or the story."""

    WALL = -3
    AROUND = -2
    BESIDE = -1
    UNKNOWN = 0
    STORY = 1
    DECLARED = 2


def _words(names: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(names))


@lru_cache(maxsize=16384)
def read_region(names: str) -> Region:
    """What a class and an id say.

    >>> read_region("article__share-tools"), read_region("ArticleBody"), read_region("l-row")
    (<Region.AROUND: -2>, <Region.STORY: 1>, <Region.UNKNOWN: 0>)
    """
    words = _words(names)
    if BOX_NAME.search(names):
        return Region.WALL
    if words & _AROUND:
        return Region.AROUND
    lower = names.lower()
    # Few names hold a part of what the expressions look for.
    if ("key" in lower or "tl;" in lower) and is_key_points(names):
        return Region.AROUND
    if "support" in lower and _APPEAL.search(names):
        return Region.AROUND
    if any(part in lower for part in _OF_HIDDEN) and (
        is_unseen(names) or (_HIDDEN.search(names) and not _SHOWN.search(names))
    ):
        return Region.AROUND
    if any(part in lower for part in _OF_STORY) and _STORY.search(names):
        return Region.STORY
    return Region.BESIDE if words & _BESIDE else Region.UNKNOWN


@lru_cache(maxsize=4096)
def is_key_points(names: str) -> bool:
    """Whether a part says the story in short.

    >>> is_key_points("c-key-points"), is_key_points("point")
    (True, False)
    """
    return _KEY_POINTS.search(names) is not None


@lru_cache(maxsize=4096)
def is_of_others(names: str) -> bool:
    """Whether a part is called one of other stories, or of what readers say.

    >>> is_of_others("post-comments"), is_of_others("post")
    (True, False)
    """
    return not _words(names).isdisjoint(_OTHERS)


@lru_cache(maxsize=4096)
def is_unseen(names: str) -> bool:
    """Whether a class hides what only those hear who have a page read to them.

    >>> is_unseen("u-visually-hidden"), is_unseen("hidden lg:block")
    (True, False)
    """
    return _UNSEEN.search(names) is not None


@lru_cache(maxsize=4096)
def is_of_pictures(names: str) -> bool:
    """Whether a part is called one of pictures, or of what is said of them.

    >>> is_of_pictures("slide-caption"), is_of_pictures("slide")
    (True, False)
    """
    return not _words(names).isdisjoint(_PICTURES)


@lru_cache(maxsize=4096)
def is_of_consent(names: str) -> bool:
    """Whether a part is called one that asks for consent.

    >>> is_of_consent("gdpr-modal"), is_of_consent("modal")
    (True, False)
    """
    return not _words(names).isdisjoint(_CONSENT)


@lru_cache(maxsize=4096)
def is_lead(names: str) -> bool:
    """Whether a class is one of a standfirst.

    >>> is_lead("article-subtitle"), is_lead("article-title")
    (True, False)
    """
    return not _words(names).isdisjoint(_MAY_LEAD)


@lru_cache(maxsize=4096)
def is_called_lead(names: str) -> bool:
    """Whether a class or an id is one of a standfirst and of nothing else.

    >>> is_called_lead("wd_subtitle"), is_called_lead("product-description")
    (True, False)
    """
    return not _words(names).isdisjoint(_LEAD) or _CALLED_LEAD.search(names) is not None
