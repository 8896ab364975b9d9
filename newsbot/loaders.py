"""The processors of each field, and the rule that the first source which has a value wins."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any

from itemloaders.processors import Identity, TakeFirst
from scrapy.loader import ItemLoader

from newsbot.items import Article
from newsbot.rules import ArticleRules
from newsbot.text.clean import clean_text
from newsbot.text.dates import parse_instant

_TITLE_SEPARATOR = re.compile(r"\s+[-–—|•·»]\s+")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
# The processors' names: Python finds an attribute at once by a name that it had before.
_INPUTS, _OUTPUTS = ({one.name: f"{one.name}_{end}" for one in fields(Article)} for end in ("in", "out"))
_YES, _NO = {"true", "yes", "1", "free"}, {"false", "no", "0", "locked"}


def drop_site_name(title: str, papers: Sequence[str]) -> str:
    """``title`` without the paper's name, and the section before it, at its end: ``Headline - World - DAWN.COM``."""
    if not papers:
        return title
    parts = _TITLE_SEPARATOR.split(title)
    if len(parts) == 1 or parts[-1].casefold() not in {paper.casefold() for paper in papers}:
        return title
    separators = _TITLE_SEPARATOR.findall(title)
    kept = len(parts) - (2 if len(parts) > 2 and len(parts[-2].split()) <= 3 else 1)
    return "".join(part + sep for part, sep in zip(parts[:kept], [*separators[: kept - 1], ""], strict=True))


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


class Each:
    """A processor that gives each value to functions, one after the other; what one makes None of is left out.

    `MapCompose` does the same, and at each call looks for what no function here has: the loader's context, and lists.
    """

    def __init__(self, *functions: Callable[[Any], Any]) -> None:
        self._functions = functions

    def __call__(self, values: Sequence[Any]) -> Sequence[Any]:
        for function in self._functions:
            values = [made for value in values if (made := function(value)) is not None]
        return values


class ArticleLoader(ItemLoader):
    """Builds an `Article`; its context holds the site's ``rules``."""

    default_item_class = Article
    default_input_processor = Each(clean_text)
    default_output_processor = TakeFirst()

    language_in = Each(clean_text, read_language)
    free_in = Each(str, clean_text, read_free)

    paragraphs_in = images_in = dateline_in = credit_in = body_in = status_in = flaws_in = Identity()
    paragraphs_out = images_out = flaws_out = authors_out = Identity()

    def title_in(self, values: Iterable[str]) -> list[str]:
        """Titles without the paper's name."""
        papers = self._rules.papers
        return [drop_site_name(clean_text(title), papers) for title in values]

    def published_at_in(self, values: Iterable[str]) -> list[str]:
        """Printed moments by the site's time zone and language."""
        rules = self._rules
        moments = (parse_instant(clean_text(text), rules.timezone, rules.language) for text in values)
        return [moment for moment in moments if moment is not None]

    updated_at_in = published_at_in

    def tags_in(self, values: Iterable[str]) -> list[str]:
        """The entries of lists of keywords."""
        return [tag for text in values for tag in split_list(clean_text(text))]

    def tags_out(self, values: Sequence[str]) -> list[str]:
        """All keywords, each once."""
        return drop_repeats(values)

    def byline_out(self, values: Sequence[str]) -> str:
        """All names, each once."""
        return ", ".join(drop_repeats(values))

    @property
    def _rules(self) -> ArticleRules:
        rules: ArticleRules = self.context["rules"]
        return rules

    # Every field has its processor here, below too, and none has to be prepared. To look at each value whether one has,
    # as item loaders do in these methods, takes longer than most processors.
    def get_input_processor(self, field_name: str) -> Callable[..., Any]:
        """The processor of a field's values."""
        processor: Callable[..., Any] = getattr(self, _INPUTS[field_name])
        return processor

    def get_output_processor(self, field_name: str) -> Callable[..., Any]:
        """The processor of a field's value."""
        processor: Callable[..., Any] = getattr(self, _OUTPUTS[field_name])
        return processor

    def add_value(self, field_name: str, value: Any) -> ArticleLoader:  # type: ignore[override]
        """Add a value, or a list of them, to those of field ``field_name``; None is no value."""
        if value is not None:
            values = value if isinstance(value, (list, tuple)) else [value]
            if processed := self.get_input_processor(field_name)(values):
                self._values.setdefault(field_name, []).extend(processed)
        return self

    def replace_value(self, field_name: str, value: Any) -> ArticleLoader:  # type: ignore[override]
        """`add_value` in place of the values that the field has."""
        self._values.pop(field_name, None)
        return self.add_value(field_name, value)

    def get_output_value(self, field_name: str) -> Any:
        """The field's value, of those that it has so far."""
        return self.get_output_processor(field_name)(self._values.get(field_name, []))

    def load_item(self) -> Article:
        """The article with the value of each field that has one."""
        article: Article = self.item
        for name in self._values:
            if (value := self.get_output_value(name)) is not None:
                setattr(article, name, value)
        return article

    def add_first(self, name: str, sources: Iterable[tuple[str, Sequence[Any]]]) -> str | None:
        """Give field ``name`` the value of the first source that has one; that source's name, or None.

        Item loaders merge all values of a field, so a value from a poorer source would join a good one.
        """
        process, choose = self.get_input_processor(name), self.get_output_processor(name)
        self._values.pop(name, None)
        for source, values in sources:
            if (processed := process(values)) and choose(processed) not in (None, "", []):
                self._values[name] = list(processed)
                return source
        return None


# A field without a processor of its own has its metadata looked through for one at each value.
for _names, _default in ((_INPUTS, "default_input_processor"), (_OUTPUTS, "default_output_processor")):
    for _name in _names.values():
        if not hasattr(ArticleLoader, _name):
            setattr(ArticleLoader, _name, getattr(ArticleLoader, _default))
