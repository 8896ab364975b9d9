"""Long lists of alternatives as expressions that are tried fast: by their first letters, as in a dictionary.

Python tries one alternative after the other at each place of a text; of hundreds, nearly all fail at the first letter.
"""

from __future__ import annotations

from collections.abc import Iterator

_REPEATED = ("?", "*", "+", "{")
_OPENING = "(?:"


def by_first_letters(words: str, depth: int = 2) -> str:
    """An expression that finds what ``words``, alternatives in one string, finds.

    >>> by_first_letters("sign in|sign up|(?:log|sign) off", 1)
    '(?:s(?:ign in|ign up|ign off)|log off)'
    >>> by_first_letters("(?:do )?you|été|über", 1)
    '(?:do you|you|[éü](?:(?<=é)(?:té)|(?<=ü)(?:ber)))'
    """
    by_letter: dict[str, list[str]] = {}
    for word in _expanded(words):
        has_letter = word[:1].isalpha() and not word[1:].startswith(_REPEATED)
        by_letter.setdefault(word[0] if has_letter else word, []).append(word)
    parts: list[str] = []
    foreign: dict[str, str] = {}
    for letter, alike in by_letter.items():
        if len(alike) == 1 or not depth:
            found = alike
        else:
            rests = "|".join(word[1:] for word in alike)
            found = [letter + (by_first_letters(rests, depth - 1) if depth > 1 else f"(?:{rests})")]
        if letter.isascii() or len(letter) > 1:
            parts += found
        else:
            foreign[letter] = "|".join(word[1:] for word in found)
    # Most texts are told from all letters beyond ASCII by one look at their set.
    if len(foreign) > 1:
        behind = "|".join(f"(?<={letter})(?:{rest})" for letter, rest in foreign.items())
        parts.append(f"[{''.join(foreign)}](?:{behind})")
    else:
        parts += [letter + f"(?:{rest})" for letter, rest in foreign.items()]
    return f"(?:{'|'.join(parts)})"


def _expanded(words: str) -> Iterator[str]:
    """The alternatives, a group at the start of one resolved into several, one more without it where it may lack."""
    for word in split_alternatives(words):
        end = _end_of_group(word) if word.startswith(_OPENING) else 0
        rest = word[end:].removeprefix("?") or word[end:]
        if end and not rest.startswith(_REPEATED):
            for first in split_alternatives(word[len(_OPENING) : end - 1]):
                yield from _expanded(first + rest)
            if rest != word[end:]:
                yield from _expanded(rest)
        else:
            yield word


def split_alternatives(words: str) -> Iterator[str]:
    """What stands between the bars that are in no brackets.

    >>> list(split_alternatives("a|b(?:c|d)|[|]"))
    ['a', 'b(?:c|d)', '[|]']
    """
    start = depth = 0
    for index, sign in _signs(words):
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and not depth:
            yield words[start:index]
            start = index + 1
    yield words[start:]


def _end_of_group(word: str) -> int:
    depth = 0
    for index, sign in _signs(word):
        depth += (sign in "([") - (sign in ")]")
        if not depth:
            return index + 1
    return 0


def _signs(words: str) -> Iterator[tuple[int, str]]:
    """The signs that mean something, with their places: none behind a backslash, none in a set but its bracket."""
    escaped = in_set = False
    for index, sign in enumerate(words):
        if escaped:
            escaped = False
        elif sign == "\\":
            escaped = True
        elif in_set:
            if sign == "]":
                in_set = False
                yield index, sign
        elif sign in "([|)":
            in_set = sign == "["
            yield index, sign
