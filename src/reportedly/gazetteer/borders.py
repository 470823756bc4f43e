"""Borders: who touches whom at one level and across states, along how many km, and how far apart.

Km of border are those of generalised outlines: a real border, followed closely, is longer (a third
and more along rivers and ridges). Outlines of different sources differ by 1 to 2 km, so an area is
said to reach a foreign state where at least 2 km of the state's border line lie nearest to it (see
`touching`), and two shapes less than SAME_LINE apart have no distance.
"""

from __future__ import annotations

import math
from functools import cache

from reportedly.gazetteer.area_files import Level, Shape
from reportedly.gazetteer.areas import Areas, open_areas
from reportedly.gazetteer.coverage import drawing_level
from reportedly.gazetteer.places import Places, open_places

EARTH_KM = 6371.0
SAME_LINE_KM = 2.0
"""Km between outlines of different sources that are meant to be one line."""


class Borders:
    """Questions about borders between areas that have a polygon; ids are the gazetteer's."""

    def __init__(self, places: Places, areas: Areas) -> None:
        self.places = places
        self.areas = areas

    def neighbours(self, place_id: str) -> tuple[tuple[str, float], ...]:
        """The areas of the same level that touch it, with km of border, longest first."""
        level = self.areas.level(place_id)
        found = self.areas.contacts(place_id)
        return tuple((other, km) for other, km in found if self.areas.level(other) == level)

    def touching(self, place_id: str, country_code: str) -> float:
        """Km along which an area reaches a foreign state; 0 where it does not, or is part of it."""
        country = self.places.country(country_code)
        if country is None:
            return 0.0
        return dict(self.areas.contacts(place_id)).get(country.id, 0.0)

    def states_touched(self, place_id: str) -> tuple[tuple[str, float], ...]:
        """ISO codes of the foreign states that an area reaches, with km, longest first."""
        found = self.areas.contacts(place_id)
        states = ((self.areas.country_code(other) or "", km, other) for other, km in found)
        return tuple((code, km) for code, km, o in states if self.areas.level(o) == "adm0")

    def along_border(self, country_code: str, other_code: str) -> tuple[tuple[str, float], ...]:
        """A country's districts that reach another state, with km, longest first.

        First-level areas where too few of its districts have a polygon, see `drawing_level`.
        """
        level = drawing_level(self.places, self.areas, country_code)
        reached = (
            (name, self.touching(name, other_code))
            for name in self.areas.ids(level, country_code.upper())
        )
        return tuple(
            sorted(((n, km) for n, km in reached if km), key=lambda row: (-row[1], row[0]))
        )

    def border_km(self, country_code: str, other_code: str) -> float:
        """Km of border between two states; 0 where they have none by land."""
        country = self.places.country(country_code)
        return self.touching(country.id, other_code) if country else 0.0

    def touches(self, one: str, other: str) -> bool | None:
        """True where two areas share a border; None where one has no polygon.

        Of areas at different levels in one country neither of which holds the other, by distance.
        """
        if not (self.areas.has(one) and self.areas.has(other)):
            return None
        if other in dict(self.areas.contacts(one)) or one in dict(self.areas.contacts(other)):
            return True
        if self._levels(one) == self._levels(other) or self._foreign(one, other):
            return False
        return not self._nested(one, other) and self.distance_km(one, other) == 0

    def _levels(self, place_id: str) -> Level | None:
        return self.areas.level(place_id)

    def _foreign(self, one: str, other: str) -> bool:
        """True where contacts across the border between the two are worked out beforehand."""
        return self.areas.country_code(one) != self.areas.country_code(other)

    def _nested(self, one: str, other: str) -> bool:
        """True where one of the two is a parent of the other."""
        a, b = self.places.by_id(one), self.places.by_id(other)
        if a is None or b is None:
            return False
        return self.places.inside(a, b) or self.places.inside(b, a)

    def distance_km(self, one: str, other: str) -> float | None:
        """Km between the nearest points of two areas, 0 where they meet; None without polygons.

        Right to about 1 % below 500 km (degrees of longitude are scaled by one latitude), besides
        the 1 to 2 km to which the sources draw borders.
        """
        a, b = self.areas.polygon(one), self.areas.polygon(other)
        if a is None or b is None:
            return None
        if other in dict(self.areas.contacts(one)):
            return 0.0
        km = distance_of_shapes(a, b)
        same = self.areas.source(one) == self.areas.source(other)
        return 0.0 if not same and km < SAME_LINE_KM else km


def distance_of_shapes(one: Shape, other: Shape) -> float:
    """Km between the nearest points of two shapes in degrees; 0 where they meet."""
    import shapely

    if shapely.intersects(one, other):
        return 0.0
    latitude = _latitude_between(one.bounds, other.bounds)
    scale = math.cos(math.radians(latitude))

    def squeezed(shape: Shape) -> Shape:
        return shapely.transform(shape, lambda xy: xy * (scale, 1.0))

    line = shapely.shortest_line(squeezed(one), squeezed(other))
    (x1, y1), (x2, y2) = line.coords
    return haversine_km(y1, x1 / scale, y2, x2 / scale)


def _latitude_between(
    one: tuple[float, float, float, float], other: tuple[float, float, float, float]
) -> float:
    """The middle of the latitudes that lie between two boxes or that they have in common."""
    south, north = sorted((max(one[1], other[1]), min(one[3], other[3])))
    return max(-85.0, min(85.0, (south + north) / 2))


def haversine_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Km between two points (degrees) on a sphere; within 0.6 % of the ellipsoid."""
    p1, p2 = math.radians(lat1), math.radians(lat2)
    half = math.sin((p2 - p1) / 2) ** 2
    half += math.cos(p1) * math.cos(p2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


@cache
def open_borders() -> Borders:
    """The borders of the package's places and areas, without what was added."""
    return Borders(open_places(), open_areas())
