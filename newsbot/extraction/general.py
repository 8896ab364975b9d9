"""A page → the blocks of its story, by the site's rules or, where it has none for the body, by the general ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from lxml.html import HtmlElement

from newsbot.boilerplate.blocks import keep_story
from newsbot.boilerplate.consent import CONSENT
from newsbot.boilerplate.page import FURNITURE, is_furniture
from newsbot.boilerplate.regions import Region, is_called_lead, is_unseen, read_region
from newsbot.extraction.body import find_body, leave_out, read_blocks
from newsbot.extraction.budget import Budget
from newsbot.extraction.container import find_container
from newsbot.extraction.embedded import find_markup, read_article_body
from newsbot.extraction.leads import find_summaries, split_leads, under_title
from newsbot.extraction.names import class_of, is_hidden
from newsbot.extraction.outline import BLOCKS, Outline, read_outline
from newsbot.extraction.page import Page
from newsbot.extraction.part import HEADINGS, NOT_STORY, Part
from newsbot.extraction.reader import Block
from newsbot.extraction.select import select_elements
from newsbot.extraction.site_names import compact
from newsbot.extraction.standfirst import find_standfirst
from newsbot.extraction.structured import strings
from newsbot.extraction.styles import paid_styles, region_in
from newsbot.extraction.subheadings import name_headings
from newsbot.rules import ArticleRules

# What stands in a line of text; a class there says how it looks.
_IN_LINE = frozenset("a abbr b cite code em font i mark q s small strong sub sup u".split())
_LINES = frozenset("p h1 h2 h3 h4 h5 h6 li".split())
_DESCRIPTIONS = ("og:description", "description", "twitter:description")
_TITLES = ("og:title", "twitter:title")
_FIRST = 2


def find_blocks(page: Page, rules: ArticleRules) -> tuple[str, list[Block]]:
    """Where the body was found, ``site``, ``generic`` or ``json_ld``, and its blocks.

    A site's word on where the body is holds even where it finds nothing: a page of a cartoon has no story.
    """
    budget = Budget()
    found = _declared_story(page, rules, budget) if rules.body else find_story(page, rules.drop, budget)
    if budget.is_spent:
        page.flaws.append("too_much_markup")
    return found


def _declared_story(page: Page, rules: ArticleRules, budget: Budget) -> tuple[str, list[Block]]:
    body = find_body(page.selector, rules.body)
    if body is None:
        return "site", []
    blocks = read_blocks(body, leave_out(select_elements(body, (FURNITURE, CONSENT, *rules.drop))), budget)
    return "site", [block for block in blocks if not is_furniture(block)]


def find_story(page: Page, drop: tuple[str, ...], budget: Budget) -> tuple[str, list[Block]]:
    """Where the page's story stands and its blocks, its standfirst first; none where the page tells no story.

    It is what its elements show. Only where they show none is it what the page gives to machines.
    drop: CSS of what is not the story.
    """
    if blocks := _shown_story(page, page.root, drop, budget):
        return "generic", blocks
    if blocks := read_article_body(page):
        return "json_ld", blocks
    markup = find_markup(page.root)
    return "generic", _shown_story(page, markup, drop, budget) if markup is not None else []


def _shown_story(page: Page, root: HtmlElement, drop: tuple[str, ...], budget: Budget) -> list[Block]:
    outline = read_outline(root, budget, paid_styles(page.article))
    container = find_container(outline)
    if container is None:
        return []
    descriptions = _meta(page, _DESCRIPTIONS) + strings(page.article.get("description"))
    summaries = find_summaries(container.element, descriptions)
    is_dropped = leave_out([*select_elements(root, drop), *_kickers(container, outline), *summaries])
    forms = {element for element, part in outline.items() if element.tag == "form" and not part.is_left_out}
    titles = _meta(page, _TITLES) + strings(page.article.get("headline"))
    found = read_blocks(container.element, lambda part: is_dropped(part) or _is_left_out(part, outline), budget, forms)
    introducing = [*descriptions, *under_title(outline.titles)]
    leads, others = split_leads(name_headings(found, titles), introducing)
    blocks = _without_title(keep_story(others), titles)
    if blocks and compact(blocks[0].text) in map(compact, descriptions):
        blocks[0] = replace(blocks[0], introduces=True)
    if not blocks:
        return []
    first = [block.text for block in blocks[:_FIRST]]
    before = find_standfirst(outline, container, introducing, titles, [*first, *(block.text for block in leads)])
    return [*(Block(text, "p", 0.0, lead=True) for text in before), *leads, *blocks]


def _is_left_out(element: HtmlElement, outline: Outline) -> bool:
    tag = element.tag
    holder = element.getparent()
    if tag in _IN_LINE or (tag == "span" and holder is not None and holder.tag in _LINES):
        return is_unseen(class_of(element))
    if tag in HEADINGS:
        is_title = tag == "h1" and element in outline.titles[:1]
        return is_title or is_hidden(element) or _is_around(element, outline)
    if (part := outline.get(element)) is not None:
        return tag == "time" or (part.is_left_out and not _is_lead(part))
    if tag in NOT_STORY or tag == "time":
        return True
    return is_hidden(element) or region_in(element, outline.styles) < 0


def _is_lead(part: Part) -> bool:
    """Whether it is a text that is called a standfirst, and like a box beside the story by another word."""
    if part.aside or part.region is not Region.BESIDE or not is_called_lead(class_of(part.element)):
        return False
    return part.element.tag in ("p", "div") and next(part.element.iterchildren(*BLOCKS), None) is None


def _is_around(heading: HtmlElement, outline: Outline) -> bool:
    # Its id is an anchor's, of words of the heading.
    return any(
        read_region(name) is Region.AROUND and ("p", name) not in outline.styles for name in class_of(heading).split()
    )


def _kickers(container: Part, outline: Outline) -> list[HtmlElement]:
    """The headings in the container before the page's title; none where a paragraph stands before that."""
    title = next(iter(outline.titles), None)
    if title is None or all(above is not container.element for above in title.iterancestors()):
        return []
    before = list(takewhile(lambda element: element is not title, container.element.iter("p", *HEADINGS)))
    is_begun = any(part.weight() for element in before if (part := outline.get(element)) is not None)
    return [] if is_begun else [element for element in before if element.tag != "p"]


def _meta(page: Page, names: tuple[str, ...]) -> list[str]:
    return [text for name in names for text in page.meta.get(name, [])]


def _without_title(blocks: list[Block], titles: list[str]) -> list[Block]:
    folded = {compact(title) for title in titles}
    return [block for index, block in enumerate(blocks) if index >= _FIRST or compact(block.text) not in folded]
