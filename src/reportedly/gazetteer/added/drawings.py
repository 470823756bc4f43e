"""GeoJSON and TopoJSON as features: properties and a shape each, decoded one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
import shapely

from reportedly.gazetteer.added.found import Shape, unusable
from reportedly.gazetteer.added.topology import Topology, topology_features


class Drawn(NamedTuple):
    """One feature; `number` counts from 1."""

    number: int
    properties: dict[str, Any]
    shape: Shape


class Drawing(NamedTuple):
    """The features of a file and the system of coordinates that it names."""

    features: list[Drawn]
    crs: str | None


class _Feature(msgspec.Struct):
    geometry: msgspec.Raw
    properties: dict[str, Any] | None = None


class _Named(msgspec.Struct):
    properties: dict[str, Any] = {}


class _Collection(msgspec.Struct):
    features: list[_Feature]
    crs: _Named | None = None


class _Type(msgspec.Struct):
    type: str | None = None


def drawing(data: bytes, where: str) -> Drawing:
    """The features of a GeoJSON FeatureCollection or a TopoJSON Topology.

    Raises FileUnusable where the file is cut off, no JSON, of another type, or a shape is broken.
    """
    try:
        kind = msgspec.json.decode(data, type=_Type).type
        if kind == "Topology":
            return _of_topology(msgspec.json.decode(data, type=Topology), where)
        if kind == "FeatureCollection":
            return _of_collection(msgspec.json.decode(data, type=_Collection), where)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise _broken(wrong, data, where) from wrong
    raise unusable(
        where,
        f"The file is JSON of type {kind or 'none'}, not a FeatureCollection or a Topology.",
        "Add a GeoJSON or TopoJSON file of areas.",
    )


def _broken(wrong: Exception, data: bytes, where: str) -> Exception:
    text = data.strip()
    if "truncated" in str(wrong) or (text.startswith(b"{") and not text.endswith(b"}")):
        return unusable(where, "The file is cut off: its JSON has no end.", "Download it again.")
    return unusable(
        where, f"The file is no GeoJSON or TopoJSON: {wrong}.", "Download it again, or convert it."
    )


def _of_collection(collection: _Collection, where: str) -> Drawing:
    crs = collection.crs.properties.get("name") if collection.crs else None
    drawn = _shapes(collection.features, where)
    return Drawing(list(drawn), None if crs is None else str(crs))


def _shapes(features: list[_Feature], where: str) -> Iterator[Drawn]:
    for number, feature in enumerate(features, start=1):
        text = bytes(feature.geometry)
        try:
            shape = None if text == b"null" else shapely.from_geojson(text)
        except shapely.errors.GEOSException as wrong:
            raise unusable(
                where, f"The shape of feature {number} is broken: {wrong}.", "Download it again."
            ) from wrong
        yield Drawn(number, feature.properties or {}, shape)


def _of_topology(topology: Topology, where: str) -> Drawing:
    try:
        drawn = topology_features(topology)
        return Drawing([Drawn(n, p, s) for n, (p, s) in enumerate(drawn, start=1)], None)
    except (IndexError, ValueError, KeyError, TypeError, shapely.errors.ShapelyError) as wrong:
        raise unusable(
            where, f"Its arcs do not fit its shapes: {wrong}.", "Download it again."
        ) from wrong
