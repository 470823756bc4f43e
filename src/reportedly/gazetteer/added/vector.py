"""GeoPackage and shapefile as features, through pyogrio (the extra `geo`)."""

from __future__ import annotations

import warnings
from typing import Any

import shapely

from reportedly.gazetteer.added.choosing import chosen
from reportedly.gazetteer.added.contents import Contents
from reportedly.gazetteer.added.drawings import Drawing, Drawn
from reportedly.gazetteer.added.found import unusable

MOST = 200_000
"""Features of one file: the second-level areas of the whole world are 50,000."""


def layer_drawing(contents: Contents, level: str | None = None) -> Drawing:
    """The features of the one layer of a file, of several that with the level in its name.

    Raises FileUnusable where pyogrio is missing, the file is broken, or which layer is not clear.
    """
    library = _pyogrio(contents.where)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the library: what matters to us is raised below
            meta, _, geometries, columns = _read(library, contents, level)
        shapes = shapely.from_wkb(geometries)
    except (library.errors.DataSourceError, library.errors.DataLayerError, ValueError) as wrong:
        raise _broken(contents.where, wrong) from wrong
    except shapely.errors.ShapelyError as wrong:
        raise _broken(contents.where, wrong) from wrong
    return Drawing(_drawn(meta["fields"].tolist(), columns, shapes), _crs(meta, contents))


def _pyogrio(where: str) -> Any:
    try:
        import pyogrio
        import pyogrio.raw
    except ImportError as missing:
        raise unusable(
            where,
            "GeoPackage and shapefile are read with pyogrio, which is not installed.",
            "Run: pip install 'reportedly[geo]'",
        ) from missing
    return pyogrio


def _read(library: Any, contents: Contents, level: str | None) -> tuple[Any, ...]:
    """Meta, row numbers, shapes as WKB and columns of the one layer that is meant."""
    inside = f"/vsizip/{contents.path}/{contents.member}"
    source = inside if contents.member else contents.path
    layers = library.list_layers(source)[:, 0].tolist()
    layer = layers[0] if len(layers) == 1 else chosen(layers, level, contents.where, "layer")
    count = library.read_info(source, layer=layer)["features"]
    if count > MOST:
        raise unusable(
            contents.where,
            f"The file holds {count:,} features, more than {MOST:,}.",
            "Add a file of first- or second-level areas.",
        )
    read: tuple[Any, ...] = library.raw.read(source, layer=layer)
    return read


def _crs(meta: dict[str, Any], contents: Contents) -> str:
    """The system that the file names; a file that names none is not trusted."""
    if meta.get("crs"):
        return str(meta["crs"])
    raise unusable(
        contents.where,
        "The file does not say its system of coordinates (a .prj beside the .shp).",
        "Download the whole set, or set it: ogr2ogr -a_srs EPSG:4326 NEW OLD.",
    )


def _drawn(fields: list[str], columns: list[Any], shapes: Any) -> list[Drawn]:
    values = [column.tolist() for column in columns]
    return [
        Drawn(n, {name: column[n - 1] for name, column in zip(fields, values, strict=True)}, shape)
        for n, shape in enumerate(shapes.tolist(), start=1)
    ]


def _broken(where: str, wrong: Exception) -> Exception:
    said = " ".join(str(wrong).split())[:160]
    return unusable(
        where,
        f"The file is cut off, damaged or no set of areas: {said}.",
        "Download it again, with all its parts.",
    )
