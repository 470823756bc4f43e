"""Where a vague place lies: a point moved by distance and bearing, with the radius it may err by.

Distances in km on a sphere of the earth's mean radius (error below 0.6 %), bearings in degrees
clockwise from north. Radii follow the point-radius method of Wieczorek, Guo and Hijmans (2004,
Int. J. Geogr. Inf. Sci. 18:745-767), "near" UCDP's 25 km (where_prec 2).
"""

from __future__ import annotations

import re
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin, sqrt

import msgspec

EARTH_KM = 6371.0088
"""Mean radius (IUGG)."""
MILE_KM = 1.609344
NEAR_KM = 25.0
"""Radius of "near X": UCDP GED codes where_prec 2 within about 25 km of a known point."""
PER_KM2 = 5_000
"""Inhabitants per square km of a town: an own round figure, to tell a hamlet from a city."""
WINDS = (
    "north north-northeast northeast east-northeast east east-southeast southeast south-southeast "
    "south south-southwest southwest west-southwest west west-northwest northwest north-northwest"
).split()
_OFFSET = re.compile(
    r"(?:about |some )?(?P<number>\d+(?:[.,]\d+)*) ?-?(?P<unit>km|kilomet(?:er|re)s?|mi|miles?)"
    r"(?: (?:to the )?(?P<wind>[a-z -]+?))?(?: of| from)?"
)


class Point(msgspec.Struct, frozen=True, gc=False):
    """Degrees (WGS84)."""

    lat: float
    lon: float


class Offset(msgspec.Struct, frozen=True, gc=False):
    """So many km off, in the direction of a wind; None where none is told."""

    km: float
    wind: str | None
    rounding_km: float
    """Half of the step that the number as written seems rounded to."""


class Whereabouts(msgspec.Struct, frozen=True, gc=False):
    """A point and the radius within which the place lies around it, in km."""

    lat: float
    lon: float
    uncertainty_km: float


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance in km (haversine)."""
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    h = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(h)))


def bearing(a: Point, b: Point) -> float:
    """Degrees clockwise from north in which b lies as seen from a; 0 to 360."""
    east = radians(b.lon - a.lon)
    x = cos(radians(b.lat)) * sin(east)
    y = cos(radians(a.lat)) * sin(radians(b.lat))
    y -= sin(radians(a.lat)) * cos(radians(b.lat)) * cos(east)
    return degrees(atan2(x, y)) % 360


def moved(a: Point, km: float, towards: float) -> Point:
    """The point so many km away in a direction (degrees from north); longitude in -180 to 180."""
    angle, course, lat = km / EARTH_KM, radians(towards), radians(a.lat)
    up = asin(max(-1.0, min(1.0, sin(lat) * cos(angle) + cos(lat) * sin(angle) * cos(course))))
    east = atan2(sin(course) * sin(angle) * cos(lat), cos(angle) - sin(lat) * sin(up))
    return Point(degrees(up), (a.lon + degrees(east) + 540) % 360 - 180)


def apart(one: float, other: float) -> float:
    """The angle between two bearings, 0 to 180 degrees."""
    return abs((one - other + 180) % 360 - 180)


COURSES = {name.replace("-", ""): n * 22.5 for n, name in enumerate(WINDS)}
"""Degrees by wind, written as one word."""


def direction(wind: str) -> float | None:
    """Degrees of a wind ("north-east", "south southwest", "northern"); None for what is none."""
    if wind[:1] not in "nsewNSEW":
        return None
    plain = wind.lower().replace("-", "").replace(" ", "").replace("ern", "").replace("wards", "")
    return COURSES.get(plain.removesuffix("ward").removesuffix("erly"))


def wind_of(towards: float) -> str:
    """The nearest of the eight winds to a bearing: "north-east"."""
    name = WINDS[2 * (round(towards / 45) % 8)]
    return re.sub(r"(north|south)(east|west)", r"\1-\2", name)


def half_sector(wind: str) -> float:
    """Degrees that a wind may be off: 45 for four, 22.5 for eight, 11.25 for sixteen of them."""
    at = direction(wind)
    return 45.0 if at is None or at % 90 == 0 else 22.5 if at % 45 == 0 else 11.25


def offset(words: str) -> Offset | None:
    """ "15 km north", "20 miles southeast of", "8 km": how far off; None for other words."""
    found = _OFFSET.fullmatch(words.strip().lower())
    if found is None:
        return None
    wind = found["wind"]
    if wind is not None and direction(wind) is None:
        return None
    number = float(found["number"].replace(",", ""))
    factor = MILE_KM if found["unit"].startswith("mi") else 1.0
    return Offset(number * factor, wind, rounding(number) * factor)


def rounding(number: float) -> float:
    """Half of the largest of 0.1, 0.5, 1, 5, 10, 50, 100 that goes into a number as written."""
    steps = (100, 50, 10, 5, 1, 0.5)
    return next((s for s in steps if number and (number / s) % 1 == 0), 0.1) / 2


def extent_km(population: int) -> float:
    """Radius of a round town of that many inhabitants; 1 km at least."""
    return max(1.0, sqrt(population / PER_KM2 / pi))


def off(a: Point, told: Offset, extent: float = 0.0) -> Whereabouts:
    """The place so far off a point, which may lie within `extent` km of where it is measured.

    Without a wind it lies somewhere around the point, no farther than told.
    """
    reach = told.km + told.rounding_km
    if told.wind is None:
        return Whereabouts(a.lat, a.lon, reach + extent)
    towards, half = direction(told.wind) or 0.0, radians(half_sector(told.wind))
    there = moved(a, told.km, towards)
    across = hypot(reach * cos(half) - told.km, reach * sin(half))
    return Whereabouts(there.lat, there.lon, max(across, told.rounding_km) + extent)


def between(a: Point, b: Point) -> Whereabouts:
    """The middle of two points, with half their distance as radius."""
    far = distance_km(a, b)
    there = moved(a, far / 2, bearing(a, b))
    return Whereabouts(there.lat, there.lon, far / 2)


def near(a: Point) -> Whereabouts:
    """The point itself, with UCDP's radius for "near"."""
    return Whereabouts(a.lat, a.lon, NEAR_KM)
