"""Crossings are found by their names and tell what lies on both sides."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.crossings import (
    crossing,
    crossings,
    crossings_at,
    crossings_between,
    find_crossings,
)
from reportedly.gazetteer.places import open_places

PLACES = open_places()


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Sher Khan Bandar", {"AF", "TJ"}),
        ("Shirkhan Bandar", {"AF", "TJ"}),
        ("Islam Qala", {"AF", "IR"}),
        ("Torkham border crossing", {"AF", "PK"}),
        ("Chaman", {"AF", "PK"}),
        ("Hairatan", {"AF", "UZ"}),
        ("Torghundi", {"AF", "TM"}),
        ("Ishkashim", {"AF", "TJ"}),
        ("Bab al-Hawa", {"SY", "TR"}),
        ("Bab al-Salama crossing", {"SY", "TR"}),
        ("Nassib-Jaber", {"SY", "JO"}),
        ("al-Qaim crossing", {"SY", "IQ"}),
        ("Yaarubiyah", {"SY", "IQ"}),
        ("Rafah crossing", {"PS", "EG"}),
        ("Kerem Shalom", {"PS", "IL"}),
        ("Erez", {"PS", "IL"}),
        ("Adre", {"TD", "SD"}),
        ("Metema", {"SD", "ET"}),
        ("Bunagana", {"CD", "UG"}),
        ("Grande Barrière", {"CD", "RW"}),
        ("Myawaddy", {"MM", "TH"}),
        ("Ruili", {"MM", "CN"}),
        ("Wagah", {"PK", "IN"}),
        ("Medyka", {"PL", "UA"}),
        ("Chonhar", {"UA"}),
    ],
)
def test_a_name_leads_to_both_sides(name: str, codes: set[str]) -> None:
    found = find_crossings(name)
    assert len(found) == 1
    assert {side.country_code for side in found[0].sides} == codes


def test_every_id_is_a_place_on_its_side() -> None:
    for row in crossings():
        assert PLACES.by_id(row.id) is not None, row.name
        for side in row.sides:
            for told in (side.area, side.town):
                entry = PLACES.by_id(told) if told else None
                assert told is None or entry is not None, row.name
                assert entry is None or entry.country_code == side.country_code, (row.name, told)
    assert len(crossings()) >= 80


def test_towns_lie_near_their_crossing() -> None:
    for row in crossings():
        for side in row.sides:
            town = PLACES.by_id(side.town) if side.town else None
            if town is not None:
                assert abs(town.lat - row.lat) < 1, row.name
                assert abs(town.lon - row.lon) < 1.2, row.name


def test_crossings_of_one_country_and_between_two() -> None:
    names = {c.name for c in crossings_between("AF", "TJ")}
    assert "Sher Khan Bandar" in names
    assert "Torkham" not in names
    assert names < {c.name for c in crossings_between("TJ")}
    assert [c.name for c in crossings_between("UA", "UA") if c.between("UA", "RU")] == []


def test_crossings_of_a_town_and_by_id() -> None:
    row = crossing("own:torkham")
    assert row is not None
    assert row.sides[0].area in {e.id for e in PLACES.find("Nangarhar")}
    chaman = next(e for e in PLACES.find("Chaman") if e.country_code == "PK")
    assert [c.name for c in crossings_at(chaman.id)] == ["Spin Boldak-Chaman crossing"]
    assert crossing("own:nowhere") is None
    assert find_crossings("Nowhere crossing") == ()
