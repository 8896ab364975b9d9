"""The processors of each field, and the rule that the first source which has a value wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any

from itemloaders.processors import Compose, Identity, MapCompose, TakeFirst
from scrapy.loader import ItemLoader

from newsbot.items import Article
from newsbot.rules import ArticleRules
from newsbot.text.clean import clean_text
from newsbot.text.dates import parse_instant

_TITLE_SEPARATOR = re.compile(r"\s+[-–—|•·»]\s+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_YES, _NO = {"true", "yes", "1", "free"}, {"false", "no", "0", "locked"}


def drop_site_name(title: str, loader_context: dict[str, Any]) -> str:
    """``title`` without the paper's name, and the section before it, at its end: ``Headline - World - DAWN.COM``."""
    rules: ArticleRules = loader_context["rules"]
    parts = _TITLE_SEPARATOR.split(title)
    papers = {paper.casefold() for paper in rules.papers}
    if len(parts) == 1 or parts[-1].casefold() not in papers:
        return title
    separators = _TITLE_SEPARATOR.findall(title)
    kept = len(parts) - (2 if len(parts) > 2 and len(parts[-2].split()) <= 3 else 1)
    return "".join(part + sep for part, sep in zip(parts[:kept], [*separators[: kept - 1], ""], strict=True))


def read_instant(text: str, loader_context: dict[str, Any]) -> str | None:
    """A printed moment by the site's time zone and language."""
    rules: ArticleRules = loader_context["rules"]
    return parse_instant(text, rules.timezone, rules.language)


def split_list(text: str) -> list[str]:
    """The entries of a comma-separated list, as keywords are given."""
    return [entry for entry in (part.strip() for part in text.split(",")) if entry]


def read_language(text: str) -> str | None:
    """ISO 639 code of a language tag: ``en-US`` is ``en``."""
    match = _LANGUAGE.fullmatch(text)
    return match[1].lower() if match else None


def read_free(text: str) -> bool | None:
    """What a page says of its paywall; None for a word that says nothing."""
    word = text.casefold()
    return True if word in _YES else False if word in _NO else None


def drop_repeats(values: Sequence[str]) -> list[str]:
    """``values`` in their order, each once."""
    return list(dict.fromkeys(values))


class ArticleLoader(ItemLoader):
    """Builds an `Article`; its context holds the site's ``rules``."""

    default_item_class = Article
    default_input_processor = MapCompose(clean_text)
    default_output_processor = TakeFirst()

    title_in = MapCompose(clean_text, drop_site_name)
    byline_out = Compose(drop_repeats, ", ".join)
    published_at_in = MapCompose(clean_text, read_instant)
    updated_at_in = published_at_in
    tags_in = MapCompose(clean_text, split_list)
    tags_out = Compose(drop_repeats)
    language_in = MapCompose(clean_text, read_language)
    free_in = MapCompose(str, clean_text, read_free)

    paragraphs_in = images_in = dateline_in = credit_in = body_in = status_in = flaws_in = Identity()
    paragraphs_out = images_out = flaws_out = authors_out = Identity()

    # Every field has its processor here, below too, and none is a function whose `self` has to be dropped: looking for
    # both at each value takes longer than most processors.
    def get_input_processor(self, field_name: str) -> Callable[..., Any]:
        """The processor of a field's values."""
        processor: Callable[..., Any] = getattr(self, f"{field_name}_in")
        return processor

    def get_output_processor(self, field_name: str) -> Callable[..., Any]:
        """The processor of a field's value."""
        processor: Callable[..., Any] = getattr(self, f"{field_name}_out")
        return processor

    def add_first(self, name: str, sources: Iterable[tuple[str, Sequence[Any]]]) -> str | None:
        """Give field ``name`` the value of the first source that has one; that source's name, or None.

        Item loaders merge all values of a field, so a value from a poorer source would join a good one.
        """
        for source, values in sources:
            self.replace_value(name, list(values))
            if self.get_output_value(name) not in (None, "", []):
                return source
        self.replace_value(name, [])
        return None


# A field without a processor of its own has its metadata looked through for one at each value.
for _field in fields(Article):
    for _end, _default in (("in", "default_input_processor"), ("out", "default_output_processor")):
        if not hasattr(ArticleLoader, f"{_field.name}_{_end}"):
            setattr(ArticleLoader, f"{_field.name}_{_end}", getattr(ArticleLoader, _default))
