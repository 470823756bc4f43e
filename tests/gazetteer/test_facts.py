"""What the own tables say of a place, in words."""

from __future__ import annotations

from reportedly.gazetteer.facts import facts, ids_by_table
from reportedly.gazetteer.places import open_places


def told(entry_id: str) -> dict[str, str]:
    places = open_places()
    entry = places.by_id(entry_id)
    assert entry is not None
    return {fact.label: fact.words for fact in facts(entry, places)}


def test_a_crossing_tells_both_sides() -> None:
    assert told("own:torkham")["crosses"] == (
        "Afghanistan (Nangarhar) - Pakistan (Khyber Pakhtunkhwa)"
    )


def test_a_town_tells_who_calls_it_otherwise() -> None:
    words = told("gn:713174")
    assert "Artyomovsk" in words["once called"]
    assert "Donbas" in words["regions"]


def test_a_country_tells_its_crossings_and_waters() -> None:
    words = told("gn:1220409")
    assert "Sher Khan Bandar" in words["crossings"]
    assert "Panj River" in words["waters"]


def test_a_region_tells_its_members() -> None:
    assert told("own:donbas")["made up of"] == "Donetsk, Luhansk"


def test_a_place_of_no_table_tells_nothing() -> None:
    assert "crosses" not in told("gn:1142545")


def test_names_that_the_tables_alone_have_are_found() -> None:
    assert ids_by_table("Torkham border crossing") == ("own:torkham",)
    assert ids_by_table("Nowhere at all") == ()
