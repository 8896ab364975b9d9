"""What is said of people in a byline beside their names: jobs, desks, schools."""

from __future__ import annotations

import re

from newsbot.text.signature import is_signature

# Who has such a job is one person; these are no surnames.
_JOBS = frozenset(
    """
    writer reporter correspondent editor columnist journalist photographer contributor commentator author
    redakteur redakteurin korrespondent korrespondentin reporterin autorin journalistin volontär volontärin kolumnist
    kolumnistin journaliste correspondante correspondant rédacteur rédactrice chroniqueur chroniqueuse envoyé envoyée
    periodista corresponsal redactor redactora enviado enviada columnista
    giornalista inviato inviata corrispondente redattore redattrice jornalista repórter redator redatora correspondente
    verslaggever verslaggeefster redacteur redactrice correspondente journaliste
    reportrar redaktör kommentator fotograf toimittaja kirjeenvaihtaja toimetaja ajakirjanik reporteris žurnalistas
    žurnalists dziennikarz dziennikarka redaktor redaktorka korespondent korespondentka novinar novinarka redaktorica
    novinář novinářka
    újságíró szerkesztő tudósító muhabir muhabiri editör editörü yazar yazarı gazeteci
    обозреватель корреспондент журналист редактор кореспондент журналіст оглядач δημοσιογράφος συντάκτης
    wartawan jurnalis 記者 记者 기자 특파원 編集委員 通讯员 通訊員 特派員
    """.split()
)
# Surnames, too, or the word for a whole desk.
_OTHERS = frozenset(
    """
    writers reporters correspondents editors contributors authors journalists analyst critic producer intern director
    head autor lecturer professor fellow researcher desk team bureau staff newsroom
    """.split()
)
_GROUPS = frozenset(
    "writers reporters correspondents editors contributors authors journalists desk team bureau staff newsroom".split()
)
_NOUNS = _JOBS | _OTHERS
WORDS = _NOUNS | frozenset(
    """
    a an the our own at of for in and senior junior chief deputy assistant associate acting managing executive
    lead special national foreign international political diplomatic business economics economic finance financial
    science health technology tech sports sport football cricket culture arts education environment climate energy
    crime court legal defence defense security investigations investigative data digital video photo features
    feature guest news opinion city metro local regional religion travel food entertainment web online contributing
    freelance service report democracy freie freier freiberufliche leitende leitender spécial spéciale especial
    envoyé multimedia general assignment medical racing movie film music television book fashion labor
    military aerospace congressional statehouse weather transport housing crypto markets emeritus visiting
    adjunct research
    """.split()
)
_SUFFIX = re.compile(
    r"[\w-]{2,40}(?:redakteur(?:in)?|korrespondent(?:in)?|reporter(?:in)?|journalist(?:in)?|redacteur|verslaggever)"
    r"|[\w-]{4,40}(?:leiter(?:in)?|chef(?:in)?)|(?:[\w-]{1,40}-|gast-?)(?:autor(?:in)?|kolumnist(?:in)?|expert(?:e|in))"
)
# Of one who does not write for a living; behind a name alone.
_TITLES = frozenset(
    """
    administrator advisor adviser ceo cfo chairman chairperson chairwoman cio co-founder consultant coo coordinator cto
    economist evp executive founder manager officer president scientist specialist strategist supervisor svp
    vp
    """.split()
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEHIND = re.compile(r"(?:for|of|at|in|für|de|del|der|des|bei|en|à|da|di|voor|för|for|till|til)\b", re.IGNORECASE)
_HOUSE = re.compile(
    r"^(?:tv|radio|rádio)\s"
    r"|\b(?:universi(?:t\w{1,4}|dade?)|college|institute?|instituto|hochschule|academy|faculty|school of"
    r"|cent(?:er|re) for|department of)\b",
    re.IGNORECASE,
)
# Publishers and stations: whose page it is, and nobody's name.
_PUBLISHER = re.compile(
    r"\b(?:\w{0,20}rundfunk|\w{0,20}fernsehen|télévisions?|televisión|televisão|broadcasting|\w{0,20}verlag|media group"
    r"|publishing|publications?|communications)\b|[\u4e00-\u9fff]{2,10}(?:网|網|报|報|社|台)"
    r"|[가-힣]{1,8}(?:일보|신문|뉴스|방송|미디어|타임스|데일리|저널)|(?:週刊|月刊|日刊)\w{2,12}",
    re.IGNORECASE,
)
_FOR = re.compile(r"(?:for|special (?:to|for)|via)\s", re.IGNORECASE)
_TAIL = re.compile(
    r"\s+(?:(?:is|was) an? .*|via\s.*|[Ss]pecial (?:to|for)\s.*|(?:for|For|FOR) (?:[Tt]he|THE)\s[A-Z].*)$"
)
_OTHERS_TOO = re.compile(r"[\s,]+(?:u\.\s?a\.|et al\.?|and others|u\.\s?a\.?m\.)(?=[\s,;|]|$)", re.IGNORECASE)
# So begins what a desk is called, and no name of a person.
_NO_NAME = frozenset(["the", "our", "a", "an", "from", "by", "unser", "unsere", "notre"])


def _is_job(word: str) -> bool:
    folded = word.casefold()
    return folded in _JOBS or _SUFFIX.fullmatch(folded) is not None


def _is_word(word: str) -> bool:
    return word.casefold() in WORDS or _is_job(word)


def is_role(item: str) -> bool:
    """Whether it names a job or a desk alone: ``Senior Editor``, ``Chefredakteurin``, ``Our Correspondent``."""
    words = _WORD.findall(item)
    if item.casefold().startswith("special to "):
        return True
    return all(map(_is_word, words)) and any(_is_job(word) or word.casefold() in _NOUNS for word in words)


def is_subject(item: str) -> bool:
    """Whether it names what is written about, and nobody: ``News``, ``World Politics``."""
    words = _WORD.findall(item)
    return all(map(_is_word, words)) and not any(_is_job(word) or word.casefold() in _NOUNS for word in words)


def is_desk(item: str) -> bool:
    """Whether a role is a desk beside the people, which it says of itself: ``Our Staff Reporter``."""
    return item.partition(" ")[0].casefold() in _NO_NAME


def is_role_word(word: str) -> bool:
    """Whether the word is one of those that roles are made of."""
    return _is_word(word)


def is_press_job(item: str) -> bool:
    """Whether it is the job of one who writes, with what it is about: ``Court Correspondent``."""
    words = _WORD.findall(item)
    return 0 < len(words) <= 5 and _is_job(words[-1]) and item[:1].isupper() and "," not in item


def is_publisher(item: str) -> bool:
    """Whether it is the name of a publisher or a station: ``Lake Broadcasting``, ``財經網``."""
    return _PUBLISHER.search(item) is not None if item[:1] < "\u2e80" else _PUBLISHER.fullmatch(item) is not None


def ends_in_role(item: str) -> bool:
    """Whether the last word is that of a job or a desk: ``Deputy Content Hub Director``."""
    words = _WORD.findall(item)
    return bool(words) and (words[-1].casefold() in _NOUNS or _is_job(words[-1]))


def describes(item: str) -> bool:
    """Whether what stands behind a name tells of that person, and is no further one.

    >>> [describes(text) for text in ("Local Democracy Reporter", "Professor of Law", "ehemals dort", "For The Post")]
    [True, True, True, True]
    >>> [describes(text) for text in ("Emma Head", "Suharno", "Maria de la Cruz")]
    [False, False, False]
    """
    words = _WORD.findall(item)
    if not words or _FOR.match(item) or _HOUSE.search(item) or is_publisher(item):
        return True
    lower = sum(word.islower() for word in words)
    if (lower == len(words) and (len(words) > 1 or len(words[0]) > 4)) or (len(words) > 2 and lower > len(words) / 2):
        return True
    if (len(words) > 1 and _is_job(words[-1])) or _is_titled(words):
        return True
    count = next((i for i, word in enumerate(words) if not _is_word(word) or _BEHIND.fullmatch(word)), len(words))
    return 0 < count < len(words) and is_role(" ".join(words[:count])) and _BEHIND.fullmatch(words[count]) is not None


def _is_titled(words: list[str]) -> bool:
    """Whether it ends in a title, or that stands before what it is of: ``Vice President of Sales``."""
    first = next((i for i, word in enumerate(words) if word.casefold() in _TITLES), len(words))
    return first == len(words) - 1 or (first < len(words) and _BEHIND.fullmatch(words[first + 1]) is not None)


def without_job_before(name: str) -> str:
    """A full name without the job printed right before it: ``Redakteurin Ada Poole``, ``Staff Writer Ada Poole``."""
    words = name.split()
    start = next((i for i, word in enumerate(words) if not _is_word(word)), len(words))
    person = words[start:]
    is_named = len(person) > 1 and is_signature(" ".join(person)) and not any(map(_is_word, person))
    return " ".join(person) if start and is_named and _is_job(words[start - 1]) else name


def without_role(name: str) -> str:
    """A full name without the job printed right behind it: ``Ada Poole Staff Writer``."""
    name = _TAIL.sub("", _OTHERS_TOO.sub("", name)) if len(name.split()) > 2 else name
    words = name.split()
    start = len(words)
    while start and _is_word(words[start - 1].strip(",.")):
        start -= 1
    role = words[start:]
    if start < 2 or not role or words[0].casefold() in _NO_NAME or words[0].endswith(("'s", "’s")):
        return name
    if role[-1].casefold() in _GROUPS or not ((len(role) > 1 and is_role(" ".join(role))) or _is_job(role[-1])):
        return name
    return " ".join(words[:start])
