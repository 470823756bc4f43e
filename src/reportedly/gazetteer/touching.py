"""Which areas touch and along how many km, worked out from their shapes.

Areas of one source touch where their outlines run within REACH of each other: simplified outlines
leave gaps of that width. Areas of different sources never meet exactly, so across a national border
each km of the border line, as the countries' own shapes share it, goes to the nearest area on
either side; an area touches the other side where at least LEAST_ACROSS km fall to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer.area_files import Shape

Kilometres = dict[tuple[str, str], float]
"""Km of border by pair of ids; both directions are stated."""

KM = 111.195
"""Km in one degree of latitude, on a sphere of radius 6371.0 km."""
REACH = 0.0015
"""Degrees between outlines of one source that are meant to be one line (170 m at most)."""
REACH_EXACT = 0.0002
"""The same where neighbours are drawn with the same points (22 m: rounding alone)."""
LEAST = 0.25
"""Km of common outline below which two areas of one source only meet at a corner. Around a corner
outlines run within REACH of each other for up to 0.7 km, within REACH_EXACT for 0.1 km: so contacts
of less than 0.7 km may be corners where outlines are simplified."""
LEAST_ACROSS = 2.0
"""Km of a national border below which an area is not said to reach it: sources differ by 1 to 2 km
near the corner of two areas."""
STEP = 0.003
"""Degrees between the points at which outlines of one source are compared (about 300 m)."""
BORDER_STEP = 0.01
"""The same along national borders (about 1 km)."""
FAR = 0.25
"""Degrees from the border line beyond which the nearest area is none of it (about 25 km)."""


class Outline(NamedTuple):
    """Middles of the short pieces of an outline, and the km of each piece."""

    points: NDArray[Any]
    km: NDArray[np.float64]


def outline_of(shape: Shape, step: float = STEP) -> Outline:
    """The outline of an area in pieces."""
    import shapely

    fine = shapely.segmentize(shapely.boundary(shape), step)
    xy, part = shapely.get_coordinates(shapely.get_parts(fine), return_index=True)
    joined = part[1:] == part[:-1]
    middle = ((xy[1:] + xy[:-1]) / 2)[joined]
    across, up = (xy[1:] - xy[:-1])[joined].T
    km = KM * np.hypot(across * np.cos(np.radians(middle[:, 1])), up)
    return Outline(middle, km)


def contacts_within(
    shapes: Mapping[str, Shape], step: float = STEP, reach: float = REACH
) -> Kilometres:
    """Contacts among areas of one level and one source, with the mean of what both outlines say."""
    import shapely

    names = sorted(shapes)
    kept = [shapes[name] for name in names]
    outlines = [outline_of(shape, step) for shape in kept]
    tree = shapely.STRtree(kept)
    west, south, east, north = shapely.bounds(np.array(kept)).T
    boxes = shapely.box(west - reach, south - reach, east + reach, north + reach)
    found: Kilometres = {}
    for a, b in sorted(map(tuple, tree.query(boxes).T.tolist())):
        if a < b:
            km = (_near(outlines[a], kept[b], reach) + _near(outlines[b], kept[a], reach)) / 2
            if km >= LEAST:
                found[names[a], names[b]] = found[names[b], names[a]] = km
    return found


def _near(outline: Outline, other: Shape, reach: float) -> float:
    """Km of an outline that run within reach of another area."""
    import shapely

    box = shapely.bounds(other) + np.array([-reach, -reach, reach, reach])
    inside = _in_box(outline.points, box)
    if not inside.any():
        return 0.0
    shapely.prepare(other)
    near = shapely.dwithin(other, shapely.points(outline.points[inside]), reach)
    return float(outline.km[inside][near].sum())


def border_line(one: Shape, other: Shape) -> Outline:
    """The pieces of one country's outline that it shares with another's."""
    import shapely

    outline = outline_of(one, BORDER_STEP)
    box = shapely.bounds(other) + np.array([-REACH, -REACH, REACH, REACH])
    inside = _in_box(outline.points, box)
    points, km = outline.points[inside], outline.km[inside]
    shapely.prepare(other)
    near = shapely.dwithin(other, shapely.points(points), REACH)
    return Outline(points[near], km[near])


def _in_box(points: NDArray[Any], box: NDArray[Any]) -> NDArray[np.bool_]:
    west, south, east, north = box.tolist()
    x, y = points.T
    found: NDArray[np.bool_] = (x > west) & (x < east) & (y > south) & (y < north)
    return found


def nearest_areas(line: Outline, shapes: Mapping[str, Shape]) -> list[str | None]:
    """For each piece of a border line the area that lies nearest, None where all are FAR."""
    import shapely

    names = sorted(shapes)
    whole = np.array([shapes[name] for name in names])
    found: list[str | None] = [None] * len(line.points)
    tiles = np.floor(line.points).astype(int)
    for west, south in sorted(set(map(tuple, tiles.tolist()))) if names else ():
        box = np.array([west - FAR, south - FAR, west + 1 + FAR, south + 1 + FAR])
        near = np.flatnonzero(
            shapely.intersects(shapely.box(*shapely.bounds(whole).T), shapely.box(*box))
        )
        pieces = np.flatnonzero((tiles == (west, south)).all(axis=1))
        parts = shapely.clip_by_rect(whole[near], *box)
        tree = shapely.STRtree(parts)
        points = shapely.points(line.points[pieces])
        pairs = tree.query_nearest(points, max_distance=FAR, all_matches=False).T.tolist()
        for piece, n in pairs:
            found[pieces[piece]] = names[near[n]]
    return found


def kilometres_along(
    line: Outline, ours: Sequence[str | None], theirs: Sequence[str | None]
) -> Kilometres:
    """Km of a border line by the areas that lie nearest on either side, from ours to theirs."""
    found: Kilometres = {}
    for km, a, b in zip(line.km.tolist(), ours, theirs, strict=True):
        if a is not None and b is not None:
            found[a, b] = found.get((a, b), 0.0) + km
    return {pair: km for pair, km in sorted(found.items()) if km >= LEAST_ACROSS}


def contacts_across(
    line: Outline, ours: Mapping[str, Shape], theirs: Mapping[str, Shape]
) -> Kilometres:
    """Contacts of areas on both sides of a national border; each side tiles its country."""
    one_way = kilometres_along(line, nearest_areas(line, ours), nearest_areas(line, theirs))
    return one_way | {(b, a): km for (a, b), km in one_way.items()}
