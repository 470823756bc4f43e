"""Whom an answer to an event means: who condemns an attack condemns the attacker, where known."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.drafts import Draft
from reportedly.claims.matches.introductions import STATES
from reportedly.records.claims import Party

ANSWERS = frozenset(
    f"statement.{how}" for how in ("condemned", "welcomed", "concern", "rejected", "supported")
)
SPEECH = frozenset({"statement", "talks", "pledge", "assessment"})


def answer_to_doers(sheet: Sheet, drafts: list[Draft]) -> None:
    """Name who did it in place of an event that is condemned, welcomed or feared."""
    for one in drafts:
        if one.kind in ANSWERS:
            found = [p for t in one.target for p in (_doers(sheet, one, t, drafts) or (t,))]
            one.target = tuple(dict.fromkeys(found))


def _doers(sheet: Sheet, one: Draft, told: Party, drafts: list[Draft]) -> tuple[Party, ...]:
    """Who did what a target's words name; nobody where they name a party or no event."""
    if told.name is not None or told.start is None or told.end is None:
        return ()
    covered = sheet.covered(told.start, told.end)
    own = {(p.name or p.text) for p in one.agent}
    for d in drafts:
        if d.family in SPEECH or d.kind in STATES:
            continue  # Of a war as a whole nobody is the one doer.
        if d is not one and d.match.i in covered:
            struck = {(p.name or p.text) for p in d.target}
            return tuple(p for p in d.agent if (p.name or p.text) not in own | struck)
    return ()
