"""Whose spokesman "its spokesman" is."""

from __future__ import annotations

from reportedly.mentions.ground import Draft, Ground
from reportedly.mentions.memory import Fits, Memory
from reportedly.mentions.offices import ends_in_office


def spoken_for(ground: Ground, memory: Memory, i: int, reach: int, fits: Fits) -> list[Draft]:
    """Whose spokesman "its spokesman" is: who told something before, not who is quoted of."""
    token = ground.tokens[i]
    if token.text.lower() != "its" or not ends_in_office(ground, token.head):
        return []
    told = memory.last(i, reach, lambda d: fits(d) and not is_quoted(ground, d, i))
    said = ground.actors.words.verbs["speech"]
    verbs = [ground.tokens[ground.tokens[d.head].head] for d in told]
    tell = [d for d, v in zip(told, verbs, strict=True) if v.dep == "ROOT" and v.lemma in said]
    return tell or told


def is_quoted(ground: Ground, draft: Draft, i: int) -> bool:
    """True for words of a quotation that ends before token `i` of the same sentence."""
    first = ground.bounds(i)[0]
    marks = [t.i for t in ground.tokens[first:i] if t.text in QUOTES]
    return any(m < draft.first for m in marks) and any(m > draft.last for m in marks)


QUOTES = ('"', "\u201c", "\u201d", "``", "''")
