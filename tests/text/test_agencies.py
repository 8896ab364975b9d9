import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsbot.text.agencies import AMBIGUOUS, CUT, cut_agencies, find_agencies, is_agency
from newsbot.text.agency_names import PUBLICATIONS, WIRES


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AFP/Reuters", ["AFP", "Reuters"]),
        ("KNA/iz", ["KNA"]),
        ("Dawn/AFP", ["Dawn", "AFP"]),
        ("—Dawn/Los Angeles Times News Service", ["Dawn", "Los Angeles Times News Service"]),
        ("Minneapolis Post News Service", ["Minneapolis Post News Service"]),
        ("The Associated Press", ["AP"]),
        ("THE ASSOCIATED PRESS", ["AP"]),
        ("Associated Press of Pakistan", ["APP"]),
        ("dpa-infocom", ["dpa"]),
        ("© dpa-infocom, dpa:210317-99-112233/4", ["dpa"]),
        ("Washington Post–Bloomberg", ["Washington Post–Bloomberg"]),
        ("Washington Post-Bloomberg", ["Washington Post–Bloomberg"]),
        ("Guardian News and Media", ["Guardian News & Media"]),
        ("New York Times News Service", ["The New York Times News Service"]),
        ("Keystone-SDA", ["Keystone-SDA"]),
        ("RFE/RL", ["RFE/RL"]),
        ("AFP، وكالات", ["AFP", "Agencies"]),
        ("د.ب.أ", ["dpa"]),
        ("新华社", ["Xinhua"]),
        ("AP/뉴시스", ["AP", "Newsis"]),
        ("पीटीआई", ["PTI"]),
        ("ТАСС", ["TASS"]),
        ("mit Agenturmaterial", ["Agencies"]),
        ("AP, AFP und AP", ["AP", "AFP"]),
        ("Al Jazeera and news agencies", ["Al Jazeera", "Agencies"]),
    ],
)
def test_finds(text: str, names: list[str]) -> None:
    assert find_agencies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "SPD",
        "Michael Bloomberg",
        "Dawn French",
        "Petra Holt",
        "the PA system",
        "ap",
        "pa",
        "lusa",
        "Tiktok-Trend",
        "We read it online",
        "PTIs",
        "reuter",
    ],
)
def test_finds_none(text: str) -> None:
    assert find_agencies(text) == []


AGENCIES = """
    Reuters, AFP/AP, Agencies, AP and Reuters, dpa, APP, PPI, INP, ONLINE, NNI, IANS, PTI, ANI, Xinhua, Bloomberg,
    Anadolu, AA, epd, KNA, sid, ats, ANSA, EFE, Europa Press, Lusa, TASS, RIA Novosti, Kyodo, Jiji, Yonhap, 연합뉴스,
    Antara, Bernama, CP, PA, AAP, The Canadian Press, UPI,
    CNN, Tribune News Service, Thomson Reuters Foundation, IPS, SPA, WAM, IRNA, MENA,
    Keystone-SDA, Al Jazeera News, News agencies
"""


@pytest.mark.parametrize("text", AGENCIES.split(","), ids=str.strip)
def test_is_agency(text: str) -> None:
    text = text.strip()
    assert is_agency(text)
    assert is_agency(f"({text})")


@pytest.mark.parametrize(
    "text", ["", "/", "and", "Our correspondent", "AFP/Lena Marsh", "KNA/iz", "Reuters said", "with AP"]
)
def test_is_no_agency(text: str) -> None:
    assert not is_agency(text)


def test_tables_name_each_supplier_once() -> None:
    keys = [line.partition(":")[0] for line in (WIRES + PUBLICATIONS).split("\n") if line[:1].strip()]
    assert len(keys) == len(set(keys))
    printed: dict[str, str] = {}
    for line in (WIRES + PUBLICATIONS).replace("\n    ", " ").strip().splitlines():
        canonical, _, aliases = line.partition(":")
        for name in filter(None, map(str.strip, (canonical, *aliases.split(",")))):
            assert printed.setdefault(name, canonical) == canonical, name
    assert set(printed) >= AMBIGUOUS


@given(st.text() | st.lists(st.sampled_from(["AP", "Dawn", "/", " and ", "—", "新华社", "x"])).map("".join))
def test_cut_keeps_what_is_no_name(text: str) -> None:
    names, rest = cut_agencies(text)
    assert bool(names) == (rest.count(CUT) > text.count(CUT))
    assert names == find_agencies(text)
    assert set(rest) - {CUT} <= set(text)
