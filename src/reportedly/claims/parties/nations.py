"""A people that makes war is its state, or one party: "the Russians took the town"."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.records.claims import Party

WAR = frozenset({"territory", "battle", "strike", "withdrawal"})
"""Families of what a people does by its forces alone."""


def as_states(sheet: Sheet, kind: str, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """The doers, a people that makes war as its state, under the name that the text gives it."""
    if kind.partition(".")[0] not in WAR and kind != "movement.retreated":
        return found
    return tuple(
        _as_state(sheet, p) if p.type == "civilians" and p.id is None else p for p in found
    )


def as_losers(sheet: Sheet, kind: str, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """The same of whom ground is taken from; a people that is shelled is not its state."""
    return as_states(sheet, kind, found) if kind.startswith("territory.") else found


def _as_state(sheet: Sheet, told: Party) -> Party:
    """The party as its state, or as one in arms where it has none ("the Kurds"); villagers stay."""
    spans = (m.actor for m in sheet.mentions if m.start == told.start and m.actor)
    state = next((a.part_of for a in spans if a.type == "civilians"), None)
    if state:
        return msgspec.structs.replace(told, id=state, type="state")
    named = next((t.pos == "PROPN" for t in sheet.tokens if t.start == told.start), False)
    return msgspec.structs.replace(told, type="armed_group") if named else told
