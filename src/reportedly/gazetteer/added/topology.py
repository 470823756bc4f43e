"""TopoJSON decoded: shared arcs, as differences of whole steps, joined to rings and polygons.

After the TopoJSON format specification 1.0 (M. Bostock, C. Metcalf).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import numpy as np
import shapely
from numpy.typing import NDArray

from reportedly.gazetteer.added.found import Shape

Points = NDArray[np.float64]


class Transform(msgspec.Struct):
    """Degrees a step, and where the steps begin, each for longitude and latitude."""

    scale: tuple[float, float]
    translate: tuple[float, float]


class Topology(msgspec.Struct):
    """A file; arcs stay undecoded until they are asked for, which keeps memory flat."""

    arcs: list[msgspec.Raw]
    objects: dict[str, dict[str, Any]]
    transform: Transform | None = None


def topology_features(topology: Topology) -> Iterator[tuple[dict[str, Any], Shape]]:
    """Properties and shape of every geometry of every object, in order."""
    arcs = [_arc(raw, topology.transform) for raw in topology.arcs]
    for thing in topology.objects.values():
        for geometry in _flat(thing):
            yield dict(geometry.get("properties") or {}), _shape(geometry, arcs)


def _flat(geometry: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if geometry.get("type") == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from _flat(part)
    else:
        yield geometry


def _arc(raw: msgspec.Raw, transform: Transform | None) -> Points:
    points: Points = np.array(msgspec.json.decode(raw), dtype=np.float64)[:, :2]
    if transform is None:
        return points
    steps: Points = np.cumsum(points, axis=0) * np.array(transform.scale)
    steps += np.array(transform.translate)
    return steps


def _shape(geometry: dict[str, Any], arcs: list[Points]) -> Shape:
    """A polygon or several; of other types (points, lines) there is no shape of an area."""
    if geometry.get("type") == "Polygon":
        return _polygon(geometry["arcs"], arcs)
    if geometry.get("type") == "MultiPolygon":
        return shapely.MultiPolygon([_polygon(rings, arcs) for rings in geometry["arcs"]])
    return None


def _polygon(rings: list[list[int]], arcs: list[Points]) -> Shape:
    outer, *holes = (_ring(ring, arcs) for ring in rings)
    return shapely.Polygon(outer, holes)


def _ring(numbers: list[int], arcs: list[Points]) -> Points:
    """The arcs end to end; a negative number is the arc of its complement, backwards."""
    pieces = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers]
    joined = [piece if k == 0 else piece[1:] for k, piece in enumerate(pieces)]
    return np.concatenate(joined)
