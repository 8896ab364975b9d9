"""Imports go down only, and each module is one room for one thing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "newsbot"
MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
PURE = ("newsbot.text", "newsbot.boilerplate", "newsbot.dedupe", "newsbot.extraction", "newsbot.discovery")
# What sees everything below it.
TOP = ("newsbot.site", "newsbot.spider", "newsbot.any_site", "newsbot.extract", "newsbot.commands")
# What a part may import of newsbot, itself aside. A part that is not named here imports nothing of newsbot.
MAY_IMPORT: dict[str, tuple[str, ...]] = {
    "newsbot.boilerplate": ("newsbot.text",),
    "newsbot.dedupe": ("newsbot.text",),
    "newsbot.discovery": ("newsbot.text",),
    "newsbot.rules": ("newsbot.text",),
    "newsbot.loaders": ("newsbot.text", "newsbot.rules", "newsbot.items"),
    "newsbot.extraction": (
        "newsbot.boilerplate",
        "newsbot.text",
        "newsbot.rules",
        "newsbot.items",
        "newsbot.loaders",
    ),
    "newsbot.exit_status": ("newsbot.ends",),
    "newsbot.near": ("newsbot.dedupe", "newsbot.stores"),
    "newsbot.warc": ("newsbot.output",),
    "newsbot.network": ("newsbot.failures",),
    "newsbot.mirror": ("newsbot.network",),
    "newsbot.rendering": ("newsbot.network", "newsbot.failures"),
    "newsbot.arguments": ("newsbot.discovery", "newsbot.text"),
    "newsbot.platforms": ("newsbot.discovery", "newsbot.rules", "newsbot.text"),
    "newsbot.spiders": (
        "newsbot.spider",
        "newsbot.any_site",
        "newsbot.text",
        "newsbot.rules",
        "newsbot.discovery",
        "newsbot.platforms",
    ),
}


def part_of(module: str) -> str:
    return ".".join(module.split(".")[:2]) if "." in module else "newsbot.__init__"


# The steps of a run: they import the pure packages, and what imports nothing of newsbot itself.
STEPS = ("newsbot.pipelines", "newsbot.middlewares", "newsbot.extensions")
FLOOR = {part_of(module) for module in MODULES} - {"newsbot.__init__", *TOP, *STEPS, *MAY_IMPORT}
MAY_IMPORT |= dict.fromkeys(
    STEPS,
    (
        *PURE,
        "newsbot.rules",
        *sorted(FLOOR),
        "newsbot.exit_status",
        "newsbot.near",
        "newsbot.network",
        "newsbot.rendering",
        "newsbot.warc",
    ),
)
# What the pure packages may know of the crawler: the page they are given, the loader of items, bytes → bytes.
PURE_SCRAPY = ("scrapy.http", "scrapy.loader", "scrapy.utils.gz")
CRAWLER = ("scrapy", "twisted", "asyncio", "socket", "urllib.request", "http.client", "sqlite3", "subprocess")
LINES = 250


def imports(path: Path, module: str) -> Iterator[str]:
    """The full name of each module or object that a file imports, anywhere in it."""
    package = module if path.stem == "__init__" else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)


def is_under(name: str, part: str) -> bool:
    return name == part or name.startswith(f"{part}.")


def under(*parts: str) -> list[str]:
    return [module for module in MODULES if any(is_under(module, part) for part in parts)]


@pytest.mark.parametrize("module", sorted(set(MODULES) - set(under(*TOP))))
def test_imports_go_down_only(module: str) -> None:
    part = part_of(module)
    ours = [name for name in imports(MODULES[module], module) if is_under(name, "newsbot")]
    upward = [name for name in ours if not any(is_under(name, low) for low in (part, *MAY_IMPORT.get(part, ())))]
    assert upward == []


@pytest.mark.parametrize("module", under("newsbot.spiders"))
def test_no_site_knows_another(module: str) -> None:
    assert [name for name in imports(MODULES[module], module) if is_under(name, "newsbot.spiders")] == []


@pytest.mark.parametrize("module", under("newsbot.middlewares", "newsbot.extensions", "newsbot.platforms"))
def test_these_know_no_spider(module: str) -> None:
    names = imports(MODULES[module], module)
    assert [name for name in names if is_under(name, "newsbot.spiders") or is_under(name, "newsbot.spider")] == []


@pytest.mark.parametrize("module", under(*PURE))
def test_the_inside_is_pure(module: str) -> None:
    crawler = [name for name in imports(MODULES[module], module) if any(is_under(name, part) for part in CRAWLER)]
    assert [name for name in crawler if not any(is_under(name, part) for part in PURE_SCRAPY)] == []


@pytest.mark.parametrize("module", under("newsbot.stores"))
def test_the_store_knows_no_crawler_but_its_settings(module: str) -> None:
    scrapy = [
        name for name in imports(MODULES[module], module) if is_under(name, "scrapy") or is_under(name, "twisted")
    ]
    assert [name for name in scrapy if not is_under(name, "scrapy.settings")] == []


_CLOCK = re.compile(r"\b(?:now|utcnow|today|monotonic|perf_counter|time\.time|time_ns|localtime|gmtime)\Z")


@pytest.mark.parametrize("module", under(*PURE))
def test_the_inside_asks_no_clock(module: str) -> None:
    tree = ast.parse(MODULES[module].read_text(encoding="utf-8"))
    called = [ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert [name for name in called if _CLOCK.search(name)] == []


@pytest.mark.parametrize("module", MODULES)
def test_only_a_list_of_words_is_longer_than_a_module_may_be(module: str) -> None:
    source = MODULES[module].read_text(encoding="utf-8")
    logic = [node for node in ast.walk(ast.parse(source)) if isinstance(node, (ast.FunctionDef, ast.ClassDef))]
    assert len(source.splitlines()) <= LINES or logic == []


def test_the_modules_are_found() -> None:
    assert {"newsbot", "newsbot.text.dateline", "newsbot.spiders.dawn", "newsbot.stores"} <= set(MODULES)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import newsbot.spider", ["newsbot.spider"]),
        ("from newsbot import spider", ["newsbot.spider"]),
        ("from . import credit", ["newsbot.text.credit"]),
        ("from .. import spider", ["newsbot.spider"]),
        ("from ..spider import NewsSpider", ["newsbot.spider.NewsSpider"]),
        ("def f():\n    from newsbot.items import Article", ["newsbot.items.Article"]),
    ],
)
def test_no_form_of_import_goes_unseen(tmp_path: Path, source: str, names: list[str]) -> None:
    (tmp_path / "dateline.py").write_text(source, encoding="utf-8")
    assert list(imports(tmp_path / "dateline.py", "newsbot.text.dateline")) == names
