"""Text as a reader sees it: one line, plain spaces, nothing unseen, letters and typography as printed."""

from __future__ import annotations

import re
import unicodedata

# Unseen everywhere: controls that are no white space, soft hyphen, zero-width space and word joiner, byte order mark,
# direction marks (layout, not text), object replacement and annotation anchors, halves of broken surrogate pairs.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f"
    "\ufeff\ufff9-\ufffc\ud800-\udfff]"
)
# What most texts have none of: one look for all of it.
_RARE = re.compile(_UNSEEN.pattern[:-1] + "\u200c\u200d]")
# Persian spells with the non-joiner, the scripts of India with both, emoji are built with the joiner.
_JOINED_SCRIPTS = (
    "\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc\U00010a00-\U00011fff"
    "\U0001e900-\U0001e95f"
)
_EMOJI = "\u00a9\u00ae\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
# Composing a run of marks takes the square of its length. No word has more than a few; such a run is no spelling.
_ENDLESS = 100
_MARK = re.compile(r"[^\w\s\x00-\u02ff]")
_ENDLESS_MARKS = re.compile(rf"{_MARK.pattern}{{{_ENDLESS}}}")
_JOINERS = re.compile("[\u200c\u200d]+")
_JOINABLE = re.compile(f"[{_JOINED_SCRIPTS}]")
_PICTURE = re.compile(f"[{_EMOJI}]")


def _needed_joiner(match: re.Match[str]) -> str:
    text, start, end = match.string, match.start(), match.end()
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if _JOINABLE.match(before) and _JOINABLE.match(after):
        return match.group()[0]
    if "\u200d" in match.group() and _PICTURE.match(before) and _PICTURE.match(after):
        return "\u200d"
    return ""


def clean_text(text: str) -> str:
    """Return the text on one line, in Unicode's composed form (NFC), without what nobody sees.

    White space of any kind, line breaks and no-break spaces included, becomes one plain space, none at the ends.
    Quotes and dashes stay as printed; joiners stay where a script or an emoji is spelt with them. A text with a
    hundred marks and signs in a row is cleaned alike but not composed.

    >>> clean_text("  The\u00a0coun\u00adcil’s\\n  vote\ufeff ")
    'The council’s vote'
    """
    # Most texts are one line, but for line breaks around it; of all white space only the plain space is printable.
    line = text.strip()
    if not line:
        return line
    is_printable = line.isprintable()
    if not is_printable or "  " in line:
        line = " ".join(line.split())
        is_printable = is_printable or line.isprintable()
    if text.isascii():
        return line if is_printable else " ".join(_UNSEEN.sub("", text).split())
    # What is unseen is not printable either, but for one sign, and to look at each letter's kind takes longer.
    if (not is_printable or "\ufffc" in line) and _RARE.search(text):
        line = " ".join(_JOINERS.sub(_needed_joiner, _UNSEEN.sub("", text)).split())
    # A run of a hundred has one of every hundred letters, and those are soon looked through.
    if len(line) >= _ENDLESS and _MARK.search(line[_ENDLESS - 1 :: _ENDLESS]) and _ENDLESS_MARKS.search(line):
        return line
    composed = unicodedata.normalize("NFC", line)
    # Composing puts marks in order, and a joiner may then stand behind another one.
    is_settled = composed == line or _JOINERS.sub(_needed_joiner, composed) == composed
    return composed if is_settled else clean_text(composed)
