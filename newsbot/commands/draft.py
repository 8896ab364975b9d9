"""The file of a new site, written from what a survey of it saw."""

from __future__ import annotations

import datetime
import keyword
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import resources
from zoneinfo import ZoneInfo

from tldextract import TLDExtract

from newsbot.commands.survey import Survey
from newsbot.discovery.address_forms import ANY_PAGE, guess_address
from newsbot.text.urls import ArticleAddress

# The list of public suffixes that comes with tldextract: what it would fetch is a page of the network.
_SUFFIXES = TLDExtract(suffix_list_urls=(), cache_dir=None)
_UTC = "UTC"
# Characters of a line of code here.
LINE = 120


@dataclass(frozen=True)
class Draft:
    """What is known of a site. ``missing``: what was not found, in words for whoever reviews the file."""

    name: str
    host: str
    papers: tuple[str, ...]
    address: ArticleAddress
    timezone: str
    language: str | None
    country: str | None
    feeds: tuple[str, ...] = ()
    news_sitemaps: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    missing: list[str] = field(default_factory=list)


def draft_site(survey: Survey, host: str, name: str | None = None) -> Draft | None:
    """What a survey of a site by its address tells; None where it found no article."""
    said = [one.url for strategy in ("feed", "sitemap") for read in survey.of(strategy) for one in read.candidates]
    urls = said or [one.url for read in survey.read for one in read.candidates]
    address = guess_address(urls)
    if address is None:
        return None
    country = country_of(host)
    moments = [one.article.published_at for one in survey.looked if one.article.published_at]
    zone = find_zone(country, moments)
    papers = find_papers(survey)
    languages = Counter(one.article.language for one in survey.looked if one.article.language)
    feeds = tuple(read.url for read in survey.of("feed"))
    news = tuple(read.url for read in survey.of("sitemap") if read.newest)
    # An index that leads to others stands for them.
    indexes = tuple(read.url for read in survey.read if read.strategy == "sitemap" and read.listings)
    plain = tuple(read.url for read in survey.of("sitemap") if not read.newest)
    sections = () if feeds or news else tuple(read.url for read in survey.of("section"))
    draft = Draft(
        name or spider_name(host),
        address.hosts[0],
        papers,
        address,
        zone or _UTC,
        languages.most_common(1)[0][0] if languages else None,
        country,
        feeds,
        news,
        indexes or plain,
        sections,
    )
    draft.missing.extend(_missing(draft, zone, bool(moments)))
    return draft


def _missing(draft: Draft, zone: str | None, dated: bool) -> Iterable[str]:
    wanted = (
        (draft.feeds, "a feed"),
        (draft.news_sitemaps, "a news sitemap"),
        (draft.sitemaps, "a sitemap of the whole site, so that since= and until= are not to be had"),
        (draft.papers, "the paper's name"),
        (draft.address.pattern != ANY_PAGE, "a form that the addresses of its articles share"),
        ("(?P<id>" in draft.address.pattern, "an id in the addresses of its articles"),
        (zone, "its time zone: UTC is written, which is right only where its pages give an offset"),
        (draft.language, "its language"),
        (draft.country, "its country"),
        (dated, "a time of publication on the pages that were looked at"),
    )
    return (words for found, words in wanted if not found)


def spider_name(host: str) -> str:
    """A spider's name for a site: what its owner registered, as Python writes names.

    >>> spider_name("www.the-gazette.co.uk"), spider_name("20.example-news.de")
    ('the_gazette', 'example_news')
    """
    name = re.sub(r"\W+", "_", _SUFFIXES(host).domain or host).strip("_").lower()
    return f"site_{name}" if not name.isidentifier() or keyword.iskeyword(name) else name


def country_of(host: str) -> str | None:
    """The country of a host's top level, ISO 3166; None for one that is no country's.

    >>> country_of("www.example.co.uk"), country_of("example.com")
    ('GB', None)
    """
    top = host.rpartition(".")[2].upper()
    code = {"UK": "GB"}.get(top, top)
    return code if code in _zones() else None


def _zones() -> dict[str, list[str]]:
    """The time zones of each country, the one of most people first."""
    zones: dict[str, list[str]] = {}
    for line in (resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            zones.setdefault(code, []).append(zone)
    return zones


def find_zone(country: str | None, moments: Iterable[str]) -> str | None:
    """The zone of ``country`` in which all of these moments have the offset they are printed with.

    >>> find_zone("PK", ["2026-11-24T05:00:00+05:00"]), find_zone("PK", ["2026-11-24T00:00:00+00:00"])
    ('Asia/Karachi', 'Asia/Karachi')
    >>> find_zone("US", ["2026-11-24T05:00:00-06:00"]), find_zone(None, [])
    ('America/Chicago', None)
    """
    zones = _zones().get(country or "", [])
    known = [moment for text in moments if (moment := datetime.datetime.fromisoformat(text)).tzinfo is not None]
    # Many sites give all their moments in UTC, which tells nothing of where they are.
    local = [moment for moment in known if moment.utcoffset()]
    if len(zones) == 1:
        return zones[0]
    fits = (zone for zone in zones if local and all(_has_offset(zone, moment) for moment in local))
    return next(fits, None)


def _has_offset(zone: str, moment: datetime.datetime) -> bool:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() == moment.utcoffset()


def find_papers(survey: Survey) -> tuple[str, ...]:
    """The names that the pages give their paper: that of their site, and what ends the title of each."""
    names: dict[str, None] = {}
    titles = []
    for looked in survey.looked:
        names |= dict.fromkeys(
            text.strip() for text in looked.response.xpath("//meta[@property='og:site_name']/@content").getall()
        )
        titles.append((looked.response.xpath("string(//head/title)").get() or "").strip())
    ends = [re.split(r"\s[-–—|•·»]\s", title)[-1].strip() for title in titles if re.search(r"\s[-–—|•·»]\s", title)]
    names |= dict.fromkeys(end for end in ends if len(titles) > 1 and ends.count(end) == len(titles))
    return tuple(name for name in names if name)


def write_spider(draft: Draft) -> str:
    """The source of the site's file, in the form of those that are there."""
    paper = draft.papers[0] if draft.papers else draft.host
    words = re.findall(r"[A-Za-z0-9]+", draft.name)
    uses = [name for name, urls in (("NewsSitemap", draft.news_sitemaps), ("Sitemap", draft.sitemaps)) if urls]
    imports = [
        *(["from newsbot.discovery.feed import Feed"] if draft.feeds else []),
        *(["from newsbot.discovery.section import Section"] if draft.sections else []),
        *([f"from newsbot.discovery.sitemap import {', '.join(uses)}"] if uses else []),
        "from newsbot.rules import ArticleRules",
        "from newsbot.spider import NewsSpider",
        "from newsbot.text.urls import ArticleAddress",
    ]
    lines = [
        f'"""{paper}, to be described."""',
        "",
        *imports,
        "",
        "ADDRESS = ArticleAddress(",
        f"    {_tuple(draft.address.hosts)},",
        f'    r"{draft.address.pattern}",',
        f"    {_quoted(draft.address.canonical)},",
        ")",
        "",
        "",
        f"class {''.join(word.capitalize() for word in words)}Spider(NewsSpider):",
        f'    """{draft.host}"""',
        "",
        f"    name = {_quoted(draft.name)}",
        *([f"    country = {_quoted(draft.country)}"] if draft.country else []),
        f"    allowed_domains = [{_quoted(draft.host.removeprefix('www.'))}]",
        "    rules = ArticleRules(",
        f"        source={_quoted(draft.name)},",
        f"        papers={_tuple(draft.papers)},",
        "        address=ADDRESS,",
        f"        timezone={_quoted(draft.timezone)},",
        *([f"        language={_quoted(draft.language)},"] if draft.language else []),
        "    )",
        "    discovery = (",
        *_strategy("Feed", draft.feeds),
        *_strategy("NewsSitemap", draft.news_sitemaps),
        *_strategy("Sitemap", draft.sitemaps),
        *_strategy("Section", draft.sections, "ADDRESS"),
        "    )",
    ]
    return "\n".join(lines) + "\n"


def _strategy(name: str, urls: tuple[str, ...], more: str = "") -> list[str]:
    """A strategy as the formatter sets it: in a line where it fits, else a line an address."""
    if not urls:
        return []
    line = f"        {name}({_tuple(urls)}{more and f', {more}'}),"
    if len(line) <= LINE:
        return [line]
    inner = ["            (", *(f"                {_quoted(url)}," for url in urls), "            )"]
    if more:
        return [f"        {name}(", *inner[:-1], "            ),", f"            {more},", "        ),"]
    return [f"        {name}(", *inner, "        ),"]


def _tuple(texts: Iterable[str]) -> str:
    quoted = [_quoted(text) for text in texts]
    return f"({', '.join(quoted)}{',' if len(quoted) == 1 else ''})"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
