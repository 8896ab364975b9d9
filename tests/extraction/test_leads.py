"""The start of a story's body: its standfirst, and the list that says it in short."""

from __future__ import annotations

import pytest

from newsbot.boilerplate.element import BlockElement
from newsbot.extraction.leads import find_summaries, split_leads
from newsbot.extraction.page import parse
from newsbot.extraction.reader import Block

LEAD = "A propeller from another county has ended the long wait of Orsk and of its three islands"
OTHER = "The harbour of Orsk is the oldest of the county and has three quays and a lamp"


def placed(text: str, tag: str = "p", name: str = "", above: BlockElement | None = None, **more: bool) -> Block:
    return Block(text, tag, 0.0, element=BlockElement(tag, name, 2, above), **more)


FIRST = placed("The ferry to Orsk will sail again on Monday, said the harbour master, who has waited long.")
HOLDER = BlockElement("div", "tit-sub", 1)


@pytest.mark.parametrize(
    ("block", "description"),
    [
        (placed(LEAD, "h2", "article-subtitle"), ""),
        (placed(LEAD, "h2"), LEAD),
        (placed(LEAD, "h2", above=HOLDER), ""),
        (placed("Two divers, and no boat at all", "div", "dek"), ""),
        (placed("Two divers, and no boat at all"), "Two divers, and no boat at all"),
        (placed(FIRST.text, "div", "teaser_text"), ""),
    ],
    ids=str,
)
def test_one_at_the_start_of_the_story(block: Block, description: str) -> None:
    leads, others = split_leads([placed("Harbour", "h3"), block, FIRST], [description])
    assert [(lead.text, lead.tag, lead.lead) for lead in leads] == [(block.text, "p", True)]
    assert [other.text for other in others] == ["Harbour", FIRST.text]


SHARED = BlockElement("div", "", 1)


@pytest.mark.parametrize(
    ("blocks", "description"),
    [
        ([placed(LEAD, "h2"), FIRST], ""),
        ([placed("Harbours", "h2", "subtitle"), FIRST], ""),
        ([placed(LEAD, "h2", "subtitle"), FIRST, placed(OTHER, "h2", "subtitle"), FIRST], ""),
        ([placed(LEAD, "h2", "subtitle", pictured=True), FIRST], ""),
        ([FIRST, placed(LEAD, "h2", "subtitle"), FIRST], ""),
        ([FIRST, FIRST], FIRST.text),
        ([Block(FIRST.text, "div", 0.0, element=SHARED), Block(OTHER, "div", 0.0, element=SHARED)], FIRST.text),
    ],
    ids=range(7),
)
def test_what_is_none_at_the_start_of_the_story(blocks: list[Block], description: str) -> None:
    assert split_leads(blocks, [description]) == ([], blocks)


LIST = f"<ul><li>{LEAD}</li><li>{OTHER}</li></ul>"


@pytest.mark.parametrize(
    ("html", "description", "found"),
    [
        (f"<div class=SummaryList_x><b>In short:</b>{LIST}</div>", "", 1),
        (f"<ul class=article-summary>{LIST[4:]}", "", 1),
        (f"<div class=summary>{LIST}</div>", LEAD, 0),
        (f"<div class=summary><p>{OTHER}</p>{LIST}</div>", "", 0),
        (f"<div class=summary><ul><li>{LEAD}</li></ul></div>", "", 0),
        (f"<div class=list>{LIST}</div>", "", 0),
    ],
)
def test_a_list_called_a_summary(html: str, description: str, found: int) -> None:
    page = parse(f"<html><body>{html}</body></html>".encode())
    assert len(list(find_summaries(page, [description]))) == found
