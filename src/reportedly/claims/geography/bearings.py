"""Whether the map bears out distances, directions, capitals, parts and what lies where."""

from __future__ import annotations

from reportedly.claims.geography.judging import AREAS, CONTRADICTED, HOLDS, Verdict, limits, listed
from reportedly.claims.geography.maps import Map
from reportedly.claims.geography.statements import Statement
from reportedly.records.places import Place
from reportedly.records.whereabouts import Point, apart, direction, distance_km, wind_of
from reportedly.records.whereabouts import bearing as course

RENAMING = frozenset({"US", "CA", "GB", "AU", "NZ", "IE", "ZA"})
"""Countries whose hamlets bear the names of their cities."""
ORDER = {"populated_place": 1, "facility": 1, "adm2": 2, "adm1": 3, "country": 4, "region": 5}
"""What can lie in what: the smaller number in the larger."""
TOWNS = frozenset({"populated_place", "facility"})


def point(place: Place) -> Point | None:
    """Where a town or a facility lies; an area has no point."""
    if place.feature not in TOWNS or place.lat is None or place.lon is None:
        return None
    return Point(place.lat, place.lon)


def distance(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """Km and wind as told, within the tolerance and the extents of both towns."""
    other = told.objects[0].place
    here, there = point(subject), point(other)
    if here is None or there is None or told.km is None:
        return _from_state(told, subject, other, world)
    km = distance_km(there, here)
    slack = world.extent_km(subject) + world.extent_km(other)
    off = abs(km - told.km)
    words = f"{subject.name} lies {km:.0f} km {wind_of(course(there, here))} of {other.name}"
    wind = _wind(told, there, here, slack)
    if off > max(limits().distance_not_share * told.km, limits().distance_not_km) + slack:
        return Verdict(CONTRADICTED, words)
    if wind is False:
        return Verdict(CONTRADICTED, words)
    near = off <= max(limits().distance_share * told.km, limits().distance_km) + slack
    return Verdict(HOLDS, words) if near and wind is not None else None


def _from_state(told: Statement, subject: Place, other: Place, world: Map) -> Verdict | None:
    """So far from a state, whatever the wind: to its nearest point."""
    if point(subject) is None or other.feature != "country" or told.km is None or told.wind:
        return None
    km = None if world.lies_in(subject, other) else world.km(subject, other)
    if km is None:
        return None
    words = f"{subject.name} lies {km:.0f} km from the nearest point of {other.name}"
    slack, off = world.extent_km(subject), abs(km - told.km)
    if off > max(limits().distance_not_share * told.km, limits().distance_not_km) + slack:
        return Verdict(CONTRADICTED, words)
    near = off <= max(limits().distance_share * told.km, limits().distance_km) + slack
    return Verdict(HOLDS, words) if near else None


def _wind(told: Statement, there: Point, here: Point, slack: float) -> bool | None:
    """True where the wind holds or none is told; False for about the opposite; else None."""
    towards = direction(told.wind) if told.wind else None
    if towards is None:
        return True
    off = apart(course(there, here), towards)
    if off <= limits().direction_degrees:
        return True
    far = distance_km(there, here) > slack + limits().distance_km
    return False if far and off >= limits().direction_not_degrees else None


def wind(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """The direction between two towns."""
    other = told.objects[0].place
    here, there = point(subject), point(other)
    if here is None or there is None:
        return None
    slack = world.extent_km(subject) + world.extent_km(other)
    holds = _wind(told, there, here, slack)
    km = distance_km(there, here)
    words = f"{subject.name} lies {km:.0f} km {wind_of(course(there, here))} of {other.name}"
    return None if holds is None else Verdict(HOLDS if holds else CONTRADICTED, words)


def between(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """An area touches both; a town makes no great detour from one to the other."""
    one, other = (o.place for o in told.objects)
    if subject.feature in AREAS:
        both = one.feature in AREAS and other.feature in AREAS
        if both and world.touches(subject, one) and world.touches(subject, other):
            words = f"{world.label(subject)} borders {one.name} and {other.name}"
            return Verdict(HOLDS, words)
        return None
    ends = (point(one), point(other))
    here = point(subject)
    if here is None or ends[0] is None or ends[1] is None:
        return None
    a, b = ends[0], ends[1]
    over, straight = distance_km(a, here) + distance_km(here, b), distance_km(a, b)
    slack = 2 * limits().distance_km
    words = (
        f"{subject.name} lies {distance_km(a, here):.0f} km from {one.name} and "
        f"{distance_km(here, b):.0f} km from {other.name}, which are {straight:.0f} km apart"
    )
    if over <= limits().detour * straight + slack:
        return Verdict(HOLDS, words)
    return Verdict(CONTRADICTED, words) if over > limits().detour_not * straight + slack else None


def capital(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """The town is a seat of the area, by any party's view."""
    area, level = told.objects[0].place, told.objects[0].word
    seats = world.capitals(area) if level is None or area.feature != "country" else ()
    if not seats or subject.feature != "populated_place":
        return None
    known = [seat.name or "?" for seat in seats]
    words = f"the capital of {world.label(area)} is {listed(known)}"
    if any(_same(subject, seat) for seat in seats):
        return Verdict(HOLDS, words)
    return Verdict(CONTRADICTED, words) if world.is_prominent(subject) else None


def _same(one: Place, other: Place) -> bool:
    """One town under two entries: the same id or name, or hardly apart."""
    a, b = point(one), point(other)
    near = a is not None and b is not None and distance_km(a, b) <= 2 * limits().distance_km
    return one.id == other.id or one.name == other.name or near


def inside(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """The area holds the place; contradicted only of a well-known place that is far outside."""
    area = told.objects[0]
    if ORDER.get(subject.feature or "", 0) >= ORDER.get(area.place.feature or "", 0):
        return None
    held = world.lies_in(subject, area.place)
    levels = [("adm2", subject.adm2), ("adm1", subject.adm1), ("country", subject.country)]
    around = list(
        dict.fromkeys(name for level, name in levels if name and level != subject.feature)
    )
    words = f"{subject.name} lies in {', '.join(around)}" if around else ""
    if held:
        return Verdict(HOLDS, words) if told.explicit and words else None
    if held is None or not around or not _is_meant(told, subject, area.place, world):
        return None
    if world.has_namesake_in(told.subjects[0].mention.text, area.place):
        return None
    km = world.km(subject, area.place)
    if km is None or km <= limits().outside_km:
        return None
    return Verdict(CONTRADICTED, f"{words}, {km:.0f} km from {area.place.name}")


def _is_meant(told: Statement, subject: Place, area: Place, world: Map) -> bool:
    """True where hardly a namesake that no list knows can be meant ("Bradford, Ontario")."""
    if subject.country_code == area.country_code:
        return subject.country_code not in RENAMING and world.is_prominent(subject)
    plain = told.explicit or area.feature == "country"
    return plain and world.is_prominent(subject, abroad=True)


def part(told: Statement, subject: Place, world: Map) -> Verdict | None:
    """The place lies in that part of the area, as its width or height is divided."""
    area = told.objects[0].place
    if told.wind is None or not world.lies_in(subject, area):
        return inside(told, subject, world)
    shares = [world.share(subject, area, w) for w in _winds(told.wind)]
    known = [s for s in shares if s is not None]
    if len(known) < len(shares):
        return None
    words = f"{subject.name} lies in the {_where(subject, area, world)} of {area.name}"
    if min(known) < limits().part_not_share:
        return Verdict(CONTRADICTED, words)
    return Verdict(HOLDS, words) if told.explicit and min(known) >= limits().part_share else None


def _winds(told: str) -> tuple[str, ...]:
    """The one or two of the four winds that make up a wind."""
    plain = told.replace("-", "")
    return tuple(w for w in ("north", "south", "east", "west") if w in plain)


def _where(subject: Place, area: Place, world: Map) -> str:
    """ "north-east", "middle": the third of the area's height and width it lies in."""
    found = ""
    for one, other in (("north", "south"), ("east", "west")):
        share = world.share(subject, area, one)
        if share is not None and abs(share - 0.5) > 1 / 6:
            found += ("-" if found else "") + (one if share > 0.5 else other)
    return found or "middle"
