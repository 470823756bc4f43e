"""Macro-regions are sets of areas."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import Entry, open_places
from reportedly.gazetteer.regions import members, part_of, region, regions, regions_with

PLACES = open_places()


def called(name: str, feature: str, code: str | None = None) -> Entry:
    found = (e for e in PLACES.find(name) if e.feature == feature)
    return next(e for e in found if code in (None, e.country_code))


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Donbas", {"Donetsk", "Luhansk"}),
        ("Kivus", {"North Kivu", "South Kivu"}),
        ("Kordofan", {"North Kordofan", "South Kordofan", "West Kordofan"}),
        (
            "Darfur",
            {"North Darfur", "South Darfur", "West Darfur", "East Darfur", "Central Darfur"},
        ),
        ("Sinai", {"North Sinai", "South Sinai"}),
        ("Liptako-Gourma", None),
        ("Horn of Africa", {"Ethiopia", "Eritrea", "Somalia", "Djibouti"}),
        ("Levant", {"Syria", "Lebanon", "Jordan", "Israel", "Palestine"}),
        ("Loya Paktia", {"Khost", "Paktia", "Paktika"}),
        ("Jubaland", {"Lower Juba", "Middle Juba", "Gedo"}),
    ],
)
def test_members_of_a_region(name: str, inside: set[str] | None) -> None:
    found = members(called(name, "region"), PLACES)
    assert found
    assert inside is None or {e.name for e in found} == inside


def test_regions_of_regions_are_opened() -> None:
    latin = {e.name for e in members(called("Latin America", "region"), PLACES)}
    assert {"Guatemala", "Mexico"} <= latin


def test_a_town_lies_in_its_regions() -> None:
    goma = called("Goma", "populated_place", "CD")
    names = {r.name for r in regions_with(goma, PLACES)}
    assert {"Kivu", "Eastern DR Congo", "African Great Lakes"} <= names
    assert "Greater Kasai" not in names


def test_a_part_of_a_country_is_a_set_of_provinces() -> None:
    north = part_of("AF", "north")
    assert north is not None
    provinces = {e.name for e in map(PLACES.by_id, north.members) if e}
    assert {"Kunduz", "Takhar", "Badakhshan", "Balkh"} <= provinces
    assert "Kandahar" not in provinces
    assert part_of("AF", "middle") is None
    assert part_of("AF", "north-east") == part_of("AF", "northeast") != north
    # The words "Northern Afghanistan" are left to be read as a part of Afghanistan.
    assert PLACES.find("Northern Afghanistan") == ()
    assert PLACES.by_id(north.id) is not None


def test_every_id_of_the_table_is_a_place() -> None:
    for row in regions():
        entry = PLACES.by_id(row.id)
        assert entry is not None, row
        told = [m for m in row.members if len(m) > 2]
        missing = [m for m in told if PLACES.by_id(m) is None]
        assert missing == [], row.name
        if row.adm1:
            area = PLACES.area(entry, "adm1")
            assert area is not None
            assert area.id == row.adm1
    assert sum(len(row.members) > 1 for row in regions()) > 90
    assert len({row.id for row in regions()}) == len(regions())


def test_what_is_no_region_has_no_members() -> None:
    kabul = called("Kabul", "populated_place", "AF")
    assert members(kabul, PLACES) == ()
    assert region("own:nowhere") is None
