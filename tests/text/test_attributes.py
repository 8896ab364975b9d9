"""A tag with endless attributes costs a page what follows it, and not the crawl its afternoon."""

from __future__ import annotations

import json
import time
from itertools import islice, product
from string import ascii_lowercase

import pytest
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.rules import ArticleRules
from newsbot.text.attributes import LARGE, MOST, SMALL, cut_overloaded

STORY = "".join(
    f"<p>The gates of lock {n} were opened on Sunday, and two hundred people walked by.</p>" for n in range(9)
)
MANY = range(120_000)
TAGS = {
    "quoted": "".join(f' a{n}="x"' for n in MANY),
    "bare": "".join(f" a{n}" for n in MANY),
    "with ends of tags in them": "".join(f" a{n}='>'" for n in MANY),
    "with tags in them": "".join(f' a{n}="<p>"' for n in MANY),
    "with a few quotes": "".join(f" a{n}" if n % 5000 else f' a{n}="<b>>"' for n in MANY),
    "a quote in a name": ' b" c="x>y"' + "".join(f" a{n}" for n in MANY),
    "an apostrophe in a name": " it's c='x>y'" + "".join(f" a{n}" for n in MANY),
    "never ended": "".join(f" a{n}=x" for n in MANY) + " b='",
}
BEFORE = {
    "story": "",
    "script": "<script>a = '<a \"'</script>",
    "comment": "<!-- <a ' -- -> \" -->",
    "style": "<style>' </STYLE>",
}


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
@pytest.mark.parametrize("attributes", TAGS.values(), ids=TAGS)
def test_a_page_is_read_until_the_tag(attributes: str, before: str) -> None:
    page = f"<html><head><meta charset=utf-8></head><body><h1>Lock</h1>{STORY}{before}<div{attributes}>After</div>"
    start = time.process_time()
    article = extract_article(HtmlResponse("https://example.org/a", body=page.encode()), ArticleRules())
    # Without the cut it is more than ten seconds.
    assert time.process_time() - start < 2
    assert len(article.paragraphs) == 9
    assert "too_much_markup" in article.flaws


def test_the_markup_in_a_script_too() -> None:
    markup = json.dumps(f"{STORY}<div{TAGS['bare']}>After</div>").replace("<", "\\u003c")
    page = f"<html><head><meta charset=utf-8></head><body><h1>Lock</h1><script>a = {markup}</script></body></html>"
    start = time.process_time()
    article = extract_article(HtmlResponse("https://example.org/a", body=page.encode()), ArticleRules())
    assert time.process_time() - start < 2
    assert len(article.paragraphs) == 9


HONEST = {
    "a script": "<script>" + "if (a <b) c = 'd'; " * 40_000 + "</script>",
    "a picture": f'<img src="data:image/png;base64,{"A" * LARGE}">',
    "data": "<div data-state='" + '{"a": 1, "b": "<p>"}, ' * 30_000 + "'></div>",
    "a comment": "<!--" + " a <b " * 80_000 + "-->",
    "an apostrophe": "<p>It's open, isn't it?</p>" * 20_000,
    "many tags": "<p class='a' id=b>x</p>" * 30_000,
    "text": "word " * 100_000,
}


@pytest.mark.parametrize("markup", HONEST.values(), ids=HONEST)
def test_another_page_is_left_as_it_is(markup: str) -> None:
    page = markup.encode()
    assert len(page) >= LARGE
    start = time.process_time()
    assert cut_overloaded(page) is page
    assert time.process_time() - start < 2


SHORT = list(
    islice(("".join(letters) for size in (1, 2, 3, 4) for letters in product(ascii_lowercase, repeat=size)), 70_000)
)
FEWER = {
    "bare": " ".join(SHORT),
    "quoted": " ".join(f'{name}=""' for name in SHORT[:40_000]),
    "a tag in a value now and then": " ".join(
        name if (n + 1) % 3000 else f"{name}='<b>'" for n, name in enumerate(SHORT)
    ),
}


@pytest.mark.parametrize("attributes", FEWER.values(), ids=FEWER)
def test_in_a_page_that_is_not_large(attributes: str) -> None:
    page = f"<html><head><meta charset=utf-8></head><body><h1>Lock</h1>{STORY}<div {attributes}>After</div>"
    assert SMALL < len(page) < LARGE
    start = time.process_time()
    article = extract_article(HtmlResponse("https://example.org/a", body=page.encode()), ArticleRules())
    assert time.process_time() - start < 2
    assert "too_much_markup" in article.flaws


@pytest.mark.parametrize("markup", HONEST.values(), ids=HONEST)
def test_a_page_of_any_kind_is_left_as_it_is_when_it_is_not_large(markup: str) -> None:
    page = markup.encode()[: LARGE - 1]
    assert cut_overloaded(page) is page


def test_a_small_page_has_no_room_for_many() -> None:
    # Each letter of a name is one of some sixty.
    assert 60 * 2 + 60**2 * 3 + (2 * MOST - 60 - 60**2) * 4 > SMALL
