"""Whom an operation is meant to take: "an operation to capture X", "in search of X"."""

from __future__ import annotations

from reportedly.claims.clauses.coordination import conjuncts
from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.matches.matching import Match
from reportedly.claims.parties.once import distinct
from reportedly.claims.parties.roles import party
from reportedly.gazetteer.party_words import open_party_words
from reportedly.records.claims import Party

AFTER_SOMEBODY = frozenset({"battle.operation", "battle.campaign", "battle.offensive"})
QUEST = frozenset({"search", "pursuit", "hunt"})
"""Nouns that "of" or "for" leads from to whom is sought."""


def sought(sheet: Sheet, match: Match) -> tuple[Party, ...]:
    """The persons and bodies that the words of an operation say it is after, in text order."""
    if match.frame.kind not in AFTER_SOMEBODY:
        return ()
    nouns = [i for i in (match.i, *match.words) if sheet.tokens[i].pos in ("NOUN", "PROPN")]
    found = [n for i in sorted({match.i, *nouns}) for n in _after(sheet, i)]
    found += [n for i in nouns for n in _was(sheet, i)]
    heads = [n for i in dict.fromkeys(found) for n in conjuncts(sheet, i)]
    people = [n for n in heads if classes_of(sheet, n) & {"people", "actor", "fighters", "armed"}]
    rows = (party(sheet, n) for n in dict.fromkeys(people))
    return distinct([p for p in rows if p is not None])


def _after(sheet: Sheet, i: int) -> list[int]:
    """Objects of a purpose, and what a quest below a noun or verb is for."""
    found: list[int] = []
    for c in sheet.parse.children[i]:
        token = sheet.tokens[c]
        if token.lemma in open_party_words().seek and token.dep in (
            "acl",
            "advcl",
            "xcomp",
            "relcl",
        ):
            found.extend(_objects(sheet, c))
        elif token.dep == "prep" and token.lemma in ("in", "during", "of", "for"):
            found.extend(_of_quest(sheet, c))
        elif token.lemma in ("aim", "intend", "mean", "design") and token.dep == "acl":
            found.extend(n for d in sheet.parse.subtree(c) for n in _sought_by(sheet, d))
    return found


def _sought_by(sheet: Sheet, i: int) -> list[int]:
    return _objects(sheet, i) if sheet.tokens[i].lemma in open_party_words().seek else []


def _objects(sheet: Sheet, i: int) -> list[int]:
    """What a verb takes, or what stands after its "for" ("to search for X")."""
    found = [c for c in sheet.parse.children[i] if sheet.tokens[c].dep == "dobj"]
    for c in sheet.parse.children[i]:
        if sheet.tokens[c].dep == "prep" and sheet.tokens[c].lemma == "for" and not found:
            found.extend(p for p in sheet.parse.children[c] if sheet.tokens[p].dep == "pobj")
    return found


def _of_quest(sheet: Sheet, preposition: int) -> list[int]:
    """ "In search of X", "in pursuit of X", and "a search for X" below the noun itself."""
    token = sheet.tokens[preposition]
    below = [p for p in sheet.parse.children[preposition] if sheet.tokens[p].dep == "pobj"]
    if sheet.tokens[token.head].lemma in QUEST and token.lemma in ("of", "for"):
        return below
    if token.lemma != "in":
        return []
    return [
        p
        for n in below
        if sheet.tokens[n].lemma in QUEST
        for c in sheet.parse.children[n]
        if sheet.tokens[c].lemma in ("of", "for")
        for p in sheet.parse.children[c]
        if sheet.tokens[p].dep == "pobj"
    ]


def _was(sheet: Sheet, i: int) -> list[int]:
    """Who "the target of the operation" is said to be."""
    of = sheet.tokens[sheet.tokens[i].head]
    above = sheet.tokens[of.head]
    if of.lemma != "of" or above.lemma not in ("target", "aim", "objective", "focus"):
        return []
    verb = sheet.tokens[above.head]
    if above.dep not in ("nsubj", "nsubjpass") or verb.lemma != "be":
        return []
    return [c for c in sheet.parse.children[verb.i] if sheet.tokens[c].dep in ("attr", "acomp")]
