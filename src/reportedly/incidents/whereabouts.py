"""Where a claim's event was, in the tree of areas, and whether two such places may be one."""

from __future__ import annotations

from typing import Literal

import msgspec

from reportedly.records.places import ClaimPlace, named_part
from reportedly.records.whereabouts import Point, distance_km

Bearing = Literal["same", "inside", "near", "unnamed", "unknown", "apart"]
"""How two places stand to each other: two quarters of one town are apart, a town and its quarter
near. `unknown` where one is told too vaguely to say, `unnamed` where some districts or towns of an
area, which nobody names, may be the other or not."""
NEAR_KM = 10.0
"""Two exact points less far apart may be one place under two names: a town and its quarter."""


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A place as far as it is known: the ids of the areas it lies in, widest first, then its own.

    `exact` is of a populated place or a facility, `vague` of one that is only the report's country.
    `part` is of an area ("north", "border with X") or of a town ("Xabad quarter"), `count` of its
    unnamed areas; `ground` where these were taken, held or lost.
    """

    line: tuple[str, ...]
    name: str | None
    exact: bool
    vague: bool
    point: Point | None = None
    part: str | None = None
    count: int | None = None
    ground: bool = False
    loose: bool = False
    """True for a name of no list that may lie in any town of the area told for it: a mosque, a
    street, a name with nothing to tell what it is of."""
    bare: bool = False
    """True for a name of no list, of which not even the country is told."""
    unlisted: bool = False
    """True for a place on no map, of which only an area is known that it lies in."""
    seat: bool = False
    """True for a town called as the district that it lies in: either may be meant."""


def spot(place: ClaimPlace, ground: int | None = None) -> Spot:
    """The spot of a claim's place; `ground`: how many unnamed areas of it were taken or held."""
    # "The border with X" is a part of its country, and no place of its own.
    is_border = place.id is None and (place.part or "").startswith("border")
    own = place.id or (None if is_border else place.name and folded(place.name))
    areas = [
        place.country_code,
        place.adm1_id or _low(place.adm1),
        place.adm2_id or _low(place.adm2),
    ]
    line = tuple(dict.fromkeys(a for a in (*areas, own) if a))
    if place.feature == "country" and place.country_code:
        line = (place.country_code,)
    exact = place.precision in ("exact", "near") and place.feature not in (
        "country",
        "adm1",
        "adm2",
    )
    point = Point(place.lat, place.lon) if place.lat is not None and place.lon is not None else None
    vague = place.basis == "focus"
    name, taken = place.name or place.text, ground is not None and not exact
    told = None if place.count == 1 else place.count  # "A town in X" may be any town of it.
    count = ground if taken and told is None else told
    known = place.id is not None or point is not None or place.feature in SETTLED
    seat = place.feature == "populated_place" and name is not None and name == place.adm2
    unlisted = place.id is None and own is not None and point is None
    return Spot(
        line,
        name,
        exact,
        vague,
        point,
        place.part,
        count,
        taken,
        loose=not known,
        bare=not any(areas),
        unlisted=unlisted,
        seat=seat,
    )


SETTLED = ("populated_place", "country", "adm1", "adm2", "border")
"""Features of places that lie in no town: two villages are two, whether a list has them or not."""


def is_open_to(one: Spot, other: Spot) -> bool:
    """True where the other may hold the one: a known town a loose spot, an area a bare name."""
    if one.bare and not other.bare and not other.exact and other.point is None:
        return True
    if not one.loose or other.loose:
        return False
    told = one.line[:-1]
    town = other.point is not None and other.line[: len(told)] == told
    return town or told[: len(other.line)] == other.line


def folded(name: str) -> str:
    """A name of no list as all its spellings have it: "Pa Zu-Gyi" as "pazugyi"."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _low(name: str | None) -> str | None:
    return name.casefold() if name else None


def bearing(one: Spot | None, other: Spot | None) -> Bearing:
    """How the two stand to each other; a wider area holds all that lies in it."""
    if one is None or other is None or not one.line or not other.line:
        return "unknown"
    unnamed = one.ground or other.ground
    if one.line == other.line:
        quarters = {named_part(spot.part) for spot in (one, other)}
        if quarters != {None} and len(quarters) > 1:
            return "near" if None in quarters else "apart"
        if unnamed and one.part != other.part:
            return "unnamed"
        parted = (one.part, one.count) != (other.part, other.count)
        return "unknown" if parted or (one.vague and other.vague) else "same"
    unlisted = one.loose or other.loose or one.bare or other.bare
    if unlisted and (is_open_to(one, other) or is_open_to(other, one)):
        return "unknown"
    short, long = sorted((one.line, other.line), key=len)
    if long[: len(short)] == short or short[-1] in long or long[-1] in short:
        if unnamed:
            return "unnamed"
        return "unknown" if one.vague or other.vague else "inside"
    if is_in_district(one, other) or is_in_district(other, one):
        return "inside"
    if may_lie_in(one, other) or may_lie_in(other, one):
        return "unknown"
    if one.point and other.point and distance_km(one.point, other.point) <= NEAR_KM:
        return "near"
    return "apart"


def is_in_district(one: Spot, town: Spot) -> bool:
    """True for a village on no map "of Xabad", where Xabad is a district and its town."""
    return town.seat and one.point is None and one.line[:-1] == town.line[:-1]


def may_lie_in(one: Spot, area: Spot) -> bool:
    """True for a village on no map and an area of the country or province that it is known to be
    in: nobody says that it lies elsewhere."""
    known = one.line[:-1]
    return (
        one.unlisted and not area.exact and not area.unlisted and area.line[: len(known)] == known
    )
