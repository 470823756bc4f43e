"""Build the areas of the gazetteer: polygons of countries and districts, rivers, who touches whom.

    python -m scripts.gazetteer.build_areas [--sources DIR]

Sources are fetched by package name into DIR (default build/areas) unless they lie there, and
checked by sha256. Same packages, same tables, same places: same bytes. Writes `areas.bin` with its
manifest `areas.json`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import shapely

from reportedly.gazetteer.area_files import SCALE, AreaShape, AreaSource, Level, write_areas
from scripts.gazetteer import area_tables
from scripts.gazetteer.area_sources import SOURCES, fetched
from scripts.gazetteer.area_tables import TABLES, Boundaries, boundaries, settled_parts
from scripts.gazetteer.contacts import all_contacts
from scripts.gazetteer.districts import (
    Polygon,
    joined,
    named_parts,
    one_shape,
    read_polygons,
)
from scripts.gazetteer.first_level import (
    agreed,
    first_level_areas,
    outlines,
    read_units,
    second_level_areas,
)
from scripts.gazetteer.gazetteer_rows import adm1_of, entry, places, rows_of
from scripts.gazetteer.rivers import river_lines

OUT = Path(__file__).parents[2] / "src/reportedly/gazetteer/data/places"
WORLD = AreaSource(
    "natural-earth",
    "Natural Earth 1:10m admin-1 states and provinces, repaired",
    "Public domain",
    "Natural Earth (public domain)",
)
RIVERS = AreaSource(
    "natural-earth-rivers",
    "Natural Earth 1:50m rivers",
    "Public domain",
    "Natural Earth (public domain)",
)
ENOUGH = 0.8
"""Share of first-level areas that the world map must draw; else districts are united into them."""
WORTHWHILE = 0.5
"""Share of a country's districts below which a patchy map of them is no map."""


@dataclass
class Drawn:
    """Shapes by id at each level, the source of each, how many polygons of a country were used."""

    shapes: dict[Level, dict[str, Any]]
    source: dict[str, str]
    used: dict[str, tuple[int, int]] = field(default_factory=dict)


def draw(files: dict[str, Path]) -> Drawn:
    """All shapes of the base."""
    units = read_units(files["admin1"])
    shapes: dict[Level, dict[str, Any]] = {
        "adm0": _countries(outlines(units)),
        "adm1": first_level_areas(units),
        "adm2": second_level_areas(units),
        "line": river_lines(files["rivers"]),
    }
    drawn = Drawn(shapes, {name: WORLD.key for level in shapes.values() for name in level})
    drawn.source |= dict.fromkeys(shapes["line"], RIVERS.key)
    for row in boundaries():
        _lay_districts(drawn, row, files["districts"])
    return drawn


def _countries(by_code: dict[str, Any]) -> dict[str, Any]:
    found = ((places.country(code), shape) for code, shape in by_code.items())
    return {country.id: shape for country, shape in found if country is not None}


def _of(shapes: dict[str, Any], country: str) -> dict[str, Any]:
    return {name: s for name, s in shapes.items() if entry(name).country_code == country}


def _lay_districts(drawn: Drawn, row: Boundaries, path: Path) -> None:
    """Lay the districts of one country over what the world map draws of them, where they are more.

    Where the world map draws too few of its first-level areas, they are united from the districts.
    """
    adm1 = _of(drawn.shapes["adm1"], row.country)
    known = adm1 if len(adm1) >= ENOUGH * len(rows_of(row.country, "adm1")) else {}
    polygons = read_polygons(path, row, known)
    made, used = _made(polygons, row)
    if len(made) < WORTHWHILE * len(rows_of(row.country, "adm2")):
        made, used = {}, 0
    drawn.used[row.country] = (len(polygons), used)
    _replace(drawn, "adm2", row, made)
    if not known:
        _replace(drawn, "adm1", row, _unions(made))


def _made(polygons: list[Polygon], row: Boundaries) -> tuple[dict[str, Any], int]:
    """Shapes by the id of their row, and how many polygons went into them."""
    by_key = {p.key: p.shape for p in polygons}
    if row.unit != "adm3":
        pairs = joined(polygons, rows_of(row.country, "adm2"))
        return {name: by_key[key] for key, name in pairs.items()}, len(pairs)
    parts = named_parts(polygons, settled_parts(row.country))
    made = {name: one_shape([by_key[key] for key in keys]) for name, keys in parts.items()}
    return made, sum(map(len, parts.values()))


def _replace(drawn: Drawn, level: Level, row: Boundaries, made: dict[str, Any]) -> None:
    """Put shapes in the place of those of their country and level, where they are more."""
    shapes = drawn.shapes[level]
    before = _of(shapes, row.country)
    if len(made) > len(before):
        for name in before:
            del shapes[name]
        shapes |= made
        drawn.source |= dict.fromkeys(made, row.key)


def _unions(made: dict[str, Any]) -> dict[str, Any]:
    """First-level areas of which all districts are drawn, united from them."""
    parts: dict[str, list[str]] = {}
    for name in sorted(made):
        above = adm1_of(name)
        if above is not None:
            parts.setdefault(above, []).append(name)
    whole = {
        above: one_shape([made[name] for name in names])
        for above, names in parts.items()
        if len(names) >= sum(e.feature == "adm2" for e in places.children(entry(above)))
    }
    return agreed(whole, "adm1")


def quantised(shape: Any) -> Any:
    """The shape on the grid of the file, still sound."""
    lines = shape.geom_type.endswith("LineString")
    mode = "pointwise" if lines else "valid_output"
    return shapely.set_precision(shape, 1 / SCALE, mode=mode)


def write(drawn: Drawn, path: Path) -> str:
    """The file of areas; its sha256."""
    shapes: dict[Level, dict[str, Any]] = {
        level: {name: q for name, s in rows.items() if not (q := quantised(s)).is_empty}
        for level, rows in drawn.shapes.items()
    }
    exact = frozenset(name for name, key in drawn.source.items() if key == WORLD.key)
    contacts = all_contacts(shapes["adm0"], shapes["adm1"], shapes["adm2"], exact)
    rows = [
        AreaShape(name, level, entry(name).country_code or "", drawn.source[name], shape)
        for level, shapes_of in shapes.items()
        for name, shape in shapes_of.items()
    ]
    return write_areas(path, rows, contacts=contacts, sources=_sources())


def _sources() -> Iterable[AreaSource]:
    yield WORLD
    yield RIVERS
    for row in boundaries():
        yield AreaSource(row.key, row.title, row.licence, row.credit)


def manifest(drawn: Drawn, made: str) -> dict[str, Any]:
    """What went in and what came out, with versions, hashes, licences and credit lines."""
    counts = {level: len(shapes) for level, shapes in drawn.shapes.items()}
    polygons = {
        row.country: {
            "level": row.unit,
            "licence": row.licence,
            "title": row.title,
            "year": row.year,
            "credit": row.credit,
            "polygons": drawn.used[row.country][0],
            "polygons_joined": drawn.used[row.country][1],
        }
        for row in boundaries()
    }
    return {
        "sources": [
            {
                "package": s.package, "registry": s.registry, "version": s.version,
                "file": s.member, "sha256": s.sha256, "licence": s.licence,
            }
            for s in SOURCES
        ],
        "tables": {path.name: _digest(path) for path in sorted(TABLES.glob("*.csv"))},
        "made": {"areas.bin": made},
        "shapes": counts,
        "polygons": polygons,
        "doubled": {row["place"]: row["of"] for row in area_tables.table("doubled")},
        "not_shipped": {row["country"]: row["why"] for row in area_tables.table("not_shipped")},
        "credits": sorted({s.credit for s in _sources()}),
        "shapely": f"{shapely.__version__}, GEOS {shapely.geos_version_string}",
    }  # fmt: skip


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sources", type=Path, default=Path("build/areas"))
    options.add_argument("--out", type=Path, default=OUT)
    chosen = options.parse_args()
    drawn = draw(fetched(chosen.sources))
    made = write(drawn, chosen.out / "areas.bin")
    text = json.dumps(manifest(drawn, made), indent=1, ensure_ascii=False, sort_keys=True)
    (chosen.out / "areas.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
