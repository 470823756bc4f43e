"""What somebody would not say: "declined to confirm that", "neither confirmed nor denied"."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.sources import open_sources


def is_withheld(sheet: Sheet, clauses: dict[int, Clause], verb: int) -> bool:
    """True for a verb of saying that somebody leaves undone; "did not deny it" is one as well."""
    verbs = open_sources().verbs
    row, lemma = clauses[verb], sheet.tokens[verb].lemma
    if lemma not in verbs["say"] | verbs["deny"] | verbs["silent"]:
        return False
    if lemma in verbs["say"] and row.negated:
        return True
    return is_left_undone(sheet, clauses, row) or is_neither(sheet, verb)


def is_left_undone(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """True for the "say" of "declined to say", "refused to confirm or deny"."""
    if not row.infinitive or row.above is None:
        return False
    if row.relation == "conj" and row.above in clauses:
        return is_left_undone(sheet, clauses, clauses[row.above])
    failing = open_sources().verbs["fail"]
    return row.relation in ("xcomp", "ccomp") and sheet.tokens[row.above].lemma in failing


def is_neither(sheet: Sheet, verb: int) -> bool:
    """True for both verbs of "neither confirmed nor denied"."""
    first = sheet.tokens[verb].head if sheet.tokens[verb].dep == "conj" else verb
    below = (c for i in (first, verb) for c in sheet.parse.children[i])
    return any(sheet.tokens[c].lemma == "neither" and c < verb for c in below)
