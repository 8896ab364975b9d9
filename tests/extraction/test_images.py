"""The pictures of an article: which address, which caption, each once."""

from __future__ import annotations

import pytest
from parsel import Selector
from scrapy.http import HtmlResponse

from newsbot.extraction.belonging import Place
from newsbot.extraction.images import find_images, read_images
from newsbot.extraction.page import read_page
from newsbot.items import Image
from newsbot.rules import ArticleRules

URL = "https://www.example.org/news/1"
BOATS = "https://i.example.org/large/2013/11/boats.jpg"


def read(html: str) -> list[Image]:
    figures = [figure.root for figure in Selector(f"<html><body>{html}</body></html>").css("figure")]
    return read_images(figures, URL, (".media__caption",))


def figure(picture: str, caption: str = "") -> str:
    return f'<figure class="media"><div class="media__item"><picture>{picture}</picture></div>{caption}</figure>'


@pytest.mark.parametrize(
    ("picture", "address"),
    [
        (f'<img src="{BOATS}">', BOATS),
        (f'<img src=" {BOATS}\n">', BOATS),
        ('<img src="/large/boats.jpg">', "https://www.example.org/large/boats.jpg"),
        ('<img src="//i.example.org/boats.jpg">', "https://i.example.org/boats.jpg"),
        (f'<img src="data:image/gif;base64,R0lGODlh" data-src="{BOATS}">', BOATS),
        (f'<img data-original="{BOATS}" src="data:image/gif;base64,R0lGODlh">', BOATS),
        (f'<img src="" data-src="{BOATS}">', BOATS),
        (f'<source srcset="{BOATS} 1x, {BOATS}?2 2x"><img src="data:,">', BOATS),
        (f'<source srcset="{BOATS} 480w"><img>', BOATS),
    ],
)
def test_address(picture: str, address: str) -> None:
    assert [image.url for image in read(figure(picture))] == [address]


@pytest.mark.parametrize(
    "html",
    [
        "",
        figure(""),
        figure("<img>"),
        figure('<img src="  ">'),
        figure('<img src="data:image/gif;base64,R0lGODlh">'),
        figure("<iframe src='https://video.example.org/1'></iframe>", "<figcaption>Boats.</figcaption>"),
        f'<img src="{BOATS}">',
    ],
)
def test_no_picture(html: str) -> None:
    assert read(html) == []


@pytest.mark.parametrize(
    "caption",
    [
        '<figcaption class="media__caption">Boats on\n <b>the</b> canal.</figcaption>',
        "<figcaption>Boats on the canal.</figcaption>",
        '<div class="media__caption ">Boats on the canal.</div>',
        '<figcaption> </figcaption><div class="wide media__caption">Boats on the canal.</div>',
        "<figcaption></figcaption><figcaption>Boats on the canal.</figcaption>",
    ],
)
def test_caption(caption: str) -> None:
    assert read(figure(f'<img src="{BOATS}">', caption)) == [Image(BOATS, "Boats on the canal.")]


@pytest.mark.parametrize(
    "caption", ["", "<figcaption> </figcaption>", '<div class="media__captions">No caption.</div>']
)
def test_no_caption(caption: str) -> None:
    assert read(figure(f'<img src="{BOATS}" alt="What it shows">', caption)) == [Image(BOATS)]


def test_the_photographer_stays_with_the_picture() -> None:
    (image,) = read(figure(f'<img src="{BOATS}">', "<figcaption>Boats on the canal.—AFP</figcaption>"))
    assert (image.caption, image.credit) == ("Boats on the canal.", "AFP")


def test_pictures_come_in_their_order_and_each_once() -> None:
    html = (
        figure('<img src="/2.jpg">', "<figcaption>Second.</figcaption>")
        + figure('<img src="/1.jpg">')
        + figure('<img src="https://www.example.org/2.jpg">', "<figcaption>Again.</figcaption>")
    )
    assert read(html) == [
        Image("https://www.example.org/2.jpg", "Second."),
        Image("https://www.example.org/1.jpg"),
    ]


@pytest.mark.parametrize("broken", ["https://[broken/1.jpg", "http://[::1/1.jpg"])
def test_an_address_that_cannot_be_read_costs_that_picture_only(broken: str) -> None:
    assert Image(BOATS) in read(figure(f'<img src="{broken}">') + figure(f'<img src="{BOATS}">'))


LEAD = '<meta property="og:image" content="/large/lead.jpg">'
SHOWN = figure('<img src="/small/boats.jpg">', "<figcaption>Boats.—AFP</figcaption>")
BOATS_SHOWN = Image("https://www.example.org/small/boats.jpg", "Boats.", "AFP")
LEAD_SHOWN = Image("https://www.example.org/large/lead.jpg")


def find(head: str, body: str, rules: ArticleRules | None = None) -> tuple[str, list[Image]] | None:
    page = f'<html><head><meta charset="utf-8">{head}</head><body><h1>Ferry sails</h1>{body}</body></html>'
    return find_images(read_page(HtmlResponse(URL, body=page.encode())), Place(), rules or ArticleRules())


def script(image: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "image": {image}}}</script>'


@pytest.mark.parametrize(
    ("head", "body", "found"),
    [
        ("", "", None),
        ("", SHOWN, ("generic", [BOATS_SHOWN])),
        (LEAD, "", ("meta", [LEAD_SHOWN])),
        (LEAD, SHOWN, ("meta", [LEAD_SHOWN, BOATS_SHOWN])),
        (LEAD.replace("lead", "boats") + "", SHOWN, ("generic", [BOATS_SHOWN])),
        (script('"/large/lead.jpg"') + LEAD, "", ("json_ld", [LEAD_SHOWN])),
        (script('["/large/lead.jpg", "/large/other.jpg"]'), "", ("json_ld", [LEAD_SHOWN])),
        (
            script('{"url": "/large/lead.jpg", "caption": "A lake.", "creditText": "Ada Poole"}'),
            "",
            ("json_ld", [Image("https://www.example.org/large/lead.jpg", "A lake.", "Ada Poole")]),
        ),
        (script('[{"url": "http://[broken"}, null, true]'), SHOWN, ("generic", [BOATS_SHOWN])),
        ("", f"<aside>{SHOWN}</aside>", None),
        ("", f'<div class="related-stories">{SHOWN}</div>', None),
    ],
)
def test_without_rules(head: str, body: str, found: tuple[str, list[Image]] | None) -> None:
    assert find(head, body) == found


def test_a_site_that_declares_its_figures_has_no_others() -> None:
    assert find(LEAD, SHOWN, ArticleRules(figures=("figure.media",))) == ("site", [BOATS_SHOWN])
    assert find(LEAD, SHOWN, ArticleRules(figures=("figure.main",))) is None
