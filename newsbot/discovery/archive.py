"""The archive by date: for each day, and each section of the paper, a page of that day's stories.

Such a page holds more than its day: boxes of what is read most, of the newest stories and of sponsors, with
the same classes as the day's own. What is not of the day, or not of the site, is not a result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsel import Selector
from scrapy.http import Response

from newsbot.discovery.base import Candidate, Found, Listing, Window
from newsbot.discovery.tree import read_tree
from newsbot.text.clean import clean_text
from newsbot.text.urls import ArticleAddress, absolute_url

# Headings of boxes that hold other stories than the page's own.
OTHER_STORIES = re.compile(
    r"(?:must\s+read|(?:most\s+)?popular|most\s+(?:read|viewed|commented|shared)|latest(?:\s+(?:stories|news))?|trending|"
    r"top\s+stories|sponsored|promoted|partner\s+content|advertisement|from\s+the\s+web|recommended|related|"
    r"editor.?s\s+picks?|you\s+may\s+also\s+like|read\s+more)\b.*",
    re.IGNORECASE | re.DOTALL,
)
# How far apart the numbers of one day's articles may lie.
A_DAY = 400
_ASIDE = "ancestor::aside | ancestor::footer | ancestor::nav"
# The nearest heading before a box within each element around it that also holds other boxes' heading.
_HEADINGS = (
    "ancestor::*[self::section or self::div]"
    "/*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or self::header][1]"
)


@dataclass(frozen=True)
class Boxes:
    """Where a listing keeps its stories: CSS of a box, and in it of the link, the title and the ISO time.

    others: headings, in lower case, of the site's own boxes of other stories.
    """

    box: str
    link: str
    title: str
    time: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class DateArchive:
    """The pages at ``form`` (with ``{section}`` and ``{day}``), for runs that ask for days.

    whole_day: the page (with ``{day}``) that has the day's stories of all sections and of none.
    address: tells the site's own articles from everything else, and their numbers. numbered: whether these
    numbers grow with time, so that an undated box can be placed in time by its neighbours.
    """

    form: str
    sections: tuple[str, ...]
    boxes: Boxes
    address: ArticleAddress
    whole_day: str | None = None
    numbered: bool = True
    name: str = "archive"

    def start(self, window: Window) -> Iterator[Found]:
        """A listing for each day and section asked for; all sections, then the whole day, where none is named."""
        for day in window.days():
            for section in window.sections or self.sections:
                yield Listing(self.form.format(section=section, day=day), section, day)
            if self.whole_day and not window.sections:
                yield Listing(self.whole_day.format(day=day), None, day)

    def parse(self, response: Response, listing: Listing) -> Iterator[Found]:
        """The stories of the listing's day."""
        dated, undated = [], []
        for box in read_tree(response).css(self.boxes.box):
            candidate = self._read_box(box, response, listing)
            if candidate is None or self._is_other(box):
                continue
            if candidate.published_at is None:
                undated.append(candidate)
            elif listing.day is None or candidate.published_at[:10] == listing.day.isoformat():
                dated.append(candidate)
        yield from dated
        yield from (candidate for candidate in undated if self._is_near(candidate, dated))

    def _is_other(self, box: Selector) -> bool:
        if box.xpath(_ASIDE):
            return True
        headings = [clean_text(found.xpath("string()").get() or "") for found in box.xpath(_HEADINGS)]
        return any(OTHER_STORIES.fullmatch(text) or text.lower() in self.boxes.others for text in headings)

    def _read_box(self, box: Selector, response: Response, listing: Listing) -> Candidate | None:
        link = box.css(self.boxes.link).get()
        number = self.address.read_id(absolute_url(response.url, link or "") or "")
        if not number:
            return None
        title = clean_text(box.css(self.boxes.title).xpath("string()").get() or "") or None
        url = self.address.canonical.format(id=number)
        return Candidate(url, title, box.css(self.boxes.time).get(), listing.section, self.name)

    def _is_near(self, candidate: Candidate, dated: list[Candidate]) -> bool:
        """Whether an undated article's number lies among those of the day. A day has some 400 articles."""
        if not self.numbered:
            return True
        numbers = [number for other in dated if (number := self._number(other))]
        number = self._number(candidate)
        if number is None or not numbers:
            return False
        return min(numbers) - A_DAY <= number <= max(numbers) + A_DAY

    def _number(self, candidate: Candidate) -> int | None:
        found = self.address.read_id(candidate.url)
        return int(found) if found and found.isdigit() else None
