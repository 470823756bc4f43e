"""Areas as shapes: which area holds a point, and the polygon of an id, over the base and layers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Any

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

    def __len__(self) -> int:
        return len(self._rows)

    def has(self, place_id: str) -> bool:
        """True where the place has a polygon or a line."""
        return place_id in self._rows

    def ids(self, level: Level, country_code: str | None = None) -> tuple[str, ...]:
        """Places of a level that have a shape, in a country or in all, in order of id."""
        return tuple(sorted(self._named(level, country_code)))

    def _named(self, level: Level, country_code: str | None) -> Iterator[str]:
        for name, (file, row) in self._rows.items():
            if file.level(row) == level and country_code in (None, file.country_code(row)):
                yield name

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

        boxes, names = self._boxes
        near = np.flatnonzero(
            (boxes[0] <= lon) & (boxes[1] <= lat) & (boxes[2] >= lon) & (boxes[3] >= lat)
        ).tolist()
        held = [names[n] for n in near if shapely.intersects_xy(self._ready(names[n]), lon, lat)]
        return tuple(held)

    def _ready(self, place_id: str) -> Shape:
        """The shape, prepared for many questions."""
        import shapely

        known = place_id in self._shapes
        shape = self.polygon(place_id)
        if not known or not shapely.is_prepared(shape):
            shapely.prepare(shape)
        return shape

    @cached_property
    def _boxes(self) -> tuple[NDArray[Any], list[str]]:
        """Boxes of all polygons in columns, finest level first, and their ids."""
        rows = [
            (-LEVELS.index(file.level(row)), name, file.bounds(row))
            for name, (file, row) in self._rows.items()
            if file.level(row) != "line"
        ]
        rows.sort(key=lambda r: r[:2])
        boxes = np.array([box for _, _, box in rows], np.float32).reshape(-1, 4).T
        margin = np.array([[-1], [-1], [1], [1]], np.float32) * np.float32(1e-4)
        return np.ascontiguousarray(boxes + margin), [name for _, name, _ in rows]


@cache
def open_areas(layers: tuple[Path, ...] = ()) -> Areas:
    """The package's areas with those of layers (folders) laid over, later ones on top.

    A folder without a file of areas adds none. Raises DataWrong where a file is broken.
    """
    folders = (Path(str(DATA / "places")), *layers)
    paths = [folder / AREAS_FILE for folder in folders]
    return Areas([AreaFile(path) for path in paths if path.is_file()])
