"""A people that makes war is its state, or one party: "the Russians took the town"."""

from __future__ import annotations

import msgspec

from reportedly.claims.clauses.sheet import Sheet
from reportedly.records.claims import Party
from reportedly.records.mentions import Mention

WAR = frozenset({"territory", "battle", "strike", "withdrawal"})
"""Families of what a people does by its forces alone."""


def as_states(sheet: Sheet, kind: str, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """The doers, a people that makes war as its state, under the name that the text gives it."""
    if kind.partition(".")[0] not in WAR and kind != "movement.retreated":
        return found
    return tuple(_as_state(sheet, p) if p.id is None else p for p in found)


def as_losers(sheet: Sheet, kind: str, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """The same of whom ground is taken from; a people that is shelled is not its state."""
    return as_states(sheet, kind, found) if kind.startswith("territory.") else found


def _as_state(sheet: Sheet, told: Party) -> Party:
    """The party as its state, or as one in arms where it has none ("the Kurds"); villagers stay.

    Of "Russian-held" the state that the first word names is the party.
    """
    if told.type != "civilians":
        adjectives = (m.place for m in sheet.mentions if m.start == told.start and _is_all(m, told))
        land = next((p.country_code for p in adjectives if p and p.feature == "country"), None)
        state = f"actor:{land.lower()}" if land else None
        return msgspec.structs.replace(told, id=state, type="state") if state else told
    spans = (m.actor for m in sheet.mentions if m.start == told.start and m.actor)
    state = next((a.part_of for a in spans if a.type == "civilians"), None)
    if state:
        return msgspec.structs.replace(told, id=state, type="state")
    named = next((t.pos == "PROPN" for t in sheet.tokens if t.start == told.start), False)
    return msgspec.structs.replace(told, type="armed_group") if named else told


def _is_all(mention: Mention, told: Party) -> bool:
    """True for a state's adjective or capital that is all the words of the party."""
    states = ("demonym", "capital_as_government")
    return bool(mention.place) and mention.why in states and mention.end == told.end
