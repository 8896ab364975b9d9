"""The supplier's credit at the end of a story: ``—AFP``, ``(dpa)``, ``Source: Xinhua``, ``(Reporting by …)``.

The forms are those of the trade. A credit is the last thing in the text and no part of a sentence: it follows a
dash, stands in brackets after a full stop, stands alone in the last paragraph, or (Indian press) bare after the
last full stop. A sentence that ends in an agency's name, an abbreviation in brackets after its own name, a
reporter's initials and a photo's credit are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsbot.text.agencies import AMBIGUOUS, cut_agencies
from newsbot.text.credit_forms import LONGEST_CREDIT, is_opened_credit, is_paper_alone, is_signature, names_supplier
from newsbot.text.credit_notes import LONGEST_NOTE, is_note, may_hold_note, suppliers
from newsbot.text.source_list import find_source_list

MOST_CREDITS = 4  # a story may end in a credit, a note and a copyright line, hardly in more


@dataclass(frozen=True)
class Credit:
    """What the end of a story says of its suppliers, and the story without it.

    ``text`` is as printed, dash and brackets included. ``agencies`` are canonical names; a desk's credit
    (``— Staff correspondent``) names none. ``where`` is ``note`` when there is nothing but a sentence about the
    article (``Additional reporting by PA``), else ``body``. A story that ends in several (``—Reuters``, then
    ``(Reporting by …)``) has all of them in ``text``, in order, a space between: nothing of them stays.

    ``paragraphs`` are what is left. White space aside, they and then ``text`` are the input again.
    """

    text: str
    agencies: list[str]
    where: str
    paragraphs: list[str]


_CLOSERS = r"[\"”“’'»«)\]】」』*]{0,4}"
_SENTENCE_END = re.compile(rf"[.!?…。！？।॥؟۔]{_CLOSERS}\s*$")
_INITIAL = re.compile(r"(?:^|[\s(])(?:\w|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Sen|Rep|Gov|Lt|Jr|Sr|vs|No)\.\s*$")
# Both begin with a set, which Python leaps to.
_BOUNDARY = re.compile(rf"[.!?…।॥؟۔。！？](?:(?<=[。！？]){_CLOSERS}\s*|{_CLOSERS}\s+)(?=\S)")
_DASH = re.compile(r"[—–―‒-](?:(?<=-)-+)?")
_OPENING_DASH = re.compile(r"(?:[—–―‒*]|-+)\s*")
_SLASHED = re.compile(r"(?:/[\w .-]{2,20})+/$")
_OPENERS = {")": "(", "]": "[", "）": "（", "】": "【", "］": "［"}
_WIRE_CODES = re.compile(r"\x00(?:[\x00/, ]|\b[A-Z]{2,4}\b|\band\b|(?<=[/ ])[a-z]{2,4}\b)*")
# Of the names that are also ordinary words or initials, those that end a story bare.
_BARE = frozenset(("AP", "PTI", "ANI", "UNI", "APA", "ONLINE", "Bloomberg"))
_PARTIES = frozenset(("PTI", "ANP"))  # in Pakistan: "nine seats—PTI"


def _ends_sentence(text: str) -> bool:
    end = text[-24:]
    return bool(_SENTENCE_END.search(end)) and not _INITIAL.search(end)


def _bracket_start(text: str) -> int | None:
    """Return where the bracket opens that closes at the end of the text, a full stop after it allowed."""
    text = text.removesuffix(".")
    if text.endswith("/"):
        slashed = _SLASHED.search(text, max(0, len(text) - LONGEST_CREDIT))
        return slashed.start() if slashed else None
    closer, opener = text[-1:], _OPENERS.get(text[-1:])
    depth = 0
    for position in range(len(text) - 1, -1, -1) if opener else ():
        depth += (text[position] == closer) - (text[position] == opener)
        if depth == 0:
            return position
    return None


def _undressed(text: str) -> str:
    """Return the text of a credit without its dash and the brackets around it."""
    if dash := _OPENING_DASH.match(text):
        text = text[dash.end() :]
    if _bracket_start(text) == 0:
        return text.removesuffix(".")[1:-1].strip()
    return text.removesuffix(".") if len(text) <= LONGEST_CREDIT else text


def _where(text: str, notes: bool) -> str | None:
    """Return ``body`` or ``note`` for a text that is a credit, dash and brackets on it or not; None for another.

    notes: whether it, or what it was cut from, may hold a note.
    """
    inner = _undressed(text)
    if notes and is_note(inner):
        return "note"
    return "body" if names_supplier(inner, after_dash=bool(_OPENING_DASH.match(text))) else None


def _starts_after_dash(text: str) -> Iterator[int]:
    for dash in _DASH.finditer(text, max(0, len(text) - LONGEST_CREDIT)):
        before = text[: dash.start()]
        # An aside at the end of a sentence has the sentence's full stop after it, a credit has it before.
        ended = _ends_sentence(before)
        unended = (
            dash.group() != "-" and not text.endswith((".", "!", "?")) and text[dash.end() :].strip() not in _PARTIES
        )
        if before.strip() and (ended or unended):
            yield dash.start()


def _is_bare_credit(text: str) -> bool:
    """Whether a wire's name and its desk's codes are all there is, as Indian papers print it: ``PTI SKL``."""
    if text.endswith(".") or len(text) > 60 or (text[:1].islower() and not text.startswith("dpa")):
        return False
    names, rest = cut_agencies(text)
    first = re.split(r"[\s/,]", text, maxsplit=1)[0]
    # Short names are as often somebody's initials here; a paper's name alone is a title unless in capitals.
    known = bool(names) and (first not in AMBIGUOUS or first in _BARE)
    return known and bool(_WIRE_CODES.fullmatch(rest)) and (text.isupper() or not is_paper_alone(text))


def _is_alone(text: str, notes: bool) -> str | None:
    """Return ``body`` or ``note`` for a whole paragraph that is a credit."""
    if text in AMBIGUOUS and text.istitle():
        return None
    return _where(text, notes) or ("body" if len(text) <= LONGEST_CREDIT and is_signature(text) else None)


def _after_last_sentence(text: str, notes: bool) -> tuple[int, str] | None:
    for boundary in _BOUNDARY.finditer(text):
        start, rest = boundary.end(), text[boundary.end() :]
        if notes and is_note(rest):
            where = "note"
        elif _is_bare_credit(rest) or is_opened_credit(rest):
            where = "body"
        else:
            continue
        # Asked last, for hardly any sentence comes as far.
        if not _INITIAL.search(text[max(0, start - 24) : start]):
            return start, where
    return None


def _credit_start(text: str) -> tuple[int, str] | None:
    """Return where in a last paragraph the credit starts, and whether it is of the body or a note."""
    # Asked once: most paragraphs have no word of a note.
    notes = may_hold_note(text)
    if len(text) <= LONGEST_NOTE and (where := _is_alone(text, notes)):
        return 0, where
    bracket = _bracket_start(text)
    if bracket is not None and _ends_sentence(text[:bracket]) and (where := _where(text[bracket:], notes)):
        return bracket, where
    for dash in _starts_after_dash(text):
        if where := _where(text[dash:], notes):
            return dash, where
    return _after_last_sentence(text, notes)


def _lift_last(paragraphs: list[str]) -> tuple[str, str] | None:
    """Take the last credit out of the list and return its text and where it stood."""
    index = next((i for i in range(len(paragraphs) - 1, -1, -1) if paragraphs[i].strip()), None)
    if index is None:
        return None
    paragraph = paragraphs[index].rstrip()
    offset = max(0, len(paragraph) - LONGEST_NOTE - 1)
    found = _credit_start(paragraph[offset:])
    if found is None:
        return None
    start, where = found
    rest = paragraph[: offset + start].rstrip()
    paragraphs[index : index + 1] = [rest] if rest else []
    return paragraph[offset + start :].strip(), where


def find_credit(paragraphs: Sequence[str]) -> Credit | None:
    """Lift the suppliers' credit off the end of a story; None when it has none.

    Parameters: ``paragraphs``, the story's paragraphs in order, as clean text.

    >>> find_credit(["The pass is open.—Dawn/AFP"])
    Credit(text='—Dawn/AFP', agencies=['Dawn', 'AFP'], where='body', paragraphs=['The pass is open.'])
    >>> find_credit(["Six were held — and one is on the run."]) is None
    True
    """
    left = list(paragraphs)
    lifted: list[tuple[str, str]] = []
    listed = find_source_list(left)
    if listed is not None:
        lifted.append((" ".join(filter(None, map(str.strip, left[listed:]))), "body"))
        del left[listed:]
    while len(lifted) < MOST_CREDITS and (found := _lift_last(left)):
        lifted.insert(0, found)
    if not lifted:
        return None
    texts = [text for text, _ in lifted]
    return Credit(
        text=" ".join(texts),
        agencies=list(dict.fromkeys(name for text in texts for name in suppliers(text))),
        where="body" if any(where == "body" for _, where in lifted) else "note",
        paragraphs=left,
    )
