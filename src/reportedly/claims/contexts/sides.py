"""Sides of a conflict as parties of claims: whose body one is, and who can do harm."""

from __future__ import annotations

from reportedly.records.claims import Party

LOST = frozenset({"territory.captured", "territory.recaptured", "territory.entered"})
"""Kinds whose target is who loses the ground."""
CLASH = "battle.clash"
"""Both sides of a fight do harm: it tells of none who did it."""
LONG = "battle.war"
"""A war is more than the attacks that are told of it."""


def told(found: tuple[Party, ...]) -> tuple[Party, ...]:
    """Parties that a claim's own words name: what was itself carried there goes no further."""
    return tuple(p for p in found if p.basis != "incident")


def fighting(agents: tuple[Party, ...]) -> tuple[Party, ...]:
    """Agents that can do harm: no things."""
    return tuple(p for p in agents if p.type not in ("thing", "place"))


def side(party: Party) -> str:
    """The state that a body belongs to by its id ("actor:ua.army": "actor:ua"), else its name."""
    if party.id is None:
        return party.name or party.text
    if party.type in ("military", "police", "government"):
        return party.id.partition(".")[0].partition("-")[0]
    return party.id.partition(".")[0]
