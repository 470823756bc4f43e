"""Who raised a matter "in a call with X": the talks are a noun, and their doer that of a clause."""

from __future__ import annotations

from reportedly.claims.clauses.phrases import classes_of
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.matches.matching import Match
from reportedly.claims.parties.once import distinct
from reportedly.claims.parties.roles import party
from reportedly.gazetteer.sources import open_sources
from reportedly.records.claims import Party

WITHIN = frozenset({"in", "during", "at", "after", "for", "by"})


def talkers(sheet: Sheet, clauses: dict[int, Clause], match: Match) -> tuple[Party, ...]:
    """Who raised a matter "in a call with X": the doer of the clause that the talks stand in."""
    row = clauses.get(match.clause) if match.clause is not None else None
    if row is None or not match.nominal or not match.frame.kind.startswith("talks."):
        return ()
    token = sheet.tokens[match.i]
    within = token.dep == "pobj" and sheet.tokens[token.head].lemma in WITHIN
    if not within or not any(p == "with" for p, _ in match.phrases):
        return ()
    row = told_in(sheet, clauses, row)
    people = (s for s in row.subjects if classes_of(sheet, s) & {"people", "actor"})
    return distinct([p for p in (party(sheet, s) for s in people) if p is not None])


def told_in(sheet: Sheet, clauses: dict[int, Clause], row: Clause) -> Clause:
    """The clause of whoever speaks, where the call stands in what he says in it."""
    here = row
    while here.relation in ("ccomp", "pcomp", "xcomp") and here.above is not None:
        here = clauses[here.above]
        if sheet.tokens[here.i].lemma in open_sources().verbs["say"]:
            return here
    return row
