"""Whether the shapes of a file can be used: in degrees, on the earth, not crossing themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

import shapely

from reportedly.gazetteer.added.drawings import Drawing, Drawn
from reportedly.gazetteer.added.found import Shape, unusable

WGS84 = re.compile(
    r"CRS:?84\b|EPSG:+(?:[\d.]*:)?4326\b|^4326$|WGS[ _]?(?:19)?84(?!.*(?:UTM|zone))", re.I
)
"""Names of the one system of coordinates that is read: longitude and latitude of WGS84."""
SLIGHT = 1e-4
"""Share of its area that mending may change: what rounding to a grid does, not a crossing."""
REPROJECT = "Convert it to longitude and latitude first: ogr2ogr -t_srs EPSG:4326 NEW OLD."


def refuse_projected(drawing: Drawing, where: str) -> None:
    """Raise FileUnusable where coordinates are not degrees of longitude and latitude (WGS84)."""
    if drawing.crs is not None and not WGS84.search(drawing.crs):
        raise unusable(
            where,
            f"Its coordinates are in {drawing.crs[:60]}, not in WGS84 (EPSG:4326).",
            REPROJECT,
        )
    drawn = [d for d in drawing.features if d.shape is not None]
    for one, bounds in zip(drawn, shapely.bounds([d.shape for d in drawn]).tolist(), strict=True):
        west, south, east, north = bounds
        if west < -180.001 or east > 180.001 or south < -90.001 or north > 90.001:
            raise unusable(
                where,
                f"Its coordinates are no degrees (feature {one.number}: {west:.0f}, {south:.0f}), "
                "so it is in another projection than WGS84 (EPSG:4326).",
                REPROJECT,
            )


def sound_shapes(
    drawn: Sequence[Drawn], names: Sequence[str], where: str
) -> tuple[list[Shape], int]:
    """The shapes, those that rounding has bent mended, and how many were.

    Raises FileUnusable, naming the feature and the spot, where a shape is no area or crosses itself
    by more than `SLIGHT`.
    """
    shapes, mended = [], 0
    for one, name in zip(drawn, names, strict=True):
        shape = one.shape
        if shape is None or shape.is_empty or shape.geom_type not in ("Polygon", "MultiPolygon"):
            kind = "nothing" if shape is None or shape.is_empty else f"a {shape.geom_type}"
            raise unusable(
                where,
                f"Feature {one.number} ({name}) draws {kind}, not a polygon.",
                "Add a file of areas, or take this feature out.",
            )
        if not shape.is_valid:
            shape, mended = _mended(one, name, where), mended + 1
        shapes.append(shape)
    return shapes, mended


def _mended(one: Drawn, name: str, where: str) -> Shape:
    valid = shapely.make_valid(one.shape, method="structure", keep_collapsed=False)
    changed = abs(valid.area - one.shape.area)
    if changed <= SLIGHT * valid.area:
        return valid
    raise unusable(
        where,
        f"Feature {one.number} ({name}) crosses itself: {_spot(one.shape)}.",
        "Repair the file first: ogr2ogr -makevalid NEW OLD, or “Fix geometries” in QGIS.",
    )


def _spot(shape: Shape) -> str:
    """GEOS's reason with its place as longitude and latitude."""
    reason = str(shapely.is_valid_reason(shape))
    found = re.fullmatch(r"(.+?)\[(\S+) (\S+)\]", reason)
    if not found:
        return reason
    return f"{found[1].lower()} at longitude {float(found[2]):.4f}, latitude {float(found[3]):.4f}"
