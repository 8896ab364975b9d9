"""What stands inside a body and is not the story."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsel import Selector

from newsbot.boilerplate.page import FURNITURE, is_furniture


@dataclass(frozen=True)
class Text:
    text: str
    linked: float = 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Also read: Canal reopens after a year",
        "Also Read | Canal reopens",
        "ALSO SEE: Boats on the canal",
        "Also watch: The minister answers",
        "Read more: Canal reopens",
        "Read also: Canal reopens",
        "Read next – Canal reopens",
        "Read: Canal reopens",
        "READ — Canal reopens",
        "See also: Canal reopens",
        "Watch: Boats on the canal",
        "Explore: The canal in pictures",
        "Related: Canal reopens",
        "More on this: Canal reopens",
        "From the archives: The canal of 1932",
        "Know more: How locks work",
        "Editorial: Water for all",
        "Explainer: How locks work",
        "Don’t miss: Boats",
        "Don't miss: Boats",
    ],
)
@pytest.mark.parametrize("linked", [1.0, 0.7])
def test_a_link_to_another_story(text: str, linked: float) -> None:
    assert is_furniture(Text(text, linked))


@pytest.mark.parametrize(
    "text",
    [
        "Read: the word was written on every wall of the old town.",
        "Watch: that was all the guard would say.",
        "Related: the two brothers are cousins of the mayor.",
        "Editorial: it was the editor’s own hand that wrote it.",
    ],
)
@pytest.mark.parametrize("linked", [0.0, 0.3, 0.5])
def test_a_sentence_that_opens_like_one(text: str, linked: float) -> None:
    assert not is_furniture(Text(text, linked))


@pytest.mark.parametrize(
    "text",
    [
        "Readers: the canal has reopened",
        "Reading: a lost art",
        "Also: the canal",
        "Canal reopens. Also read: Boats",
        "Watchmen: no more",
        "Read more about the canal in our library",
        f"Read: {'word ' * 60}",
    ],
)
def test_what_only_looks_like_a_link_to_another_story(text: str) -> None:
    assert not is_furniture(Text(text, 0.9))


@pytest.mark.parametrize(
    "text", ["Boats on the canal", "In pictures: boats on the canal", "The canal of 1932 — a history"]
)
def test_a_line_that_is_nothing_but_a_link_names_another_page(text: str) -> None:
    assert is_furniture(Text(text, 1.0))
    assert not is_furniture(Text(text, 0.9))


@pytest.mark.parametrize(
    "text",
    [
        "The canal reopened on Sunday.",
        "“The canal is open.”",
        "Is it open?",
        "It is open!’",
        "(The canal reopened on Sunday.)",
        "It is open…",
        "sana@example.org",
        "X: @sanaq",
    ],
)
def test_a_sentence_or_an_authors_address_may_be_a_link(text: str) -> None:
    assert not is_furniture(Text(text, 1.0))


@pytest.mark.parametrize(
    "text",
    [
        "A photo posted by Sana Qadir (@sanaq) on Mar 22, 2015 at 11:21am PDT",
        "A video posted by Canal Watch on Mar 22, 2015",
        "A post shared by Sana Qadir (@sanaq)",
        "A reel shared by Sana",
        "View this post on Instagram",
        "View this post on Instagram A post shared by Sana Qadir (@sanaq)",
        "Boats are back on the canal! pic.twitter.com/AbC123xyz",
        "Boats are back pic.twitter.com/AbC123xyz — Sana Qadir (@sanaq) September 25, 2025",
        "— Sana Qadir (@sanaq) September 25, 2025",
    ],
)
def test_the_text_of_an_embedded_post(text: str) -> None:
    assert is_furniture(Text(text))


@pytest.mark.parametrize(
    "text",
    [
        "A photo posted on the wall shows the canal in 1932.",
        "A post was shared with three other families.",
        "A video shared by the county shows water over the rails.",
        "A photo posted by his sister led the police to the quay.",
        "View this post as a warning, the mayor said.",
        "The minister (@minister) answered on Sunday.",
        "He was born on September 25, 1932",
        "The site pic.twitter.com was down for an hour.",
    ],
)
def test_a_sentence_about_a_post(text: str) -> None:
    assert not is_furniture(Text(text))


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Advertisements",
        "Sponsored",
        "Read more",
        "Also read",
        "Comments",
        "Comment",
        "Share",
        "Listen to article",
    ],
)
@pytest.mark.parametrize("linked", [0.0, 1.0])
def test_a_label(text: str, linked: float) -> None:
    assert is_furniture(Text(text, linked))


@pytest.mark.parametrize(
    "text", ["Advertisement spending fell.", "Share prices", "Comments by readers", "No comment", ""]
)
def test_a_sentence_that_holds_a_label(text: str) -> None:
    assert not is_furniture(Text(text))


@given(st.text(), st.floats(0, 1))
def test_any_text_is_judged(text: str, linked: float) -> None:
    assert is_furniture(Text(f"The canal {text}", linked)) in (True, False)


@given(st.text(), st.floats(0, 1))
def test_what_is_furniture_stays_so_when_more_of_it_is_a_link(text: str, linked: float) -> None:
    assert is_furniture(Text(text, 1.0)) >= is_furniture(Text(text, linked))


def furniture(html: str) -> list[str]:
    return Selector(f"<div>{html}</div>").css(FURNITURE).xpath("string()").getall()


@pytest.mark.parametrize(
    "html",
    [
        "<time>Sunday</time>",
        "<div class='social-share'>x</div>",
        "<div class='story__related'>x</div>",
        "<div class='sidebar sidebar--left'>x</div>",
        "<section class='widget_text'>x</section>",
        "<div class='newsletter'>x</div>",
        "<ul class='pagination'><li>x</li></ul>",
        "<blockquote class='twitter-tweet'>x</blockquote>",
        "<blockquote class='instagram-media'>x</blockquote>",
        "<ol class='breadcrumb'><li>x</li></ol>",
    ],
)
def test_parts_that_their_class_gives_away(html: str) -> None:
    assert len(furniture(html)) == 1


@pytest.mark.parametrize(
    "html",
    ["<p>x</p>", "<div class='story__content'>x</div>", "<p class='lead'>x</p>", "<ul><li class='item'>x</li></ul>"],
)
def test_parts_of_a_story(html: str) -> None:
    assert furniture(html) == []
