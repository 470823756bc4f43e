"""An export from the rows of a ledger under a publish profile: a pure function to bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import structs

from reportedly.publications.briefs.sources import Sources
from reportedly.publications.discretion import Discretion
from reportedly.publications.exports import claims, control, figures, flows, formats, incidents
from reportedly.publications.exports.dictionary import Column, columns
from reportedly.publications.exports.rows import Row, Told
from reportedly.records.briefs import Behind, Profile
from reportedly.records.casualties import Tally
from reportedly.records.control import Control
from reportedly.records.exports import ExportMaterial, ExportShape
from reportedly.records.flows import Flow
from reportedly.records.incidents import Incident


def export(
    material: ExportMaterial, profile: Profile, shape: ExportShape, hxl: bool = False
) -> bytes:
    """The export in one of its shapes; `hxl`: a second line of hashtags in a table."""
    names = columns(material.head.export)
    discretion = Discretion(material.told, material.mentions, profile, material.large)
    made = list(rows(material, profile, discretion))
    if shape == "csv":
        return formats.as_csv(names, made, hxl)
    if shape == "jsonl":
        return formats.as_jsonl(made)
    area = material.head.area
    asked = structs.replace(material.head, area=area and discretion.words(area))
    return formats.as_geojson(asked, profile.id, made)


def rows(material: ExportMaterial, profile: Profile, discretion: Discretion) -> Iterator[Row]:
    """The rows with every column of the dictionary in its order, and nothing besides."""
    told = Told(material.claims, Sources(material.claims, profile, discretion), material.polygons)
    head = material.head
    same = {"profile": profile.id, "maker": head.maker, "credits": head.credits}
    names = columns(head.export)
    for row in _rows(material, told):
        whole = row | same
        yield {one.name: discreet(whole[one.name], one, discretion) for one in names}


def _rows(material: ExportMaterial, told: Told) -> Iterator[Row]:
    for one in material.rows:
        if isinstance(one, Flow):
            yield from flows.rows(one, told)
        elif isinstance(one, Incident):
            yield incidents.row(one, told)
        elif isinstance(one, Control):
            yield control.row(one, told)
        elif isinstance(one, Tally):
            yield figures.row(one, told)
        elif isinstance(one, Behind):
            yield claims.row(one, told)


def discreet(value: Any, column: Column, discretion: Discretion) -> Any:
    """What the profile leaves of a cell, by the type of its column."""
    if value is None:
        return None
    if column.type == "text":
        return discretion.words(value)
    if column.type == "texts":
        return [discretion.words(one) for one in value]
    if column.type == "id":
        return discretion.key(value)
    if column.type == "ids":
        return [discretion.key(one) for one in value]
    return discretion.link(value) if column.type == "url" else value
