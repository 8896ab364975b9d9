"""The publishing system that Dawn and Business Recorder share: its markup, feeds and listings.

The class names below have been stable since 2020; the utility classes around them are not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsbot.discovery.archive import Boxes, DateArchive
from newsbot.rules import ArticleRules
from newsbot.text.urls import ArticleAddress


def _has_class(name: str) -> str:
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


# Boxes of other stories repeat every class of the article's own header; its own parts are those whose nearest
# `story` element holds the text.
_OWN = f"[ancestor::*[{_has_class('story')}][1][.//*[{_has_class('story__content')}]]]"
_LABEL = f"//span[{_has_class('timestamp--label')}]{_OWN}"


def _time(label: str) -> tuple[str, ...]:
    """Where the time with this label is: in a title attribute, else in one or two elements of text."""
    found = f"({_LABEL}[contains(., '{label}')])[1]/following-sibling::*"
    clock = f"{found}[2][not({_has_class('timestamp--label')})]"
    return (f"{found}[1]/@title", f"(concat({found}[1], ' ', {clock}))")


FIELDS = {
    "byline": (f"(//*[{_has_class('story__byline')}]{_OWN})[1]",),
    "published_at": _time("Published"),
    "updated_at": _time("Updated"),
}
BODY = (".story .story__content", ".story__content")
# Boxes of other stories, and what holds such boxes but no paragraph of the story.
_BOXES = f".//*[descendant-or-self::*[{_has_class('story')}]][not(descendant::p{_OWN})]"
DROP = (
    ".ad",
    ".media",
    ".media__item",
    ".hidden",
    ".slideshow__nav",
    ".liveblog__time",
    ".liveblog__tools",
    _BOXES,
)
FIGURES = (f"//figure[{_has_class('media')}]{_OWN}",)


def address(host: str) -> ArticleAddress:
    """Articles by number: ``/news/342598``, with any slug or none, and their AMP and print forms."""
    bare = host.removeprefix("www.")
    return ArticleAddress((host, bare), r"/news/(?:amp/|print/)?(?P<id>\d+)(?:/|$)", f"https://{host}/news/{{id}}")


def rules(
    source: str,
    host: str,
    papers: tuple[str, ...],
    trailers: tuple[str, ...] = (),
    kinds: Mapping[str, str] | None = None,
) -> ArticleRules:
    """The rules of a Pakistani paper on this system."""
    return ArticleRules(
        source=source,
        papers=papers,
        address=address(host),
        timezone="Asia/Karachi",
        language="en",
        fields=FIELDS,
        body=BODY,
        drop=DROP,
        figures=FIGURES,
        captions=(".media__caption",),
        trailers=trailers,
        kinds=kinds or {},
    )


BOXES = Boxes(
    box="article.story, article[data-layout='story']",
    link=".story__title a.story__link::attr(href), .story__title a::attr(href)",
    title=".story__title",
    time=".timestamp--time::attr(title)",
    others=("on dawnnews",),
)


def archive(home: str, sections: Sequence[str], site: ArticleRules) -> DateArchive:
    """The archive by date of a paper on this system: what was printed, by section, and all of the day."""
    assert site.address is not None
    form, whole_day = f"{home}/newspaper/{{section}}/{{day}}", f"{home}/archive/{{day}}"
    return DateArchive(form, tuple(sections), BOXES, site.address, whole_day)
