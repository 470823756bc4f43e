"""The areas of a layer: shapes by the id they were joined to, and who touches whom."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from reportedly.gazetteer.added.found import FileRead, Shape
from reportedly.gazetteer.area_files import AreaShape, AreaSource, Level, write_areas
from reportedly.gazetteer.areas import Areas
from reportedly.gazetteer.places import Places
from reportedly.gazetteer.touching import Kilometres, border_line, contacts_across, contacts_within
from reportedly.records.values import Feature

LEVELS: Mapping[Feature, Level] = {"country": "adm0", "adm1": "adm1", "adm2": "adm2"}
CREDITS = {"geoBoundaries": "geoBoundaries.org", "COD-AB": "OCHA COD-AB"}


def areas_file(
    read: FileRead, ids: list[str], places: Places, areas: Areas
) -> tuple[bytes, Kilometres]:
    """The bytes of `areas.bin` for the shapes of a file, whose entries have these ids."""
    source = AreaSource(
        key="added",
        title=read.name,
        licence="as its provider states",
        credit=CREDITS.get(read.kind, read.name),
    )
    shapes = [
        AreaShape(name, LEVELS[one.feature], one.country, source.key, one.shape)
        for name, one in zip(ids, read.found, strict=True)
    ]
    contacts = _contacts(shapes, places, areas)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "areas.bin"
        write_areas(path, shapes, contacts=contacts, sources=[source])
        return path.read_bytes(), contacts


def _contacts(drawn: list[AreaShape], places: Places, areas: Areas) -> Kilometres:
    """Contacts within each level, and with the states and their areas across each border."""
    found: Kilometres = {}
    by_level: dict[Level, dict[str, Shape]] = defaultdict(dict)
    by_country: dict[tuple[str, Level], dict[str, Shape]] = defaultdict(dict)
    for one in drawn:
        by_level[one.level][one.id] = one.shape
        by_country[one.country_code, one.level][one.id] = one.shape
    for shapes in by_level.values():
        found |= contacts_within(shapes)
    for (code, level), shapes in by_country.items():
        if level != "adm0":
            found |= _across(code, shapes, places, areas)
    return found


def _across(code: str, ours: Mapping[str, Shape], places: Places, areas: Areas) -> Kilometres:
    """Contacts of a country's areas with the states around it, and with their areas both ways."""
    found: Kilometres = {}
    country = places.country(code)
    home = areas.polygon(country.id) if country else None
    if country is None or home is None:
        return found
    for other, _ in areas.contacts(country.id):
        abroad = areas.country_code(other)
        if areas.level(other) != "adm0" or abroad in (None, code):
            continue
        line = border_line(home, areas.polygon(other))
        sides: list[dict[str, Shape]] = [{other: areas.polygon(other)}]
        for level in ("adm1", "adm2"):
            named = areas.ids(level, abroad)
            sides.append({name: areas.polygon(name) for name in named})
        for theirs in sides:
            found |= contacts_across(line, ours, theirs)
    return {pair: km for pair, km in found.items() if areas.level(pair[0]) != "adm0"}
