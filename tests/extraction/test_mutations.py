"""Pages that were cut, mixed and garbled: whatever a page holds, nothing raises."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.rules import ArticleRules

SEED, PAGES = 20240503, 60
SHAPES = sorted((Path(__file__).parents[2] / "fixtures" / "shapes").glob("*/*.html"))
TAG, BLOCK = re.compile(rb"<[^>]+>"), re.compile(rb"<(/?)(?:p|div|span|h1|h2|article|section)\b")
NAMES = (b"p", b"div", b"span", b"h1", b"h2", b"article", b"li", b"blockquote", b"form", b"a")
Mutation = Callable[[random.Random, bytes, bytes], bytes]


def cut_off(chance: random.Random, page: bytes, other: bytes) -> bytes:
    return page[: chance.randrange(len(page))]


def joined(chance: random.Random, page: bytes, other: bytes) -> bytes:
    return page[: chance.randrange(len(page))] + other[chance.randrange(len(other)) :]


def without_tags(chance: random.Random, page: bytes, other: bytes) -> bytes:
    return TAG.sub(lambda tag: b"" if chance.random() < 0.2 else tag[0], page)


def with_other_tags(chance: random.Random, page: bytes, other: bytes) -> bytes:
    return BLOCK.sub(lambda tag: b"<" + tag[1] + chance.choice(NAMES), page)


def garbled(chance: random.Random, page: bytes, other: bytes) -> bytes:
    return bytes(byte if chance.random() > 0.002 else chance.randrange(256) for byte in page)


def shuffled(chance: random.Random, page: bytes, other: bytes) -> bytes:
    texts = TAG.split(page)
    chance.shuffle(texts)
    return b"".join(text + tag for text, tag in zip(texts, [*TAG.findall(page), b""], strict=True))


@pytest.mark.parametrize("mutate", [cut_off, joined, without_tags, with_other_tags, garbled, shuffled])
def test_no_page_raises(mutate: Mutation) -> None:
    chance = random.Random(SEED)
    for path in chance.sample(SHAPES, PAGES):
        page = mutate(chance, path.read_bytes(), chance.choice(SHAPES).read_bytes())
        article = extract_article(HtmlResponse("https://example.org/2024/05/ferry", body=page), ArticleRules())
        assert all(paragraph.strip() for paragraph in article.paragraphs)
