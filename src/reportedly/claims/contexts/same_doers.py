"""What "the US strikes" can mean: attacks by the same, where the report has told of any."""

from __future__ import annotations

from reportedly.claims.clauses.sheet import Sheet
from reportedly.claims.contexts.apart import is_definite
from reportedly.claims.contexts.families import ATTACK, HARM
from reportedly.claims.drafts import Draft
from reportedly.claims.settings.whereabouts import is_event


def by_same_doer(sheet: Sheet, one: Draft, earlier: list[Draft]) -> list[Draft]:
    """The claims that can be of the event of "the US strikes": its sentence's, its doer's.

    An attack of the other side's, however near, lends it nothing. All, where no doer is named
    or nothing was told of an attack by the same.
    """
    mine = {p.name for p in one.agent if p.name and p.basis != "incident"}
    if one.family not in HARM or not mine or not takes_up(sheet, one):
        return earlier
    own = [d for d in earlier if mine & {p.name for p in d.agent}]
    if not any(d.family in ATTACK and not d.background for d in own):
        return earlier
    return [d for d in earlier if d.sentence == one.sentence or d in own]


def takes_up(sheet: Sheet, one: Draft) -> bool:
    """True for "the strikes" as the event, or as what killed."""
    told_by = (one.match.i,) if one.match.nominal else one.match.subjects
    return any(is_event(sheet, i) and is_definite(sheet, i) for i in told_by)
