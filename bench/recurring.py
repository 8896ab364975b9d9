"""What recurs on a site's pages, taken out of its stories: ``make bench-recurring`` prints what that adds.

The pages of each publisher with three or more come one after the other, as in a crawl, and are read by general rules.
The bundled Dawn site does as well, once with its sidebar told by the page alone, once where nothing tells it.
"""

from __future__ import annotations

import base64
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from scrapy.http import HtmlResponse

from bench.extract import Line, prepare, read_lines
from bench.metadata import table
from bench.score import score
from fixtures.dawn import site as dawn
from newsbot.boilerplate.recurring import WINDOW, PageLines
from newsbot.extraction.article import extract_article
from newsbot.extraction.without import drop_recurring
from newsbot.items import Article
from newsbot.rules import ArticleRules

FEWEST = 3
FIGURES = ("body_f1", "body_precision", "body_recall")
Pages = list[tuple[HtmlResponse, Line]]
# The part of Dawn's pages that holds story and sidebar alike.
WHOLE = ArticleRules(body=("main",))


def real() -> Iterator[Pages]:
    """The pages of each publisher."""
    with tempfile.TemporaryDirectory() as folder:
        pages, truth = prepare(Path(folder))
        found = {page["url"]: page for page in read_lines(pages)}
    for publisher, count in Counter(line["publisher"] for line in truth).items():
        if count >= FEWEST:
            known = [line for line in truth if line["publisher"] == publisher and line.get("body")]
            yield [(_response(found[line["url"]]), line) for line in known]


def _response(page: Line) -> HtmlResponse:
    return HtmlResponse(page["url"], headers=page["headers"], body=base64.b64decode(page["body"]))


def bundled() -> Pages:
    """The stories of the bundled Dawn site."""
    pages = []
    for story in dawn.TRUTH:
        if story["outcome"] in ("stored", "duplicate") and story["paragraphs"]:
            url = str(story["url"])
            page = dawn.lookup(url.removeprefix("https://www.dawn.com"))
            assert page is not None
            response = HtmlResponse(url, headers={"Content-Type": page.content_type}, body=page.body)
            paragraphs = cast(list[str], story["paragraphs"])
            pages.append((response, {"url": url, "body": "\n\n".join(paragraphs)}))
    return pages


def measure(name: str, publishers: list[Pages], rules: ArticleRules) -> list[list[object]]:
    """A row for the articles as extracted, and one for what is left of them."""
    truth = [line for pages in publishers for _, line in pages]
    before, after, dropped = [], [], 0
    for pages in publishers:
        seen: list[PageLines] = []
        for response, line in pages:
            article = extract_article(response, rules)
            before.append(_line(article, line))
            lines = PageLines.of(article.paragraphs)
            dropped += drop_recurring(article, seen, rules)
            seen = [lines, *seen][:WINDOW]
            after.append(_line(article, line))
    rows = ((f"{name}, as extracted", before, 0), (f"{name}, without what recurs", after, dropped))
    return [[label, *(score(truth, made)[figure] for figure in FIGURES), count] for label, made, count in rows]


def _line(article: Article, truth: Line) -> Line:
    return {"url": truth["url"], "body": article.body}


def main() -> None:
    """Print the table."""
    publishers = list(real())
    rows = measure(f"{sum(map(len, publishers))} pages of {len(publishers)} publishers", publishers, ArticleRules())
    rows += measure("Dawn, general rules", [bundled()], ArticleRules())
    rows += measure("Dawn, story and sidebar not told apart", [bundled()], WHOLE)
    print(table(" | ".join(["pages", *FIGURES, "paragraphs dropped"]), rows))


if __name__ == "__main__":
    main()
