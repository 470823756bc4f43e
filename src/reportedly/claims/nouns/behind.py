"""Who stands behind a deed or matter that is spoken of: whose it is, who did it, whom it binds."""

from __future__ import annotations

from reportedly.claims.clauses.adjuncts import prepositions
from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of, referent
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.nouns.doers import names_party, owners
from reportedly.gazetteer.party_words import open_party_words

SUBJECTS = frozenset({"nsubj"})
DEEP = 3
"""Steps down through "an end to", "reports of", "the violation of"."""


def behind(sheet: Sheet, i: int, depth: int = DEEP) -> list[int]:
    """Who did or holds what a noun names: before it, after "by" or "between", in its clause."""
    found = owners(sheet, i) or between(sheet, i) or told_in_clause(sheet, i)
    if found or not depth:
        return found
    words = open_party_words()
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep != "prep" or token.lemma not in ("to", "of", "with", "from"):
            continue
        for p in sheet.parse.children[c]:
            if sheet.tokens[p].dep != "pobj":
                continue
            if token.lemma == "of" and sheet.tokens[i].lemma in words.whose and is_party(sheet, p):
                return conjuncts(sheet, p)
            through = token.lemma != "of" or sheet.tokens[i].lemma in words.carriers | words.whose
            if through and not classes_of(sheet, p) & {"people", "actor"}:
                found.extend(behind(sheet, p, depth - 1))
    return found


def in_whose(sheet: Sheet, i: int) -> list[int]:
    """The common noun of "in rebel hands", "back under army control": who has it."""
    if not is_hold(sheet, i):
        return []
    classes = sheet.kinds.classes
    return [
        c
        for c in sheet.parse.children[i]
        if c < i
        and sheet.tokens[c].dep in ("compound", "amod", "nmod", "poss")
        and classes.get(sheet.tokens[c].lemma, frozenset()) & HOLDING
    ]


def is_hold(sheet: Sheet, i: int) -> bool:
    """True for the word of having a thing or a man: "hands", "control", "custody"."""
    lemma = sheet.tokens[i].lemma
    return lemma == "hand" or "control_word" in sheet.kinds.classes.get(lemma, ())


HOLDING = frozenset({"forces", "fighters", "police", "government"})


def of_pact(sheet: Sheet, kind: str, objects: tuple[int, ...]) -> list[int]:
    """Whose pact a verb is about: "a truce between A and B was signed"; not who broke it."""
    if kind not in ("agreement.ceasefire", "agreement.deal"):
        return []
    return [n for o in objects for p, n in prepositions(sheet, o) if p == "between"]


def between(sheet: Sheet, i: int) -> list[int]:
    """The parties of "the agreement between A and B"."""
    return [
        n
        for c in sheet.parse.subtree(i)
        if c > i and sheet.tokens[c].lemma == "between"
        for p in sheet.parse.children[c]
        for n in conjuncts(sheet, p)
        if is_party(sheet, n)
    ]


def told_in_clause(sheet: Sheet, i: int) -> list[int]:
    """The doer in the clause that says more of a noun: "steps taken by X", "news that X freed"."""
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.dep not in ("acl", "relcl", "ccomp") or c < i:
            continue
        below = sheet.parse.children[c]
        by = [
            p
            for b in below
            if sheet.tokens[b].lemma == "by" and sheet.tokens[b].dep in ("agent", "prep")
            for p in sheet.parse.children[b]
            if sheet.tokens[p].dep == "pobj"
        ]
        own = [s for s in below if sheet.tokens[s].dep in SUBJECTS]
        told = token.dep != "relcl" or _is_object(sheet, c, i)
        for n in by or (own if told else []):
            named = [k for k in conjuncts(sheet, n) if is_party(sheet, k) or is_name(sheet, k)]
            if named:
                return named
    return []


def is_name(sheet: Sheet, i: int) -> bool:
    """True for a proper noun, of a party that no list knows."""
    return sheet.tokens[i].pos == "PROPN" and sheet.mention(i, "time") is None


def _is_object(sheet: Sheet, verb: int, noun: int) -> bool:
    """True for "the crimes that they commit": the noun is what the clause's subject did."""
    own = [s for s in sheet.parse.children[verb] if sheet.tokens[s].dep in SUBJECTS]
    return all(referent(sheet, s) != noun for s in own)


def is_party(sheet: Sheet, i: int) -> bool:
    """True for a named party, a body, a state or people."""
    if names_party(sheet, i):
        return True
    return bool(classes_of(sheet, i) & {"actor", "organisation", "people", "government", "parties"})
