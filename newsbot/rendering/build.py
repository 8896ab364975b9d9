"""A run's settings → its renderer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scrapy.crawler import Crawler

from newsbot.rendering.choice import SPLASH
from newsbot.rendering.gate import Gate
from newsbot.rendering.page import Engine
from newsbot.rendering.renderer import Renderer


def build_renderer(crawler: Crawler, is_closing: Callable[[], bool]) -> Renderer:
    """The engine of ``NEWSBOT_RENDERER`` behind a gate of its own. Only here is one of them imported."""
    spider: Any = crawler.spider
    mirror = getattr(spider, "mirror", None)
    gate = Gate(
        lambda host: _is_under(host, _hosts(spider)),
        mirror=mirror,
        context=_context() if mirror else None,
        private=crawler.settings.getlist("NEWSBOT_PRIVATE_HOSTS"),
    )
    settings = crawler.settings
    places, patience = settings.getint("NEWSBOT_RENDER_PAGES"), settings.getfloat("NEWSBOT_RENDER_PATIENCE")
    return Renderer(_engine(crawler, lambda: gate.url), gate, places, patience, is_closing)


def _engine(crawler: Crawler, proxy: Callable[[], str]) -> Engine:
    if crawler.settings["NEWSBOT_RENDERER"] == SPLASH:
        from newsbot.rendering.splash import SplashEngine

        return SplashEngine(crawler, proxy)
    from newsbot.rendering.playwright import PlaywrightEngine

    return PlaywrightEngine(crawler, proxy)


def _context() -> Any:
    from newsbot.rendering.certificate import own_context

    return own_context()


def _hosts(spider: Any) -> tuple[str, ...]:
    """Whom a page of this site may ask: the site, and what it declares as its own elsewhere."""
    address = getattr(getattr(spider, "rules", None), "address", None)
    declared = address.hosts if address is not None else ()
    return (*(getattr(spider, "allowed_domains", None) or ()), *declared, *getattr(spider, "render_hosts", ()))


def _is_under(host: str, domains: tuple[str, ...]) -> bool:
    """Whether ``host`` is one of them or below one.

    >>> _is_under("static.example.org", ("example.org",)), _is_under("badexample.org", ("example.org",))
    (True, False)
    """
    return any(host == domain or host.endswith(f".{domain}") for domain in (name.lower() for name in domains))
