"""Whether a text of a page speaks to its reader: asks to subscribe, to follow, to write, to consent; tells of rights.

Stories speak of newsletters and channels, too. A word alone therefore proves nothing: what asks for something stands
where a sentence begins, or where somebody is addressed, or beside a link, and never in what a person is quoted with.
"""

from __future__ import annotations

import re

from newsbot.boilerplate.alternatives import by_first_letters
from newsbot.boilerplate.prompt_words import (
    BOX,
    CONSENT,
    CONTACTS,
    DEMANDS,
    DEMANDS_ANYWHERE,
    MATTERS,
    OUR,
    RIGHTS,
    RIGHTS_ANYWHERE,
    SIGNING,
    SIGNS,
    WE,
    YOU,
)
from newsbot.text.author_note import is_author_note
from newsbot.text.credit import find_credit

# Letters. Prompts are shorter; those that hold a link, that end a page, or that tell of rights may be longer.
_PROMPT, _LINKED_PROMPT, _LAST_PROMPT, _RIGHTS, _CONSENT = 120, 220, 300, 400, 450
# A share of letters inside links, by which a sentence is there for its link.
_FOR_ITS_LINK = 0.25
# For text in lower case: ignoring case takes twice the time, and most blocks of every page are searched. The set before
# it is what Python leaps to; where it stands alone, `(?<!\w)` is tried at each letter. A space has to lead the text.
# What the set lets through beyond ASCII may be a letter.
_WORDS = re.compile(
    rf"[^a-z0-9_]{by_first_letters('|'.join((RIGHTS, CONTACTS, DEMANDS, MATTERS, BOX, SIGNING, 'copyright ')))}"
)
# Parts of the words of which a text that is longer than a prompt has one, if it asks for consent or tells of rights.
_OF_LONG = (
    "©", "(c)", "rights", "reserv", "réserv", "vorbehalt", "copyright", "cookie", "consen", "permission", "stimm",
    "einver", "einwillig", "extern", "klick", "agree", "accept", "acept", "accett", "aceit", "akkoord", "samty",
)  # fmt: skip
_DENSE_SIGN = re.compile("[©ı\u0900-\u0dff\u0e00-\u0e7f\u2e80-\ud7ff\uf900-\ufaff]")
_DENSE_WORDS = re.compile(f"©|{by_first_letters('|'.join((RIGHTS_ANYWHERE, DEMANDS_ANYWHERE)), 1)}")
_RIGHTS_TOLD = re.compile(rf"\b(?:{RIGHTS})|^\W*©|\(c\)\s?(?:19|20)\d\d|{RIGHTS_ANYWHERE}")
_RIGHTS_OF = re.compile(r"Copyright(?: [A-Z0-9©&][\w.,&-]*){1,8}")
_SUBJECT = r"(?:he|she|they|you|the (?:writer|author|reporter)|(?!the )[\w.’'-]+ [\w.’'-]+) (?=can|may)"
_CONTACT = re.compile(rf"(?:^|[.!?] )(?:{_SUBJECT})?(?:{CONTACTS})")
_CONTACT_END = re.compile(r"(?:@[\w.-]+|[\d() +.-]{7,})\W*$")
_SENTENCE_START = r"(?:^\W*|[.!?…|>•]\W*\s\W*)(?:please |and |or |also |bitte |s['’]il vous plaît |por favor,? )?"
_DEMAND_OPENS = re.compile(rf"{_SENTENCE_START}(?:{DEMANDS})")
_ASKED = re.compile(rf"(?<!\w){by_first_letters(f'{DEMANDS}|{MATTERS}')}")
_DEMAND_ANYWHERE = re.compile(DEMANDS_ANYWHERE)
_BOX = re.compile(rf"(?<!\w)({by_first_letters(BOX)})")
_CONSENT_ASKED = re.compile(rf"(?<!\w){by_first_letters(CONSENT)}")
_SIGNED = re.compile(rf"(?:^\W*|[.!?]\W*\s\W*)(?:{SIGNING})[^.!?]{{0,200}}?\b(?:{SIGNS})")
_YOU = re.compile(rf"\b(?:{YOU})\b")
_WE_SPEAK = re.compile(rf"\b(?:{OUR}|{WE})\b")
_ADDRESSED = re.compile(rf"\b(?:{YOU}|{OUR})\b")
_OUR_MATTER = re.compile(rf"\b(?i:{OUR}) (?:[^\s.]+ )?(?:{MATTERS})")
_QUOTED = re.compile(r"[“„«»\"「『][^“”„«»\"「」『』]*[”“»«\"」』]|‘[^‘’]{3,}’(?!\w)")
# … or what announces another, or what a credit follows.
_WHOLE = re.compile(r"[.!?…:。！？：؟۔।][”’“»«」』\"')）\]]*(?:\s?[—–(-][^.]{1,40})?$")


def is_prompt(text: str, linked: float, last: bool = False) -> bool:
    """Whether ``text`` is for the reader and no part of a story.

    linked: share of its letters inside links. last: whether it stands among the last of the page.

    >>> is_prompt("Sign up for our newsletter.", 0), is_prompt("The newsletter is printed in Orsk.", 0)
    (True, False)
    """
    if len(text) > _CONSENT:
        return False
    lower = text.lower()
    if not last and len(text) >= _LINKED_PROMPT and not any(map(lower.__contains__, _OF_LONG)):
        return False
    if not _holds_words(lower):
        return False
    found = _speaks_to_reader(text, linked, _LAST_PROMPT if last else _LINKED_PROMPT if linked else _PROMPT)
    return found and not (last and find_credit([text]))


def _speaks_to_reader(text: str, linked: float, longest: int) -> bool:
    said = _QUOTED.sub("“”", text)
    if _tells_of_rights(text, said.lower()) or _begs(text, said) or _asks_for_consent(text) or _consents(said):
        return True
    return len(text) < longest and _asks(text, said, linked)


def is_demand(text: str) -> bool:
    """Whether a text, such as a heading, asks the reader for something from its first word on."""
    return _DEMAND_OPENS.match(text.lower()) is not None


def is_note_to_reader(text: str, linked: float) -> bool:
    """Whether a page's last words, in italics, are for its reader: a linked sentence, or one that says you."""
    if len(text) > _CONSENT:
        return False
    is_linked = linked > 0 and _WHOLE.search(text) is not None
    if not is_linked and _ADDRESSED.search(_QUOTED.sub("“”", text)) is None:
        return False
    return not is_author_note(text) and find_credit([text]) is None


def _holds_words(lower: str) -> bool:
    led = f" {lower}"
    found = _WORDS.search(led)
    while found and led[found.start()].isalnum():
        found = _WORDS.search(led, found.start() + 1)
    if found or "(c)" in lower:
        return True
    return not lower.isascii() and _DENSE_SIGN.search(lower) is not None and _DENSE_WORDS.search(lower) is not None


def _tells_of_rights(text: str, said: str) -> bool:
    return len(text) <= _RIGHTS and (_RIGHTS_TOLD.search(said) or _RIGHTS_OF.fullmatch(text)) is not None


def _asks(text: str, said: str, linked: float) -> bool:
    lower = said.lower()
    if _CONTACT.search(lower) and _CONTACT_END.search(text):
        return True
    if _DEMAND_OPENS.search(lower) or _DEMAND_ANYWHERE.search(lower):
        return True
    if _ASKED.search(lower) is None:
        return False
    if linked > _FOR_ITS_LINK or _WHOLE.search(text) is None:
        return True
    return (_YOU.search(said) or _OUR_MATTER.search(lower)) is not None


def _begs(text: str, said: str) -> bool:
    """Whether a longer text asks in one of its sentences, and says whom and for whom."""
    if len(text) >= _LINKED_PROMPT or _DEMAND_OPENS.search(said.lower()) is None:
        return False
    return _YOU.search(said) is not None and _WE_SPEAK.search(said) is not None


def _consents(said: str) -> bool:
    """Whether it tells what a reader agrees to by an act: ``By signing up you agree to our terms``."""
    return _SIGNED.search(said.lower()) is not None


def _asks_for_consent(text: str) -> bool:
    lower = text.lower()
    said = set(_BOX.findall(lower))
    if not said or not (len(said) > 1 or _CONSENT_ASKED.search(lower)):
        return False
    return _ADDRESSED.search(_QUOTED.sub("“”", text)) is not None
