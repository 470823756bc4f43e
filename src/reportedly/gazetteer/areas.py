"""Areas as shapes: which area holds a point, and the polygon of an id, over the base and layers."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer.area_files import LEVELS, AreaFile, AreaSource, Level, Shape
from reportedly.gazetteer.files import DATA

AREAS_FILE = "areas.bin"
"""The name of the file of areas in the package's folder of places and in each layer's folder."""


class Areas:
    """Look-ups over files of areas; where two files know one id, the later file's shape counts.

    Shapes are shapely geometries in degrees (WGS84). They are decoded when first asked for and
    kept. The sources draw national and first-level borders to about 1 to 2 km.
    """

    def __init__(self, files: Sequence[AreaFile]) -> None:
        self.files = tuple(files)
        self._rows: dict[str, tuple[AreaFile, int]] = {}
        for file in self.files:
            self._rows.update((name, (file, row)) for name, row in file.rows.items())
        self._shapes: dict[str, Shape] = {}
        self._cells: dict[tuple[int, int], _Cell] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def has(self, place_id: str) -> bool:
        """True where the place has a polygon or a line."""
        return place_id in self._rows

    def ids(self, level: Level, country_code: str | None = None) -> tuple[str, ...]:
        """Places of a level that have a shape, in a country or in all, in order of id."""
        if country_code is not None:
            return self._by_level.get((level, country_code), ())
        found = (names for (one, _), names in self._by_level.items() if one == level)
        return tuple(sorted(name for names in found for name in names))

    @cached_property
    def _by_level(self) -> dict[tuple[Level, str], tuple[str, ...]]:
        """Ids in order, by level and country."""
        found: dict[tuple[Level, str], list[str]] = defaultdict(list)
        for name, (file, row) in self._rows.items():
            found[file.level(row), file.country_code(row)].append(name)
        return {key: tuple(sorted(names)) for key, names in found.items()}

    def level(self, place_id: str) -> Level | None:
        """The level its shape is drawn at; None where it has none."""
        found = self._rows.get(place_id)
        return found and found[0].level(found[1])

    def country_code(self, place_id: str) -> str | None:
        """ISO 3166-1 alpha-2 of the state the shape is reckoned to; None where there is none."""
        found = self._rows.get(place_id)
        return (found and found[0].country_code(found[1])) or None

    def polygon(self, place_id: str) -> Shape | None:
        """The polygon, multipolygon or (of a river) line; None where there is none."""
        shape = self._shapes.get(place_id)
        if shape is None and place_id in self._rows:
            file, row = self._rows[place_id]
            shape = self._shapes[place_id] = file.shape(row)
        return shape

    def bounds(self, place_id: str) -> tuple[float, float, float, float] | None:
        """West, south, east, north in degrees; None where it has no shape."""
        found = self._rows.get(place_id)
        return found and found[0].bounds(found[1])

    def source(self, place_id: str) -> AreaSource | None:
        """Where the shape comes from."""
        found = self._rows.get(place_id)
        return found and found[0].source(found[1])

    def credit(self, place_id: str) -> str | None:
        """The credit line to print where the shape is drawn; None where it has none."""
        source = self.source(place_id)
        return source.credit if source else None

    def contacts(self, place_id: str) -> tuple[tuple[str, float], ...]:
        """What the files say an id touches, with km of border, longest first."""
        found: dict[str, float] = {}
        for file in self.files:
            found.update(file.contacts(place_id))
        return tuple(sorted(found.items(), key=lambda item: (-item[1], item[0])))

    def at(self, lat: float, lon: float) -> tuple[str, ...]:
        """Ids of the areas that hold a point (degrees), finest level first, then by id."""
        import shapely

        boxes, shapes, names = self._cell(math.floor(lat), math.floor(lon))
        west, south, east, north = boxes
        near = np.flatnonzero((west <= lon) & (south <= lat) & (east >= lon) & (north >= lat))
        if not len(near):
            return ()
        for n in near.tolist():
            if shapes[n] is None:
                shapes[n] = self._prepared(names[n])
        held = near[shapely.intersects_xy(shapes[near], lon, lat)]
        return tuple(names[n] for n in held.tolist())

    def _prepared(self, place_id: str) -> Shape:
        """The shape, made ready for many questions."""
        import shapely

        shape = self.polygon(place_id)
        shapely.prepare(shape)
        return shape

    def _cell(self, south: int, west: int) -> _Cell:
        """What reaches into a square of one degree."""
        known = self._cells.get((south, west))
        if known is None:
            boxes, names = self._boxes
            w, s, e, n = boxes
            near = np.flatnonzero(
                (w <= west + 1) & (s <= south + 1) & (e >= west) & (n >= south)
            ).tolist()
            shapes = np.full(len(near), None, object)
            known = _Cell(boxes[:, near], shapes, [names[i] for i in near])
            self._cells[south, west] = known
        return known

    @cached_property
    def _boxes(self) -> tuple[NDArray[np.float64], list[str]]:
        """Boxes of all polygons in columns, finest level first, and their ids."""
        rows = [
            (-LEVELS.index(file.level(row)), name, file.bounds(row))
            for name, (file, row) in self._rows.items()
            if file.level(row) != "line"
        ]
        rows.sort(key=lambda r: r[:2])
        boxes = np.array([box for _, _, box in rows]).reshape(-1, 4).T
        return boxes, [name for _, name, _ in rows]


class _Cell(NamedTuple):
    """The polygons near a square: boxes in columns, shapes once they were asked for, ids."""

    boxes: NDArray[np.float64]
    shapes: NDArray[Any]
    names: list[str]


@cache
def open_areas(layers: tuple[Path, ...] = ()) -> Areas:
    """The package's areas with those of layers (folders) laid over, later ones on top.

    A folder without a file of areas adds none. Raises DataWrong where a file is broken.
    """
    folders = (Path(str(DATA / "places")), *layers)
    paths = [folder / AREAS_FILE for folder in folders]
    return Areas([AreaFile(path) for path in paths if path.is_file()])
