"""Stories as papers edit them: for `bench.dedupe`. What is changed here is what the tables are about."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Paragraphs = list[str]
_SENTENCES = re.compile(r"(?<=[.!?”\"])\s+")
# American and British, long and short.
LOCAL = {
    word: other
    for pair in """
    color|colour center|centre theater|theatre labor|labour defense|defence favor|favour honor|honour program|programme
    neighbor|neighbour traveled|travelled canceled|cancelled organization|organisation organized|organised
    realize|realise recognize|recognise percent|per+cent toward|towards gray|grey license|licence analyze|analyse
    million|mn billion|bn government|govt soccer|football attorney|lawyer apartment|flat highway|motorway
    """.split()
    for word, other in [pair.replace("+", " ").split("|")]
}
PLACES = "KARACHI LONDON GENEVA WASHINGTON NAIROBI TOKYO DHAKA KABUL ANKARA JAKARTA".split()
AGENCIES = ("—AFP", "—Reuters", "—AP", "—APP", "—Xinhua", "—dpa")
HEADINGS = ("‘No comment’", "Earlier talks", "What comes next", "Rising costs", "Background")


def dateline_and_credit(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    first = f"{chance.choice(PLACES)}, Nov {chance.randint(1, 30)}: {story[0]}"
    return [first, *story[1:-1], f"{story[-1]} {chance.choice(AGENCIES)}"]


def first_paragraph_cut(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    return story[1:]


def last_paragraphs_cut(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    return story[: -chance.randint(1, max(1, len(story) // 5))]


def paragraphs_merged(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    return [" ".join(story[at : at + 3]) for at in range(0, len(story), 3)]


def reordered(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    return [story[0], *chance.sample(story[1:], len(story) - 1)]


def headings_added(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    after = set(chance.sample(range(len(story)), min(3, len(story))))
    return [
        part for at, text in enumerate(story) for part in ([chance.choice(HEADINGS), text] if at in after else [text])
    ]


def sentence_rewritten(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    changed = list(story)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(changed))
        sentences = _SENTENCES.split(changed[at])
        sentences[chance.randrange(len(sentences))] = chance.choice(_SENTENCES.split(chance.choice(other)))
        changed[at] = " ".join(sentences)
    return changed


def localised(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    return [re.sub(r"\w+", lambda word: LOCAL.get(word[0], word[0]), part.replace("%", " per cent")) for part in story]


def words_changed(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    """A word in fifty to a word in twelve: the sub-editor who leaves no sentence alone."""
    every = chance.uniform(1 / 50, 1 / 12)
    words = " ".join(other).split()
    return [" ".join(chance.choice(words) if chance.random() < every else word for word in p.split()) for p in story]


def all_at_once(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    for edit in (dateline_and_credit, localised, headings_added, last_paragraphs_cut, paragraphs_merged):
        story = edit(story, chance, other)
    return story


def cut(share: float) -> Callable[[Paragraphs, random.Random, Paragraphs], Paragraphs]:
    """So much of its words cut off the end, as from the foot of a wire story."""

    def edit(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
        left = round(sum(len(part.split()) for part in story) * (1 - share))
        kept: Paragraphs = []
        for part in story:
            words = part.split()[:left]
            left -= len(words)
            kept += [" ".join(words)] if words else []
        return kept

    return edit


def half_inside(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    """Paragraphs left out here and there until half of the words are gone."""
    left, kept = sum(len(part.split()) for part in story) / 2, set(range(len(story)))
    for at in chance.sample(range(1, len(story)), len(story) - 1):
        if len(story[at].split()) <= left + 10:
            left -= len(story[at].split())
            kept.remove(at)
        if left <= 0:
            break
    return [story[at] for at in sorted(kept)]


def follow_up(story: Paragraphs, chance: random.Random, other: Paragraphs) -> Paragraphs:
    """Another story on the same subject: a fifth of it is the background of the first."""
    background = story[-max(1, len(story) // 5) :]
    return [*other[: max(2, len(story) - len(background))], *background]


EDITS: dict[str, Callable[[Paragraphs, random.Random, Paragraphs], Paragraphs]] = {
    "dateline and credit left in": dateline_and_credit,
    "first paragraph cut": first_paragraph_cut,
    "last paragraphs cut": last_paragraphs_cut,
    "paragraphs merged": paragraphs_merged,
    "paragraphs reordered": reordered,
    "sub-headings added": headings_added,
    "one to three sentences rewritten": sentence_rewritten,
    "spelling localised": localised,
    "words changed throughout": words_changed,
    "five of these at once": all_at_once,
    "10 % cut": cut(0.1),
    "20 % cut": cut(0.2),
    "30 % cut": cut(0.3),
    "40 % cut": cut(0.4),
    "half cut": cut(0.5),
    "half cut, here and there": half_inside,
    "another story on the subject": follow_up,
}
