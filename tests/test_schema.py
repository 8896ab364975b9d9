"""Exported lines against newsbot/article.schema.json, which is what a reader of the output may rely on."""

from __future__ import annotations

import ast
import copy
import dataclasses
import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from fixtures.dawn import site as dawn
from fixtures.server import SiteServer
from newsbot import extraction
from newsbot.items import Article, ArticleCredit, ArticleDateline, Image
from tests.conftest import run_scrapy
from tests.test_sites import CASES, extracted

FILE = Path(extraction.__file__).parents[1] / "article.schema.json"
SCHEMA: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
# What a crawl adds to what a page says.
RUN = {"fetched_at": "2025-09-25T08:00:00+00:00", "run_id": "2025-09-25T08-00-00Z", "newsbot_version": "0.1.0"}
FORMATS = FormatChecker()


# jsonschema knows these two only with further packages, and passes every text where they are missing.
@FORMATS.checks("date-time", ValueError)
def is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.datetime.fromisoformat(value).tzinfo is not None


@FORMATS.checks("uri", ValueError)
def is_uri(value: object) -> bool:
    return not isinstance(value, str) or (bool(urlsplit(value).netloc) and not set(value) & set(' "<>\\^`{|}'))


VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FORMATS)


def errors(line: object) -> list[str]:
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in VALIDATOR.iter_errors(line)]


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What a crawl of the newest days and one of 2013 wrote."""
    folder = tmp_path_factory.mktemp("schema")
    with SiteServer(dawn.lookup) as site:
        for asked in ([], ["-a", "since=2013-11-23", "-a", "until=2013-11-25"]):
            ran = run_scrapy(folder, "crawl", "dawn", *asked, "-a", f"mirror={site.url}")
            assert ran.status == 0, ran.log
    return ran.articles()


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("part", "schema"),
    [
        (Article, SCHEMA),
        (ArticleDateline, SCHEMA["properties"]["dateline"]["oneOf"][1]),
        (ArticleCredit, SCHEMA["properties"]["credit"]["oneOf"][1]),
        (Image, SCHEMA["properties"]["images"]["items"]),
    ],
)
def test_its_properties_are_the_fields_in_their_order(part: type, schema: dict[str, Any]) -> None:
    fields = [field.name for field in dataclasses.fields(part)]
    assert list(schema["properties"]) == fields
    assert schema["required"] == fields
    assert schema["additionalProperties"] is False


def test_every_exported_line_is_valid(lines: list[dict[str, Any]]) -> None:
    assert len(lines) == sum(story["outcome"] == "stored" for story in dawn.TRUTH)
    assert {line["id"]: found for line in lines if (found := errors(line))} == {}


def test_the_fields_of_a_line_stand_in_their_order(lines: list[dict[str, Any]]) -> None:
    assert {tuple(line) for line in lines} == {tuple(SCHEMA["properties"])}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_the_article_of_every_case_is_valid(case: Path) -> None:
    assert errors({**extracted(case), **RUN}) == []


WHOLE: dict[str, Any] = {
    **dataclasses.asdict(
        Article(
            id="dawn:342598",
            source="dawn",
            url="https://www.dawn.com/news/342598",
            fetched_url="https://www.dawn.com/news/342598",
            title="A headline",
            dateline=ArticleDateline("BRUSSELS, Feb 9", ["BRUSSELS"], "2009-02-09"),
            credit=ArticleCredit("—AFP", ["AFP"]),
            published_at="2009-02-10T00:00:00+05:00",
            images=[Image("https://i.dawn.com/primary/2009/02/a.jpg")],
            status=200,
            evidence={"title": "site"},
        )
    ),
    **RUN,
}


def test_a_whole_line_is_valid() -> None:
    assert errors(WHOLE) == []
    assert errors({**WHOLE, "published_at": "2009-02-10"}) == []
    assert errors({**WHOLE, "published_at": "2009-02-10T00:00:00"}) == []


@pytest.mark.parametrize("name", SCHEMA["properties"])
def test_a_line_without_one_of_its_fields_is_refused(name: str) -> None:
    assert len(errors({key: value for key, value in WHOLE.items() if key != name})) == 1


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("extra", 1),
        ("dateline/extra", 1),
        ("credit/extra", 1),
        ("images/0/extra", 1),
        ("schema_version", 2),
        ("id", "342598"),
        ("id", None),
        ("kind", "news"),
        ("url", "www.dawn.com/news/342598"),
        ("url", "ftp://www.dawn.com/news/342598"),
        ("fetched_url", None),
        ("title", ""),
        ("title", None),
        ("authors", None),
        ("authors", "A Writer"),
        ("authors", [""]),
        ("dateline", "BRUSSELS"),
        ("dateline/places", None),
        ("dateline/date", "2009-02-30"),
        ("dateline/date", "9 Feb"),
        ("credit/where", "caption"),
        ("published_at", "2009-02-10T25:00:00+05:00"),
        ("published_at", "2009-02-30"),
        ("published_at", "February 10, 2009"),
        ("updated_at", "2009-02-10T00:00:00Z"),
        ("printed_on", "2009-02-10T00:00:00+05:00"),
        ("language", "en-US"),
        ("paragraphs", [None]),
        ("body", None),
        ("images", ["https://i.dawn.com/primary/2009/02/a.jpg"]),
        ("free", "true"),
        ("version", 0),
        ("content_sha256", "abc"),
        ("similarity", 1.5),
        ("fetched_at", "2025-09-25T08:00:00"),
        ("fetched_at", "2025-09-25T13:00:00+05:00"),
        ("status", "200"),
        ("evidence", {"title": "guess"}),
        ("flaws", ["no_such_flaw"]),
        ("flaws", ["no_date", "no_date"]),
    ],
)
def test_a_broken_line_is_refused(path: str, value: object) -> None:
    line = copy.deepcopy(WHOLE)
    *parents, name = path.split("/")
    part: Any = line
    for parent in parents:
        part = part[int(parent)] if isinstance(part, list) else part[parent]
    part[name] = value
    assert errors(line)


def named_flaws() -> Iterator[str]:
    """The flaws that the code can name: what it appends to, assigns to or returns as ``flaws``."""
    for module in sorted(Path(extraction.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("flaws.append"):
                yield from (argument.value for argument in node.args if isinstance(argument, ast.Constant))
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "flaws":
                yield from _listed(node)
            elif isinstance(node, ast.FunctionDef) and node.name.endswith("_flaws"):
                yield from (
                    flaw for found in ast.walk(node) if isinstance(found, ast.Return) for flaw in _listed(found)
                )


def _listed(node: ast.AST) -> Iterator[str]:
    for found in ast.walk(node):
        if isinstance(found, ast.List):
            yield from (entry.value for entry in found.elts if isinstance(entry, ast.Constant))


def test_the_flaws_are_those_of_the_code() -> None:
    assert set(SCHEMA["properties"]["flaws"]["items"]["enum"]) == set(named_flaws())
