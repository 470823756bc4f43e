"""What the own tables say of a place: crossings, waters, regions, the names that others use."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.gazetteer.crossings import (
    Crossing,
    crossing,
    crossings_at,
    crossings_between,
    find_crossings,
)
from reportedly.gazetteer.entries import Entry
from reportedly.gazetteer.former_names import FormerName, former_names_of, meant_by
from reportedly.gazetteer.places import Places
from reportedly.gazetteer.regions import members, regions_with
from reportedly.gazetteer.waters import find_waters, water, waters_of


class Fact(msgspec.Struct, frozen=True):
    """One thing that a table says, as a label and words."""

    label: str
    words: str


def facts(entry: Entry, places: Places) -> tuple[Fact, ...]:
    """Everything that the own tables say of a place."""
    return tuple(_told(entry, places))


def _told(entry: Entry, places: Places) -> Iterator[Fact]:
    own = crossing(entry.id)
    if own is not None:
        yield Fact("crosses", " - ".join(_side(own, n, places) for n in (0, 1)))
    code = entry.country_code if entry.feature == "country" else None
    at = crossings_between(code) if code else crossings_at(entry.id)
    if at:
        yield Fact("crossings", ", ".join(c.name for c in at))
    known = water(entry.id)
    if known is not None and known.countries:
        yield Fact(known.kind, "touches " + ", ".join(_country(c, places) for c in known.countries))
    if code and waters_of(code):
        yield Fact("waters", ", ".join(w.name for w in waters_of(code)))
    inside = members(entry, places) if entry.feature == "region" else ()
    if inside:
        yield Fact("made up of", ", ".join(e.name for e in inside))
    for row in former_names_of(entry.id):
        yield Fact("once called" if row.until else "called", _name(row))
    around = regions_with(entry, places)
    if around:
        yield Fact("regions", ", ".join(r.name for r in around))


def _side(one: Crossing, n: int, places: Places) -> str:
    side = one.sides[n]
    area = places.by_id(side.area) if side.area else None
    country = _country(side.country_code, places)
    return f"{country} ({area.name})" if area is not None else country


def _country(code: str, places: Places) -> str:
    entry = places.country(code)
    return entry.name if entry is not None else code


def _name(row: FormerName) -> str:
    years = f", {row.since or ''}-{row.until or ''}" if row.since or row.until else ""
    return f"{', '.join(row.former)} ({row.used_by}{years})"


def ids_by_table(name: str) -> tuple[str, ...]:
    """Ids of what the tables alone call so: "Torkham border crossing", a name of another time."""
    ids = [one.id for one in find_crossings(name)]
    ids += [one.id for one in find_waters(name)]
    ids += [one.id for one in meant_by(name)]
    return tuple(dict.fromkeys(ids))
