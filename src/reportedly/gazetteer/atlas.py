"""What the map knows of places: who touches whom, how far off, what lies in what, which capital."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

import msgspec

from reportedly.gazetteer.entries import Entry
from reportedly.gazetteer.files import load_toml
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import DEMONYM, Places
from reportedly.records.places import Place
from reportedly.records.values import PlacePrecision
from reportedly.records.whereabouts import Point, distance_km, extent_km

if TYPE_CHECKING:
    from reportedly.gazetteer.area_files import Shape
    from reportedly.gazetteer.areas import Areas
    from reportedly.gazetteer.borders import Borders

AREAS = frozenset({"country", "adm1", "adm2"})
TOWNS = frozenset({"populated_place", "facility"})
LARGE = 15_000
"""Inhabitants from which a town's bare name may mean it."""
PROMINENT = 50_000
"""Inhabitants from which a report can hardly mean a namesake without saying so."""
METROPOLE = 1_000_000
"""Inhabitants from which a name means the city in any country."""
POINTS = "GeoNames (CC BY 4.0)"
BESIDE_KM = 25.0
"""A namesake this near an area may lie in it: points and boundaries are off by some km."""


class Atlas:
    """Answers to what checks ask; None where the polygons or points do not tell.

    Polygons are opened with the first question about one.
    """

    def __init__(self, places: Places, areas: Callable[[], Areas]) -> None:
        self.places = places
        self._open = areas

    @cached_property
    def borders(self) -> Borders:
        """Who touches whom."""
        from reportedly.gazetteer.borders import Borders

        return Borders(self.places, self.areas)

    @cached_property
    def areas(self) -> Areas:
        """The polygons."""
        return self._open()

    def itself(self, place: Place) -> Place:
        """The place without what is told around it: "15 km north of X" is X."""
        entry = self.places.by_id(place.id) if place.id else None
        return self.place(entry) if entry is not None else place

    def label(self, place: Place) -> str:
        """The area that answers for the place: of a town its district or province."""
        ground = self.ground(place)
        entry = self.places.by_id(ground) if ground and ground != place.id else None
        if entry is None:
            level = {"adm2": " district", "adm1": " (first-level area)"}
            return f"{place.name}{level.get(place.feature or '', '') if not ground else ''}"
        words = "district" if entry.feature == "adm2" else "province"
        return (
            f"{entry.name} {words}" if entry.name != place.name else f"the {words} of {entry.name}"
        )

    def ground(self, place: Place) -> str | None:
        """Id of its own polygon; of a town that of the smallest area around, below its state."""
        if place.id is None:
            return None
        if place.feature in AREAS:
            return place.id if self.areas.has(place.id) else None
        if place.adm2_id is not None and self.areas.has(place.adm2_id):
            return place.adm2_id
        at = point(place)
        around = self.areas.at(at.lat, at.lon) if at else ()
        return next((name for name in around if self.areas.level(name) in ("adm2", "adm1")), None)

    def states_beside(self, place: Place) -> tuple[str, ...] | None:
        """Names of the other states that its area touches, longest border first."""
        codes = self._codes_beside(place)
        if codes is None:
            return None
        found = (self.places.country(code) for code in codes)
        return tuple(entry.name for entry in found if entry is not None)

    def _codes_beside(self, place: Place) -> tuple[str, ...] | None:
        ground = self.ground(place)
        if ground is None:
            return None
        own = {place.country_code, self.areas.country_code(ground)}
        return tuple(c for c, _ in self.borders.states_touched(ground) if c not in own)

    def touches(self, one: Place, other: Place) -> bool | None:
        """True where the area of the one touches the other."""
        if other.feature == "country":
            codes = self._codes_beside(one)
            return None if codes is None else other.country_code in codes
        if one.feature == "country":
            return self.touches(other, one)
        a, b = self.ground(one), self.ground(other)
        return None if a is None or b is None or a == b else self.borders.touches(a, b)

    def may_touch(self, one: Place, other: Place) -> bool:
        """True where two states touch by the view of a party that counts a disputed area to one."""
        pairs = ((one, other.country_code), (other, one.country_code))
        return one.feature == other.feature == "country" and any(
            code is not None and self.borders.touching(area, code) > 0
            for state, code in pairs
            for area in self._counted_to(state.country_code)
        )

    def _counted_to(self, code: str | None) -> tuple[str, ...]:
        """Ids of the disputed areas that some party counts to a state, where they are drawn."""
        from reportedly.gazetteer.disputes import disputes
        from reportedly.gazetteer.regions import entry_of

        told = (d.id for d in disputes() if any(v.counts_to == code for v in d.views))
        found = (entry_of(name, self.places) for name in told)
        return tuple(e.id for e in found if e is not None and self.areas.has(e.id))

    def km(self, one: Place, other: Place) -> float | None:
        """Km between the nearest points of the two, 0 where they meet or overlap."""
        a, b = point(one), point(other)
        if a is not None and b is not None:
            return distance_km(a, b)
        if self.lies_in(one, other) or self.lies_in(other, one):
            # Outlines are drawn to 1-2 km: a town on the border may stand outside its own.
            return 0.0
        shapes = self._shape(one), self._shape(other)
        if shapes[0] is None or shapes[1] is None:
            return None
        from reportedly.gazetteer.borders import distance_of_shapes

        return distance_of_shapes(shapes[0], shapes[1])

    def has_district(self, place: Place) -> bool:
        """True where a town's district, or an area itself, is drawn on the map."""
        ground = self.ground(place)
        return ground is not None and (point(place) is None or self.areas.level(ground) == "adm2")

    def km_from_district(self, one: Place, other: Place) -> float | None:
        """Km from the district of a town, where its outline is known; else from the town."""
        ground = self.ground(one) if self.has_district(one) else None
        entry = self.places.by_id(ground) if ground else None
        return self.km(self.place(entry) if entry else one, other)

    def _shape(self, place: Place) -> Shape | None:
        """The point of a town or the polygon of an area."""
        at = point(place)
        if at is not None:
            import shapely

            return shapely.Point(at.lon, at.lat)
        return self.areas.polygon(place.id) if place.id and place.feature in AREAS else None

    def extent_km(self, place: Place) -> float:
        """Km from a town's middle to its edge, by its inhabitants."""
        entry = self.places.by_id(place.id) if place.id else None
        return extent_km(entry.population if entry else 0)

    def lies_in(self, place: Place, area: Place) -> bool | None:
        """True for a place inside the area: by its parents, else by its point."""
        if area.id is None or area.feature not in AREAS:
            return None
        if area.feature == "country" and place.country_code is not None:
            return place.country_code == area.country_code
        if area.id in (place.adm1_id, place.adm2_id):
            return True
        at = point(place)
        if at is not None and self.areas.has(area.id):
            return area.id in self.areas.at(at.lat, at.lon)
        told = place.adm1_id if area.feature == "adm1" else place.adm2_id
        return None if told is None else False

    def has_namesake_in(self, name: str, area: Place) -> bool:
        """True where any entry called so lies inside the area or right beside it."""
        return any(
            self.lies_in(one, area) or (self.km(one, area) or BESIDE_KM) < BESIDE_KM
            for one in self._called(name)
        )

    def namesakes(self, name: str) -> tuple[Place, ...]:
        """Areas and larger towns that bear the name, likeliest first."""
        return tuple(p for p in self._called(name) if self._size(p) >= LARGE)

    def _called(self, name: str) -> tuple[Place, ...]:
        found = self.places.meanings(fold(name))
        return tuple(self.place(m.entry) for m in found if m.how != DEMONYM)

    def _size(self, place: Place) -> int:
        """Inhabitants; an area is as large as need be."""
        entry = self.places.by_id(place.id) if place.id else None
        return PROMINENT if place.feature in AREAS else entry.population if entry else 0

    def is_prominent(self, place: Place, *, abroad: bool = False) -> bool:
        """True for areas, capitals and larger towns; abroad for states' capitals and metropoles."""
        entry = self.places.by_id(place.id) if place.id else None
        if abroad:
            return entry is not None and (entry.is_capital or entry.population >= METROPOLE)
        is_seat = entry is not None and (entry.is_capital or entry.is_seat)
        return is_seat or self._size(place) >= PROMINENT

    def share(self, place: Place, area: Place, wind: str) -> float | None:
        """Share of the way across the area's largest part, towards a wind, at which it lies."""
        at = point(place)
        shape = self._shape(area)
        if at is None or shape is None:
            return None
        west, south, east, north = largest_bounds(shape)
        if east - west > 180:
            return None
        if wind in ("north", "south"):
            share = (at.lat - south) / (north - south)
        else:
            share = (at.lon - west) / (east - west)
        return share if wind in ("north", "east") else 1 - share

    def capitals(self, area: Place) -> tuple[Place, ...]:
        """The seats of a state, by every party's view, or of a first-level area; empty: unknown."""
        entry = self.places.by_id(area.id) if area.id else None
        if entry is None or entry.feature not in ("country", "adm1"):
            return ()
        of_state = entry.feature == "country"
        seat = self.places.capital(entry) if of_state else self.places.seat(entry)
        names = second_capitals().get(entry.country_code or "", ()) if of_state else ()
        towns = (self.places.meanings(fold(name)) for name in names)
        others = [m.entry for found in towns for m in found if self.places.inside(m.entry, entry)]
        large = [e for e in others if e.feature == "populated_place" and e.population >= LARGE]
        found = dict.fromkeys(e.id for e in ([seat] if seat else []) + large)
        return tuple(self.place(e) for e in map(self.places.by_id, found) if e is not None)

    def is_settled(self, place: Place) -> bool:
        """False for what states dispute: what is said of it may hold by one party's view."""
        from reportedly.gazetteer.disputes import disputes_over

        entry = self.places.by_id(place.id) if place.id else None
        return entry is None or not disputes_over(entry, self.places)

    def place(self, entry: Entry) -> Place:
        """The record of an entry, with its point where it has one."""
        country = self.places.country(entry.country_code) if entry.country_code else None
        adm1, adm2 = self.places.area(entry, "adm1"), self.places.area(entry, "adm2")
        precision: PlacePrecision = "exact" if entry.feature in TOWNS else "area"
        return Place(
            entry.id, entry.name, entry.feature,
            country.name if country else None, entry.country_code,
            adm1.name if adm1 else None, adm1.id if adm1 else None,
            adm2.name if adm2 else None, adm2.id if adm2 else None,
            entry.lat, entry.lon, precision,
        )  # fmt: skip

    def credit(self, places: Sequence[Place]) -> str:
        """The sources of the boundaries and points that answer for these places."""
        drawn = (self.areas.credit(g) for g in map(self.ground, places) if g is not None)
        towns = [POINTS] if any(point(p) is not None for p in places) else []
        return "; ".join(dict.fromkeys([*(c for c in drawn if c), *towns]))


class _SecondCapitals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    towns: dict[str, tuple[str, ...]]


@cache
def second_capitals() -> dict[str, tuple[str, ...]]:
    """Towns called a state's capital beside its own, by the state's code."""
    return load_toml("second_capitals.toml", _SecondCapitals).towns


def largest_bounds(shape: Shape) -> tuple[float, float, float, float]:
    """West, south, east, north of the largest part: islands far off do not count."""
    import shapely

    parts = shapely.get_parts(shape)
    west, south, east, north = max(parts, key=lambda part: float(part.area)).bounds
    return west, south, east, north


def point(place: Place) -> Point | None:
    """Where a town or a facility lies; an area has no point."""
    if place.feature not in TOWNS or place.lat is None or place.lon is None:
        return None
    return Point(place.lat, place.lon)
