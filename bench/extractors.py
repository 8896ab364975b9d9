"""One extractor over one file of pages, in a process of its own; `bench.extract` starts it for each.

    extractors.py NAME PAGES.jsonl OUT.jsonl [ROUNDS]    writes the articles, prints the seconds of the fastest round
    extractors.py unpack FILE.warc.gz PAGES.jsonl        the responses of a WARC file as lines of JSON

Each extractor starts from the bytes of the page and gives what it has in newsbot's names.
"""

from __future__ import annotations

import base64
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Made = dict[str, Any]
Extractor = Callable[[str, bytes, dict[str, str]], Made]


def newsbot() -> Extractor:
    """newsbot without any site's rules."""
    from scrapy.http import HtmlResponse

    from newsbot.extraction.article import extract_article
    from newsbot.rules import ArticleRules

    rules = ArticleRules()

    def extract(url: str, body: bytes, headers: dict[str, str]) -> Made:
        article = extract_article(HtmlResponse(url, body=body, headers=headers), rules)
        names = ("title", "authors", "published_at", "body", "evidence", "byline", "flaws", "credit", "language")
        return {name: getattr(article, name) for name in names}

    return extract


def trafilatura() -> Extractor:
    """trafilatura with its metadata."""
    import trafilatura as library

    def extract(url: str, body: bytes, headers: dict[str, str]) -> Made:
        found = library.bare_extraction(body, url=url, with_metadata=True)
        if found is None:
            return {}
        authors = (found.author or "").split("; ")
        return {
            "title": found.title,
            "authors": [name for name in authors if name],
            "published_at": found.date,
            "body": found.text,
        }

    return extract


def newspaper4k() -> Extractor:
    """newspaper4k, given the page."""
    import newspaper

    def extract(url: str, body: bytes, headers: dict[str, str]) -> Made:
        article = newspaper.Article(url, fetch_images=False)
        article.download(input_html=body.decode("utf-8", "replace"))
        article.parse()
        moment = article.publish_date
        return {
            "title": article.title,
            "authors": article.authors,
            "published_at": moment.isoformat() if hasattr(moment, "isoformat") else moment,
            "body": article.text,
        }

    return extract


def readability() -> Extractor:
    """readability-lxml: a title and a body."""
    from lxml import html
    from readability import Document

    def extract(url: str, body: bytes, headers: dict[str, str]) -> Made:
        document = Document(body.decode("utf-8", "replace"))
        summary = html.fromstring(document.summary())
        return {"title": document.title(), "body": " ".join(summary.itertext())}

    return extract


def resiliparse() -> Extractor:
    """resiliparse's main content: a title and a body."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def extract(url: str, body: bytes, headers: dict[str, str]) -> Made:
        tree = HTMLTree.parse_from_bytes(body, "utf-8")
        return {"title": tree.title, "body": extract_plain_text(tree, main_content=True, alt_texts=False)}

    return extract


EXTRACTORS: dict[str, Callable[[], Extractor]] = {
    function.__name__: function for function in (newsbot, trafilatura, newspaper4k, readability, resiliparse)
}


def unpack(warc: str, pages: str) -> None:
    """Write the responses of a WARC file as lines: url, headers, body in base64."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with Path(warc).open("rb") as records, Path(pages).open("w", encoding="utf-8") as out:
        for record in ArchiveIterator(records, record_types=WarcRecordType.response, parse_http=True):
            body = base64.b64encode(record.reader.read()).decode("ascii")
            content_type = record.http_headers.get("Content-Type", "text/html")
            page = {"url": record.headers["WARC-Target-URI"], "headers": {"Content-Type": content_type}, "body": body}
            out.write(json.dumps(page) + "\n")


def run(name: str, pages: str, out: str, rounds: int = 1) -> None:
    """Write the articles of ``pages`` to ``out`` and print the seconds of the fastest of ``rounds``."""
    extract = EXTRACTORS[name]()
    with Path(pages).open(encoding="utf-8") as lines:
        read = [json.loads(line) for line in lines]
    responses = [(page["url"], base64.b64decode(page["body"]), page["headers"]) for page in read]
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        made = [_made(extract, *response) for response in responses]
        seconds.append(time.process_time() - start)
    with Path(out).open("w", encoding="utf-8") as lines:
        for (url, _, _), article in zip(responses, made, strict=True):
            lines.write(json.dumps({"url": url, **article}, default=vars) + "\n")
    print(json.dumps({"seconds": min(seconds), "pages": len(responses)}))


def _made(extract: Extractor, url: str, body: bytes, headers: dict[str, str]) -> Made:
    try:
        return extract(url, body, headers)
    except Exception as error:  # noqa: BLE001 - whatever a peer raises costs it that page only
        print(f"{url}: {error!r}"[:200], file=sys.stderr)
        return {}


if __name__ == "__main__":
    if sys.argv[1] == "unpack":
        unpack(*sys.argv[2:4])
    else:
        run(sys.argv[1], sys.argv[2], sys.argv[3], *map(int, sys.argv[4:5]))
