"""Which pages are rendered, what is said where nobody can, and that nobody pays who needs none."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fixtures.client_side import ClientSide
from fixtures.server import Page, SiteServer
from newsbot.arguments import ArgumentError
from newsbot.rendering import choice as module
from newsbot.rendering.choice import Choice, why_not_ready
from tests.conftest import ROOT, Scrapy
from tests.rendering.spiders import CourierSpider, NoBodySpider, PlainSpider, WhenSpider

COURIER = ("-s", "SPIDER_MODULES=tests.rendering.spiders")
ARTICLE = "https://www.harbour-courier.example/story/102"


@pytest.mark.parametrize(
    ("site", "asked", "expected"),
    [
        (PlainSpider, None, Choice()),
        (CourierSpider, None, Choice(articles=True)),
        (WhenSpider, None, Choice(pattern=r"/story/10[2-4]$")),
        (NoBodySpider, None, Choice(without_body=True)),
        (PlainSpider, "always", Choice(articles=True)),
        (CourierSpider, "never", Choice()),
        (CourierSpider, "no_body", Choice(without_body=True)),
    ],
)
def test_what_the_site_declares_or_the_user_asks(site: type, asked: str | None, expected: Choice) -> None:
    assert Choice.of(site, asked) == expected


def test_a_pattern_takes_listings_as_well_and_all_takes_articles() -> None:
    assert Choice(pattern="/story/").takes(ARTICLE, is_article=False)
    assert Choice(articles=True).takes(ARTICLE, is_article=True)
    assert not Choice(articles=True).takes("https://www.harbour-courier.example/feed", is_article=False)


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(ArgumentError, match="accepted are always, never, no_body"):
        PlainSpider(render="sometimes")


def test_without_a_renderer_a_spider_that_needs_one_ends_with_what_to_do(scrapy: Scrapy) -> None:
    for settings, said in (
        ((), "set NEWSBOT_RENDERER to splash or playwright, or give -a render=never"),
        (("NEWSBOT_RENDERER=firefox",), "playwright, not 'firefox'"),
        (("NEWSBOT_RENDERER=splash", "SPLASH_URL=http://127.0.0.1:9"), "start one by make splash"),
    ):
        ran = scrapy("crawl", "courier", *COURIER, *(part for value in settings for part in ("-s", value)))
        assert ran.status == 2
        assert ran.log.count("\n") == 1
        assert said in ran.log
        assert not ran.data.exists()


def test_who_looks_at_a_page_sees_it_as_it_comes(scrapy: Scrapy) -> None:
    with SiteServer(ClientSide().lookup) as site:
        ran = scrapy("parse", ARTICLE, "--spider", "courier", *COURIER, "-a", f"mirror={site.url}")
    assert ran.status == 0
    assert "pages are not rendered: it needs a renderer" in ran.log
    assert "Lighthouse keeper hands over the keys" in ran.stdout


def test_what_answers_at_splashs_address_has_to_be_splash() -> None:
    with SiteServer(lambda path: Page(body=b'{"status": "ok"}') if path == "/_ping" else None) as server:
        assert why_not_ready("splash", server.url) is None
        assert "no Splash answers" in str(why_not_ready("splash", f"{server.url}/elsewhere"))


def test_without_playwright_it_is_said_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    assert why_not_ready("playwright", "") == (
        "playwright is not installed: pip install -r requirements-playwright.txt"
    )


def test_neither_library_is_imported_where_nothing_is_rendered() -> None:
    # All that a crawl of a site without JavaScript builds, up to the middlewares.
    script = """
import sys
from scrapy.utils.project import get_project_settings
from scrapy.utils.misc import load_object
import newsbot.commands.crawl, newsbot.spiders.dawn
settings = get_project_settings()
for name in ("SPIDER_MIDDLEWARES", "DOWNLOADER_MIDDLEWARES", "ITEM_PIPELINES", "EXTENSIONS"):
    for path in settings[name]:
        load_object(path)
print(sorted({name.partition(".")[0] for name in sys.modules} & {"scrapy_splash", "scrapy_playwright", "playwright"}))
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr
