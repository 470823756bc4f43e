"""Names of no list where the text says them again without a level word."""

from __future__ import annotations

from reportedly import api


def named(text: str, name: str) -> list[str | None]:
    """The countries of all places of a name, in order."""
    mentions = [m for m in api.read(text).mentions if m.type == "place" and m.text == name]
    return [m.place.country_code if m.place else None for m in mentions]


def test_a_village_of_no_list_is_one_wherever_it_is_named() -> None:
    text = "Rebels took Zhabur village in Kunduz, Afghanistan. The fighting had spread to Zhabur."
    assert named(text, "Zhabur") == ["AF", "AF"]


def test_a_body_that_bears_its_name_is_none() -> None:
    text = "Rebels took Zhabur village in Kunduz, Afghanistan. The Zhabur Brigade fled."
    assert named(text, "Zhabur") == ["AF"]


def test_a_weapon_is_no_town() -> None:
    assert named("An Iskander ballistic missile hit Sumy in Ukraine.", "Iskander") == []


def test_a_list_before_districts_may_hold_what_the_parser_takes_for_an_adjective() -> None:
    text = "Drone strikes in the Kawot and Molale districts of Amhara, Ethiopia, killed ten."
    assert named(text, "Molale") == ["ET"]


def test_a_small_town_abroad_is_not_meant_by_villages_of_a_district() -> None:
    text = "Gunmen burned the villages of Xabu and Mandela in the Muidumbe district of Mozambique."
    assert named(text, "Mandela") == ["MZ"]


def test_a_village_that_nothing_holds_is_in_the_land_told() -> None:
    assert named("Officials in Mali said that the village of Xabour fell.", "Xabour") == ["ML"]


def test_a_river_in_lower_case_is_no_country() -> None:
    assert named("A boat near Timbuktu on the Niger river was hit.", "Niger") == []


def test_a_barangay_is_named_behind_its_level() -> None:
    text = "Soldiers fought rebels in Barangay Xabaken in Sumisip, Basilan."
    assert named(text, "Barangay Xabaken") == ["PH"]


def test_a_district_of_no_list_lies_in_none_named_before() -> None:
    text = "Shells fell on settlements in the Bohodukhiv, Xabiv and Kupiansk districts of Ukraine."
    places = [m.place for m in api.read(text).mentions if m.type == "place" and m.text == "Xabiv"]
    assert [p.adm2 for p in places if p] == [None]
