"""Whether the map bears out what is told of borders: each rule gives a verdict, or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from reportedly.claims.geography.maps import Map
from reportedly.claims.geography.statements import Statement
from reportedly.gazetteer.geography import Tolerance, open_geography
from reportedly.records.places import Place
from reportedly.records.values import CheckKind

AREAS = frozenset({"country", "adm1", "adm2"})


class Verdict(NamedTuple):
    """What the map says, and in which words."""

    kind: CheckKind
    words: str


Judge = Callable[[Statement, Place, Map], Verdict | None]

HOLDS: CheckKind = "geography.holds"
INCOMPLETE: CheckKind = "geography.incomplete"
CONTRADICTED: CheckKind = "geography.contradicted"


def limits() -> Tolerance:
    """How exactly words of geography are meant."""
    return open_geography().tolerance


def others(told: Statement, subject: Place) -> tuple[Place, ...]:
    """The places told of, without the subject's own country ("on the border between A and B")."""
    own = subject.country_code
    found = (o.place for o in told.objects)
    return tuple(p for p in found if p.feature != "country" or p.country_code != own)


def borders(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """Every area named touches; an enumeration of states that leaves one out is incomplete."""
    if subject.feature not in AREAS:
        return on_border(told, subject, world)
    named = others(told, subject)
    if len(named) < len(told.objects) or any(p.feature not in AREAS for p in named):
        # Told to border on its own state: another place of the name may be meant.
        return None
    touching = [world.touches(subject, p) for p in named]
    far = [
        (p, km)
        for p, touch in zip(named, touching, strict=True)
        if touch is False and (km := world.km(subject, p)) is not None
    ]
    wrong = [(p, km) for p, km in far if km > limits().apart_km and not world.may_touch(subject, p)]
    if wrong:
        return Verdict(CONTRADICTED, f"{_beside(subject, world)}{_off(wrong)}")
    if far or None in touching or not told.explicit:
        return None
    return _complete(told, subject, named, world)


def _complete(
    told: Statement, subject: Place, named: tuple[Place, ...], world: Map
) -> Verdict | None:
    """Holds, and tells what an enumeration of states leaves out."""
    beside = world.states_beside(subject)
    if beside is None or any(p.feature != "country" for p in named):
        return Verdict(HOLDS, _touching(subject, named, world))
    left = [name for name in beside if name not in {p.name for p in named}]
    if left and told.only:
        return Verdict(CONTRADICTED, _beside(subject, world).rstrip("; "))
    if left and told.whole and len(named) > 1:
        words = f"{_touching(subject, named, world)}, and {listed(left)} as well"
        return Verdict(INCOMPLETE, words)
    return Verdict(HOLDS, _beside(subject, world).rstrip("; "))


def on_border(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """A place whose district touches, or that lies near enough."""
    return _near(told, subject, world, limits().on_border_km, limits().on_border_not_km)


def near_border(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """A place near another area."""
    return _near(told, subject, world, limits().near_border_km, limits().near_border_not_km)


def opposite(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """A place that looks across a border; over the sea any distance may be meant."""
    if any(p.feature not in AREAS for p in others(told, subject)):
        return _near(told, subject, world, limits().opposite_km, limits().near_border_not_km)
    if not world.states_beside(subject) and subject.feature != "country":
        return _near(told, subject, world, limits().opposite_km, float("inf"))
    return _near(told, subject, world, limits().opposite_km, limits().opposite_not_km)


def next_to(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """Areas touch; a town is near."""
    if subject.feature in AREAS and all(o.place.feature in AREAS for o in told.objects):
        return borders(told, subject, world)
    return _near(told, subject, world, limits().next_to_km, limits().next_to_not_km)


def _near(
    told: Statement, subject: Place, world: Map, holds: float, wrong: float
) -> Verdict | None:
    """Holds where all touch or lie within `holds` km; contradicted beyond `wrong` km."""
    named = others(told, subject)
    if not named or subject in named:
        return None
    near, far = [], []
    for place in named:
        km = world.km_from_district(subject, place)
        if km is not None and (km <= holds or _touches(subject, place, world)):
            near.append((place, km))
        elif km is not None and km > wrong:
            far.append((place, km))
    if far:
        return Verdict(CONTRADICTED, f"{_beside(subject, world)}{_off(far)}")
    if len(near) < len(named):
        return None
    return Verdict(HOLDS, f"{_beside(subject, world)}{_off(near)}")


def _touches(subject: Place, other: Place, world: Map) -> bool:
    """True where the outlines of an area or of a town's district touch the other area."""
    drawn = other.feature in AREAS and world.has_district(subject)
    return drawn and bool(world.touches(subject, other))


def _beside(subject: Place, world: Map) -> str:
    """ "the district of Imam Sahib borders Tajikistan and no other state; "."""
    states, name = world.states_beside(subject), world.label(subject)
    if states is None or not world.has_district(subject):
        return ""
    if not states:
        return f"{name} borders no other state; "
    only = " and no other state" if len(states) == 1 else ""
    return f"{name} borders {listed(states)}{only}; "


def _touching(subject: Place, named: tuple[Place, ...], world: Map) -> str:
    return f"{world.label(subject)} does border {listed([p.name or '?' for p in named])}"


def _off(found: list[tuple[Place, float]]) -> str:
    """ "the nearest point of Uzbekistan is 65 km off"."""
    return "; ".join(
        f"{'the nearest point of ' if p.feature in AREAS else ''}{p.name} is {km:.0f} km off"
        if km >= 1
        else f"{p.name} touches it"
        for p, km in found
    )


def listed(names: tuple[str, ...] | list[str]) -> str:
    """ "A, B and C"."""
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last
