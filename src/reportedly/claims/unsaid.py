"""What a silence tells: that somebody kept it, and nothing of what they were asked about."""

from __future__ import annotations

from reportedly.claims.chains.silences import is_neither
from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.clauses.table import Clause
from reportedly.claims.drafts import Draft

CONFIRMED, DENIED, DECLINED = (f"statement.{how}" for how in ("confirmed", "denied", "declined"))


def is_unsaid(sheet: Sheet, clauses: dict[int, Clause], one: Draft) -> bool:
    """True for a "that" clause nobody stands by: "declined to confirm that it had fallen".

    "How many were killed" and "the loss of the town" ask of what is known. Of "neither confirmed
    nor denied" the first verb tells all.
    """
    i = one.match.i
    row = clauses.get(i)
    if row is not None and one.kind == DENIED and is_neither(sheet, i):
        return True
    if not one.chain.withheld or one.chain.links or row is None or row.relation != "ccomp":
        return False
    below = (sheet.tokens[n] for n in sheet.parse.subtree(i) if n < i)
    return not any(t.tag in ("WRB", "WP", "WDT") for t in below)


def is_silence(sheet: Sheet, clauses: dict[int, Clause], one: Draft) -> bool:
    """True for "did not confirm", "neither confirmed nor denied": nothing is confirmed by it."""
    row = clauses.get(one.match.i)
    if row is None or one.kind != CONFIRMED or DECLINED not in sheet.kinds.by_id:
        return False
    return row.negated or is_neither(sheet, one.match.i)
