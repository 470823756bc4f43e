"""Parties as holders of a place: the state for its forces, and several who hold it as one."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.control_effects import HomeWords
from reportedly.gazetteer.sides import Sides
from reportedly.records.claims import Claim, Party
from reportedly.situation.held_areas import Area
from reportedly.situation.homes import is_of_state, names_nobody, state_at


class Holder(msgspec.Struct, frozen=True, gc=False):
    """A party as a holder: the state for its forces, the movement for its wings."""

    key: str
    name: str
    side: str


def holder_of(
    parties: tuple[Party, ...],
    sides: Sides,
    day: str | None,
    state: str | None = None,
    words: HomeWords | None = None,
) -> Holder | None:
    """The party as a holder, the state for its own forces; None where none is named."""
    found: list[Holder] = []
    for party in parties:
        if party.type in ("place", "thing", "civilians"):
            continue
        if words is not None and names_nobody(party, words):
            continue
        own = state if words is not None and is_of_state(party, words) else None
        if key := party.id or own:
            top = sides.line(key)[-1]
            name = sides.name(top) or party.name or party.text
            found.append(Holder(top, name, sides.side(key, day)))
        else:
            called = party.name or party.text
            found.append(Holder(called.casefold(), called, called.casefold()))
    return _joint(found)


def _joint(found: list[Holder]) -> Holder | None:
    """One holder of those who hold a place together, named all, on the side of the first known."""
    each = sorted({h.key: h for h in reversed(found)}.values(), key=lambda h: h.name)
    if len(each) < 2:
        return found[0] if found else None
    names = " and ".join(h.name for h in each)
    side = next((h.side for h in found if h.key.startswith("actor:")), found[0].side)
    return Holder("+".join(h.key for h in each), names, side)


SIEGE = "battle.siege"
"""A kind whose target may be the town, which fights not itself."""


def fighters(
    claim: Claim, area: Area, day: str | None, sides: Sides, words: HomeWords
) -> tuple[Holder, ...]:
    """All parties that fight in it; soldiers who fight a group are the country's."""
    named = {p.name or p.text for p in claim.places} if claim.kind == SIEGE else set()
    besieged = [p for p in claim.target if (p.name or p.text) not in named]
    parties = (*claim.agent, *besieged)
    against = any(p.id and p.type == "armed_group" for p in parties)
    own = state_at(area.place, sides)
    state = own if against else None
    found = []
    for party in parties:
        if state and party.type == "military" and not (party.id or party.name):
            found.append(Holder(state, sides.name(state) or state, sides.side(state, day)))
        elif not names_nobody(party, words) and (
            known := holder_of((party,), sides, day, own, words)
        ):
            found.append(known)
    return tuple({h.side: h for h in found}.values())
