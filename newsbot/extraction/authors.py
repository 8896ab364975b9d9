"""The people and organisations that JSON-LD gives as an article's authors."""

from __future__ import annotations

from html import unescape

from newsbot.extraction.profiles import is_account
from newsbot.extraction.source_names import JSON_LD
from newsbot.extraction.structured import OBJECT_KEYS, Json, strings, types_of
from newsbot.text.clean import clean_text


def people(value: object) -> list[str]:
    """The names in a JSON-LD value of people and organisations; an administrator's account is nobody's."""
    if isinstance(value, list):
        return [name for entry in value for name in people(entry)]
    if isinstance(value, dict) and any(map(is_account, strings([value.get("url"), value.get("@id")]))):
        return []
    if isinstance(value, dict) and not strings(value.get("name")):
        parts = [part for key in ("givenName", "familyName") for part in strings(value.get(key))]
        return [" ".join(parts)] if parts else strings(value, *OBJECT_KEYS)
    return strings(value, *OBJECT_KEYS)


def organisations(article: Json) -> frozenset[str]:
    """The names of the article's authors that are organisations, as the page says."""
    given = [article.get(key) for key in JSON_LD["byline"]]
    listed = [entry for value in given for entry in (value if isinstance(value, list) else [value])]
    houses = [one for one in listed if isinstance(one, dict) and _is_organisation(one)]
    return frozenset(clean_text(unescape(name)) for name in people(houses))


def _is_organisation(item: Json) -> bool:
    return any(name.endswith("Organization") for name in types_of(item))
