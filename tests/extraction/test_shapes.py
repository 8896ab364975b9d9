"""Which part of a page is the story, whatever its names, its wrappers and its script."""

from __future__ import annotations

import json

import pytest

from tests.extraction.lock import HEAD, LEAD, MENU, STORY, TEASERS, P, article, each, told

A, B, C, D = STORY
LATE = "The ferry was late by two hours, said a man who had waited for it."
RAIN = "I was there on Sunday, and it rained the whole day long."
OFFER = "Our boats are the best boats that money can buy, and quick."
# Paragraphs that say nothing twice.
LONG = [*STORY, *(text.replace(" ", f" {year} ", 2) for year, text in enumerate(STORY, 1990))]


@pytest.mark.parametrize(
    "name",
    [
        "paywall", "media-ui-Paragraph_text-Sq", "box-paragraph__text", "promo-text", "fact", "legal", "social-text",
        "caption-less caption", "video-text", "media", "author-text", "date", "dek", "description", "teaser", "hidden",
    ],
)  # fmt: skip
@pytest.mark.parametrize("markup", ["<p class='{name}'>{{}}</p>", "<div class='{name}'><p>{{}}</p></div>"])
def test_a_name_that_the_whole_story_wears_tells_nothing(name: str, markup: str) -> None:
    body = each(markup.format(name=name))
    assert told(f"<main>{HEAD}<div class=x1>{body}</div></main>{TEASERS}") == STORY
    half = P + each(markup.format(name=name), LONG[4:])
    if name not in ("dek", "description"):
        assert told(f"<main>{HEAD}<div class=x1>{half}</div></main>{TEASERS}") == LONG


def test_so_do_short_paragraphs_and_headings_of_that_name() -> None:
    body = each("<p class=paywall>{}</p>").replace(
        C, "He laughed.</p><h2 class=paywall>Swans</h2><p class=paywall>" + C
    )
    first = body.replace("class=paywall", "class='cap cap__lead paywall'", 1)
    assert told(f"<main>{HEAD}<div>{first}</div></main>") == [A, B, "He laughed.", "Swans", C, D]


def test_modules_of_a_page_that_are_called_widgets() -> None:
    module = "<div class='w w-widget w-widget-text'><div class=wrap><div class=text><p>{}</p></div></div></div>"
    advert = f"<div class='w w-widget w-widget-advert'><p>{OFFER}</p></div>"
    heading = "<div class='w w-widget w-widget-title'><div class=text><h3>Swans</h3></div></div>"
    body = module.format(A) + advert + heading + each(module, [B, C, D])
    assert told(f"<div>{HEAD}<div class=widgets>{body}</div></div>") == [A, "Swans", B, C, D]


@pytest.mark.parametrize(
    "beside",
    [
        # Captions of the pictures of a story, teasers, comments, and what asks for consent or for money.
        each(f"<div><img src=a.jpg><p class=caption>{{}}: {LATE}</p></div>", list("123456")),
        each(f"<div class=promo><h3><a href=/{{0}}>Ferry {{0}}</a></h3><p>{LATE}</p></div>", list("2345678")),
        each(f"<div class=comment><p>{{}}: {RAIN} {RAIN}</p></div>", list("123456789")),
        each(f"<div class=cookie-box><p>{{}}: {RAIN} {RAIN}</p></div>", list("123456789")),
        each(f"<div class=box><p>{{}}: {OFFER} {OFFER}</p><button>Buy</button></div>", list("1234567")),
        f"<div class=paywall><p>{OFFER * 4}<a href=/buy>Buy</a></p></div>",
    ],
)
def test_a_name_that_others_wear_tells_something(beside: str) -> None:
    assert told(f"<main>{HEAD}<div class=x1>{P}</div>{beside}</main>") == STORY


def test_what_is_declared_to_be_for_subscribers_is_the_story() -> None:
    declared = {"@type": "NewsArticle", "hasPart": {"isAccessibleForFree": "False", "cssSelector": ".promo-part"}}
    head = f"<script type='application/ld+json'>{json.dumps(declared)}</script>"
    page = f"<main>{HEAD}{each('<p>{}</p>', LONG[:7])}<p class=promo-part>{LONG[7]}</p></main>"
    assert told(page, head) == LONG
    assert told(page) == LONG[:7]


THAI = "ชาวบ้านตำบลท่าข้ามกว่าร้อยคนรวมตัวหน้าที่ว่าการอำเภอ เพื่อเรียกร้องให้ซ่อมคันกั้นน้ำที่พัง"
LAO = "ປະຊາຊົນໃນບ້ານຫຼາຍກວ່າຮ້ອຍຄົນໄດ້ມາເຕົ້າໂຮມກັນຢູ່ໜ້າຫ້ອງການປົກຄອງເມືອງ"
KHMER = "ប្រជាពលរដ្ឋជាងមួយរយនាក់បានមកជួបជុំគ្នានៅមុខសាលាស្រុក ដើម្បីទាមទារឱ្យជួសជុលទំនប់ទឹក។"
BURMESE = "ရွာသား တစ်ရာကျော်သည် မြို့နယ်ရုံးရှေ့တွင် စုဝေးကာ ပြိုကျသွားသော တာတမံကို ပြင်ဆင်ပေးရန် တောင်းဆိုခဲ့ကြသည်။"
AMHARIC = "ከአንድ መቶ በላይ የሚሆኑ የመንደሩ ነዋሪዎች የፈረሰው ግድብ እንዲጠገን ለመጠየቅ በወረዳው ጽሕፈት ቤት ፊት ለፊት ተሰበሰቡ።"
ARMENIAN = "Ավելի քան հարյուր գյուղացիներ հավաքվել էին թաղապետարանի առջև՝ պահանջելով վերանորոգել փլուզված ամբարտակը։"
GEORGIAN = (
    "ასზე მეტი სოფლის მცხოვრები შეიკრიბა გამგეობის წინ და მოითხოვა რომ "
    "შეაკეთონ ის კაშხალი რომელიც წყალდიდობამ დაანგრია გასულ წელს"
)


@pytest.mark.parametrize("text", [THAI, LAO, KHMER, BURMESE, AMHARIC, ARMENIAN, GEORGIAN])
def test_a_story_in_any_script(text: str) -> None:
    assert told(f"<main>{HEAD}<p>{text}</p><p>{text}{text}</p></main>") == [text, text + text]


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=mod>{each('<p>{}</p>', LONG[:7])}</div><div class=mod><p>{LONG[7]}</p></div>",
        f"<p>{A}</p><div class=x>{each('<p>{}</p>', LONG[1:])}</div>",
        f"<p>{A}</p><ul>{each('<li>{}</li>', LONG[1:7])}</ul><p>{LONG[7]}</p>",
        f"<div class=t>{each('<p>{}</p>', LONG[:6])}</div><ul>{each('<li>{}</li>', LONG[6:])}</ul>",
        f"<p>{A}</p><blockquote>{each('<p>{}</p>', LONG[1:7])}</blockquote><p>{LONG[7]}</p>",
        f"<div class=a><p class=summary>{'<br><br>'.join(LONG[:2])}</p>"
        f"<p class=summary-more>{'<br><br>'.join(LONG[2:5])}</p></div><div class=b>{each('<p>{}</p>', LONG[5:])}</div>",
        f"<div class=entry-text><p>{A}</p></div><div class=slides>{each('<p>{}</p>', LONG[1:])}</div>",
        f"<div class=body-text>{each('<p>{}</p>', LONG[:5])}</div>"
        f"<div class=story-text>{each('<p>{}</p>', LONG[5:])}</div>",
    ],
)
def test_parts_beside_the_largest_are_of_the_story(body: str) -> None:
    assert told(f"{HEAD}<div class=w>{body}</div>{TEASERS}") == LONG


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=post>{HEAD}{P}</div><div class=post><p>{RAIN} {RAIN}</p></div>",
        f"{HEAD}<div><div class=post>{P}</div><div class=post><time>4 March</time><p>{RAIN} {RAIN}</p></div></div>",
        f"<div>{HEAD}<p>Sign up for our newsletter, and we will tell you what happened.</p><div>{P}</div></div>",
        f"{HEAD}<div><p>Ferry: <a href=/2>{LATE}</a> And the man was wet and cold, too.</p><div>{P * 2}</div></div>",
    ],
)
def test_what_stands_beside_the_story_is_none_of_it(body: str) -> None:
    assert set(told(body)) == set(STORY)


BOX = f"<div class=x><h2>How a boat is late</h2><div><p>{LATE}</p><ul><li>in winter</li></ul></div></div>"
CARD = f"<div class=card><a href=/2><h3>Ferry late</h3></a><p>{LATE}</p></div>"
OTHER = f"<article class=c2><h3><a href=/2>Ferry number 2 is late</a></h3><p>{LATE}</p></article>"


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=c1><p>{A}</p><p>{B}</p>{BOX}<p>{C}</p><p>{D}</p></div>",
        each("<div class=c2><p>{}</p></div>", STORY[:2]) + CARD + each("<div class=c2><p>{}</p></div>", STORY[2:]),
        f"<div class=c1><p>{A}</p><p>{B}</p>{OTHER}<p>{C}</p><p>{D}</p></div>",
        f"<div class=c1><div class=c3><p>{A}</p><p>{B}</p></div>{BOX}<div class=c3><p>{C}</p><p>{D}</p></div></div>",
    ],
)  # fmt: skip
def test_boxes_inside_a_story_go_as_a_whole(body: str) -> None:
    assert told(f"<main>{HEAD}{body}</main>") == STORY


@pytest.mark.parametrize(
    "body",
    [
        each("<div class=t1><p>{}</p></div>", STORY[:3]) + f"<div class=t2><p>{D}</p></div>",
        each("<div class=t1><p>{}</p></div>", STORY[:3]) + f"<div class='t1 t1-last'><h2>Swans</h2><p>{D}</p></div>",
        f"<div class=c1><p>{A}</p><p>{B}</p><p>{C}</p><article class=entry><div><p>{D}</p></div></article></div>",
        f"<div class=c1><div class=c3><p>{A}</p><p>{B}</p><p>{C}</p></div><p>{D}</p></div>",
        f"<div class=c1><p>{A}</p><p>{B}</p><ul><li><div class=i><p>{C}</p></div></li></ul><p>{D}</p></div>",
    ],
)  # fmt: skip
def test_parts_of_a_story_that_differ_are_no_boxes(body: str) -> None:
    assert [text for text in told(f"<main>{HEAD}{body}</main>") if text != "Swans"] == STORY


def test_titles_of_few_letters_make_teasers_too() -> None:
    teasers = each(
        "<div class=t><h3><a href=/2>Rink {}</a></h3><p>" + C + " " + D + "</p><a href=/2>More</a></div>", list("abcd")
    )
    assert told(f"<div><div>{HEAD}<div class=text><p>{A}</p></div></div><div class=m>{teasers}</div></div>") == [A]


def test_a_list_of_things_whose_numbered_titles_are_links_is_a_story() -> None:
    oar = "<h3><a href=//s.example/{0}>{0}. Oar</a></h3><p>Oar {0} is long and light, and lies well in a hand.</p>"
    things = each(oar, list("1234"))
    assert len(told(f"<main>{HEAD}<p>{A}</p>{things}</main>")) >= 5


@pytest.mark.parametrize(
    "name", ["visually-hidden", "visuallyHidden", "u-visually-hidden", "screen-reader-text", "a11y-hidden", "sr-only"]
)
def test_what_only_those_hear_who_do_not_see_is_left_out(name: str) -> None:
    heading = f"<h2 class='{name}'>Article content</h2>"
    body = heading.join(f"<p>{text}</p>" for text in STORY).replace(
        "railings", f"railings<span class='{name}'> (blue)</span>"
    )
    assert told(f"<main>{HEAD}{body}</main>") == STORY


@pytest.mark.parametrize(
    "heading",
    [
        "<h3><div>A long walk</div></h3>",
        "<h1>A long walk</h1>",
        "<div role=heading class=h>A long walk</div>",
    ],
)
def test_headings_that_no_plain_element_tells(heading: str) -> None:
    assert told(f"<main>{HEAD}<p>{A}</p><p>{B}</p>{heading}<p>{C}</p><p>{D}</p></main>") == [A, B, "A long walk", C, D]


def test_a_class_that_heads_paragraphs_again_and_again_makes_headings() -> None:
    parts = each("<div class=sub>Part {0}</div><p>" + C + " In part {0}.</p>", ["one", "two", "three"])
    assert told(f"<main>{HEAD}<p>{A}</p>{parts}</main>")[1::2] == ["Part one", "Part two", "Part three"]
    ads = each("<div class=sub>Hear this</div><p>" + C + " In part {0}.</p>", ["one", "two", "three"])
    assert "Hear this" not in told(f"<main>{HEAD}<p>{A}</p>{ads}</main>")


def test_a_form_that_is_not_closed_takes_no_story_with_it() -> None:
    form = "<div class=cta-block><form action=/x><div><input name=a></form></div>"
    broken = "<div class=cta-block><form action=/x><div class=inner><input name=a>"
    assert told(f"<article>{HEAD}<p>{A}</p>{form}{each('<p>{}</p>', STORY[1:])}</article>") == STORY
    assert told(f"<article>{HEAD}<p>{A}</p>{broken}{each('<p>{}</p>', STORY[1:])}</article>")[-3:] == STORY[1:]


@pytest.mark.parametrize(
    "part",
    [
        f"<section aria-label='Key points'><p>{LEAD}</p></section>",
        f"<div class=key-points><p>{LEAD}</p></div>",
        f"<div class=c-highlights><p>{LEAD}</p></div>",
        f"<div class=x9 data-testid=NewsletterBox><p>{LEAD}</p></div>",
        f"<div class=umfrage><p>{LEAD}</p></div>",
        f"<div class=quiz><p>{LEAD}</p></div>",
        f"<div class=discussion><p>{LEAD}</p><p>{LEAD}</p></div>",
    ],
)
def test_parts_that_are_called_something_else(part: str) -> None:
    assert told(f"<main>{HEAD}{part}{P}</main>") == STORY


def test_a_sidebar_s_text_joins_no_short_story_and_a_box_in_a_story_does() -> None:
    text = f"{LEAD} {LEAD}"
    assert told(f"<div><main>{HEAD}<div>{P}</div></main><div class=sidebar><p>{text}</p></div></div>") == STORY
    assert told(f"<main>{HEAD}{P}<div class=box><p>{text}</p></div></main>") == [*STORY, text]


def test_consent_is_no_story_though_it_is_the_longer_text() -> None:
    wall = f"<div class=gdpr-layer><p>{RAIN * 11}</p></div>"
    assert told(f"{wall}<main>{HEAD}{P}</main>") == STORY
    assert told(f"<article class=tag-cookies>{HEAD}{P}</article>") == STORY


def test_a_place_in_an_element_of_its_own_does_not_touch_the_story() -> None:
    stamped = P.replace(A, f"<span class=stamp>Dublin</span>{A}")
    assert told(f"<main>{HEAD}{stamped}</main>")[0].endswith(A)
    assert "DublinThe" not in " ".join(told(f"<main>{HEAD}{stamped}</main>"))
    capital = P.replace("The gates", "<span class=cap>T</span>HE gates")
    assert told(f"<main>{HEAD}{capital}</main>")[0].startswith("THE gates")


def test_a_page_of_nothing_but_boxes_gives_no_furniture() -> None:
    assert article(f"{MENU}{TEASERS}").paragraphs == []
