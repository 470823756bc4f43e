"""Areas are governed from where they are; the seats stand in `seats.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reportedly.gazetteer.place_names import fold
from reportedly.gazetteer.places import Entry, open_places
from reportedly.gazetteer.seats import seat_of, seats

PLACES = open_places()
FILE = Path(__file__).parent / "seats.toml"
TOLD: dict[str, dict[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
ROWS = [(code, area, seat) for code, rows in TOLD.items() for area, seat in rows.items()]


def first_level(code: str, name: str) -> Entry:
    return next(e for e in PLACES.find(name) if e.feature == "adm1" and e.country_code == code)


def test_every_area_has_the_seat_that_it_is_governed_from() -> None:
    wrong = []
    for code, name, seat in ROWS:
        # An area and a city within it may bear one name: Sanaa, Kyiv.
        meant = [m.entry for m in PLACES.meanings(fold(name))]
        areas = [e for e in meant if e.feature == "adm1" and e.country_code == code]
        found = [PLACES.seat(area) for area in areas]
        called = {m.entry.index for m in PLACES.meanings(fold(seat))}
        if not any(e is not None and e.index in called for e in found):
            wrong.append((code, name, seat, found))
    assert wrong == []
    assert len(ROWS) > 400
    assert len(TOLD) >= 40


def test_a_town_that_only_bears_the_name_is_no_seat() -> None:
    parwan = first_level("AF", "Parwan")
    jabal = next(e for e in PLACES.find("Jabal os Saraj") if PLACES.inside(e, parwan))
    assert not jabal.is_seat
    seat = PLACES.seat(parwan)
    assert seat is not None
    assert seat.name == "Charikar"
    assert seat.is_seat


def test_a_district_is_governed_from_the_town_of_its_name() -> None:
    district = next(e for e in PLACES.find("Imam Sahib") if e.feature == "adm2")
    seat = PLACES.seat(district)
    assert seat is not None
    assert seat.id == "gn:1142545"


def test_the_recognised_state_may_govern_from_elsewhere() -> None:
    donetsk = seats()[first_level("UA", "Donetsk").id]
    assert donetsk.seat_name == "Donetsk"
    elsewhere = PLACES.by_id(donetsk.de_facto or "")
    assert elsewhere is not None
    assert elsewhere.name == "Kramatorsk"


def test_ids_of_the_table_are_places_of_its_names() -> None:
    for seat in seats().values():
        area, town = PLACES.by_id(seat.area), PLACES.by_id(seat.seat)
        assert area is not None, seat
        assert town is not None, seat
        assert area.country_code == town.country_code == seat.country_code
        assert area.feature in ("adm1", "adm2")
        assert town.feature == "populated_place"
        assert town.index in {m.entry.index for m in PLACES.meanings(fold(seat.seat_name))}


@pytest.mark.parametrize("unknown", ["gn:1", "own:nowhere", ""])
def test_what_is_not_in_the_table_has_no_seat_there(unknown: str) -> None:
    assert seat_of(unknown) is None
