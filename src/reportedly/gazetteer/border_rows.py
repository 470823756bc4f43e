"""Borders as rows, for somebody who asks who touches whom and along how many km."""

from __future__ import annotations

import msgspec

from reportedly.errors import SettingsWrong
from reportedly.gazetteer.area_files import Level
from reportedly.gazetteer.borders import Borders
from reportedly.gazetteer.coverage import ADD_MORE, drawing_level
from reportedly.gazetteer.entries import Entry
from reportedly.gazetteer.portraits import in_short, named_entries
from reportedly.records.values import Feature


class BorderRow(msgspec.Struct, frozen=True):
    """Two areas that touch. `km` are those of generalised outlines: a border followed closely is
    longer.
    """

    id: str
    name: str
    inside: str
    """What holds the first: first-level area and country."""
    other_id: str
    other: str
    other_feature: Feature
    other_country: str | None
    """ISO 3166-1 alpha-2."""
    km: float


def border_rows(name: str, borders: Borders, along: str | None = None) -> tuple[BorderRow, ...]:
    """Who touches each area of a name; with `along`, its parts that reach that country.

    Rows of one area come together, longest border first; with `along`, likewise of the parts.
    Raises SettingsWrong where nothing is called so, or nothing so called has a polygon.
    """
    entries = [e for e in named_entries(name, borders.places) if borders.areas.has(e.id)]
    if not entries:
        raise SettingsWrong(f"No polygon of “{name}” is known.", remedy=ADD_MORE)
    if along is None:
        return tuple(row for entry in entries for row in _around(entry, borders))
    country = country_called(along, borders)
    found = {row: 0 for entry in entries for row in _parts_along(entry, country, borders)}
    return tuple(sorted(found, key=lambda row: (-row.km, row.id)))


def country_called(name: str, borders: Borders) -> Entry:
    """The country with a code or a name; raises SettingsWrong where there is none."""
    entry = borders.places.country(name) if len(name) == 2 else None
    if entry is not None:
        return entry
    for entry in borders.places.find(name):
        if entry.feature == "country":
            return entry
    raise SettingsWrong(f"“{name}” is no country.", remedy="Give its name, or two letters: TJ.")


def _around(entry: Entry, borders: Borders) -> list[BorderRow]:
    """The areas of its level, and of a part of a state the foreign states that it reaches."""
    touching = dict(borders.neighbours(entry.id))
    for other, km in borders.areas.contacts(entry.id):
        if borders.areas.level(other) == "adm0":
            touching[other] = km
    rows = [_row(entry, other, km, borders) for other, km in touching.items()]
    return sorted((row for row in rows if row), key=lambda row: (-row.km, row.other_id))


def _parts_along(entry: Entry, country: Entry, borders: Borders) -> list[BorderRow]:
    """The districts of an area that reach a country, or the area itself where none is smaller."""
    code = entry.country_code or ""
    level: Level = drawing_level(borders.places, borders.areas, code)
    parts = [e for n in borders.areas.ids(level, code) if (e := borders.places.by_id(n))]
    held = [e for e in parts if borders.places.inside(e, entry)] or [entry]
    found = ((e, borders.touching(e.id, country.country_code or "")) for e in held)
    rows = [_row(e, country.id, km, borders) for e, km in found if km]
    return [row for row in rows if row]


def _row(entry: Entry, other_id: str, km: float, borders: Borders) -> BorderRow | None:
    other = borders.places.by_id(other_id)
    if other is None:
        return None
    return BorderRow(
        entry.id,
        entry.name,
        in_short(entry, borders.places).inside,
        other.id,
        other.name,
        other.feature,
        other.country_code,
        round(km, 1),
    )
