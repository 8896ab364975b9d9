"""The body of an article becomes its blocks of text, and the page stays as it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from lxml.html import HtmlElement
from parsel import Selector

from newsbot.extraction.body import NO_TEXT, find_body, leave_out, read_blocks
from newsbot.extraction.outline import BLOCKS
from newsbot.extraction.page import parse as parse_page
from newsbot.extraction.reader import Block

A_PAGE = "<html><body>{}</body></html>"


nothing_left_out = leave_out([])


def parse(html: str) -> Selector:
    return Selector(root=parse_page(A_PAGE.format(f'<div id="story">{html}</div>').encode("utf-8", "replace")))


def story(html: str) -> HtmlElement:
    body = find_body(parse(html), ("#story",))
    assert body is not None
    return body


def blocks(html: str, drop: str | None = None) -> list[Block]:
    body = story(html)
    dropped = [found.root for found in Selector(root=body).css(drop)] if drop else []
    return read_blocks(body, leave_out(dropped))


def texts(html: str, drop: str | None = None) -> list[str]:
    return [block.text for block in blocks(html, drop)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("   \n ", []),
        ("Bare text", ["Bare text"]),
        ("<p>One.</p><p>Two.</p>", ["One.", "Two."]),
        ("<p>One.</p>between<p>Two.</p>after", ["One.", "between", "Two.", "after"]),
        ("<p></p><p> </p><p>&nbsp;</p><p>\u00ad</p><p>One.</p>", ["One."]),
        ("<p>One\n   two\tthree</p>", ["One two three"]),
        ("<p>One&nbsp;two&shy;three</p>", ["One twothree"]),
        ("<p>“Typo­graphic” quotes – and dashes — stay…</p>", ["“Typographic” quotes – and dashes — stay…"]),
        ("<p>5 &lt; 7 &amp; 7 &gt; 5</p>", ["5 < 7 & 7 > 5"]),
    ],
)
def test_paragraphs(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One <b>bold</b>, <i>two</i>.</p>", ["One bold, two."]),
        ("<p><strong><em><span>LAHORE</span></em></strong>: A canal</p>", ["LAHORE: A canal"]),
        ("<p>The <a href='/x'>canal</a> reopens.</p>", ["The canal reopens."]),
        ("<p>H<sub>2</sub>O and <b>half</b>word</p>", ["H2O and halfword"]),
        ("<p><span>One</span> <span>two</span></p>", ["One two"]),
        ("<p><span>One</span><span>two</span></p>", ["Onetwo"]),
        ("<span>Inline</span> <b>only</b>", ["Inline only"]),
        ("<p>One<wbr>word</p>", ["Oneword"]),
    ],
)
def test_inline_markup_is_part_of_its_paragraph(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One line<br>of two</p>", ["One line of two"]),
        ("<p>One.<br><br>Two.</p>", ["One.", "Two."]),
        ("<p>One.<br>\n  <br/>  Two.</p>", ["One.", "Two."]),
        ("<p>One.<br><br><br><br>Two.</p>", ["One.", "Two."]),
        ("<p><br>One.<br></p>", ["One."]),
        ("<p>One.\n\nStill one.</p>", ["One. Still one."]),
        ("One.<br><br>Two.<br><br>", ["One.", "Two."]),
        ("<p><b>One.<br><br>Two.</b></p>", ["One.", "Two."]),
    ],
)
def test_two_line_breaks_end_a_paragraph_and_one_may_not(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


A = "The canal reopened on Sunday morning, after a year of slow repairs to its walls."
B = "“We are glad,” said the keeper of the lock, who had waited for the boats all year long."
C = "Some two hundred people stood on the bridge in the rain and looked down at the water."
WRAPPED = (
    "The canal reopened on Sunday morning, after a year of slow repairs to the<br>walls of it, said the keeper of the "
    "lock, who had waited for it all year.<br>Some two hundred people stood on the bridge and looked at the<br>water."
)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<p>{A}<br>{B}<br>{C}</p>", [A, B, C]),
        (f"<div>{A}<br>\n{B} <br/>{C}</div>", [A, B, C]),
        (f"<p>{A}<br>{B}<br><br>Nobody paid.<br>{C}</p>", [A, B, "Nobody paid.", C]),
        (f"<p>{B}<br>“I fed the swans.”<br>{A}</p>", [B, "“I fed the swans.”", A]),
        (f"<p>{A}<br><b>The bridge</b><br>{C}</p>", [A, "The bridge", C]),
        (f"<p>{A}<br><strong>Why did it take a year?</strong><br>{C}</p>", [A, "Why did it take a year?", C]),
        (
            "<p>能登半島の沿岸で海藻が戻り始めています。<br>専門家は回復は予想より早いとしています。</p>".replace(
                "で", "で、岩場と砂浜と港とで"
            ),
            2,
        ),
        (
            "<p>能登半島<br>\u3000専門家は回復は予想より早い<br>\u3000市長も</p>",
            ["能登半島", "専門家は回復は予想より早い", "市長も"],
        ),
        (f"<p>{A[:-1]}<br>&nbsp;&nbsp;{C}</p>", [A[:-1], C]),
        (f"<pre>{A[:40]}\n{A[40:]}\n\n{B}\n \n\n{C}</pre>", [f"{A[:40]} {A[40:]}".replace("  ", " "), B, C]),
        # Addresses, verses, results, text that was wrapped by hand, and a break inside of a sentence.
        ("<p>Lock House<br>Quay Street 4<br>Vell.<br>Open daily.</p>", ["Lock House Quay Street 4 Vell. Open daily."]),
        (
            "<p>The water stood.<br>The lock was good.<br>The keeper slept.</p>",
            ["The water stood. The lock was good. The keeper slept."],
        ),
        ("<p>Vell 3 Orsk 1<br>Orsk 2 Harl 2<br>Harl 0 Vell 4</p>", ["Vell 3 Orsk 1 Orsk 2 Harl 2 Harl 0 Vell 4"]),
        (f"<p>{WRAPPED}</p>", [WRAPPED.replace("<br>", " ")]),
        (f"<p>{A[:-1]}<br>and so on.</p>", [f"{A[:-1]} and so on."]),
        (f"<p>{A}<br>and so on.</p>", [f"{A} and so on."]),
        ("<p><b>Where:</b><br>Lock House<br><b>When:</b><br>Sunday</p>", ["Where: Lock House When: Sunday"]),
    ],
)
def test_single_line_breaks_part_paragraphs_where_most_follow_the_end_of_a_sentence(
    html: str, expected: list[str] | int
) -> None:
    assert (len(texts(html)) if isinstance(expected, int) else texts(html)) == expected


def test_a_bold_line_over_a_paragraph_is_its_heading() -> None:
    found = blocks(f"<p>{A}<br><b>The bridge</b><br>{C}</p><ul><li><b>Term</b><br>{C}<br>{B}</li></ul>")
    assert [block.tag for block in found] == ["p", "h4", "p", "li", "li"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h3><div>A long walk</div></h3>", [("A long walk", "h3")]),
        ("<div role=heading>A long walk</div>", [("A long walk", "h2")]),
        (f"<h3>Head<div>{A} {B} {C}</div></h3>", [("Head", "h3"), (f"{A} {B} {C}", "p")]),
    ],
)
def test_what_stands_in_a_heading_is_one_unless_it_is_a_text(html: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.text, block.tag) for block in blocks(html)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>One</li><li>Two</li></ul>", [("One", "li"), ("Two", "li")]),
        ("<ul><li>One<ul><li>Two</li></ul>three</li></ul>", [("One", "li"), ("Two", "li"), ("three", "li")]),
        ("<ol><li><p>One</p></li></ol>", [("One", "p")]),
        ("<h3>Head</h3><p>One</p>", [("Head", "h3"), ("One", "p")]),
        ("<blockquote>Said.</blockquote>", [("Said.", "blockquote")]),
        ("<blockquote><p>Said.</p><p>Again.</p></blockquote>", [("Said.", "p"), ("Again.", "p")]),
        ("<dl><dt>Term</dt><dd>Meaning</dd></dl>", [("Term", "dt"), ("Meaning", "dd")]),
        ("<pre>One\n two</pre>", [("One two", "pre")]),
        ("<p>One</p>tail", [("One", "p"), ("tail", "div")]),
        ("<div><div><p>One</p></div>two</div>", [("One", "p"), ("two", "div")]),
    ],
)
def test_blocks_and_their_tags(html: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.text, block.tag) for block in blocks(html)] == expected


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><th>Year</th><th>Cusecs</th></tr><tr><td>2012</td><td>410</td></tr></table>",
        "<table><thead><tr><th>Year</th><th>Cusecs</th></tr></thead><tbody><tr><td>2012<td>410</tbody></table>",
        "<table>\n<tr>\n<th>Year</th>\n<th>Cusecs</th>\n</tr>\n<tr>\n<td>2012</td>\n<td>410</td>\n</tr>\n</table>",
    ],
)
def test_a_row_of_a_table_is_a_block(table: str) -> None:
    assert [(block.text, block.tag) for block in blocks(table)] == [("Year Cusecs", "tr"), ("2012 410", "tr")]


BETWEEN_PARAGRAPHS = frozenset(["figcaption", "figure", "form", "nav"])
ONLY_PARSED = frozenset(["embed", "iframe", "input", "noscript"])


def beside(tag: str) -> list[str]:
    """The blocks of a paragraph with an element between its words."""
    body = story("<p>One </p>")
    nothing = etree.SubElement(body[0], tag)
    etree.SubElement(nothing, "p").text = "Hidden"
    nothing.text, nothing.tail = "Hidden", "two"
    return [block.text for block in read_blocks(body, nothing_left_out)]


@pytest.mark.parametrize("tag", sorted(NO_TEXT - BETWEEN_PARAGRAPHS - ONLY_PARSED))
def test_what_holds_no_text_is_left_out_and_what_follows_it_is_not(tag: str) -> None:
    assert beside(tag) == ["One two"]


@pytest.mark.parametrize("tag", sorted(BETWEEN_PARAGRAPHS))
def test_what_stands_between_paragraphs_ends_one(tag: str) -> None:
    """Or the last word of the one sticks to the first of the next: no space stands between them."""
    assert beside(tag) == ["One", "two"]


def test_scripts_figures_and_forms_as_pages_have_them() -> None:
    html = (
        "<p>One.</p><script>var x = '<p>Hidden</p>';</script><style>p {}</style>"
        "<figure class='media'><img src='x'><figcaption><p>Caption.—AFP</p></figcaption></figure>two"
        "<form><p>Hidden</p><input><button>Go</button></form><iframe src='x'></iframe><noscript>Hidden</noscript>"
        "<p>Three <svg><text>Hidden</text></svg>four.</p>"
    )
    assert texts(html) == ["One.", "two", "Three four."]


def test_comments_and_instructions_are_not_text_and_what_follows_them_is() -> None:
    html = "<p>One <!-- Hidden -->two <?php hidden ?>three</p><!-- Hidden --><p>Four<!--\n--></p>five<!---->"
    assert texts(html) == ["One two three", "Four", "five"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One.</p><div class=x><p>Hidden.</p></div><p>Two.</p>", ["One.", "Two."]),
        ("<p>One <span class=x>hidden </span>two</p>", ["One two"]),
        ("<div class=x><p>Hidden.</p></div>tail<p>Two.</p>", ["tail", "Two."]),
        ("<p>One.</p><p class=x>Hidden.</p>tail", ["One.", "tail"]),
        ("<div class=x>Hidden <div class=x>hidden</div> hidden</div><p>One.</p>", ["One."]),
        ("<p class=x>Hidden</p><p class=x>Hidden</p>", []),
        ("<p>One<br class=x>two</p>", ["Onetwo"]),
        ("One.<div class=x>Hidden.</div>Two.", ["One.", "Two."]),
        ("<div>One.<p class=x>Hidden.</p>Two.</div>", ["One.", "Two."]),
        ("<table><tr><td>A</td><td class=x>Hidden</td><td>B</td></tr></table>", ["A B"]),
        ("<ul><li class=x>Hidden</li><li>Two</li></ul>", ["Two"]),
    ],
)
def test_what_is_dropped_is_left_out_and_what_follows_it_is_not(html: str, expected: list[str]) -> None:
    assert texts(html, ".x") == expected


def test_nothing_is_left_of_a_body_that_is_dropped_whole() -> None:
    body = story("<p>One.</p>")
    assert read_blocks(body, leave_out([body])) == []


def test_what_stands_around_the_body_is_not_in_it() -> None:
    page = Selector(A_PAGE.format("<p>Before</p>before<div id=story>One</div>after<p>After</p>"))
    body = find_body(page, ("#story",))
    assert body is not None
    assert [block.text for block in read_blocks(body, nothing_left_out)] == ["One"]
    assert [block.text for block in read_blocks(body, leave_out([body]))] == []


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ("<p>No link.</p>", 0),
        ("<p><a href=x>All of it</a></p>", 1),
        ("<p><a href=x>  All of it </a>\n</p>", 1),
        ("<p><a href=x><b>All</b></a></p>", 1),
        ("<p>12345<a href=x>12345</a></p>", 0.5),
        ("<p>12345 <a>1234</a></p>", 0.4),
        ("<p><a href=x>One</a></p>", 1),
        ("<a href=x><p>One</p></a>", 1),
        ("<p><a class=x>Hidden</a>One</p>", 0),
        ("<p><a href=x>One<span class=x> hidden</span></a></p>", 1),
        ("<p><a href=x><span class=x>hidden </span>12345</a>12345</p>", 0.5),
        ("<p><a class=x>Hidden</a><a href=x>12345</a>12345</p>", 0.5),
        ("<p><a href=x><img src=x></a>One</p>", 0),
        ("<p><a href=x><figure>Hidden</figure></a>One</p>", 0),
    ],
)
def test_how_much_of_a_block_is_links(html: str, linked: float) -> None:
    (block,) = blocks(html, ".x")
    assert block.linked == pytest.approx(linked)


def test_a_link_ends_where_it_ends() -> None:
    found = blocks("<p><a href=x class=x>Hidden</a></p><p><a href=x>Linked</a></p><p>Plain</p>", ".x")
    assert [(block.text, block.linked) for block in found] == [("Linked", 1), ("Plain", 0)]


def test_each_paragraph_has_its_own_share_of_links() -> None:
    found = blocks("<p><a href=x>Also read: Boats</a><br><br>The canal reopened.</p>")
    assert [block.linked for block in found] == [1, 0]


RICH = (
    "text<p>One <b>two<br></b> <!-- c --><?pi x?> three<a class=x href=/>h<i>i</i></a>tail</p>"
    "<figure>f</figure>tail<table><tr><td>1<td class=x>2</table><ul><li>x<li>y</ul><script>s</script>end"
)


def test_the_tree_is_not_changed() -> None:
    page = parse(RICH)
    before = etree.tostring(page.root)
    body = find_body(page, ("#story",))
    assert body is not None
    first = read_blocks(body, leave_out([found.root for found in page.css(".x")]))
    assert etree.tostring(page.root) == before
    assert read_blocks(body, leave_out([found.root for found in page.css(".x")])) == first


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ((), None),
        (("#none",), None),
        (("#story",), "story"),
        (("#none", "#story", "body"), "story"),
        (("p",), "first"),
        (("//div[@id='story']",), "story"),
    ],
)
def test_find_body(rules: tuple[str, ...], found: str | None) -> None:
    body = find_body(parse("<p id=first>One</p><p id=second>Two</p>"), rules)
    assert (None if body is None else body.get("id")) == found


@pytest.mark.parametrize("tag", ["div", "b", "a", "blockquote", "span"])
def test_markup_nested_50_000_deep_is_read(tag: str) -> None:
    assert texts(f"<p>One.</p>{f'<{tag}>' * 50_000}deep{f'</{tag}>' * 50_000}<p>Two.</p>")[0] == "One."


def test_a_tree_deeper_than_the_parser_goes_is_read() -> None:
    root = element = etree.Element("div")
    for _ in range(8_000):
        element = etree.SubElement(element, "b")
    element.text = "deep"
    assert [block.text for block in read_blocks(root, nothing_left_out)] == ["deep"]


def test_a_body_of_5_mb_is_read() -> None:
    paragraph = "The <b>canal</b> reopened <a href=/news/1>on Sunday</a>, after a year of repairs.<br>"
    found = texts(f"<p>{paragraph}</p>" * 50_000 + paragraph * 10_000)
    assert len(found) == 50_001
    assert found[0] == "The canal reopened on Sunday, after a year of repairs."


_CHARACTERS = st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"])
_TREES = st.recursive(
    st.text(_CHARACTERS, max_size=8),
    lambda inside: st.tuples(st.sampled_from(["p", "b", "a", "li", "div", "span", "h3"]), st.lists(inside, max_size=4)),
    max_leaves=12,
)


def build(parent: HtmlElement, tree: object) -> None:
    if isinstance(tree, str):
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + tree
        else:
            parent.text = (parent.text or "") + tree
    else:
        tag, inside = tree
        element = etree.SubElement(parent, tag)
        for part in inside:
            build(element, part)


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum() and character.isascii())


@given(_TREES)
# The sign for kelvin is composed to a letter.
@example("\u212a")
def test_no_letter_is_lost_and_none_is_invented(tree: object) -> None:
    body = etree.Element("div")
    build(body, tree)
    found = read_blocks(body, nothing_left_out)
    assert letters("".join(block.text for block in found)) == letters(
        unicodedata.normalize("NFC", "".join(body.itertext()))
    )
    assert all(block.text.strip() == block.text != "" for block in found)
    assert all(0 <= block.linked <= 1 for block in found)
    assert all(block.tag in BLOCKS for block in found)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            '<p>See <a href="/a">the report<span>(opens in a new window)</span></a>, he said.</p>',
            "See the report, he said.",
        ),
        ('<p>Siehe <a href="/a">Bericht <i>(öffnet im neuen Fenster)</i></a>.</p>', "Siehe Bericht."),
        # Nobody is told of a link here.
        (
            '<p>Tests<a href="/a">, opens new tab</a> show it.</p>',
            "Tests show it.",
        ),
        (
            "<p>The shop (opens in a new window of time) sells it.</p>",
            "The shop (opens in a new window of time) sells it.",
        ),
        ("<p>He said (opens in new tab).</p>", "He said (opens in new tab)."),
    ],
)
def test_what_is_said_of_a_link_to_those_who_hear_it_is_none_of_the_story(html: str, text: str) -> None:
    assert texts(html) == [text]


@pytest.mark.parametrize(
    "mark",
    [
        '<a href="#fn1">1</a>',
        '<a href="#fn1">[12]</a>',
        '<a href="#fn1">*</a>',
        '<a href="#fn1"><sup>1</sup></a>',
        '<sup><a href="#fn1">1</a></sup>',
        '<sup> <a href="#fn1">1</a></sup>',
    ],
)
def test_the_mark_of_a_footnote_is_no_text(mark: str) -> None:
    assert texts(f"<p>“Who said so?”{mark} She left.</p>") == ["“Who said so?” She left."]


@pytest.mark.parametrize(
    "html",
    [
        '<p>see page <a href="#p4">4</a> below</p>',
        '<p>built in 19<a href="/years">32</a>.</p>',
        '<p>the <a href="#why">reasons</a></p>',
        '<h2>Part<a href="#two">2</a></h2>',
        '<p>[<a href="#fn1">1</a>]</p>',
    ],
)
def test_a_number_that_is_a_link_may_be_text(html: str) -> None:
    assert texts(html) == ["".join(parse(html).xpath("//body//text()").getall())]


def test_what_a_heading_holds_is_the_heading() -> None:
    assert [block.tag for block in blocks("<h3><div>A long walk</div></h3><div>It is long.</div>")] == ["h3", "div"]


@pytest.mark.parametrize(
    ("html", "slanted"),
    [
        ("<p><em>All of it.</em></p>", 1.0),
        ("<p><i>All <b>of</b> it.</i></p>", 0.8),
        ("<p>Half<em>half</em></p>", 0.5),
        ("<p>None.</p>", 0.0),
        ("<em>Before.</em><p>None.</p>", 0.0),
    ],
)
def test_how_much_of_a_block_is_in_italics(html: str, slanted: float) -> None:
    assert blocks(html)[-1].slanted == slanted


@pytest.mark.parametrize(
    ("html", "pictured"),
    [
        ("<p>One.</p><p><img></p><p>Two.</p><p>Three.</p>", [False, True, False]),
        ("<p>One.</p><p><img><br>Two.</p>", [False, True]),
        ("<p>One <img> two.</p><p>Three.</p>", [False, False]),
        ("<p>One.</p><figure><img></figure><p>Two.</p>", [False, False]),
    ],
)
def test_the_first_text_behind_a_picture(html: str, pictured: list[bool]) -> None:
    assert [block.pictured for block in blocks(html)] == pictured


def test_a_line_that_tells_of_a_new_window_and_nothing_else_is_none() -> None:
    assert texts("<p>Text.</p><p><a href=/a>(opens in a new window)</a></p>") == ["Text."]
