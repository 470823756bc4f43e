"""What the gazetteer has of each country: rows, polygons, how far they are joined, what follows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from reportedly.gazetteer.area_files import Level
from reportedly.gazetteer.areas import Areas
from reportedly.gazetteer.entries import Entry
from reportedly.gazetteer.files import DATA
from reportedly.gazetteer.places import Places

ENOUGH = 0.9
"""Share of districts with a polygon from which drawing and reasoning happen among districts."""
MOST = 0.5
"""Share of first-level areas with a polygon below which only the country as a whole is."""
ADD_MORE = "Add a COD-AB or geoBoundaries file of its districts with `reportedly gazetteer add`."


class BoundaryFacts(msgspec.Struct, frozen=True):
    """What `areas.json` says of the polygons of a country's districts."""

    level: str
    licence: str
    title: str
    year: str
    credit: str
    polygons: int
    polygons_joined: int


class AreaManifest(msgspec.Struct, frozen=True):
    """The part of `areas.json` that coverage needs."""

    polygons: dict[str, BoundaryFacts] = {}
    not_shipped: dict[str, str] = {}
    doubled: dict[str, str] = {}
    """Rows of the packages that stand for an area that has another row, by id."""


class Coverage(msgspec.Struct, frozen=True):
    """A row per country. Shares are of 1; `level` is where drawing and reasoning happen."""

    country_code: str
    name: str
    adm1_rows: int
    adm1_polygons: int
    adm2_rows: int
    adm2_polygons: int
    joined: float
    """Districts that have both row and polygon, of the larger of the two numbers; 0 without any."""
    level: Level
    says: str
    licence: str | None
    """Of the polygons of its districts, None where there are none."""
    credit: str | None
    missing: str | None
    """Why there are no polygons of districts, and how to add them."""


@cache
def area_manifest() -> AreaManifest:
    """The package's manifest of areas; empty where none was built."""
    path = Path(str(DATA / "places" / "areas.json"))
    return (
        msgspec.json.decode(path.read_bytes(), type=AreaManifest)
        if path.is_file()
        else AreaManifest()
    )


def coverage(places: Places, areas: Areas) -> tuple[Coverage, ...]:
    """A row per country, in order of its code."""
    rows, drawn = _rows(places), _drawn(areas)
    countries = sorted(code for code, feature in rows if feature == "country")
    return tuple(_coverage(code, places, areas, rows, drawn) for code in countries)


def drawing_level(places: Places, areas: Areas, country_code: str) -> Level:
    """`adm2` if ENOUGH of its districts have a polygon, `adm1` if MOST provinces, else `adm0`."""
    code = country_code.upper()
    rows, drawn = _rows(places), _drawn(areas)
    return _level(code, rows, drawn)


Counts = Counter[tuple[str, str]]


@cache
def _rows(places: Places) -> Counts:
    """How many rows each country has of each feature, doubles left out."""
    doubled = area_manifest().doubled
    return Counter(
        (entry.country_code or "", entry.feature)
        for entry in _areas_of(places)
        if entry.id not in doubled
    )


def _areas_of(places: Places) -> Iterator[Entry]:
    found = {
        indexes[row]
        for columns, indexes in places.tables
        for row in range(len(columns))
        if columns.feature(row) < 3
    }
    return (places.entry(index) for index in sorted(found))


@cache
def _drawn(areas: Areas) -> Counts:
    """How many polygons each country has of each level."""
    found: Counts = Counter()
    for level in ("adm0", "adm1", "adm2"):
        found.update((areas.country_code(n) or "", level) for n in areas.ids(level))
    return found


def _joined(code: str, rows: Counts, drawn: Counts) -> float:
    facts = area_manifest().polygons.get(code)
    polygons = drawn[code, "adm2"]
    source = facts.polygons if facts and facts.level == "adm2" else polygons
    most = max(rows[code, "adm2"], source)
    return polygons / most if most else 0.0


def _level(code: str, rows: Counts, drawn: Counts) -> Level:
    if _joined(code, rows, drawn) >= ENOUGH:
        return "adm2"
    first = rows[code, "adm1"]
    return "adm1" if first and drawn[code, "adm1"] >= MOST * first else "adm0"


def _coverage(code: str, places: Places, areas: Areas, rows: Counts, drawn: Counts) -> Coverage:
    country = places.country(code)
    level, share = _level(code, rows, drawn), _joined(code, rows, drawn)
    district = next(iter(areas.ids("adm2", code)), None)
    source = areas.source(district) if district else None
    return Coverage(
        code,
        country.name if country else code,
        rows[code, "adm1"],
        drawn[code, "adm1"],
        rows[code, "adm2"],
        drawn[code, "adm2"],
        round(share, 3),
        level,
        _says(level, rows[code, "adm2"], drawn[code, "adm2"], share),
        source.licence if source else None,
        source.credit if source else None,
        None if level == "adm2" else _missing(code, drawn[code, "adm2"]),
    )


def _says(level: Level, rows: int, polygons: int, share: float) -> str:
    if level == "adm2":
        return f"Districts are drawn and reasoned about: {share:.0%} of them have a polygon."
    where = "first-level areas" if level == "adm1" else "the whole country"
    if not rows:
        return f"No districts are known: drawing and reasoning happen among {where}."
    have = (
        f"{polygons} of {rows} districts have a polygon"
        if polygons
        else "No district has a polygon"
    )
    return f"{have}: drawing and reasoning happen among {where}."


def _missing(code: str, polygons: int) -> str:
    why = (
        "Polygons ship of some of its districts." if polygons else "No polygons of districts ship."
    )
    return f"{area_manifest().not_shipped.get(code, why)} {ADD_MORE}"
