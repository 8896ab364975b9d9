"""Every argument that a spider takes, and every way to get one wrong."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.arguments import ACCEPTED, ArgumentError, Arguments, parse_arguments
from newsbot.discovery.base import Window
from newsbot.text.urls import ArticleAddress

ADDRESS = ArticleAddress(
    ("www.example.org", "example.org"), r"/news/(?P<id>\d+)(?:/|$)", "https://www.example.org/news/{id}"
)
SECTIONS = ("front-page", "national", "50-years-ago")
TODAY = datetime.date(2026, 4, 16)
FIRST = datetime.date(2013, 11, 24)


def parse(given: dict[str, str], sections: tuple[str, ...] = SECTIONS) -> Arguments:
    return parse_arguments(given, ADDRESS, sections, TODAY)


def refusal(given: dict[str, str], sections: tuple[str, ...] = SECTIONS) -> str:
    with pytest.raises(ArgumentError) as refused:
        parse(given, sections)
    return str(refused.value)


@pytest.mark.parametrize(
    ("given", "window"),
    [
        ({}, Window()),
        ({"since": "2013-11-24"}, Window(FIRST, TODAY)),
        ({"since": "2026-04-16"}, Window(TODAY, TODAY)),
        ({"since": "2013-11-24", "until": "2013-11-24"}, Window(FIRST, FIRST)),
        ({"since": "2013-11-24", "until": "2013-11-25"}, Window(FIRST, datetime.date(2013, 11, 25))),
        ({"since": "2013-11-24", "section": "national"}, Window(FIRST, TODAY, ("national",))),
        (
            {"since": "2013-11-24", "until": "2013-11-24", "section": " national , front-page,"},
            Window(FIRST, FIRST, ("national", "front-page")),
        ),
        ({"ids": "342590-342600"}, Window(ids=range(342590, 342601))),
        ({"ids": "7"}, Window(ids=range(7, 8))),
        ({"ids": " 7-7 "}, Window(ids=range(7, 8))),
        ({"url": "https://www.example.org/news/7"}, Window(urls=("https://www.example.org/news/7",))),
        ({"url": "http://example.org/news/7/slug"}, Window(urls=("http://example.org/news/7/slug",))),
    ],
)
def test_accepted(given: dict[str, str], window: Window) -> None:
    assert parse(given) == Arguments(window)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"since": "2013-11-24", "until": "2013-11-25", "section": "national"},
        {"ids": "1-3"},
        {"url": "https://www.example.org/news/7"},
    ],
)
def test_a_mirror_goes_with_everything(given: dict[str, str]) -> None:
    mirrored = parse({**given, "mirror": "http://127.0.0.1:8000"})
    assert mirrored == Arguments(parse(given).window, "http://127.0.0.1:8000")


@pytest.mark.parametrize(
    ("text", "mirror"),
    [
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000"),
        ("https://mirror.example.net", "https://mirror.example.net"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_mirror(text: str, mirror: str) -> None:
    assert parse({"mirror": text}).mirror == mirror


def test_urls_file_is_read_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "urls.txt"
    file.write_text("# what is missing\n\n  https://example.org/news/7  \r\nhttps://example.org/news/8/ü", "utf-8")
    assert parse({"urls_file": str(file)}).window.urls == ("https://example.org/news/7", "https://example.org/news/8/ü")


def test_url_and_urls_file_go_together(tmp_path: Path) -> None:
    file = tmp_path / "urls.txt"
    file.write_text("https://example.org/news/8\n", encoding="utf-8")
    asked = parse({"url": "https://example.org/news/7", "urls_file": str(file)})
    assert asked.window.urls == ("https://example.org/news/7", "https://example.org/news/8")


ARTICLE_FORM = "https://www.example.org/news/{number}"


@pytest.mark.parametrize(
    ("given", "accepted"),
    [
        ({"from": "2013-11-24"}, ", ".join(ACCEPTED)),
        ({"Since": "2013-11-24"}, "since"),
        ({"sections": "national"}, "section"),
        ({"id": "7"}, "ids"),
        ({"since": "2013-11-24", "limit": "3"}, "until"),
        ({"since": ""}, "has no value"),
        ({"ids": "  "}, "has no value"),
        ({"mirror": ""}, "has no value"),
        ({"until": "2013-11-24"}, "since=YYYY-MM-DD"),
        ({"section": "national"}, "since=YYYY-MM-DD"),
        ({"since": "24-11-2013"}, "YYYY-MM-DD"),
        ({"since": "2013/11/24"}, "YYYY-MM-DD"),
        ({"since": "yesterday"}, "YYYY-MM-DD"),
        ({"since": "2013-02-30"}, "YYYY-MM-DD"),
        ({"since": "2013-11-24T00:00"}, "YYYY-MM-DD"),
        ({"since": "2013-11-24", "until": "now"}, "YYYY-MM-DD"),
        ({"since": "2013-11-24", "until": "2013-11-23"}, "until=2013-11-23"),
        ({"since": "2026-04-17"}, "until=2026-04-16"),
        ({"since": "2013-11-24", "section": "weather"}, "front-page, national, 50-years-ago"),
        ({"since": "2013-11-24", "section": "National"}, "front-page, national, 50-years-ago"),
        ({"since": "2013-11-24", "section": "national,weather"}, "front-page, national, 50-years-ago"),
        ({"since": "2013-11-24", "section": ","}, "front-page, national, 50-years-ago"),
        ({"ids": "seven"}, "A-B"),
        ({"ids": "7-"}, "A-B"),
        ({"ids": "-7"}, "A-B"),
        ({"ids": "7..9"}, "A-B"),
        ({"ids": "7-9-11"}, "A-B"),
        ({"ids": "7.5"}, "A-B"),
        ({"ids": "9-7"}, "A <= B"),
        ({"ids": "0-7"}, "0 < A"),
        ({"ids": "0"}, "0 < A"),
        ({"ids": "1234567890123"}, "A-B"),
        ({"url": "https://www.example.com/news/7"}, ARTICLE_FORM),
        ({"url": "https://www.example.org/pakistan"}, ARTICLE_FORM),
        ({"url": "www.example.org/news/7"}, ARTICLE_FORM),
        ({"url": "ftp://www.example.org/news/7"}, ARTICLE_FORM),
        ({"url": "https://[www.example.org/news/7"}, ARTICLE_FORM),
        ({"ids": "7", "since": "2013-11-24"}, "since, ids"),
        ({"ids": "7", "url": "https://www.example.org/news/7"}, "ids, url"),
        ({"url": "https://www.example.org/news/7", "section": "national"}, "since, url"),
        ({"mirror": "127.0.0.1:8000"}, "http://HOST:PORT"),
        ({"mirror": "file:///srv/mirror"}, "http://HOST:PORT"),
        ({"mirror": "http://"}, "http://HOST:PORT"),
        ({"mirror": "http://127.0.0.1:8000/news"}, "http://HOST:PORT"),
        ({"mirror": "http://127.0.0.1:8000?x=1"}, "http://HOST:PORT"),
        ({"mirror": "http://127.0.0.1:http"}, "http://HOST:PORT"),
        ({"mirror": "http://[::1"}, "http://HOST:PORT"),
        ({"mirror": "http://127.0.0.1:0"}, "http://HOST:PORT"),
        ({"mirror": "http://127.0.0.1:99999"}, "http://HOST:PORT"),
    ],
    ids=str,
)
def test_refused(given: dict[str, str], accepted: str) -> None:
    message = refusal(given)
    assert accepted in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "given", [{"since": "1\n2"}, {"ids": "1\n2"}, {"url": "a\nb"}, {"mirror": "a\nb"}, {"a\nb": "c"}], ids=str
)
def test_a_refusal_is_one_line_whatever_was_given(given: dict[str, str]) -> None:
    assert "\n" not in refusal(given)


@pytest.mark.parametrize("given", [{"since": "2013-11-24"}, {"since": "2013-11-24", "section": "national"}], ids=str)
def test_days_are_refused_where_there_is_no_archive(given: dict[str, str]) -> None:
    assert "ids, url, urls_file" in refusal(given, sections=())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "holds no address"),
        (b"# nothing\n\n", "holds no address"),
        (b"https://www.example.org/news/7\nhttps://example.com/8\n", "line 2"),
        (b"\n\nnews/7\n", "line 3"),
        (b"\xff\xfeh\x00t\x00", "UTF-8"),
    ],
)
def test_refused_urls_file(content: bytes, told: str, tmp_path: Path) -> None:
    file = tmp_path / "urls.txt"
    file.write_bytes(content)
    message = refusal({"urls_file": str(file)})
    assert told in message
    assert str(file) in message
    assert "\n" not in message


def test_refused_urls_file_that_is_not_there(tmp_path: Path) -> None:
    assert "none.txt" in refusal({"urls_file": str(tmp_path / "none.txt")})
    assert str(tmp_path) in refusal({"urls_file": str(tmp_path)})


PIECES = (
    "http://",
    "www.example.org",
    "/news/",
    "[",
    "]",
    ":",
    "7",
    "-",
    ",",
    "#",
    "?",
    " ",
    "\n",
    "national",
    "٣",
    "é",
)


@given(
    st.dictionaries(st.sampled_from([*ACCEPTED, "other"]), st.lists(st.sampled_from(PIECES)).map("".join), max_size=3)
)
def test_anything_is_parsed_or_refused_in_one_line(given: dict[str, str]) -> None:
    try:
        parse(given)
    except ArgumentError as refused:
        lines = str(refused).count("\n") + 1
    else:
        lines = 1
    assert lines == 1
