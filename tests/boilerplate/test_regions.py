"""What the class and the id of a part of a page say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.boilerplate.regions import Region, is_called_lead, is_lead, is_of_others, read_region


@pytest.mark.parametrize(
    ("names", "region"),
    [
        ("article-body", Region.STORY),
        ("articleBody", Region.STORY),
        ("Article_body__x9Fq2", Region.STORY),
        ("post-content clearfix", Region.STORY),
        ("entry__content main", Region.STORY),
        ("story-text ", Region.STORY),
        ("article-share", Region.AROUND),
        ("ArticleShareTools", Region.AROUND),
        ("RELATED", Region.AROUND),
        ("post-content related", Region.AROUND),
        (" comments", Region.AROUND),
        ("wp-caption-text", Region.AROUND),
        ("o-ad o-ad--top", Region.AROUND),
        ("hidden", Region.AROUND),
        ("text hidden p-4", Region.AROUND),
        ("c-key-points", Region.AROUND),
        ("KeyTakeaways", Region.AROUND),
        ("story-highlights", Region.AROUND),
        ("u-visually-hidden", Region.AROUND),
        ("js-visuallyHidden x", Region.AROUND),
        ("reader-survey", Region.BESIDE),
        ("paywall", Region.BESIDE),
        ("audio-player", Region.BESIDE),
        ("contribute-article__content", Region.AROUND),
        ("c-support-us x", Region.AROUND),
        ("support-users", Region.UNKNOWN),
        ("d-none d-print-block", Region.AROUND),
        ("d-none d-md-block", Region.UNKNOWN),
        ("turnkey-pointsman", Region.UNKNOWN),
        ("hidden lg:block", Region.UNKNOWN),
        ("hidden-xs", Region.UNKNOWN),
        ("sidebar-left", Region.BESIDE),
        ("elementor-widget", Region.BESIDE),
        ("row col-md-8", Region.UNKNOWN),
        ("shared", Region.UNKNOWN),
        ("unrelated", Region.UNKNOWN),
        ("download", Region.UNKNOWN),
        (" ad6ed79d-88fd-4c8e", Region.UNKNOWN),
        ("css-4ad9x", Region.UNKNOWN),
        ("", Region.UNKNOWN),
        (" onetrust-consent-sdk", Region.WALL),
        (" sp_message_container_12", Region.WALL),
        ("story cmp-root", Region.WALL),
        ("cli-modal cliSettingsPopup", Region.WALL),
    ],
)
def test_a_region(names: str, region: Region) -> None:
    assert read_region(names) is region


@pytest.mark.parametrize(
    "names", ["post-comments", "RelatedStories", "most recommended", " disqus_thread", "discussion", "responses"]
)
def test_a_part_of_others(names: str) -> None:
    assert is_of_others(names)


@pytest.mark.parametrize("names", ["commented", "post-share", "newsletter", ""])
def test_a_part_of_no_others(names: str) -> None:
    assert not is_of_others(names)


@pytest.mark.parametrize("names", ["standfirst", "article__lead", "ArticleDek", "sub-title", "c-intro__text", "perex"])
def test_a_standfirst(names: str) -> None:
    assert is_lead(names)


@pytest.mark.parametrize("names", ["article-title", "leader", "submit", "introduced", ""])
def test_no_standfirst(names: str) -> None:
    assert not is_lead(names)


@pytest.mark.parametrize(
    "names",
    ["ContentHeaderDek", "wd_subtitle", "article-sub-headline", "tit-sub", "summary x", "story-description", "lead"],
)
def test_a_standfirst_and_nothing_else(names: str) -> None:
    assert is_called_lead(names)


@pytest.mark.parametrize(
    "names", ["product-description", "intro-video", "sub-menu", "post-teaser", "leader", "submit", ""]
)
def test_what_may_be_something_else(names: str) -> None:
    assert not is_called_lead(names)


@given(st.text())
def test_any_name_is_read(names: str) -> None:
    assert read_region(names) in Region
    assert is_lead(names) >= (is_lead(names) and is_called_lead(names))
