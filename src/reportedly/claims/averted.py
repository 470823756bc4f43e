"""What is kept from happening, left undone, or only thought alike: no event."""

from __future__ import annotations

from reportedly.claims.clauses import Clause
from reportedly.claims.matching import Match
from reportedly.claims.sheet import Sheet
from reportedly.gazetteer.sources import open_sources


def is_averted(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True where the words say that it was prevented, shunned, or an opinion and no deal."""
    rules = (is_prevented, is_left_undone, is_of_one_mind)
    return any(rule(sheet, clauses, match) for rule in rules)


def is_prevented(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "prevent fighters from escaping", "stop any of them escaping"."""
    row = clauses.get(match.i)
    if row is None or row.above is None or sheet.tokens[row.i].tag != "VBG":
        return False
    above = sheet.tokens[row.above]
    if above.lemma not in open_sources().verbs["prevent"]:
        return False
    if row.relation == "pcomp":
        return row.mark == "from"
    kept = (n for o in clauses[row.above].objects for n in sheet.parse.subtree(o))
    return row.relation == "acl" and sheet.tokens[row.i].head in kept


def is_left_undone(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "persuaded them not to attack"."""
    row = clauses.get(match.i)
    return row is not None and row.infinitive and row.negated and row.relation in INFINITIVES


def is_of_one_mind(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """ "agreed that there is no military solution", "agrees with us": an opinion, no deal."""
    if match.frame.kind != "agreement.deal" or sheet.tokens[match.i].lemma != "agree":
        return False
    children = sheet.parse.children[match.i]
    told = [clauses[c] for c in children if c in clauses and clauses[c].relation == "ccomp"]
    if told:
        return not any(BOUND & set(row.modals) for row in told)
    goes_on = any(sheet.tokens[c].dep in ("xcomp", "dobj") for c in children)
    return len(match.words) == 1 and not goes_on and any(p == "with" for p, _ in match.phrases)


BOUND = frozenset({"will", "would", "shall", "should", "'ll", "wo"})
"""Modals of what is agreed to be done."""
INFINITIVES = frozenset({"xcomp", "ccomp", "acl", "advcl"})
