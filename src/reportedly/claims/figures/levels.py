"""How high a toll is put: "rose to 40", "a toll of 40", "to 27 the number of guards killed"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.figures.counted_nouns import coordinated, figures_on

LEVELS = frozenset({"to", "at", "of", "above", "over", "past", "beyond", "around", "near", "about"})
PUT = frozenset("put place estimate give bring raise set list report update revise take".split())
"""Verbs that say how high a toll is: "put the toll at 40"."""


TOTALS = frozenset({"number", "total", "toll", "tally", "count"})
"""Nouns of which one says how high they are."""


def toll_nouns(sheet: Sheet, i: int) -> tuple[int, ...]:
    """Tokens that say how high a toll is: "rose to 40", "a toll of 40", "put the toll at 40"."""
    for _ in range(2):
        of = sheet.tokens[sheet.tokens[i].head]
        if sheet.tokens[i].dep == "pobj" and of.lemma == "of":
            i = of.head
    token = sheet.tokens[i]
    verb = sheet.tokens[token.head]
    found = _levels(sheet, i)
    if token.dep in ("nsubj", "nsubjpass") and verb.pos in ("VERB", "AUX"):
        found += _levels(sheet, verb.i) + [
            c
            for c in sheet.parse.children[verb.i]
            if sheet.tokens[c].dep in ("dobj", "attr", "acomp", "oprd", "npadvmod") and c > verb.i
        ]
    elif token.dep == "dobj" and verb.lemma in PUT:
        found += _levels(sheet, verb.i)
    return coordinated(sheet, tuple(sorted(set(found))))


def is_numbered(sheet: Sheet, i: int) -> bool:
    """True for the deaths of "the number of deaths"."""
    of = sheet.tokens[sheet.tokens[i].head]
    return of.lemma == "of" and sheet.tokens[of.head].lemma in TOTALS


def put_at(sheet: Sheet, i: int) -> tuple[int, ...]:
    """The six of "put the number of men killed there at six", "to six the number killed", "the
    number of men killed has passed six"; `i`: killed."""
    noun = sheet.tokens[i].head
    of = sheet.tokens[sheet.tokens[noun].head]
    number = sheet.tokens[of.head if of.lemma == "of" else noun]
    if number.lemma not in TOTALS:
        return ()
    beside = {n for at in (i, noun) for n in _levels(sheet, at)}
    return tuple(sorted(beside | set(toll_nouns(sheet, number.i))))


def _levels(sheet: Sheet, i: int) -> list[int]:
    """Numbers below a token's prepositions of level."""
    below = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("prep", "prt", "agent")]
    up = (c for c in sheet.parse.children[i] if sheet.tokens[c].lemma in ("up", "down"))
    below += [d for c in up if c not in below for d in sheet.parse.children[c]]
    ends = [d for c in below if sheet.tokens[c].lemma == "from" for d in sheet.parse.children[c]]
    return [
        p
        for c in (*below, *ends)
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep in ("pobj", "pcomp") and figures_on(sheet, p)
        if sheet.tokens[c].lemma in LEVELS or _is_reached(sheet, c, p)
    ]


def _is_reached(sheet: Sheet, c: int, p: int) -> bool:
    """True for the 19 of "from 12 to 19" where the parser hangs it on the "from"."""
    return sheet.tokens[c].lemma == "from" and p - c > 1 and sheet.tokens[p - 1].lemma == "to"
