"""A small paper's site that no spider describes: the Harbour Gazette at www.example.org."""

from __future__ import annotations

import json

from fixtures.server import Page

HOME = "https://www.example.org"
XML = "application/xml"
TOWNS = ("Brightwick", "Oldhaven", "Mossford", "Tarnby", "Eastmoor", "Culverton")


def slug(number: int) -> str:
    """The address of a story, below the site."""
    return f"/{'world' if number % 2 else 'sport'}/ferry-number-{number}-leaves-{TOWNS[number % 6].lower()}-late"


def day(number: int) -> str:
    """A day of November 2026, by the story's number."""
    return f"2026-11-{number:02}"


def title(number: int) -> str:
    return f"Ferry number {number} leaves {TOWNS[number % 6]} late"


def story(number: int, *, declared: bool = True) -> Page:
    """A story with structured data, or with nothing but its text and a printed time."""
    town = TOWNS[number % 6]
    said = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title(number),
        "datePublished": f"{day(number)}T08:{number:02}:00+01:00",
        "author": {"@type": "Person", "name": "Una Marsh"},
    }
    script = f'<script type="application/ld+json">{json.dumps(said)}</script>' if declared else ""
    paragraphs = "".join(
        f"<p>{text}</p>"
        for text in (
            f"Ferry number {number} left the quay at {town} forty minutes late on Monday morning, and nobody on board "
            f"seemed to mind, because the harbour master had handed out tea while they waited for the fog to lift.",
            f"It was delay {number} of the season. The company says that its boats are older than their captains, "
            f"and that a new engine for boat {number} has been on order since the spring before last.",
            f"Passengers to {town} were told to keep their tickets, which will be good for a second journey until the "
            f"end of the year, or for {number} cups of tea in the waiting room, whichever they would rather have.",
            f"The council of {town} meets on Thursday to talk about a bridge. It has talked of one each autumn since "
            f"the town got its charter, and the minutes of these talks fill {number} shelves of the reading room.",
        )
    )
    stamp = f'<time datetime="{day(number)}T08:{number:02}:00+01:00">{day(number)}</time>'
    return html(title(number), f"<main><article><h1>{title(number)}</h1>{stamp}{paragraphs}</article></main>", script)


def html(name: str, body: str, head: str = "") -> Page:
    """A page with the site's menu."""
    menu = (
        '<nav><a href="/">Home</a><a href="/world/">World</a><a href="/sport">Sport</a><a href="/about">About</a></nav>'
    )
    text = (
        f'<!doctype html><html lang="en"><head><title>{name} | Harbour Gazette</title>{head}</head>'
        f"<body>{menu}{body}<footer><a href='/privacy'>Privacy</a></footer></body></html>"
    )
    return Page(body=text.encode())


def teasers(*numbers: int) -> str:
    """Headlines that lead to stories."""
    return "".join(f'<h2><a href="{slug(number)}?utm_source=home">{title(number)}</a></h2>' for number in numbers)


def feed(*numbers: int) -> Page:
    """An RSS feed."""
    items = "".join(
        f"<item><title>{title(n)}</title><link>{HOME}{slug(n)}</link>"
        f"<pubDate>{n:02} Nov 2026 07:00:00 GMT</pubDate></item>"
        for n in numbers
    )
    return Page(content_type=XML, body=f'<rss version="2.0"><channel>{items}</channel></rss>'.encode())


def sitemap(*numbers: int, others: tuple[str, ...] = ()) -> Page:
    """A sitemap of the whole site, pages that are no stories among them."""
    entries = [f"<url><loc>{HOME}{slug(n)}</loc><lastmod>{day(n)}</lastmod></url>" for n in numbers]
    entries += [f"<url><loc>{HOME}{path}</loc><lastmod>2026-11-20</lastmod></url>" for path in others]
    return Page(content_type=XML, body=f"<urlset>{''.join(entries)}</urlset>".encode())


def index(*paths: str) -> Page:
    """An index of sitemaps."""
    entries = "".join(f"<sitemap><loc>{HOME}{path}</loc></sitemap>" for path in paths)
    return Page(content_type=XML, body=f"<sitemapindex>{entries}</sitemapindex>".encode())


def pages() -> dict[str, Page]:
    """Twelve stories: some in the feed, some in a sitemap, some on section pages only, the last one undeclared."""
    site = {slug(number): story(number, declared=number != 12) for number in range(1, 13)}
    calendar = "<h1>What is on in our town this week</h1><ul><li>Tea on Monday</li><li>Fog on Friday</li></ul>"
    links = '<a href="https://elsewhere.example.com/a-story-of-another-paper">Elsewhere</a>'
    alternate = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    return site | {
        "/": html("Home", teasers(10, 11) + links + '<a href="/whats-on-in-our-town">On</a>', alternate),
        "/feed.xml": feed(9, 10, 11),
        "/robots.txt": Page(
            content_type="text/plain", body=f"User-agent: *\nAllow: /\nSitemap: {HOME}/sitemap_index.xml\n".encode()
        ),
        "/sitemap_index.xml": index("/sitemap-2026-10.xml", "/sitemap-2026-11.xml"),
        "/sitemap-2026-10.xml": sitemap(),
        "/sitemap-2026-11.xml": sitemap(1, 2, 3, 4, 5, 6, 7, 8, others=("/about", "/tag/ferries-and-other-boats")),
        "/world/": html("World", teasers(9, 11, 7)),
        "/sport": html("Sport", teasers(10, 12)),
        "/whats-on-in-our-town": html("What is on", calendar),
    }
