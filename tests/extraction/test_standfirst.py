"""The lines between the title and the story."""

from __future__ import annotations

import pytest

from newsbot.extraction.budget import Budget
from newsbot.extraction.container import find_container
from newsbot.extraction.leads import under_title
from newsbot.extraction.outline import read_outline
from newsbot.extraction.page import parse
from newsbot.extraction.standfirst import find_standfirst

TITLE = "Ferry sails again after a year"
LEAD = "A propeller from another county has ended the long wait of Orsk and of its three islands"
STORY = "<p>The ferry to Orsk will sail again on Monday, said the harbour master, who has waited long.</p>" * 4


OTHER = "The harbour of Orsk is the oldest of the county and has three quays and a lamp"


def standfirst(
    before: str, description: str = "", title: str = f"<h1>{TITLE}</h1>", first: str = "", known: str = TITLE
) -> list[str]:
    page = f"<html><body><div>{title}{before}<div class=x1>{STORY}</div></div></body></html>"
    outline = read_outline(parse(page.encode()), Budget())
    container = find_container(outline)
    assert container is not None
    return find_standfirst(outline, container, [description, *under_title(outline.titles)], [known], [first])


@pytest.mark.parametrize(
    "html",
    [
        f"<p class=standfirst>{LEAD}</p>",
        f"<p class='article__lead x'>{LEAD}</p>",
        f"<div class=subtitle><p>{LEAD}</p></div>",
        f"<div class=intro><div><p><b>{LEAD}</b></p></div></div>",
        f"<header><p class=dek>{LEAD}</p><p class=byline>By Ada Poole of the harbour desk</p></header>",
        f"<h2 class=subtitle>{LEAD}</h2>",
        f"<p>By Ada Poole of the harbour desk</p><h3 class='x second-title'>{LEAD}</h3>",
        f"<div class=article-excerpt>{LEAD}</div>",
        f"<div class=excerpt><div>{LEAD}</div></div>",
        f"<div class=x><span class=ContentDek>{LEAD}</span></div>",
        f"<div id=subhead><em></em>{LEAD}</div>",
        f"<div class=media-headline><p class=dek>{LEAD}</p></div>",
        f"<p class=intro><span class=badge>XY-Abo</span> {LEAD}</p>",
        f"<h2>{LEAD}</h2>",
    ],
)
def test_a_class_names_it(html: str) -> None:
    assert standfirst(html) == [LEAD]


@pytest.mark.parametrize("tag", ["p", "div", "h2", "h3"])
def test_the_page_describes_itself_by_it(tag: str) -> None:
    assert standfirst(f"<{tag}>{LEAD}</{tag}>", LEAD) == [LEAD]


def test_the_description_may_be_cut_off() -> None:
    assert standfirst(f"<p>{LEAD}</p>", LEAD[:70] + "...") == [LEAD]


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{LEAD}</p>",
        f"<div class=x><h2>{LEAD}</h2></div>",
        "<h2>A propeller from afar</h2>",
        "<h2>By Ada Poole and Marta Rhule, our reporters on ferries</h2>",
        f"<h2><a href=/2>{LEAD}</a></h2>",
        f"<h2 class=related>{LEAD}</h2>",
        "<h2 class=subtitle>Harbours</h2>",
        f"<div class=dek><p>{LEAD[:20]}</p><ul><li>{LEAD}</li></ul></div>",
        f"<div class=product-description>{LEAD}</div>",
        f"<div class=related><div class=dek>{LEAD}</div></div>",
        "<div class=lead>By Ada Poole, our reporter on ferries</div>",
        "<div class=lead>Updated <time>on the 4th of March 2024</time></div>",
        f"<section class=key-points><ul class=summary><li>{LEAD}</li><li>{OTHER}</li></ul></section>",
        f"<div class=related><p class=lead>{LEAD}</p></div>",
        f"<figure><p class=lead>{LEAD}</p></figure>",
        f"<p class=lead><a href=/2>{LEAD}</a></p>",
        f"<p class=lead>{TITLE}, and more than that</p>",
        "<p class=lead>Harbour</p>",
        "",
    ],
)
def test_what_is_none(html: str) -> None:
    assert standfirst(html) == []


def test_a_picture_s_caption_is_none_though_the_page_describes_itself_by_it() -> None:
    assert standfirst(f"<figure><div>{LEAD}</div></figure>", LEAD) == []


def test_it_stands_after_the_title() -> None:
    assert standfirst(f"<p class=lead>{LEAD}</p>", LEAD, title="") == []


@pytest.mark.parametrize(
    ("html", "description"),
    [
        (f"<p>{OTHER}</p><p class=lead>{LEAD}</p>", OTHER),
        (f"<div class=intro><p>{OTHER}</p><p>{LEAD}</p></div>", ""),
        (f"<div class=abstract>{OTHER}</div><p class=lead>{LEAD}</p>", ""),
        (f"<ul><li>{OTHER}</li><li>{LEAD}</li></ul>", LEAD),
        (f"<ul class=abstract><li>{OTHER}</li><li>{LEAD}</li></ul>", ""),
    ],
)
def test_all_of_it_in_page_order(html: str, description: str) -> None:
    assert standfirst(html, description) == [OTHER, LEAD]


def test_texts_elsewhere_that_are_called_so_are_of_others() -> None:
    cards = f"<div class=card><p class=excerpt>{OTHER}</p></div>" * 2
    assert standfirst(f"<p class=dek>{LEAD}</p>{cards}") == [LEAD]
    assert standfirst(f"<ul><li>{OTHER}</li><li>{LEAD}</li></ul>") == []


def test_the_title_may_be_a_lower_heading() -> None:
    assert standfirst(f"<p class=lead>{LEAD}</p>", title=f"<h3>{TITLE}</h3>") == [LEAD]
    assert standfirst(f"<p class=lead>{LEAD}</p>", title=f"<h3>{OTHER}</h3>") == []


def test_the_title_may_be_short() -> None:
    html = f"<p class=lead>{LEAD}</p>"
    assert standfirst(html, title="<p>Orsk</p><div><h1>Ferry</h1></div>", known="Ferry") == [LEAD]
    assert standfirst(html, title="<p>Orsk</p><div><h1>Orsk</h1></div>", known="Ferry") == []
    assert standfirst(f"{html}<div><h1>Ferry</h1></div>", title="", known="Ferry") == []


def test_a_short_one_that_the_page_describes_itself_by() -> None:
    assert standfirst("<h2 class=dek>“I would like it.”</h2>", "“I would like it.”") == ["“I would like it.”"]


def test_the_first_paragraph_is_not_told_twice_and_may_begin_alike() -> None:
    assert standfirst(f"<p class=lead>{LEAD}</p>", first=LEAD) == []
    assert standfirst(f"<p class=lead>{LEAD}</p>", first=f"{LEAD}, said the harbour master.") == []
    short = "A propeller has ended it."
    assert standfirst(f"<p class=lead>{short}</p>", first=f"{short[:-1]}, said the harbour master.") == [short]


def test_a_place_at_its_start_is_set_off() -> None:
    assert standfirst(f"<p class=lead><span class=stamp>London</span>{LEAD}</p>") == [f"London – {LEAD}"]
    assert standfirst(f"<p class=lead><span class=x>A propeller</span>{LEAD[11:]}</p>") == [LEAD]
