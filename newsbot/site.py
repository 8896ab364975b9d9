"""A site as its spider declares it, and what a user asks of it by arguments."""

from __future__ import annotations

import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from scrapy import Spider
from scrapy.crawler import Crawler
from scrapy.settings import Settings
from typing_extensions import Self

from newsbot.arguments import Arguments, parse_arguments
from newsbot.discovery.archive import DateArchive
from newsbot.discovery.article_ids import ArticleIds
from newsbot.discovery.base import Strategy, Window
from newsbot.discovery.urls import NamedUrls
from newsbot.mirror import SCHEMES
from newsbot.rules import ArticleRules
from newsbot.run import new_run_id
from newsbot.stores import Store, open_store
from newsbot.text.urls import ArticleAddress


class SiteSpider(Spider):
    """What a spider of a site declares, and what follows from that and from its arguments.

    country: ISO 3166 code of where the paper is made. checked: what was held against the site itself, and when.
    """

    # Which pages a browser has to build, where their story appears, and whom else they ask: docs/rendering.md.
    render: ClassVar[bool] = False
    render_when: ClassVar[str] = ""
    render_hosts: ClassVar[tuple[str, ...]] = ()
    wait_for: ClassVar[tuple[str, ...]] = ()
    rules: ArticleRules
    discovery: tuple[Strategy, ...] = ()
    country: ClassVar[str | None] = None
    checked: ClassVar[str | None] = None

    def __init__(self, *args: Any, **arguments: str) -> None:
        """Raises `ArgumentError` for an argument that cannot be followed."""
        super().__init__(*args)
        asked = self.read_arguments(arguments)
        self.window, self.mirror, self.recheck = asked.window, asked.mirror, asked.recheck
        self.max_items = asked.max_items
        self.asked_render = asked.render

    @classmethod
    def read_arguments(cls, arguments: dict[str, str]) -> Arguments:
        """What ``-a`` arguments ask of this spider; raises `ArgumentError` where they cannot be followed."""
        sections = next((getattr(s, "sections", ()) for s in cls.discovery if hasattr(s, "sections")), ())
        today = datetime.datetime.now(ZoneInfo(cls.rules.timezone or "UTC")).date()
        return parse_arguments(arguments, cls.rules.address, sections, today, has_days=cls.has_days())

    @classmethod
    def has_days(cls) -> bool:
        """Whether the site can be asked for days: whether any strategy has a place to look for one."""
        day = datetime.date(2000, 1, 1)
        return any(True for strategy in cls.discovery for _ in strategy.start(Window(day, day)))

    @classmethod
    def run_name(cls, arguments: dict[str, str]) -> str:
        """The name under which a run with these arguments locks, stores and reports."""
        return cls.name

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """As Scrapy does, with the settings that follow from the arguments."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        # The shell builds the spider after the engine, when it is too late for settings.
        if not crawler.settings.frozen:
            spider._adjust(crawler.settings)
        return spider

    def _adjust(self, settings: Settings) -> None:
        """Say who asks, and, with a mirror, take pages from there."""
        # A job's place is kept, not Scrapy's use of it: see ReadListings.
        settings.set("NEWSBOT_JOB", settings["JOBDIR"])
        settings.set("JOBDIR", None, priority="cmdline")
        if contact := settings["NEWSBOT_CONTACT"]:
            settings.set("USER_AGENT", f"{settings['USER_AGENT']} {contact}", priority="spider")
        if self.mirror:
            mirrored = dict.fromkeys(SCHEMES, "newsbot.mirror.MirrorHandler")
            handlers = settings.getdict("DOWNLOAD_HANDLERS") | mirrored
            settings.set("DOWNLOAD_HANDLERS", handlers, priority="spider")

        if self.max_items:
            settings.set("CLOSESPIDER_ITEMCOUNT", self.max_items, priority="cmdline")

    @property
    def _address(self) -> ArticleAddress:
        assert self.rules.address is not None
        return self.rules.address

    @property
    def keeps_urls(self) -> bool:
        """Whether an article's address has to be remembered, for its id does not tell it."""
        return not self._address.is_rebuilt

    @property
    def checks_days(self) -> bool:
        """Whether the days asked for are those of publication, which only the page tells for certain."""
        return bool(self.window.since) and not any(isinstance(one, DateArchive) for one in self.discovery)

    @cached_property
    def store(self) -> Store:
        """What is remembered; opened when it is first asked."""
        return open_store(self.settings)

    @cached_property
    def run_id(self) -> str:
        """The run's name, also of its output file."""
        return new_run_id(Path(self.settings["NEWSBOT_DATA"]) / self.name)

    @cached_property
    def strategies(self) -> dict[str, Strategy]:
        """The site's strategies by name, and those that every site has."""
        everywhere: tuple[Strategy, ...] = (ArticleIds(self._address), NamedUrls())
        return {strategy.name: strategy for strategy in (*self.discovery, *everywhere)}
