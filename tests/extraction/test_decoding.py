"""Text comes out right where a page is wrong about its own encoding."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse

from newsbot.extraction.decoding import decode

URL = "https://www.example.org/news/1"
TEXT = "“It’s the canal – née Café Zürich,” he said"
LATIN = "Café Zürich, née Müller"
URDU = "نہر ایک سال بعد کھل گئی"


def page(text: str, meta: str | None = None) -> str:
    declared = f'<meta charset="{meta}">' if meta else ""
    return f"<html><head>{declared}<title>t</title></head><body><p>{text}</p></body></html>"


def respond(body: bytes, header: str | None = None) -> HtmlResponse:
    headers = {"Content-Type": f"text/html; charset={header}" if header else "text/html"}
    return HtmlResponse(URL, headers=headers, body=body)


def read(body: bytes, header: str | None = None) -> tuple[str | None, list[str]]:
    response, flaws = decode(respond(body, header))
    return response.css("p::text").get(), flaws


@pytest.mark.parametrize("text", [TEXT, LATIN, URDU, "plain", "🚤"])
@pytest.mark.parametrize(
    ("header", "meta"), [("utf-8", None), (None, "utf-8"), ("UTF8", "utf-8"), ("utf-8", "latin-1")]
)
def test_utf_8_declared_as_such(text: str, header: str | None, meta: str | None) -> None:
    assert read(page(text, meta).encode(), header) == (text, [])


@pytest.mark.parametrize("text", [TEXT, LATIN, URDU, "only one — dash", "🚤"])
@pytest.mark.parametrize("wrong", ["iso-8859-1", "latin-1", "windows-1252", "cp1252"])
@pytest.mark.parametrize("where", ["header", "meta"])
def test_utf_8_declared_as_a_one_byte_encoding(text: str, wrong: str, where: str) -> None:
    body = page(text, wrong if where == "meta" else None).encode()
    assert read(body, wrong if where == "header" else None) == (text, ["wrong_charset"])


@pytest.mark.parametrize("text", [TEXT, LATIN, "only one – dash", "é"])
@pytest.mark.parametrize("where", ["header", "meta"])
def test_windows_1252_declared_as_utf_8(text: str, where: str) -> None:
    body = page(text, "utf-8" if where == "meta" else None).encode("cp1252")
    assert read(body, "utf-8" if where == "header" else None) == (text, ["wrong_charset"])


@pytest.mark.parametrize("declared", ["windows-1252", "cp1252", "iso-8859-1"])
@pytest.mark.parametrize("text", [TEXT, LATIN])
def test_windows_1252_declared_as_such(text: str, declared: str) -> None:
    """Browsers read iso-8859-1 as Windows-1252, and so must we: its controls are nobody's text."""
    assert read(page(text, declared).encode("cp1252"), declared) == (text, [])


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("windows-1256", URDU.translate({ord("ہ"): "ه", ord("ی"): "ي", ord("ئ"): "ئ", ord("ک"): "ك"})),
        ("windows-1251", "Канал открыт"),
        ("koi8-r", "Канал открыт"),
        ("iso-8859-15", "1 € le café"),
        ("shift_jis", "運河が再開"),
        ("gb2312", "运河重新开放"),
        ("euc-kr", "운하가 다시"),
        ("big5", "運河重開"),
    ],
)
def test_other_encodings_are_believed(declared: str, text: str) -> None:
    assert read(page(text).encode(declared), declared) == (text, [])


@pytest.mark.parametrize("text", [TEXT, LATIN, URDU])
def test_no_charset_anywhere_utf_8(text: str) -> None:
    assert read(page(text).encode()) == (text, ["no_charset"])


@pytest.mark.parametrize("text", [TEXT, LATIN, "£50 million", "5½ per cent", "Señor Núñez of São Paulo"])
def test_no_charset_anywhere_windows_1252(text: str) -> None:
    assert read(page(text).encode("cp1252")) == (text, ["no_charset"])


@pytest.mark.parametrize(
    ("header", "meta", "flaws"), [("utf-8", None, []), (None, "latin-1", []), (None, None, ["no_charset"])]
)
def test_ascii_is_right_in_all(header: str | None, meta: str | None, flaws: list[str]) -> None:
    assert read(page("plain", meta).encode(), header) == ("plain", flaws)


def test_an_xml_declaration_declares() -> None:
    body = b'<?xml version="1.0" encoding="utf-8"?>' + page(TEXT).encode()
    assert read(body) == (TEXT, [])


def test_an_old_style_meta_declares() -> None:
    meta = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
    assert read(page(TEXT).replace("<title>", f"{meta}<title>").encode()) == (TEXT, [])


@pytest.mark.parametrize(
    ("bom", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
@pytest.mark.parametrize("header", [None, "utf-8", "windows-1252"])
def test_a_byte_order_mark_declares(bom: bytes, encoding: str, header: str | None) -> None:
    text, flaws = read(bom + page(TEXT).encode(encoding), header)
    assert text == TEXT
    assert set(flaws) <= {"nul_byte", "wrong_charset"}


def test_utf_16_is_no_nul_byte() -> None:
    """Every second byte of English UTF-16 is a zero, and none of them is a flaw."""
    assert read(codecs.BOM_UTF16_LE + page(TEXT).encode("utf-16-le"))[1] == []


@pytest.mark.parametrize("bad", [b"\xff", b"\xe2\x80", b"\x93"])
def test_a_few_bad_bytes_in_good_utf_8(bad: bytes) -> None:
    body = page(f"{TEXT} {URDU}").encode().replace(b"</p>", b" " + bad + b" end</p>")
    text, flaws = read(body, "utf-8")
    assert flaws == ["invalid_utf8"]
    assert text is not None
    assert text.startswith(f"{TEXT} {URDU}")
    assert text.endswith("end")
    assert "�" in text


def test_bad_bytes_do_not_make_utf_8_windows_1252() -> None:
    """All of these bytes are something in Windows-1252 too, and what they say there is nonsense."""
    text, flaws = read(page("It’s née Café – Zürich").encode().replace(b"</p>", b" \x93 end</p>"), "utf-8")
    assert (text, flaws) == ("It’s née Café – Zürich � end", ["invalid_utf8"])


def test_a_few_bad_bytes_in_utf_8_that_is_declared_wrong() -> None:
    body = page(f"{TEXT} {URDU}").encode().replace(b"</p>", b" \xff end</p>")
    text, flaws = read(body, "iso-8859-1")
    assert text is not None
    assert text.startswith(f"{TEXT} {URDU}")
    assert flaws == ["wrong_charset", "invalid_utf8"]


def test_bytes_that_neither_encoding_has() -> None:
    """0x81 is nothing in Windows-1252, so what does not decode stays invalid UTF-8."""
    text, flaws = read(page("x").encode().replace(b"x", b"one \x81\x8d two"), "utf-8")
    assert flaws == ["invalid_utf8"]
    assert text is not None
    assert text.startswith("one ")
    assert text.endswith(" two")


@pytest.mark.parametrize("header", ["utf-8", "windows-1252", None])
def test_a_nul_byte_is_named(header: str | None) -> None:
    body = page("one XX two").encode().replace(b"XX", b"\0")
    _, flaws = read(body, header)
    assert flaws == ["nul_byte", *([] if header else ["no_charset"])]


@pytest.mark.parametrize("unknown", ["none", "utf-99", "x-user-defined", "binary"])
def test_an_unknown_charset_is_not_believed(unknown: str) -> None:
    assert read(page(TEXT).encode(), unknown)[0] == TEXT


def test_the_page_given_is_not_changed() -> None:
    given = respond(page(TEXT).encode(), "iso-8859-1")
    before = given.text
    decode(given)
    assert (given.text, given.encoding) == (before, "cp1252")


CHARSETS = [None, "utf-8", "iso-8859-1", "windows-1252", "utf-16", "utf-16-le", "gb18030", "shift_jis", "none", "ascii"]


@given(st.binary(max_size=300), st.sampled_from(CHARSETS), st.sampled_from(CHARSETS))
def test_no_bytes_stop_it(body: bytes, header: str | None, meta: str | None) -> None:
    content = body if meta is None else f'<meta charset="{meta}">'.encode() + body
    response, flaws = decode(respond(content, header))
    assert isinstance(response.text, str)
    assert response.body == content
    assert set(flaws) <= {"nul_byte", "no_charset", "wrong_charset", "invalid_utf8"}
    assert len(set(flaws)) == len(flaws)


@given(st.text(st.characters(exclude_characters="<>&\0\r", exclude_categories=["Cs"]), min_size=1))
def test_utf_8_is_read_whatever_is_declared(text: str) -> None:
    for wrong in ("utf-8", "iso-8859-1", "windows-1252", None):
        response, _ = decode(respond(page(f"x{text}x").encode(), wrong))
        assert f"<p>x{text}x</p>" in response.text


ELSEWHERE = {
    "gbk": "渡船停航两年后昨天再次起航，岸上来了三百多人。船长说，他没有想到会有这么多人在等。",
    "big5": "渡船停航兩年後昨天再次起航，岸上來了三百多人。船長說，他沒有想到會有這麼多人在等。",
    "euc-kr": "나룻배가 이 년 만에 다시 호수를 건넜다. 선장은 이렇게 많은 사람이 기다릴 줄은 몰랐다고 말했다.",
    "shift_jis": "渡船が二年ぶりに再開し、岸には三百人が集まった。船長は「こんなに待っている人がいるとは」と話した。",
    "euc-jp": "渡船が二年ぶりに再開し、岸には三百人が集まった。船長は「こんなに待っている人がいるとは」と話した。",
    "windows-1251": "Паром снова ходит через озеро после двух лет простоя. Капитан сказал, что не ждал столько людей.",
    "windows-1253": "Το φέρι διασχίζει ξανά τη λίμνη μετά από δύο χρόνια. Ο καπετάνιος είπε ότι δεν περίμενε τόσους.",
    "windows-1255": "המעבורת שבה וחצתה את האגם אחרי שנתיים. רב החובל אמר שלא ציפה לראות כל כך הרבה אנשים.",
    "windows-1256": "عادت العبارة إلى البحيرة بعد عامين من التوقف. وقال الربان إنه لم يتوقع أن ينتظره كل هؤلاء الناس.",
    "cp874": "เรือข้ามฟากกลับมาแล่นในทะเลสาบอีกครั้งหลังหยุดไปสองปี กัปตันบอกว่าไม่คิดว่าจะมีคนมารอมากขนาดนี้",
}


@pytest.mark.parametrize("encoding", ELSEWHERE)
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", None])
def test_another_scripts_encoding_is_told_by_its_letters(encoding: str, declared: str | None) -> None:
    text = ELSEWHERE[encoding]
    flaws = ["wrong_charset"] if declared else ["no_charset"]
    assert read(page(text, declared).encode(encoding)) == (text, flaws)


@pytest.mark.parametrize(
    "text",
    [
        "Färjan går igen över sjön, två år efter att den togs ur drift. Åå, sade kaptenen, så många på kajen.",
        "L’été dernier, à Sète, la préfète a été très gênée : des élèves âgés l’ont hélée à côté du château.",
        "Größere Fähren dürfen künftig überall früher ablegen, müssen aber höhere Gebühren für Häfen bezahlen.",
        "A travessia não será reaberta até à conclusão da obra, segundo a direção: «São três anos», disse João.",
    ],
)
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", None])
def test_accents_are_no_other_script(text: str, declared: str | None) -> None:
    text *= 5
    assert read(page(text, declared).encode("cp1252"))[0] == text
