"""Border crossings where there is or was conflict, with what lies on both sides of each."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.place_names import fold, without_article
from reportedly.gazetteer.tables import Line, code, degrees, listed, place_id, read_table

COLUMNS = (
    "id", "name", "lat", "lon", "here", "here_area", "here_town", "there", "there_area",
    "there_town", "weight", "alternates",
)  # fmt: skip
LEVEL_WORDS = ("border crossing", "crossing point", "crossing", "checkpoint", "border post", "gate")


class Side(msgspec.Struct, frozen=True):
    """One side of a crossing; area and town are ids, None where the table does not tell them."""

    country_code: str
    area: str | None
    town: str | None


class Crossing(msgspec.Struct, frozen=True):
    """A place where a border or a line of control is crossed; degrees are WGS84, within 2 km."""

    id: str
    """Of its entry in the places: a facility of its own, or the town by whose name it goes."""
    name: str
    other_names: tuple[str, ...]
    lat: float
    lon: float
    sides: tuple[Side, Side]
    weight: float

    def between(self, *codes: str) -> bool:
        """True where both sides' countries are these, or one side's is the one."""
        mine = {side.country_code for side in self.sides}
        return mine == set(codes) if len(codes) > 1 else set(codes) <= mine


@cache
def crossings() -> tuple[Crossing, ...]:
    """All crossings in the order of the table; raises DataWrong where it breaks its schema."""
    return read_table("crossings", COLUMNS, _crossing)


def _crossing(line: Line) -> Crossing:
    lat, lon = degrees(line["lat"], line["lon"])
    sides = (_side(line, "here"), _side(line, "there"))
    others = listed(line["alternates"])
    weight = float(line["weight"])
    return Crossing(place_id(line["id"]), line["name"], others, lat, lon, sides, weight)


def _side(line: Line, which: str) -> Side:
    area, town = line[f"{which}_area"], line[f"{which}_town"]
    return Side(
        code(line[which]), place_id(area) if area else None, place_id(town) if town else None
    )


def find_crossings(name: str) -> tuple[Crossing, ...]:
    """The crossings called so, spelling, article and "crossing" aside; none where none is."""
    key = _key(name)
    return tuple(c for c in crossings() if key in {_key(n) for n in (c.name, *c.other_names)})


def crossings_between(*codes: str) -> tuple[Crossing, ...]:
    """The crossings of one country, or those between two."""
    return tuple(c for c in crossings() if c.between(*codes))


def crossing(entry_id: str) -> Crossing | None:
    """The crossing whose entry has this id."""
    return next((c for c in crossings() if c.id == entry_id), None)


def crossings_at(entry_id: str) -> tuple[Crossing, ...]:
    """The crossings that this town or area lies at."""
    return tuple(c for c in crossings() if any(entry_id in (s.town, s.area) for s in c.sides))


def _key(name: str) -> str:
    folded = without_article(fold(name))
    for word in LEVEL_WORDS:
        folded = folded.removesuffix(f" {word}")
    return folded
