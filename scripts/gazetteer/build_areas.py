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
from scripts.gazetteer.area_tables import TABLES, Boundaries, boundaries
from scripts.gazetteer.contacts import all_contacts
from scripts.gazetteer.districts import joined, one_shape, read_polygons, united
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
    """Lay the polygons of one country over what the world map draws, where they join more."""
    level: Level = "adm1" if row.unit == "adm1" else "adm2"
    adm1 = _of(drawn.shapes["adm1"], row.country)
    wanted = rows_of(row.country, "adm1")
    known = adm1 if len(adm1) >= ENOUGH * len(wanted) else {}
    polygons = read_polygons(path, row, known)
    rows = rows_of(row.country, level)
    by_key = {p.key: p.shape for p in polygons}
    if row.unit == "adm3":
        parts = united(polygons, rows)
        made = {name: one_shape([by_key[key] for key in keys]) for name, keys in parts.items()}
        made = agreed(made, level)
        used = sum(len(parts[name]) for name in made)
    else:
        made = {name: by_key[key] for key, name in joined(polygons, rows).items()}
        used = len(made)
    drawn.used[row.country] = (len(polygons), used)
    if len(made) > len(_of(drawn.shapes[level], row.country)) or level == "adm1":
        _replace(drawn, level, row.country, made, row.key, keep=level == "adm1")
        if not known and level == "adm2":
            _replace(drawn, "adm1", row.country, _unions(made), row.key, keep=False)


def _replace(
    drawn: Drawn, level: Level, country: str, made: dict[str, Any], key: str, keep: bool
) -> None:
    shapes = drawn.shapes[level]
    before = _of(shapes, country)
    if level == "adm1" and not keep and len(made) <= len(before):
        return
    for name in before if not keep else ():
        del shapes[name]
    shapes |= made
    drawn.source |= dict.fromkeys(made, key)


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
    contacts = all_contacts(shapes["adm0"], shapes["adm1"], shapes["adm2"])
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
