"""Files of areas: polygons and lines by place id, quantised, memory-mapped, decoded one by one.

A file holds a header (JSON), columns (level, country, source, bounding box, start of the shape),
the shapes and the contacts (who touches whom, km). A shape is a stream of variable-length integers:
the number of its polygons, of the rings of each, of the points of each ring, then all longitudes,
then all latitudes, each as the difference from the one before, in steps of 1/scale degree.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import mmap
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from reportedly.errors import DataWrong

Level = Literal["adm0", "adm1", "adm2", "line"]
Shape = Any
"""A shapely geometry in degrees (WGS84), x = longitude, y = latitude."""

LEVELS: tuple[Level, ...] = ("adm0", "adm1", "adm2", "line")
FORMAT = "reportedly.areas/1"
SCALE = 10_000
"""Steps a degree: 1e-4 degree is 11 m, far finer than the sources draw (0.3 to 2 km)."""
COLUMNS: dict[str, str] = {
    "level": "u1", "country": "u2", "source": "u2", "box": "i4", "start": "u4",
    "contact_start": "u4", "contact": "u4", "contact_km": "f4", "ids": "u1", "shapes": "u1",
}  # fmt: skip


class AreaSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where shapes come from; `credit` is the line to print on what is made from them."""

    key: str
    title: str
    licence: str
    credit: str


class AreaShape(msgspec.Struct, frozen=True):
    """The shape of one place; `id` is the gazetteer's (`gn:1`), `source` the key of its source."""

    id: str
    level: Level
    country_code: str
    source: str
    shape: Shape


Contacts = Mapping[tuple[str, str], float]
"""Km of border from one id to another; both directions are stated, ids may be of other files."""


def write_areas(
    path: Path,
    areas: Iterable[AreaShape],
    *,
    contacts: Contacts | None = None,
    sources: Iterable[AreaSource] = (),
    scale: int = SCALE,
) -> str:
    """Write a file of areas and give its sha256; the same values give the same bytes.

    Raises DataWrong where two areas have one id, a source is not listed or a shape has no extent.
    """
    rows = sorted(areas, key=lambda a: a.id)
    known = sorted(sources, key=lambda s: s.key)
    _refuse_wrong_rows(path, rows, {s.key for s in known})
    links = contacts or {}
    ids = [row.id for row in rows]
    ids += sorted({i for pair in links for i in pair} - set(ids))
    codes = sorted({row.country_code for row in rows})
    keys = [s.key for s in known]
    shapes = [_encoded(row, scale) for row in rows]
    columns = {
        "level": np.array([LEVELS.index(r.level) for r in rows]),
        "country": np.array([codes.index(r.country_code) for r in rows]),
        "source": np.array([keys.index(r.source) for r in rows]),
        "box": np.array([box for box, _ in shapes]).ravel(),
        "start": np.cumsum([0, *(len(stream) for _, stream in shapes)]),
        **_contact_columns(links, ids),
        "ids": np.frombuffer("\n".join(ids).encode(), np.uint8),
        "shapes": np.frombuffer(b"".join(stream for _, stream in shapes), np.uint8),
    }
    head: dict[str, Any] = {"format": FORMAT, "scale": scale, "codes": codes, "count": len(rows)}
    head["sources"] = [msgspec.to_builtins(s) for s in known]
    content = _laid_out(head, columns)
    path.parent.mkdir(parents=True, exist_ok=True)
    # In one step: a program that has the old file mapped keeps it.
    beside = path.with_name(f"{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
    return hashlib.sha256(content).hexdigest()


def _refuse_wrong_rows(path: Path, rows: list[AreaShape], keys: set[str]) -> None:
    doubled = sorted({a.id for a, b in itertools.pairwise(rows) if a.id == b.id})
    unknown = sorted({r.source for r in rows} - keys)
    for wrong, remedy in (
        (doubled, "Join the shapes of one place before writing."),
        (unknown, "List the source of every shape."),
    ):
        if wrong:
            raise DataWrong(
                f"Areas cannot be written: {wrong[:5]}.", remedy=remedy, where=str(path)
            )


def _laid_out(head: dict[str, Any], columns: dict[str, NDArray[Any]]) -> bytes:
    parts, body = {}, bytearray()
    for name, kind in COLUMNS.items():
        column = columns[name].astype(f"<{kind}")
        parts[name] = [len(body), len(column)]
        body += column.tobytes()
        body += bytes(-len(body) % 8)
    text = json.dumps({**head, "parts": parts}, sort_keys=True).encode()
    text += b" " * (-len(text) % 8)
    return len(text).to_bytes(8, "little") + text + bytes(body)


def _contact_columns(contacts: Contacts, ids: list[str]) -> dict[str, NDArray[Any]]:
    at = {name: n for n, name in enumerate(ids)}
    rows = sorted((at[a], -km, at[b]) for (a, b), km in contacts.items())
    counts = np.bincount([a for a, _, _ in rows], minlength=len(ids)) if rows else [0] * len(ids)
    return {
        "contact_start": np.cumsum([0, *counts]),
        "contact": np.array([b for _, _, b in rows]),
        "contact_km": np.array([round(-km, 2) for _, km, _ in rows]),
    }


def _encoded(row: AreaShape, scale: int) -> tuple[list[int], bytes]:
    """The bounding box in steps and the compressed stream of a shape."""
    parts = [[np.asarray(r.coords)[:, :2] for r in rings] for rings in _rings(row.shape)]
    rings = [np.rint(ring * scale).astype(np.int64) for rings in parts for ring in rings]
    if not rings:
        raise DataWrong(
            f"The shape of {row.id} is empty.", remedy="Leave it out or mend it.", where=row.source
        )
    points = np.concatenate(rings)
    sizes = [len(parts), *(len(p) for p in parts), *(len(r) for r in rings)]
    steps = np.diff(points, axis=0, prepend=np.zeros((1, 2), np.int64)).T.ravel()
    zigzag = (steps << 1) ^ (steps >> 63)
    stream = _varints(np.concatenate([np.array(sizes, np.int64), zigzag]))
    box = [*points.min(axis=0).tolist(), *points.max(axis=0).tolist()]
    return box, zlib.compress(stream, 9)


def _rings(shape: Shape) -> Iterator[list[Any]]:
    """Outer ring and holes of each polygon, or each line alone; points and other kinds are none."""
    for part in getattr(shape, "geoms", [shape]):
        if part.is_empty:
            continue
        if part.geom_type == "Polygon":
            yield [part.exterior, *part.interiors]
        elif part.geom_type in ("LineString", "LinearRing"):
            yield [part]
        elif hasattr(part, "geoms"):
            yield from _rings(part)


def _varints(values: NDArray[np.int64]) -> bytes:
    """Non-negative integers in groups of seven bits, the high bit set while more follow."""
    groups = [values & 127]
    more = [values >> 7]
    while more[-1].any():
        groups.append(more[-1] & 127)
        more.append(more[-1] >> 7)
    lengths = 1 + sum(((rest > 0).astype(np.int64) for rest in more), np.zeros_like(values))
    table = np.stack(groups, axis=1)
    place = np.arange(table.shape[1])[None, :]
    table |= np.where(place < lengths[:, None] - 1, 128, 0)
    kept: bytes = table[place < lengths[:, None]].astype(np.uint8).tobytes()
    return kept


def _integers(stream: bytes) -> NDArray[np.int64]:
    """The integers of a stream of `_varints`."""
    octets = np.frombuffer(stream, np.uint8).astype(np.int64)
    ends = np.flatnonzero(octets < 128)
    starts = np.concatenate([[0], ends[:-1] + 1])
    shift = 7 * (np.arange(len(octets)) - np.repeat(starts, ends - starts + 1))
    summed: NDArray[np.int64] = np.add.reduceat((octets & 127) << shift, starts)
    return summed


class AreaFile:
    """One file of areas, memory-mapped; rows are numbered in order of id."""

    def __init__(self, path: Path) -> None:
        """Raises DataWrong where the file is missing, cut off or of another format."""
        self.path = path
        try:
            self._open(path)
        except (OSError, ValueError, KeyError, IndexError) as wrong:
            raise DataWrong(
                f"The areas cannot be opened: {wrong}.",
                remedy="Build or add them again, or install the package again.",
                where=str(path),
            ) from wrong

    def _open(self, path: Path) -> None:
        with path.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        size = int.from_bytes(whole[:8], "little")
        head = json.loads(whole[8 : 8 + size])
        if head.get("format") != FORMAT:
            raise ValueError(f"its format is {head.get('format')}, not {FORMAT}")
        column: dict[str, NDArray[Any]] = {
            name: np.frombuffer(whole, f"<{COLUMNS[name]}", length, 8 + size + start)
            for name, (start, length) in head["parts"].items()
        }
        self.scale: int = head["scale"]
        self.count: int = head["count"]
        self.sources = tuple(msgspec.convert(row, AreaSource) for row in head["sources"])
        self._codes: list[str] = head["codes"]
        self._column = column
        self.boxes: NDArray[np.int32] = column["box"].reshape(-1, 4)
        self.names: list[str] = column["ids"].tobytes().decode().split("\n")

    @cached_property
    def rows(self) -> dict[str, int]:
        """Row of each id that has a shape."""
        return {name: n for n, name in enumerate(self.names[: self.count])}

    @cached_property
    def _contact_rows(self) -> dict[str, int]:
        return {name: n for n, name in enumerate(self.names)}

    @property
    def levels(self) -> NDArray[np.uint8]:
        """Index into LEVELS of each row."""
        return self._column["level"]

    def level(self, row: int) -> Level:
        return LEVELS[int(self._column["level"][row])]

    def country_code(self, row: int) -> str:
        return self._codes[int(self._column["country"][row])]

    def source(self, row: int) -> AreaSource:
        return self.sources[int(self._column["source"][row])]

    def bounds(self, row: int) -> tuple[float, float, float, float]:
        """West, south, east, north in degrees."""
        west, south, east, north = (self.boxes[row] / self.scale).tolist()
        return west, south, east, north

    def shape(self, row: int) -> Shape:
        """The polygon or multipolygon, or the line or lines, decoded anew."""
        start, end = self._column["start"][row : row + 2].tolist()
        values = _integers(zlib.decompress(self._column["shapes"][start:end].tobytes()))
        return _decoded(values, self.scale, self.level(row) == "line")

    def contacts(self, name: str) -> tuple[tuple[str, float], ...]:
        """What an id touches, with km of border, longest first; empty where nothing is known."""
        row = self._contact_rows.get(name)
        if row is None:
            return ()
        start, end = self._column["contact_start"][row : row + 2].tolist()
        others = self._column["contact"][start:end].tolist()
        kms = self._column["contact_km"][start:end].tolist()
        return tuple((self.names[o], round(km, 2)) for o, km in zip(others, kms, strict=True))


def _decoded(values: NDArray[np.int64], scale: int, is_line: bool) -> Shape:
    import shapely

    parts = int(values[0])
    rings_of = values[1 : 1 + parts]
    rings = int(rings_of.sum())
    points_of = values[1 + parts : 1 + parts + rings]
    zigzag = values[1 + parts + rings :]
    steps = (zigzag >> 1) ^ -(zigzag & 1)
    points = np.cumsum(steps.reshape(2, -1), axis=1).T / scale
    if is_line:
        which = np.repeat(np.arange(rings), points_of)
        lines = shapely.linestrings(points, indices=which)
        return lines[0] if len(lines) == 1 else shapely.multilinestrings(lines)
    linear = shapely.linearrings(points, indices=np.repeat(np.arange(rings), points_of))
    polygons = shapely.polygons(linear, indices=np.repeat(np.arange(parts), rings_of))
    return polygons[0] if len(polygons) == 1 else shapely.multipolygons(polygons)
