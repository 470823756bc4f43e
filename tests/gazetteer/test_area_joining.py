"""How polygons are joined to rows: likeness of names, and the tables settled by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.gazetteer.places import places_with
from scripts.gazetteer.area_tables import TABLES, boundaries, settled_joins, settled_parts, table
from scripts.gazetteer.likeness import best_likeness, likeness

PLACES = places_with(())
words = st.text(
    st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=1, max_size=20
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qalay-I- Zal", "Qal'ah-ye Zal"),
        ("Jisr-Ash-Shugur", "Jisr al-Shughur"),
        ("Al-Hawiga", "Al-Hawija"),
        ("Bafoulabe", "Bafoulabe Cercle"),
        ("Guit", "Guit County"),
        ("Zahle", "Caza de Zahleh"),
    ],
)
def test_spellings_of_one_name_are_alike(one: str, other: str) -> None:
    assert likeness(one, other) > 0.72


@pytest.mark.parametrize(
    ("one", "other"), [("Khanabad", "Imam Sahib"), ("Aleppo", "Homs"), ("Goma", "Masisi")]
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert likeness(one, other) < 0.5


@given(words, words)
def test_likeness_lies_between_none_and_one_and_is_one_for_itself(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, one) == 1


def test_a_part_in_brackets_or_after_a_slash_may_be_the_name() -> None:
    assert best_likeness("Sia Gird (Ghorbund)", ("ghorband",)) > 0.85
    assert best_likeness("Canal/Pigi", ("pigi",)) == 1


def test_tables_name_places_that_are_there_as_they_are_called() -> None:
    for name in ("joins", "parts"):
        for row in table(name):
            if row["place"]:
                found = PLACES.by_id(row["place"])
                assert found is not None, row
                assert found.feature in ("adm1", "adm2")
    for row in table("doubled"):
        assert PLACES.by_id(row["place"]) is not None, row
        assert not row["of"] or PLACES.by_id(row["of"]) is not None, row


def test_no_polygon_is_of_two_districts_and_no_district_is_settled_twice() -> None:
    joins = [place for place in settled_joins().values() if place]
    assert len(joins) == len(set(joins))
    for country, districts, polygons in (("SY", 61, 272), ("MM", 73, 330)):
        parts = settled_parts(country)
        assert len(parts) == districts
        assert sum(map(len, parts.values())) == polygons
        assert all(len(names) == len(set(names)) for names in parts.values())


def test_what_ships_has_a_licence_that_fits_and_what_does_not_says_why() -> None:
    ships = {row.country for row in boundaries()}
    assert all(
        row.licence in {"Public domain", "CC BY 3.0 IGO", "CC BY 4.0"} for row in boundaries()
    )
    assert all(row.credit and row.title and row.year.isdigit() for row in boundaries())
    whys = {row["country"]: row["why"] for row in table("not_shipped")}
    assert all(whys.values())
    assert {"UA", "ET", "HT", "PK", "CM"} <= whys.keys() - ships


def test_tables_have_as_many_cells_in_every_row_as_in_the_first() -> None:
    for path in sorted(Path(TABLES).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines, delimiter=";"))
        assert {len(row) for row in rows} == {len(rows[0])}, path.name
