"""Seas, straits, lakes and rivers that make fronts and borders, with the countries they touch."""

from __future__ import annotations

from functools import cache

import msgspec

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.tables import Line, code, degrees, listed, place_id, read_table

COLUMNS = ("id", "name", "kind", "lat", "lon", "countries", "weight", "alternates")
KINDS = frozenset("ocean sea gulf strait lake reservoir canal river".split())


class Water(msgspec.Struct, frozen=True):
    """A water of the table; `lat` and `lon` are a reference point (of a river near its fronts)."""

    id: str
    name: str
    kind: str
    lat: float
    lon: float
    countries: tuple[str, ...]
    """Codes of those it touches; empty where the table does not tell them (the oceans)."""
    weight: float
    other_names: tuple[str, ...]


@cache
def waters() -> tuple[Water, ...]:
    """All waters in the order of the table; raises DataWrong where it breaks its schema."""
    return read_table("waters", COLUMNS, _water)


def _water(line: Line) -> Water:
    if line["kind"] not in KINDS:
        raise ValueError(f"{line['kind']!r} is none of {', '.join(sorted(KINDS))}")
    lat, lon = degrees(line["lat"], line["lon"])
    countries = tuple(code(c) for c in listed(line["countries"]))
    return Water(
        place_id(line["id"]), line["name"], line["kind"], lat, lon, countries,
        float(line["weight"]), listed(line["alternates"]),
    )  # fmt: skip


def water(water_id: str) -> Water | None:
    """The water with this id."""
    return next((w for w in waters() if w.id == water_id), None)


def find_waters(name: str) -> tuple[Water, ...]:
    """The waters called so, spelling aside."""
    key = fold(name)
    return tuple(w for w in waters() if key in {fold(n) for n in (w.name, *w.other_names)})


def waters_of(*codes: str, kind: str | None = None) -> tuple[Water, ...]:
    """The waters that touch all of these countries, of one kind where it is given."""
    wanted = set(codes)
    return tuple(w for w in waters() if wanted <= set(w.countries) and kind in (None, w.kind))
