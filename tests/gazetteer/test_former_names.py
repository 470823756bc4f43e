"""Former names and those of another party lead to the place of today."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.former_names import former_names, former_names_of, meant_by
from reportedly.gazetteer.place_columns import ALTERNATE
from reportedly.gazetteer.places import open_places
from reportedly.gazetteer.regions import entry_of

PLACES = open_places()


@pytest.mark.parametrize(
    ("former", "today", "code"),
    [
        ("Artyomovsk", "Bakhmut", "UA"),
        ("Kiev", "Kyiv", "UA"),
        ("Dneprodzerzhinsk", "Kamianske", "UA"),
        ("Dnepropetrovsk", "Dnipro", "UA"),
        ("Kirovograd", "Kropyvnytskyi", "UA"),
        ("Krasny Liman", "Lyman", "UA"),
        ("Ugledar", "Vuhledar", "UA"),
        ("Kurakhovo", "Kurakhove", "UA"),
        ("Stepanakert", "Khankendi", "AZ"),
        ("Tskhinval", "Tskhinvali", "GE"),
        ("Burma", "Myanmar", "MM"),
        ("Rangoon", "Yangon", "MM"),
        ("Zaire", "Democratic Republic of the Congo", "CD"),
        ("Leninabad", "Khujand", "TJ"),
        ("Nur-Sultan", "Astana", "KZ"),
    ],
)
def test_a_former_name_leads_to_today(former: str, today: str, code: str) -> None:
    rows = [row for row in meant_by(former) if row.name == today]
    assert rows
    entry = entry_of(rows[0].id, PLACES)
    assert entry is not None
    assert entry.country_code == code
    assert entry in PLACES.find(former)


def test_who_uses_a_name_and_until_when() -> None:
    bakhmut = next(e for e in PLACES.find("Bakhmut") if e.feature == "populated_place")
    row = former_names_of(bakhmut.id)[0]
    assert "Artemivsk" in row.former
    assert (row.since, row.until) == (1924, 2016)
    assert "Russia" in row.used_by


def test_a_weak_name_means_something_else_first() -> None:
    canton = meant_by("Canton")[0]
    assert canton.weak
    how = {m.entry.id: m.how for m in PLACES.meanings("canton")}
    assert how[canton.id] == ALTERNATE
    assert 0 in how.values()


def test_every_row_is_a_place_and_in_order_of_years() -> None:
    for row in former_names():
        assert entry_of(row.id, PLACES) is not None, row
        assert row.since is None or row.until is None or row.since < row.until
    assert meant_by("Nowhere at all") == ()
