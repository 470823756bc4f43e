"""Natural Earth's first-level units: repaired, joined to the gazetteer's rows, united by area."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape as as_shape

from scripts.gazetteer.area_tables import table
from scripts.gazetteer.gazetteer_rows import (
    Town,
    adm1_of,
    entry,
    places,
    towns,
    towns_inside,
)

MAJORITY = 0.6
"""Share of a unit's towns that must lie in one area for the unit to be part of it."""
AGREED = 0.6
"""Share of towns in which a drawn area and the gazetteer must agree, both ways, to be one area."""

COAST = 0.03
"""Degrees by which a coast town may lie outside a generalised coast."""


@dataclass(frozen=True)
class Unit:
    """A drawn unit, the state it is reckoned to and the rows of the gazetteer it is or lies in."""

    code: str
    country: str
    shape: Any
    adm1: str | None = None
    adm2: str | None = None


def read_units(path: Path) -> list[Unit]:
    """All units with repairs, each with the rows that its GeoNames number or its towns give it."""
    repairs = {row["unit"]: row for row in table("repairs")}
    units = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        told = feature["properties"]
        unit = _unit(told, as_shape(feature["geometry"]), repairs.get(told["adm1_code"]))
        if unit is not None:
            units.append(unit)
    return _placed(_moved(units))


def _unit(told: dict[str, Any], shape: Any, repair: dict[str, str] | None) -> Unit | None:
    number = told.get("gn_id") or 0
    row = places.by_id(repair["place"] or "gn:0") if repair else places.by_id(f"gn:{number}")
    country = repair["country"] if repair else told.get("iso_a2")
    if row is not None and row.feature in ("adm1", "adm2"):
        country = row.country_code
    if country is None or places.country(country) is None:
        return None
    sound = shape if shape.is_valid else shapely.make_valid(shape)
    unit = Unit(told["adm1_code"], country, sound)
    if row is None or row.feature not in ("adm1", "adm2"):
        return unit
    return replace(unit, adm1=adm1_of(row.id), adm2=row.id if row.feature == "adm2" else None)


def _moved(units: list[Unit]) -> list[Unit]:
    """Units after parts of some were reckoned to others by the own table."""
    by_code = {unit.code: unit for unit in units}
    for row in table("moved"):
        taken, given = by_code[row["from_unit"]], by_code[row["to_unit"]]
        part = shapely.intersection(taken.shape, shapely.from_wkt(row["wkt"]))
        rest = shapely.difference(taken.shape, part)
        by_code[taken.code] = replace(taken, shape=rest)
        by_code[given.code] = replace(given, shape=shapely.union(given.shape, part))
    return list(by_code.values())


def _placed(units: list[Unit]) -> list[Unit]:
    """Units without a row of their own, in the first-level area that most of their towns name."""
    countries = defaultdict(list)
    for unit in units:
        countries[unit.country].append(unit)
    placed = []
    for country, ours in sorted(countries.items()):
        inside = towns_inside([unit.shape for unit in ours], country)
        for unit, members in zip(ours, inside, strict=True):
            placed.append(unit if unit.adm1 else replace(unit, adm1=majority(members)))
    return placed


def majority(members: list[Town]) -> str | None:
    """The first-level area that most towns name; None where they are divided or none is named."""
    named = Counter(t.adm1 for t in members if t.adm1)
    if not named:
        return None
    best = min(named, key=lambda a: (-named[a], a))
    return best if named[best] >= MAJORITY * sum(named.values()) else None


def first_level_areas(units: list[Unit]) -> dict[str, Any]:
    """Shapes of first-level areas by id: their units united, where the towns agree."""
    parts = defaultdict(list)
    for unit in units:
        if unit.adm1:
            parts[unit.adm1].append(unit.shape)
    return agreed({a: shapely.union_all(shapes) for a, shapes in sorted(parts.items())}, "adm1")


def second_level_areas(units: list[Unit]) -> dict[str, Any]:
    """Shapes of the units that are second-level areas in the gazetteer, by id."""
    parts = defaultdict(list)
    for unit in units:
        if unit.adm2:
            parts[unit.adm2].append(unit.shape)
    return agreed({a: shapely.union_all(shapes) for a, shapes in sorted(parts.items())}, "adm2")


def agreed(areas: dict[str, Any], level: str) -> dict[str, Any]:
    """Those areas whose shape and whose row hold much the same towns; those without towns too."""
    countries = defaultdict(list)
    for area in areas:
        countries[entry(area).country_code or ""].append(area)
    kept, sure = {}, {row["place"] for row in table("repairs")}
    for country, names in sorted(countries.items()):
        theirs = Counter(getattr(town, level) for town in towns(country))
        shapes = [areas[name] for name in names]
        inside, near = towns_inside(shapes, country), towns_inside(shapes, country, COAST)
        for name, members, about in zip(names, inside, near, strict=True):
            right = sum(getattr(town, level) == name for town in members)
            found = sum(getattr(town, level) == name for town in about)
            if (
                name in sure
                or theirs[name] == 0
                or (right >= AGREED * len(members) - 1 and found >= AGREED * theirs[name] - 1)
            ):
                kept[name] = areas[name]
    return dict(sorted(kept.items()))


def outlines(units: list[Unit]) -> dict[str, Any]:
    """Shapes of countries by code: all their units united."""
    parts = defaultdict(list)
    for unit in units:
        parts[unit.country].append(unit.shape)
    return {code: shapely.union_all(shapes) for code, shapes in sorted(parts.items())}
