"""How a story begins: its dateline below a standfirst, the byline between them, who the dateline names."""

from __future__ import annotations

import pytest
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.people import Standing
from newsbot.extraction.reader import Block
from newsbot.extraction.story import read_story
from newsbot.extraction.writer import Writer
from newsbot.items import Article
from newsbot.rules import ArticleRules
from newsbot.text.byline import read_byline

LEAD = "Two years after the storm the lake has its ferry again."
FIRST = "The ferry sailed again on Friday, two years after the storm that had sunk its sister."
SECOND = "Its captain said that the crew had waited long enough and would not wait another day."
THIRD = "Fifty people stood on the pier in the rain, among them the master of the first ferry."


def article(body: str, head: str = "") -> Article:
    page = f"<html><head><title>Ferry sails</title>{head}</head><body><h1>Ferry sails</h1>{body}</body></html>"
    return extract_article(HtmlResponse("https://lake.example.org/1", body=page, encoding="utf-8"), ArticleRules())


@pytest.mark.parametrize(
    ("lead", "head"),
    [
        (f'<p class="lead">{LEAD}</p>', ""),
        (f'<p class="einleitung small">{LEAD}</p>', ""),
        (f'<div class="article-intro"><p>{LEAD}</p></div>', ""),
        (f"<p><strong>{LEAD}</strong></p>", ""),
        (f'<p class="bold">{LEAD}</p>', ""),
        (f'<p class="mt-4 font-bold">{LEAD}</p>', ""),
        (f"<p>{LEAD}</p>", f'<meta name="description" content="{LEAD}">'),
        ("<p>Crew of the lake is glad to be back at work on the water after so long a time</p>", ""),
        ("<p>Anmerkung der Redaktion: Der Text nennt die Namen der Leute nicht.</p>", ""),
    ],
)
def test_the_dateline_is_below_what_introduces_the_story(lead: str, head: str) -> None:
    found = article(f"<article>{lead}<p>QUEBEC (AFP) – {FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>", head)
    assert found.dateline is not None
    assert found.dateline.places == ["QUEBEC"]
    assert found.paragraphs[1:] == [FIRST, SECOND, THIRD]


def test_the_lead_may_have_the_dateline_itself() -> None:
    found = article(f'<article><p class="lead">QUEBEC (AFP) – {LEAD}</p><p>{FIRST}</p><p>{SECOND}</p></article>')
    assert found.paragraphs == [LEAD, FIRST, SECOND]


@pytest.mark.parametrize(
    "lead",
    [
        f'<p class="lead">QUEBEC (AFP) – {LEAD}</p>',
        f'<h2 class="subtitle">QUEBEC (AFP) – {LEAD}</h2>',
        f'<p class="description"><span class="stamp">London</span>{LEAD}</p>',
    ],
)
def test_a_lead_outside_the_story_may_have_it(lead: str) -> None:
    head = '<meta property="og:title" content="Ferry sails">'
    found = article(f"{lead}<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>", head)
    assert found.paragraphs == [LEAD, FIRST, SECOND, THIRD]
    assert found.dateline is not None


@pytest.mark.parametrize("lead", [f"<p>{LEAD}</p>", f'<p class="story">{LEAD}</p>'])
def test_a_first_paragraph_introduces_nothing(lead: str) -> None:
    found = article(f"<article>{lead}<p>QUEBEC – {FIRST}</p><p>{SECOND}</p></article>")
    assert found.paragraphs == [LEAD, f"QUEBEC – {FIRST}", SECOND]


def test_places_one_by_one_are_a_list() -> None:
    texts = [LEAD, f"LAHORE: {FIRST}", f"KARACHI: {SECOND}", f"QUETTA: {THIRD}"]
    body = "".join(f"<p>{text}</p>" for text in texts[1:])
    assert article(f'<article><p class="lead">{LEAD}</p>{body}</article>').paragraphs == texts


@pytest.mark.parametrize("line", ["<p>By Ada Poole</p>", "<p>Ada Poole, Staff Writer</p>"])
def test_a_byline_in_the_body_is_said_twice(line: str) -> None:
    head = '<meta name="author" content="Ada Poole">'
    found = article(f'<article><p class="lead">{LEAD}</p>{line}<p>{FIRST}</p><p>{SECOND}</p></article>', head)
    assert (found.paragraphs, found.authors) == ([LEAD, FIRST, SECOND], ["Ada Poole"])


@pytest.mark.parametrize("line", ["Tom Quill", "Ada Poole sails again", "Ada Poole."])
def test_what_says_more_than_the_byline_stays(line: str) -> None:
    blocks = [Block(text, "p", 0.0) for text in (FIRST, line, SECOND)]
    story = read_story(blocks, ArticleRules(), None, Writer(read_byline("Ada Poole"), Standing.NAMED))
    assert story.paragraphs == [FIRST, line, SECOND]


@pytest.mark.parametrize("line", ["Chennai:", "CHENNAI —", "Chennai -"])
def test_a_dateline_of_its_own_paragraph(line: str) -> None:
    found = article(f"<article><p><b>{line} </b></p><p>{FIRST}</p><p>{SECOND}</p></article>")
    assert found.dateline is not None
    assert found.dateline.text == line.rstrip(" :—-")
    assert found.paragraphs == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("CHENNAI taz | ", True),
        ("CHENNAI (AFP) — ", True),
        ("CHENNAI, May 3 (Reuters) - ", True),
        # Nothing says who reports, and the story has begun.
        ("CHENNAI: ", False),
    ],
)
def test_a_dateline_behind_a_whole_paragraph_names_who_reports(line: str, is_one: bool) -> None:
    found = article(f"<article><p>{FIRST}</p><p>{line}{SECOND}</p><p>{THIRD}</p></article>")
    assert (found.dateline is not None) is is_one
    assert found.paragraphs == [FIRST, SECOND if is_one else line + SECOND, THIRD]


def test_a_dateline_in_each_paragraph_is_a_list() -> None:
    lines = [f"CHENNAI (AFP) — {SECOND}", f"MUMBAI (AFP) — {THIRD}"]
    found = article(f"<article><p>{FIRST}</p><p>{lines[0]}</p><p>{lines[1]}</p></article>")
    assert found.paragraphs == [FIRST, *lines]


@pytest.mark.parametrize("line", ["Warning:", "The ferry in figures:"])
def test_a_short_line_with_a_colon_is_no_dateline(line: str) -> None:
    found = article(f"<article><p>{FIRST}</p><p><b>{line}</b></p><p>{SECOND}</p></article>")
    assert found.paragraphs == [FIRST, line, SECOND]


CHINESE = "屏東縣恆春鎮一處民宿昨晚發生火警，消防局獲報後前往搶救，約四十分鐘後撲滅火勢。"


def test_whom_the_dateline_names_is_the_author() -> None:
    body = f"<article><p>〔記者王小明／屏東報導〕{CHINESE}</p><p>{CHINESE[::-1]}</p></article>"
    found = article(body)
    assert (found.authors, found.evidence["authors"]) == (["王小明"], "generic")
    assert found.paragraphs[0] == CHINESE
    assert article(body, '<meta name="author" content="Ada Poole">').authors == ["Ada Poole"]


def test_the_name_of_the_site_may_be_the_dateline() -> None:
    body = f"<article><p>【湖畔網】{CHINESE}</p><p>{CHINESE[::-1]}</p></article>"
    assert article(body, '<meta property="og:site_name" content="湖畔網">').paragraphs[0] == CHINESE
    assert article(body).paragraphs[0] == f"【湖畔網】{CHINESE}"


def test_a_list_of_sources_below_the_story_is_its_credit() -> None:
    sources = "<div class='bold'>Verwendete Quellen</div><ul><li>Mitteilung der Polizei</li><li>Agentur dpa</li></ul>"
    found = article(f"<article><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{sources}</article>")
    assert (found.paragraphs, found.authors) == ([FIRST, SECOND, THIRD], [])
    assert found.credit is not None
    assert (found.credit.text, found.credit.agencies) == (
        "Verwendete Quellen Mitteilung der Polizei Agentur dpa",
        ["dpa"],
    )
