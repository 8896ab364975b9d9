"""Links of a page, and what their form alone tells: a cheap guess, made before anything is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement
from scrapy.http import Response

from newsbot.discovery.tree import read_tree
from newsbot.text.clean import clean_text
from newsbot.text.urls import absolute_url

# Parts of a path that lead to lists, forms and services on any site, in lower case.
SERVICES = frozenset(
    "about about-us account accessibility advertise advertising amp apps archive author authors autor autoren "
    "careers categories category comments contact contact-us cookie-policy cookies copyright datenschutz disclaimer "
    "donate e-paper epaper events faq feed feeds help horoscope impressum jobs kontakt legal login logout newsletter "
    "newsletters podcast podcasts privacy privacy-policy profile register rss search shop signin sign-in signup "
    "sign-up sitemap staff store subscribe subscription suche tag tags tema temas terms terms-of-service "
    "terms-of-use thema themen topic topics user users wp-admin wp-content wp-json wp-login.php".split()
)
FILES = frozenset(
    "apk avi css csv doc docx epub gif ico jpeg jpg js json m4a mov mp3 mp4 ogg pdf png ppt pptx rss svg txt wav webm "
    "webp xls xlsx xml zip".split()
)
# Words of a slug: so many are a headline's in a path of one part, one fewer below a section.
_HEADLINE_WORDS = 4
_NUMBER = re.compile(r"\d{5,}")
_DAY = re.compile(r"/(?:19|20)\d\d/\d\d?/")
_QUERY_ID = re.compile(r"(?:^|&)(?:id|p|article|articleid|story|storyid|newsid|nid)=\d+(?:&|$)", re.IGNORECASE)
_WORDS = re.compile(r"[^-_+.\s]+")
_LINKS = etree.XPath("//a[@href]")
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_NAVIGATION = frozenset(["nav", "header", "footer"])
_LONGEST_TITLE = 250


@dataclass(frozen=True)
class Link:
    """``text``: as printed. ``in_heading``: it is a headline of the page. ``in_navigation``: it stands in a menu."""

    url: str
    text: str
    in_heading: bool
    in_navigation: bool


def read_links(response: Response) -> Iterator[Link]:
    """The links of a page in its order. Raises ValueError where it is no page."""
    root: HtmlElement = read_tree(response).root
    for element in _LINKS(root):
        if url := absolute_url(response.url, element.get("href")):
            above = {ancestor.tag for ancestor in element.iterancestors()}
            below = {inner.tag for inner in element.iter()}
            text = clean_text(" ".join(element.itertext()))[:_LONGEST_TITLE]
            menu = bool(_NAVIGATION & above) or any(a.get("role") == "navigation" for a in element.iterancestors())
            yield Link(url, text, bool(_HEADINGS & (above | below)), menu)


def looks_like_article(url: str) -> bool:
    """Whether an address has the form that articles have on some site.

    >>> looks_like_article("https://example.org/politics/ferry-runs-again/")
    True
    >>> looks_like_article("https://example.org/politics/"), looks_like_article("https://example.org/tag/ferry-runs-again")
    (False, False)
    """
    parts = urlsplit(url)
    path = [part for part in parts.path.lower().split("/") if part]
    if not path or SERVICES & set(path) or path[-1].rpartition(".")[2] in FILES:
        return bool(not SERVICES & set(path) and _QUERY_ID.search(parts.query))
    slug = path[-1].rpartition(".")[0] if "." in path[-1] else path[-1]
    words = max(len(_WORDS.findall(part)) for part in (slug, *path[-2:-1]))
    if words >= _HEADLINE_WORDS - (len(path) > 1) or _NUMBER.search("/".join(path[-2:])):
        return True
    return bool(_DAY.search(parts.path) and len(path) > 3) or bool(_QUERY_ID.search(parts.query))


def looks_like_section(link: Link) -> bool:
    """Whether a link may lead to a section's page: a short path of short words, named in a few words."""
    parts = urlsplit(link.url)
    path = [part for part in parts.path.lower().split("/") if part]
    if not 0 < len(path) <= 2 or parts.query or SERVICES & set(path) or path[-1].rpartition(".")[2] in FILES:
        return False
    return 0 < len(link.text.split()) <= 4 and not looks_like_article(link.url)
