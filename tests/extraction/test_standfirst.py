"""The lines between the title and the story."""

from __future__ import annotations

import pytest

from newsbot.extraction.budget import Budget
from newsbot.extraction.container import find_container
from newsbot.extraction.outline import read_outline
from newsbot.extraction.page import parse
from newsbot.extraction.standfirst import find_standfirst

TITLE = "Ferry sails again after a year"
LEAD = "A propeller from another county has ended the long wait of Orsk and of its three islands"
STORY = "<p>The ferry to Orsk will sail again on Monday, said the harbour master, who has waited long.</p>" * 4


def standfirst(before: str, description: str = "", title: str = f"<h1>{TITLE}</h1>") -> str | None:
    page = f"<html><body><div>{title}{before}<div class=x1>{STORY}</div></div></body></html>"
    outline = read_outline(parse(page.encode()), Budget())
    container = find_container(outline)
    assert container is not None
    return find_standfirst(outline, container, [description], [TITLE])


@pytest.mark.parametrize(
    "html",
    [
        f"<p class=standfirst>{LEAD}</p>",
        f"<p class='article__lead x'>{LEAD}</p>",
        f"<div class=subtitle><p>{LEAD}</p></div>",
        f"<div class=intro><div><p><b>{LEAD}</b></p></div></div>",
        f"<header><p class=dek>{LEAD}</p><p class=byline>By Ada Poole of the harbour desk</p></header>",
    ],
)
def test_a_class_names_it(html: str) -> None:
    assert standfirst(html) == LEAD


@pytest.mark.parametrize("tag", ["p", "div", "h2", "h3"])
def test_the_page_describes_itself_by_it(tag: str) -> None:
    assert standfirst(f"<{tag}>{LEAD}</{tag}>", LEAD) == LEAD


def test_the_description_may_be_cut_off() -> None:
    assert standfirst(f"<p>{LEAD}</p>", LEAD[:70] + "...") == LEAD


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{LEAD}</p>",
        f"<h2 class=subtitle>{LEAD}</h2>",
        f"<div class=related><p class=lead>{LEAD}</p></div>",
        f"<figure><p class=lead>{LEAD}</p></figure>",
        f"<p class=lead><a href=/2>{LEAD}</a></p>",
        f"<p class=lead>{TITLE}, and more than that</p>",
        "<p class=lead>Harbour</p>",
        "",
    ],
)
def test_what_is_none(html: str) -> None:
    assert standfirst(html) is None


def test_a_picture_s_caption_is_none_though_the_page_describes_itself_by_it() -> None:
    assert standfirst(f"<figure><div>{LEAD}</div></figure>", LEAD) is None


def test_it_stands_after_the_title() -> None:
    assert standfirst(f"<p class=lead>{LEAD}</p>", LEAD, title="") is None


def test_what_the_class_names_goes_before_what_the_page_describes_itself_by() -> None:
    other = "The harbour of Orsk is the oldest of the county and has three quays and a lamp"
    assert standfirst(f"<p>{other}</p><p class=lead>{LEAD}</p>", other) == LEAD
