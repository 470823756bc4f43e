"""Ordinals and fractions: "the third attack", "two-thirds of them", "half of the town"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.gazetteer.language import numbers, unit_of
from reportedly.gazetteer.number_words import read_number
from reportedly.records.mentions import Number
from reportedly.records.parses import Parse, Token

_WITH_ENDING = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")


def ordinals(tokens: Sequence[Token], words: Sequence[str]) -> Iterator[tuple[int, int, Number]]:
    """Ordinals from the second on; `of_what` is "name" before a proper noun ("82nd Airborne")."""
    for n, word in enumerate(words):
        value = _ordinal(word)
        if value is None or value < 2 or tokens[n].pos not in ("ADJ", "NOUN", "PROPN", "NUM"):
            continue
        behind = tokens[n + 1] if n + 1 < len(tokens) else None
        named = tokens[n].pos == "PROPN" or (behind is not None and behind.pos == "PROPN")
        noun = behind.lemma if behind is not None and behind.pos == "NOUN" else None
        why = "name" if named else "ordinal"
        yield n, n + 1, Number("exact", (value,), value, value, noun, of_what=why)


def _ordinal(word: str) -> int | None:
    if word[0].isdigit():
        found = _WITH_ENDING.fullmatch(word)
        return int(found[1]) if found else None
    return numbers().ordinals.get(word)


def shares(
    parse: Parse, tokens: Sequence[Token], words: Sequence[str]
) -> Iterator[tuple[int, int, Number]]:
    """Fractions of a whole, which have no bounds."""
    parts = numbers().shares.parts
    for n, word in enumerate(words):
        if word not in parts:
            continue
        first = _numerator(words, n)
        behind = words[n + 1] if n + 1 < len(words) else ""
        if first is None or not _is_share(tokens, word, n, first, behind):
            continue
        whole = _whole(parse, tokens, n)
        people = whole is not None and unit_of(whole) == "person"
        why = "people" if people else "share"
        yield first, n + 1, Number("exact", (), None, None, whole, share=True, of_what=why)


def _numerator(words: Sequence[str], n: int) -> int | None:
    """First token of the fraction whose part stands at `n`."""
    first = n - 1 if n > 0 and words[n - 1] in ("-", "–") else n
    if first > 0 and (words[first - 1] == "a" or read_number(words, first - 1) is not None):
        return first - 1
    return n if words[n] in ("half", "halves") and first == n else None


def _is_share(tokens: Sequence[Token], word: str, n: int, first: int, behind: str) -> bool:
    of = behind in ("of", "the", "its", "their", "his", "her", "this", "those", "these", "our")
    if word == "half":
        return of and tokens[n].dep != "amod"
    alone = behind in ("in", "are", "were", "is", "was", "had", "have") and first < n
    return of or alone or (word.endswith("s") and first < n)


def _whole(parse: Parse, tokens: Sequence[Token], n: int) -> str | None:
    """Lemma of what the share is of."""
    for i in parse.children[tokens[n].i]:
        if parse.tokens[i].lemma == "of":
            pobj = [parse.tokens[j] for j in parse.children[i] if parse.tokens[j].dep == "pobj"]
            return next((t.lemma for t in pobj if t.pos in ("NOUN", "PROPN")), None)
    return None
