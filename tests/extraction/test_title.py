"""The headline of an article, whatever its page's titles have around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse

from newsbot.extraction.article import extract_article
from newsbot.extraction.site_names import is_site_name, site_names
from newsbot.extraction.title import Titles, headline_source, without_kicker
from newsbot.rules import ArticleRules

URL = "https://www.thelakeherald.co.uk/news/1"
NAMES = site_names(URL, ["The Lake Herald", "Lake Herald Online", "@lakeherald", "湖日報"])


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry sails again", "Ferry sails again"),
        ("Ferry sails again - The Lake Herald", "Ferry sails again"),
        ("Ferry sails again | Lake Herald Online", "Ferry sails again"),
        ("Ferry sails again | thelakeherald.co.uk", "Ferry sails again"),
        ("Ferry sails again – News – The Lake Herald", "Ferry sails again"),
        ("Ferry sails again-News | The Lake Herald", "Ferry sails again"),
        ("The Lake Herald | Ferry sails again", "Ferry sails again"),
        ("Ferry – once lost – sails again", "Ferry – once lost – sails again"),
        ("Ferry sails - the crew does not | The Lake Herald", "Ferry sails - the crew does not"),
        ("渡船 再開｜湖日報", "渡船 再開"),
        ("Ferry &amp;amp; crew <em>sail</em> again", "Ferry & crew sail again"),
        ("Lake Herald wins a prize", "Lake Herald wins a prize"),
        ("The Lake Herald", ""),
        ("", ""),
    ],
)
def test_headline(text: str, headline: str) -> None:
    assert Titles(NAMES, sections=["News"]).headline(text) == headline


A, B, C = "Ferry sails again", "What the ferry's return means for you", "Lake ferry timetable and news"


@pytest.mark.parametrize(
    ("shared", "again", "given", "printed", "window", "expected"),
    [
        (B, "", A, A, A, "meta"),
        (B, A, A, A, A, "meta"),
        (B, B, A, A, A, None),
        (A, "", A, A, A, None),
        (A + "!", "", A.upper(), A, A, None),
        (A, "", B, A, B, "meta"),
        (A, A, B, A, C, "meta"),
        # Without JSON-LD what the networks are given is a teaser, if all else is one title.
        (B, B, "", A, A, "generic"),
        (B, B, "", A, C, None),
        (B, B, "", B, A, None),
        (B, "", "", A, A, None),
        (B, B, "", "", "", None),
        (A, A, B, A, A, None),
        (B, "", A, A, C, None),
        (B, B, A, C, A, None),
        (B, A, A, C, A, "generic"),
        (B, "", A, C, A, "generic"),
        (B, "", A, "", A, None),
        ("", "", A, A, A, None),
        (A, "", "", A, B, None),
        ("", "", "", "", "", None),
    ],
)
def test_headline_source(shared: str, again: str, given: str, printed: str, window: str, expected: str | None) -> None:
    assert headline_source(shared, again, given, printed, window) is expected


def test_what_follows_the_printed_headline_is_none_of_it() -> None:
    titles = Titles(NAMES, printed=["Ferry sails again"])
    assert titles.headline("Ferry sails again * by Ada Poole * Free to read") == "Ferry sails again"
    assert titles.headline("Ferry sails again, and again") == "Ferry sails again, and again"


@pytest.mark.parametrize(
    ("text", "given", "headline"),
    [
        ("Ferry sails again | Lake * Free to read", ["Ferry sails again"], "Ferry sails again"),
        ("Ferry sails again-Lake | The Lake Herald", ["Ferry sails again"], "Ferry sails again"),
        ("Ferry sails again-Lake", ["Ferry sails again"], "Ferry sails again-Lake"),
        ("Ferry sails again - live news", ["Ferry sails again - live news"], "Ferry sails again - live news"),
        ("Ferry sails again - live | The Lake Herald", ["Ferry sails again - live"], "Ferry sails again - live"),
    ],
)
def test_what_is_given_as_the_headline_is_whole(text: str, given: list[str], headline: str) -> None:
    titles = Titles(NAMES, printed=["Ferry sails again"] if "live" in text else [], given=given)
    assert titles.headline(text) == headline


@pytest.mark.parametrize(
    ("text", "other", "headline"),
    [
        ("After the storm: Ferry sails again", "Lake transport - Ferry sails again", "Ferry sails again"),
        ("After the storm: Ferry sails again", "After the storm - Ferry sails again", "Ferry sails again"),
        ("After the storm: Ferry sails again", "After the storm: Ferry sails again", None),
        # One headline, its dash as another system writes it.
        (
            "After the storm: ferry sails - crew does not sail",
            "After the storm: ferry sails – crew does not sail",
            None,
        ),
        # Two versions of a headline, not of a kicker.
        ("The ferry was late: there is a way out", "Lake ferry was late: there is a way out", None),
        ("After the storm: Ferry sails again", "Ferry sails again", None),
        ("After the storm: Ferry sails again", "", None),
        ("After the storm: Ferry sails", "Lake transport - Ferry sails", None),
    ],
)
def test_kickers(text: str, other: str, headline: str | None) -> None:
    assert without_kicker(text, [other, text]) == (headline or text)


def test_a_headline_that_is_cut_off_is_taken_in_full() -> None:
    whole = "Ferry sails again after a year in which nobody knew whether the lake would ever be crossed once more"
    titles = Titles(NAMES, others=[whole])
    assert titles.headline(whole[:60].rstrip() + "…") == whole
    assert titles.headline(whole[:60].rstrip() + "...") == whole
    assert titles.headline(whole[:100]) == whole
    assert titles.headline("Ferry sails") == "Ferry sails"


@pytest.mark.parametrize(("url", "names"), [("http://[broken", set()), ("https://news.example.org/", {"example"})])
def test_names_of_hosts(url: str, names: set[str]) -> None:
    assert set(site_names(url, [])) >= names


@pytest.mark.parametrize("text", ["A herald of spring", "Lake", "The lake and the herald of better days", ""])
def test_no_name_of_the_site(text: str) -> None:
    assert not is_site_name(text, NAMES)


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_has_a_headline(text: str, said: list[str]) -> None:
    Titles(site_names(URL, said), said, said, said, said).headline(text)


@pytest.mark.parametrize("piece", ["- ", "| ", ": ", "a b c: ", "a b c - ", "<a ", "…", "Lake Herald | ", "&amp;"])
def test_long_titles(piece: str) -> None:
    Titles(NAMES, others=["x" * 1000, "y: " + piece * 20_000]).headline(piece * 20_000)


def test_a_headline_given_for_the_sites_name_is_none() -> None:
    headline = "渡船が二年ぶりに再開、湖の両岸で数百人が出迎え「もう来ないと思っていた」"
    assert Titles(site_names(URL, [headline])).headline(headline) == headline


def test_which_title_of_a_page() -> None:
    page = (
        f"<html><head><meta charset=utf-8><title>{A} | The Lake Herald</title>"
        f'<meta property="og:title" content="{B} | The Lake Herald">'
        f'<meta property="og:site_name" content="The Lake Herald">'
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{A}"}}</script></head>'
        f"<body><h1>{A}</h1></body></html>"
    )
    again = page.replace("</title>", f'</title><meta name="twitter:title" content="{B}">')
    for markup, title, source in ((page, B, "meta"), (again, A, "json_ld")):
        article = extract_article(HtmlResponse(URL, body=markup.encode()), ArticleRules())
        assert (article.title, article.evidence["title"]) == (title, source)


HAN, HANGUL, THAI = "恆春民宿深夜火警四組房客獲救", "가로등을끄자손님이왔다", "เรือข้ามฟากกลับมาแล่นอีกครั้ง"


@pytest.mark.parametrize("headline", [HAN, HANGUL, THAI, "Ferry sails again"])
@pytest.mark.parametrize(
    "added", [" | 生活", " - 社會 - 湖日報", "｜湖日報", ":湖日報", "：湖日報", " : 湖日報", "_湖日報"]
)
def test_what_is_added_in_any_script(headline: str, added: str) -> None:
    text = headline + added
    expected = text if headline.isascii() and added in (":湖日報",) else headline
    assert Titles(NAMES, printed=[headline]).headline(text) == expected


def test_a_section_is_given_to_machines_with_the_headline() -> None:
    titles = Titles(NAMES, printed=[HAN, "Ferry sails again"], given=[f"{HAN} - 社會", "Ferry sails again - live"])
    assert titles.headline(f"{HAN} - 社會") == HAN
    assert titles.headline("Ferry sails again - live") == "Ferry sails again - live"


@pytest.mark.parametrize(
    ("text", "printed", "headline"),
    [
        ("渡船再開 : 호남 : 전국 : 湖日報", "渡船再開 再開", "渡船再開 : 호남 : 전국"),
        ("渡船再開再開 : 호남 : 전국 : 湖日報", "渡船再開再開", "渡船再開再開"),
        ("Ferry sails : what it means for you", "Ferry sails", "Ferry sails : what it means for you"),
        ("Ferry sails : what it means - The Lake Herald", "Ferry sails", "Ferry sails : what it means"),
        ("Ferry sails: The Lake Herald", "", "Ferry sails: The Lake Herald"),
        ("The Lake Herald: Ferry sails again", "Ferry sails again", "Ferry sails again"),
        ("The Lake Herald: Ferry sails again", "Ferry", "The Lake Herald: Ferry sails again"),
        ("Mayor Poole: Ferry sails again", "Ferry sails again", "Mayor Poole: Ferry sails again"),
        ("Ferry sails again (Published 2019)", "", "Ferry sails again"),
        ("Ferry sails again (Published)", "", "Ferry sails again (Published)"),
    ],
)
def test_colons_and_what_archives_add(text: str, printed: str, headline: str) -> None:
    assert Titles(NAMES, printed=[printed] if printed else []).headline(text) == headline


@pytest.mark.parametrize(
    ("url", "name", "is_one"),
    [
        ("https://www.cbc.ca/news/1", "CBC News", True),
        ("https://www.rte.ie/news/1", "RTE News", True),
        ("https://www.abc.example/1", "ABC News Online", True),
        ("https://www.cbc.ca/news/1", "News", False),
        ("https://www.cbc.ca/news/1", "CBC strike", False),
        ("https://www.cbc.ca/news/1", "ABC News", False),
    ],
)
def test_a_name_of_three_letters_with_words_of_the_trade(url: str, name: str, is_one: bool) -> None:
    assert is_site_name(name, site_names(url, [])) is is_one


BLOG, POST, CRANE = "The Harbour Blog", "Harbour crane comes down", "Harbour crane down"


def title_of(head: str, body: str) -> str | None:
    page = f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return extract_article(HtmlResponse("https://www.example.org/a/1", body=page.encode()), ArticleRules()).title


@pytest.mark.parametrize("rank", ["h2", "h3", "h4"])
@pytest.mark.parametrize("mark", [": ", " » ", " - ", " | "])
@pytest.mark.parametrize("shared", [False, True])
def test_a_blogs_name_is_its_h1_and_the_headline_stands_below(rank: str, mark: str, shared: bool) -> None:
    for window in (f"{BLOG}{mark}{POST}", f"{POST}{mark}{BLOG}"):
        head = f"<title>{window}</title>" + (f'<meta property="og:title" content="{window}">' if shared else "")
        if shared and window.startswith(POST) and mark == ": ":
            continue
        assert title_of(head, f"<h1><a href=/>{BLOG}</a></h1><{rank}>{POST}</{rank}><p>Text.</p>") == POST


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # An h1 that no title of the page has, above a heading that all of them have.
        (f"<title>{POST} | Herald</title>", f"<h1>News from the coast</h1><h2>{POST}</h2>", POST),
        (f"<title>{POST}</title>", f"<h1>News from the coast</h1><h3>{POST}</h3>", POST),
        # No h1, and a site whose name nobody knows.
        (f"<title>{POST} | Isle Times</title>", f"<h2>Isle Times</h2><h3>{POST}</h3>", POST),
        (f"<title>Isle Times - {POST}</title>", f"<h2>{POST}</h2>", POST),
        (f"<title>{POST} | Isle Times</title>", "<h2>Isle Times</h2>", f"{POST} | Isle Times"),
        # The headline is the h1; what stands below is the site's name, a standfirst, another story.
        (f"<title>{POST} - Herald of the Isles</title>", f"<h1>{POST}</h1><h2>Herald of the Isles</h2>", POST),
        (f"<title>{POST} after 58 years</title>", f"<h1>{POST}</h1><h2>after 58 years of standing there</h2>", POST),
        (f"<title>{A}</title>", f"<h1>{POST}</h1><aside><h3>{A}</h3></aside>", POST),
        (f"<title>{A}</title>", f"<h2>{A}</h2><h1>{POST}</h1>", POST),
        (
            f'<title>{A} | Herald</title><meta property="og:title" content="{POST}">',
            f"<h1>{POST}</h1><h3>{A}</h3>",
            POST,
        ),
    ],
)  # fmt: skip
def test_which_heading_is_the_headline(head: str, body: str, title: str) -> None:
    assert title_of(head, f"{body}<p>Text.</p>") == title


@pytest.mark.parametrize(
    ("window", "shared", "printed", "title"),
    [
        (CRANE + " - Herald", CRANE + " - Herald", f"{POST} after 58 years", f"{POST} after 58 years"),
        # Written for itself, without the site's name; nothing in common; no sentence.
        (CRANE + " - Herald", CRANE, f"{POST} after 58 years", CRANE),
        (CRANE + " - Herald", CRANE + " - Herald", "What the mayor said on Monday", CRANE),
        (CRANE + " - Herald", CRANE + " - Herald", "Harbour crane", CRANE),
    ],
)  # fmt: skip
def test_a_shared_title_that_is_a_copy_of_the_windows(window: str, shared: str, printed: str, title: str) -> None:
    head = f'<title>{window}</title><meta property="og:title" content="{shared}">'
    head += '<meta property="og:site_name" content="Herald">'
    assert title_of(head, f"<h1>{printed}</h1><p>Text.</p>") == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ('<span class="kicker">First night:</span> <span>Harbour crane comes down</span>', POST),
        ('<span class="article__overline">First night</span><span>Harbour crane comes down</span>', POST),
        ('<div class="dachzeile">First night</div>Harbour crane comes down', POST),
        # One sentence, or a headline that is its name's only part.
        ("<span>Harbour crane</span> <span>comes down</span>", POST),
        ('<span class="kicker">Harbour crane comes down</span>', POST),
        ('<span class="kicker">Harbour crane</span> falls', "Harbour crane falls"),
        ('Harbour crane <span class="kicker">comes down</span>', POST),
    ],
)
@pytest.mark.parametrize("window", ["", "<title>Herald</title>"])
def test_a_kicker_in_the_heading_that_alone_tells_the_title(heading: str, title: str, window: str) -> None:
    assert title_of(window, f"<h1>{heading}</h1><p>Text.</p>") == title


def test_a_kicker_that_the_window_has_is_of_the_headline() -> None:
    heading = f'<h1><span class="kicker">Storm</span> <span>{POST}</span></h1><p>Text.</p>'
    assert title_of(f"<title>Storm. {POST}</title>", heading) == f"Storm {POST}"


def test_the_windows_title_tells_which_part_of_a_heading_is_the_headline() -> None:
    heading = f"<h1><span>First night</span><span>{POST}</span></h1><p>Text.</p>"
    assert title_of(f"<title>{POST} | Herald</title>", heading) == POST


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry sails again（週刊みずうみ）", A),
        ("Ferry sails again（週刊みずうみ） - Herald", A),
        ("Ferry sails again (PHOTOS)", A),
        ("Ferry sails again (Video) | Herald", A),
        ("Ferry sails again (Tidal Weekly)", "Ferry sails again (Tidal Weekly)"),
        ("Ferry sails again (at last) today", "Ferry sails again (at last) today"),
        ("Ferry sails again_News from the coast_Herald", A),
        ("Ferry sails again_and_again", A),
    ],
)
def test_what_stands_in_brackets_behind_the_printed_headline(text: str, headline: str) -> None:
    head = '<meta property="og:site_name" content="Herald"><meta name="author" content="週刊みずうみ">'
    assert title_of(f'{head}<meta property="og:title" content="{text}">', f"<h1>{A}</h1><p>Text.</p>") == headline


def test_a_supplier_in_brackets_before_the_sites_name() -> None:
    head = (
        '<meta property="og:site_name" content="Herald"><meta property="og:title" content="Ferry sails again (Tidal)">'
    )
    body = f"<h1>{A}</h1><p>Text.</p>"
    assert title_of(f"{head}<title>Ferry sails again (Tidal) - Herald</title>", body) == A
    assert title_of(f"{head}<title>Ferry sails again (Tidal)</title>", body) == "Ferry sails again (Tidal)"
