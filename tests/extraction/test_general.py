"""The story of a page that no site's rule describes."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.budget import STEPS, Budget
from newsbot.extraction.general import find_story
from newsbot.extraction.outline import read_outline
from newsbot.extraction.page import parse, read_page
from newsbot.items import Article
from newsbot.rules import ArticleRules

LEAD = "The lock keeper of Vell has opened his gates to walkers, after a winter in which nobody came."
STORY = [
    "The gates stood shut for eleven weeks, because the river had carried away the path that leads to them.",
    "“I fed the swans and painted the railings twice,” said Marta Rhule, who keeps the lock with her brother.",
    "On Sunday some two hundred people walked over the new planks, and a band from the next village played.",
    "The council has paid for the planks, and will pay for a railing once it has found out who broke the old one.",
]
TITLE = "Lock keeper opens his gates"
TEASERS = "".join(
    f"<div class=item><h3><a href=/{n}>Ferry number {n} is late again this week</a></h3>"
    f"<p>The ferry was late by {n} hours, said a man who had waited for it on the quay.</p></div>"
    for n in range(2, 14)
)
MENU = "<ul class=nav>" + "".join(f"<li><a href=/s{n}>Section {n}</a>" for n in range(30)) + "</ul>"


def paragraphs(tag: str = "p") -> str:
    return "".join(f"<{tag}>{text}</{tag}>" for text in STORY)


P = paragraphs()


def article(body: str, head: str = "") -> Article:
    page = f"<html><head><title>{TITLE}</title>{head}</head><body>{MENU}{body}</body></html>"
    return extract_article(HtmlResponse("https://example.org/a", body=page.encode()), ArticleRules())


def test_a_row_is_named_after_what_it_tells_of() -> None:
    names = ("", "oddrow player-17", "date", "hidden", "related-links")
    rows = "".join(f'<tr class="{name}"><td>{n}</td><td>Keeper number {n}</td></tr>' for n, name in enumerate(names))
    told = article(f"<article><h1>{TITLE}</h1>{P}<table>{rows}</table>{P}</article>").paragraphs
    assert [text for text in told if "Keeper number" in text] == [f"{n} Keeper number {n}" for n in range(3)]


@pytest.mark.parametrize(
    "body",
    [
        f"<article><h1>{TITLE}</h1>{P}</article>{TEASERS}",
        f"<div class=main><div class=x1>{P}</div><div class=x2>{TEASERS}</div></div>",
        f"<div class=x1>{paragraphs('div')}</div>",
        f"<div class=x1>{'<br><br>'.join(STORY)}</div>{TEASERS}",
        f"<div>{'<div class=ad>Advert</div>'.join(f'<div><p>{text}</p></div>' for text in STORY)}</div>{TEASERS}",
        f"<div itemprop=articleBody>{P}</div><div>{TEASERS * 3}</div>",
        f"<div class=post-content><p>{'</p><p>'.join(STORY)}</p><div class=sharing><a href=x>Share</a></div></div>",
        f"<main>{P}<h2>Related stories</h2><ul><li><a href=/2>Ferry late</a><li><a href=/3>Kites</a></ul></main>",
        f"<main>{P}<h3>Comments (2)</h3><div>I was there and it rained the whole day long.</div></main>",
        f"<main>{P}<p>Sign up for our newsletter and get the news every morning.</p></main>",
        f"<main>{P}<figure><img src=a.jpg><figcaption>The lock. Photo: A. Rhule</figcaption></figure></main>",
        f"<main><div class=date>4 March 2024</div><h1>{TITLE}</h1><div>Ada Poole</div>{P}</main>",
        f"<div style='display: none'><div itemprop=articleBody>{TEASERS}</div></div><div>{P}</div>",
        f"<form><div class=content>{P}</div></form>",
        f"<main>{P}<aside><p>{'The lock was built in 1871, by men from three counties. ' * 3}</p></aside></main>",
    ],
)
def test_all_of_the_story_and_nothing_else(body: str) -> None:
    assert article(body).paragraphs == STORY


@pytest.mark.parametrize(
    "lead",
    [
        f"<h2>{LEAD}</h2>",
        f"<div class=x><h3 class=subtitle>{LEAD}</h3></div>",
        f"<p class='teaser lead'>{LEAD}</p>",
        f"<div class=teaser_text>{LEAD}</div>",
    ],
)
def test_a_standfirst_at_the_start_of_the_story(lead: str) -> None:
    assert article(f"<article><h1>{TITLE}</h1>{lead}{P}</article>").paragraphs == [LEAD, *STORY]


def test_a_kicker_above_the_title_is_no_heading_of_the_story() -> None:
    parts = f"<p>{STORY[1]}</p><h2>The winter</h2><p>{STORY[2]}</p><h2>The railing</h2><p>{STORY[3]}</p>"
    body = f"<h1>{TITLE}</h1><p>{STORY[0]}</p>{parts}"
    told = [*STORY[:2], "The winter", STORY[2], "The railing", STORY[3]]
    assert article(f"<article><h2>Canals</h2>{body}</article>").paragraphs == told
    begun = f"<article><h2>The lock</h2><p>{LEAD}</p>{body}</article>"
    assert article(begun).paragraphs == ["The lock", LEAD, *told]


def test_a_standfirst_stands_before_the_story_once() -> None:
    found = article(f"<h1>{TITLE}</h1><p class=standfirst>{LEAD}</p><div class=story>{P}</div>{TEASERS}")
    assert found.paragraphs == [LEAD, *STORY]
    assert found.evidence["paragraphs"] == "generic"
    again = article(f"<h1>{TITLE}</h1><p class=lead>{STORY[0]}</p><div class=story>{P}</div>{TEASERS}")
    assert again.paragraphs == STORY


def test_the_dateline_is_that_of_the_story_not_of_its_standfirst() -> None:
    story = P.replace(STORY[0], f"QUETTA, March 3: {STORY[0]}").replace("broke the old one.", "broke it.—AFP")
    found = article(f"<h1>{TITLE}</h1><p class=standfirst>{LEAD}</p><div class=story>{story}</div>{TEASERS}")
    assert found.paragraphs[:2] == [LEAD, STORY[0]]
    assert found.dateline is not None
    assert found.dateline.text == "QUETTA, March 3"
    assert found.credit is not None
    assert found.credit.agencies == ["AFP"]


@pytest.mark.parametrize("body", ["", MENU, f"<div>{'<p>Page not found.</p>'}</div>", "<p>" + "a b " * 3])
def test_a_page_without_a_story_gives_no_furniture(body: str) -> None:
    assert len(" ".join(article(body).paragraphs)) < 20


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 30_000 + "text " * 30,
        f"<p>{STORY[0]}</p>" * 20_000,
        "<br>" * 200_000,
        "<a href=x>A link to another story of the day</a> " * 40_000,
        "word " * 1_000_000,
        "<table>" * 500 + "<tr><td>cell " * 500,
        f"<div class=content>{'<span>' * 2000}{STORY[0]}",
        "<p>" + "<b><i>" * 20_000 + STORY[0],
    ],
    ids=["nested", "paragraphs", "breaks", "links", "one text", "tables", "spans", "unclosed"],
)
def test_a_pathological_page_is_read_within_its_budget(body: str) -> None:
    assert is_enough(STEPS, body)
    article(body)


def is_enough(steps: int, body: str) -> bool:
    budget = Budget(steps)
    read_outline(parse(f"<html><body>{body}".encode()), budget)
    return not budget.is_spent


def test_steps_grow_with_the_page_and_not_faster() -> None:
    few = next(steps for steps in range(10, STEPS, 10) if is_enough(steps, (P + TEASERS) * 4))
    assert is_enough(int(10.5 * few), (P + TEASERS) * 40)
    assert not is_enough(few, (P + TEASERS) * 5)


def test_what_is_beyond_the_budget_is_cut_off_and_said() -> None:
    found = article(f"<main>{'<i>a</i><b>b</b>' * (STEPS // 2)}{P}</main>")
    assert "too_much_markup" in found.flaws


@pytest.mark.parametrize("line", ["___", "* * *", "—", "•••"])
def test_a_drawn_line_is_none_of_the_story(line: str) -> None:
    cut = f"<p>{line}</p>"
    first, *rest = (f"<p>{text}</p>" for text in STORY)
    assert article(f"<article>{first}{cut}{''.join(rest)}{cut}</article>").paragraphs == STORY


def test_a_title_beyond_the_budget_is_no_error() -> None:
    body = "<i>x</i>" * 60 + f"<article>{P * 5}<section><h1>Ferry sails again</h1>{P}</section></article>"
    page = read_page(HtmlResponse("https://example.org/a", body=f"<html><body>{body}</body></html>".encode()))
    found = [find_story(page, (), Budget(steps))[1] for steps in range(60, 160)]
    assert not found[0]
    assert found[-1]
