"""Who wrote an article, as far as the page says so outside the story, and what its end adds to that."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from newsbot.boilerplate.page import SENTENCE_END
from newsbot.extraction.people import Standing
from newsbot.extraction.site_names import compact
from newsbot.text.byline import Byline, read_byline
from newsbot.text.signature import Signature, is_sign, read_signature, split_signature

# Letters of the shortest paragraph behind which a bare name signs; in dense scripts a letter says as much as three.
_PARAGRAPH = 60
_DENSE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff]")
_NO_LINES = frozenset("li td th tr dd dt".split())


def _nowhere(text: str) -> bool:
    return False


@dataclass(frozen=True)
class Writer:
    """What is known of who wrote an article.

    standing: how well ``byline`` tells it. site_names: of the site, from `newsbot.extraction.title.site_names`.
    is_button: whether a text stands on the page as a link or button, too. signed: whether the story says ``byline``.
    """

    byline: Byline = field(default_factory=lambda: Byline("", [], []))
    standing: Standing = Standing.NOBODY
    site_names: frozenset[str] = frozenset()
    is_button: Callable[[str], bool] = _nowhere
    signed: bool = False

    @property
    def people(self) -> list[str]:
        """The authors whose names are known."""
        return self.byline.authors if self.standing is Standing.NAMED else []


def lift_signature(paragraphs: Sequence[str], tag: str, writer: Writer) -> tuple[list[str], Writer] | None:
    """The paragraphs without what signs them, and who wrote them then; None where nothing does.

    Whoever signs wrote it, if no source names a person. tag: of the last paragraph's element.
    """
    if not paragraphs:
        return None
    last, before = paragraphs[-1], list(paragraphs[:-1])
    if before and tag not in _NO_LINES and (signature := read_signature(last)):
        writer_then = _judge(signature, last, before[-1], writer)
        placed = signature.place and not _is_known(last, writer)
        return ([*before, last] if placed else before, writer_then) if writer_then else None
    if found := split_signature(last):
        start, signature = found
        rest = last[:start].rstrip()
        writer_then = _judge(signature, last[start:].strip("()[]（）【】"), rest, writer)
        return ([*before, rest], writer_then) if writer_then else None
    return None


def _is_known(name: str, writer: Writer) -> bool:
    return compact(name) in map(compact, (writer.byline.text, *writer.byline.authors))


def _judge(signature: Signature, printed: str, before: str, writer: Writer) -> Writer | None:
    """Who wrote it if this is a signature; None where it is none.

    A bare name signs only behind a paragraph of some length: a short one before it makes it an entry of a list.
    One that is certain signs behind half of that, and codes side by side behind any sentence.
    """
    if signature.names and (_is_known(printed, writer) or all(_is_known(name, writer) for name in signature.names)):
        return writer
    is_code = "/" in printed and not signature.names and SENTENCE_END.search(before)
    needed = _PARAGRAPH // 2 if signature.names and signature.is_certain else _PARAGRAPH
    if not is_code and len(before) + 2 * len(_DENSE.findall(before)) < needed:
        return None
    if writer.standing is Standing.NAMED or not signature.names:
        return writer if signature.is_certain else None
    signed = read_byline(", ".join(signature.names))
    if signed.agencies or not signed.authors or writer.is_button(printed):
        return None
    # A sign below the text is the house's own; it names nobody.
    if all(map(is_sign, signature.names)) and writer.byline.authors:
        return writer
    return replace(writer, byline=Byline(printed, signature.names, []), standing=Standing.NAMED, signed=True)
