"""geoBoundaries' polygons joined one to one with the districts, or united by the own table."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely

from reportedly.gazetteer.places import Entry
from scripts.gazetteer.area_tables import Boundaries, settled_joins
from scripts.gazetteer.first_level import majority
from scripts.gazetteer.gazetteer_rows import Town, adm1_of, all_names, towns_inside
from scripts.gazetteer.likeness import best_likeness

TOWNS, SAME = 0.3, 0.3
"""What the towns that polygon and row have in common, and one name, add to the likeness."""
INSIDE, ANYWHERE = 0.62, 0.86
"""Least score of a join within one first-level area, and where that area is not known."""
LEFT_OVER = 0.45
"""Least likeness where a polygon and a row are each other's best among what is left of an area."""
ACROSS = 1.12
"""Least score where the first-level areas differ: one name and towns in common."""
CLOSING = 0.0012
"""Degrees of gap between polygons of one source that are closed where they are united."""

Names = dict[str, tuple[str, ...]]
"""All names of rows by their id."""


@dataclass(frozen=True)
class Polygon:
    """A polygon of the source, the first-level area it lies in and the towns inside."""

    key: str
    name: str
    shape: Any
    adm1: str | None
    towns: tuple[Town, ...]


def read_polygons(path: Path, source: Boundaries, adm1: Mapping[str, Any]) -> list[Polygon]:
    """The polygons of a country; `adm1` are shapes of its first-level areas by id."""
    with sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True) as base:
        rows = base.execute(
            "SELECT shape_id, name, coordinates FROM location_data WHERE shape_id LIKE ?"
            " ORDER BY shape_id",
            (f"{source.shape_prefix}B%",),
        ).fetchall()
    shapes = [_sound(shapely.from_wkb(row[2])) for row in rows]
    inside = towns_inside(shapes, source.country)
    return [
        Polygon(key, _spelt(name), shape, _first_level(shape, members, adm1), tuple(members))
        for (key, name, _), shape, members in zip(rows, shapes, inside, strict=True)
    ]


def _sound(shape: Any) -> Any:
    return shape if shape.is_valid else shapely.make_valid(shape)


def _spelt(name: str) -> str:
    """The name where the source read UTF-8 as Latin-1."""
    try:
        return name.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return name


def _first_level(shape: Any, members: list[Town], adm1: Mapping[str, Any]) -> str | None:
    """The first-level area that most of a polygon lies in, else the one its towns name."""
    shares = {
        a: shapely.intersection(shape, s).area for a, s in adm1.items() if s.intersects(shape)
    }
    best = min(shares, key=lambda a: (-shares[a], a), default=None)
    if best is not None and shares[best] > 0.6 * shape.area:
        return best
    return majority(members)


def joined(polygons: list[Polygon], rows: tuple[Entry, ...]) -> dict[str, str]:
    """Ids of rows by the key of the polygon that is theirs, one to one; settled joins go first."""
    settled = settled_joins()
    names = all_names(list(rows))
    pairs = {p.key: settled[p.key] for p in polygons if p.key in settled}
    for least in ("by score", "what is left"):
        free = [p for p in polygons if p.key not in pairs]
        taken = set(pairs.values())
        rest = [row for row in rows if row.id not in taken]
        find = _by_score if least == "by score" else _left_over
        pairs |= find(free, rest, names)
    return {key: place for key, place in pairs.items() if place}


def _by_score(polygons: list[Polygon], rows: list[Entry], names: Names) -> dict[str, str]:
    scored = []
    for polygon in polygons:
        named = Counter(t.adm2 for t in polygon.towns if t.adm2)
        for row in rows:
            least, shared = _least(polygon, row), named[row.id] / (named.total() or 1)
            if least - TOWNS * shared < 1.0:
                like = best_likeness(polygon.name, names[row.id])
                score = like + TOWNS * shared + (SAME if like == 1.0 else 0.0)
                if score >= least:
                    scored.append((-score, polygon.key, row.id))
    return _one_to_one(scored)


def _one_to_one(scored: list[tuple[float, str, str]]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for _, key, row in sorted(scored):
        if key not in pairs and row not in taken:
            pairs[key] = row
            taken.add(row)
    return pairs


def _least(polygon: Polygon, row: Entry) -> float:
    above = adm1_of(row.id)
    if polygon.adm1 is None or above is None:
        return ANYWHERE
    return INSIDE if polygon.adm1 == above else ACROSS


def _left_over(polygons: list[Polygon], rows: list[Entry], names: Names) -> dict[str, str]:
    """What is left in one first-level area, where each is the other's best."""
    found: dict[str, str] = {}
    for area in sorted({p.adm1 for p in polygons if p.adm1}):
        ours = [p for p in polygons if p.adm1 == area]
        theirs = [row for row in rows if adm1_of(row.id) == area]
        likes = {(p.key, r.id): best_likeness(p.name, names[r.id]) for p in ours for r in theirs}
        for (key, row), like in sorted(likes.items()):
            rivals = [v for (k, r), v in likes.items() if (k == key) != (r == row)]
            if like >= LEFT_OVER and like > max(rivals, default=0.0):
                found[key] = row
    return found


def named_parts(polygons: list[Polygon], parts: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Keys of the polygons by the names that the own table gives; namesakes by first-level area."""
    found = {}
    for place, wanted in parts.items():
        ours = []
        for name in wanted:
            called = [p for p in polygons if p.name.strip() == name]
            near = [p for p in called if p.adm1 == adm1_of(place)] or called
            if len(near) != 1:
                raise SystemExit(f"parts.csv: {place}: {len(near)} polygons are called {name}.")
            ours.append(near[0].key)
        found[place] = ours
    return found


def one_shape(shapes: list[Any]) -> Any:
    """Polygons united, with the narrow gaps between them closed."""
    if len(shapes) == 1:
        return shapes[0]
    wide = shapely.union_all([shapely.buffer(s, CLOSING, join_style="mitre") for s in shapes])
    return _sound(shapely.buffer(wide, -CLOSING, join_style="mitre"))
