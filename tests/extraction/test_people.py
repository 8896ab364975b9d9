"""Who wrote an article: which source is believed, and what of it is a name."""

from __future__ import annotations

import pytest
from parsel import Selector
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.authors import people
from newsbot.extraction.belonging import Place
from newsbot.extraction.bylines import printed_bylines, read_related
from newsbot.extraction.microdata import read_marked
from newsbot.extraction.people import Standing, find_byline
from newsbot.extraction.site_names import site_names
from newsbot.rules import ArticleRules
from newsbot.text.byline import Byline

SITE = frozenset(["thelakeherald", "lakeherald"])


@pytest.mark.parametrize(
    ("found", "authors", "source"),
    [
        ([("json_ld", ["Ada Poole"]), ("meta", ["Tom Quill"])], ["Ada Poole"], "json_ld"),
        ([("json_ld", ["Ada Poole", "Tom Quill"])], ["Ada Poole", "Tom Quill"], "json_ld"),
        ([("json_ld", ["The Lake Herald"]), ("meta", ["Tom Quill"])], ["Tom Quill"], "meta"),
        ([("json_ld", ["The Lake Herald"]), ("meta", ["Lake Herald"])], ["The Lake Herald"], "json_ld"),
        ([("meta", ["The Lake Herald", "Tom Quill"])], ["Tom Quill"], "meta"),
        ([("json_ld", ["Tom Quill The Lake Herald"])], ["Tom Quill"], "json_ld"),
        ([("site", ["The Lake Herald"]), ("meta", ["Tom Quill"])], ["The Lake Herald"], "site"),
        ([("json_ld", ["https://example.org/ada"]), ("meta", ["Tom Quill"])], ["Tom Quill"], "meta"),
        ([("meta", ["@adapoole"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("meta", ["desk@example.org"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("meta", ["Tom Quill", "(Image: Getty Images)"])], ["Tom Quill"], "meta"),
        ([("json_ld", ["Reuters"]), ("meta", ["Tom Quill"])], [], "json_ld"),
        ([("generic", ["Tom Quill, LAKEHERALD Quebec"])], ["Tom Quill"], "generic"),
        ([("generic", ["Tom Quill for The Lake Herald"])], ["Tom Quill"], "generic"),
        ([("json_ld", ["The Lake Herald"]), ("generic", ["tqu"])], ["The Lake Herald"], "json_ld"),
        ([("meta", ["news_desk"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("generic", ["tqu"])], ["tqu"], "generic"),
        ([("json_ld", ["tqu and Tom Quill"]), ("meta", ["Ada Poole"])], ["tqu", "Tom Quill"], "json_ld"),
        # A company is one, and waits for a name.
        ([("json_ld", ["Lake Paper und Druck GmbH & Co. KG"])], ["Lake Paper und Druck GmbH & Co. KG"], "json_ld"),
        ([("json_ld", ["Tom Quill", "Lake Paper und Druck GmbH & Co. KG"])], ["Tom Quill"], "json_ld"),
        ([("meta", ["Northland Cells, Inc."])], ["Northland Cells, Inc."], "meta"),
        ([("json_ld", ["Lake Herald, Quebec, Canada"]), ("generic", ["Tom Quill"])], ["Tom Quill"], "generic"),
        ([("json_ld", ["Lake Herald, Quebec, Canada"])], ["Lake Herald, Quebec, Canada"], "json_ld"),
        ([("meta", ["Seebroadcasting"]), ("generic", ["Tom Quill"])], ["Seebroadcasting"], "meta"),
        ([("meta", ["Lake Broadcasting"]), ("generic", ["Tom Quill"])], ["Tom Quill"], "generic"),
        # So does a job, and who only edited.
        ([("json_ld", ["Editor"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("json_ld", ["Online Editor"]), ("generic", ["Newsroom"])], ["Online Editor"], "json_ld"),
        ([("meta", ["Edited by: Ida Roe"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("json_ld", ["Anonymous"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        ([("json_ld", ["Anonymous"])], ["Anonymous"], "json_ld"),
        # So do houses with a bar behind, initials, and the site in quotes.
        ([("meta", ["새한일보 | 네이버"]), ("generic", ["홍길동 기자"])], ["홍길동"], "generic"),
        ([("meta", ["홍길동 | 새한일보"]), ("generic", ["김철수 기자"])], ["홍길동"], "meta"),
        ([("meta", ["Ada Poole | Lake Sentinel"]), ("generic", ["Tom Quill"])], ["Ada Poole", "Lake Sentinel"], "meta"),
        ([("json_ld", ["週刊みずうみ"]), ("generic", ["藤ノ森 早苗"])], ["藤ノ森 早苗"], "generic"),
        ([("meta", ["T L"]), ("generic", ["Tom Quill"])], ["Tom Quill"], "generic"),
        ([("meta", ["T L"])], ["T L"], "meta"),
        ([("meta", ["T. L. Quill"]), ("generic", ["Ada Poole"])], ["T. L. Quill"], "meta"),
        ([("meta", ["Redaktion «Lake Herald»"]), ("generic", ["Tom Quill"])], ["Tom Quill"], "generic"),
        ([("meta", ["Super User"]), ("generic", ["By Tom Quill"])], ["Tom Quill"], "generic"),
        # What is unseen beside a space holds a name and a place apart.
        ([("json_ld", ["Tom Quill\u200b  Barcelona"])], ["Tom Quill"], "json_ld"),
        ([("json_ld", ["Tom Quill For Lakeherald.Com"])], ["Tom Quill"], "json_ld"),
        ([("json_ld", ["Tom Quill", "Quebec"])], ["Tom Quill"], "json_ld"),
    ],
)
def test_byline(found: list[tuple[str, list[str]]], authors: list[str], source: str) -> None:
    said, byline, _ = find_byline(found, SITE)
    assert (byline.authors, said) == (authors, source)


@pytest.mark.parametrize(
    ("found", "authors", "agencies"),
    [
        ([("json_ld", ["Reuters"])], ["Reuters"], ["Reuters"]),
        ([("json_ld", ["Reuters (www.reuters.com)"])], ["Reuters"], ["Reuters"]),
        ([("json_ld", ["Reuters"]), ("generic", ["Tom Quill"])], ["Tom Quill"], []),
        ([("json_ld", ["Tom Quill, Reuters"])], ["Tom Quill"], ["Reuters"]),
        ([("json_ld", ["AFP"]), ("generic", ["Tom Quill"])], [], ["AFP"]),
    ],
)
def test_an_agency_at_home_is_the_desk(
    found: list[tuple[str, list[str]]], authors: list[str], agencies: list[str]
) -> None:
    _, byline, _ = find_byline(found, site_names("https://www.reuters.com/", []))
    assert (byline.authors, byline.agencies) == (authors, agencies)


@pytest.mark.parametrize(
    "found",
    [
        [],
        [("meta", ["https://example.org/a"])],
        [("meta", [" ", "@ada"])],
        [("meta", ["admin"])],
        [("meta", ["Super User"]), ("generic", ["Site Administrator"])],
    ],
)
def test_nobody(found: list[tuple[str, list[str]]]) -> None:
    assert find_byline(found, SITE) == ("", Byline("", [], []), Standing.NOBODY)


def test_an_organisation_is_one() -> None:
    names = ["Lake and Shore, Quebec"]
    assert find_byline([("json_ld", names)], SITE, frozenset(names))[1].authors == names
    assert find_byline([("json_ld", names)], SITE)[1].authors != names


def test_an_agency_with_the_site_is_the_credit() -> None:
    found = [("json_ld", ["Reuters avec AFP"])]
    _, byline, standing = find_byline(found, site_names("https://www.reuters.com/", []))
    assert (byline.authors, byline.agencies, standing) == (["Reuters"], ["AFP"], Standing.SITE)


LONG = "The ferry sailed again on Friday, two years after the storm that had sunk its sister."


def test_a_page_signed_in_its_text() -> None:
    page = (
        '<html lang="en"><head><meta charset=utf-8><title>Ferry sails again</title>'
        '<meta property="og:site_name" content="The Lake Herald">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "The Lake Herald"}}</script>'
        f"</head><body><article><h1>Ferry sails again</h1><p>{LONG}</p><p>{LONG.lower()}</p>"
        '<p style="text-align:right"><strong>Ada Poole</strong></p></article></body></html>'
    )
    article = extract_article(HtmlResponse("https://lake.example.org/1", body=page.encode()), ArticleRules())
    assert (article.authors, article.byline, article.evidence["authors"]) == (["Ada Poole"], "Ada Poole", "generic")
    assert article.paragraphs == [LONG, LONG.lower()]


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Ada Poole", ["Ada Poole"]),
        ({"@type": "Person", "name": "Ada Poole"}, ["Ada Poole"]),
        ({"givenName": "Ada", "familyName": "Poole"}, ["Ada Poole"]),
        ([{"name": "Ada Poole"}, "Tom Quill"], ["Ada Poole", "Tom Quill"]),
        ({"name": ["Ada Poole", "Tom Quill"]}, ["Ada Poole", "Tom Quill"]),
        ({"@id": "#ada"}, ["#ada"]),
        ({"name": "Lake Admin", "url": "https://example.org/author/admin/"}, []),
        (None, []),
        ({}, []),
    ],
)
def test_people_of_json_ld(value: object, names: list[str]) -> None:
    assert people(value) == names


@pytest.mark.parametrize(
    "markup",
    [
        '<a rel="author" href="/ada">Ada Poole</a>',
        '<span itemprop="author" itemscope><b itemprop="name">Ada Poole</b> writes</span>',
        '<div class="article-byline">Ada Poole</div>',
        '<p>3 May | 14:07 | By <span class="authorname">Ada Poole</span></p>',
        '<div class="ArticleByline">Ada Poole</div>',
        '<p class="byline">By <a href="/author/ada">Ada Poole</a>, in Quebec</p>',
        "<div><span>By</span> <a href='/people/7'>Ada Poole</a></div>",
        "<ul><li><strong>Date</strong> 3 May</li><li><strong>Autorin/Autor</strong> Ada Poole</li></ul>",
        "<dl><dt>Author:</dt><dd>Ada Poole</dd></dl>",
        '<main class="l-card"><a rel="author" href="/ada">Ada Poole</a></main>',
        "<dl class='author'><dt>Ada Poole</dt></dl>",
        '<p class="textauthor">Ada Poole</p>',
        '<div><a href="https://example.org/authors/ada-poole/">Ada Poole</a> <a href="/tags/authors">Books</a></div>',
        '<div><a href="/meet-the-team/ada-poole-p4">Ada Poole</a></div>',
        '<span itemprop="author">(Picture: Tom Quill)</span><a class="author">Ada Poole</a>',
        '<span itemprop="author" itemscope><meta itemprop="name" content="Ada Poole"></span>',
        '<div data-testid="byline-new-contributors"><span>Ada Poole</span></div>',
        '<span id="ctl00_lblAuthor">Ada Poole</span>',
        '<section aria-labelledby="article-byline"><b id="x">Article Information</b><ul><li><span>Author, </span>'
        "<span>Ada Poole</span></li><li><span>Role, </span><span>Political reporter</span></li></ul></section>",
        '<span class="writeBy">Ada Poole</span>',
        '<span class="posted-by">Ada Poole</span>',
        '<div class="szerzo">Ada Poole</div>',
        '<p class="signature">Ada Poole</p>',
        '<p class="signature">A petition for a new ferry was handed in</p><p class="author">Ada Poole</p>',
        '<div><a href="/autorius/7">Ada Poole</a></div>',
        "<p><strong>Ada Poole</strong></p><p><strong>Court Correspondent</strong></p>",
        "<p>3 May 2024</p><p>|</p><p>Ada Poole</p>",
        "<div><span>Ada Poole | </span><span>03.05.2024</span></div>",
        '<article><div class="post-footer"><span class="vcard author">Ada Poole</span></div></article>',
    ],
)
def test_printed(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}<p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)) == ["Ada Poole"]


@pytest.mark.parametrize(
    "line",
    [
        "3 May 2024 | by Ada Poole",
        "June 17, 2016 by Ada Poole",
        "Posted on June 17, 2016 by Ada Poole",
        "Submitted by <span>Ada Poole</span> on Mon, 03/14/2016 - 10:15",
        "Posted by Ada Poole at 10:05 AM on June 17, 2016",
        'Posted by: <a href="/7">Ada Poole</a>',
        'Interview by <a href="/7">Ada Poole</a>',
        "Author: <i>Ada Poole</i>",
        '<span class="byline">by Editor</span></p><p>By <b>Ada Poole</b>',
        "Author: Ada Poole",
        "Toimetaja: Ada Poole",
        "Skrevet af Ada Poole",
        "Ada Poole, Court Correspondent",
        "June 17, 2016 | by <a href='/7'>Ada Poole</a>",
        "By Ada Poole, a professor of law at Lake University.",
        "By Ada Poole in Quebec.",
        "By Ada Poole | Monday, May 6",
        "Deur Ada Poole",
        "By Ada Poole 5 min read",
    ],
)
def test_a_line_of_more_than_a_name(line: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1><p>{line}</p><p>Text by the lake.</p></body></html>").root
    found = printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root))
    assert find_byline([("generic", found)], SITE)[1].authors == ["Ada Poole"]


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="author">Ada Poole</div><div class="author">Tom Quill</div><div class="date">3 May</div>',
        "<ul><li>By: <b><a href=/7>Ada Poole</a>, </b><b><a href=/8>Tom Quill</a></b></li><li>Edited: Ida</li></ul>",
        '<p class="byline"><a href="/author/ada">Ada Poole</a>, <a href="/author/tom">Tom Quill</a></p>',
    ],
)
def test_printed_by_two(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}<p>Text by the lake.</p></body></html>").root
    _, byline, _ = find_byline(
        [("generic", printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)))], SITE
    )
    assert byline.authors == ["Ada Poole", "Tom Quill"]


@pytest.mark.parametrize(
    "line",
    [
        "von Ada Poole", "Written by Ada Poole", "by Ada Poole and Tom Quill", "By Our Staff Reporter", "By Ada",
        "By June Carter", "By María de los Ángeles Pérez Gómez", "By Reuters", "By Herald staff",
    ],
)  # fmt: skip
def test_a_line_that_begins_small(line: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1><p>{line}</p><p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)) == [line]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("湖畔新闻记者 沈小川", ["沈小川"]),
        ("湖畔新闻记者 沈小川 实习生 陆小晴", ["沈小川", "陆小晴"]),
        ("文｜湖畔 沈小川", ["沈小川"]),
        ("文：沈小川", ["沈小川"]),
        ("執筆：山田太郎", ["山田太郎"]),
        ("โดย สมชาย ใจดี", ["สมชาย ใจดี"]),
        ("द्वारा: राम कुमार", ["राम कुमार"]),
        ("记者 沈小川说，渡轮星期五开船。", []),
        ("โดย ตำรวจ กล่าว ว่า เรือ จะ ออก", []),
    ],
)
def test_a_line_of_asia(line: str, authors: list[str]) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1><p>{line}</p><p>Text by the lake.</p></body></html>").root
    found = printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root))
    assert find_byline([("generic", found)], frozenset(["湖畔网"]))[1].authors == authors


@pytest.mark.parametrize(
    ("language", "given", "name"),
    [
        ("sw", "Na Juma Hassan", "Juma Hassan"),
        ("sw", "Na Juma Hassan na Asha Ali", "Juma Hassan and Asha Ali"),
        ("en", "Na <b>Juma Hassan na Asha Ali</b>", "Juma Hassan and Asha Ali"),
        ("am", "በ አበበ በቀለ", "አበበ በቀለ"),
        ("ha-NG", "Daga Musa Bello", "Musa Bello"),
        ("en", "Na Hong Jin", "Na Hong Jin"),
    ],
)
def test_words_of_one_language_in_what_is_named_a_byline(language: str, given: str, name: str) -> None:
    page = f'<html lang="{language}"><body><h1>Ferry sails</h1><p class="byline">{given}</p></body></html>'
    root = Selector(page).root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)) == [name]


@pytest.mark.parametrize("name", ["content with-sidebar", "teaser-box", "card"])
def test_what_holds_the_headline_holds_the_article(name: str) -> None:
    markup = f'<div class="{name}"><h1>Ferry sails</h1><p class="byline">Ada Poole</p></div>'
    root = Selector(f"<html><body>{markup}<p>Text by the lake.</p></body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)) == ["Ada Poole"]


@pytest.mark.parametrize(
    "markup",
    [
        '<aside><a rel="author" href="/ada">Ada Poole</a></aside>',
        '<div class="related-stories"><div class="byline">Ada Poole</div></div>',
        '<div class="comments"><span class="author">Ada Poole</span></div>',
        '<div class="author-image">Ada Poole</div>',
        "<p>by the lake</p>",
        '<a rel="author" href="/author/admin/">Lake Admin</a>',
        '<p class="byline"><a href="/author/admin/">Lake Admin</a></p>',
        "<aside><b>Author</b> Ada Poole</aside>",
        '<div><a href="/people/tom-quill">Ada Poole</a></div>',
        '<div><a href="/author/ada-poole">All her stories on the lake</a></div>',
        f'{"<i>lake</i>" * 60}<a href="/author/ada-poole">Ada Poole</a>',
        "<p><b>Author</b></p>",
        '<p>By <a href="/author/admin/">Lake Admin</a></p>',
        '<div class="comments"><p>Posted by: Ada Poole | 3 May 2024</p></div>',
        "<footer><p>Posted by Ada Poole</p></footer>",
        "<p>New bridge designed by Ada Poole</p>",
        # Sentences of the story.
        "<p>By Monday, the ferry had sailed to three ports.</p>",
        "<p>By Christmas, everyone could hear it.</p>",
        "<p>By <b>Christmas</b>, everyone could hear it.</p>",
        "<p>By Western standards, the rent is low.</p>",
        "<p>By Quebec it had lost a wheel, and nobody on board knew.</p>",
        "<p>Von Donnerstag an gilt eine neue Regel.</p>",
        "<p>Par Toutatis, le ciel ne tombe pas sur nous.</p>",
        "<p>Por Navidad, todos volvieron.</p>",
        "<p>By June</p>",
        "<p>Por Dios, dijo ella.</p>",
        "<p>Par Jupiter !</p>",
        "<p>By Lake Superior, the snow was deep and nobody sailed.</p>",
        "<p>Photographed by Ada Poole</p>",
        "<p>Reporter: Ada Poole of the lake was there when the ferry sailed?</p>",
        "<p>Ada Poole</p><p>Ferry</p><p>3 May 2024</p>",
        "<p>Local News</p><p>3 May 2024</p>",
        "<p>New York</p><p>3 May 2024</p>",
        "<p>South Africa</p><p>3 May 2024</p>",
        "<p>Share This</p><p>3 May 2024</p>",
        '<p class="category">Human Rights</p><p>3 May 2024</p>',
        "<button>Save Article</button><p>3 May 2024</p>",
        '<p><a href="/ferries">Lake Ferries</a></p><p>3 May 2024</p>',
        "<aside><p>Ada Poole, Court Correspondent</p></aside>",
        "<p>Ada Poole, director</p>",
        "<figure><figcaption>Ada Poole, Correspondent</figcaption></figure>",
    ],
)
def test_nothing_of_other_articles(markup: str) -> None:
    root = Selector(f"<html><body><h1>Ferry sails</h1>{markup}</body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)) == []


FOOTER = '<footer><span class="vcard">Posted by <a rel="author" href="/7">Ada Poole</a></span></footer>'


@pytest.mark.parametrize(
    ("page", "names"),
    [
        (f"<article><h1>Ferry sails</h1><p>Text</p>{FOOTER}</article>", ["Ada Poole"]),
        (f"<article><h1>Ferry sails</h1><p>Text</p></article>{FOOTER}", []),
        (
            '<div class="e-widget e-widget-heading"><h1>Ferry sails</h1></div>'
            '<div class="e-widget e-widget-author"><p><a rel="author" href="/7">Ada Poole</a></p></div>',
            ["Ada Poole"],
        ),
        (
            '<div class="e-widget e-widget-heading"><h1>Ferry sails</h1></div>'
            '<div class="e-widget related"><p><a rel="author" href="/7">Ada Poole</a></p></div>',
            [],
        ),
        (
            '<div class="widget"><h1>Ferry sails</h1></div>'
            '<div class="widget"><p><a rel="author" href="/7">Ada Poole</a></p></div>',
            [],
        ),
    ],
)
def test_what_is_the_articles_own(page: str, names: list[str]) -> None:
    root = Selector(f"<html><body>{page}</body></html>").root
    assert printed_bylines(root, Place(root.xpath("//h1")), read_marked(root), read_related(root)) == names


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<meta name="articleAuthor" content="Ada Poole">', ["Ada Poole"]),
        ('<meta name="mrf:authors" content="Ada Poole;Tom Quill">', ["Ada Poole", "Tom Quill"]),
        (
            '<meta name="twitter:label1" content="Verfasst von"><meta name="twitter:data1" content="Ada Poole">',
            ["Ada Poole"],
        ),
        # An author with whose name the window's title ends is the site.
        ('<title>渡轮星期五开船_湖畔体育</title><meta name="author" content="湖畔">', ["湖畔"]),
        ('<meta name="twitter:label1" content="Price"><meta name="twitter:data1" content="Ada Poole">', []),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "author": {"name": "editor7", '
            '"@id": "#p1"}}, {"@type": "Person", "@id": "#p1", "url": "https://lake.example.org/author/admin/"}]}'
            "</script>",
            [],
        ),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Organization", '
            '"name": "Lake and Shore, Quebec"}}</script>',
            ["Lake and Shore, Quebec"],
        ),
    ],
)
def test_what_pages_say_to_machines(head: str, authors: list[str]) -> None:
    page = f"<html><head>{head}</head><body><article><h1>Ferry sails again</h1><p>{LONG}</p></article></body></html>"
    article = extract_article(HtmlResponse("https://lake.example.org/1", body=page.encode()), ArticleRules())
    assert article.authors == authors


def test_a_post_without_h1_in_a_widget() -> None:
    page = (
        "<html><head><title>Ferry sails again on Friday</title></head><body><div class='widget Blog'><div class='post'>"
        f"<h3 class='post-title'>Ferry sails again on Friday</h3><div class='post-body'><p>{LONG}</p></div>"
        "<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>Ada Poole</span></span>"
        "</div></div></div></body></html>"
    )
    article = extract_article(HtmlResponse("https://lake.example.org/1", body=page.encode()), ArticleRules())
    assert article.authors == ["Ada Poole"]


def test_an_author_with_whose_name_the_windows_title_ends_waits_for_the_printed_one() -> None:
    page = (
        '<html><head><meta charset="utf-8"><title>渡轮停航两周后星期五重新开船_湖畔体育</title><meta name="author" '
        'content="湖畔"></head><body><h1>渡轮停航两周后星期五重新开船</h1><p>记者 沈小川</p>'
        f"<p>{LONG}</p></body></html>"
    )
    article = extract_article(HtmlResponse("https://lake.example.org/1", body=page.encode()), ArticleRules())
    assert (article.title, article.authors) == ("渡轮停航两周后星期五重新开船", ["沈小川"])
