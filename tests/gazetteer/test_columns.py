"""The bytes of places: what is packed is read back, whatever the order it came in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.columns import OWN, Packed, Row, lesser_words, pack
from reportedly.gazetteer.places import ABBREVIATION, ALTERNATE, Places


def land() -> list[Row]:
    country = Row(1, "Ruritania", "country", "RU", 0, 50.0, 15.0, 900_000, 9.0)
    country.called(["Ruritania"], 0)
    country.called(["R.R."], ABBREVIATION)
    north = Row(OWN, "Northmark", "adm1", "RU", 1, 51.0, 15.0, weight=6.0, slug="own:northmark")
    north.called(["Northmark"], 0)
    town = Row(7, "Strelsau", "populated_place", "RU", OWN, 50.123456, -15.5, 4_000, 4.2, 1)
    town.called(["Strelsau"], 0)
    town.called(["Northmark", "Štrelsava"])
    return [town, north, country]


def opened(packed: Packed, folder: Path) -> Places:
    (folder / "world.bin").write_bytes(packed.world)
    (folder / "names.marisa").write_bytes(packed.trie)
    return Places(folder)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return opened(pack(land()), tmp_path)


def test_entries_come_back_as_they_went_in(places: Places) -> None:
    town = places.by_id("gn:7")
    assert town is not None
    assert (town.name, town.lat, town.lon) == ("Strelsau", 50.12346, -15.5)
    assert [e.id for e in places.parents(town)] == ["own:northmark", "gn:1"]
    assert town.is_capital
    assert town.population == 4_000


def test_names_lead_to_entries_likeliest_first(places: Places) -> None:
    found = places.meanings("northmark")
    assert [(m.entry.name, m.how) for m in found] == [("Northmark", 0), ("Strelsau", ALTERNATE)]
    assert [m.how for m in places.meanings("rr")] == [ABBREVIATION]
    assert places.find("Strelsava")[0].name == "Strelsau"


@given(st.permutations(land()))
def test_the_order_of_rows_changes_no_byte(rows: list[Row]) -> None:
    assert pack(rows) == pack(land())


def test_a_name_keeps_the_closer_way_of_belonging() -> None:
    row = Row(1, "Zenda", "populated_place")
    row.called(["Zenda", "zenda"])
    row.called(["ZENDA"], 0)
    assert row.names == {"zenda": 0}


def test_english_words_among_lesser_names() -> None:
    words = {"noun": {"hope", "paris"}, "adj": {"nice"}}
    weights = {"hope": 4.0, "paris": 6.5, "nice": 6.0, "zenda": 2.0}
    assert lesser_words(weights, words) == ["hope", "nice"]
