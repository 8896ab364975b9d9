"""The processors of each field, and which source wins."""

from __future__ import annotations

import pytest

from newsbot.items import Article, Image
from newsbot.loaders import ArticleLoader, split_list
from newsbot.rules import ArticleRules

RULES = ArticleRules(source="dawn", papers=("Dawn", "Dawn.com"), timezone="Asia/Karachi", language="en")


def load(name: str, *values: object) -> object:
    loader = ArticleLoader(rules=RULES)
    loader.add_value(name, list(values))
    return getattr(loader.load_item(), name)


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("title", ["  Canal\n reopens  "], "Canal reopens"),
        ("title", ["Canal reopens - Pakistan - DAWN.COM"], "Canal reopens"),
        ("title", ["Canal reopens - Dawn"], "Canal reopens"),
        ("title", ["Canal reopens | Business & Finance | Dawn"], "Canal reopens"),
        ("title", ["Canal — once dry — reopens - World - Dawn.com"], "Canal — once dry — reopens"),
        (
            "title",
            ["Canal reopens – and what comes after the rain – Dawn"],
            "Canal reopens – and what comes after the rain",
        ),
        ("title", ["Canal reopens - The Lahore Mail"], "Canal reopens - The Lahore Mail"),
        ("title", ["A new Dawn"], "A new Dawn"),
        ("title", ["Dawn"], "Dawn"),
        ("title", ["Late-Dawn"], "Late-Dawn"),
        ("title", ["", "  ", "Canal reopens"], "Canal reopens"),
        ("description", ["Two\u00a0lines \n of it."], "Two lines of it."),
        ("byline", ["Sana Qadir"], "Sana Qadir"),
        ("byline", ["Sana Qadir", "Omar Lodhi", "Sana Qadir"], "Sana Qadir, Omar Lodhi"),
        ("published_at", ["September 25, 2025 08:45am"], "2025-09-25T08:45:00+05:00"),
        ("published_at", ["2008-07-14T09:30:00"], "2008-07-14T09:30:00+06:00"),
        ("published_at", ["February 30, 2014"], None),
        ("published_at", ["soon", "25 Sep, 2025"], "2025-09-25"),
        ("updated_at", ["2025-09-25T03:45:00Z"], "2025-09-25T03:45:00+00:00"),
        ("tags", ["flood, Sindh", "Sindh , relief,"], ["flood", "Sindh", "relief"]),
        ("tags", [""], []),
        ("language", ["en-US"], "en"),
        ("language", ["ur_PK"], "ur"),
        ("language", ["EN"], "en"),
        ("language", ["zh-Hant-TW"], "zh"),
        ("language", ["English"], None),
        ("language", ["x"], None),
        ("free", ["True"], True),
        ("free", ["yes"], True),
        ("free", ["1"], True),
        ("free", [True], True),
        ("free", ["FALSE"], False),
        ("free", ["no"], False),
        ("free", ["0"], False),
        ("free", [False], False),
        ("free", ["perhaps"], None),
        ("paragraphs", ["One. ", "Two."], ["One. ", "Two."]),
        ("images", [Image("https://i.example.org/1.jpg")], [Image("https://i.example.org/1.jpg")]),
        ("flaws", ["no_date"], ["no_date"]),
        ("section", ["World"], "World"),
        ("canonical_url", [" https://example.org/1\n"], "https://example.org/1"),
    ],
)
def test_field(name: str, values: list[object], expected: object) -> None:
    assert load(name, *values) == expected


@pytest.mark.parametrize(
    ("text", "entries"), [("a, b", ["a", "b"]), (" a ", ["a"]), (",, ,", []), ("", []), ("a b,c d", ["a b", "c d"])]
)
def test_split_list(text: str, entries: list[str]) -> None:
    assert split_list(text) == entries


def test_nothing_given_is_an_empty_article() -> None:
    assert ArticleLoader(rules=RULES).load_item() == Article()


def test_values_are_added_and_none_is_no_value() -> None:
    loader = ArticleLoader(rules=RULES)
    for value in (None, "flood", ("rain", "flood"), ["Sindh, rain"]):
        loader.add_value("tags", value)
    assert loader.load_item().tags == ["flood", "rain", "Sindh"]


def test_a_replaced_value_is_gone() -> None:
    loader = ArticleLoader(rules=RULES)
    loader.add_value("canonical_url", "https://example.org/1").replace_value("canonical_url", [])
    assert loader.load_item() == Article()


SOURCES = [("site", ["  "]), ("json_ld", ["From JSON", "also JSON"]), ("meta", ["From meta"])]


def test_the_first_source_with_a_value_wins() -> None:
    loader = ArticleLoader(rules=RULES)
    assert loader.add_first("title", SOURCES) == "json_ld"
    assert loader.load_item().title == "From JSON"


def test_sources_are_not_merged() -> None:
    loader = ArticleLoader(rules=RULES)
    assert loader.add_first("tags", [("json_ld", ["flood"]), ("meta", ["flood, relief"])]) == "json_ld"
    assert loader.load_item().tags == ["flood"]


def test_sources_after_the_winner_are_not_read() -> None:
    def sources():
        yield "site", ["Headline"]
        raise AssertionError("a source after the winner was read")

    assert ArticleLoader(rules=RULES).add_first("title", sources()) == "site"


def test_false_is_a_value() -> None:
    loader = ArticleLoader(rules=RULES)
    assert loader.add_first("free", [("json_ld", ["False"]), ("meta", ["True"])]) == "json_ld"
    assert loader.load_item().free is False


@pytest.mark.parametrize("name", ["title", "published_at", "tags", "byline", "free"])
def test_no_source_has_a_value(name: str) -> None:
    loader = ArticleLoader(rules=RULES)
    assert loader.add_first(name, [("site", [""]), ("json_ld", ["\n"]), ("meta", [])]) is None
    assert loader.load_item() == Article()
