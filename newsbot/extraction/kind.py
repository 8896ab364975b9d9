"""What kind of piece an article is: article, opinion, editorial, letter, liveblog, video, gallery, cartoon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsbot.extraction.page import Page
from newsbot.extraction.structured import types_of

# Names of sections and desks as papers print them.
SECTIONS = {
    "editorial": "editorial",
    "editorials": "editorial",
    "leaders": "editorial",
    "opinion": "opinion",
    "opinions": "opinion",
    "op-ed": "opinion",
    "column": "opinion",
    "columns": "opinion",
    "columnists": "opinion",
    "comment": "opinion",
    "commentary": "opinion",
    "letter": "letter",
    "letters": "letter",
    "letters to the editor": "letter",
    "cartoon": "cartoon",
    "cartoons": "cartoon",
    "video": "video",
    "videos": "video",
    "gallery": "gallery",
    "galleries": "gallery",
    "photos": "gallery",
}
TYPES = {"LiveBlogPosting": "liveblog", "OpinionNewsArticle": "opinion"}
TYPES_WITHOUT_TEXT = {"VideoObject": "video", "ImageGallery": "gallery"}
WITHOUT_TEXT = frozenset(["video", "gallery", "cartoon"])
_GALLERY_SIZE = 3


def find_kind(
    page: Page, sections: Iterable[str | None], declared: Mapping[str, str], has_text: bool, pictures: int
) -> str:
    """The kind of the page's article.

    pictures: how many the article shows.
    sections: names of where it stands, most telling first: breadcrumbs from the last, byline, listing.
    declared: a site's own section names, lower case → kind.
    """
    types = [name for item in page.objects for name in types_of(item)]
    if kind := next((TYPES[name] for name in types if name in TYPES), None):
        return kind
    names = {**SECTIONS, **declared} if declared else SECTIONS
    folded = [name.casefold().strip() for name in sections if name]
    kind = next((names[name] for name in folded if name in names), None)
    if kind and (has_text or kind in WITHOUT_TEXT):
        return kind
    if not has_text:
        return _kind_without_text(page, types, pictures) or kind or "article"
    return "article"


def _kind_without_text(page: Page, types: list[str], pictures: int) -> str | None:
    if kind := next((TYPES_WITHOUT_TEXT[name] for name in types if name in TYPES_WITHOUT_TEXT), None):
        return kind
    if any(value.startswith("video") for value in page.meta.get("og:type", [])):
        return "video"
    return "gallery" if pictures >= _GALLERY_SIZE else None
