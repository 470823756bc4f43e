"""Distances between shapes in km, and the extent of an area's largest part."""

from __future__ import annotations

from math import cos, radians
from typing import Any

import shapely

from reportedly.records.whereabouts import Point, distance_km

Shape = Any
"""A shapely geometry in degrees (WGS84)."""


def nearest_km(one: Shape, other: Shape) -> float:
    """Km between the nearest points of two shapes.

    They are sought on a plane that keeps the shape around the smaller one: the error is below 3 %
    for shapes up to 500 km apart, and grows with the distance.
    """
    smaller, larger = sorted((one, other), key=_breadth)
    _, south, _, north = smaller.bounds
    squeeze = max(0.05, cos(radians((south + north) / 2)))
    line = shapely.shortest_line(_scaled(smaller, squeeze), _scaled(larger, squeeze))
    (x1, y1), (x2, y2) = shapely.get_coordinates(line)[[0, -1]]
    return distance_km(Point(y1, x1 / squeeze), Point(y2, x2 / squeeze))


def _breadth(shape: Shape) -> float:
    west, south, east, north = shape.bounds
    return float(max(east - west, north - south))


def _scaled(shape: Shape, squeeze: float) -> Shape:
    """The shape with its longitudes drawn together."""
    return shapely.transform(shape, lambda xy: xy * (squeeze, 1.0))


def largest_bounds(shape: Shape) -> tuple[float, float, float, float]:
    """West, south, east, north of the largest part: islands far off do not count."""
    parts = shapely.get_parts(shape)
    west, south, east, north = max(parts, key=lambda part: float(part.area)).bounds
    return west, south, east, north
