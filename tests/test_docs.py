"""What the documents say is there, is there; and what is there, they say."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest
from scrapy.settings import default_settings

from fixtures.brecorder import site as brecorder
from fixtures.dawn import site as dawn
from fixtures.server import SiteServer
from newsbot import exit_status, settings
from newsbot.items import Article, ArticleCredit, ArticleDateline, Image
from tests.conftest import ROOT, Scrapy

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#\s]+)(#[^)\s]*)?\)")
MAKE = re.compile(r"(?:`|^\$?\s*)make ([a-z][a-z-]*)", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# What differs from one run to the next.
OF_THE_RUN = {"fetched_at", "run_id", "newsbot_version"}


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def rows(name: str, heading: str = "") -> dict[str, str]:
    """The rows of the tables under ``heading``, by each name in code in their first cell."""
    text = read(name).partition(f"\n{heading}\n")[2].partition(f"\n{heading.split()[0]} ")[0] if heading else read(name)
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith("|"):
            found |= dict.fromkeys(re.findall(r"`(\w+)`", line.split("|")[1]), line)
    return found


@pytest.mark.parametrize(
    ("heading", "part"),
    [("## Fields", Article), ("### dateline", ArticleDateline), ("### credit", ArticleCredit), ("### images", Image)],
)
def test_every_field_has_a_row_in_its_place(heading: str, part: type) -> None:
    fields = [field.name for field in dataclasses.fields(part)]
    assert [name for name in rows("docs/schema.md", heading) if name in fields] == fields


def test_no_row_is_of_a_field_that_is_gone() -> None:
    text = read("docs/schema.md").partition("\n## Fields\n")[2].partition("\n### ")[0]
    named = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)
    assert named == [field.name for field in dataclasses.fields(Article)]


def test_every_row_of_a_field_has_all_its_cells() -> None:
    text = read("docs/schema.md").partition("\n## Fields\n")[2].partition("\n### ")[0]
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in table} == {table[0].count("|")}
    assert not any(not cell.strip() for line in table for cell in line.strip("|").split("|"))


def test_every_flaw_has_a_row() -> None:
    schema = json.loads(read("newsbot/article.schema.json"))
    assert set(rows("docs/schema.md", "## Flaws")) == set(schema["properties"]["flaws"]["items"]["enum"])


def test_every_kind_is_named() -> None:
    schema = json.loads(read("newsbot/article.schema.json"))
    row = rows("docs/schema.md", "## Fields")["kind"]
    assert [kind for kind in schema["properties"]["kind"]["enum"] if f"`{kind}`" not in row] == []


def test_every_setting_has_a_row_and_every_row_a_setting() -> None:
    ours = {name for name in vars(settings) if name.isupper()}
    assert set(rows("docs/settings.md")) & (ours | set(vars(default_settings))) == ours
    assert {name for name in rows("docs/settings.md") if name.startswith("NEWSBOT_")} <= ours


def test_every_default_of_our_own_is_the_one_written() -> None:
    for name, row in rows("docs/settings.md").items():
        if name.startswith("NEWSBOT_"):
            assert row.split("|")[2].strip(" `") == (str(getattr(settings, name)) or "empty"), name


@pytest.mark.parametrize("document", ["README.md", "docs/cron.md"])
def test_every_exit_status_is_explained(document: str) -> None:
    statuses = {value for name, value in vars(exit_status).items() if name.isupper() and isinstance(value, int)}
    assert {int(row) for row in re.findall(r"^\| (\d+) \|", read(document), re.MULTILINE)} == statuses


def test_every_command_is_shown_and_every_one_shown_is_there() -> None:
    text = "\n".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    shown = set(re.findall(r"\bscrapy ([a-z]+)(?= |`|$)", text, re.MULTILINE))
    ours = {path.stem for path in (ROOT / "newsbot" / "commands").glob("*.py") if "class Command" in path.read_text()}
    assert ours - shown == set()
    assert shown - ours - {"list", "shell", "check", "parse", "settings"} == set()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_relative_link_leads_somewhere(document: Path) -> None:
    links = [match[1] for match in LINK.finditer(FENCE.sub("", document.read_text(encoding="utf-8")))]
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_target_of_make_that_is_named_is_there(document: Path) -> None:
    targets = set(re.findall(r"^([a-z][\w-]*):", read("Makefile"), re.MULTILINE))
    named = set(MAKE.findall(document.read_text(encoding="utf-8")))
    assert named - targets == set()


def test_the_readme_begins_with_the_two_commands() -> None:
    start = "\n".join(read("README.md").splitlines()[:15])
    assert "make demo" in start
    assert "make test" in start


def test_every_document_is_linked_from_the_readme() -> None:
    linked = {match[1] for match in LINK.finditer(read("README.md"))}
    assert {str(path.relative_to(ROOT)) for path in DOCUMENTS[1:]} - linked == set()


def test_the_site_file_shown_is_the_real_one() -> None:
    assert f"```python\n{read('newsbot/spiders/brecorder.py')}```" in read("docs/add-a-site.md")


def test_the_line_shown_is_what_a_crawl_writes(scrapy: Scrapy, site: SiteServer) -> None:
    shown = json.loads(read("README.md").partition("```json\n")[2].partition("```")[0])
    ran = scrapy("crawl", "dawn", "-a", "since=2013-11-23", "-a", "until=2013-11-23", "-a", f"mirror={site.url}")
    lines = [line for line in ran.articles() if line["id"] == shown["id"]]
    assert [list(line) for line in lines] == [list(shown)]
    assert {key: value for key, value in lines[0].items() if key not in OF_THE_RUN} == {
        key: value for key, value in shown.items() if key not in OF_THE_RUN
    }


def test_the_number_of_articles_in_the_readme_is_that_of_the_sites() -> None:
    stored = sum(story["outcome"] == "stored" for story in (*dawn.TRUTH, *brecorder.TRUTH))
    assert f"{stored} articles" in read("README.md")
