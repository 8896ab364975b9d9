"""Which texts of a page are teasers: what is said of another story under its title, which is a link to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from itertools import islice

from lxml.html import HtmlElement

from newsbot.boilerplate.regions import Region, is_lead
from newsbot.extraction.names import class_of, names_of
from newsbot.extraction.part import HEADINGS, Part

_LONGEST = 600
# Letters of a link that is a title wherever it stands.
_TITLE = 15
# Share of an item's letters that is the linked title of another story.
_TITLE_SHARE = 0.2
# Elements of a holder among which its title is looked for.
_LOOKED_AT = 24
# So many of one class are a style of the story and no standfirst; so many teasers and nothing else are a list.
SEVERAL = 3
# … as is what holds half of all.
_MOSTLY_LEADS = 0.5
# The title of an entry in a list of things, whose link leads to a shop.
_NUMBERED = re.compile(r"\s*[#№]?\d")


def find_teasers(told: Collection[Part]) -> set[Part]:
    """The parts of those that tell something, which are teasers, or a standfirst."""
    teasers = {part for part in told if _is_teaser(part)}
    leads = [part for part in told if part not in teasers and _is_standfirst(part)]
    if not leads:
        return teasers
    letters = sum(part.own for part in told if part not in teasers)
    if len(leads) > 1 and sum(part.own for part in leads) >= _MOSTLY_LEADS * letters:
        return teasers
    count = Counter(class_of(part.element) for part in leads)
    return teasers.union(part for part in leads if count[class_of(part.element)] < SEVERAL)


def _is_standfirst(part: Part) -> bool:
    return part.own <= _LONGEST and is_lead(names_of(part.element))


def _is_teaser(part: Part) -> bool:
    """Whether it is an item, or the only paragraph in what holds it, with a title that is a link."""
    if part.own > _LONGEST:
        return False
    if part.element.tag == "li" and part.linked > _TITLE_SHARE * part.own:
        return True
    inside, holder = part, part.parent
    while holder is not None and holder.letters == part.letters:
        if holder.region >= Region.STORY:
            return False
        inside, holder = holder, holder.parent
    if _has_title(inside.element):
        return True
    if holder is None or holder.told > part.told:
        return False
    return holder.links - part.links >= _TITLE or _has_title(holder.element)


def _has_title(holder: HtmlElement) -> bool:
    """Whether a heading among the first elements of ``holder`` is a link to another page, of however few letters."""
    for element in islice(holder.iter(), _LOOKED_AT):
        if element.tag in HEADINGS:
            return is_linked_title(element)
    return False


def is_linked_title(heading: HtmlElement) -> bool:
    """Whether a heading leads to another page; that of a numbered list of things leads to where they are sold."""
    above = heading.getparent()
    link = above if above is not None and above.tag == "a" else next(heading.iter("a"), None)
    if link is None or link.get("href", "#").startswith("#"):
        return False
    return _NUMBERED.match("".join(heading.itertext())) is None
