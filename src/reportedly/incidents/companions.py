"""Claims of two sorts of events that one event holds: who sheltered where a blow fell, who was
rescued from it, and the homecoming of those who were freed."""

from __future__ import annotations

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.tellings import BLOWS, DESCRIBED, Telling
from reportedly.incidents.whereabouts import bearing

BESIDE = 150
"""Characters: a description in one breath is of the same people."""
MANY = 5
"""A number from which on two claims hardly give it by chance."""
WEEK = 7
"""Days within which those whom a blow buried are rescued."""
FORTNIGHT = 14
"""Days within which those who were freed come home."""
NEAR = 700
"""Characters: one side of an exchange is told within a few sentences of the other."""
FAR = 5_000
"""Characters: of two struck schools the one told nearer is meant."""


def companionship(one: Telling, other: Telling, groups: EventGroups) -> float | None:
    """How near the two stand to each other, up to 1, where one event holds them; else None."""
    if one.article != other.article:
        return None
    pairs = ((one, other), (other, one))
    held = any(
        is_sheltered(a, b)
        or is_rescued(a, b)
        or is_homecoming(a, b, groups)
        or is_other_side(a, b, groups)
        or is_of_the_freed(a, b, groups)
        for a, b in pairs
    )
    return max(0.0, 1.0 - abs(one.start - other.start) / FAR) if held else None


def is_sheltered(one: Telling, blow: Telling) -> bool:
    """True for those who sheltered in the school that was struck."""
    if blow.group != "attack" or not one.shelters & blow.sites:
        return False
    return one.days is None or blow.days is None or one.days.first <= blow.days.last


def is_rescued(one: Telling, blow: Telling) -> bool:
    """True for "40 were rescued" near the attack or its toll, at one place and in those days."""
    if "rescued" not in one.counts or blow.group not in BLOWS or one.forward or blow.forward:
        return False
    freed = one.family == "detention"
    if freed and blow.family not in ("battle", "casualties"):
        return False  # "Hostages were rescued a day after two were beheaded."
    if abs(one.start - blow.start) > NEAR or one.background != blow.background:
        return False
    if one.days is not None and blow.days is not None:
        late = one.days.first - blow.days.last
        if not (-1 <= late <= (0 if freed else WEEK) and blow.days.width <= WEEK):
            return False
    if one.place is None or blow.place is None:
        return one.place is blow.place
    return bearing(one.place.spot, blow.place.spot) in ("same", "inside", "near")


def is_homecoming(one: Telling, release: Telling, groups: EventGroups) -> bool:
    """True for the return of people whom the release freed: as many of them, or of one name."""
    if one.kind not in groups.homecoming or release.kind not in groups.freed:
        return False
    if one.days is not None and release.days is not None:
        late = one.days.first - release.days.last
        if not -1 <= late <= FORTNIGHT:
            return False
    many = numbers(one) & numbers(release)
    named = {name for name in one.agents | one.targets if not name.startswith(DESCRIBED)}
    beside = abs(one.start - release.start) < BESIDE
    return bool(many or named & release.targets or (beside and one.people & release.people))


def is_of_the_freed(one: Telling, release: Telling, groups: EventGroups) -> bool:
    """True for "freed after being abducted": the capture of those who are freed."""
    if one.kind not in groups.taken or release.kind not in groups.freed:
        return False
    near = abs(one.start - release.start) < BESIDE
    if one.forward or release.forward or not near:
        return False
    return bool(one.people & release.people)


def is_other_side(one: Telling, release: Telling, groups: EventGroups) -> bool:
    """True for "in exchange, 60 soldiers were freed" behind the release that it answers."""
    if not one.exchanged or release.kind not in groups.freed or one.background:
        return False
    if one.days is not None and release.days is not None:
        apart = one.days.first > release.days.last or release.days.first > one.days.last
        if apart or max(one.days.width, release.days.width) > FORTNIGHT:
            return False
    return 0 < one.start - release.start < NEAR and not release.background


def numbers(one: Telling) -> set[int]:
    """The numbers that the claim states and that are no chance."""
    return {low for _, low, high in one.figures if low is not None and low == high and low >= MANY}
