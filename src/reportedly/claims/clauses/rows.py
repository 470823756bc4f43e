"""Clauses that take their standing from another: joined infinitives, and what a "that" asks for."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.gazetteer.sources import open_sources


def first_of_row(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Clause:
    """The infinitive that another is joined to ("to enter and hold the town")."""
    while row.relation == "conj" and sheet.tokens[row.i].tag == "VB" and row.above is not None:
        above = clauses[row.above]
        if row.modals or above.modals or not (above.infinitive or above.relation == "conj"):
            break
        row = above
    return row


ASKED_BARE = frozenset({"demand", "request", "urge", "order"})
"""Verbs that need no "that": "demanded they leave"."""


def is_mandated(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> bool:
    """ "demanded that the rebels end the siege": a bare verb form behind a verb of asking."""
    if row.relation != "ccomp" or row.above is None or row.modals:
        return False
    verbs, above = open_sources().verbs, sheet.tokens[row.above]
    asking = above.lemma in verbs["mandative"] and (row.mark == "that" or above.lemma in ASKED_BARE)
    return asking and sheet.tokens[row.i].tag in ("VB", "VBP")
