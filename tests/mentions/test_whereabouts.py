"""A vague place has a point moved as told and a radius; an exact one and an area have none."""

from __future__ import annotations

import pytest

from reportedly.gazetteer.places import open_places
from reportedly.mentions.place_records import as_place
from reportedly.records.whereabouts import Point, bearing, distance_km


@pytest.fixture
def town() -> Point:
    entry = next(e for e in open_places().find("Kunduz") if e.feature == "populated_place")
    return Point(entry.lat, entry.lon)


def test_exact_near_and_an_offset(town: Point) -> None:
    places = open_places()
    entry = next(e for e in places.find("Kunduz") if e.feature == "populated_place")
    exact = as_place(entry, places)
    assert (exact.precision, exact.uncertainty_km) == ("exact", None)
    near = as_place(entry, places, near=True)
    assert (near.precision, near.uncertainty_km) == ("near", 25)
    assert (near.lat, near.lon) == (town.lat, town.lon)
    moved = as_place(entry, places, part="15 km north", near=True)
    assert moved.precision == "near"
    assert moved.lat is not None
    assert moved.lon is not None
    there = Point(moved.lat, moved.lon)
    assert distance_km(town, there) == pytest.approx(15, abs=0.01)
    assert min(bearing(town, there), 360 - bearing(town, there)) < 0.1
    assert moved.uncertainty_km is not None
    assert 12 < moved.uncertainty_km < 25


def test_an_area_has_no_radius() -> None:
    places = open_places()
    entry = next(e for e in places.find("Takhar") if e.feature == "adm1")
    assert as_place(entry, places, part="15 km north", near=True).uncertainty_km is None
