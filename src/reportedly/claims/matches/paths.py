"""The clauses that an event stands in, up to whoever tells it."""

from __future__ import annotations

from reportedly.claims.clauses.sharing import same_form
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match


def standing_path(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> list[int]:
    """The clause of the trigger and those it is a complement of, up to the source clause."""
    path: list[int] = []
    here = match.clause
    while here is not None:
        path.append(here)
        row = clauses[here]
        if row.relation not in ("xcomp", "ccomp", "pcomp", "conj", "acl", "advcl"):
            break
        if row.relation == "conj" and row.modals:
            break
        if row.relation in ("advcl", "pcomp") and _has_come(sheet, row):
            break
        here = row.above
        if row.relation == "conj" and here is not None and clauses[here].infinitive:
            here = same_form(sheet, row.i, here, clauses)  # "Failed to hold it and pulled back."
    return path


def _has_come(sheet: Sheet, row: Clause) -> bool:
    """True for "went to work when a sniper fired": a past time beside what was meant to be."""
    tag = sheet.tokens[row.i].tag
    misread = tag == "VBN" and not (row.passive or row.perfect)  # "After they handed it over."
    past = (
        tag == "VBD"
        or misread
        or any(
            sheet.tokens[c].text.lower() in ("had", "was", "were")
            for c in sheet.parse.children[row.i]
            if sheet.tokens[c].dep in ("aux", "auxpass")
        )
    )
    return past and row.mark in ("when", "as", "after", "while", "since", "before", "until")
