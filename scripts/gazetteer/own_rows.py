"""The own tables laid over the packages' rows: regions, waters, crossings, towns, other names."""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from math import floor

from reportedly.gazetteer.columns import OWN, Row
from reportedly.gazetteer.crossings import Crossing, crossings
from reportedly.gazetteer.disputes import disputes
from reportedly.gazetteer.former_names import former_names
from reportedly.gazetteer.place_columns import ALTERNATE, DEMONYM
from reportedly.gazetteer.place_names import ARTICLES, fold, without_article
from reportedly.gazetteer.regions import Region, regions
from reportedly.gazetteer.seats import seats
from reportedly.gazetteer.tables import Line, listed, read_lines
from reportedly.gazetteer.waters import Water, waters
from scripts.gazetteer.english import own_names, plain

ARAB = set("AE BH DJ DZ EG EH ER IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split())
DEMONYMS = ("word", "plural", "of")
SPELLINGS = ("id", "name", "alternates", "weight")
TOWNS = ("name", "country", "adm1", "lat", "lon", "weight", "alternates")
NOT_NAMES = ("id", "name", "not")
FIRST = {"regions": 0, "waters": 2_000, "crossings": 4_000, "towns": 10_000}
"""From which number on each table's own rows count, so that one that grows moves no other's."""
TOWN_WEIGHT = 4.3
"""That of a town of ten thousand: the tables list towns because reports name them."""


class Rows:
    """All rows by number, found by the ids of the tables too."""

    def __init__(self, rows: dict[int, Row], lands: Mapping[str, Row]) -> None:
        self.rows, self.lands = rows, lands
        self.slugs: dict[str, Row] = {}

    def add(self, row: Row) -> None:
        """Take a row of the own tables."""
        if row.slug in self.slugs:
            sys.exit(f"{row.slug} stands in two tables, or twice in one.")
        self.rows[row.id] = row
        self.slugs[row.slug] = row

    def of(self, told: str, table: str) -> Row:
        """The row of an id or a country's code; ends the build where there is none."""
        number = int(told[3:]) if told.startswith("gn:") else 0
        found = self.lands.get(told) or self.slugs.get(told) or self.rows.get(number)
        if found is None:
            sys.exit(f"{table}.csv: there is no place {told}.")
        return found


def add_regions(world: Rows) -> None:
    """Regions, mountains and facilities; a part of a country goes by other names alone."""
    for n, region in enumerate(regions()):
        row = region_row(region, OWN + FIRST["regions"] + n)
        if region.id.startswith("gn:"):
            world.rows[row.id] = row
        else:
            world.add(row)
        row.country = region.countries[0] if len(region.countries) == 1 else ""
        if region.adm1:
            row.parent = world.of(region.adm1, "regions").id
        elif row.country:
            row.parent = world.lands[row.country].id
        own_names(row, region.other_names if region.part else [region.name, *region.other_names])


def region_row(region: Region, number: int) -> Row:
    own = region.id.startswith("own:")
    row = Row(number if own else int(region.id[3:]), region.name, region.feature)
    row.slug = region.id if own else ""
    row.lat, row.lon, row.weight = region.lat, region.lon, region.weight
    return row


def add_waters(world: Rows) -> None:
    """Seas, straits, lakes and rivers; in a country where they touch one alone."""
    for n, water in enumerate(waters()):
        world.add(water_row(water, OWN + FIRST["waters"] + n, world))


def water_row(water: Water, number: int, world: Rows) -> Row:
    row = Row(number, water.name, "water", slug=water.id)
    row.lat, row.lon, row.weight = water.lat, water.lon, water.weight
    if len(water.countries) == 1:
        row.country = water.countries[0]
        row.parent = world.lands[row.country].id
    own_names(row, [water.name, *water.other_names])
    return row


def add_crossings(world: Rows) -> None:
    """Crossings as facilities on the side that the table names first; a town keeps its row."""
    for n, crossing in enumerate(crossings()):
        for side in crossing.sides:
            for told in (side.area, side.town):
                if told:
                    world.of(told, "crossings")
        if crossing.id.startswith("gn:") or crossing.id in world.slugs:
            row = world.of(crossing.id, "crossings")
        else:
            row = crossing_row(crossing, OWN + FIRST["crossings"] + n, world)
            world.add(row)
        own_names(row, [crossing.name, *crossing.other_names])


def crossing_row(crossing: Crossing, number: int, world: Rows) -> Row:
    here = crossing.sides[0]
    row = Row(number, crossing.name, "facility", here.country_code, slug=crossing.id)
    row.lat, row.lon, row.weight = crossing.lat, crossing.lon, crossing.weight
    row.parent = world.of(here.area or here.country_code, "crossings").id
    return row


def respell(world: Rows) -> None:
    """Lay the own spellings, and weights where told, over the packages' names."""
    for line in read_lines("spellings", SPELLINGS):
        row = world.of(line["id"], "spellings")
        row.name = line["name"]
        row.called([line["name"]], 0)
        row.called([n.removeprefix("the ") for n in listed(line["alternates"])], 0)
        if line["weight"]:
            row.weight = max(row.weight, float(line["weight"]))


def take_names(world: Rows) -> None:
    """Take names from places that the packages give them wrongly."""
    for line in read_lines("not_names", NOT_NAMES):
        row = world.of(line["id"], "not_names")
        check_name(row, line["name"], "not_names")
        for name in listed(line["not"]):
            row.names.pop(fold(name), None)


def add_former_names(world: Rows) -> None:
    """Names that a place bore or that another party uses."""
    for former in former_names():
        row = world.of(former.id, "former_names")
        check_name(row, former.name, "former_names")
        row.called(former.former, ALTERNATE if former.weak else 0)


def add_demonyms(world: Rows) -> None:
    """Words for the people of a place, and adjectives."""
    for line in read_lines("demonyms", DEMONYMS):
        row = world.of(line["of"], "demonyms")
        for word in (line["word"], line["plural"]):
            # The packages list "Chechen" (of "Chechen Republic") as a name.
            if word and fold(word) != fold(row.name):
                row.names[fold(word)] = DEMONYM


def check_name(row: Row, name: str, table: str) -> None:
    """End the build where a table's id and name are not of one place."""
    if fold(name) not in row.names and name != row.name:
        sys.exit(f"{table}.csv: {row.id} is {row.name}, not {name}.")


def set_seats(world: Rows) -> None:
    """Mark the seats of the own table, and take the mark from towns that only bear the name."""
    marked = [row for row in world.rows.values() if row.capital & 2]
    for seat in seats().values():
        area, town = world.of(seat.area, "seats"), world.of(seat.seat, "seats")
        check_name(area, seat.area_name, "seats")
        check_name(town, seat.seat_name, "seats")
        if not lies_in(town, area, world):
            continue
        for row in marked:
            if row.capital & 2 and row is not town and lies_in(row, area, world):
                row.capital &= ~2
                row.weight -= 0.7
        if not town.capital & 2:
            town.capital |= 2
            town.weight += 0.7


def lies_in(row: Row, area: Row, world: Rows) -> bool:
    above: Row | None = row
    while above is not None and above is not area:
        above = world.rows.get(above.parent)
    return above is not None


def check_disputes(world: Rows) -> None:
    """Every disputed area is a place."""
    for over in disputes():
        world.of(over.id, "disputes")


def add_own_towns(world: Rows) -> None:
    """Towns of the own table, or their names for the same town under another spelling."""
    squares = by_square(world.rows.values())
    for n, line in enumerate(read_lines("towns", TOWNS)):
        lat, lon = float(line["lat"]), float(line["lon"])
        names = [line["name"], *listed(line["alternates"])]
        known = same_town(squares, line["country"], lat, lon, names)
        if known is None:
            slug = "own:" + re.sub("[^a-z0-9]+", "-", plain(line["name"]).lower()).strip("-")
            slug = slug if slug not in world.slugs else f"{slug}-{line['country'].lower()}"
            number = OWN + FIRST["towns"] + n
            known = Row(number, line["name"], "populated_place", line["country"], slug=slug)
            known.lat, known.lon = lat, lon
            known.parent = parent_of(world.rows, line) or world.lands[line["country"]].id
            world.add(known)
        known.name = line["name"]
        known.weight = max(known.weight, float(line["weight"] or TOWN_WEIGHT))
        known.called(names, 0)


def by_square(rows: Iterable[Row]) -> dict[tuple[int, int], list[Row]]:
    """Towns by the tenth of a degree that they lie in."""
    found: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for row in rows:
        if row.feature == "populated_place":
            found[square(row.lat, row.lon)].append(row)
    return found


def square(lat: float, lon: float) -> tuple[int, int]:
    return floor(lat * 10), floor(lon * 10)


ALIKE = 0.65
"""Share of letters in common from which two spellings are one town's: Maghazi is no Musaddar."""


def same_town(
    squares: Mapping[tuple[int, int], list[Row]],
    country: str,
    lat: float,
    lon: float,
    names: list[str],
) -> Row | None:
    """The country's town within 3 km of which a name is like one of these."""
    best: tuple[float, Row] | None = None
    y, x = square(lat, lon)
    around = [(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    for row in (row for at in around for row in squares.get(at, ())):
        if row.country != country or abs(row.lat - lat) > 0.03 or abs(row.lon - lon) > 0.03:
            continue
        like = max(SequenceMatcher(None, fold(row.name), fold(n)).ratio() for n in names)
        if like > ALIKE and (best is None or like > best[0]):
            best = (like, row)
    return best[1] if best else None


def parent_of(rows: dict[int, Row], line: Line) -> int | None:
    """The first-level area that the table names."""
    for row in rows.values():
        if row.feature == "adm1" and row.country == line["country"] and row.name == line["adm1"]:
            return row.id
    if line["adm1"]:
        sys.exit(f"towns.csv: {line['name']}: no first-level area is called {line['adm1']}.")
    return None


def add_bare_names(world: Rows) -> None:
    """Add the form without the Arabic article to names of Arab lands."""
    for row in world.rows.values():
        if row.country in ARAB and row.feature != "country":
            for key, flag in list(row.names.items()):
                bare = without_article(key)
                if bare != key and len(bare) > 3 and bare not in ARTICLES:
                    row.names.setdefault(bare, flag)
