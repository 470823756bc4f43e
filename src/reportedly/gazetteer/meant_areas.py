"""The areas that words mean: "northern Afghanistan", "the Sahel", "its border with China"."""

from __future__ import annotations

import msgspec

from reportedly.gazetteer.entries import Entry
from reportedly.gazetteer.parts import Parts
from reportedly.gazetteer.portraits import in_short
from reportedly.gazetteer.regions import members, part_of, region
from reportedly.gazetteer.told_parts import part_told
from reportedly.records.places import Place
from reportedly.records.values import Feature


class MeantArea(msgspec.Struct, frozen=True):
    """One of the areas that make up what words mean, and how that is known."""

    of: str
    """What the words mean, in the gazetteer's name."""
    id: str
    name: str
    feature: Feature
    inside: str
    basis: str
    """`table` for a region of the own tables, `ground` for what is cut from polygons, `itself`."""


def meant_areas(place: Place, parts: Parts) -> tuple[MeantArea, ...]:
    """The areas of a place that a text names: of a region, a part, a border, else itself."""
    told = f"{place.part} of {place.name}" if place.part and place.feature != "border" else None
    name = told or place.name or ""
    ids, basis = _ids(place, parts)
    entries = [e for e in map(parts.places.by_id, ids) if e is not None]
    return tuple(
        MeantArea(name, e.id, e.name, e.feature, _inside(e, parts), basis) for e in entries
    )


def _ids(place: Place, parts: Parts) -> tuple[tuple[str, ...], str]:
    entry = parts.places.by_id(place.id) if place.id else None
    if place.feature == "border":
        return _along(place, parts), "ground"
    if entry is None:
        return (), "itself"
    if place.part is None:
        inside = members(entry, parts.places) if entry.feature == "region" else ()
        return (tuple(e.id for e in inside), "table") if inside else ((entry.id,), "itself")
    known = part_of(place.country_code or "", place.part) if entry.feature == "country" else None
    whole = parts.places.by_id(known.id) if known and region(known.id) else None
    if whole is not None:
        return tuple(e.id for e in members(whole, parts.places)), "table"
    if entry.feature == "populated_place":
        area = next(
            (e for e in parts.places.find(entry.name) if _is_area_of(e, entry, parts)), None
        )
        place = msgspec.structs.replace(place, id=area.id, feature="adm1") if area else place
    part = part_told(place, parts)
    return part.ids if part is not None else (), "ground"


def _is_area_of(area: Entry, town: Entry, parts: Parts) -> bool:
    """True for the province of the town's name: only that has parts that are areas."""
    return area.feature == "adm1" and parts.places.inside(town, area)


def _along(place: Place, parts: Parts) -> tuple[str, ...]:
    """The areas of a border's first side that touch the other."""
    side = parts.places.by_id(place.adm1_id) if place.adm1_id else None
    if side is None and place.country_code:
        side = parts.places.country(place.country_code)
    other = (place.part or "").removeprefix("border with ")
    states = [e for e in parts.places.find(other) if e.feature == "country"]
    if side is None or not states:
        return ()
    return parts.beside(side.id, states[0].id).ids


def _inside(entry: Entry, parts: Parts) -> str:
    return in_short(entry, parts.places).inside
