"""Predicate adjectives as triggers: "were dead", "left nine dead"."""

from __future__ import annotations

from reportedly.claims.adjuncts import prepositions
from reportedly.claims.clauses import Clause
from reportedly.claims.matching import Match, below, clause_above, fits
from reportedly.claims.phrases import conjuncts
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.kinds import Entry, Frame


def of_adjective(sheet: Sheet, clauses: dict[int, Clause], i: int) -> Match | None:
    """A predicate adjective ("were dead", "left nine dead", "nine dead")."""
    token = sheet.tokens[i]
    entries: tuple[Entry, ...] = sheet.kinds.adjectives.get(token.lemma, ())
    for words, frame in entries:
        used = below(sheet, i, words[1:])
        if used is None:
            continue
        match = adjective_match(sheet, clauses, i, frame, used)
        if match is not None and fits(sheet, match):
            return match
    return None


def adjective_match(
    sheet: Sheet, clauses: dict[int, Clause], i: int, frame: Frame, used: tuple[int, ...]
) -> Match | None:
    """Who is said to be so: the adjective's own subject, the verb's, or the noun before it."""
    token = sheet.tokens[i]
    above = clause_above(sheet, clauses, i)
    row = clauses.get(above) if above is not None else None
    if frame.kind.startswith("assessment.") and not weighs(sheet, i, row):
        return None
    own = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep in ("nsubj", "nsubjpass")]
    if own:
        # "left nine dead": the parser makes a small clause of it.
        told = tuple(n for c in own for n in conjuncts(sheet, c))
        return Match(frame, i, used, (), told, prepositions(sheet, i), clause=above)
    if token.dep in ("acomp", "oprd", "attr", "ccomp", "conj", "advcl") and row is not None:
        doers = row.subjects if sheet.tokens[row.i].pos == "AUX" else row.objects or row.subjects
        phrases = row.prepositions + prepositions(sheet, i)
        return Match(frame, i, used, (), tuple(doers), phrases, clause=above)
    if token.dep == "amod" or (token.dep in ("advmod", "acl", "ROOT", "nmod") and token.head < i):
        head = token.head
        return Match(frame, i, used, (), (head,), prepositions(sheet, i), clause=above)
    return None


def weighs(sheet: Sheet, i: int, row: Clause | None) -> bool:
    """True where something is said to be "vital": not in "a vital road", "it is vital that"."""
    token = sheet.tokens[i]
    if token.dep == "amod" or (token.dep == "conj" and sheet.tokens[token.head].dep == "amod"):
        return False
    if row is None or not any(sheet.tokens[s].lemma == "it" for s in row.subjects):
        return True
    told = (*sheet.parse.children[row.i], *sheet.parse.children[i])
    return not any(sheet.tokens[c].dep in ("ccomp", "xcomp", "csubj") for c in told)
