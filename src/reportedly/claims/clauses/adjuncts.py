"""The phrases below a word: which preposition leads to which noun."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.sheet import Sheet

PHRASAL = frozenset({"prep", "agent", "dative", "prt", "advmod"})
ADPOSITIONS = frozenset({"ADP", "SCONJ", "ADV", "VERB"})


def prepositions(sheet: Sheet, i: int) -> tuple[tuple[str, int], ...]:
    """(preposition, object) pairs below a token; chains such as "out of" give their last word."""
    found = []
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        tells = token.text.lower() == "according"  # Who says so, not to whom it is done.
        if token.dep in PHRASAL and token.pos in ADPOSITIONS and not tells:
            found.extend(_objects_of(sheet, c, token.lemma))
    named = [*(c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "dobj")]
    for n in (*named, *(n for _, n in found)):
        found.extend(p for p in _behind_name(sheet, n) if p not in found)
    return tuple(found)


BEHIND = {"place": ("from", "by", "against"), "actor": ("on", "against", "upon")}
"""Prepositions that never go on with a name: "took Goma from M23", "a raid by M23 on Goma"."""


def _behind_name(sheet: Sheet, n: int) -> list[tuple[str, int]]:
    """The phrases that the parser hangs on a name, and that belong to what stands above it."""
    mention = sheet.mention(n, "actor") or sheet.mention(n, "place")
    if mention is None or not mention.text[0].isupper():
        return []
    return [
        pair
        for c in sheet.parse.children[n]
        if sheet.tokens[c].dep == "prep" and sheet.tokens[c].lemma in BEHIND[mention.type]
        for pair in _objects_of(sheet, c, sheet.tokens[c].lemma)
        if sheet.mention(pair[1], "time") is None
    ]


NEAR = frozenset({"neighbour", "neighbor"})


def beside(sheet: Sheet, i: int) -> list[int]:
    """The land of "called on neighbouring Chad", which the parser takes for a verb's object."""
    below = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "dobj"]
    return [n for c in below for n in conjuncts(sheet, c)]


def _objects_of(sheet: Sheet, p: int, lemma: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for c in sheet.parse.children[p]:
        token = sheet.tokens[c]
        if token.dep == "pobj":
            found.extend((lemma, n) for n in conjuncts(sheet, c))
        elif token.dep == "pcomp" and token.lemma in NEAR:
            found.extend((lemma, n) for n in beside(sheet, c))
        elif token.dep == "prep" or (token.dep == "conj" and token.pos == "ADP"):
            found.extend(_objects_of(sheet, c, token.lemma))
    return found
