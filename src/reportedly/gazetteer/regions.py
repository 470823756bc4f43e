"""Regions that are no administrative areas, each a set of areas: the Donbas, Darfur, the Sahel."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.gazetteer.places import Entry, Places
from reportedly.gazetteer.tables import Line, code, degrees, listed, place_id, read_table

COLUMNS = (
    "id", "name", "feature", "lat", "lon", "countries", "adm1", "part", "members", "weight",
    "alternates",
)  # fmt: skip
FEATURES = frozenset(("region", "mountain", "facility", "border"))
PARTS = frozenset("north south east west centre northeast northwest southeast southwest".split())


class Region(msgspec.Struct, frozen=True):
    """A region of the table. Its members overlap it; a border area may reach beyond it."""

    id: str
    name: str
    feature: str
    lat: float
    lon: float
    countries: tuple[str, ...]
    """Codes of the countries it lies in, empty where `members` or none tell."""
    adm1: str | None
    """The first-level area that holds it whole."""
    part: str | None
    """The part of its one country that it is ("north"): such a region bears no name of its own."""
    members: tuple[str, ...]
    """Ids of areas and towns, codes of countries, ids of other regions."""
    weight: float
    other_names: tuple[str, ...]


@cache
def regions() -> tuple[Region, ...]:
    """All regions in the order of the table; raises DataWrong where it breaks its schema."""
    return read_table("regions", COLUMNS, _region)


def _region(line: Line) -> Region:
    if line["feature"] not in FEATURES:
        raise ValueError(f"{line['feature']!r} is none of {', '.join(sorted(FEATURES))}")
    lat, lon = degrees(line["lat"], line["lon"])
    countries = tuple(code(c) for c in listed(line["countries"]))
    if line["part"] and (len(countries) != 1 or line["part"] not in PARTS):
        raise ValueError(f"{line['part']!r} is no part of one country")
    return Region(
        place_id(line["id"]), line["name"], line["feature"], lat, lon, countries,
        place_id(line["adm1"]) if line["adm1"] else None, line["part"] or None,
        tuple(place_id(m) for m in listed(line["members"])), float(line["weight"]),
        listed(line["alternates"]),
    )  # fmt: skip


@cache
def _by_id() -> dict[str, Region]:
    return {region.id: region for region in regions()}


def region(region_id: str) -> Region | None:
    """The region with this id; None where it is none of the table."""
    return _by_id().get(region_id)


def members(entry: Entry, places: Places) -> tuple[Entry, ...]:
    """The areas, towns and countries that make up a region, other regions opened, none twice."""
    found = {e.index: e for e in _opened(entry.id, places)}
    return tuple(found.values())


def _opened(region_id: str, places: Places) -> Iterator[Entry]:
    for member in member_ids(region_id):
        if member_ids(member):
            yield from _opened(member, places)
            continue
        entry = entry_of(member, places)
        if entry is not None:
            yield entry


def member_ids(region_id: str) -> tuple[str, ...]:
    """What the table breaks a region down into; empty for what is no region, or is not broken."""
    known = region(region_id)
    return known.members if known else ()


def entry_of(told: str, places: Places) -> Entry | None:
    """The entry of an id or of a country's code."""
    return places.country(told) if len(told) == 2 else places.by_id(told)


def regions_with(entry: Entry, places: Places) -> tuple[Region, ...]:
    """The regions that a place lies in, because a member holds it, in the order of the table."""
    lines = places.lines(entry.index)
    return tuple(r for r in regions() if member_indexes(r.id, places) & lines)


def member_indexes(region_id: str, places: Places) -> frozenset[int]:
    """Indexes of a region's members; empty for what is none."""
    key = (region_id, places.digest)
    found = _INDEXES.get(key)
    if found is None:
        found = _INDEXES[key] = frozenset(e.index for e in _opened(region_id, places))
    return found


_INDEXES: dict[tuple[str, str], frozenset[int]] = {}


def part_of(country: str, part: str) -> Region | None:
    """The region that is this part of a country: ("AF", "north"), ("SY", "north-east")."""
    word = part.replace("-", "")
    return next((r for r in regions() if r.part == word and r.countries == (country,)), None)
