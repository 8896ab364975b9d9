"""All addresses of an article become one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.text.urls import ArticleAddress, absolute_url, drop_tracking, hash_id

DAWN = ArticleAddress(
    ("www.dawn.com", "dawn.com"), r"/news/(?:amp/|print/)?(?P<id>\d+)(?:/|$)", "https://www.dawn.com/news/{id}"
)
SLUGS = ArticleAddress(("example.org",), r"/(?P<id>\d{4}/[\w-]+)\.html$", "https://example.org/{id}.html")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.dawn.com/news/342598",
        "https://www.dawn.com/news/342598/",
        "https://www.dawn.com/news/342598/bomb-disposed-of",
        "https://www.dawn.com/news/342598/another-slug",
        "https://www.dawn.com/news/342598/fonts.googleapis.com",
        "http://www.dawn.com/news/342598",
        "https://dawn.com/news/342598",
        "https://www.dawn.com/news/342598?utm_source=feed&utm_medium=rss",
        "https://www.dawn.com/news/342598#comments",
        "https://www.dawn.com/news/342598/slug/?fbclid=x#comments",
        "https://www.dawn.com/news/amp/342598",
        "https://www.dawn.com/news/print/342598",
        "https://WWW.DAWN.COM/news/342598",
        "HTTPS://www.dawn.com:443/news/342598",
        "https://www.dawn.com/news/0342598",
        "  https://www.dawn.com/news/342598\n",
    ],
)
def test_the_addresses_of_one_article(url: str) -> None:
    assert DAWN.read_id(url) == "342598"
    assert DAWN.canonical_url(url) == "https://www.dawn.com/news/342598"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "342598",
        "/news/342598",
        "www.dawn.com/news/342598",
        "//www.dawn.com/news/342598",
        "ftp://www.dawn.com/news/342598",
        "javascript:location='https://www.dawn.com/news/342598'",
        "https://www.dawn.com/",
        "https://www.dawn.com/news/",
        "https://www.dawn.com/news/latest",
        "https://www.dawn.com/news/342598b",
        "https://www.dawn.com/news/342598-slug",
        "https://www.dawn.com/news/0",
        "https://www.dawn.com/news/000/slug",
        "https://www.dawn.com/news/-1",
        "https://www.dawn.com/trends/news/342598",
        "https://www.dawn.com/authors/342598/name",
        "https://www.dawn.com/newspaper/national/2013-11-24",
        "https://www.dawn.com/?next=/news/342598",
        "https://www.dawn.com/#/news/342598",
        "https://images.dawn.com/news/342598",
        "https://www.dawn.com.example.org/news/342598",
        "https://example.org/https://www.dawn.com/news/342598",
        "https://www.dawn.com@example.org/news/342598",
        "http://www.chinadaily.com.cn/news/342598",
        "https://[www.dawn.com/news/342598",
        "https:///news/342598",
    ],
)
def test_what_is_no_article_of_the_site(url: str) -> None:
    assert DAWN.read_id(url) is None
    assert DAWN.canonical_url(url) is None


def test_ids_need_not_be_numbers() -> None:
    assert SLUGS.read_id("http://example.org/2025/canal-reopens.html?x=1") == "2025/canal-reopens"
    assert SLUGS.canonical_url("http://example.org/2025/canal.html") == "https://example.org/2025/canal.html"


def test_only_the_zeros_before_a_number_mean_nothing() -> None:
    assert SLUGS.read_id("http://example.org/0025/canal.html") == "0025/canal"


@given(st.integers(1, 10**9), st.sampled_from(["", "/", "/a-slug", "?x=1", "#c", "/b?utm_source=y#z"]))
def test_the_canonical_form_is_its_own(number: int, end: str) -> None:
    canonical = DAWN.canonical_url(f"http://dawn.com/news/{number}{end}")
    assert canonical == f"https://www.dawn.com/news/{number}"
    assert DAWN.canonical_url(canonical) == canonical


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    for url in (text, f"https://www.dawn.com/news/{text}", f"https://{text}/news/1"):
        assert (DAWN.read_id(url) is None) == (DAWN.canonical_url(url) is None)


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("https://example.com/1", "https://example.com/1"),
        ("//example.com/1", "https://example.com/1"),
        ("/1", "https://example.org/1"),
        ("1", "https://example.org/a/1"),
        ("../1", "https://example.org/1"),
        ("?x=1", "https://example.org/a/b?x=1"),
        ("", "https://example.org/a/b"),
        (" /1\n", "https://example.org/1"),
        ("mailto:desk@example.org", None),
        ("https://[broken/1", None),
        ("//[::1/1", None),
    ],
)
def test_absolute_url(link: str, url: str | None) -> None:
    assert absolute_url("https://example.org/a/b", link) == url


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("https://example.org/a#top", "https://example.org/a"),
        ("https://example.org/a?id=7", "https://example.org/a?id=7"),
        ("https://example.org/a?utm_source=x", "https://example.org/a"),
        ("https://example.org/a?UTM_Source=x", "https://example.org/a"),
        ("https://example.org/a?utm_source=x&id=7&utm_campaign=y", "https://example.org/a?id=7"),
        ("https://example.org/a?id=7&fbclid=x", "https://example.org/a?id=7"),
        ("https://example.org/a?gclid=x", "https://example.org/a"),
        ("https://example.org/a?mc_cid=x&mc_eid=y", "https://example.org/a"),
        ("https://example.org/a?ref_src=x&cmpid=y&igshid=z&msclkid=u&dclid=v", "https://example.org/a"),
        ("https://example.org/a?utm=x", "https://example.org/a?utm=x"),
        ("https://example.org/a?gclids=x", "https://example.org/a?gclids=x"),
        ("https://example.org/a?myfbclid=x", "https://example.org/a?myfbclid=x"),
        ("https://example.org/a?id=7&id=8", "https://example.org/a?id=7&id=8"),
        ("https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"),
    ],
)
def test_drop_tracking(url: str, clean: str) -> None:
    assert drop_tracking(url) == clean
    assert drop_tracking(clean) == clean


def test_hash_id_stays_what_it_was() -> None:
    """Stored articles are known by it."""
    assert hash_id("https://example.org/a") == "b5b10dd0429e69ac"
    assert hash_id("https://example.org/b") != "b5b10dd0429e69ac"
