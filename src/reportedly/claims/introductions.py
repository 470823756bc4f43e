"""Introduced or presupposed: which event words tell an event and which only speak of one."""

from __future__ import annotations

from reportedly.claims.clauses import Clause
from reportedly.claims.frames import LIGHT, PLACED, Match
from reportedly.claims.sheet import Sheet

PAST = frozenset(
    "previous earlier past former recent ongoing continued continuing last prior old".split()
)
PLANNING_NOUNS = frozenset(
    "plan order threat vow promise pledge intention deadline call demand proposal decision "
    "preparation attempt bid effort operation move push request agreement deal".split()
)
"""Nouns whose infinitive is an event planned, not a mere purpose ("a haven to hide")."""


def is_mere_purpose(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True for "a mission to fight rebels": an infinitive that says what something is for."""
    row = clauses.get(match.i)
    if row is None or not row.infinitive or row.modals:
        return False
    if row.relation in ("acl", "relcl"):
        return sheet.tokens[sheet.tokens[row.i].head].lemma not in PLANNING_NOUNS
    return False


def is_presupposed(
    sheet: Sheet, clauses: dict[int, Clause], match: Match, speech: frozenset[int]
) -> bool:
    """True for an event noun that its sentence takes as known rather than tells.

    `speech` are the triggers of speech acts: what is condemned or welcomed is known.
    """
    token = sheet.tokens[match.i]
    if token.dep in ("compound", "nmod", "poss"):
        return True
    if any(sheet.tokens[c].lemma in PAST for c in sheet.parse.children[match.i]):
        return True
    if is_introduced(sheet, clauses, match):
        return False
    if match.clause in speech:
        return True
    return not has_own_words(sheet, match)


def is_introduced(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> bool:
    """True when a verb tells the event: "launched an attack", "fighting broke out"."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None:
        return True
    lemma = sheet.tokens[row.i].lemma
    if match.i in row.objects:
        return lemma in LIGHT
    if match.i in row.subjects:
        return lemma in PLACED
    return False


def has_own_words(sheet: Sheet, match: Match) -> bool:
    """True when the noun's own phrase says who, whom, where, when or how many."""
    if match.subjects or match.objects or match.phrases:
        return True
    return any(
        sheet.mention(c, "time") is not None
        or sheet.mention(c, "figure") is not None
        or sheet.tokens[c].dep == "nummod"
        for c in sheet.parse.subtree(match.i)
    )
