"""Rivers and seas that make fronts tell the countries they touch."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import open_places
from reportedly.gazetteer.waters import find_waters, water, waters, waters_of

PLACES = open_places()


@pytest.mark.parametrize(
    ("name", "kind", "codes"),
    [
        ("Dnipro River", "river", {"UA"}),
        ("Dnieper", "river", {"UA"}),
        ("Siverskyi Donets", "river", {"UA", "RU"}),
        ("Oskil", "river", {"UA", "RU"}),
        ("Euphrates", "river", {"TR", "SY", "IQ"}),
        ("Panj River", "river", {"AF", "TJ"}),
        ("Amu Darya", "river", {"AF", "TM", "UZ", "TJ"}),
        ("Salween", "river", {"MM", "TH"}),
        ("Litani", "river", {"LB"}),
        ("Jordan River", "river", {"IL", "JO"}),
        ("Bab el-Mandeb", "strait", {"YE", "DJ"}),
        ("Kerch Strait", "strait", {"UA", "RU"}),
        ("Red Sea", "sea", {"YE", "SD", "EG"}),
        ("Sea of Azov", "sea", {"UA", "RU"}),
    ],
)
def test_a_water_is_found_by_its_names(name: str, kind: str, codes: set[str]) -> None:
    found = find_waters(name)[0]
    assert found.kind == kind
    assert codes <= set(found.countries)
    assert found.id in {e.id for e in PLACES.find(name)}


def test_waters_between_two_countries() -> None:
    assert {w.name for w in waters_of("AF", "TJ", kind="river")} == {"Amu Darya", "Panj River"}
    assert "Kerch Strait" in {w.name for w in waters_of("RU", "UA")}
    assert waters_of("AF", "BR") == ()


def test_every_water_is_a_place() -> None:
    for row in waters():
        entry = PLACES.by_id(row.id)
        assert entry is not None
        assert entry.feature == "water"
        assert all(PLACES.country(code) for code in row.countries)
    assert len({row.id for row in waters()}) == len(waters()) > 100


def test_what_is_no_water() -> None:
    assert water("own:nowhere") is None
    assert find_waters("Kabul") == ()
    assert water("own:dnieper") == find_waters("Dnipro River")[0]
