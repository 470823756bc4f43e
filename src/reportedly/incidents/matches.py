"""How much speaks for accounts of two reports being of one event, and in plain words what."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import msgspec

from reportedly.gazetteer.event_groups import EventGroups
from reportedly.incidents.accounts import Face
from reportedly.incidents.likeness import shared, telling_figures
from reportedly.incidents.pairs import window
from reportedly.incidents.tellings import DESCRIBED
from reportedly.incidents.whereabouts import Spot, bearing

ENOUGH = 2.9
"""From which match on accounts of two reports are of one event."""
UNSURE = ENOUGH - 0.001
"""At most this says the match of ground that nobody names: an analyst has to look."""
WORTH_A_LOOK = 2.2
"""From which match on an analyst is asked."""
TOTALS = 0.6
"""Running totals of one count and place are mostly one total, told again as it grows."""
LEVELS = (0.0, 0.3, 0.6, 0.9)
"""What one country, one first-level and one second-level area say; one exact place says 1."""


class Match(msgspec.Struct, frozen=True, gc=False):
    """What speaks for one event, summed, and the words for it."""

    score: float
    why: tuple[str, ...]


def match(one: Face, other: Face, groups: EventGroups, alike: float = 0.0) -> Match | None:
    """The match of two accounts; None where place, time or sort of event rule it out.

    `alike`: likeness of the two reports' texts, 0 to 1.
    """
    found = score(one, other, groups, alike)
    return None if found is None else Match(found, tuple(_why(one, other, groups, alike)))


def score(one: Face, other: Face, groups: EventGroups, alike: float = 0.0) -> float | None:
    """The score of the match alone: it is asked for a hundred times where reasons are once."""
    fit = groups.fit(one.group, other.group)
    if (one.group != other.group and unnamed(one, other)) or is_turned(one, other, groups):
        return None
    if not fit or (where := placed(one, other)) is None or (when := timed(one, other)) is None:
        return None
    if fit < 1 and is_fight_for(one, other, groups):
        fit = 1.0
    who, whom, site = _named(one, other)
    figure = 0.6 if _figures(one, other) else 0.0
    total = TOTALS if one.counts & other.counts and one.group.endswith(" total") else 0.0
    said = where + when + who + whom + site + figure + total
    kind = _kind(one.kinds, other.kinds, groups.turned)
    found = round(fit + kind + said + alike, 3)
    return min(found, UNSURE) if unnamed(one, other) else found


def is_fight_for(one: Face, other: Face, groups: EventGroups) -> bool:
    """True for fighting in a town on the day on which the other says that it was taken."""
    if {one.group, other.group} != {"attack", "ground"} or not one.days or not other.days:
        return False
    fight = one if one.group == "attack" else other
    if not fight.kinds <= groups.fighting or max(one.days.width, other.days.width) > DAY:
        return False
    if one.place is None or other.place is None or not one.place.spot.exact:
        return False
    return bearing(one.place.spot, other.place.spot) == "same"


DAY = 2
"""Days of what is told of one day or one night."""


def unnamed(one: Face, other: Face) -> bool:
    """True where unnamed districts or towns of an area may be those of the other, or not."""
    if one.place is None or other.place is None:
        return False
    return bearing(one.place.spot, other.place.spot) == "unnamed"


def _named(one: Face, other: Face) -> tuple[float, float, float]:
    """What those who did it, those to whom it was done and what was struck say."""
    return (
        shared(one.agents, other.agents, 0.7, -0.9),
        shared(one.targets, other.targets, 0.6, -0.4),
        shared(one.sites, other.sites, 0.6, -0.9),
    )


@lru_cache(maxsize=100_000)
def _kind(one: frozenset[str], other: frozenset[str], turned: frozenset[str]) -> float:
    """What the kinds say: the same for it, two that differ in detail a little against it. "Lost"
    is the same as "captured", told from the other side."""
    sides = (k.partition(".")[0] for k in (one | other) & turned)
    if any(has_family(one, side) and has_family(other, side) for side in sides):
        return 0.5
    if one & other:
        return 0.2 if all(k.startswith("casualties.") for k in one & other) else 0.5
    details = [{k for k in kinds if not k.endswith(".unspecified")} for kinds in (one, other)]
    families = [{k.partition(".")[0] for k in kinds} for kinds in details]
    return -0.2 if families[0] & families[1] else 0.0


def has_family(kinds: frozenset[str], family: str) -> bool:
    """True where one of the kinds is of the family."""
    return any(kind.partition(".")[0] == family for kind in kinds)


def is_turned(one: Face, other: Face, groups: EventGroups) -> bool:
    """True where who took the ground in one lost it in the other: it was taken, and taken back."""
    crossed = (one.agents & other.targets) | (other.agents & one.targets)
    if not crossed or one.agents & other.agents:
        return False
    return any(not name.startswith(DESCRIBED) for name in crossed) and any(
        has_family(one.kinds, family) and has_family(other.kinds, family)
        for family in groups.changing_hands
    )


def placed(one: Face, other: Face) -> float | None:
    """What the places say: the more the closer they are told; None where they are two."""
    if one.place is None or other.place is None:
        return 0.0
    if one.place.role != other.place.role:
        return 0.0
    a, b = one.place.spot, other.place.spot
    said = bearing(a, b)
    if said == "apart":
        return None
    if said == "near":
        return 0.8
    if said == "unnamed":
        return 0.0
    shorter = min(a, b, key=lambda s: len(s.line))
    level = _level(shorter)
    return level if said == "same" else level / 2


def _level(spot: Spot) -> float:
    return 1.0 if spot.exact else LEVELS[min(len(spot.line), len(LEVELS) - 1)]


def timed(one: Face, other: Face) -> float | None:
    """What the days say; None where they are two. Without a day, that of publication bounds it."""
    a, b = window(one), window(other)
    if a is None or b is None:
        return 0.0
    if a.first > b.last or b.first > a.last:
        return 0.0 if one.forward or other.forward else None
    if one.days is None or other.days is None:
        return 0.4
    return 1.0


def _figures(one: Face, other: Face) -> tuple[str, int] | None:
    """A telling figure that both give."""
    both = telling_figures(one.figures & other.figures)
    return max(both, key=lambda row: (row[1], row[0]), default=None)


def _why(one: Face, other: Face, groups: EventGroups, alike: float) -> list[str]:
    """The reasons, most telling first."""
    who, whom, _ = _named(one, other)
    said: list[str] = []
    if one.place and other.place and bearing(one.place.spot, other.place.spot) == "same":
        said.append(f"the place, {one.place.spot.name}")
    if unnamed(one, other):
        said.append("ground that nobody names")
    if one.days and other.days:
        day = max(one.days.first, other.days.first)
        said.append(f"the day, {date.fromordinal(day).isoformat()}")
    if kinds := sorted(one.kinds & other.kinds):
        said.append(f"the kind, {kinds[0]}")
    elif _kind(one.kinds, other.kinds, groups.turned) > 0:
        said.append("that it changed hands")
    if who > 0:
        said.append("who did it")
    if whom > 0:
        said.append("to whom")
    if sites := sorted(one.sites & other.sites):
        said.append(f"what was struck, a {sites[0]}")
    if figure := _figures(one, other):
        said.append(f"a figure, {figure[1]} {figure[0]}")
    if alike >= 0.5:
        said.append("much of the wording")
    return said
