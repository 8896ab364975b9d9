"""The headline of an article, whatever its page's titles have around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.extraction.title import Titles, is_site_name, site_names

URL = "https://www.thelakeherald.co.uk/news/1"
NAMES = site_names(URL, ["The Lake Herald", "Lake Herald Online", "@lakeherald", "湖日報"])


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry sails again", "Ferry sails again"),
        ("Ferry sails again - The Lake Herald", "Ferry sails again"),
        ("Ferry sails again | Lake Herald Online", "Ferry sails again"),
        ("Ferry sails again | thelakeherald.co.uk", "Ferry sails again"),
        ("Ferry sails again – News – The Lake Herald", "Ferry sails again"),
        ("Ferry sails again-News | The Lake Herald", "Ferry sails again"),
        ("The Lake Herald | Ferry sails again", "Ferry sails again"),
        ("Ferry – once lost – sails again", "Ferry – once lost – sails again"),
        ("Ferry sails - the crew does not | The Lake Herald", "Ferry sails - the crew does not"),
        ("渡船 再開｜湖日報", "渡船 再開"),
        ("Ferry &amp;amp; crew <em>sail</em> again", "Ferry & crew sail again"),
        ("Lake Herald wins a prize", "Lake Herald wins a prize"),
        ("The Lake Herald", ""),
        ("", ""),
    ],
)
def test_headline(text: str, headline: str) -> None:
    assert Titles(NAMES, sections=["News"]).headline(text) == headline


def test_what_follows_the_printed_headline_is_none_of_it() -> None:
    titles = Titles(NAMES, printed=["Ferry sails again"])
    assert titles.headline("Ferry sails again * by Ada Poole * Free to read") == "Ferry sails again"
    assert titles.headline("Ferry sails again, and again") == "Ferry sails again, and again"


def test_a_headline_that_is_cut_off_is_taken_in_full() -> None:
    whole = "Ferry sails again after a year in which nobody knew whether the lake would ever be crossed once more"
    titles = Titles(NAMES, others=[whole])
    assert titles.headline(whole[:60].rstrip() + "…") == whole
    assert titles.headline(whole[:60].rstrip() + "...") == whole
    assert titles.headline(whole[:100]) == whole
    assert titles.headline("Ferry sails") == "Ferry sails"


@pytest.mark.parametrize(("url", "names"), [("http://[broken", set()), ("https://news.example.org/", {"example"})])
def test_names_of_hosts(url: str, names: set[str]) -> None:
    assert set(site_names(url, [])) >= names


@pytest.mark.parametrize("text", ["A herald of spring", "Lake", "The lake and the herald of better days", ""])
def test_no_name_of_the_site(text: str) -> None:
    assert not is_site_name(text, NAMES)


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_has_a_headline(text: str, said: list[str]) -> None:
    Titles(site_names(URL, said), said, said, said).headline(text)


@pytest.mark.parametrize("piece", ["- ", "| ", "<a ", "…", "Lake Herald | ", "&amp;"])
def test_long_titles(piece: str) -> None:
    Titles(NAMES, others=["x" * 1000]).headline(piece * 20_000)


def test_a_headline_given_for_the_sites_name_is_none() -> None:
    headline = "渡船が二年ぶりに再開、湖の両岸で数百人が出迎え「もう来ないと思っていた」"
    assert Titles(site_names(URL, [headline])).headline(headline) == headline
