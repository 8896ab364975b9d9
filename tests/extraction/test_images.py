"""The pictures of an article: which address, which caption, each once."""

from __future__ import annotations

import pytest
from parsel import Selector

from newsbot.extraction.images import read_images
from newsbot.items import Image

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
