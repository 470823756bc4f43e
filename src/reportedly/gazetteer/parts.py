"""Parts of areas as computed sets: the northern half of a province, the districts by a border."""

from __future__ import annotations

from typing import NamedTuple

from reportedly.gazetteer.area_files import Shape
from reportedly.gazetteer.areas import Areas
from reportedly.gazetteer.borders import Borders
from reportedly.gazetteer.coverage import drawing_level
from reportedly.gazetteer.places import Places

SIDES = {
    "north": (None, "upper"), "south": (None, "lower"), "east": ("upper", None),
    "west": ("lower", None), "northeast": ("upper", "upper"), "northwest": ("lower", "upper"),
    "southeast": ("upper", "lower"), "southwest": ("lower", "lower"),
    "centre": ("middle", "middle"),
}  # fmt: skip
"""Which half of the area, from west to east and from south to north, each word means; of the centre
the middle half of both."""
HALVES = {"lower": (0.0, 0.5), "upper": (0.5, 1.0), "middle": (0.25, 0.75)}


class Part(NamedTuple):
    """A part of an area: the ids of the areas that make it up, and its shape if one is drawn."""

    ids: tuple[str, ...]
    shape: Shape | None


class Parts:
    """Parts of areas that have a polygon."""

    def __init__(self, places: Places, areas: Areas) -> None:
        self.places = places
        self.areas = areas
        self.borders = Borders(places, areas)

    def side(self, place_id: str, word: str) -> Part | None:
        """The half, quarter or middle of an area that a word of SIDES means; None without polygon.

        Halves hold half of the ground each. Of its districts (else provinces) those belong to it
        that lie in it for the greater part.
        """
        whole = self.areas.polygon(place_id)
        side = SIDES.get(word.replace("-", ""))
        if whole is None or side is None:
            return None
        shape = _cut(whole, *side)
        return Part(self._mostly_in(self.below(place_id), shape), shape)

    def below(self, place_id: str) -> tuple[str, ...]:
        """The drawn areas that an area consists of: districts, else provinces; by id."""
        code = self.areas.country_code(place_id) or ""
        level = drawing_level(self.places, self.areas, code)
        entry = self.places.by_id(place_id)
        if entry is None or level in ("adm0", self.areas.level(place_id)):
            return ()
        found = ((self.places.by_id(name), name) for name in self.areas.ids(level, code))
        return tuple(n for e, n in found if e is not None and self.places.inside(e, entry))

    def _mostly_in(self, names: tuple[str, ...], shape: Shape) -> tuple[str, ...]:
        import shapely

        shapes = ((name, self.areas.polygon(name)) for name in names)
        return tuple(
            name
            for name, area in shapes
            if area is not None and shapely.intersection(area, shape).area > 0.5 * area.area
        )

    def beside(self, place_id: str, other_id: str) -> Part:
        """The districts (else provinces) of an area that touch another area or state."""
        other = self.places.by_id(other_id)
        names = self.below(place_id) or ((place_id,) if self.areas.has(place_id) else ())
        if other is not None and other.feature == "country":
            code = other.country_code or ""
            return self._united(tuple(n for n in names if self.borders.touching(n, code)))
        return self._united(tuple(n for n in names if self.borders.touches(n, other_id)))

    def _united(self, names: tuple[str, ...]) -> Part:
        import shapely

        shapes = [self.areas.polygon(name) for name in names]
        return Part(names, shapely.union_all(shapes) if shapes else None)

    def contains(self, place_id: str, other_id: str) -> bool | None:
        """True where the second place lies in the first, by the rows or the drawn shapes.

        None where neither tells: a row gives another parent and there is no polygon.
        """
        import shapely

        one, other = self.places.by_id(place_id), self.places.by_id(other_id)
        if one is None or other is None:
            return None
        if self.places.inside(other, one):
            return True
        area, shape = self.areas.polygon(place_id), self.areas.polygon(other_id)
        if area is None:
            return None
        if shape is not None:
            return bool(shapely.intersection(area, shape).area > 0.9 * shape.area)
        if other.feature in ("populated_place", "facility"):
            return place_id in self.areas.at(other.lat, other.lon)
        return None


def _cut(shape: Shape, across: str | None, up: str | None) -> Shape:
    """The part between shares of its ground, from west to east and from south to north."""
    import shapely

    west, south, east, north = shape.bounds
    if across:
        west, east = (_level_of(shape, share, 0) for share in HALVES[across])
    if up:
        south, north = (_level_of(shape, share, 1) for share in HALVES[up])
    return shapely.intersection(shape, shapely.box(west, south, east, north))


def _level_of(shape: Shape, share: float, axis: int) -> float:
    """The longitude (axis 0) or latitude (1) below which a share of the ground lies, to 0.1 %."""
    import shapely

    west, south, east, north = shape.bounds
    low, high = ((west, east), (south, north))[axis]
    if share in (0.0, 1.0):
        return float(high if share else low)
    floor, wanted = low, share * shape.area
    for _ in range(12):
        middle = (low + high) / 2
        box = (floor, south, middle, north) if axis == 0 else (west, floor, east, middle)
        if shapely.intersection(shape, shapely.box(*box)).area < wanted:
            low = middle
        else:
            high = middle
    return float((low + high) / 2)
